import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { annotatedTemplate, checkTemplate } from "../../../electron/export/index.ts";
import { temporaryFolder } from "../../build/world.ts";
import { type DocxParts, docxParts, line, paragraph, run, zipParts } from "../../fixtures/templates/build-docx.ts";
import { libreOfficeText, officeFaults } from "./office-programs.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const EISEN = line("{{eisen}}");

async function annotated(parts: DocxParts) {
  const bytes = zipParts(docxParts(parts));
  const checked = await checkTemplate(bytes, "sjabloon.docx");
  if (!checked.ok) throw new Error(checked.problems.map((each) => each.message).join("\n"));
  const copy = await annotatedTemplate(bytes, "sjabloon.docx", checked.value.problems, "2026-12-01");
  if (!copy.ok) throw new Error(copy.problems.map((each) => each.message).join("\n"));
  const files = Object.fromEntries(Object.entries(unzipSync(copy.value)).map(([name, content]) => [name, new TextDecoder().decode(content)]));
  return { bytes, copy: copy.value, problems: checked.value.problems, files, comments: commentsIn(files) };
}

/** Per comment its text and the text of the document that it is anchored to. */
function commentsIn(files: Readonly<Record<string, string>>): readonly { readonly says: string; readonly about: string }[] {
  const document = files["word/document.xml"] ?? "";
  return [...(files["word/comments.xml"] ?? "").matchAll(/<w:comment\b[^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/gs)].map(([, id = "", content = ""]) => {
    const range = new RegExp(`<w:commentRangeStart[^>]*w:id="${id}"/>(.*?)<w:commentRangeEnd[^>]*w:id="${id}"/>`, "s").exec(document)?.[1] ?? "";
    return { says: content.replace(/<[^>]*>/g, ""), about: range.replace(/<[^>]*>/g, "") };
  });
}

describe("The copy of a template with its problems as comments", () => {
  it("has each comment at the paragraph that it is about, and changes nothing else", async () => {
    const { comments, problems, files } = await annotated({ body: `${line("Goed.")}${line("Beste {{tietel}},")}${line("En {{kenmerk.")}${EISEN}` });
    expect(comments).toHaveLength(problems.length);
    expect(comments.find((each) => each.says.includes("{{tietel}}"))).toMatchObject({
      about: "Beste {{tietel}},",
      says: expect.stringMatching(/^Fout\. .*Bedoelt u \{\{titel\}\}/),
    });
    expect(comments.find((each) => each.says.includes("kenmerk"))?.about).toBe("En {{kenmerk.");
    expect(
      (files["word/document.xml"] ?? "")
        .replace(/<w:comment[^>]*\/>|<w:r [^>]*><\/w:r>/g, "")
        .replace(/<[^>]*>/g, "")
        .trim(),
    ).toBe("Goed.Beste {{tietel}},En {{kenmerk.{{eisen}}");
  });

  it("puts the second of two equal faults at the second paragraph", async () => {
    const { comments } = await annotated({ body: `${line("Een {{tietel}}")}${line("Twee {{tietel}}")}${line("Een {{tietel}}")}${EISEN}` });
    expect(comments.filter((each) => each.says.includes("tietel")).map((each) => each.about)).toEqual(["Een {{tietel}}", "Twee {{tietel}}", "Een {{tietel}}"]);
  });

  it("says at the first paragraph what stands in a header, or nowhere", async () => {
    const { comments } = await annotated({ body: `${line("Begin.")}${line("Geen eisen.")}`, header: line("{{kenmark}}") });
    const header = comments.find((each) => each.says.includes("{{kenmark}}"));
    expect(header).toMatchObject({ about: "Begin.", says: expect.stringContaining("een koptekst") });
    expect(comments.find((each) => each.says.includes("mist {{eisen}}"))?.about).toBe("Begin.");
  });

  it("keeps the comments that are there, and gives its own another number", async () => {
    const old = `<w:comments xmlns:w="${W}"><w:comment w:id="7" w:author="Jo" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>Van Jo.</w:t></w:r></w:p></w:comment></w:comments>`;
    const { files, comments } = await annotated({
      body: `${line("{{tietel}}")}${EISEN}`,
      extra: [
        {
          name: "word/comments.xml",
          content: old,
          contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
          relationship: "comments",
        },
      ],
    });
    expect(files["word/comments.xml"]).toContain("Van Jo.");
    expect(comments.some((each) => each.about === "{{tietel}}")).toBe(true);
    const ids = [...(files["word/comments.xml"] ?? "").matchAll(/w:id="(\d+)"/g)].map((each) => each[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("finds paragraphs under another prefix, and cut into runs", async () => {
    const body = `<?xml version="1.0"?><x:document xmlns:x="${W}"><x:body><x:p><x:r><x:t>Dag {{tie</x:t></x:r><x:r><x:t>tel}}</x:t></x:r></x:p><x:p><x:r><x:t>{{eisen}}</x:t></x:r></x:p></x:body></x:document>`;
    const { comments } = await annotated({ body });
    expect(comments.find((each) => each.says.includes("{{tietel}}"))?.about).toBe("Dag {{tietel}}");
  });

  it("is the same bytes twice, and leaves the template as it was", async () => {
    const parts = { body: `${line("{{tietel}}")}${EISEN}` };
    const [one, other] = [await annotated(parts), await annotated(parts)];
    expect(Buffer.compare(one.copy, other.copy)).toBe(0);
    expect(Buffer.compare(one.bytes, zipParts(docxParts(parts)))).toBe(0);
  });

  it("is not made of what is not safe to open", async () => {
    const bytes = zipParts(docxParts({ body: `${paragraph('<w:fldSimple w:instr="DDEAUTO c:\\\\x"/>')}${EISEN}` }));
    expect(await annotatedTemplate(bytes, "sjabloon.docx", [], "2026-12-01")).toMatchObject({ ok: false });
  });

  it("is a document that Microsoft's validator and LibreOffice accept", async ({ skip }) => {
    const folder = await temporaryFolder();
    const { copy } = await annotated({
      body: `${line("Dag {{tietel}}")}${paragraph(run("{{eisen}}") + run(" met tekst"))}${EISEN}`,
      header: line("{{kenmark}}"),
    });
    const file = join(folder, "kopie.docx");
    await writeFile(file, copy);
    expect(officeFaults(file, skip)).toEqual([]);
    expect(libreOfficeText(file, folder, skip)).toContain("Dag {{tietel}}");
  });
});
