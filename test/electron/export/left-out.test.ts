import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkTemplate, writeAnnex } from "../../../electron/export/index.ts";
import { docx, line, NAMESPACES, paragraph, run } from "../../fixtures/templates/build-docx.ts";
import { annex, checked, filled, problemIds } from "./annex.ts";
import { everythingIn, readDocx } from "./read-docx.ts";

const EISEN = line("{{eisen}}");
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>GEHEIM-auteur</dc:creator><cp:lastModifiedBy>GEHEIM-laatste</cp:lastModifiedBy><dc:title>GEHEIM-titel</dc:title></cp:coreProperties>`;
const APP = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>GEHEIM.dotm</Template><Manager>GEHEIM-chef</Manager><Company>GEHEIM-bedrijf</Company></Properties>`;
const CUSTOM = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Label"><vt:lpwstr>GEHEIM-label</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Zaak"><vt:lpwstr>{{kenmerk}}</vt:lpwstr></property></Properties>`;

describe("T9, X4: what belongs to the maker of the template stays out of the annex", () => {
  const template = docx({
    body: `<!-- GEHEIM-notitie --><w:p w:rsidR="00GEHEIM" w14:paraId="0GEHEIM0"><w:commentRangeStart w:id="1"/>${run("Inleiding")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>${paragraph(run("Zichtbaar ") + run("GEHEIM-verborgen", "<w:vanish/>"))}<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="GEHEIM-blok"/></w:placeholder><w:dataBinding w:xpath="/GEHEIM"/></w:sdtPr><w:sdtContent>${line("x")}</w:sdtContent></w:sdt>${EISEN}`,
    core: CORE,
    app: APP,
    custom: CUSTOM,
    settings:
      '<w:attachedTemplate r:id="rT"/><w:rsids><w:rsidRoot w:val="00GEHEIM"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="GEHEIM"/></w:docVars><w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:mailMerge><w:query w:val="GEHEIM"/></w:mailMerge>',
    extra: [
      {
        name: "word/_rels/settings.xml.rels",
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rT" Type="${R}/attachedTemplate" Target="file:///C:\\Users\\GEHEIM\\huisstijl.dotx" TargetMode="External"/></Relationships>`,
      },
      {
        name: "word/comments.xml",
        content: `<w:comments ${NAMESPACES}><w:comment w:id="1" w:author="GEHEIM">${line("GEHEIM")}</w:comment></w:comments>`,
        contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
        relationship: "comments",
      },
      { name: "word/people.xml", content: "<a>GEHEIM</a>", relationship: "http://schemas.microsoft.com/office/2011/relationships/people" },
      { name: "word/glossary/document.xml", content: `<w:glossaryDocument ${NAMESPACES}>GEHEIM</w:glossaryDocument>`, relationship: "glossaryDocument" },
      { name: "customXml/item1.xml", content: "<a>GEHEIM</a>", relationship: "customXml" },
      { name: "word/printerSettings1.bin", content: "GEHEIM", relationship: "printerSettings" },
      { name: "docProps/thumbnail.png", content: "GEHEIM" },
      { name: "word/GEHEIM-los.xml", content: "<a/>" },
    ],
    packageRelationships:
      '<Relationship Id="rTh" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.png"/>',
  });

  it("not in any part, name or property", async () => {
    const bytes = writeAnnex(await checked(template), annex());
    expect(everythingIn(bytes)).not.toContain("GEHEIM");
    expect(readDocx(bytes).text).toContain("Zichtbaar ");
    expect([...readDocx(bytes).parts.keys()].toSorted()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/app.xml",
      "docProps/core.xml",
      "docProps/custom.xml",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/numbering.xml",
      "word/settings.xml",
      "word/styles.xml",
    ]);
  });

  it("and the buyer is told", async () => {
    expect((await problemIds(template, "warning")).toSorted()).toEqual([
      "attached-template",
      "comments",
      "heading-skips",
      "hidden-text",
      "mail-merge",
      "missing-style",
      "protection",
      "track-revisions",
    ]);
  });

  it("properties name the organisation and the day of the annex, in Dutch", async () => {
    const { parts } = await filled(template);
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:creator>Veiligheidsregio Middenland</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>Veiligheidsregio Middenland</cp:lastModifiedBy>");
    expect(core).toContain("<dc:title>Bijlage beveiligingseisen - Vervanging netwerkapparatuur</dc:title>");
    expect(core).toContain("<dc:language>nl-NL</dc:language>");
    expect(core.match(/2026-11-24T00:00:00Z/g)).toHaveLength(2);
    expect(parts.get("docProps/custom.xml")).toContain('name="Zaak"><vt:lpwstr>VR-2026-014</vt:lpwstr>');
  });
});

describe("T9: tracked changes are settled, and that is said", () => {
  const settled: readonly (readonly [string, string, readonly string[]])[] = [
    ["an insertion stays", paragraph(`${run("oud ")}<w:ins w:id="1" w:author="GEHEIM">${run("nieuw {{titel}}")}</w:ins>`), ["oud nieuw T"]],
    ["a deletion goes", paragraph(`${run("blijft")}<w:del w:id="1" w:author="GEHEIM"><w:r><w:delText>GEHEIM {{onbekend</w:delText></w:r></w:del>`), ["blijft"]],
    [
      "a placeholder that lies across them",
      paragraph(`${run("{{ti")}<w:del w:id="1"><w:r><w:delText>GEHEIM</w:delText></w:r></w:del><w:ins w:id="2">${run("tel}}")}</w:ins>`),
      ["T"],
    ],
    [
      "a move is made",
      paragraph(`<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2">${run("GEHEIM")}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run("a")}`) +
        paragraph(`<w:moveToRangeStart w:id="3" w:name="m"/><w:moveTo w:id="4">${run("verplaatst")}</w:moveTo><w:moveToRangeEnd w:id="3"/>`),
      ["a", "verplaatst"],
    ],
    [
      "a deleted paragraph goes",
      `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="GEHEIM"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>GEHEIM</w:delText></w:r></w:del></w:p>${line("rest")}`,
      ["rest"],
    ],
    [
      "an old look goes",
      `<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1" w:author="GEHEIM"><w:pPr/></w:pPrChange></w:pPr>${run("tekst", '<w:b/><w:rPrChange w:id="2" w:author="GEHEIM"><w:rPr/></w:rPrChange>')}</w:p>`,
      ["tekst"],
    ],
    [
      "a deleted row goes, and a table without rows with it",
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:del w:id="1" w:author="GEHEIM"/></w:trPr><w:tc>${line("GEHEIM")}</w:tc></w:tr></w:tbl><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:ins w:id="3"/></w:trPr><w:tc>${line("rij")}</w:tc></w:tr></w:tbl>`,
      ["rij"],
    ],
  ];
  it.each(settled)("%s", async (_name, body, texts) => {
    const template = docx({ body: body + EISEN });
    const bytes = writeAnnex(await checked(template), annex({ fields: { titel: "T" }, blocks: { eisen: [] } }));
    expect(
      readDocx(bytes)
        .paragraphs.map((each) => each.text)
        .filter((each) => each !== ""),
    ).toEqual(texts);
    expect(everythingIn(bytes)).not.toMatch(/GEHEIM|<w:(ins|del|move)/);
    expect(await problemIds(template, "warning")).toContain("tracked-changes");
  });
});

describe("T9: what carries the document's structure stays, deleted or hidden", () => {
  it("the end of a section in a deleted paragraph, and a field in hidden runs", async () => {
    const section = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr></w:p>';
    const hidden = (content: string): string => `<w:r><w:rPr><w:vanish/></w:rPr>${content}<w:t>x</w:t></w:r>`;
    const field = paragraph(
      `${hidden('<w:fldChar w:fldCharType="begin"/>')}<w:r><w:instrText>PAGE</w:instrText></w:r>${hidden('<w:fldChar w:fldCharType="end"/>')}`,
    );
    const document = (await filled(docx({ body: section + field + EISEN }))).parts.get("word/document.xml") ?? "";
    expect(document).toContain('<w:pgSz w:w="16838" w:h="11906"/>');
    expect(document.match(/<w:fldChar /g)).toHaveLength(2);
  });
});

describe("T10: templates of other makes", () => {
  it("a .dotx becomes a document", async () => {
    const read = await filled(docx({ body: EISEN, mainType: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" }));
    expect(read.parts.get("[Content_Types].xml")).toContain("document.main+xml");
    expect(read.parts.get("[Content_Types].xml")).not.toContain("template.main+xml");
  });

  it("a main part with another name and in another folder", async () => {
    const read = await filled(docx({ body: EISEN, mainName: "inhoud/document2.xml" }), annex(), "inhoud/document2.xml");
    expect(read.text).toContain("Sleutels in eigen beheer");
    expect(read.parts.has("inhoud/styles.xml")).toBe(true);
  });

  it("no styles, settings or section: the headings still have a level", async () => {
    const read = await filled(docx({ body: EISEN }));
    expect(read.parts.get("word/styles.xml")).toContain('<w:name w:val="heading 2"/>');
    expect(read.parts.get("word/styles.xml")).toContain('<w:lang w:val="nl-NL"/>');
  });

  it("a template in another language becomes Dutch", async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect((await filled(docx({ body: EISEN, styles }))).parts.get("word/styles.xml")).toContain('<w:lang w:val="nl-NL" w:eastAsia="en-US"/>');
  });

  it.each([
    ["no defaults at all", ""],
    ["defaults with nothing in them", "<w:docDefaults/>"],
    ["defaults without those of runs", "<w:docDefaults><w:pPrDefault/></w:docDefaults>"],
    ["empty defaults of runs", "<w:docDefaults><w:rPrDefault/><w:pPrDefault/></w:docDefaults>"],
    ["defaults of runs that set nothing", "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"],
    ["defaults without a language", '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'],
    ["a language without a value", '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'],
  ])("the language is Dutch in a styles part with %s", async (_name, styles) => {
    const xml = (await filled(docx({ body: EISEN, styles }))).parts.get("word/styles.xml") ?? "";
    expect(xml).toMatch(/<w:docDefaults><w:rPrDefault><w:rPr>(?:<w:sz w:val="20"\/>)?<w:lang w:val="nl-NL"\/><\/w:rPr><\/w:rPrDefault>/);
    expect(xml.match(/<w:docDefaults/g)).toHaveLength(1);
  });

  it("strict Open XML is refused with the way out", async () => {
    const body = '<?xml version="1.0"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>';
    const result = await checkTemplate(docx({ body }), "strikt.docx");
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems.map((each) => each.id)).toEqual(["template.strict"]);
  });

  it("UTF-16", async () => {
    const body = `<w:document ${NAMESPACES}><w:body>${line("Één {{titel}}")}${EISEN}</w:body></w:document>`;
    const bytes = docx({
      body: EISEN,
      extra: [{ name: "word/document.xml", content: new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${body}`, "utf16le")) }],
    });
    expect((await filled(bytes, annex({ fields: { titel: "T" } }))).paragraphs[0]?.text).toBe("Één T");
  });
});

describe("T11: protection and signature", () => {
  it("a signature is taken out and said so", async () => {
    const template = docx({
      body: EISEN,
      extra: [{ name: "_xmlsignatures/origin.sigs", content: "x", contentType: "application/vnd.openxmlformats-package.digital-signature-origin" }],
      packageRelationships:
        '<Relationship Id="rS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>',
    });
    expect(await problemIds(template, "warning")).toContain("signature");
    expect([...(await filled(template)).parts.keys()].join()).not.toContain("signature");
  });

  it("what is filled in is no tracked change, although tracking was on", async () => {
    const read = await filled(docx({ body: EISEN, settings: "<w:trackRevisions/>" }));
    expect(read.parts.get("word/settings.xml")).not.toContain("trackRevisions");
    expect(read.parts.get("word/document.xml")).not.toContain("<w:ins");
  });
});

describe("T12: the checked bytes are the filled bytes", () => {
  it("whatever happens to the file or its bytes after the check", async () => {
    const bytes = docx({ body: line("Gecontroleerd") + EISEN });
    const hash = createHash("sha256").update(bytes).digest("hex");
    const template = await checked(bytes);
    bytes.fill(0);
    expect(template.hash).toBe(hash);
    expect(readDocx(writeAnnex(template, annex())).paragraphs[0]?.text).toBe("Gecontroleerd");
  });

  it("a template with faults is never filled", async () => {
    const template = await checked(docx({ body: line("{{titl}}") + EISEN }));
    expect(() => writeAnnex(template, annex())).toThrow();
  });
});
