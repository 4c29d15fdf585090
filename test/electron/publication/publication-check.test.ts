import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { runCli } from "../../../electron/cli/run.ts";
import { knowledgeOf } from "../../../electron/export/publication/check-files.ts";
import { readWritten } from "../../../electron/export/publication/read-written.ts";
import { bytesHash } from "../../../shared/canonical.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { checkPublication, type PublicationKnowledge } from "../../../shared/publication/check.ts";
import type { CheckId, FileReport, FileRole } from "../../../shared/publication/model.ts";
import { APP_FOLDER, EXAMPLES, exampleJson, examplePath, PACK_FOLDER, temporaryFolder } from "../../build/world.ts";
import { planted, type Written, writtenExample } from "../../build/written.ts";
import { readDocx } from "../export/read-docx.ts";

const DOCUMENT = "word/document.xml";
const RELS = "word/_rels/document.xml.rels";
const CORE = "docProps/core.xml";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

let folder = "";
let written: Written;
let knowledge: PublicationKnowledge;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "publicatie-"));
  written = await writtenExample(folder);
  const pack = await readPack(PACK_FOLDER);
  if (!pack.ok) throw new Error(pack.problems[0]?.message);
  knowledge = knowledgeOf(secretive(), pack.value);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The example with something internal in it that is easy to look for. */
function secretive(): Dossier {
  const example = exampleJson(EXAMPLES[0]);
  const tender = {
    ...example.tender,
    contact: "Wilhelmina Zandbergen",
    notes: "De directie wil liever niet verlengen met de huidige leverancier.\nBudget ligt krap.",
    estimatedValue: 1_375_000,
  };
  const parsed = parseDossier(JSON.stringify({ ...example, tender }), "voorbeeld.json");
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

async function reportOf(bytes: Uint8Array, name = "bijlage.docx", role: FileRole = "document", known: PublicationKnowledge = knowledge): Promise<FileReport> {
  const [report] = checkPublication([await readWritten(name, bytes, role)], known).files;
  if (!report) throw new Error("Er is geen rapport.");
  return report;
}

const failed = ({ rows }: FileReport): readonly CheckId[] => rows.filter((row) => row.outcome === "fail").map((row) => row.check);
const said = ({ rows }: FileReport, check: CheckId): string => rows.find((row) => row.check === check)?.findings.join("\n") ?? "";

/** Before the last paragraph of the body. */
const inBody =
  (xml: string) =>
  (present: string): string =>
    present.replace("<w:sectPr", `${xml}<w:sectPr`);
const run = (text: string, properties = ""): string => `<w:p><w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const withRelationship =
  (xml: string) =>
  (present: string): string =>
    present.replace("</Relationships>", `${xml}</Relationships>`);

describe("wat de app zelf schrijft", () => {
  test("komt door elke controle, met het controlegetal van het bestand", async () => {
    for (const [name, bytes] of [
      ["bijlage.docx", written.annex],
      ["antwoordformulier.docx", written.word],
      ["antwoordformulier.xlsx", written.excel],
    ] as const) {
      const report = await reportOf(bytes, name);
      expect({ name, failed: failed(report), outcomes: new Set(report.rows.map((row) => row.outcome)) }).toEqual({
        name,
        failed: [],
        outcomes: new Set(["pass"]),
      });
      expect(report.hash).toBe(bytesHash(bytes));
    }
  });

  test("zonder dossier zijn interne woorden niet gecontroleerd, en dat staat er", async () => {
    const report = await reportOf(written.annex, "bijlage.docx", "document", {});
    expect(report.rows.find((row) => row.check === "intern")).toMatchObject({ outcome: "skipped" });
    expect(failed(report)).toEqual([]);
  });
});

describe("een fout die in een Word-bestand is gezet, laat haar eigen regel vallen", () => {
  const person = '<w:ins w:id="901" w:author="Wim van Buiten" w:date="2026-11-30T10:00:00Z">';
  test.each<[CheckId, string, Readonly<Record<string, string | ((present: string) => string)>>, readonly CheckId[]]>([
    ["eigenschappen", "een persoon als maker", { [CORE]: (xml) => xml.replace(/<dc:creator>[^<]*/, "<dc:creator>Kees de Boer") }, []],
    [
      "eigenschappen",
      "een sjabloon van een werkplek",
      { "docProps/app.xml": (xml) => xml.replace("</Properties>", "<Template>huisstijl.dotm</Template></Properties>") },
      [],
    ],
    ["wijzigingen", "een bijgehouden wijziging", { [DOCUMENT]: inBody(`<w:p>${person}<w:r><w:t>erbij</w:t></w:r></w:ins></w:p>`) }, ["namen"]],
    [
      "namen",
      "de naam bij een gewijzigde opmaak",
      { [DOCUMENT]: inBody('<w:p><w:pPr><w:pPrChange w:id="9" w:author="Wim van Buiten"><w:pPr/></w:pPrChange></w:pPr></w:p>') },
      ["wijzigingen"],
    ],
    ["opmerkingen", "een plaats van een opmerking", { [DOCUMENT]: inBody('<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>') }, []],
    ["verborgen", "een verborgen woord", { [DOCUMENT]: inBody(run("niet te zien", "<w:rPr><w:vanish/></w:rPr>")) }, []],
    [
      "verborgen",
      "een stijl die verbergt",
      {
        "word/styles.xml": (xml) =>
          xml.replace("</w:styles>", '<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'),
        [DOCUMENT]: inBody(run("niet te zien", '<w:rPr><w:rStyle w:val="Weg"/></w:rPr>')),
      },
      [],
    ],
    ["intern", "een naam uit het dossier", { [DOCUMENT]: inBody(run("Vraag het aan wilhelmina  Zandbergen.")) }, []],
    [
      "intern",
      "een naam die over twee stukken tekst loopt",
      { [DOCUMENT]: inBody('<w:p><w:r><w:t>Wilhel</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">mina Zandbergen</w:t></w:r></w:p>') },
      [],
    ],
    ["intern", "één zin uit een notitie", { [DOCUMENT]: inBody(run("De directie wil liever niet verlengen met de huidige leverancier.")) }, []],
    ["intern", "de geraamde waarde", { [DOCUMENT]: inBody(run("circa 1.375.000 euro")) }, []],
    ["intern", "een naam in de titel van het bestand", { [CORE]: (xml) => xml.replace(/<dc:subject>/, "<dc:subject>Wilhelmina Zandbergen, ") }, []],
    ["intern", "een naam in een opmerking van XML", { [DOCUMENT]: inBody("<!-- Wilhelmina Zandbergen -->") }, []],
    ["plaatshouders", "een plaatshouder", { [DOCUMENT]: inBody(run("{{titel}}")) }, []],
    ["plaatshouders", "een halve plaatshouder", { [DOCUMENT]: inBody(run("de titel}} van")) }, []],
    ["plaatshouders", "opvultekst", { [DOCUMENT]: inBody(run("Lorem ipsum dolor")) }, []],
    [
      "verwijzingen",
      "een afbeelding van internet",
      { [RELS]: withRelationship(`<Relationship Id="rX" Type="${R}/image" Target="https://volg.example/pixel.png" TargetMode="External"/>`) },
      ["bestand"],
    ],
    [
      "verwijzingen",
      "een koppeling naar een map",
      { [RELS]: withRelationship(`<Relationship Id="rX" Type="${R}/hyperlink" Target="file:///G:/inkoop/geheim.docx" TargetMode="External"/>`) },
      ["bestand"],
    ],
    ["toegankelijk", "geen titel", { [CORE]: (xml) => xml.replace(/<dc:title>[^<]*<\/dc:title>/, "") }, []],
    [
      "toegankelijk",
      "een tabel zonder kopregel",
      {
        [DOCUMENT]: inBody(
          `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${`<w:tr>${`<w:tc>${run("a")}</w:tc>`.repeat(2)}</w:tr>`.repeat(2)}</w:tbl>`,
        ),
      },
      [],
    ],
    ["bestand", "een los onderdeel", { "word/los.xml": "<a/>" }, []],
    [
      "bestand",
      "eigen gegevens van Word",
      { "customXml/item1.xml": "<a/>", [RELS]: withRelationship(`<Relationship Id="rX" Type="${R}/customXml" Target="../customXml/item1.xml"/>`) },
      [],
    ],
    ["bestand", "een verwijzing naar niets", { [RELS]: withRelationship(`<Relationship Id="rX" Type="${R}/image" Target="media/weg.png"/>`) }, []],
    [
      "bestand",
      "een veld dat een bestand ophaalt",
      { [DOCUMENT]: inBody('<w:p><w:fldSimple w:instr="INCLUDETEXT geheim.docx"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>') },
      [],
    ],
  ])("%s: %s", async (check, _what, parts, alsoFails) => {
    expect(failed(await reportOf(planted(written.annex, parts))).toSorted()).toEqual([check, ...alsoFails].toSorted());
  });

  test("een kapot bestand valt, en wat niet te zien is telt niet als goed", async () => {
    const broken = await reportOf(planted(written.annex, { [DOCUMENT]: (xml) => xml.slice(0, -20) }));
    expect(failed(broken)).toContain("bestand");
    expect(said(broken, "toegankelijk")).toContain("niet te zien");
    expect(failed(await reportOf(written.annex.slice(0, 5000)))).toContain("bestand");
  });

  test("de melding noemt het veld en het onderdeel", async () => {
    const report = await reportOf(planted(written.annex, { "word/footer1.xml": (xml) => xml.replace("</w:ftr>", `${run("Wilhelmina Zandbergen")}</w:ftr>`) }));
    expect(said(report, "intern")).toBe('Contactpersoon: "Wilhelmina Zandbergen" (word/footer1.xml)');
  });
});

describe("een fout in een Excel-bestand", () => {
  const BOOK = "xl/workbook.xml";
  test.each<[CheckId, string, Readonly<Record<string, string | ((present: string) => string)>>, readonly CheckId[]]>([
    ["verborgen", "een verborgen blad", { [BOOK]: (xml) => xml.replace(/<sheet (?=[^>]*name="Toelichting")/, '<sheet state="veryHidden" ') }, []],
    [
      "verborgen",
      "een naam voor cellen",
      { [BOOK]: (xml) => xml.replace("</sheets>", '</sheets><definedNames><definedName name="Prijs">Antwoorden!$A$1</definedName></definedNames>') },
      [],
    ],
    ["verborgen", "een verborgen rij", { "xl/worksheets/sheet1.xml": (xml) => xml.replace('<row r="6"', '<row hidden="1" r="6"') }, []],
    [
      "opmerkingen",
      "een opmerking bij een cel",
      {
        "xl/comments1.xml": `<comments xmlns="${M}"><authors><author>Wim van Buiten</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>let op</t></r></text></comment></commentList></comments>`,
        "xl/worksheets/_rels/sheet1.xml.rels": withRelationship(`<Relationship Id="rC" Type="${R}/comments" Target="../comments1.xml"/>`),
      },
      ["namen"],
    ],
    [
      "verwijzingen",
      "een ander werkboek",
      {
        "xl/_rels/workbook.xml.rels": withRelationship(
          `<Relationship Id="rX" Type="${R}/externalLinkPath" Target="file:///G:/prijzen.xlsx" TargetMode="External"/>`,
        ),
      },
      [],
    ],
    ["bestand", "een macro", { "xl/vbaProject.bin": "x" }, []],
    [
      "intern",
      "een naam uit het dossier",
      { "xl/sharedStrings.xml": (xml) => xml.replace("</sst>", "<si><r><t>Wilhelmina </t></r><r><rPr><b/></rPr><t>Zandbergen</t></r></si></sst>") },
      [],
    ],
    ["toegankelijk", "geen kopregel", { "xl/tables/table1.xml": (xml) => xml.replace("<table ", '<table headerRowCount="0" ') }, []],
  ])("%s: %s", async (check, _what, parts, alsoFails) => {
    expect(failed(await reportOf(planted(written.excel, parts), "formulier.xlsx")).toSorted()).toEqual([check, ...alsoFails].toSorted());
  });
});

describe("een document met bijgehouden wijzigingen", () => {
  const redline = (author: string): Uint8Array =>
    planted(written.annex, { [DOCUMENT]: inBody(`<w:p><w:ins w:id="901" w:author="${author}"><w:r><w:t>erbij</w:t></w:r></w:ins></w:p>`) });

  test("mag ze hebben op naam van de opdrachtgever, en van niemand anders", async () => {
    expect(failed(await reportOf(redline("Veiligheidsregio Middenland"), "w.docx", "redline"))).toEqual([]);
    expect(failed(await reportOf(redline("Wim van Buiten"), "w.docx", "redline"))).toEqual(["namen"]);
  });
});

describe("de opdracht publication-check", () => {
  const cli = (...words: readonly string[]) => runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-12-01T12:00:00Z") });

  test("geeft 0 als alles in orde is, 1 als er iets niet in hoort, en zegt wat", async () => {
    const here = await temporaryFolder();
    const [good, bad] = [join(here, "goed.docx"), join(here, "fout.docx")];
    writeFileSync(good, written.annex);
    writeFileSync(bad, planted(written.annex, { [DOCUMENT]: inBody(run("{{titel}}")) }));
    expect(await cli("publication-check", good, "--dossier", examplePath(EXAMPLES[0]))).toMatchObject({ exitCode: 0, stderr: "" });
    const outcome = await cli("publication-check", good, bad, "--json");
    expect(outcome.exitCode).toBe(1);
    const { ok, files } = JSON.parse(outcome.stdout) as { ok: boolean; files: readonly FileReport[] };
    expect(ok).toBe(false);
    expect(files.map(failed)).toEqual([[], ["plaatshouders"]]);
  });

  test("schrijft de controle als intern document, met naam en controlegetal van elk bestand", async () => {
    const here = await temporaryFolder();
    const file = join(here, "bijlage.docx");
    writeFileSync(file, written.annex);
    const outcome = await cli("publication-check", file, "--dossier", examplePath(EXAMPLES[0]), "--report", here);
    const { text } = readDocx(readFileSync(outcome.stdout.split("\n").at(-1) ?? ""));
    expect(text).toContain("Alles is in orde");
    expect(text).toContain(bytesHash(written.annex));
    expect(text).toContain("Interne woorden uit het dossier");
  });

  test.each([
    [["weg.docx"], "is niet te lezen"],
    [[], "ontbreekt BESTAND"],
    [["x.docx", "--report", "map"], "hoort ook --dossier"],
  ])("weigert %j met wat er mis is", async (words, message) => {
    const outcome = await cli("publication-check", ...words);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });
});
