/** A CSV file with the official ABRO text. */
import { CsvError, parse } from "csv-parse/sync";
import { type Fault, faults } from "./faults.ts";
import { MAX_COLUMNS, MAX_TABLE_ROWS, readTable, type TableReading, type TableRow } from "./table.ts";

/** Longer than a row with a few long texts; where a quote is never closed, reading stops here. */
const MAX_RECORD = 200_000;
/** Empty rows included; parsing more would keep the app waiting. */
const MAX_RECORDS = 50_000;
const DELIMITERS = [";", ",", "\t"] as const;

export function readCsv(bytes: Uint8Array): TableReading {
  const text = decodeCsv(bytes);
  if (text === undefined) return { rows: [], faults: [faults.notText] };
  // Excel's own way to name the delimiter; the headings stand below it.
  const lead = /^sep=.\r?\n/i.exec(text)?.[0] ?? "";
  const content = text.slice(lead.length);
  const failed: Fault[] = [];
  for (const delimiter of likeliestFirst(content)) {
    const table = tableOf(content, delimiter, lead === "" ? 1 : 2);
    if (!table.ok) failed.push(table.fault);
    else {
      const read = readTable(table.rows);
      if (read) return read;
      failed.push(
        faults.noHeadings(
          table.rows[0]?.cells
            .filter((each) => each.trim() !== "")
            .slice(0, 6)
            .map((each) => each.slice(0, 40)) ?? [],
        ),
      );
    }
  }
  // What is said of the likeliest delimiter helps most.
  return { rows: [], faults: failed.slice(0, 1) };
}

/** UTF-8, with or without a mark, UTF-16 with one, or else what Excel on Windows writes. Undefined for what is no text. */
function decodeCsv(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const text = decoded(bytes, encoding) ?? (encoding === "utf-8" ? fromWindows1252(bytes) : undefined);
  return text?.includes("\0") ? undefined : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Not through TextDecoder: that of Node 20 reads Windows-1252 as Latin-1 and so loses the euro sign and the curly quotes. */
function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? " ");
}

/** The delimiters, by how often they stand outside quotes in the first lines. */
function likeliestFirst(content: string): readonly string[] {
  const start = content.slice(0, 5000).replace(/"[^"]*"/g, "");
  const count = (delimiter: string): number => start.split(delimiter).length;
  return DELIMITERS.toSorted((left, right) => count(right) - count(left));
}

function tableOf(
  content: string,
  delimiter: string,
  firstLine: number,
): { readonly ok: true; readonly rows: readonly TableRow[] } | { readonly ok: false; readonly fault: Fault } {
  const rows: TableRow[] = [];
  let line = firstLine;
  let records = 0;
  try {
    // Rows as lists, never as objects: a heading cannot become the name of something else.
    parse(content, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      to: MAX_RECORDS,
      on_record: (cells: readonly string[], { lines }) => {
        if (rows.length < MAX_TABLE_ROWS && cells.some((cell) => cell.trim() !== "")) rows.push({ place: `regel ${line}`, cells: cells.slice(0, MAX_COLUMNS) });
        line = firstLine + lines;
        records += 1;
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { ok: false, fault: cause.code === "CSV_MAX_RECORD_SIZE" ? faults.recordTooLong(line) : faults.quotes(line) };
  }
  return records < MAX_RECORDS ? { ok: true, rows } : { ok: false, fault: faults.tooManyRows(MAX_RECORDS) };
}
