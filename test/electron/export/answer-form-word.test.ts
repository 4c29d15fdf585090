import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseAnswerForms } from "../../../electron/export/answer-forms.ts";
import { type CheckedTemplate, checkTemplate, writeAnnex } from "../../../electron/export/index.ts";
import { ANSWER_FORM_PLACEHOLDERS } from "../../../shared/annex/placeholders.ts";
import { answerFormDocument } from "../../../shared/answer-form/document.ts";
import type { AnswerForm } from "../../../shared/answer-form/model.ts";
import { abroForm, exampleForm, rowsOf, separatePartsForm } from "../../build/forms.ts";
import { APP_FOLDER, EXAMPLES } from "../../build/world.ts";
import { docx, line } from "../../fixtures/templates/build-docx.ts";
import { libreOfficeText, officeFaults } from "./office-programs.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";

const [NETWORK] = EXAMPLES;
const TEMPLATE = join(APP_FOLDER, "templates", "antwoordformulier", "antwoordformulier.docx");

async function template(bytes: Uint8Array = readFileSync(TEMPLATE)): Promise<CheckedTemplate> {
  const checked = await checkTemplate(bytes, "antwoordformulier.docx", ANSWER_FORM_PLACEHOLDERS);
  if (!checked.ok) throw new Error(checked.problems.map((each) => each.message).join("\n"));
  return checked.value;
}

const bytesOf = async (form: AnswerForm): Promise<Uint8Array> => writeAnnex(await template(), answerFormDocument(form));
const readBack = async (form: AnswerForm): Promise<ReadDocx> => readDocx(await bytesOf(form));

interface Field {
  readonly label: string;
  readonly tag: string;
  readonly options: readonly string[];
}

function fieldsIn({ parts }: ReadDocx): readonly Field[] {
  return [...(parts.get("word/document.xml") ?? "").matchAll(/<w:sdtPr><w:alias w:val="([^"]*)"\/><w:tag w:val="([^"]*)"\/>(.*?)<\/w:sdtPr>/gs)].map(
    ([, label = "", tag = "", rest = ""]) => ({ label, tag, options: [...rest.matchAll(/w:displayText="([^"]*)"/g)].map((match) => match[1] ?? "") }),
  );
}

let form: AnswerForm;
let folder = "";
beforeAll(async () => {
  form = (await exampleForm(NETWORK)).form;
  folder = mkdtempSync(join(tmpdir(), "antwoordformulier-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("het sjabloon van het antwoordformulier", () => {
  test("is wat zijn script maakt, zonder fout en zonder opmerking", async () => {
    const made = spawnSync(process.execPath, ["scripts/make-templates.mjs", folder], { encoding: "utf8" });
    expect(made.stderr).toBe("");
    expect(readFileSync(join(folder, "antwoordformulier", "antwoordformulier.docx")).equals(readFileSync(TEMPLATE))).toBe(true);
    expect((await template()).problems).toEqual([]);
  });

  test("moet {{antwoorden}} hebben, en kent de blokken van de bijlage niet", async () => {
    const { problems } = await template(docx({ body: line("{{eisen}}") }));
    expect(problems.filter((each) => each.severity === "error").map((each) => [each.id, each.placeholder])).toEqual([
      ["unknown-placeholder", "eisen"],
      ["missing-block", "antwoorden"],
    ]);
  });

  test("wordt geweigerd met elke fout als het niet te gebruiken is", async () => {
    const file = join(folder, "fout.docx");
    writeFileSync(file, docx({ body: line("{{titl}}") }));
    const chosen = await chooseAnswerForms(["word", "excel"], file);
    expect(chosen.ok ? [] : chosen.problems.map((each) => each.id)).toEqual(["template.unknown-placeholder", "template.missing-block"]);
    expect((await chooseAnswerForms(["excel"], file)).ok).toBe(true);
  });
});

describe("het antwoordformulier in Word", () => {
  test("vraagt van elke eis antwoord, toelichting en vindplaats, in velden met een eigen naam", async () => {
    const fields = fieldsIn(await readBack(form)).filter((each) => !each.tag.startsWith("inschrijver-"));
    expect(fields.map((each) => each.tag)).toEqual(rowsOf(form).flatMap(({ id }) => [`antwoord-${id}`, `toelichting-${id}`, `vindplaats-${id}`]));
    expect(fields.filter((each) => each.tag.startsWith("antwoord-")).map((each) => each.options)).toEqual(rowsOf(form).map((row) => row.answers));
    expect(new Set(fields.map((each) => each.tag)).size).toBe(fields.length);
    expect(fields[0]?.label).toMatch(/^Antwoord op (eis|wens|contractbepaling|geschiktheidseis) 1$/);
  });

  test("heeft van elke eis de tekst van de bijlage, met haar opsomming en controlegetal", async () => {
    const { paragraphs } = await readBack(form);
    const texts = new Set(paragraphs.map((each) => each.text));
    for (const row of rowsOf(form)) {
      expect(texts).toContain(`${row.kindLabel} ${row.number}. ${row.title} (${row.id})`);
      for (const each of [row.text, ...row.list, `Controlegetal:\t${row.hash}`]) expect(texts).toContain(each);
    }
  });

  test("vraagt bij de ABRO alleen om akkoord en een toelichting", async () => {
    const abro = (await abroForm(NETWORK)).form;
    const read = await readBack(abro);
    const tags = new Set(fieldsIn(read).map((each) => each.tag));
    for (const { id } of abro.abro.flatMap((group) => group.rows)) {
      expect(tags).toContain(`antwoord-${id}`);
      expect(tags).not.toContain(`vindplaats-${id}`);
    }
    expect(read.paragraphs.find((each) => each.text === "Antwoorden op de ABRO-eisen")?.style).toBe("Heading1");
    expect((await readBack(form)).text).not.toContain("ABRO");
  });

  test("is te lezen voor wie het niet ziet: koppen in volgorde, tabellen met kop en beschrijving, taal", async () => {
    const { parts, paragraphs } = await readBack(form);
    const tables = parts.get("word/document.xml")?.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(rowsOf(form).length + 1);
    for (const table of tables) {
      expect(table).toContain("<w:tblHeader/>");
      expect(table).toMatch(/<w:tblDescription w:val="[^"]+"\/>/);
    }
    const levelOf: Readonly<Record<string, number>> = { Heading1: 1, Heading2: 2, EisKop: 3 };
    const levels = paragraphs.flatMap((each) => levelOf[each.style ?? ""] ?? []);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="nl-NL"/>');
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>Antwoordformulier beveiligingseisen – ");
    expect([...parts.values()].join("\n")).not.toContain("{{");
  });

  test("een tekst met tekens van XML blijft tekst, ook in de naam van een veld", async () => {
    const [row] = rowsOf(form);
    if (!row) throw new Error("Een formulier zonder eisen");
    const odd = { ...row, number: '1"<&', title: "a < b & c", answers: ['Ja "nee"', "<Nee>"] };
    const read = await readBack({ ...form, requirements: [{ title: "Thema", rows: [odd] }] });
    expect(read.text).toContain("a < b & c");
    expect(fieldsIn(read).find((each) => each.tag.startsWith("antwoord-"))?.options).toEqual(["Ja &quot;nee&quot;", "&lt;Nee&gt;"]);
  });
});

describe("X6: het bestand is geldig", () => {
  test.for<[string, () => Promise<{ readonly form: AnswerForm }>]>([
    ["een gewone opdracht", () => exampleForm(NETWORK)],
    ["een opdracht met de ABRO", () => abroForm(NETWORK)],
    ["een opdracht uit losse delen", separatePartsForm],
  ])("%s, volgens de controle van Microsoft en in LibreOffice", async ([name, make], { skip }) => {
    const made = (await make()).form;
    const file = join(folder, `${name.replaceAll(" ", "-")}.docx`);
    writeFileSync(file, await bytesOf(made));
    expect(officeFaults(file, skip)).toEqual([]);
    const text = libreOfficeText(file, folder, skip);
    for (const row of rowsOf(made)) expect(text).toContain(row.hash);
    expect(text).toContain("Kies een antwoord");
  });
});
