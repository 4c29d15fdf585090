/**
 * Two documents that this app wrote with the same template, as one document with Word's own tracked changes: accepting all gives the text
 * of the new one, rejecting all that of the old one. What the app makes anew each time (table of contents, headers, properties) is the new
 * document's and is not marked.
 */
import { unzipSync } from "fflate";
import { escapeAttribute } from "../xml/escape.ts";
import { WORD_NAMESPACE } from "../xml/namespaces.ts";
import { XmlTokens } from "../xml/tokens.ts";
import { writeZip } from "../zip-writer.ts";
import { aligned, commonWords } from "./align.ts";
import { type CellItem, contentOf, elementsIn, type Item, itemsIn, type OtherItem, type RowItem, type TableItem, textOf } from "./items.ts";
import { addedParagraph, changedParagraph, type Marks, removedParagraph } from "./paragraph.ts";

export interface RedlineInput {
  readonly older: Uint8Array;
  readonly newer: Uint8Array;
  /** Name of the main part in both. */
  readonly main: string;
  /** Who made the changes, as Word shows it: the organisation, never a person. */
  readonly author: string;
  /** ISO day of the changes. */
  readonly date: string;
}

export interface Redline {
  readonly bytes: Uint8Array;
  /** Texts that are not the same and are not marked, because they stand in a header, a footer or a text box. The document has the new ones. */
  readonly unmarked: readonly string[];
}

export function redline({ older, newer, main, author, date }: RedlineInput): Redline {
  const [oldParts, parts] = [unzipSync(older), unzipSync(newer)];
  const [oldXml, newXml] = [oldParts[main], parts[main]].map((bytes) => new TextDecoder().decode(bytes));
  if (!oldXml || !newXml) throw new Error(`There is no ${main} in one of the documents`);
  const fresh = bodyOf(newXml);
  const unmarked = new Set(differingMargins(oldParts, parts));
  const marks = marksBy(author, date, highestId(newXml) + 1, unmarked);
  const merged = merge(itemsIn(bodyOf(oldXml).content), itemsIn(fresh.content), marks);
  const xml = newXml.slice(0, fresh.start) + merged + newXml.slice(fresh.end);
  return { bytes: writeZip(new Map<string, Uint8Array | string>([...Object.entries(parts), [main, xml]])), unmarked: [...unmarked] };
}

/** New texts of the headers, footers and notes that are not the same in both. */
function differingMargins(older: Readonly<Record<string, Uint8Array>>, newer: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const text = (bytes: Uint8Array | undefined): string => (bytes ? spaced(textOf(new TextDecoder().decode(bytes))) : "");
  return Object.keys(newer)
    .filter((name) => /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name) && text(older[name]) !== text(newer[name]))
    .map((name) => text(newer[name]));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function bodyOf(xml: string): { readonly start: number; readonly end: number; readonly content: string } {
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.name !== "w:body") continue;
    const start = tokens.end;
    const end = xml.lastIndexOf("</", xml.lastIndexOf("</") - 1);
    return { start, end, content: xml.slice(start, end) };
  }
  throw new Error("A document without a body");
}

/** Whether a main part names Word's elements `w:`, as Word itself does: nothing else is read here. */
export function canBeCompared(main: string): boolean {
  return /<w:document[\s>]/.test(main.slice(0, 4000)) && main.includes(`xmlns:w="${WORD_NAMESPACE}"`);
}

function marksBy(author: string, date: string, first: number, unmarked: Set<string>): Marks {
  let id = first;
  const who = `w:author="${escapeAttribute(author)}" w:date="${date}T00:00:00Z"`;
  return {
    next: () => {
      id += 1;
      return `w:id="${id}" ${who}`;
    },
    unmarked: (text) => {
      const words = spaced(text);
      if (words !== "") unmarked.add(words);
    },
  };
}

function highestId(xml: string): number {
  return [...xml.matchAll(/ w:id="(\d+)"/g)].reduce((highest, [, id]) => Math.max(highest, Number(id)), 0);
}

/** An item and the code of the requirement that it belongs to; empty before the first one. */
interface Placed {
  readonly item: Item;
  readonly under: string;
}

function placed(items: readonly Item[]): readonly Placed[] {
  let under = "";
  return items.map((item) => {
    if (item.kind === "paragraph") under = codeIn(item.text) ?? (/^Heading\d$/.test(item.style) ? "" : under);
    return { item, under };
  });
}

function merge(old: readonly Item[], fresh: readonly Item[], marks: Marks): string {
  // "Geldt: tijdens de uitvoering" stands under many requirements: the same words under another one are not the same line.
  const key = ({ item, under }: Placed): string => `${under} ${keyOf(item)}`;
  return aligned(placed(old), placed(fresh), key, (one, other) => (one.under === other.under ? likeness(one.item, other.item) : 0))
    .map((pair) => {
      if (pair.old === undefined) return added(pair.fresh.item, marks);
      if (pair.fresh === undefined) return removed(pair.old.item, marks);
      return changed(pair.old.item, pair.fresh.item, marks);
    })
    .join("");
}

function keyOf(item: Item): string {
  if (item.kind === "paragraph") return `p ${item.style} ${item.text}`;
  return item.kind === "table" ? `t ${item.description} ${item.rows.map((row) => row.text).join("\n")}` : `o ${item.name}`;
}

/** Below this share of common words two paragraphs are two paragraphs. */
const ALIKE = 0.35;

function likeness(old: Item, fresh: Item): number {
  if (old.kind === "paragraph" && fresh.kind === "paragraph") {
    // The code in the heading of a requirement says which one it is, whatever else changed.
    const [one, other] = [codeIn(old.text), codeIn(fresh.text)];
    if (one !== undefined || other !== undefined) return one === other ? 1 : 0;
    const common = old.style === fresh.style ? commonWords(old.text, fresh.text) : 0;
    return common < ALIKE ? 0 : common;
  }
  return old.kind === "table" && fresh.kind === "table" && sameShape(old, fresh) && old.description === fresh.description ? 1 : 0;
}

function codeIn(text: string): string | undefined {
  return /\(([A-Z]{2,5}-\d{3})\)$/.exec(text.trim())?.[1];
}

function sameShape(old: TableItem, fresh: TableItem): boolean {
  const widths = new Set([...old.rows, ...fresh.rows].map((row) => row.cells.length));
  return widths.size === 1;
}

function changed(old: Item, fresh: Item, marks: Marks): string {
  if (old.kind === "paragraph" && fresh.kind === "paragraph") return old.text === fresh.text ? fresh.xml : changedParagraph(old, fresh, marks);
  if (old.kind === "table" && fresh.kind === "table") return changedTable(old, fresh, marks);
  return old.kind === "other" && fresh.kind === "other" ? changedControl(old, fresh, marks) : fresh.xml;
}

/** A content control around paragraphs, such as a title page: what stands in it is compared. A table of contents is made anew. */
function changedControl(old: OtherItem, fresh: OtherItem, marks: Marks): string {
  const [before, after] = [old, fresh].map(({ xml }) => elementsIn(contentOf(xml)).find((each) => each.name === "w:sdtContent")?.xml);
  if (before === undefined || after === undefined || fresh.xml.includes('w:val="Table of Contents"')) return fresh.xml;
  const content = contentOf(after);
  const start = fresh.xml.indexOf(content, fresh.xml.indexOf("<w:sdtContent"));
  return fresh.xml.slice(0, start) + merge(itemsIn(contentOf(before)), itemsIn(content), marks) + fresh.xml.slice(start + content.length);
}

function added(item: Item, marks: Marks): string {
  if (item.kind === "paragraph") return addedParagraph(item, marks);
  if (item.kind === "table") return `${item.head}${item.rows.map((row) => wholeRow(row, "ins", marks)).join("")}</w:tbl>`;
  return item.xml;
}

function removed(item: Item, marks: Marks): string {
  if (item.kind === "paragraph") return removedParagraph(item, marks);
  return item.kind === "table" ? `${item.head}${item.rows.map((row) => wholeRow(row, "del", marks)).join("")}</w:tbl>` : "";
}

function changedTable(old: TableItem, fresh: TableItem, marks: Marks): string {
  const rows = aligned(
    old.rows,
    fresh.rows,
    (row) => row.text,
    (one, other) => rowLikeness(one, other),
  ).map((pair) => {
    if (pair.old === undefined) return wholeRow(pair.fresh, "ins", marks);
    if (pair.fresh === undefined) return wholeRow(pair.old, "del", marks);
    return pair.old.text === pair.fresh.text ? pair.fresh.xml : changedRow(pair.old, pair.fresh, marks);
  });
  return `${fresh.head}${rows.join("")}</w:tbl>`;
}

/** A row is known by its first cell. */
function rowLikeness(old: RowItem, fresh: RowItem): number {
  if (old.cells.length !== fresh.cells.length) return 0;
  const [one, other] = [old, fresh].map((row) => row.cells[0]?.items.map(keyOf).join());
  if (one === other) return 1;
  const common = commonWords(old.text, fresh.text);
  return common < ALIKE ? 0 : common * 0.9;
}

function changedRow(old: RowItem, fresh: RowItem, marks: Marks): string {
  const cells = fresh.cells.map((cell, index) => cellWith(cell, changedCell(old.cells[index]?.items ?? [], cell.items, marks)));
  return `<w:tr>${fresh.properties}${cells.join("")}</w:tr>`;
}

/** A cell ends in a paragraph that no program can take away: the last ones are one paragraph that was changed, however little is left of it. */
function changedCell(old: readonly Item[], fresh: readonly Item[], marks: Marks): string {
  const [lastOld, lastFresh] = [old.at(-1), fresh.at(-1)];
  if (lastOld?.kind !== "paragraph" || lastFresh?.kind !== "paragraph") return merge(old, fresh, marks);
  return merge(old.slice(0, -1), fresh.slice(0, -1), marks) + changed(lastOld, lastFresh, marks);
}

function wholeRow(row: RowItem, how: "ins" | "del", marks: Marks): string {
  const mark = `<w:${how} ${marks.next()}/>`;
  const properties = row.properties === "" ? `<w:trPr>${mark}</w:trPr>` : row.properties.replace(/<\/w:trPr>$/, `${mark}</w:trPr>`);
  const cells = row.cells.map((cell) => cellWith(cell, cell.items.map((item) => (how === "ins" ? added(item, marks) : removed(item, marks))).join("")));
  return `<w:tr>${properties}${cells.join("")}</w:tr>`;
}

function cellWith({ properties }: CellItem, content: string): string {
  return `<w:tc>${properties}${content}</w:tc>`;
}
