import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docx, line, NAMESPACES, paragraph, run } from "../../fixtures/templates/build-docx.ts";
import { annex, checked, filled, problemIds } from "./annex.ts";

const EISEN = line("{{eisen}}");
const withTitle = annex({ fields: { titel: "Netwerk & beheer" } });
const textBox = (content: string): string =>
  paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );

describe("T1: a placeholder is filled wherever Word puts it and however Word cuts it", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["in one run", line("Titel: {{titel}}.")],
    ["with spaces in it", line("Titel: {{ titel }}.")],
    ["cut over runs with their own look", paragraph(run("Titel: {") + run("{ti", "<w:b/>") + run("tel") + run("}}."))],
    [
      "cut by proofing and language marks",
      paragraph(`${run("Titel: {{ti")}<w:proofErr w:type="spellStart"/>${run("tel", '<w:lang w:val="en-US"/>')}<w:proofErr w:type="spellEnd"/>${run("}}.")}`),
    ],
    ["cut by a bookmark", paragraph(`${run("Titel: {{ti")}<w:bookmarkStart w:id="4" w:name="plek"/>${run("tel}}")}<w:bookmarkEnd w:id="4"/>${run(".")}`)],
    [
      "in a smart tag",
      paragraph(
        `${run("Titel: {{")}<w:smartTag w:uri="x" w:element="place"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>${run("titel")}</w:smartTag>${run("}}.")}`,
      ),
    ],
    [
      "in a content control in a line",
      paragraph(`${run("Titel: ")}<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run("{{titel}}")}</w:sdtContent></w:sdt>${run(".")}`),
    ],
    ["in a content control around paragraphs", `<w:sdt><w:sdtPr/><w:sdtContent>${line("Titel: {{titel}}.")}</w:sdtContent></w:sdt>`],
    ["in a hyperlink", paragraph(`<w:hyperlink w:anchor="plek">${run("Titel: {{titel}}.")}</w:hyperlink>`)],
    ["in a table", `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${line("Titel: {{titel}}.")}</w:tc></w:tr></w:tbl>${line("")}`],
    ["in CDATA", paragraph("<w:r><w:t>Titel: <![CDATA[{{tit]]>el}}.</w:t></w:r>")],
    ["spelt with character references", paragraph("<w:r><w:t>Titel: &#123;&#x7B;titel&#125;}.</w:t></w:r>")],
  ];
  it.each(cases)("%s", async (_name, body) => {
    const read = await filled(docx({ body: body + EISEN }), withTitle);
    expect(read.paragraphs.map((each) => each.text)).toContain("Titel: Netwerk & beheer.");
    expect(read.text).not.toContain("{{");
  });

  it("in both branches of a text box", async () => {
    const read = await filled(docx({ body: textBox(line("Titel: {{titel}}.")) + EISEN }), withTitle);
    expect(read.paragraphs.filter((each) => each.text === "Titel: Netwerk & beheer.")).toHaveLength(2);
  });

  it("in a header, a footer and a footnote", async () => {
    const read = await filled(
      docx({ body: EISEN, header: line("{{titel}}"), footer: line("{{titel}}"), footnotes: `<w:footnote w:id="2">${line("{{titel}}")}</w:footnote>` }),
      withTitle,
    );
    for (const part of ["header1", "footer1", "footnotes"]) expect(read.textsOf(`word/${part}.xml`)).toEqual(["Netwerk & beheer"]);
  });

  it("in document properties, and a property without one gets the annex's own", async () => {
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bijlage {{titel}}</dc:title><dc:subject>van de maker</dc:subject></cp:coreProperties>`;
    const read = await filled(docx({ body: EISEN, core }), withTitle);
    expect(read.parts.get("docProps/core.xml")).toContain("<dc:title>Bijlage Netwerk &amp; beheer</dc:title>");
    expect(read.parts.get("docProps/core.xml")).not.toContain("van de maker");
  });

  it("with another prefix for Word's namespace, or none", async () => {
    for (const prefix of ["x:", ""]) {
      const declared = prefix === "" ? "xmlns" : "xmlns:x";
      const body = `<?xml version="1.0"?><${prefix}document ${declared}="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><${prefix}body><${prefix}p><${prefix}r><${prefix}t>Titel: {{titel}}.</${prefix}t></${prefix}r></${prefix}p><${prefix}p><${prefix}r><${prefix}t>{{eisen}}</${prefix}t></${prefix}r></${prefix}p></${prefix}body></${prefix}document>`;
      const read = await filled(docx({ body }), annex({ fields: { titel: "a\nb" } }));
      expect(read.paragraphs[0]?.text).toBe("Titel: a\nb.");
      expect(read.text).toContain("Sleutels in eigen beheer");
    }
  });

  it("takes the look of the run in which the placeholder starts", async () => {
    const read = await filled(docx({ body: paragraph(run("{{ti", "<w:b/>") + run("tel}}", "<w:i/>")) + EISEN }), withTitle);
    expect(read.parts.get("word/document.xml")).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Netwerk &amp; beheer</w:t></w:r>');
  });

  it("is filled at whatever places its letters are cut into runs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 19 }), { maxLength: 8 }), async (cuts) => {
        const text = "Titel: {{titel}} eind";
        const places = [0, ...cuts.toSorted((left, right) => left - right), text.length];
        const runs = places.slice(1).map((to, index) => run(text.slice(places[index], to)));
        const read = await filled(docx({ body: paragraph(runs.join("")) + EISEN }), withTitle);
        expect(read.paragraphs[0]?.text).toBe("Titel: Netwerk & beheer eind");
      }),
      { numRuns: 60 },
    );
  });
});

describe("T2: what is wrong with a template is said, all at once and with its place", () => {
  const problemsOf = async (body: string, parts = {}) => (await checked(docx({ body, ...parts }))).problems.filter((each) => each.severity === "error");

  it("a misspelt name, with the nearest one", async () => {
    const [problem] = await problemsOf(line("Kenmerk: {{kenmrek}}") + EISEN);
    expect(problem).toEqual({
      id: "unknown-placeholder",
      severity: "error",
      part: "word/document.xml",
      paragraph: "Kenmerk: {{kenmrek}}",
      placeholder: "kenmrek",
      suggestion: "kenmerk",
      message: "De plaatshouder {{kenmrek}} in de tekst bestaat niet. Bedoelt u {{kenmerk}}? Pas hem dan aan.",
    });
  });

  const wrong: readonly (readonly [string, string, readonly string[]])[] = [
    ["an unclosed one", line("Voor {{titel en verder"), ["half-placeholder"]],
    ["an unopened one", line("Voor titel}} en verder"), ["half-placeholder"]],
    ["an unclosed one before a good one", line("Voor {{titel en {{datum}}"), ["half-placeholder"]],
    ["one in another", line("{{ti{{titel}}tel}}"), ["nested-placeholder"]],
    ["three braces", line("{{{titel}}}"), ["nested-placeholder", "half-placeholder"].slice(0, 1)],
    ["one without a name", line("Leeg: {{ }}"), ["empty-placeholder"]],
    ["a name that Object has too", line("{{constructor}} en {{__proto__}}"), ["unknown-placeholder", "unknown-placeholder"]],
    ["a block in a line", line("Zie {{bronnen}} hier"), ["block-in-line"]],
    ["a block beside a field code", paragraph(`${run("{{bronnen}}")}<w:fldSimple w:instr="PAGE"/>`), ["block-in-line"]],
    ["a block in a text box", textBox(line("{{bronnen}}")), ["block-in-wrong-place", "block-in-wrong-place"]],
    ["a block in a hyperlink", paragraph(`<w:hyperlink w:anchor="x">${run("{{bronnen}}")}</w:hyperlink>`), ["block-in-wrong-place"]],
    ["the requirements as a whole and in parts", line("{{eisen:wens}}"), ["requirements-twice"]],
    ["a part that does not exist", line("{{eisen:wensen}}"), ["unknown-placeholder"]],
    ["the requirements twice", EISEN, ["repeated-block"]],
    ["one in an alternative text", paragraph('<w:r><w:drawing><wp:docPr id="1" name="x" descr="{{titel}}"/></w:drawing></w:r>'), ["placeholder-out-of-reach"]],
    ["one in a formula", paragraph("<m:oMath><m:r><m:t>{{titel}}</m:t></m:r></m:oMath>"), ["placeholder-out-of-reach"]],
    [
      "one in a field code",
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY {{titel}}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ["placeholder-out-of-reach"],
    ],
  ];
  it.each(wrong)("%s", async (_name, body, ids) => {
    expect((await problemsOf(body + EISEN)).map((each) => each.id)).toEqual(ids);
  });

  it("a block in a header, a footer, a footnote and a property", async () => {
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{bronnen}}</dc:title></cp:coreProperties>`;
    const problems = await problemsOf(EISEN, {
      header: line("{{eisen}}"),
      footer: line("{{bronnen}}"),
      footnotes: `<w:footnote w:id="2">${line("{{bronnen}}")}</w:footnote>`,
      core,
    });
    expect(problems.filter((each) => each.id === "block-in-wrong-place").map((each) => each.part)).toEqual(
      expect.arrayContaining(["word/header1.xml", "word/footer1.xml", "word/footnotes.xml", "docProps/core.xml"]),
    );
  });

  it("a kind beside a theme: its requirements would stand in both", async () => {
    expect(await problemIds(docx({ body: line("{{eisen:wens}}") + line("{{eisen:toegang}}") }))).toEqual(["requirements-twice"]);
    expect(await problemIds(docx({ body: line("{{eisen:wens}}") + line("{{eisen:wens}}") }))).toEqual(["repeated-block"]);
  });

  it("nothing, when the parts stand in the place of the whole", async () => {
    expect(await problemIds(docx({ body: line("{{eisen:eis}}") + line("{{eisen:wens}}") }))).toEqual([]);
  });

  it("the missing requirements", async () => {
    expect(await problemIds(docx({ body: line("{{titel}}") }))).toEqual(["missing-block"]);
  });

  it("faults of all parts together, and the template is not usable", async () => {
    const template = await checked(docx({ body: line("{{titl}}") + line("{{ "), header: line("{{kenmerken}}"), footer: line("datum}}") }));
    expect(template.usable).toBe(false);
    expect(template.problems.filter((each) => each.severity === "error").map((each) => [each.part, each.id])).toEqual(
      expect.arrayContaining([
        ["word/document.xml", "unknown-placeholder"],
        ["word/document.xml", "half-placeholder"],
        ["word/header1.xml", "unknown-placeholder"],
        ["word/footer1.xml", "half-placeholder"],
        ["", "missing-block"],
      ]),
    );
  });

  it("warns for a known name in single braces", async () => {
    expect(await problemIds(docx({ body: line("Kenmerk {kenmerk}") + EISEN }), "warning")).toContain("single-braces");
  });

  it("has no word about ordinary braces", async () => {
    expect(await problemIds(docx({ body: line("Code: { a: { b } } en {overig}") + EISEN }))).toEqual([]);
  });
});

it("a template that declares its namespaces in the middle is read the same", async () => {
  const body = `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body><q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r><q:t>{{titel}}</q:t></q:r></q:p>${EISEN}</w:body></w:document>`;
  expect((await filled(docx({ body }), withTitle)).paragraphs[0]?.text).toBe("Netwerk & beheer");
});
