import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readOfficial } from "../../../electron/abro/read-official.ts";
import { compareOfficial, type OfficialRow, type OfficialSource } from "../../../shared/abro/official.ts";
import { officialPoints } from "../../../shared/abro/official-points.ts";
import { anAbro } from "../../build/builders.ts";
import { bytesOf, LINES, officialCsv, officialXlsx, officialYaml, type WorkbookSheet, workbook, workbookParts } from "../../build/official-files.ts";
import { zipParts } from "../../fixtures/templates/build-docx.ts";

async function sourceIn(name: string, content: Uint8Array | string): Promise<OfficialSource> {
  const read = await readOfficial(name, typeof content === "string" ? bytesOf(content) : content);
  if (!read.ok) throw new Error(read.problems.map((each) => each.message).join("\n"));
  return read.value;
}

async function rowsIn(name: string, content: Uint8Array | string): Promise<readonly OfficialRow[]> {
  return (await sourceIn(name, content)).rows;
}

async function faultsIn(name: string, content: Uint8Array | string): Promise<readonly string[]> {
  const read = await readOfficial(name, typeof content === "string" ? bytesOf(content) : content);
  return read.ok ? [] : read.problems.map((each) => `${each.id} ${each.message}`);
}

const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => ({ "€": 0x80, "’": 0x92, Ÿ: 0x9f })[letter] ?? letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
const sheet = (...rows: WorkbookSheet["rows"]): Uint8Array => workbook({ name: "Eisen", rows });

test("dezelfde teksten als YAML, CSV en Excel geven hetzelfde controlegetal, en niets te melden", async () => {
  const sources = [
    await sourceIn("a.yaml", officialYaml()),
    await sourceIn("a.csv", officialCsv()),
    await sourceIn("a.csv", officialCsv(LINES, ",")),
    await sourceIn("a.txt", officialCsv(LINES, "\t")),
    await sourceIn("a.csv", utf16(officialCsv())),
    await sourceIn("a.csv", windows1252(officialCsv())),
    await sourceIn("a.xlsx", officialXlsx()),
  ];
  const compared = sources.map((source) => compareOfficial(anAbro(), source));
  expect(new Set(compared.map(({ report }) => report.hash)).size).toBe(1);
  expect(compared.flatMap(({ report }) => officialPoints(report))).toEqual([]);
  expect(compared.map(({ report }) => [report.texts, report.tbbCompared])).toEqual(sources.map(() => [4, 4]));
});

describe("een CSV-bestand", () => {
  test("mag een BOM, een sep-regel, een titel boven de koppen en andere kolommen hebben", async () => {
    const rows = await rowsIn("a.csv", "\ufeffsep=;\r\nABRO 2026;;\r\n\r\nOpmerking;EIS;Omschrijving\r\nx;1.1.1;Tekst een.\r\n;;\r\ny;1.4.1;Tekst twee.\r\n");
    expect(rows).toEqual([
      { number: "1.1.1", text: "Tekst een.", place: "regel 5" },
      { number: "1.4.1", text: "Tekst twee.", place: "regel 7" },
    ]);
  });

  test("noemt bij een tekst van meer regels de regel waarop de rij begint", async () => {
    const rows = await rowsIn("a.csv", 'nummer;tekst\n1.1.1;"een\ntwee\ndrie"\n1.4.1;vier\n');
    expect(rows.map((row) => row.place)).toEqual(["regel 2", "regel 5"]);
  });

  test("mag per TBB-categorie een kolom met een x hebben", async () => {
    const rows = await rowsIn("a.csv", "Nr,Eis,TBB 1,TBB 2,TBB 3,TBB 4\n1.1.1,Een,x,X,,\n1.4.1,Twee,ja,nee,-,1\n4.5.3,Drie,,,,\n4.5.4,Vier,misschien,,,\n");
    expect(rows.map((row) => row.tbb)).toEqual(["1,2", "1,4", "geen", "misschien"]);
  });

  test("met Windows-tekens wordt goed gelezen", async () => {
    expect(await rowsIn("a.csv", windows1252("nummer;tekst\n1.1.1;Geëist: € 5, foto’s, Ÿ\n"))).toMatchObject([{ text: "Geëist: € 5, foto’s, Ÿ" }]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["zonder koppen", "1.1.1;Een\n1.4.1;Twee\n", 'wel gevonden: "1.1.1", "Een"'],
    [
      "met twee tekstkolommen",
      "nummer;tekst;omschrijving\n1.1.1;a;b\n",
      'bij regel 1 staan twee kolommen die hetzelfde kunnen betekenen: "tekst" en "omschrijving"',
    ],
    ["met een aanhalingsteken dat niet sluit", 'nummer;tekst\n1.1.1;"Een\n1.4.1;Twee\n', "op regel 2 kloppen de aanhalingstekens niet"],
    ["met een rij zonder einde", `nummer;tekst\n1.1.1;"${"a".repeat(300_000)}"\n`, "regel 2 is te lang"],
    ["met een te lange tekst", `nummer;tekst\n1.1.1;${"a".repeat(10_001)}\n`, "bij regel 2 staat een tekst van meer dan 10000 tekens"],
    ["met te veel rijen", `nummer;tekst\n${"1.1.1;a\n".repeat(5001)}`, "meer dan 5000 rijen"],
    ["met te veel lege rijen", `nummer;tekst\n${";\n".repeat(50_001)}`, "meer dan 50000 rijen"],
    ["dat leeg is", "", "het is leeg"],
    ["dat geen tekst is", new Uint8Array([0, 1, 2, 3, 0]), "geen tekstbestand"],
    ["met alleen witruimte", "\n\n \n", 'de koppen "nummer" en "tekst"'],
  ])("%s wordt in gewone woorden geweigerd", async (_name, content, words) => {
    const [fault, ...others] = await faultsIn("proef.csv", content);
    expect(fault).toContain('Het bestand "proef.csv" kan niet worden ingelezen');
    expect(fault).toContain(words);
    expect(others).toEqual([]);
  });

  test("noemt alle fouten in één keer, en telt wat er meer is", async () => {
    const long = `1.1.1;${"a".repeat(10_001)}\n`;
    const faults = await faultsIn("a.csv", `nummer;tekst\n${long.repeat(25)}`);
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toContain("nog 5 fouten");
  });
});

describe("een Excel-bestand", () => {
  test("mag een titel, opgemaakte tekst, formules en getallen hebben; van een formule telt de waarde", async () => {
    const rich = {
      type: "inlineStr",
      xml: '<is><r><t>Tekst </t></r><r><rPr><b/></rPr><t xml:space="preserve">vet_x000D_\nen meer</t></r><rPh><t>weg</t></rPh></is>',
    };
    const formula = { type: "str", xml: '<f>HYPERLINK("http://x","y")</f><v>1.4.1</v>' };
    const rows = await rowsIn(
      "a.xlsx",
      sheet(["ABRO"], ["Nummer", "Tekst", "TBB"], ["1.1.1", rich, { type: "n", xml: "<v>1.2000000000000002</v>" }], [formula, "Twee", "alle"]),
    );
    expect(rows).toEqual([
      { number: "1.1.1", text: "Tekst vet\r\nen meer", tbb: "1.2", place: 'blad "Eisen", rij 3' },
      { number: "1.4.1", text: "Twee", tbb: "alle", place: 'blad "Eisen", rij 4' },
    ]);
  });

  test("mag de eisen over bladen verdelen; een verborgen blad en een blad zonder koppen worden genoemd", async () => {
    const source = await sourceIn(
      "a.xlsx",
      workbook(
        { name: "Uitleg", rows: [["Dit is uitleg"]] },
        {
          name: "H1",
          rows: [
            ["nummer", "tekst"],
            ["1.1.1", "Een"],
          ],
        },
        {
          name: "H4",
          rows: [
            ["nummer", "tekst"],
            ["4.5.3", "Twee"],
          ],
        },
        {
          name: "Oud",
          hidden: true,
          rows: [
            ["nummer", "tekst"],
            ["1.1.1", "Oud"],
          ],
        },
      ),
    );
    expect(source.rows.map((row) => row.place)).toEqual(['blad "H1", rij 2', 'blad "H4", rij 2']);
    expect(source.passedOver).toEqual(['blad "Oud" (verborgen)', 'blad "Uitleg"']);
  });

  test("telt een datum die Excel van een nummer maakte als onbekend nummer, met wat u dan doet", async () => {
    const source = await sourceIn("a.xlsx", sheet(["nummer", "tekst"], [{ type: "n", xml: "<v>36892</v>" }, "Een"]));
    const [point] = officialPoints(compareOfficial(anAbro(), source).report).filter((each) => each.id === "unknown");
    expect(point).toMatchObject({ stops: true, items: ['36892 (blad "Eisen", rij 2)'] });
    expect(point?.message).toContain("Maak de kolom dan op als tekst");
  });

  const parts = (change: (files: Map<string, string | Uint8Array>) => void): Uint8Array => {
    const files = new Map<string, string | Uint8Array>(
      workbookParts([
        {
          name: "Eisen",
          rows: [
            ["nummer", "tekst"],
            ["1.1.1", "Een"],
          ],
        },
      ]),
    );
    change(files);
    return zipParts(files);
  };
  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>';

  test.each<[string, () => Uint8Array, string]>([
    ["met een foutwaarde", () => sheet(["nummer", "tekst"], ["1.1.1", { type: "e", xml: "<v>#REF!</v>" }]), 'bij blad "Eisen", rij 2 geeft Excel een fout'],
    ["zonder koppen", () => sheet(["1.1.1", "Een"]), 'wel gevonden: "1.1.1", "Een"'],
    ["zonder zichtbaar blad", () => workbook({ name: "A", hidden: true, rows: [["nummer", "tekst"]] }), "geen zichtbaar blad"],
    ["dat geen zip is", () => bytesOf("nummer;tekst"), "geen Excel-werkmap"],
    ["van vroeger of met een wachtwoord", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "oud Excel-bestand"],
    ["dat half is", () => officialXlsx().slice(0, 400), "beschadigd of niet helemaal gekopieerd"],
    ["met een DOCTYPE", () => parts((files) => files.set("xl/worksheets/sheet1.xml", doctype)), "xl/worksheets/sheet1.xml is beschadigd of mag niet"],
    ["met kapotte XML", () => parts((files) => files.set("xl/sharedStrings.xml", "<sst><si>")), "xl/sharedStrings.xml is beschadigd"],
    ["zonder werkmap", () => parts((files) => files.delete("xl/workbook.xml")), "xl/workbook.xml is beschadigd"],
    ["dat een Word-bestand is", () => zipSync({ "word/document.xml": bytesOf("<a/>") }), "geen Excel-werkmap"],
    ["dat een zipbom is", () => zipSync({ "xl/a.xml": new Uint8Array(40_000_000) }, { level: 9 }), "uitgepakt te groot"],
    ["met steeds hetzelfde grote blad", () => repeatedSheet(), "uitgepakt te groot"],
  ])("%s wordt in gewone woorden geweigerd", async (_name, content, words) => {
    const [fault, ...others] = await faultsIn("proef.xlsx", content());
    expect(fault).toContain('Het bestand "proef.xlsx" kan niet worden ingelezen');
    expect(fault).toContain(words);
    expect(others).toEqual([]);
  });

  test("verwijst nooit naar buiten: een blad van elders wordt niet gelezen", async () => {
    const content = parts((files) => {
      const name = "xl/_rels/workbook.xml.rels";
      files.set(name, String(files.get(name)).replace('Target="worksheets/sheet1.xml"', 'Target="http://voorbeeld.invalid/blad.xml" TargetMode="External"'));
    });
    expect((await faultsIn("a.xlsx", content))[0]).toContain("geen Excel-werkmap");
  });
});

/** Fifty sheets that are one part of 1 MB: small in the zip, much to read. */
function repeatedSheet(): Uint8Array {
  const files = new Map<string, string | Uint8Array>(workbookParts(Array.from({ length: 50 }, (_, index) => ({ name: `B${index}`, rows: [] }))));
  files.set("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${"<row><c><v>1</v></c></row>".repeat(40_000)}</sheetData></worksheet>`);
  const name = "xl/_rels/workbook.xml.rels";
  files.set(name, String(files.get(name)).replace(/sheet\d+\.xml/g, "sheet1.xml"));
  return zipParts(files);
}

describe("de bibliotheek van CISO Assistant", () => {
  const library = (node: string): string => `objects:\n  framework:\n    requirement_nodes:\n${node}`;

  test("geeft de eisen die te beoordelen zijn, met een nummer als tekst", async () => {
    const nodes = "    - {assessable: false, ref_id: 1.10}\n    - {assessable: true, ref_id: 1.10, description: Tien, implementation_groups: [1, 2]}\n";
    expect(await rowsIn("a.yml", library(nodes))).toEqual([
      { number: "1.10", text: "Tien", tbb: "1,2", place: "onderdeel 2 van requirement_nodes, ref_id 1.10" },
    ]);
  });

  test("mag gelijke lijsten met een verwijzing herhalen", async () => {
    const nodes =
      "    - {assessable: true, ref_id: 1.1.1, description: Een, implementation_groups: &g ['1', '4']}\n    - {assessable: true, ref_id: 1.4.1, description: Twee, implementation_groups: *g}\n";
    expect((await rowsIn("a.yaml", library(nodes))).map((row) => row.tbb)).toEqual(["1,4", "1,4"]);
  });

  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefghij".split("").map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(",")}]`),
  ].join("\n");

  test.each<[string, string | Uint8Array, string]>([
    ["van iets anders", "a: 1\n", "geen bibliotheek van CISO Assistant"],
    ["zonder eisen", library("    - {assessable: false, ref_id: 1.1.1}\n"), "geen bibliotheek van CISO Assistant"],
    ["met een fout", "a: [1\nb: 2\n", "geen goede YAML op regel"],
    ["met verwijzingen als bom", bomb, "geen bibliotheek van CISO Assistant"],
    ["met te veel verwijzingen", `a: &a x\nb: [${"*a,".repeat(20_001)}]`, "geen goede YAML"],
    ["die te diep is genest", "[".repeat(100_000), "geen goede YAML op regel 1"],
    ["met een code-opdracht", "a: !!js/function 'x'\n", "geen goede YAML"],
    ["die geen UTF-8 is", new Uint8Array([0x61, 0x3a, 0x20, 0xff]), "geen tekstbestand"],
    ["die te groot is", new Uint8Array(4_000_001).fill(0x20), "groter dan 4 MB"],
    [
      "met een te lange tekst",
      library(`    - {assessable: true, ref_id: 1.1.1, description: ${"a".repeat(10_001)}}\n`),
      "onderdeel 1 van requirement_nodes, ref_id 1.1.1",
    ],
    ["met te veel eisen", library("    - {assessable: true}\n".repeat(5001)), "meer dan 5000 rijen"],
  ])("%s wordt in gewone woorden geweigerd", async (_name, content, words) => {
    const [fault, ...others] = await faultsIn("proef.yaml", content);
    expect(fault).toContain('Het bestand "proef.yaml" kan niet worden ingelezen');
    expect(fault).toContain(words);
    expect(others).toEqual([]);
  });
});

test.each(["proef.xls", "proef.xlsm", "proef.pdf", "proef"])("%s is een soort die de app niet kent, en dat zegt zij", async (name) => {
  expect((await faultsIn(name, "nummer;tekst"))[0]).toContain("Kies een Excel-bestand (.xlsx), een CSV-bestand (.csv)");
});

test("een bestand van meer dan 10 MB wordt niet gelezen", async () => {
  expect((await faultsIn("a.csv", new Uint8Array(10_000_001)))[0]).toContain("groter dan 10 MB");
});
