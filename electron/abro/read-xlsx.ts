/** An Excel workbook with the official ABRO text. Only cell values are read: no formula is computed, nothing outside the file is fetched. */
import { parseRelationships, resolveTarget, typeWord } from "../export/word/opc.ts";
import { checkXml, type XmlWatcher } from "../export/word/xml/well-formed.ts";
import { readZip, type ZipParts } from "../export/word/zip-reader.ts";
import { type Fault, faults, WORKBOOK_REFUSALS } from "./faults.ts";
import { readSharedStrings, readSheet } from "./sheet.ts";
import { readTable, type TableReading, type TableRow } from "./table.ts";

/** 445 requirements are some 0.2 MB; styles and drawings come on top of it. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
/** Of all XML that is read, a part that is read twice counted twice. */
const MAX_XML_BYTES = 8 * 1024 * 1024;
const MAX_SHEETS = 50;

export interface WorkbookReading extends TableReading {
  /** Sheets that were not read, with the reason. */
  readonly passedOver: readonly string[];
}

export async function readXlsx(bytes: Uint8Array, file: string): Promise<WorkbookReading> {
  const zip = await readZip(bytes, file, { totalBytes: MAX_UNPACKED_BYTES, words: WORKBOOK_REFUSALS });
  if (!zip.ok)
    return refused(
      ...zip.problems.map(
        (problem): Fault =>
          () =>
            problem,
      ),
    );
  const workbook = new Workbook(zip.value);
  return workbook.read() ?? refused(...workbook.found);
}

function refused(...found: readonly Fault[]): WorkbookReading {
  return { rows: [], faults: found, passedOver: [] };
}

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

class Workbook {
  readonly found: Fault[] = [];
  private readonly zip: ZipParts;
  private xmlLeft = MAX_XML_BYTES;

  constructor(zip: ZipParts) {
    this.zip = zip;
  }

  /** Undefined after a fault that leaves nothing to read. */
  read(): WorkbookReading | undefined {
    const main = this.targets("")?.find((each) => each.kind === "officeDocument")?.part;
    const related = main === undefined ? undefined : this.targets(main);
    if (main === undefined || related === undefined) return this.refuse(faults.notWorkbook);
    const sheets = this.sheets(main, new Map(related.map((each) => [each.id, each.part])));
    if (sheets === undefined) return undefined;
    const visible = sheets.filter((sheet) => !sheet.hidden);
    if (visible.length === 0) return this.refuse(sheets.length === 0 ? faults.notWorkbook : faults.noSheet);
    const stringsPart = related.find((each) => each.kind === "sharedStrings")?.part;
    const strings = readSharedStrings();
    if (stringsPart !== undefined && !this.xml(stringsPart, strings.watcher)) return undefined;
    const passedOver = sheets.filter((sheet) => sheet.hidden).map((sheet) => `blad "${sheet.name}" (verborgen)`);
    const tables = visible.map((sheet) => ({ sheet, table: this.table(sheet, strings.values) }));
    const read = tables.flatMap(({ sheet, table }) => {
      const rows = table && readTable(table);
      if (table && !rows) passedOver.push(`blad "${sheet.name}"`);
      return rows ?? [];
    });
    if (this.found.length > 0) return undefined;
    if (read.length === 0) return this.refuse(faults.noHeadings(firstCells(tables.map((each) => each.table ?? []))));
    return { rows: read.flatMap((each) => each.rows), faults: read.flatMap((each) => each.faults), passedOver };
  }

  private refuse(found: Fault): undefined {
    this.found.push(found);
    return undefined;
  }

  /** Reads a part through `watcher`; false, with the fault noted, when it cannot be trusted. */
  private xml(part: string, watcher: XmlWatcher): boolean {
    const bytes = this.zip.get(part);
    this.xmlLeft -= bytes?.length ?? 0;
    if (bytes && this.xmlLeft >= 0 && checkXml(bytes, watcher).ok) return true;
    this.refuse(this.xmlLeft < 0 ? WORKBOOK_REFUSALS.tooLarge(part) : faults.brokenPart(part));
    return false;
  }

  /** What `part` refers to inside the package; undefined when it has no relationships. */
  private targets(part: string): readonly { readonly id: string; readonly kind: string; readonly part: string }[] | undefined {
    const slash = part.lastIndexOf("/");
    const bytes = this.zip.get(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
    this.xmlLeft -= bytes?.length ?? 0;
    const checked = bytes && this.xmlLeft >= 0 ? checkXml(bytes) : undefined;
    if (!checked?.ok) return undefined;
    return parseRelationships(checked.value.text).flatMap(({ id, type, target, external }) => {
      const to = external ? undefined : resolveTarget(part, target);
      return to === undefined ? [] : [{ id, kind: typeWord(type), part: to }];
    });
  }

  private sheets(main: string, parts: ReadonlyMap<string, string>): readonly Sheet[] | undefined {
    const sheets: Sheet[] = [];
    const watcher: XmlWatcher = {
      opened: (element, attribute) => {
        if (element !== "sheet" || sheets.length >= MAX_SHEETS) return;
        const part = parts.get(attribute("id") ?? "");
        if (part !== undefined) sheets.push({ name: (attribute("name") ?? "").slice(0, 40), hidden: (attribute("state") ?? "visible") !== "visible", part });
      },
      closed: () => undefined,
      text: () => undefined,
    };
    return this.xml(main, watcher) ? sheets : undefined;
  }

  private table({ name, part }: Sheet, strings: readonly string[]): readonly TableRow[] | undefined {
    const sheet = readSheet(name, strings);
    return this.xml(part, sheet.watcher) ? sheet.rows : undefined;
  }
}

function firstCells(tables: readonly (readonly TableRow[])[]): readonly string[] {
  const cells = tables.find((table) => table.length > 0)?.[0]?.cells ?? [];
  return cells
    .filter((cell) => cell.trim() !== "")
    .slice(0, 6)
    .map((cell) => cell.slice(0, 40));
}
