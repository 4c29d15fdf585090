import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { redlineDocument } from "../../../electron/export/export-redline.ts";
import { checkTemplate } from "../../../electron/export/index.ts";
import { aCatalogue, aDossier, aRequirement } from "../../build/builders.ts";
import { docx, line, paragraph, run } from "../../fixtures/templates/build-docx.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { officeFaults } from "./office-programs.ts";
import { accepted, documentOf, marksByPlace, rejected } from "./redline-marks.ts";

const CATALOGUE = aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] }]);
const OLD = aDossier({ tender: { ...aDossier().tender, title: "Oude switches", reference: "K-1" } });
const NEW = aDossier({ tender: { ...aDossier().tender, title: "Nieuwe switches", reference: "K-2" } });

/** A redline of a house template with `body`, in which only the title and the reference differ. */
async function redlined(body: string, more: Parameters<typeof docx>[0] = {}) {
  const template = await checkTemplate(docx({ ...more, body: `${body}${line("{{eisen}}")}` }), "huisstijl.docx");
  if (!template.ok) throw new Error(template.problems.map((each) => each.message).join("\n"));
  const made = redlineDocument({
    older: { dossier: OLD, catalogue: CATALOGUE },
    newer: { dossier: NEW, catalogue: CATALOGUE },
    template: template.value,
    date: "2026-12-01",
  });
  if (!made.ok) throw new Error(made.problems.map((each) => each.message).join("\n"));
  const xml = documentOf(made.value.bytes);
  return { xml, bytes: made.value.bytes, remarks: made.value.remarks, marks: marksByPlace(xml).get("begin") };
}

const textOf = (xml: string): string =>
  xml
    .slice(xml.indexOf("<w:body>"))
    .replace(/<\/w:p>/g, "\n")
    .replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, "");
const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const PLACES: readonly (readonly [name: string, body: string])[] = [
  ["a link", paragraph(`${run("Zie ")}<w:hyperlink w:anchor="plek" w:tooltip="a &gt; b">${run("{{titel}}")}</w:hyperlink>${run(".")}`)],
  ["a simple field", paragraph(`${run("Over ")}<w:fldSimple w:instr=" DOCPROPERTY Titel ">${run("{{titel}}")}</w:fldSimple>${run(".")}`)],
  [
    "the result of a field",
    paragraph(`${run("Over ")}${sign("begin")}<w:r><w:instrText> DOCPROPERTY Titel </w:instrText></w:r>${sign("separate")}${run("{{titel}}")}${sign("end")}`),
  ],
  ["a content control in the line", paragraph(`${run("Over ")}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run("{{titel}}")}</w:sdtContent></w:sdt>`)],
  ["a content control around paragraphs", `<w:sdt><w:sdtPr/><w:sdtContent>${line("Over {{titel}}")}</w:sdtContent></w:sdt>`],
  [
    "a link in a content control",
    paragraph(`<w:sdt><w:sdtPr/><w:sdtContent><w:hyperlink w:anchor="plek">${run("Over {{titel}}")}</w:hyperlink></w:sdtContent></w:sdt>`),
  ],
];

describe("The redline of a house template", () => {
  it.for(PLACES)("marks the word that changed in %s, and gives both sides back", async ([, body], { skip }) => {
    const { xml, bytes, marks, remarks } = await redlined(body);
    expect(marks).toEqual({ removed: ["Oude"], added: ["Nieuwe"] });
    expect(remarks).toEqual([]);
    expect(textOf(accepted(xml))).toMatch(/Nieuwe switches/);
    expect(textOf(accepted(xml))).not.toMatch(/Oude/);
    expect(textOf(rejected(xml))).toMatch(/Oude switches/);
    expect(textOf(rejected(xml))).not.toMatch(/Nieuwe/);
    const file = join(await temporaryFolder(), "redline.docx");
    writeFileSync(file, bytes);
    expect(officeFaults(file, skip)).toEqual([]);
  });

  it("says of a header, a footer and a text box that they are not marked, and which text stands there", async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${line("Kader {{kenmerk}}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const { xml, remarks } = await redlined(paragraph(box), { header: line("Kop {{titel}}"), footer: line("Voet {{kenmerk}}") });
    expect(remarks.map((each) => each.id)).toEqual(["redline.unmarked"]);
    for (const text of ["Kop Nieuwe switches", "Voet K-2", "Kader K-2"]) expect(remarks[0]?.message).toContain(`"${text}"`);
    expect(xml).toContain("K-2");
  });

  it("says nothing of a header that stays the same", async () => {
    expect((await redlined(line("{{titel}}"), { header: line("{{opdrachtgever}}") })).remarks).toEqual([]);
  });

  it("keeps a link of which much changes one link", async () => {
    const { xml } = await redlined(paragraph(`<w:hyperlink w:anchor="plek">${run("{{titel}} en {{kenmerk}}")}</w:hyperlink>`));
    expect(xml.match(/<w:hyperlink /g)?.length).toBe(1);
  });
});
