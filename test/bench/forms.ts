/** Cost of the answer forms, in one run, in ratio to what zlib needs to deflate the same XML. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { writeAnswerFormWorkbook } from "../../electron/export/excel/answer-form-workbook.ts";
import { checkTemplate, writeAnnex } from "../../electron/export/index.ts";
import { ANSWER_FORM_PLACEHOLDERS } from "../../shared/annex/placeholders.ts";
import { answerFormDocument } from "../../shared/answer-form/document.ts";
import { median } from "./median.ts";
import { syntheticForm } from "./synthetic-form.ts";

export interface FormFigures {
  readonly requirements: number;
  readonly wordMs: number;
  readonly wordRatio: number;
  readonly excelMs: number;
  readonly excelRatio: number;
}

const RUNS = 5;

export async function benchForms(sizes: readonly number[]): Promise<Readonly<Record<string, FormFigures>>> {
  const root = process.env.BIJLAGEBOUWER_APP ?? process.cwd();
  const template = readFileSync(join(root, "templates", "antwoordformulier", "antwoordformulier.docx"));
  const figures: Record<string, FormFigures> = {};
  for (const size of sizes) {
    const form = syntheticForm(size);
    const word = await timesOf(async () => {
      const checked = await checkTemplate(template, "antwoordformulier.docx", ANSWER_FORM_PLACEHOLDERS);
      if (!checked.ok || !checked.value.usable) throw new Error("The bundled template cannot be used");
      return writeAnnex(checked.value, answerFormDocument(form));
    });
    const excel = await timesOf(async () => {
      const written = await writeAnswerFormWorkbook(form);
      if (!written.ok) throw new Error("The form does not fit in a workbook");
      return written.value;
    });
    figures[String(size)] = { requirements: size, wordMs: word.ms, wordRatio: word.ratio, excelMs: excel.ms, excelRatio: excel.ratio };
  }
  return figures;
}

async function timesOf(make: () => Promise<Uint8Array>): Promise<{ readonly ms: number; readonly ratio: number }> {
  const parts = Object.values(unzipSync(await make()));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    let start = performance.now();
    await make();
    ours.push(performance.now() - start);
    start = performance.now();
    for (const part of parts) deflateRawSync(part, { level: 6 });
    theirs.push(performance.now() - start);
  }
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { ms: round(median(ours)), ratio: round(median(ours) / median(theirs)) };
}
