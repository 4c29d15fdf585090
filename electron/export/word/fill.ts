/** Fills the parts of a checked template. One pass over the template; a value is text and is never looked at again. */
import type { Annex } from "../../../shared/annex/model.ts";
import { Anchors, SEPARATOR, type WrittenHeading, writeBlocks } from "./blocks.ts";
import type { PlaceholderUse, PreparedPart, PreparedTemplate } from "./check-template.ts";
import type { ScannedParagraph } from "./scan-model.ts";
import { tocRange, writeToc } from "./toc.ts";
import { type Edit, editedPieces } from "./xml/edits.ts";
import { runContent } from "./xml/escape.ts";
import { WORD_NAMESPACE } from "./xml/namespaces.ts";

/** XML of a part with every placeholder filled, in pieces that follow on each other. */
export function fillPart(part: PreparedPart, template: PreparedTemplate, annex: Annex): readonly string[] {
  const { xml = "", scan } = part;
  if (!scan || (part.uses.length === 0 && scan.tocs.length === 0)) return [xml];
  return new PartFiller(part, xml, template, annex).fill();
}

/** Value of a field. A checked template only names fields that exist, so one without a value is a bug. */
export function fieldValue(annex: Annex, name: string): string {
  const value = Object.hasOwn(annex.fields, name) ? annex.fields[name] : undefined;
  if (value === undefined) throw new Error(`Annex without a value for {{${name}}}`);
  return value;
}

class PartFiller {
  private readonly edits: Edit[] = [];
  private readonly headings: WrittenHeading[] = [];
  private readonly anchors: Anchors;
  private readonly prompts = new Map<number, Edit>();
  private readonly part: PreparedPart;
  private readonly xml: string;
  private readonly template: PreparedTemplate;
  private readonly annex: Annex;

  constructor(part: PreparedPart, xml: string, template: PreparedTemplate, annex: Annex) {
    this.part = part;
    this.xml = xml;
    this.template = template;
    this.annex = annex;
    this.anchors = new Anchors(part.scan?.highestBookmark ?? 0);
  }

  fill(): readonly string[] {
    const usesOf = new Map<ScannedParagraph, PlaceholderUse[]>();
    for (const use of this.part.uses) {
      const known = usesOf.get(use.paragraph);
      if (known) known.push(use);
      else usesOf.set(use.paragraph, [use]);
    }
    const tocs = this.part.scan?.tocs ?? [];
    const ranges = tocs.flatMap((toc) => tocRange(toc.instruction) ?? []);
    for (const paragraph of this.part.scan?.paragraphs ?? []) {
      if (tocs.some((toc) => paragraph.index >= toc.first.index && paragraph.index <= toc.last.index)) continue;
      const uses = usesOf.get(paragraph) ?? [];
      for (const { start, end } of uses.length > 0 ? paragraph.prompts : []) this.prompts.set(start, { start, end, text: "" });
      const block = uses.find((use) => use.kind === "block");
      if (block) this.fillBlock(block);
      else {
        this.fillFields(paragraph, uses);
        this.markHeading(paragraph, uses, ranges);
      }
    }
    for (const toc of tocs)
      this.edits.push({ start: toc.first.start, end: toc.last.end, text: this.declared(writeToc(toc, this.headings, this.template.stamps), toc.first) });
    return editedPieces(this.xml, [...this.edits, ...this.prompts.values()]);
  }

  private fillBlock(use: PlaceholderUse): void {
    const { paragraph } = use;
    const blocks = Object.hasOwn(this.annex.blocks, use.name) ? this.annex.blocks[use.name] : undefined;
    if (blocks === undefined) throw new Error(`Annex without content for {{${use.name}}}`);
    const written = writeBlocks(blocks, this.template.stamps, this.anchors);
    this.headings.push(...written.headings);
    const before = paragraph.pageBreakBefore ? SEPARATOR.replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>") : "";
    const after = this.after(paragraph, written.endsInTable, written.pieces.length === 0);
    const pieces = [before, ...written.pieces, after].map((piece) => this.declared(piece, paragraph));
    this.edits.push({ start: paragraph.start, end: paragraph.end, text: [paragraph.markers, ...pieces] });
  }

  /** What has to follow the content so that the document stays valid: a section's end, a paragraph after a table or in an empty cell. */
  private after(paragraph: ScannedParagraph, endsInTable: boolean, isEmpty: boolean): string {
    if (paragraph.section === "" && paragraph.pageBreakAfter) return SEPARATOR.replace("</w:p>", '<w:r><w:br w:type="page"/></w:r></w:p>');
    if (paragraph.section !== "") return SEPARATOR.replace("</w:pPr>", `${paragraph.section}</w:pPr>`);
    if (!endsInTable && !isEmpty) return "";
    return /^\s*<(?:[\w.-]+:)?p[\s>/]/.test(this.xml.slice(paragraph.end, paragraph.end + 200)) ? "" : SEPARATOR;
  }

  /** Content in which `w:` is known, whatever prefix the part uses for the Word namespace. */
  private declared(content: string, paragraph: ScannedParagraph): string {
    return paragraph.bindsW ? content : content.replaceAll(/<w:(p|tbl)(?=[ >/])/g, `<w:$1 xmlns:w="${WORD_NAMESPACE}"`);
  }

  private fillFields(paragraph: ScannedParagraph, uses: readonly PlaceholderUse[]): void {
    if (uses.length === 0) return;
    for (const unit of paragraph.units) {
      const unitEnd = unit.offset + unit.text.length;
      const touching = uses.filter((use) => use.start < unitEnd && use.end > unit.offset);
      if (touching.length === 0) continue;
      let content = "";
      let at = unit.offset;
      for (const use of touching) {
        content += runContent(paragraph.text.slice(at, Math.max(at, use.start)), unit.prefix);
        // The value goes where the placeholder starts, and so takes the look of that run.
        if (use.start >= unit.offset) content += runContent(fieldValue(this.annex, use.name), unit.prefix);
        at = Math.min(use.end, unitEnd);
      }
      content += runContent(paragraph.text.slice(at, unitEnd), unit.prefix);
      this.edits.push({ start: unit.start, end: unit.end, text: `<${unit.prefix}t xml:space="preserve">${content}</${unit.prefix}t>` });
    }
  }

  /** Gives a heading of the template the bookmark that its entry in the table of contents points to. */
  private markHeading(paragraph: ScannedParagraph, uses: readonly PlaceholderUse[], ranges: readonly { readonly from: number; readonly to: number }[]): void {
    const level = this.headingLevel(paragraph);
    if (level === undefined || paragraph.inTextBox || this.part.role !== "officeDocument") return;
    if (!ranges.some((range) => level >= range.from && level <= range.to)) return;
    let text = "";
    let at = 0;
    for (const use of uses) {
      text += paragraph.text.slice(at, use.start) + fieldValue(this.annex, use.name);
      at = use.end;
    }
    text += paragraph.text.slice(at);
    if (text.trim() === "") return;
    const { anchor, id } = this.anchors.take();
    this.headings.push({ level, text, anchor });
    const { prefix } = paragraph;
    const attribute = prefix === "" ? "w:" : prefix;
    this.edits.push(
      { start: paragraph.contentStart, end: paragraph.contentStart, text: `<${prefix}bookmarkStart ${attribute}id="${id}" ${attribute}name="${anchor}"/>` },
      { start: paragraph.contentEnd, end: paragraph.contentEnd, text: `<${prefix}bookmarkEnd ${attribute}id="${id}"/>` },
    );
  }

  private headingLevel(paragraph: ScannedParagraph): number | undefined {
    const fromStyle = paragraph.style === undefined ? undefined : this.template.styles.outlineOf.get(paragraph.style);
    const level = paragraph.outlineLevel ?? fromStyle;
    return level === undefined || level >= 9 ? undefined : level + 1;
  }
}
