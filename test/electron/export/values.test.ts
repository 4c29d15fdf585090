import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeAnnex } from "../../../electron/export/index.ts";
import { docx, line } from "../../fixtures/templates/build-docx.ts";
import { annex, checked, filled, requirement } from "./annex.ts";
import { readDocx } from "./read-docx.ts";

const TEMPLATE = docx({ body: line("Titel: {{titel}}.") + line("{{kenmerk}}{{titel}}") + line("{{eisen}}") });

/** What a document can hold of a text: every line break is the same, and control characters and halves of characters are gone. */
function asWritten(value: string): string {
  return value.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n").replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}

describe("T3: a value comes out as it was typed and is never read as template", () => {
  const values: readonly (readonly [string, string])[] = [
    ["braces", "{{kenmerk}} en {{eisen}} en {{ en }}"],
    ["markup", "a & b < c > d &amp; <w:p/> ]]> \"quotes\" 'apostrophes'"],
    ["line breaks", "een\ntwee\r\ndrie\rvier"],
    ["tabs", "een\ttwee"],
    ["control characters", "a\u0000b\u0007c\u001bd\u009fe"],
    ["half a character", "a\ud800b\udc00c"],
    ["whole characters outside the base plane", "slot \u{1f512} dicht"],
    ["marks for right to left and soft hyphens", "\u202eomgekeerd\u202c \u200f af\u00adbreken"],
    ["no characters", "\ufffe\uffff"],
    ["100,000 characters", "lang & breed ".repeat(8000)],
    ["white space at the ends", "  ruimte  "],
    ["nothing", ""],
    ["what looks like a slot", "@@TEXT@@ @@ANCHOR@@ $1 $& $`"],
  ];
  it.each(values)("%s", async (_name, value) => {
    const read = await filled(TEMPLATE, annex({ fields: { titel: value, kenmerk: "K" } }));
    expect(read.paragraphs[0]?.text).toBe(`Titel: ${asWritten(value)}.`);
    expect(read.paragraphs[1]?.text).toBe(`K${asWritten(value)}`);
  });

  it("any text in any field", async () => {
    const template = await checked(TEMPLATE);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: fc.constantFrom("{", "}", "titel", "eisen", "\n", "&", "<", "]]>", "@@", " "), maxLength: 12 }),
        (titel, kenmerk) => {
          const read = readDocx(writeAnnex(template, annex({ fields: { titel, kenmerk } })));
          expect(read.paragraphs[0]?.text).toBe(`Titel: ${asWritten(titel)}.`);
          expect(read.paragraphs[1]?.text).toBe(asWritten(kenmerk) + asWritten(titel));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("any text in any place of a requirement", async () => {
    const template = await checked(TEMPLATE);
    const text = fc.string({
      unit: fc.constantFrom("a", "{{titel}}", "\n", "\t", "&", "<b>", "@@ID@@", "\u0000", "\ud83d\ude00", "é"),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, text, text, text, text, (title, body, item, value, note) => {
        const block = requirement({ title, text: body, list: [item], facts: [{ label: "Bewijs", value }], note });
        const texts = readDocx(writeAnnex(template, annex({ blocks: { eisen: [block] } }))).paragraphs.map((each) => each.text);
        expect(texts.slice(2)).toEqual([
          `Eis 12. ${asWritten(title)} (CLD-012)`,
          asWritten(body),
          asWritten(item),
          `Bewijs:\t${asWritten(value)}`,
          asWritten(note),
        ]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("X2: sizes at the edge", () => {
  it("an annex without requirements", async () => {
    const read = await filled(TEMPLATE, annex({ blocks: { eisen: [] } }));
    expect(read.text).not.toContain("{{eisen}}");
  });

  it("a title of 10,000 characters and a table row of ten pages", async () => {
    const long = "woord ".repeat(8000);
    const table = {
      kind: "table" as const,
      description: "d",
      columns: [
        { title: "a", width: 50 },
        { title: "b", width: 50 },
      ],
      rows: [["x", long]],
    };
    const read = await filled(TEMPLATE, annex({ blocks: { eisen: [requirement({ title: "t".repeat(10_000) }), table] } }));
    expect(read.text).toContain(long);
    const rows = (read.parts.get("word/document.xml") ?? "").match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => row.includes("<w:cantSplit/>"))).toEqual([true, false]);
  });

  it("5000 requirements", async () => {
    const eisen = Array.from({ length: 5000 }, (_, index) => requirement({ number: String(index + 1) }));
    const read = await filled(TEMPLATE, annex({ blocks: { eisen } }));
    expect(read.paragraphs.filter((each) => each.text.startsWith("Eis "))).toHaveLength(5000);
  });
});
