/**
 * Takes out of a text part what Word keeps for its own administration or for its author: tracked changes (insertions accepted,
 * deletions dropped), comments, hidden text, proofing marks, smart tags, revision ids, bindings to data that is not in the document.
 */
import { applyEdits, type Edit } from "./xml/edits.ts";
import { XmlTokens } from "./xml/tokens.ts";

export interface CleanedPart {
  readonly xml: string;
  readonly trackedChanges: boolean;
  readonly comments: boolean;
  /** Hidden text that was left out, in order. */
  readonly hidden: readonly string[];
}

/** Dropped with all that is in them. */
const DROPPED = new Set([
  "w:proofErr",
  "w:lastRenderedPageBreak",
  "w:printerSettings",
  "w:annotationRef",
  "w:dataBinding",
  "w15:dataBinding",
  "w:placeholder",
  "w:smartTagPr",
  "w:customXmlPr",
]);
const COMMENTS = new Set(["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]);
const DELETIONS = new Set(["w:del", "w:moveFrom"]);
const INSERTIONS = new Set(["w:ins", "w:moveTo"]);
const CHANGE_RECORDS = new Set([
  "w:rPrChange",
  "w:pPrChange",
  "w:sectPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:tblGridChange",
  "w:numberingChange",
  "w:cellIns",
  "w:cellMerge",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
  "w:customXmlInsRangeStart",
  "w:customXmlInsRangeEnd",
  "w:customXmlDelRangeStart",
  "w:customXmlDelRangeEnd",
  "w:customXmlMoveFromRangeStart",
  "w:customXmlMoveFromRangeEnd",
  "w:customXmlMoveToRangeStart",
  "w:customXmlMoveToRangeEnd",
]);
/** Only their tags go; what is in them stays. */
const UNWRAPPED = new Set(["w:smartTag", "w:customXml"]);

/** A run or paragraph with part of one of these in it cannot go. */
const STRUCTURE = new Set(["w:fldChar", "w:sectPr", "w:drawing", "w:pict"]);

const OWN_ATTRIBUTES = /^(?:w:rsid\w*|w14:paraId|w14:textId)$/;

/** An element that may turn out to have to go once it has been read. */
interface Frame {
  readonly name: string;
  readonly start: number;
  /** Deleted, or hidden for a run. */
  gone: boolean;
  text: string;
  /** A run with part of a field in it, or a paragraph that closes a section, cannot go. */
  holdsStructure: boolean;
  /** Rows that stay, for a table. */
  rows: number;
}

const FRAMES = new Set(["w:tbl", "w:tr", "w:tc", "w:p", "w:r"]);

export function cleanPart(xml: string): CleanedPart {
  return new Cleaner(xml).clean();
}

class Cleaner {
  private readonly tokens: XmlTokens;
  private readonly edits: Edit[] = [];
  private readonly frames: Frame[] = [];
  private readonly hidden: string[] = [];
  private trackedChanges = false;
  private comments = false;
  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
    this.tokens = new XmlTokens(xml);
  }

  clean(): CleanedPart {
    while (this.tokens.next()) {
      const { kind } = this.tokens;
      if (kind === "text" || kind === "cdata") this.text();
      else if (kind === "other") {
        if (!this.xml.startsWith("<?xml", this.tokens.start)) this.remove(this.tokens.start, this.tokens.end);
      } else if (kind === "end") this.close();
      else this.open(kind === "empty");
    }
    return { xml: applyEdits(this.xml, this.edits), trackedChanges: this.trackedChanges, comments: this.comments, hidden: this.hidden };
  }

  private remove(start: number, end: number): void {
    this.edits.push({ start, end, text: "" });
  }

  private text(): void {
    const content = this.tokens.content();
    for (let index = this.frames.length - 1; index >= 0; index -= 1) {
      const frame = this.frames[index] as Frame;
      if (frame.name !== "w:r" && frame.name !== "w:p") return;
      frame.text += content;
      if (frame.name === "w:p") return;
    }
  }

  private dropElement(): void {
    const { start } = this.tokens;
    this.tokens.skipElement();
    this.remove(start, this.tokens.end);
  }

  private open(empty: boolean): void {
    const { tokens } = this;
    const { name } = tokens;
    if (this.dropped(empty)) return;
    if (INSERTIONS.has(name) || UNWRAPPED.has(name)) {
      if (INSERTIONS.has(name)) this.trackedChanges = true;
      this.remove(tokens.start, tokens.end);
      return;
    }
    if (name === "w:vanish" && this.frames.at(-1)?.name === "w:r" && !["0", "false", "off"].includes(tokens.attribute("w:val") ?? "1")) this.markFrame();
    if (STRUCTURE.has(name)) for (const frame of this.frames) frame.holdsStructure = true;
    this.stripAttributes();
    if (FRAMES.has(name) && !empty) this.frames.push({ name, start: tokens.start, gone: false, text: "", holdsStructure: false, rows: 0 });
  }

  /** Drops the current element when it is one that never stays; says whether it did. */
  private dropped(empty: boolean): boolean {
    const { name } = this.tokens;
    const deletion = DELETIONS.has(name) || name === "w:cellDel";
    if (deletion || CHANGE_RECORDS.has(name)) this.trackedChanges = true;
    else if (COMMENTS.has(name)) this.comments = true;
    else if (!DROPPED.has(name)) return false;
    // As an empty mark in properties it speaks of the whole row, cell or paragraph.
    if (deletion && (empty || this.frames.at(-1)?.name !== "w:p")) this.markGone(name);
    this.dropElement();
    return true;
  }

  private markFrame(): void {
    const frame = this.frames.at(-1);
    if (frame) frame.gone = true;
  }

  /** A deletion mark within the properties of a row, a cell or a paragraph. Elsewhere the element itself holds what goes. */
  private markGone(name: string): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    if (name === "w:cellDel" ? frame.name === "w:tc" : frame.name === "w:tr" || frame.name === "w:p") frame.gone = true;
  }

  private stripAttributes(): void {
    const { tokens } = this;
    const tag = this.xml.slice(tokens.start, tokens.end);
    if (!tag.includes("rsid") && !tag.includes("paraId") && !tag.includes("textId")) return;
    for (const attribute of tokens.attributes()) if (OWN_ATTRIBUTES.test(attribute.name)) this.remove(attribute.start, attribute.end);
  }

  private close(): void {
    const { tokens } = this;
    const { name } = tokens;
    if (INSERTIONS.has(name) || UNWRAPPED.has(name)) this.remove(tokens.start, tokens.end);
    const frame = FRAMES.has(name) ? this.frames.pop() : undefined;
    if (!frame) return;
    if (!this.goes(frame)) {
      const table = frame.name === "w:tr" ? this.frames.findLast((each) => each.name === "w:tbl") : undefined;
      if (table) table.rows += 1;
      return;
    }
    if (frame.name === "w:r") {
      this.hidden.push(frame.text);
      const paragraph = this.frames.at(-1);
      if (paragraph?.name === "w:p") paragraph.text = paragraph.text.slice(0, -frame.text.length);
    }
    while ((this.edits.at(-1)?.start ?? -1) >= frame.start) this.edits.pop();
    this.remove(frame.start, tokens.end);
  }

  private goes(frame: Frame): boolean {
    switch (frame.name) {
      case "w:tbl":
        return frame.rows === 0;
      case "w:r":
        return frame.gone && !frame.holdsStructure && frame.text !== "";
      case "w:p":
        // The last paragraph of a cell has to stay, whatever was done to its mark.
        return frame.gone && !frame.holdsStructure && frame.text === "" && /^\s*<(?!\/)/.test(this.xml.slice(this.tokens.end, this.tokens.end + 200));
      default:
        return frame.gone;
    }
  }
}
