/** A table of a spreadsheet or a CSV file to rows of the official text, by the headings above its columns. */

import { TBB_CATEGORIES } from "../../shared/abro/model.ts";
import { MAX_OFFICIAL_TEXT, type OfficialRow } from "../../shared/abro/official.ts";
import { type Fault, faults } from "./faults.ts";

export const MAX_ROWS = 5000;
/** Columns behind these are not looked at. */
export const MAX_COLUMNS = 60;
/** A title and an explanation can stand above the headings. */
const HEADINGS_WITHIN = 20;
/** As many as have to be kept to know that there are too many. */
export const MAX_TABLE_ROWS = MAX_ROWS + HEADINGS_WITHIN + 1;

export interface TableRow {
  /** In words: `regel 12`. */
  readonly place: string;
  readonly cells: readonly string[];
  /** Columns in which the spreadsheet shows an error instead of a value. */
  readonly errors?: ReadonlySet<number>;
}

export interface TableReading {
  readonly rows: readonly OfficialRow[];
  readonly faults: readonly Fault[];
}

/** The rows below the headings; undefined when no row has headings for a number and a text. */
export function readTable(table: readonly TableRow[]): TableReading | undefined {
  for (const [at, row] of table.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = columnsIn(row);
    if (columns === undefined) continue;
    if ("fault" in columns) return { rows: [], faults: [columns.fault] };
    return readRows(table.slice(at + 1), columns);
  }
  return undefined;
}

interface Columns {
  readonly number: number;
  readonly text: number;
  /** One column with all categories, or one per category. */
  readonly tbb: number | readonly (number | undefined)[] | undefined;
}

const NUMBER = [
  "nummer",
  "nr",
  "number",
  "no",
  "eisnummer",
  "eisnr",
  "eis nummer",
  "eis nr",
  "nummer eis",
  "abro nummer",
  "abro nr",
  "ref id",
  "refid",
  "requirement number",
];
const TEXT = [
  "tekst",
  "text",
  "omschrijving",
  "beschrijving",
  "description",
  "inhoud",
  "eistekst",
  "tekst eis",
  "tekst van de eis",
  "officiele tekst",
  "official text",
  "requirement text",
];
const TBB = ["tbb", "tbb s", "tbb categorie", "tbb categorieen", "tbb category", "categorie", "categorieen", "category", "categories", "implementation groups"];
/** Names that are only a number, or a text, when no other column is. */
const MAYBE_NUMBER = ["id", "eis", "requirement"];
const MAYBE_TEXT = ["eis", "requirement"];

function columnsIn(row: TableRow): Columns | { readonly fault: Fault } | undefined {
  const names = row.cells.map(plainHeading);
  const among = (known: readonly string[]): readonly number[] => names.flatMap((name, index) => (known.includes(name) ? [index] : []));
  const first = (known: readonly string[], except?: number): number | undefined =>
    known.map((name) => names.indexOf(name)).find((index) => index >= 0 && index !== except);
  const numbers = among(NUMBER);
  const texts = among(TEXT);
  const number = numbers[0] ?? first(MAYBE_NUMBER);
  const text = texts[0] ?? first(MAYBE_TEXT, number);
  if (number === undefined || text === undefined) return undefined;
  const tbb = among(TBB);
  for (const same of [numbers, texts, tbb])
    if (same.length > 1)
      return {
        fault: faults.columnTwice(
          same.slice(0, 2).map((index) => row.cells[index]?.trim() ?? ""),
          row.place,
        ),
      };
  const perCategory = TBB_CATEGORIES.map((category) => first([`tbb ${category}`, `tbb${category}`, `categorie ${category}`, `category ${category}`]));
  return { number, text, tbb: tbb[0] ?? (perCategory.some((each) => each !== undefined) ? perCategory : undefined) };
}

function plainHeading(raw: string): string {
  return raw
    .slice(0, 60)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function readRows(table: readonly TableRow[], columns: Columns): TableReading {
  const rows: OfficialRow[] = [];
  const found: Fault[] = [];
  const used = [columns.number, columns.text, ...(typeof columns.tbb === "number" ? [columns.tbb] : (columns.tbb ?? []))].filter((each) => each !== undefined);
  for (const { place, cells, errors } of table) {
    if (used.every((column) => (cells[column] ?? "").trim() === "" && !errors?.has(column))) continue;
    if (used.some((column) => errors?.has(column))) found.push(faults.errorCell(place));
    else if (used.some((column) => (cells[column] ?? "").length > MAX_OFFICIAL_TEXT)) found.push(faults.cellTooLong(place, MAX_OFFICIAL_TEXT));
    else {
      const tbb = marksIn(cells, columns.tbb);
      rows.push({ number: cells[columns.number] ?? "", text: cells[columns.text] ?? "", place, ...(tbb === undefined ? {} : { tbb }) });
    }
  }
  return rows.length > MAX_ROWS ? { rows: [], faults: [faults.tooManyRows(MAX_ROWS)] } : { rows, faults: found };
}

const YES = /^(?:x|v|ja|yes|true|waar|1|\u2713|\u2714)$/i;
const NO = /^(?:|-|0|n|nee|no|false|onwaar|nvt|n\.v\.t\.)$/i;

function marksIn(cells: readonly string[], tbb: Columns["tbb"]): string | undefined {
  if (tbb === undefined) return undefined;
  if (typeof tbb === "number") return cells[tbb] ?? "";
  const marks = tbb.map((column) => (column === undefined ? "" : (cells[column] ?? "").trim()));
  const strange = marks.find((mark) => !YES.test(mark) && !NO.test(mark));
  if (strange !== undefined) return strange;
  // A row without any mark is not a row without marks to compare: it says that the requirement holds nowhere.
  return TBB_CATEGORIES.filter((_, index) => YES.test(marks[index] ?? "")).join(",") || "geen";
}
