/** Which style of a template plays which part in the annex, where the organisation chose one. Kept in a small file beside the template. */
import { z } from "zod";
import type { Immutable } from "../immutable.ts";
import { parseJsonAs } from "../issues.ts";
import { type Problem, type Result, success } from "../result.ts";

/** The parts that can be chosen, in the order in which they are shown. */
export const STYLE_PARTS = ["heading1", "heading2", "requirementHeading", "requirementText", "listItem", "fact", "note", "table", "cell"] as const;
export type StylePart = (typeof STYLE_PARTS)[number];

export const STYLE_PART_NAMES: Readonly<Record<StylePart, string>> = {
  heading1: "kop van een hoofdstuk",
  heading2: "kop van een thema",
  requirementHeading: "kop van een eis",
  requirementText: "tekst van een eis",
  listItem: "onderdelen van een eis: a), b), c)",
  fact: "gegevens bij een eis: bewijs en bronnen",
  note: "noot bij een eis",
  table: "tabel",
  cell: "tekst in een tabel",
};

const styleName = z.string().trim().min(1).max(250);

/** Name of the style by part, as Word has it in the file; a part that is not there is found by the app itself. */
export const styleMapSchema = z.strictObject(
  Object.fromEntries(STYLE_PARTS.map((part) => [part, styleName.optional()])) as Record<StylePart, z.ZodOptional<typeof styleName>>,
);
export type StyleMap = Immutable<z.infer<typeof styleMapSchema>>;

export const NO_STYLE_MAP: StyleMap = {};

const styleFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("bijlagebouwer-stijlen"),
  formatVersion: z.literal(1),
  styles: styleMapSchema,
});

/** Name of the file beside a template: `huisstijl.docx` has `huisstijl.stijlen.json`. */
export function styleFileName(template: string): string {
  return `${template.replace(/\.do[ct]x$/i, "")}.stijlen.json`;
}

/** Reads the text of such a file. All faults at once. `file` is only used in messages. */
export function parseStyleMap(text: string, file: string): Result<StyleMap, Problem> {
  const parsed = parseJsonAs(text, styleFileSchema, (place, reason) => ({
    id: "template.styles-invalid",
    file,
    place,
    message: `Het stijlbestand ${file} klopt niet${place ? ` bij ${place}` : ""}: ${reason}. Herstel het, of haal het weg: dan zoekt de app de stijlen zelf.`,
  }));
  return parsed.ok ? success(parsed.value.styles) : parsed;
}

export function styleFileText(styles: StyleMap): string {
  return `${JSON.stringify({ format: "bijlagebouwer-stijlen", formatVersion: 1, styles }, null, 2)}\n`;
}

/** Whether nothing was chosen: then there is no file. */
export function isEmptyStyleMap(styles: StyleMap): boolean {
  return STYLE_PARTS.every((part) => styles[part] === undefined);
}
