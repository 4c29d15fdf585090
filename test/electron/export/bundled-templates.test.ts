import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAnnex } from "../../../electron/export/index.ts";
import { syntheticAnnex } from "../../bench/synthetic-annex.ts";
import { TEMPLATES } from "../../build/world.ts";
import { docx, line, paragraph, run } from "../../fixtures/templates/build-docx.ts";
import { annex, checked } from "./annex.ts";
import { libreOfficeText, officeFaults } from "./office-programs.ts";
import { readDocx } from "./read-docx.ts";

const bundled = (name: string): Buffer => readFileSync(join("templates/word", name));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bijlage-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the templates that come with the app", () => {
  it("are what their script makes", () => {
    const made = spawnSync(process.execPath, ["scripts/make-templates.mjs", folder], { encoding: "utf8" });
    expect(made.stderr).toBe("");
    for (const name of TEMPLATES)
      expect(readFileSync(join(folder, "word", name)).equals(bundled(name)), `${name} is not what scripts/make-templates.mjs makes: run it`).toBe(true);
  });

  it.each(TEMPLATES)("%s has no fault and no remark", async (name) => {
    expect((await checked(bundled(name), name)).problems).toEqual([]);
  });

  it.each(TEMPLATES)("%s, filled, can be used by who does not see it", async (name) => {
    const { parts, paragraphs } = readDocx(writeAnnex(await checked(bundled(name), name), syntheticAnnex(12)));
    const document = parts.get("word/document.xml") ?? "";
    const styles = parts.get("word/styles.xml") ?? "";
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>Bijlage beveiligingseisen – Vervanging netwerkapparatuur</dc:title>");
    expect(styles).toContain('<w:lang w:val="nl-NL"/>');
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      expect(table).toContain("<w:tblHeader/>");
      expect(table).toMatch(/<w:tblDescription w:val="[^"]+"\/>/);
    }
    const levelOf: Readonly<Record<string, number>> = { Heading1: 1, Heading2: 2, Heading3: 3, EisKop: 3 };
    const levels = paragraphs.flatMap((each) => (each.style === undefined ? [] : (levelOf[each.style] ?? [])));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect(paragraphs.filter((each) => each.text.trim() === "")).toEqual([]);
  });

  it.each(TEMPLATES)("%s lists the headings in its table of contents", async (name) => {
    const { paragraphs } = readDocx(writeAnnex(await checked(bundled(name), name), syntheticAnnex(12)));
    const entries = paragraphs.filter((each) => each.style?.startsWith("TOC")).map((each) => each.text.trim());
    expect(entries).toContain("Over deze bijlage");
    expect(entries).toContain("Toegang en identiteit");
    expect(entries.indexOf("Eisen")).toBeLessThan(entries.indexOf("Toegang en identiteit"));
  });
});

describe("X6: what is written is a valid Word document", () => {
  const own = docx({
    body: `${paragraph(`${run("{{ti")}<w:bookmarkStart w:id="4" w:name="plek"/>${run("tel}}")}<w:bookmarkEnd w:id="4"/>`)}<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${line("{{bronnen}}")}</w:tc></w:tr></w:tbl>${paragraph(`${run("a ")}<w:ins w:id="1" w:author="x">${run("b")}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>c</w:delText></w:r></w:del>`)}${line("{{eisen}}", '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>')}${line("slot")}`,
  });
  const cases: readonly (readonly [string, () => Buffer | Uint8Array])[] = [
    ...TEMPLATES.map((name) => [name, () => bundled(name)] as const),
    ["a template of an organisation", () => own],
  ];

  it.for(cases)("%s, by Microsoft's validator", async ([name, template], { skip }) => {
    const file = join(folder, `geldig-${name.replaceAll(" ", "-")}.docx`);
    writeFileSync(file, writeAnnex(await checked(template()), annex({ fields: { titel: "A & B\n\tC <d>" } })));
    expect(officeFaults(file, skip)).toEqual([]);
  });

  it.for(TEMPLATES)("%s opens in LibreOffice with all its requirements", async (name, { skip }) => {
    const file = join(folder, `libreoffice-${name}`);
    writeFileSync(file, writeAnnex(await checked(bundled(name)), syntheticAnnex(20)));
    const text = libreOfficeText(file, folder, skip);
    for (let number = 1; number <= 20; number += 1) expect(text).toMatch(new RegExp(`(Eis|Wens|Contractbepaling|Geschiktheidseis) ${number}\\. `));
    expect(text).not.toContain("{{");
    expect(text).toMatch(/^\s*a\) /m);
  });
});
