/** The cells of one sheet, and the strings that all sheets share, as they come out of the XML. */
import { MAX_OFFICIAL_TEXT } from "../../shared/abro/official.ts";
import type { XmlWatcher } from "../export/word/xml/well-formed.ts";
import { MAX_COLUMNS, MAX_TABLE_ROWS, type TableRow } from "./table.ts";

/** One character more than allowed is kept, so that too long is seen as too long. */
const MAX_KEPT = MAX_OFFICIAL_TEXT + 1;

/** Gathers the text of `t` elements between two moments, without the readings that stand above Japanese text. */
class TextRun {
  text = "";
  private reading = false;
  private aside = 0;

  opened(element: string): void {
    if (element === "rPh") this.aside += 1;
    this.reading = element === "t";
  }

  closed(element: string): void {
    if (element === "rPh") this.aside -= 1;
    this.reading = false;
  }

  add(text: string): void {
    if (this.reading && this.aside === 0 && this.text.length < MAX_KEPT) this.text += text;
  }
}

export function readSharedStrings(): { readonly watcher: XmlWatcher; readonly values: readonly string[] } {
  const values: string[] = [];
  let run: TextRun | undefined;
  return {
    values,
    watcher: {
      opened: (element) => {
        if (element === "si") run = new TextRun();
        else run?.opened(element);
      },
      closed: (element) => {
        run?.closed(element);
        if (element !== "si" || !run) return;
        values.push(unescaped(run.text));
        run = undefined;
      },
      text: (text) => run?.add(text),
    },
  };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly run: TextRun;
  value: string;
  inValue: boolean;
}

/** Rows with something in them. `v` is what the spreadsheet last showed; what stands in `f` (a formula) is passed over. */
export function readSheet(name: string, strings: readonly string[]): { readonly watcher: XmlWatcher; readonly rows: readonly TableRow[] } {
  const rows: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let errors: Set<number> | undefined;
  let next = 0;
  let cell: OpenCell | undefined;

  const openRow = (written: string | undefined): void => {
    line = written !== undefined && /^\d{1,7}$/.test(written) ? Number(written) : line + 1;
    cells = [];
    errors = undefined;
    next = 0;
  };
  const closeRow = (): void => {
    if (rows.length >= MAX_TABLE_ROWS || (cells.every((each) => each === undefined || each.trim() === "") && !errors)) return;
    rows.push({ place: `blad "${name}", rij ${line}`, cells: Array.from(cells, (each) => each ?? ""), ...(errors ? { errors } : {}) });
  };
  const closeCell = ({ column, type, run, value }: OpenCell): void => {
    if (column >= MAX_COLUMNS) return;
    if (type === "e") {
      errors ??= new Set();
      errors.add(column);
    } else if (type === "s") cells[column] = strings[Number(value)] ?? "";
    else if (type === "inlineStr") cells[column] = unescaped(run.text);
    else if (type === "str") cells[column] = unescaped(value);
    else cells[column] = plainNumber(value);
  };

  return {
    rows,
    watcher: {
      opened: (element, attribute) => {
        if (element === "row") openRow(attribute("r"));
        else if (element === "c") {
          const column = columnOf(attribute("r")) ?? next;
          next = column + 1;
          cell = { column, type: attribute("t") ?? "n", run: new TextRun(), value: "", inValue: false };
        } else if (cell) {
          cell.run.opened(element);
          cell.inValue = element === "v";
        }
      },
      closed: (element) => {
        if (element === "row") closeRow();
        else if (element === "c" && cell) {
          closeCell(cell);
          cell = undefined;
        } else if (cell) {
          cell.run.closed(element);
          cell.inValue = false;
        }
      },
      text: (text) => {
        if (!cell) return;
        cell.run.add(text);
        if (cell.inValue && cell.value.length < MAX_KEPT) cell.value += text;
      },
    },
  };
}

/** "C12" is the third column: 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Excel writes 1.1 as 1.1000000000000001. */
function plainNumber(value: string): string {
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)));
}

/** Excel writes what XML cannot hold, and a carriage return, as _x000D_. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
