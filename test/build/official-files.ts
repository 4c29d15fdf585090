/** Files with the text of the small ABRO of the builders, in every form that can be imported. The words are ours. */
import { zipParts } from "../fixtures/templates/build-docx.ts";

export interface OfficialLine {
  readonly number: string;
  readonly text: string;
  readonly tbb: string;
}

/** One text for each requirement of `anAbro`, with the marks that it has there. */
export const LINES: readonly OfficialLine[] = [
  { number: "1.1.1", text: 'De leverancier legt "wie wat doet" vast; één keer per jaar.', tbb: "1,2,3,4" },
  { number: "1.4.1", text: "De opdrachtgever geeft het overzicht.\nDe leverancier bewaart het.", tbb: "1,2,3,4" },
  { number: "4.5.3", text: "Draadloos mag, mits versleuteld.", tbb: "4" },
  { number: "4.5.4", text: "Draadloos mag niet.", tbb: "1,2,3" },
];

const HEADINGS: OfficialLine = { number: "Nummer", text: "Tekst", tbb: "TBB" };

export function officialCsv(lines: readonly OfficialLine[] = LINES, delimiter = ";"): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [HEADINGS, ...lines].map(({ number, text, tbb }) => [number, text, tbb].map(cell).join(delimiter)).join("\r\n");
}

export function officialYaml(lines: readonly OfficialLine[] = LINES): string {
  const node = ({ number, text, tbb }: OfficialLine): string =>
    [`    - assessable: true`, `      ref_id: ${number}`, `      description: ${JSON.stringify(text)}`, `      implementation_groups: [${tbb}]`].join("\n");
  return [
    "urn: urn:proef",
    "objects:",
    "  framework:",
    "    requirement_nodes:",
    "    - assessable: false",
    "      ref_id: '1'",
    "      name: Hoofdstuk",
    ...lines.map(node),
    "",
  ].join("\n");
}

export type SheetCell = string | { readonly type: string; readonly xml: string };

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Parts of a workbook; texts are shared strings, as Excel writes them. */
export function workbookParts(sheets: readonly WorkbookSheet[]): Map<string, string> {
  const strings: string[] = [];
  const cellXml = (cell: SheetCell, reference: string): string => {
    if (typeof cell !== "string") return `<c r="${reference}" t="${cell.type}">${cell.xml}</c>`;
    strings.push(cell);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const parts = new Map<string, string>();
  for (const [index, sheet] of sheets.entries()) {
    const rows = sheet.rows.map(
      (row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`)).join("")}</row>`,
    );
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`);
  }
  parts.set(
    "xl/sharedStrings.xml",
    `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
  );
  parts.set(
    "xl/workbook.xml",
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${sheets
      .map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ""}/>`)
      .join("")}</sheets></workbook>`,
  );
  const relationships = (all: readonly string[]): string =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${R}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`),
      `<Relationship Id="rIdS" Type="${R}/sharedStrings" Target="sharedStrings.xml"/>`,
    ]),
  );
  parts.set("_rels/.rels", relationships([`<Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/>`]));
  parts.set("[Content_Types].xml", `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`);
  return parts;
}

export function workbook(...sheets: readonly WorkbookSheet[]): Uint8Array {
  return zipParts(workbookParts(sheets));
}

export function officialXlsx(lines: readonly OfficialLine[] = LINES): Uint8Array {
  return workbook({ name: "Eisen", rows: [HEADINGS, ...lines].map(({ number, text, tbb }) => [number, text, tbb]) });
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
