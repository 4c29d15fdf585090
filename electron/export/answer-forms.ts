/** The answer form in the formats that the user chose, as documents that can be written beside the annex. */
import { join } from "node:path";
import { ANSWER_FORM_PLACEHOLDERS } from "../../shared/annex/placeholders.ts";
import { composeAnswerForm } from "../../shared/answer-form/compose.ts";
import { answerFormDocument } from "../../shared/answer-form/document.ts";
import type { AnswerForm, AnswerFormFormat } from "../../shared/answer-form/model.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import { writeAnswerFormWorkbook } from "./excel/answer-form-workbook.ts";
import { exportFileName } from "./export-file-name.ts";
import { type CheckedTemplate, writeAnnex } from "./index.ts";
import { usableTemplate } from "./template-file.ts";

export interface AnswerFormChoice {
  /** The template of the form in Word; absent when it is not asked for. */
  readonly word?: CheckedTemplate;
  readonly excel: boolean;
}

export interface WrittenDocument {
  /** Of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent for a document without one, such as a spreadsheet. */
  readonly template?: CheckedTemplate;
}

/** Where the template of the form stands in the folder of the app. */
export function answerFormTemplate(appFolder: string): string {
  return join(appFolder, "templates", "antwoordformulier", "antwoordformulier.docx");
}

export async function chooseAnswerForms(formats: readonly AnswerFormFormat[], template: string): Promise<Result<AnswerFormChoice, Problem>> {
  const excel = formats.includes("excel");
  if (!formats.includes("word")) return success({ excel });
  const checked = await usableTemplate(template, ANSWER_FORM_PLACEHOLDERS);
  return checked.ok ? success({ word: checked.value, excel }) : checked;
}

export async function answerFormFiles(
  input: Parameters<typeof composeAnswerForm>[0],
  dossier: Dossier,
  { word, excel }: AnswerFormChoice,
): Promise<Result<readonly WrittenDocument[], Problem>> {
  if (!word && !excel) return success([]);
  const form: AnswerForm = composeAnswerForm(input);
  const files: WrittenDocument[] = [];
  if (word) files.push({ name: exportFileName(DOCUMENT, dossier, "docx"), bytes: writeAnnex(word, answerFormDocument(form)), template: word });
  if (excel) {
    const bytes = await writeAnswerFormWorkbook(form);
    if (!bytes.ok) return bytes;
    files.push({ name: exportFileName(DOCUMENT, dossier, "xlsx"), bytes: bytes.value });
  }
  return success(files);
}

const DOCUMENT = "antwoordformulier";
