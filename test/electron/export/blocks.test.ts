import { describe, expect, it } from "vitest";
import type { Block } from "../../../shared/annex/model.ts";
import { docx, line, paragraph, run } from "../../fixtures/templates/build-docx.ts";
import { annex, checked, filled, problemIds, requirement } from "./annex.ts";

const style = (id: string, name: string, more = "", type = "paragraph"): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const DUTCH_STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>',
  style("Kop1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style("Kop2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style("Kop3", "heading 3", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style("Lijstalinea", "List Paragraph"),
  style("Tabelraster", "Table Grid", "", "table"),
].join("");
const TABLE: Block = {
  kind: "table",
  description: "Wat & waar",
  columns: [
    { title: "Bron", width: 30 },
    { title: "Plaats", width: 70 },
  ],
  rows: [["BIO2", "8.08"]],
};

describe("a requirement", () => {
  it("has all its parts in order, in the template's own styles, whatever their ids", async () => {
    const read = await filled(docx({ body: line("{{eisen}}"), styles: DUTCH_STYLES }));
    expect(read.paragraphs.map((each) => [each.style, each.text])).toEqual([
      ["Kop2", "Versleuteling"],
      ["Kop3", "Eis 12. Sleutels in eigen beheer (CLD-012)"],
      [undefined, "De leverancier beheert geen sleutels."],
      ["Lijstalinea", "bij opslag"],
      ["Lijstalinea", "bij transport"],
      ["EisKenmerk", "Geldt:\ttijdens de uitvoering"],
      ["EisKenmerk", "Bron:\tBIO2 1.3, 8.24.01"],
    ]);
  });

  it("takes styles that the template made for requirements", async () => {
    const own = ["Eis kop", "Eis tekst", "Eis kenmerk", "Eis noot", "Eis lijst"].map((name, index) => style(`S${index}`, name)).join("");
    const read = await filled(docx({ body: line("{{eisen}}"), styles: DUTCH_STYLES + own }), annex({ blocks: { eisen: [requirement({ note: "Let op." })] } }));
    expect(read.paragraphs.map((each) => each.style)).toEqual(["S0", "S1", "S4", "S4", "S2", "S2", "S3"]);
  });

  it("shows in the navigation pane, also where the style of its heading gives no level", async () => {
    const read = await filled(docx({ body: line("{{eisen}}"), styles: DUTCH_STYLES + style("S0", "Eis kop") }));
    expect(read.parts.get("word/document.xml")).toMatch(/<w:pStyle w:val="S0"\/><w:keepNext\/><w:numPr>.*?<\/w:numPr><w:outlineLvl w:val="2"\/>/);
  });

  it("starts its list at a) again: heading and items share one list of the document", async () => {
    const read = await filled(
      docx({
        body: line("{{eisen}}"),
        numbering: '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>',
      }),
    );
    const document = read.parts.get("word/document.xml") ?? "";
    expect([...document.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map((match) => [match[1], match[2]])).toEqual([
      ["0", "10"],
      ["1", "10"],
      ["1", "10"],
    ]);
    expect(read.parts.get("word/numbering.xml")).toMatch(/w:abstractNumId="4".*w:abstractNumId="5".*w:numId="9".*w:numId="10"/s);
  });

  it("keeps its heading, text and first lines on one page", async () => {
    const document = (await filled(docx({ body: line("{{eisen}}") }))).parts.get("word/document.xml") ?? "";
    const kept = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map((match) => match[0].includes("<w:keepNext/>"));
    expect(kept).toEqual([true, true, true, false, true, true, false]);
  });

  it("says which styles of the template are missing and what is used instead", async () => {
    const template = await checked(docx({ body: line("{{eisen}}"), styles: DUTCH_STYLES }));
    expect(template.usable).toBe(true);
    const warning = template.problems.find((each) => each.id === "missing-style");
    expect(warning?.message).toContain('geen stijl "Eis kop", "Eis tekst", "Eis kenmerk", "Eis noot", "Eis tabel"');
  });
});

describe("a table", () => {
  it("has a description, a header row that repeats, and widths", async () => {
    const document =
      (await filled(docx({ body: line("{{bronnen}}") + line("{{eisen}}"), styles: DUTCH_STYLES }), annex({ blocks: { bronnen: [TABLE] } }))).parts.get(
        "word/document.xml",
      ) ?? "";
    expect(document).toContain('<w:tblDescription w:val="Wat &amp; waar"/>');
    expect(document).toContain('<w:tblStyle w:val="Tabelraster"/>');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect([...document.matchAll(/<w:tcW w:type="pct" w:w="(\d+)"\/>/g)].map((match) => match[1])).toEqual(["1500", "3500", "1500", "3500"]);
  });

  it("does not run into the next one", async () => {
    const document =
      (await filled(docx({ body: line("{{bronnen}}") + line("{{eisen}}") }), annex({ blocks: { bronnen: [TABLE, TABLE] } }))).parts.get("word/document.xml") ??
      "";
    expect(document).not.toContain("</w:tbl><w:tbl>");
  });
});

describe("a block fits where it stands", () => {
  const cellWith = (content: string): string => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;

  it("a cell still ends in a paragraph", async () => {
    const body = cellWith(line("{{bronnen}}")) + cellWith(line("{{parameters}}")) + line("{{eisen}}");
    const document = (await filled(docx({ body }), annex({ blocks: { bronnen: [TABLE], parameters: [] } }))).parts.get("word/document.xml") ?? "";
    expect(document).not.toMatch(/<\/w:tbl><\/w:tc>|<w:tc><\/w:tc>/);
  });

  it("a content control around it takes paragraphs and no longer shows its prompt", async () => {
    const body = `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${line("{{eisen}}")}</w:sdtContent></w:sdt>`;
    const document = (await filled(docx({ body }))).parts.get("word/document.xml") ?? "";
    expect(document).toContain("<w:sdt><w:sdtPr></w:sdtPr><w:sdtContent><w:p>");
  });

  it("a section that ends in its paragraph survives", async () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const document = (await filled(docx({ body: line("{{eisen}}", section) + line("daarna") }))).parts.get("word/document.xml") ?? "";
    expect(document.match(/<w:sectPr>/g)).toHaveLength(1);
    expect(document.indexOf("BIO2 1.3, 8.24.01")).toBeLessThan(document.indexOf("landscape"));
    expect(document.indexOf("landscape")).toBeLessThan(document.indexOf("daarna"));
  });

  it("a page break before or after it in its paragraph survives", async () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const before = (await filled(docx({ body: paragraph(pageBreak + run("{{eisen}}")) }))).parts.get("word/document.xml") ?? "";
    expect(before.indexOf("<w:pageBreakBefore/>")).toBeGreaterThan(0);
    expect(before.indexOf("<w:pageBreakBefore/>")).toBeLessThan(before.indexOf("Sleutels"));
    const after = (await filled(docx({ body: paragraph(run("{{eisen}}") + pageBreak) }))).parts.get("word/document.xml") ?? "";
    expect(after.indexOf('<w:br w:type="page"/>')).toBeGreaterThan(after.indexOf("BIO2 1.3, 8.24.01"));
  });

  it("bookmarks around it stay in pairs", async () => {
    const body = paragraph(`<w:bookmarkStart w:id="7" w:name="eisen"/>${run("{{eisen}}")}`) + paragraph(`${run("na")}<w:bookmarkEnd w:id="7"/>`);
    const document = (await filled(docx({ body }))).parts.get("word/document.xml") ?? "";
    expect(document).toContain('<w:bookmarkStart w:id="7" w:name="eisen"/>');
    expect(document).toContain('<w:bookmarkEnd w:id="7"/>');
  });
});

describe("the table of contents", () => {
  const field = (instruction: string): string =>
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("oude regel")}`,
    ) + paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
  const template = (instruction: string): Uint8Array =>
    docx({ body: field(instruction) + line("Eisen bij {{titel}}", '<w:pStyle w:val="Kop1"/>') + line("{{eisen}}"), styles: DUTCH_STYLES });
  const content = annex({ fields: { titel: "X & Y" } });

  it("lists the template's own headings, filled, and those of the content, in order", async () => {
    const read = await filled(template('TOC \\o "1-2" \\h'), content);
    expect(read.paragraphs.slice(0, 3).map((each) => each.text.trim())).toEqual(["Eisen bij X & Y", "Versleuteling", "Eisen bij X & Y"]);
    expect(read.text).not.toContain("oude regel");
  });

  it("goes as deep as the template asks", async () => {
    const read = await filled(template('TOC \\o "1-3"'), content);
    expect(read.paragraphs.slice(0, 3).map((each) => each.text.trim())).toEqual([
      "Eisen bij X & Y",
      "Versleuteling",
      "Eis 12. Sleutels in eigen beheer (CLD-012)",
    ]);
  });

  it("points to bookmarks that are there, once each", async () => {
    const document = (await filled(template('TOC \\o "1-3" \\h'), content)).parts.get("word/document.xml") ?? "";
    const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1]);
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]);
    expect(anchors).toHaveLength(3);
    expect(names.toSorted()).toEqual(anchors.toSorted());
  });

  it("never makes Word ask a question: nothing in it is marked as out of date", async () => {
    const read = await filled(template("TOC"), content);
    expect(read.parts.get("word/document.xml")).not.toContain("dirty");
    expect(read.parts.get("word/settings.xml") ?? "").not.toContain("updateFields");
  });

  it("that shares a paragraph with other text stays as it is, and that is said", async () => {
    const body = `${paragraph(`${run("Inhoud: ")}<w:fldSimple w:instr="TOC \\c &quot;Figuur&quot;">${run("oude regel")}</w:fldSimple>`)}${line("{{eisen}}")}`;
    expect(await problemIds(docx({ body }), "warning")).toContain("contents-not-written");
  });
});
