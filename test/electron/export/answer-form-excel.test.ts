import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAnswerFormWorkbook } from "../../../electron/export/excel/answer-form-workbook.ts";
import type { AnswerForm, AnswerRow } from "../../../shared/answer-form/model.ts";
import { abroForm, exampleForm, rowsOf, separatePartsForm } from "../../build/forms.ts";
import { EXAMPLES } from "../../build/world.ts";
import { libreOfficeText, officeFaults } from "./office-programs.ts";
import { type ReadSheet, type ReadXlsx, readXlsx } from "./read-xlsx.ts";

const [NETWORK] = EXAMPLES;
const HEADER = 4;
const FILLED_IN = ["H", "I", "J"];

async function bytesOf(form: AnswerForm): Promise<Uint8Array> {
  const written = await writeAnswerFormWorkbook(form);
  if (!written.ok) throw new Error(written.problems.map((each) => each.message).join("\n"));
  return written.value;
}

const readBack = async (form: AnswerForm): Promise<ReadXlsx> => readXlsx(await bytesOf(form));

function sheet({ sheets }: ReadXlsx, name: string): ReadSheet {
  const found = sheets.find((each) => each.name === name);
  if (!found) throw new Error(`Geen blad ${name}`);
  return found;
}

const answersOf = (workbook: ReadXlsx): ReadSheet["rows"] => sheet(workbook, "Antwoorden").rows.slice(HEADER + 1);

function withRow(form: AnswerForm, changes: Partial<AnswerRow>): AnswerForm {
  const [row] = rowsOf(form);
  if (!row) throw new Error("Een formulier zonder eisen");
  return { ...form, requirements: [{ title: "Thema", rows: [{ ...row, ...changes }] }], abro: [] };
}

let form: AnswerForm;
let folder = "";
beforeAll(async () => {
  form = (await exampleForm(NETWORK)).form;
  folder = mkdtempSync(join(tmpdir(), "antwoordformulier-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("het antwoordformulier in Excel", () => {
  test("heeft een rij per eis, met nummer, code, soort, titel, hele tekst, bewijs, moment en controlegetal", async () => {
    const rows = answersOf(await readBack(form));
    expect(rows.map((row) => [row.A?.text, row.B?.text, row.C?.text, row.D?.text, row.F?.text ?? "", row.G?.text ?? "", row.K?.text])).toEqual(
      rowsOf(form).map((row) => [row.number, row.id, row.kindLabel, row.title, row.evidence, row.due, row.hash]),
    );
    for (const [index, row] of rowsOf(form).entries()) {
      const text = rows[index]?.E?.text ?? "";
      expect(text.startsWith(row.text)).toBe(true);
      for (const item of row.list) expect(text).toContain(`) ${item}`);
    }
  });

  test("zegt bij losse delen voor welk deel een eis geldt", async () => {
    const parts = (await separatePartsForm()).form;
    const texts = answersOf(await readBack(parts)).map((row) => row.E?.text ?? "");
    expect(texts.some((each) => each.includes("\nOnderdeel: "))).toBe(true);
    for (const [index, row] of rowsOf(parts).entries()) for (const sentence of row.scope) expect(texts[index]).toContain(sentence);
  });

  test("vraagt achter de eisen ook naar de ABRO-eisen", async () => {
    const abro = (await abroForm(NETWORK)).form;
    expect(abro.abro.length).toBeGreaterThan(0);
    const rows = answersOf(await readBack(abro));
    expect(rows.map((row) => row.A?.text)).toEqual(rowsOf(abro).map((row) => row.number));
    expect(rows.at(-1)?.C?.text).toBe("ABRO-eis");
  });

  test("laat alleen de antwoorden en de gegevens van de inschrijver invullen, zonder wachtwoord", async () => {
    const workbook = await readBack(form);
    for (const { xml } of workbook.sheets) expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*\/>/);
    for (const { xml } of workbook.sheets) expect(xml).not.toMatch(/password|hashValue/);
    for (const row of answersOf(workbook)) expect(Object.entries(row).flatMap(([column, cell]) => (cell.locked ? [] : [column]))).toEqual(FILLED_IN);
    const open = sheet(workbook, "Toelichting").rows.filter((row) => row.B && !row.B.locked);
    expect(open.map((row) => row.A?.text)).toEqual(["Naam van de inschrijver", "Naam van wie dit formulier invult", "Ingevuld op"]);
    const explanation = sheet(workbook, "Toelichting").rows.map((row) => row.B?.text);
    expect(explanation.join("\n")).toContain("beveiligd zonder wachtwoord");
    expect(explanation).toContain(form.receipt);
  });

  test("biedt bij elke eis precies de antwoorden aan die daarbij horen", async () => {
    const { xml } = sheet(await readBack(form), "Antwoorden");
    const offered = new Map<number, string>();
    for (const [, range = "", list = ""] of xml.matchAll(/<dataValidation type="list" sqref="([^"]*)"[^>]*><formula1>"([^"]*)"<\/formula1>/g)) {
      const [from, to] = range.split(":").map((each) => Number(each.slice(1)));
      for (let row = from ?? 0; row <= (to ?? 0); row += 1) offered.set(row, list);
    }
    expect(rowsOf(form).map((_row, index) => offered.get(HEADER + 2 + index))).toEqual(rowsOf(form).map((row) => row.answers.join(",")));
    expect(offered.size).toBe(rowsOf(form).length);
  });

  test("houdt de kop in zicht, herhaalt hem in druk, kan filteren en past op de breedte van een liggend vel", async () => {
    const workbook = await readBack(form);
    const { xml } = sheet(workbook, "Antwoorden");
    const last = HEADER + 1 + rowsOf(form).length;
    expect(xml).toContain(`<pane ySplit="${HEADER + 1}" topLeftCell="A${HEADER + 2}" state="frozen"`);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(workbook.parts.get("xl/tables/table1.xml")).toContain(`<autoFilter ref="A${HEADER + 1}:K${last}"/>`);
    expect(xml).toMatch(/<sheetProtection [^>]*autoFilter="0"/);
    expect([...(workbook.parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName [^>]*>[^<]*/g)].map(([whole]) => whole)).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">Antwoorden!$${HEADER + 1}:$${HEADER + 1}`,
    ]);
  });

  test("laat een rij meegroeien met een lang antwoord", async () => {
    const { xml } = sheet(await readBack(form), "Antwoorden");
    expect(xml).toMatch(/<row r="6" ht="/);
    expect(xml).not.toContain("customHeight");
  });

  test("is te lezen voor wie het niet ziet: tabel met kop, titel, taal, geen samengevoegde cellen", async () => {
    const { parts, sheets } = await readBack(form);
    const columns = [...(parts.get("xl/tables/table1.xml") ?? "").matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map((match) => match[1]);
    expect(columns).toEqual(Object.values(sheets[0]?.rows[HEADER] ?? {}).map((cell) => cell.text));
    expect(columns.filter((each) => each?.includes("w "))).toEqual(["Uw antwoord", "Uw toelichting", "Vindplaats van uw bewijs"]);
    expect(parts.get("docProps/core.xml")).toContain(`<dc:title>${form.properties.title}</dc:title>`);
    expect(parts.get("docProps/core.xml")).toContain("<dc:language>nl-NL</dc:language>");
    for (const { xml } of sheets) expect(xml).not.toContain("mergeCell");
  });

  test("heeft niets verborgens, geen formule, geen macro en niets van buiten", async () => {
    const { parts } = await readBack(form);
    for (const [name, xml] of parts) {
      expect(name).not.toMatch(/vba|external|comment|drawing|custom|\.bin$/i);
      expect(xml).not.toMatch(/hidden="|state="(?:hidden|veryHidden)"|<f[ >]|TargetMode="External"|hucre/);
    }
  });
});

describe("X5: wat op een formule lijkt, blijft tekst", () => {
  test("bij elke tekst in elk veld", async () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "#N/A", "\u0000#REF!", "_x0041_", "");
    const rest = fc.string({ unit: fc.constantFrom("1", "cmd|' /C calc'!A0", "\n", "\u0000", "\ud800", "&", "<", '"', "_x000D_", "é", " "), maxLength: 6 });
    const text = fc.tuple(start, rest).map((each) => each.join(""));
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (title, body, evidence, item) => {
        const [row] = answersOf(await readBack(withRow(form, { title, text: body, evidence, list: [item], part: "", scope: [] })));
        expect([row?.D?.text ?? "", row?.E?.text, row?.F?.text ?? ""]).toEqual([title, `${body}\na) ${item}`, evidence].map(asWritten));
        for (const cell of [row?.D, row?.E, row?.F]) if (cell?.text) expect(cell.type).toMatch(/^(s|inlineStr)$/);
      }),
      { numRuns: 60 },
    );
  });

  test("LibreOffice toont het ook als tekst", async ({ skip }) => {
    const file = join(folder, "formule.xlsx");
    writeFileSync(file, await bytesOf(withRow(form, { title: "=1+1", text: "@SUM(1;2)", evidence: "#N/A", part: "", scope: [], list: [] })));
    const text = libreOfficeText(file, folder, skip);
    for (const each of ["=1+1", "@SUM(1;2)", "#N/A"]) expect(text).toContain(each);
  });
});

/** What a document can hold of a text: every line break is the same, and control characters and halves of characters are gone. */
function asWritten(value: string): string {
  return value.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n").replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}

describe("X2: maten aan de rand", () => {
  test("een formulier zonder eisen is nog een geldig bestand", async ({ skip }) => {
    const file = join(folder, "leeg.xlsx");
    writeFileSync(file, await bytesOf({ ...form, requirements: [], abro: [] }));
    expect(officeFaults(file, skip)).toEqual([]);
  });

  test("een tekst die niet in een cel past, wordt gemeld met het nummer van de eis", async () => {
    const written = await writeAnswerFormWorkbook(withRow(form, { number: "7", id: "CLD-001", text: "a".repeat(32_768) }));
    expect(written.ok ? [] : written.problems.map((each) => each.message)).toEqual([expect.stringContaining("eis 7 (CLD-001) is te lang")]);
    expect((await writeAnswerFormWorkbook(withRow(form, { text: "a".repeat(32_767), list: [], part: "", scope: [] }))).ok).toBe(true);
  });
});

describe("X6: het bestand is geldig", () => {
  test.for<[string, () => Promise<{ readonly form: AnswerForm }>]>([
    ["een gewone opdracht", () => exampleForm(NETWORK)],
    ["een opdracht met de ABRO", () => abroForm(NETWORK)],
    ["een opdracht uit losse delen", separatePartsForm],
  ])("%s, volgens de controle van Microsoft en in LibreOffice", async ([name, make], { skip }) => {
    const made = (await make()).form;
    const file = join(folder, `${name.replaceAll(" ", "-")}.xlsx`);
    writeFileSync(file, await bytesOf(made));
    expect(officeFaults(file, skip)).toEqual([]);
    const text = libreOfficeText(file, folder, skip);
    for (const row of rowsOf(made)) expect(text).toContain(row.hash);
  });
});
