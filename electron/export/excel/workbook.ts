/**
 * The only place, with its looks, that knows `hucre`, which makes the XML of a spreadsheet. The package around it is written as that of a Word document is:
 * the same properties, and the same bytes on any machine.
 */
import { strFromU8, unzipSync } from "fflate";
import { type CellStyle, type Cell as HucreCell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { DocumentProperties } from "../../../shared/annex/model.ts";
import { writeAppProperties, writeCoreProperties } from "../word/properties.ts";
import { plainText } from "../word/xml/escape.ts";
import { writeZip, type ZipContent } from "../word/zip-writer.ts";
import { CELL_LOOKS, type CellLook, FONT } from "./looks.ts";

/** Characters that one cell can hold; with more Excel calls the file damaged. */
export const LONGEST_CELL = 32_767;

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly properties: DocumentProperties;
}

export interface Sheet {
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  /** Widths, in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Index of the row with the titles of the columns: it stays in sight, is repeated in print, and can be filtered by. */
  readonly headerRow?: number;
  readonly choices: readonly Choice[];
  /** Left half of the foot of each printed page. */
  readonly footer: string;
}

export interface Cell {
  readonly text: string;
  readonly look: CellLook;
}

/** Cells under each other that take one of a few answers. */
export interface Choice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly options: readonly string[];
}

/** The workbook as bytes. Everything is locked but the cells to fill in; no formula, no macro, nothing hidden. */
export async function writeWorkbook({ sheets, properties }: Workbook): Promise<Uint8Array> {
  const bytes = await writeXlsx({ sheets: sheets.map(hucreSheet), defaultFont: FONT, properties: { modified: new Date(`${properties.date}T00:00:00Z`) } });
  const parts = new Map<string, ZipContent>(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, withFreeHeights(name, part)]));
  parts.set(
    "docProps/core.xml",
    writeCoreProperties(properties, [], (text) => text),
  );
  parts.set(
    "docProps/app.xml",
    writeAppProperties([], (text) => text),
  );
  return writeZip(parts);
}

/** Heights as a program measures them, and not as a person fixed them: a row grows with the answer that is typed in it. */
function withFreeHeights(name: string, part: Uint8Array): ZipContent {
  return name.startsWith("xl/worksheets/") ? strFromU8(part).replaceAll(/(<row [^>]*) customHeight="1"/g, "$1") : part;
}

/** Points that a line of the font takes, and the tallest row that Excel knows. */
const LINE_HEIGHT = 12.75;
const TALLEST_ROW = 409;
/** A column that is as wide as ten digits takes some eleven letters of a text, words broken off counted. */
const LETTERS_A_DIGIT = 1.08;

/** Height in which the longest cell of a row fits, estimated: not every program measures a row when it opens a file. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const linesIn = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / (width * LETTERS_A_DIGIT)));
  const lines = row.map(({ text }, index) =>
    plainText(text)
      .split("\n")
      .reduce((sum, line) => sum + linesIn(line, widths[index] ?? 1), 0),
  );
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

function hucreSheet(sheet: Sheet): WriteSheet {
  const { headerRow } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map((width) => ({ width })),
    cells: new Map(sheet.rows.flatMap((row, index) => row.map((cell, column): [string, Partial<HucreCell>] => [`${index},${column}`, hucreCell(cell)]))),
    rowDefs: new Map(
      sheet.rows.flatMap((row, index): [number, { height: number }][] => (row.length === 1 ? [] : [[index, { height: heightOf(row, sheet.columns) }]])),
    ),
    protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.7, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      ...(headerRow === undefined ? {} : { printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}` }),
    },
    headerFooter: { oddFooter: `&L${footerText(sheet.footer)}&RPagina &P van &N` },
    dataValidations: sheet.choices.map(hucreValidation),
    ...(headerRow === undefined ? {} : headed(sheet, headerRow)),
  };
}

/** A table, so that a screen reader names the column of every cell. Excel allows none without rows. */
function headed(sheet: Sheet, headerRow: number): Partial<WriteSheet> {
  const freezePane = { rows: headerRow + 1 };
  const titles = sheet.rows[headerRow] ?? [];
  if (sheet.rows.length === headerRow + 1) return { freezePane };
  const range = `A${headerRow + 1}:${columnLetter(titles.length - 1)}${sheet.rows.length}`;
  return {
    freezePane,
    tables: [{ name: sheet.name, range, columns: titles.map(({ text }) => ({ name: text })), style: "TableStyleLight1", showRowStripes: false }],
  };
}

function hucreCell({ text, look }: Cell): Partial<HucreCell> {
  const style: CellStyle = CELL_LOOKS[look];
  const value = cellText(text);
  if (value === "") return { value: null, type: "empty", style };
  // As a number Excel does not remark that a number is kept as text.
  if (look === "number" && /^[1-9]\d{0,8}$/.test(value)) return { value: Number(value), type: "number", style };
  // hucre writes what looks like an error of Excel as one, unless it is a piece of formatted text.
  if (value.startsWith("#")) return { value: null, type: "richText", richText: [{ text: value }], style };
  return { value, type: "string", style };
}

/** Excel reads `_x0041_` in a text as a letter: what looks like such a code by accident is itself written as one. */
function cellText(text: string): string {
  return plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function hucreValidation({ column, firstRow, lastRow, options }: Choice): NonNullable<WriteSheet["dataValidations"]>[number] {
  const letter = columnLetter(column);
  const words = `Kies ${options.join(" of ")}.`;
  return {
    type: "list",
    values: [...options],
    range: `${letter}${firstRow + 1}:${letter}${lastRow + 1}`,
    allowBlank: true,
    showInputMessage: true,
    inputMessage: words,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "Dit antwoord kan niet",
    errorMessage: words,
  };
}

function columnLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** In a foot `&` starts a code, and Excel takes no more than 255 characters. */
function footerText(text: string): string {
  return [...plainText(text).replace(/\s+/g, " ")].slice(0, 80).join("").replaceAll("&", "&&");
}
