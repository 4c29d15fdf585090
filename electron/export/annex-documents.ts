/** Dossier and template to the documents of an export, as bytes. Writes nothing, and looks at no findings: what was allowed once can be made again. */
import { composeAnnex } from "../../shared/annex/compose.ts";
import { abroAssemblyOf } from "../../shared/assembly/abro.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { marketView } from "../../shared/dossier/audience.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import { type AnswerFormChoice, answerFormFiles, type WrittenDocument } from "./answer-forms.ts";
import { exportFileName } from "./export-file-name.ts";
import type { BeforeStep } from "./export-jobs.ts";
import { type CheckedTemplate, writeAnnex } from "./index.ts";

export interface DocumentSource {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  readonly template: CheckedTemplate;
  readonly answerForms: AnswerFormChoice;
  /** Day that is printed, ISO. */
  readonly date: string;
}

/** For what nobody can stop. */
export const NEVER_STOPS: BeforeStep = async () => success(undefined);

/** The annex first, then its answer forms. The same source gives the same bytes, whoever asks. `before` is told before each step and can stop it. */
export async function annexDocuments(
  source: DocumentSource,
  before: BeforeStep = NEVER_STOPS,
): Promise<Result<readonly [WrittenDocument, ...WrittenDocument[]], Problem>> {
  const { catalogue, dossier, template, answerForms, date } = source;
  const filling = await before("annex");
  if (!filling.ok) return filling;
  const input = { catalogue, dossier: marketView(dossier), assembly: assemble(catalogue, dossier), abro: abroAssemblyOf(catalogue, dossier), date };
  // The overview is the one internal part that a user can publish, and only by saying so.
  const annex = composeAnnex({ ...input, ...(dossier.abro.overviewInAnnex ? { tbbOverview: dossier.abro.items } : {}) });
  const document: WrittenDocument = { name: exportFileName("bijlage", dossier, "docx"), bytes: writeAnnex(template, annex) };

  const asking = await before("forms");
  if (!asking.ok) return asking;
  const forms = await answerFormFiles(input, dossier, answerForms);
  return forms.ok ? success([document, ...forms.value]) : forms;
}
