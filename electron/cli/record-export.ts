/** `export --record`: the receipt of an export in the dossier itself, as the app does it. */
import { dirname, resolve } from "node:path";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { perform } from "../../shared/dossier/actions.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { openDossierStore } from "../dossiers/index.ts";
import type { ExportResult } from "../export/export-annex.ts";
import type { CliWorld } from "./outcome.ts";

/** Who did it, for the receipt and the log: the command line knows no person. */
export const COMMAND_LINE = "opdrachtregel";

export interface Recorder {
  /** The dossier as the store has it. */
  readonly dossier: Dossier;
  record(outcome: ExportResult, catalogue: Catalogue, at: string): Promise<Result<void, Problem>>;
}

/** Refused when the file cannot be written, or is not the one that counts for its dossier. */
export async function recorderFor(path: string, { id }: Dossier, world: CliWorld): Promise<Result<Recorder, Problem>> {
  const store = openDossierStore({ folder: dirname(resolve(path)), now: world.now, newId: () => id });
  const opened = await store.open(id);
  if (!opened.ok) return opened;
  const { dossier, file, readOnly } = opened.value;
  if (readOnly !== undefined) return failure({ id: "cli.read-only", file, message: readOnly });
  if (resolve(file) !== resolve(path))
    return failure({
      id: "cli.other-file",
      file,
      message: `In deze map is ${file} het bestand van dit dossier, en niet ${path}. Geef dat bestand, of laat --record weg.`,
    });
  return success({
    dossier,
    record: async ({ revision, numbering }, catalogue, at) => {
      const context = { catalogue, by: { name: COMMAND_LINE, role: "" }, at };
      const recorded = await store.update(id, (current) => perform(current, { kind: "recordExport", revision, numbering }, context));
      return recorded.ok ? success(undefined) : recorded;
    },
  });
}
