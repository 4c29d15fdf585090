/**
 * The official ABRO text that an organisation imports: what a file holds against what the pack knows, told before anything is taken
 * over. Our own marks and paraphrases stay; an official text only takes the place of the paraphrase under the same number.
 */
import { z } from "zod";
import { contentHash } from "../canonical.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { describeIssues } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import { abroRequirements } from "./assemble.ts";
import { type Abro, type AbroOfficialText, abroNumberSchema, type TbbCategory } from "./model.ts";
import { officialTbb } from "./official-tbb.ts";

/** The longest text of an ABRO requirement is some 500 characters; above this a cell holds something else. */
export const MAX_OFFICIAL_TEXT = 10_000;

/** A row of an imported file, as it stands there. */
export interface OfficialRow {
  readonly number: string;
  readonly text: string;
  /** Categories as the file writes them; absent when the file has no such column. */
  readonly tbb?: string;
  /** Where the row stands, in words: `blad "Eisen", rij 12`. */
  readonly place: string;
}

/** What an imported file holds, before it is compared. */
export interface OfficialSource {
  /** Name of the file. */
  readonly file: string;
  readonly rows: readonly OfficialRow[];
  /** Parts of the file that were passed over, such as sheets without a column for the number. */
  readonly passedOver: readonly string[];
}

interface Placed {
  readonly number: string;
  readonly place: string;
}

/** What is in a file, against the ABRO of the pack. */
export interface OfficialReport {
  readonly file: string;
  /** SHA-256 of the texts that can be taken over. */
  readonly hash: string;
  /** Texts that can be taken over. */
  readonly texts: number;
  /** Requirements of the pack. */
  readonly total: number;
  /** Of which the file gives TBB marks that could be read. */
  readonly tbbCompared: number;
  readonly unknown: readonly Placed[];
  readonly duplicates: readonly { readonly number: string; readonly places: readonly string[] }[];
  /** Numbers of the pack that the file does not have. */
  readonly missing: readonly string[];
  readonly empty: readonly Placed[];
  /** Places of rows that have a text and no number. */
  readonly withoutNumber: readonly string[];
  readonly otherTbb: readonly { readonly number: string; readonly theirs: readonly TbbCategory[]; readonly ours: readonly TbbCategory[] }[];
  readonly unreadableTbb: readonly (Placed & { readonly value: string })[];
  /** Texts that are our own paraphrase: a sign that somebody imported an export of this app. */
  readonly sameAsOurs: readonly string[];
  /** Texts that end in a colon: the list that belongs to them is not in the file. */
  readonly unfinished: readonly string[];
  readonly passedOver: readonly string[];
}

export interface OfficialComparison {
  readonly report: OfficialReport;
  /** What would be taken over; absent when the report stops it. */
  readonly official?: AbroOfficialText;
}

/** Compares `source` with the ABRO of the pack. Nothing is taken over here. */
export function compareOfficial(abro: Abro, source: OfficialSource): OfficialComparison {
  const known = abroRequirements(abro);
  const headings = new Set(abro.chapters.flatMap((chapter) => [chapter.id, ...chapter.sections.map((section) => section.id)]));
  const rows = source.rows
    .map((row) => ({ ...row, number: officialNumber(officialText(row.number)), text: officialText(row.text) }))
    // The titles of chapters and sections stand between the requirements in many files.
    .filter((row) => !headings.has(row.number) && (row.number !== "" || row.text !== ""));
  const ours = rows.filter((row) => known.has(row.number));
  const withText = ours.filter((row) => row.text !== "");
  const inFile = new Set(ours.map((row) => row.number));
  const texts = Object.fromEntries(withText.map((row) => [row.number, row.text]));
  const marks = ours.map((row) => ({ ...row, marks: officialTbb(row.tbb) }));
  const report: OfficialReport = {
    file: source.file,
    hash: officialHash(texts),
    texts: Object.keys(texts).length,
    total: known.size,
    tbbCompared: marks.filter((row) => row.marks !== undefined && row.marks !== "unreadable").length,
    unknown: rows.filter((row) => row.number !== "" && !known.has(row.number)).map(placed),
    duplicates: duplicatesIn(ours),
    missing: [...known.keys()].filter((number) => !inFile.has(number)),
    empty: ours.filter((row) => row.text === "").map(placed),
    withoutNumber: rows.filter((row) => row.number === "").map((row) => row.place),
    otherTbb: marks.flatMap(({ number, marks: theirs }) => {
      const own = known.get(number)?.tbb ?? [];
      return theirs === undefined || theirs === "unreadable" || isSame(theirs, own) ? [] : [{ number, theirs, ours: own }];
    }),
    unreadableTbb: marks.filter((row) => row.marks === "unreadable").map((row) => ({ ...placed(row), value: row.tbb ?? "" })),
    sameAsOurs: withText.filter((row) => row.text === officialText(known.get(row.number)?.text ?? "")).map((row) => row.number),
    unfinished: withText.filter((row) => row.text.endsWith(":")).map((row) => row.number),
    passedOver: source.passedOver,
  };
  const stops = report.unknown.length > 0 || report.duplicates.length > 0 || report.texts === 0;
  return { report, ...(stops ? {} : { official: { file: report.file, hash: report.hash, texts } }) };
}

function placed({ number, place }: OfficialRow): Placed {
  return { number, place };
}

function duplicatesIn(rows: readonly OfficialRow[]): OfficialReport["duplicates"] {
  const places = new Map<string, string[]>();
  for (const { number, place } of rows) places.set(number, [...(places.get(number) ?? []), place]);
  return [...places].filter(([, all]) => all.length > 1).map(([number, all]) => ({ number, places: all }));
}

function isSame(left: readonly TbbCategory[], right: readonly TbbCategory[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}

/** "ABRO 1.1.2." and "Eis 1.1.2" are the number 1.1.2. */
export function officialNumber(raw: string): string {
  return raw
    .trim()
    .replace(/^(?:abro(?:\s*2026)?|eis|nr\.?|nummer)[\s:.-]+(?=\d)/i, "")
    .replace(/\.$/, "");
}

/** What of white space and encoding differs between a spreadsheet and a text file is made equal: the same content gives the same hash. */
export function officialText(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u00ad\u200b\ufeff]/g, "")
    .replace(/(?:(?!\n)[\p{Cc}\p{Zs}])+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** SHA-256 over the pairs of number and text, whatever their order. */
export function officialHash(texts: AbroOfficialText["texts"]): string {
  return contentHash(texts);
}

const OFFICIAL_FORMAT = "bijlagebouwer-abro-officieel";

const officialFileSchema = z.strictObject({
  format: z.literal(OFFICIAL_FORMAT),
  version: z.literal(1),
  file: z.string().min(1).max(300),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  texts: z.record(abroNumberSchema, z.string().min(1).max(MAX_OFFICIAL_TEXT)),
});

/** The file in which an organisation keeps the text, in the order of the numbers. */
export function writeOfficialFile({ file, hash, texts }: AbroOfficialText): string {
  const inOrder = Object.entries(texts).toSorted(([left], [right]) => left.localeCompare(right, "en", { numeric: true }));
  return `${JSON.stringify({ format: OFFICIAL_FORMAT, version: 1, file, hash, texts: Object.fromEntries(inOrder) }, null, 2)}\n`;
}

/** What `writeOfficialFile` made; a text that was changed since then is refused. `path` is only used in messages. */
export function parseOfficialFile(content: string, path: string): Result<AbroOfficialText, Problem> {
  const remedy = "Lees de officiële tekst opnieuw in.";
  const refuse = (id: string, reason: string, place?: string) =>
    failure({
      id: `official.${id}`,
      file: path,
      message: `Het bestand ${path} met de officiële ABRO-tekst is niet te gebruiken: ${reason}. ${remedy}`,
      ...(place === undefined ? {} : { place }),
    });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refuse("not-json", "het is geen geldig JSON");
  }
  const parsed = officialFileSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = describeIssues(parsed.error);
    return refuse("invalid", `bij ${issue?.place ?? "het bestand"}: ${issue?.reason ?? "de vorm klopt niet"}`, issue?.place);
  }
  const { file, hash, texts } = parsed.data;
  if (officialHash(texts) !== hash) return refuse("changed", "de teksten zijn na het inlezen gewijzigd (het controlegetal klopt niet)");
  return success({ file, hash, texts });
}

/** The catalogue with the official text that was read, or with the reason why there is none. `undefined`: nothing was imported. */
export function withOfficial(catalogue: Catalogue, read: Result<AbroOfficialText | undefined, Problem>): Catalogue {
  if (!catalogue.abro) return catalogue;
  if (!read.ok) return { ...catalogue, abro: { ...catalogue.abro, officialFault: read.problems.map((problem) => problem.message).join(" ") } };
  return read.value ? { ...catalogue, abro: { ...catalogue.abro, official: read.value } } : catalogue;
}
