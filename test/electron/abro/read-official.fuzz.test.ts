/** The readers never crash, hang or spoil the world, whatever they are given. Time-boxed: the seeds differ per run, a failure names its own. */
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { readOfficial } from "../../../electron/abro/read-official.ts";
import { compareOfficial, officialText } from "../../../shared/abro/official.ts";
import { officialPoints } from "../../../shared/abro/official-points.ts";
import { anAbro } from "../../build/builders.ts";
import { bytesOf, LINES, type OfficialLine, officialCsv, officialXlsx, officialYaml, workbookParts } from "../../build/official-files.ts";
import { processorTime } from "../../build/processor-time.ts";
import { zipParts } from "../../fixtures/templates/build-docx.ts";

const BOX = { interruptAfterTimeLimit: 5000, numRuns: 300 } as const;
const ABRO = anAbro();
const PLAIN_KEYS = Object.getOwnPropertyNames(Object.prototype).toSorted();

afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(PLAIN_KEYS));

/** Reads and compares; every refusal is in words, every taken text is one of the pack. */
async function survives(name: string, bytes: Uint8Array): Promise<void> {
  const read = await readOfficial(name, bytes);
  if (!read.ok) {
    expect(read.problems.length).toBeGreaterThan(0);
    for (const problem of read.problems) expect(problem.message).toMatch(/^Het bestand ".+" kan niet worden ingelezen: .+\.$/s);
    return;
  }
  const { report, official } = compareOfficial(ABRO, read.value);
  for (const point of officialPoints(report)) expect(point.message).toMatch(/\.$|\?$/);
  for (const [number, text] of Object.entries(official?.texts ?? {})) {
    expect(LINES.map((line) => line.number)).toContain(number);
    expect(text).toBe(officialText(text));
  }
}

const NAMES = ["a.csv", "a.xlsx", "a.yaml"] as const;
const GOOD: Readonly<Record<(typeof NAMES)[number], Uint8Array>> = {
  "a.csv": bytesOf(officialCsv()),
  "a.xlsx": officialXlsx(),
  "a.yaml": bytesOf(officialYaml()),
};

test("willekeurige bytes worden gelezen of geweigerd", () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 400 }), (name, bytes) => survives(name, bytes)),
    BOX,
  ));

test("een goed bestand met bytes die zijn veranderd, weggelaten of herhaald, wordt gelezen of geweigerd", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NAMES),
      fc.array(fc.record({ at: fc.nat(5000), what: fc.constantFrom("set", "cut", "twice"), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
      async (name, edits) => {
        let bytes = Uint8Array.from(GOOD[name]);
        for (const { at, what, byte } of edits) {
          const place = at % Math.max(1, bytes.length);
          if (what === "set") bytes[place] = byte;
          else if (what === "cut") bytes = bytes.slice(0, place);
          else bytes = Uint8Array.from([...bytes, ...bytes.slice(place)]);
        }
        await survives(name, bytes);
      },
    ),
    BOX,
  ));

const WORDS = ["nummer", "tekst", "tbb", "1.1.1", "__proto__", "constructor", ";", ",", "\t", '"', "\r\n", "\n", " ", "\ufeff", "=1+1", "é"] as const;

test("elke CSV-tekst wordt gelezen of geweigerd", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => survives("a.csv", bytesOf(`nummer;tekst\n${words.join("")}`))),
    BOX,
  ));

const YAML_WORDS = [
  "objects:",
  "framework:",
  "requirement_nodes:",
  "assessable: true",
  "ref_id: ",
  "- ",
  "  ",
  "\n",
  "&a ",
  "*a ",
  "<<: ",
  "[",
  "]",
  "{",
  "}",
  "? ",
  "|",
  ">",
  "!!map ",
  "__proto__: ",
  "1.1.1",
  "'",
  '"',
  "#",
  "%",
  "---",
] as const;

test("elke YAML-tekst wordt gelezen of geweigerd", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...YAML_WORDS), { maxLength: 60 }), (words) => survives("a.yaml", bytesOf(words.join("")))),
    BOX,
  ));

const XML_WORDS = [
  "<row>",
  "</row>",
  '<row r="3">',
  '<c t="s">',
  '<c r="A1">',
  '<c r="ZZZ9" t="inlineStr">',
  '<c t="e">',
  "</c>",
  "<v>",
  "</v>",
  "<f>",
  "</f>",
  "<is>",
  "</is>",
  "<t>",
  "</t>",
  "<rPh>",
  "</rPh>",
  "0",
  "1.1.1",
  "nummer",
  "tekst",
  "_xD800_",
  "&amp;",
] as const;

test("elk blad in een werkmap wordt gelezen of geweigerd", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...XML_WORDS), { maxLength: 40 }), async (words) => {
      const files = new Map(workbookParts([{ name: "Eisen", rows: [["nummer", "tekst"]] }]));
      const head = '<row><c t="inlineStr"><is><t>nummer</t></is></c><c t="inlineStr"><is><t>tekst</t></is></c></row>';
      files.set("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${head}${words.join("")}</sheetData></worksheet>`);
      await survives("a.xlsx", zipParts(files));
    }),
    BOX,
  ));

const text = fc.string({
  unit: fc.constantFrom("a", "é", "e\u0301", "€", '"', ";", ",", " ", "\u00a0", "\n", "\t", "<", "&", "'", ":", "#", "-", "_x0041_x"),
  minLength: 1,
  maxLength: 30,
});

test("elke tekst komt uit YAML, CSV en Excel gelijk terug", () =>
  fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 4, maxLength: 4 }), async (texts) => {
      // Excel itself writes an underscore that looks like an escape as one; the small workbook of the test does not.
      const lines: readonly OfficialLine[] = LINES.map((line, index) => ({ ...line, text: (texts[index] ?? "").replaceAll("_x0041_", "_y_") }));
      const files = [
        ["a.yaml", bytesOf(officialYaml(lines))],
        ["a.csv", bytesOf(officialCsv(lines))],
        ["a.xlsx", officialXlsx(lines)],
      ] as const;
      const hashes = new Set<string>();
      for (const [name, bytes] of files) {
        const read = await readOfficial(name, bytes);
        if (!read.ok) throw new Error(read.problems.map((each) => each.message).join("\n"));
        hashes.add(compareOfficial(ABRO, read.value).report.hash);
      }
      expect(hashes.size).toBe(1);
    }),
    BOX,
  ));

test.each<[string, string, () => string]>([
  ["haakjes", "a.yaml", () => "[".repeat(1_000_000)],
  ["lijsten", "a.yaml", () => "- a\n".repeat(900_000)],
  ["sleutels", "a.yaml", () => Array.from({ length: 200_000 }, (_, index) => `k${index}: 1`).join("\n")],
  ["een tekst zonder einde", "a.yaml", () => `"${"a\n".repeat(1_500_000)}`],
  ["scheidingstekens", "a.csv", () => `nummer;tekst\n${";".repeat(9_000_000)}`],
  ["aanhalingstekens", "a.csv", () => `nummer;tekst\n${'"'.repeat(9_000_000)}`],
  ["korte regels", "a.csv", () => `nummer;tekst\n${"a;b\n".repeat(2_000_000)}`],
  ["spaties in een cel", "a.csv", () => `nummer;tekst;tbb\n${`1.1.1;${" \n".repeat(4)}${" ".repeat(9000)};${" ".repeat(9000)}\n`.repeat(400)}`],
])("%s in grote hoeveelheid houden de app niet lang op", async (_name, file, content) => {
  const bytes = bytesOf(content());
  const spent = processorTime();
  await survives(file, bytes);
  // Measured by the clock: at most some 8 s on a busy machine with two cores; processor time leaves the other programs out.
  expect(spent()).toBeLessThan(30_000);
});
