/**
 * The table of contents. Its field is kept and its entries are written for the headings that the annex really has, so that it is
 * never empty, and it is not marked as out of date: that would make Word ask every reader a question on opening. Page numbers are
 * fields without a stored result: LibreOffice computes them on opening, Word when the user updates the table.
 */
import type { WrittenHeading } from "./blocks.ts";
import type { BoundStamps } from "./bound-stamps.ts";
import type { ScannedToc } from "./scan-model.ts";
import { escapeText, runContent } from "./xml/escape.ts";
import { XmlTokens } from "./xml/tokens.ts";

export interface TocRange {
  readonly from: number;
  readonly to: number;
  readonly pageNumbers: boolean;
}

/** Levels that a TOC instruction asks for; undefined when it lists something else than headings. */
export function tocRange(instruction: string): TocRange | undefined {
  if (/\\[abcfl]\b/i.test(instruction)) return undefined;
  const levels = /\\o\s+(?:"|&quot;|“)?\s*(\d)\s*-\s*(\d)/i.exec(instruction);
  return { from: Number(levels?.[1] ?? 1), to: Number(levels?.[2] ?? 9), pageNumbers: !/\\n(?:\s|$)/i.test(instruction) };
}

/** Whether the field stands in whole paragraphs of its own, next to each other, so that they can be written anew. */
export function isReplaceableToc(toc: ScannedToc, xml: string): boolean {
  if (tocRange(toc.instruction) === undefined) return false;
  const { first, last } = toc;
  if (first.inTextBox || last.inTextBox || first.container === "other" || first.container !== last.container) return false;
  if (first.section !== "" || last.section !== "") return false;
  return isBalanced(xml.slice(first.start, last.end));
}

/** Whether every element that opens in a piece of XML closes in it. */
function isBalanced(xml: string): boolean {
  const tokens = new XmlTokens(xml);
  while (tokens.next()) if (tokens.depth < 0) return false;
  return tokens.depth === 0;
}

/** The paragraphs of the table: the field around one entry per heading. */
export function writeToc(toc: ScannedToc, headings: readonly WrittenHeading[], stamps: BoundStamps): string {
  const range = tocRange(toc.instruction) ?? { from: 1, to: 9, pageNumbers: true };
  const wanted = headings.filter((heading) => heading.level >= range.from && heading.level <= range.to && heading.text.trim() !== "");
  const entries = wanted.map(({ level, anchor, text }) => {
    const stamp = stamps.tocEntries[Math.min(level, stamps.tocEntries.length) - 1];
    if (!stamp) throw new Error("Table of contents without a style for its entries");
    const entry = stamp(anchor, runContent(text.replace(/\s+/g, " ").trim()));
    return range.pageNumbers ? entry : entry.replace(/<w:r><w:tab\/><\/w:r><w:r><w:fldChar.*?<\/w:r>/s, "");
  });
  if (entries.length === 0) entries.push("<w:p><w:pPr></w:pPr></w:p>");
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escapeText(toc.instruction.trim())} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  entries[0] = (entries[0] ?? "").replace("</w:pPr>", `</w:pPr>${begin}`);
  const lastEntry = entries.length - 1;
  entries[lastEntry] = `${(entries[lastEntry] ?? "").slice(0, -"</w:p>".length)}${end}</w:p>`;
  return toc.first.markers + entries.join("");
}
