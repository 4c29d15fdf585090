/** Stamps with the styles of one template in them, ready to be filled with text that is already escaped. */
import { withControl } from "./fill-cells.ts";
import { type Stamps, slot } from "./stamps.ts";
import type { StyleRole } from "./style-roles.ts";
import { type ResolvedStyles, type StyleUse, styleReference } from "./styles.ts";
import { escapeAttribute } from "./xml/escape.ts";

type Fill = (...values: readonly string[]) => string;

export interface BoundStamps {
  /** By level 1 to 3: anchor, bookmark id, text. */
  readonly headings: readonly Fill[];
  /** Text. */
  readonly body: Fill;
  readonly requirementText: Fill;
  readonly requirementTextAlone: Fill;
  readonly note: Fill;
  /** A note that stays on the page of what follows. */
  readonly keptNote: Fill;
  /** Anchor, bookmark id, kind and number, title, id. */
  readonly requirementHeading: Fill;
  readonly listItem: Fill;
  readonly lastListItem: Fill;
  /** Label, value. */
  readonly fact: Fill;
  readonly lastFact: Fill;
  /** By level 1 to 3: anchor, text. */
  readonly tocEntries: readonly Fill[];
  readonly table: TableStamp;
  /** Outline level of a requirement's heading, 0 for the highest. */
  readonly requirementLevel: number;
}

export interface TableStamp {
  /** Description. */
  readonly open: Fill;
  /** Width in twips. */
  readonly column: Fill;
  readonly startRows: string;
  readonly headerRow: string;
  /** Width in fiftieths of a percent, text. */
  readonly headerCell: Fill;
  readonly endRow: string;
  readonly row: string;
  /** A row that may be cut by the end of a page. */
  readonly longRow: string;
  readonly cell: Fill;
  /** Width in fiftieths of a percent, label, tag, kind of control, prompt. */
  readonly fillCell: Fill;
  readonly close: string;
}

export function bindStamps(stamps: Stamps, styles: ResolvedStyles, listId: string): BoundStamps {
  const { uses } = styles;
  const heading = (level: 1 | 2 | 3): Fill => {
    const use = uses[`heading${level}`];
    return compile(withOutline(withStyle(stamps.heading, use), use, level - 1), BOOKMARKED, ["TEXT"]);
  };
  const requirementLevel = uses.requirementHeading.outlineLevel ?? 2;
  const paragraph = (role: StyleRole, keepNext: boolean): Fill => compile(kept(withStyle(stamps.paragraph, uses[role]), keepNext), ["TEXT"]);
  const requirementHeading = withOutline(withStyle(stamps.requirementHeading, uses.requirementHeading), uses.requirementHeading, requirementLevel)
    .replace(slot("KIND"), styleReference(uses.kind))
    .replace(slot("CODE"), styleReference(uses.code))
    .replace(slot("LIST"), listId);
  const listItem = withStyle(stamps.listItem, uses.listItem).replace(slot("LIST"), listId);
  const fact = withStyle(stamps.fact, uses.fact).replace(slot("LABELSTYLE"), styleReference(uses.label));
  return {
    headings: [heading(1), heading(2), heading(3)],
    body: compile(kept(withStyle(stamps.paragraph, {}), false), ["TEXT"]),
    requirementText: paragraph("requirementText", true),
    requirementTextAlone: paragraph("requirementText", false),
    note: paragraph("note", false),
    keptNote: paragraph("note", true),
    requirementHeading: compile(requirementHeading, BOOKMARKED, ["NUMBER", "TEXT", "ID"]),
    listItem: compile(kept(listItem, false), ["TEXT"]),
    lastListItem: compile(listItem, ["TEXT"]),
    fact: compile(fact, ["LABEL", "TEXT"]),
    lastFact: compile(kept(fact, false), ["LABEL", "TEXT"]),
    tocEntries: (["toc1", "toc2", "toc3"] as const).map((role) => compile(withStyle(stamps.tocEntry, uses[role]), ["ANCHOR", "TEXT"])),
    table: tableStamp(uses.table.id === undefined ? stamps.borderedTable : stamps.table, uses),
    requirementLevel,
  };
}

function withStyle(xml: string, use: StyleUse): string {
  return use.id === undefined ? xml.replaceAll(`<w:pStyle w:val="${slot("STYLE")}"/>`, "") : xml.replaceAll(slot("STYLE"), styleReference(use));
}

/** A level only where the style gives another one or none, so that the navigation pane and a table of contents see the heading. */
function withOutline(xml: string, use: StyleUse, level: number): string {
  return xml.replace(/<w:outlineLvl w:val="\d+"\/>/, use.outlineLevel === level ? "" : `<w:outlineLvl w:val="${level}"/>`);
}

function kept(xml: string, keepNext: boolean): string {
  return keepNext ? xml : xml.replace("<w:keepNext/>", "").replace("<w:pPr></w:pPr>", "");
}

/** Marks that the first two values of a stamp are an anchor and a bookmark id. */
const BOOKMARKED = ["ANCHOR", "BOOKMARK"] as const;

/** `xml` cut at its slots, to be filled with values in the order of `names`. A slot may occur more than once. */
function compile(xml: string, ...names: readonly (readonly string[])[]): Fill {
  const order = names.flat();
  const prepared = order.includes("BOOKMARK") ? xml.replaceAll(/(<w:bookmark(?:Start|End) (?:[^>]*? )?w:id=")\d+"/g, `$1${slot("BOOKMARK")}"`) : xml;
  const pieces = prepared.split(/@@[A-Z]+@@/);
  const indices = [...prepared.matchAll(/@@([A-Z]+)@@/g)].map((match) => order.indexOf(match[1] ?? ""));
  if (indices.includes(-1)) throw new Error(`Stamp with a slot that nothing fills: ${prepared}`);
  return (...values) => {
    let text = pieces[0] ?? "";
    for (let at = 0; at < indices.length; at += 1) text += (values[indices[at] as number] ?? "") + (pieces[at + 1] ?? "");
    return text;
  };
}

function tableStamp(xml: string, uses: ResolvedStyles["uses"]): TableStamp {
  const styled = withStyle(xml, uses.cell).replace(slot("TABLESTYLE"), styleReference(uses.table));
  const cut =
    /^(<w:tbl>.*?)(<\/w:tblPr><w:tblGrid>)(<w:gridCol [^>]*\/>)(<\/w:tblGrid>)(<w:tr>.*?)(<w:tc>.*?<\/w:tc>)(<\/w:tr>)(<w:tr>.*?)(<w:tc>.*?<\/w:tc>)<\/w:tr>(<\/w:tbl>)$/s.exec(
      styled,
    );
  if (!cut) throw new Error("docx renders tables in a form that is not known");
  const [, properties = "", grid = "", column = "", startRows = "", headerRow = "", headerCell = "", endRow = "", row = "", cell = "", close = ""] = cut;
  const width = (text: string): string => text.replace(/w:w="2500"/, `w:w="${slot("WIDTH")}"`);
  const look = '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';
  return {
    open: compile(`${properties}${look}<w:tblDescription w:val="${slot("TEXT")}"/>${grid}`, ["TEXT"]),
    column: compile(column.replace(/w:w="\d+"/, `w:w="${slot("WIDTH")}"`), ["WIDTH"]),
    startRows,
    headerRow,
    headerCell: compile(width(headerCell), ["WIDTH", "TEXT"]),
    endRow,
    row,
    longRow: row.replace("<w:cantSplit/>", "").replace("<w:trPr></w:trPr>", ""),
    cell: compile(width(cell), ["WIDTH", "TEXT"]),
    fillCell: compile(width(withControl(cell)), ["WIDTH", "LABEL", "TAG", "CONTROL", "TEXT"]),
    close,
  };
}

/** Text of an attribute that a stamp takes, such as the description of a table. */
export const attributeText = escapeAttribute;
