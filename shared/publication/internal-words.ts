/**
 * Every value of a dossier that the market must not see, as words to look for in a written file. Walks the table of who may see what, so
 * that a new internal field is looked for without anybody thinking of it.
 */
import { formatDate, formatNumber } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { AUDIENCE, marketView } from "../dossier/audience.ts";
import { fieldLabel } from "../dossier/field-labels.ts";
import type { Dossier } from "../dossier/model.ts";

export interface InternalWord {
  /** Where it stands in the dossier, in Dutch: "Interne notities". */
  readonly label: string;
  readonly value: string;
  /** The whole value and each long sentence of it, plain: as `plainText` makes them. */
  readonly forms: readonly string[];
}

/** Codes, moments and hashes: they say nothing to a reader, and would be found everywhere. What a decision changed is printed on purpose. */
const NOT_LOOKED_FOR: ReadonlySet<string> = new Set([
  "$schema",
  "format",
  "version",
  "id",
  "kind",
  "verdict",
  "state",
  "method",
  "rubricering",
  "about",
  "change",
  "at",
  "on",
  "hash",
  "created",
  "modified",
  "pack",
  "file",
  "files",
  "answerForms",
  "characteristics",
  "path",
  "annexVersion",
  "annexStatus",
]);
const NAMES: ReadonlySet<string> = new Set(["name", "by", "setBy", "confirmedBy", "assessedBy", "approvedBy", "contact", "askedBy"]);

/** Shorter values, such as "ja", stand in any text. */
const SHORTEST_VALUE = 4;
const SHORTEST_NAME = 3;
const SHORTEST_NUMBER = 10_000;
/** A sentence of this many characters in a longer value is looked for by itself: who quotes a motivation seldom quotes all of it. */
const SHORTEST_SENTENCE = 30;

/**
 * The words to look for. What the market may see anyway is left out: a value that also stands in a field for the market, or in the texts of
 * the pack, proves nothing when it is found.
 */
export function internalWordsOf(dossier: Dossier, catalogue: Catalogue): readonly InternalWord[] {
  const ownTexts = Object.values(dossier.decisions).map(({ change }) => change);
  const open = plainText([...textsIn(marketView(dossier)), ...textsIn(ownTexts), ...printedTexts(catalogue)].join("\n"));
  const printed = dossier.abro.overviewInAnnex ? plainText(textsIn(dossier.abro.items.map(({ description, place }) => [description, place])).join("\n")) : "";
  const words = new Map<string, InternalWord>();
  for (const { path, value } of internalValues(dossier)) {
    const forms = formsOf(path, value).filter((form) => !isIn(open, form) && !isIn(printed, form));
    const key = forms.join("\n");
    if (forms.length > 0 && !words.has(key)) words.set(key, { label: fieldLabel(path, catalogue), value: String(value), forms });
  }
  return [...words.values()];
}

/** The words that stand in `text`. */
export function wordsFoundIn(text: string, words: readonly InternalWord[]): readonly InternalWord[] {
  const plain = plainText(text);
  return words.filter(({ forms }) => forms.some((form) => isIn(plain, form)));
}

/** Text as it is compared: without capitals, every white space one space. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Whether `form` stands in `text` as words of its own: "Bo" is not in "Bos". */
function isIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + form.length);
    const joins = (outside: string, inside: string): boolean => WORD_CHARACTER.test(outside) && WORD_CHARACTER.test(inside);
    if (!joins(before, form.charAt(0)) && !joins(after, form.charAt(form.length - 1))) return true;
  }
  return false;
}

interface Found {
  readonly path: string;
  readonly value: string | number;
}

type AnyRow = "market" | "internal" | { readonly each: AnyRow } | { readonly fields: Readonly<Record<string, AnyRow>> };

function internalValues(dossier: Dossier): readonly Found[] {
  return Object.entries(dossier).flatMap(([group, value]) =>
    group === "log" ? loggedValues(dossier) : valuesUnder(group, value, rowUnder(AUDIENCE as AnyRow, group)),
  );
}

/** Of a line of the log: who and what, and the older values of fields that are internal. */
function loggedValues({ log }: Dossier): readonly Found[] {
  return log.flatMap(({ sequence, by, what, changes }): readonly Found[] => [
    { path: `log/${sequence}/by`, value: by },
    { path: `log/${sequence}/what`, value: what },
    ...changes
      .filter(({ path }) => isInternalPath(path))
      .flatMap(({ path, old, new: fresh }) =>
        [old, fresh].flatMap((value) => (typeof value === "string" || typeof value === "number" ? [{ path, value }] : [])),
      ),
  ]);
}

function isInternalPath(path: string): boolean {
  const steps = path.split("/");
  if (steps.some((step) => NOT_LOOKED_FOR.has(step))) return false;
  return steps.reduce<AnyRow | undefined>((row, step) => rowUnder(row, step), AUDIENCE) === "internal";
}

function rowUnder(row: AnyRow | undefined, step: string): AnyRow | undefined {
  if (row === undefined || typeof row === "string") return row;
  return "each" in row ? row.each : row.fields[step];
}

function valuesUnder(path: string, value: unknown, row: AnyRow | undefined): readonly Found[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (row === undefined || row === "market" || NOT_LOOKED_FOR.has(name)) return [];
  if (typeof value === "string" || typeof value === "number") return row === "internal" ? [{ path, value }] : [];
  if (typeof value !== "object" || value === null) return [];
  const children = Array.isArray(value)
    ? value.map((each: unknown, index): readonly [string, unknown] => [idOf(each) ?? String(index + 1), each])
    : Object.entries(value);
  return children.flatMap(([step, inner]) => valuesUnder(`${path}/${step}`, inner, rowUnder(row, step)));
}

function idOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : undefined;
}

function formsOf(path: string, value: string | number): readonly string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (typeof value === "number") return value < SHORTEST_NUMBER ? [] : [String(value), formatNumber(value)];
  const whole = plainText(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(whole)) return path.startsWith("tender/") ? [whole, formatDate(whole)] : [];
  // "jurist" by itself gives nobody away, and is in many a text.
  if (name === "role" && !whole.includes(" ")) return [];
  if (whole.length < (NAMES.has(name) ? SHORTEST_NAME : SHORTEST_VALUE)) return [];
  const sentences = value
    .split(/(?<=[.!?])\s+|\r?\n/)
    .map(plainText)
    .filter((each) => each.length >= SHORTEST_SENTENCE && each !== whole);
  return [...new Set([whole, ...sentences])];
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The texts of a pack that an annex can print. Its explanations are for the buyer, and stay out. */
function printedTexts(catalogue: Catalogue): readonly string[] {
  return textsIn([
    catalogue.pack.name,
    catalogue.pack.themes,
    catalogue.requirements.map(({ title, text, list, evidence }) => [title, text, list, evidence]),
    catalogue.sets.map(({ name }) => name),
    catalogue.parameters.map((each) => [each.label, each.default, each.type === "choice" ? each.options : []]),
    catalogue.sources.map(({ name, citeAs, version, items }) => [name, citeAs, version, items.map(({ title }) => title)]),
    catalogue.glossary,
    catalogue.abro?.chapters,
    catalogue.abro?.frame,
  ]);
}
