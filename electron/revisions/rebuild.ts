/** A revision's documents once more, out of what was kept of it, held against the receipt of that day. */
import { ANSWER_FORM_PLACEHOLDERS, annexPlaceholders, type Placeholder } from "../../shared/annex/placeholders.ts";
import { bytesHash } from "../../shared/canonical.ts";
import type { RebuiltFile } from "../../shared/contract.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { annexDocuments } from "../export/annex-documents.ts";
import type { WrittenDocument } from "../export/answer-forms.ts";
import { type CheckedTemplate, checkTemplate } from "../export/index.ts";
import { templateFaults } from "../export/template-file.ts";
import type { KeptTemplate, OpenedRevision } from "./snapshots.ts";

export interface RebuiltDocument extends WrittenDocument, Pick<RebuiltFile, "same"> {}

/** Nothing is written here. A document that comes out differently is made all the same, and says so: another version of the app may write other bytes. */
export async function rebuiltDocuments(opened: OpenedRevision): Promise<Result<readonly RebuiltDocument[], Problem>> {
  const { catalogue, dossier, date, revision, answerForms } = opened;
  const template = await usable(opened.template, annexPlaceholders(catalogue.pack.themes));
  if (!template.ok) return template;
  const word = answerForms.word ? await usable(answerForms.word, ANSWER_FORM_PLACEHOLDERS) : undefined;
  if (word?.ok === false) return word;
  const forms = { ...(word ? { word: word.value } : {}), excel: answerForms.excel };
  const made = await annexDocuments({ catalogue, dossier, template: template.value, answerForms: forms, date });
  if (!made.ok) return made;
  const receipts = new Map([revision.file, ...revision.answerForms].map((each) => [each.name, each.hash]));
  return success(made.value.map((each) => ({ ...each, same: receipts.get(each.name) === bytesHash(each.bytes) })));
}

async function usable({ bytes, file, styleMap }: KeptTemplate, placeholders: readonly Placeholder[]): Promise<Result<CheckedTemplate, Problem>> {
  const checked = await checkTemplate(bytes, file, placeholders, styleMap);
  if (!checked.ok) return checked;
  const faults = templateFaults(checked.value);
  return faults.length > 0 ? failure(...faults) : checked;
}
