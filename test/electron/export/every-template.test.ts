import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { answerFormTemplate, chooseAnswerForms } from "../../../electron/export/answer-forms.ts";
import { exportAnnex } from "../../../electron/export/export-annex.ts";
import { writeIntoFolder } from "../../../electron/export/index.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import { ALL_EXAMPLES, APP_FOLDER, examplePath, PACK_FOLDER, TEMPLATES, templatePath, temporaryFolder } from "../../build/world.ts";
import { checked } from "./annex.ts";
import { libreOfficePdfs, officeFaults } from "./office-programs.ts";

interface Exported {
  /** The annex first. */
  readonly files: readonly string[];
  readonly remarks: readonly string[];
}

/** The annex of every example in one template, and with the first template the answer forms. */
async function exportedIn(template: string, folder: string): Promise<readonly Exported[]> {
  const catalogue = await readPack(PACK_FOLDER);
  if (!catalogue.ok) throw new Error(catalogue.problems[0]?.message);
  // The forms do not depend on the template of the annex: once is enough.
  const answerForms = await chooseAnswerForms(template === TEMPLATES[0] ? ["word", "excel"] : [], answerFormTemplate(APP_FOLDER));
  if (!answerForms.ok) throw new Error(answerForms.problems[0]?.message);
  const exported: Exported[] = [];
  for (const example of ALL_EXAMPLES) {
    const dossier = parseDossier(await readFile(examplePath(example), "utf8"), example);
    if (!dossier.ok) throw new Error(dossier.problems[0]?.message);
    const outcome = await exportAnnex({
      catalogue: catalogue.value,
      dossier: dossier.value,
      template: await checked(await readFile(templatePath(template)), template),
      answerForms: answerForms.value,
      date: "2026-11-24",
      folder: join(folder, basename(example, ".json")),
      at: "2026-11-24T12:00:00Z",
      by: "Bo Inkoper",
      writeFiles: writeIntoFolder,
    });
    if (!outcome.ok) throw new Error(`${example}: ${outcome.problems.map((each) => each.message).join(" ")}`);
    exported.push({ files: outcome.value.files.map((each) => each.path), remarks: outcome.value.remarks.map((each) => each.id) });
  }
  return exported;
}

describe("X6: elk sjabloon met elk voorbeeld", () => {
  test.for(TEMPLATES)("%s: geldig, toegankelijk, en als PDF met labels en taal", { timeout: 400_000 }, async (template, { skip }) => {
    const folder = await temporaryFolder();
    const exported = await exportedIn(template, folder);
    expect(exported).toHaveLength(ALL_EXAMPLES.length);
    expect(exported.flatMap((each) => each.remarks)).toEqual([]);
    for (const file of exported.flatMap((each) => each.files)) expect(officeFaults(file, skip), file).toEqual([]);
    // Conversion takes seconds: every example in the first template, of the others one in three.
    const converted = exported.filter((_each, index) => template === TEMPLATES[0] || index % 3 === 0).flatMap((each) => each.files.slice(0, 1));
    const pdfs = libreOfficePdfs(converted, folder, skip);
    expect(pdfs).toHaveLength(converted.length);
    for (const pdf of pdfs) {
      expect(pdf).toContain("/Marked true");
      expect(pdf).toContain("/Lang(nl-NL)");
    }
  });
});
