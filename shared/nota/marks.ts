import type { AnnexChanges } from "./changes.ts";
import { NOTA_TEXTS } from "./texts.ts";

/** What the answer form says of each requirement that changed in nota `number`, by id. */
export function marksOf({ requirements }: AnnexChanges, number: number): ReadonlyMap<string, string> {
  return new Map(requirements.map(({ id, kind }) => [id, NOTA_TEXTS.mark(NOTA_TEXTS.marks[kind], number)]));
}
