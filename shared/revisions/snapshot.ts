/** What the archive keeps of one export: a list of its parts, each under the hash of its bytes. */
import { z } from "zod";
import { styleMapSchema } from "../annex/style-map.ts";
import { hash, instant, isoDate, line } from "../dossier/fields.ts";
import type { Immutable } from "../immutable.ts";
import { parseJsonAs } from "../issues.ts";
import type { Problem, Result } from "../result.ts";
import { approvalPolicySchema } from "../review/approval-policy.ts";

/** `styles`: those that were chosen for its parts. */
const templateSchema = z.strictObject({ name: line, hash, styles: styleMapSchema });

export const snapshotSchema = z.strictObject({
  format: z.literal("bijlagebouwer-revisie"),
  formatVersion: z.literal(1),
  /** Of which dossier, and which revision of it. */
  dossierId: z.string().max(40),
  number: z.number().int().positive(),
  at: instant,
  /** Version of the app that wrote the documents: another one can write other bytes. */
  app: line,
  /** Day that was printed. */
  date: isoDate,
  /** The dossier as it was exported, so without the receipt of this export. */
  dossier: hash,
  /** The pack with its extensions; see `freezeCatalogue`. */
  pack: hash,
  template: templateSchema,
  answerForms: z.strictObject({ word: templateSchema.optional(), excel: z.boolean() }),
  /** The imported official ABRO text, when the annex could hold it. */
  officialText: hash.optional(),
  /** Who judged what, when the organisation had set that itself. */
  approvalPolicy: approvalPolicySchema.optional(),
});

export type Snapshot = Immutable<z.infer<typeof snapshotSchema>>;

/** The text of a snapshot. `file` is only used in messages. */
export function parseSnapshot(text: string, file: string): Result<Snapshot, Problem> {
  return parseJsonAs(text, snapshotSchema, (place, reason) => ({
    id: "revision.snapshot-unusable",
    file,
    place,
    message: `De bewaarde revisie ${file} is niet te lezen${place ? ` bij ${place}` : ""}: ${reason}. Zet het bestand terug uit een reservekopie.`,
  }));
}
