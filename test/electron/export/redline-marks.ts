/** Reading a redline: its marks by the place where they stand, and what is left of it after accepting or rejecting all. */
import { unzipSync } from "fflate";
import { type Item, itemsIn, textOf } from "../../../electron/export/word/redline/items.ts";

export interface PlaceMarks {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** All text of a document by the same places. */
export function textByPlace(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [place, item] of placedItems(xml)) found.set(place, `${found.get(place) ?? ""}${textOf(item.xml)}`);
  return found;
}

/** In the order of the document; a place without a mark is not in it. */
export function marksByPlace(xml: string): ReadonlyMap<string, PlaceMarks> {
  const found = new Map<string, PlaceMarks>();
  for (const [place, item] of placedItems(xml)) {
    const marks = { removed: marked(item.xml, "del"), added: marked(item.xml, "ins") };
    if (marks.removed.length + marks.added.length === 0) continue;
    const earlier = found.get(place) ?? { removed: [], added: [] };
    found.set(place, { removed: [...earlier.removed, ...marks.removed], added: [...earlier.added, ...marks.added] });
  }
  return found;
}

function placedItems(xml: string): readonly (readonly [string, Item])[] {
  const body = xml.slice(xml.indexOf("<w:body>") + 8, xml.lastIndexOf("</w:body>"));
  let place = "begin";
  return itemsIn(body).map((item) => {
    place = placeOf(item) ?? place;
    return [place, item];
  });
}

function placeOf(item: Item): string | undefined {
  if (item.kind !== "paragraph") return undefined;
  const text = textOf(item.xml.replaceAll("w:delText", "w:t")).trim();
  const code = /\(([A-Z]{2,5}-\d{3})\)$/.exec(text)?.[1];
  return code ?? (/^Heading\d$/.test(item.style) ? text : undefined);
}

function marked(xml: string, how: "ins" | "del"): readonly string[] {
  return [...xml.matchAll(new RegExp(`<w:${how} [^>]*[^/]>(.*?)</w:${how}>`, "gs"))].map(([, content = ""]) => content.replace(/<[^>]*>/g, ""));
}

export function documentOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
}

/** What Word keeps of the marks: `kept` stays, `dropped` goes, with the paragraphs and rows that carry its mark. */
function settled(xml: string, kept: "ins" | "del", dropped: "ins" | "del"): string {
  const markedWhole = (element: "p" | "tr", properties: string): RegExp =>
    new RegExp(`<w:${element}>(?:(?!</?w:${element}>).)*?<w:${properties}>(?:(?!</w:${properties}>).)*?<w:${dropped} [^>]*/>.*?</w:${element}>`, "gs");
  return xml
    .replace(markedWhole("tr", "trPr"), "")
    .replace(new RegExp(`<w:p><w:pPr>(?:(?!</w:pPr>).)*?<w:${dropped} [^>]*/>(?:(?!</w:p>).)*</w:p>`, "gs"), "")
    .replace(new RegExp(`<w:${dropped} [^>]*[^/]>.*?</w:${dropped}>`, "gs"), "")
    .replace(new RegExp(`</?w:${kept}(?: [^>]*)?>`, "g"), "")
    .replaceAll("w:delText", "w:t");
}

/** The document after accepting every change. */
export const accepted = (xml: string): string => settled(xml, "ins", "del");
/** The document after rejecting every change. */
export const rejected = (xml: string): string => settled(xml, "del", "ins");

/** The text of every paragraph and every row; the table of contents is made anew and is not compared. */
export function texts(xml: string): readonly string[] {
  const body = xml.slice(xml.indexOf("<w:body>") + 8, xml.indexOf("</w:body>"));
  return itemsIn(body).flatMap((item) => (item.kind === "paragraph" ? [item.text] : item.kind === "table" ? item.rows.map((row) => textOf(row.xml)) : []));
}
