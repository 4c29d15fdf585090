import type { Revision } from "../../shared/dossier/model.ts";
import { AT } from "./builders.ts";

/** The receipt of an export, for a dossier that was exported. */
export function aRevision(number: number, annexStatus: Revision["annexStatus"], annexVersion = `${number}.0`): Revision {
  const file = { name: "bijlage.docx", hash: "a".repeat(64) };
  return {
    number,
    at: AT,
    by: "Bo Inkoper",
    annexVersion,
    annexStatus,
    pack: { id: "proef", version: "2026.1.0", hash: "a".repeat(64) },
    template: file,
    file,
    answerForms: [],
    requirements: 1,
  };
}
