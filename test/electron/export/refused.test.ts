import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { checkTemplate } from "../../../electron/export/index.ts";
import { processorTime } from "../../build/processor-time.ts";
import { type DocxParts, docx, docxParts, line, paragraph, run, zipParts } from "../../fixtures/templates/build-docx.ts";
import { problemIds, refusedBecause } from "./annex.ts";

const EISEN = line("{{eisen}}");
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";

/** Runs a check that must be quick; gives the ids of the refusal. */
async function quickly(bytes: Uint8Array, milliseconds: number): Promise<readonly string[]> {
  const spent = processorTime();
  const ids = await refusedBecause(bytes);
  expect(spent()).toBeLessThan(milliseconds);
  return ids;
}

/** The zip with one part changed in its stored bytes, directory and all else kept. */
function withEntry(bytes: Uint8Array, change: (view: DataView, local: number, central: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const find = (signature: number): number => {
    for (let at = 0; at < copy.length - 4; at += 1) if (view.getUint32(at, true) === signature) return at;
    throw new Error("no such record");
  };
  change(view, find(0x04034b50), find(0x02014b50));
  return copy;
}

describe("T4: a file that is no sound Word document is refused, with the reason", () => {
  const good = docx({ body: EISEN });
  it("empty, something else, an old or encrypted document", async () => {
    expect(await quickly(new Uint8Array(), 1000)).toEqual(["template.empty"]);
    expect(await quickly(strToU8("Beste lezer, dit is tekst."), 1000)).toEqual(["template.not-a-document"]);
    expect(await quickly(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 1000)).toEqual(["template.old-or-encrypted"]);
  });

  it("cut off anywhere", async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) expect(await quickly(good.slice(0, Math.floor(good.length * share)), 1000)).toEqual(["template.damaged"]);
  });

  it("a byte changed, a wrong checksum, a wrong size, an unknown method, an encrypted part", async () => {
    expect(await refusedBecause(withEntry(good, (view, _local, central) => view.setUint32(central + 16, 1, true)))).toEqual(["template.damaged"]);
    expect(await refusedBecause(withEntry(good, (view, _local, central) => view.setUint32(central + 24, 5, true)))).toEqual(["template.damaged"]);
    expect(await refusedBecause(withEntry(good, (view, _local, central) => view.setUint16(central + 10, 12, true)))).toEqual(["template.damaged"]);
    expect(await refusedBecause(withEntry(good, (view, _local, central) => view.setUint16(central + 8, 1, true)))).toEqual(["template.encrypted-part"]);
  });

  it.each([["[Content_Types].xml"], ["_rels/.rels"], ["word/document.xml"]])("without %s", async (name) => {
    const result = await checkTemplate(docx({ body: EISEN, without: [name] }), "huis stijl.docx");
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.problems.map((each) => each.id)).toEqual(["template.missing-part"]);
      expect(result.problems[0]?.message).toContain(`Het sjabloon "huis stijl.docx" kan niet worden gebruikt: het onderdeel ${name} ontbreekt.`);
      expect(result.problems[0]?.file).toBe("huis stijl.docx");
    }
  });

  it("an Excel file", async () => {
    expect(await refusedBecause(docx({ body: EISEN, mainType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" }))).toEqual([
      "template.not-word",
    ]);
  });

  it.each([
    ["unclosed element", "<w:document><w:body>"],
    ["attribute twice", '<?xml version="1.0"?><a b="1" b="2"/>'],
    ["undeclared prefix", '<?xml version="1.0"?><a><q:b/></a>'],
    ["unknown entity", '<?xml version="1.0"?><a>&onbekend;</a>'],
    ["no XML at all", "<w:documentzomaar"],
  ])("a part with %s", async (_name, body) => {
    expect(await refusedBecause(docx({ body }))).toEqual(["template.malformed"]);
  });

  it("text that is not UTF-8", async () => {
    const files = docxParts({ body: EISEN });
    files.set("word/document.xml", new Uint8Array([...strToU8('<?xml version="1.0"?><a>'), 0xff, 0xc3, ...strToU8("</a>")]));
    expect(await refusedBecause(zipParts(files))).toEqual(["template.malformed"]);
  });

  it("a part twice, also when only the case differs", async () => {
    const files = docxParts({ body: EISEN });
    files.set("WORD/Document.xml", "<a/>");
    expect(await refusedBecause(zipParts(files))).toEqual(["template.duplicate-part"]);
  });

  it("a relationship twice, and one that leads nowhere", async () => {
    const twice = `<Relationship Id="rA" Type="${R}/hyperlink" Target="https://a.nl" TargetMode="External"/>`;
    expect(await refusedBecause(docx({ body: EISEN, relationships: twice + twice }))).toEqual(["template.duplicate-relationship"]);
    expect(await refusedBecause(docx({ body: EISEN, relationships: `<Relationship Id="rA" Type="${R}/header" Target="weg.xml"/>` }))).toEqual([
      "template.missing-part",
    ]);
    expect(await refusedBecause(docx({ body: `${EISEN}<w:p><w:hyperlink r:id="rWeg">${run("x")}</w:hyperlink></w:p>` }))).toEqual([
      "template.dangling-relationship",
    ]);
  });

  it("all reasons are told together", async () => {
    const ids = await refusedBecause(
      docx({
        body: `${EISEN}<w:p><w:hyperlink r:id="rWeg"/></w:p>${paragraph('<w:fldSimple w:instr="INCLUDETEXT x"/>')}`,
        extra: [{ name: "http://x.nl/a.png", relationship: "image", external: true, id: "rI" }],
      }),
    );
    expect(ids.toSorted()).toEqual(["template.dangling-relationship", "template.external-content", "template.field"]);
  });
});

describe("T5: a file made to exhaust the machine is refused at once", () => {
  it("a zip bomb in a part", async () => {
    const files = docxParts({ body: EISEN, extra: [{ name: "word/media/a.png", content: new Uint8Array(60 * 1024 * 1024), relationship: "image" }] });
    expect(await quickly(zipParts(files), 4000)).toEqual(["template.too-large"]);
  });

  it("a part that lies about its size", async () => {
    const name = strToU8("bom.png");
    const packed = deflateRawSync(new Uint8Array(80 * 1024 * 1024));
    const local = new Uint8Array(30 + name.length);
    const central = new Uint8Array(46 + name.length);
    const end = new Uint8Array(22);
    const write = (target: Uint8Array, values: readonly (readonly [number, number, 2 | 4])[]): void => {
      const view = new DataView(target.buffer);
      for (const [at, value, size] of values) size === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true);
    };
    write(local, [
      [0, 0x04034b50, 4],
      [8, 8, 2],
      [18, packed.length, 4],
      [22, 1000, 4],
      [26, name.length, 2],
    ]);
    write(central, [
      [0, 0x02014b50, 4],
      [10, 8, 2],
      [20, packed.length, 4],
      [24, 1000, 4],
      [28, name.length, 2],
    ]);
    write(end, [
      [0, 0x06054b50, 4],
      [8, 1, 2],
      [10, 1, 2],
      [12, central.length, 4],
      [16, local.length + packed.length, 4],
    ]);
    local.set(name, 30);
    central.set(name, 46);
    expect(await quickly(Buffer.concat([local, packed, central, end]), 2000)).toEqual(["template.too-large"]);
  });

  it("too many parts", async () => {
    const extra = Array.from({ length: 2001 }, (_, index) => ({ name: `word/media/${index}.png`, content: "x" }));
    expect(await quickly(docx({ body: EISEN, extra }), 2000)).toEqual(["template.too-many-parts"]);
  });

  it.each([["../kwaad.xml"], ["/absoluut.xml"], ["word/../../kwaad.xml"], ["C:/kwaad.xml"], ["word\\kwaad.xml"]])("a part named %s", async (name) => {
    const files = docxParts({ body: EISEN });
    files.set(name, "x");
    expect(await refusedBecause(zipParts(files))).toEqual(["template.bad-part-name"]);
  });

  it("20,000 levels of nesting", async () => {
    expect(await quickly(docx({ body: `${"<w:sdt>".repeat(20_000)}${"</w:sdt>".repeat(20_000)}` }), 2000)).toEqual(["template.too-deep"]);
  });

  it("half a million braces, in one paragraph or in many", async () => {
    const spent = processorTime();
    for (const body of [
      line("{{".repeat(250_000)),
      line("{{ }".repeat(120_000)),
      line(`${"{{".repeat(100_000)}${"}}".repeat(100_000)}`),
      line("{{a}}").repeat(5000),
    ]) {
      const ids = await problemIds(docx({ body: body + EISEN }));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.length).toBeLessThan(110);
    }
    expect(spent()).toBeLessThan(6000);
  });
});

describe("T6: a DOCTYPE is refused, whatever it says", () => {
  it.each([
    ["external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["parameter entity", '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://kwaad.nl/x.dtd"> %x;]><a/>'],
    ["billion laughs", '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'],
    ["nothing", "<!DOCTYPE a><a/>"],
  ])("%s", async (_name, body) => {
    expect(await quickly(docx({ body: `<?xml version="1.0"?>${body}` }), 1000)).toEqual(["template.doctype"]);
    expect(await quickly(docx({ body: EISEN, extra: [{ name: "customXml/item1.xml", content: body }] }), 1000)).toEqual(["template.doctype"]);
  });
});

describe("T7: nothing in a template reaches outside the document", () => {
  const external = (name: string, relationship: string): DocxParts => ({ body: EISEN, extra: [{ name, relationship, external: true, id: "rX" }] });
  const field = (...instructions: readonly string[]): DocxParts => ({
    body: `${EISEN}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((each) => `<w:r><w:instrText>${each}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  });
  const nested = `${EISEN}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY kwaad</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const cases: readonly (readonly [string, DocxParts, string])[] = [
    ["template on the web", external("http://kwaad.nl/t.dotm", "attachedTemplate"), "remote-template"],
    ["template on a share", external("\\\\server\\share\\t.dotx", "attachedTemplate"), "remote-template"],
    ["template on a share, as a URL", external("file://server/share/t.dotx", "attachedTemplate"), "remote-template"],
    ["template on a share, with three slashes", external("file:///\\\\server\\share\\t.dotx", "attachedTemplate"), "remote-template"],
    ["image on the web", external("http://kwaad.nl/a.png", "image"), "external-content"],
    ["image on a share", external("file://server/a.png", "image"), "external-content"],
    ["frame", external("http://kwaad.nl", "frame"), "active-content"],
    ["linked OLE object", external("file:///c:/a.xls", "oleObject"), "active-content"],
    ["subdocument", external("deel.docx", "subDocument"), "active-content"],
    ["link to a share", external("file://server/a", "hyperlink"), "unsafe-link"],
    ["link that runs script", external("javascript:alert(1)", "hyperlink"), "unsafe-link"],
    [
      "image in VML",
      { body: `${EISEN}<w:p><w:r><w:pict><v:shape><v:imagedata src="http://kwaad.nl/a.png"/></v:shape></w:pict></w:r></w:p>` },
      "external-content",
    ],
    ["altChunk", { body: `${EISEN}<w:altChunk/>` }, "active-content"],
    ["INCLUDEPICTURE", field('INCLUDEPICTURE "http://kwaad.nl"'), "field"],
    ["DDEAUTO cut over runs", field("DD", "EAU", "TO c:\\\\x"), "field"],
    ["DDE spelt in QUOTE", field("QUOTE 68 68 69"), "field"],
    ["a field whose name another field computes", { body: nested }, "field"],
    ["INCLUDETEXT as a simple field", { body: `${EISEN}<w:p><w:fldSimple w:instr=" INCLUDETEXT x"/></w:p>` }, "field"],
    ["HYPERLINK to a file", field('HYPERLINK "file:///c:/x"'), "field"],
    [
      "macro behind a form field",
      { body: `${EISEN}<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="x"/></w:ffData></w:fldChar></w:r></w:p>` },
      "active-content",
    ],
  ];
  it.each(cases)("%s", async (_name, parts, id) => {
    expect(await refusedBecause(docx(parts))).toContain(`template.${id}`);
  });

  it.each([
    ["PAGE"],
    ["NUMPAGES \\* MERGEFORMAT"],
    ["TOC \\o"],
    ["STYLEREF &quot;Kop 1&quot;"],
    ["DOCPROPERTY Kenmerk"],
    ["HYPERLINK \\l &quot;plek&quot;"],
    ["HYPERLINK &quot;https://www.tenderned.nl&quot;"],
    ["date \\@ &quot;d MMMM yyyy&quot;"],
  ])("the field %s may stay", async (instruction) => {
    expect(await refusedBecause(docx(field(instruction)))).toEqual([]);
  });

  it("a link to a website may stay", async () => {
    expect(
      await refusedBecause(
        docx({
          body: `${EISEN}<w:p><w:hyperlink r:id="rX">${run("x")}</w:hyperlink></w:p>`,
          extra: [{ name: "https://www.tenderned.nl", relationship: "hyperlink", external: true, id: "rX" }],
        }),
      ),
    ).toEqual([]);
  });
});

describe("T8: a template with a programme in it is refused", () => {
  const cases: readonly (readonly [string, DocxParts, string])[] = [
    [
      "macros under .docx",
      {
        body: EISEN,
        extra: [
          {
            name: "word/vbaProject.bin",
            content: "x",
            contentType: "application/vnd.ms-office.vbaProject",
            relationship: `${MICROSOFT}/2006/relationships/vbaProject`,
          },
        ],
      },
      "macros",
    ],
    ["macros that nothing refers to", { body: EISEN, extra: [{ name: "word/vbaProject.bin", content: "x" }] }, "macros"],
    ["the content type of a macro document", { body: EISEN, mainType: "application/vnd.ms-word.document.macroEnabled.main+xml" }, "macros"],
    [
      "ActiveX",
      {
        body: EISEN,
        extra: [{ name: "word/activeX/activeX1.xml", content: "<a/>", contentType: "application/vnd.ms-office.activeX+xml", relationship: "control" }],
      },
      "active-content",
    ],
    [
      "a ribbon of its own",
      {
        body: EISEN,
        extra: [{ name: "customUI/customUI.xml", content: "<a/>" }],
        packageRelationships: `<Relationship Id="rU" Type="${MICROSOFT}/2006/relationships/ui/extensibility" Target="customUI/customUI.xml"/>`,
      },
      "active-content",
    ],
    [
      "a web add-in",
      {
        body: EISEN,
        extra: [{ name: "word/webextensions/w.xml", content: "<a/>" }],
        packageRelationships: `<Relationship Id="rU" Type="${MICROSOFT}/2011/relationships/webextensiontaskpanes" Target="word/webextensions/w.xml"/>`,
      },
      "active-content",
    ],
    ["an embedded workbook", { body: EISEN, extra: [{ name: "word/embeddings/a.xlsx", content: "x", relationship: "package" }] }, "active-content"],
    ["an OLE object", { body: `${EISEN}<w:p><w:r><w:object/></w:r></w:p>` }, "active-content"],
    [
      "something that is not known",
      { body: EISEN, extra: [{ name: "word/nieuw.xml", content: "<a/>", relationship: "http://voorbeeld.nl/relationships/nieuwigheid" }] },
      "unknown-content",
    ],
  ];
  it.each(cases)("%s", async (_name, parts, id) => {
    expect(await refusedBecause(docx(parts))).toContain(`template.${id}`);
  });
});
