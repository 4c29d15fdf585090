/** Finds the text of a cleaned part: paragraphs with the places of their pieces, tables of contents, and headings. */
import type { Container, PartScan, ScannedParagraph, ScannedToc, StrayText, TextUnit } from "./scan-model.ts";
import { WORD_NAMESPACE } from "./xml/namespaces.ts";
import { XmlTokens } from "./xml/tokens.ts";

interface OpenParagraph extends Omit<ScannedParagraph, "units" | "text" | "prompts"> {
  contentStart: number;
  contentEnd: number;
  end: number;
  prompts: readonly { readonly start: number; readonly end: number }[];
  text: string;
  units: TextUnit[];
  inHyperlink: boolean;
  holdsOther: boolean;
  markers: string;
  section: string;
  pageBreakBefore: boolean;
  pageBreakAfter: boolean;
  style: string | undefined;
  outlineLevel: number | undefined;
}

type Group = "text" | "field" | "property" | "marker" | "container" | "other";

const grouped = (group: Group, names: readonly string[]): readonly (readonly [string, Group])[] => names.map((name) => [name, group]);

/** Elements that say something about text; all others are passed over. */
const GROUPS: ReadonlyMap<string, Group> = new Map([
  ...grouped("text", ["w:t", "w:p", "w:tab", "w:br", "w:cr", "w:noBreakHyphen"]),
  ...grouped("field", ["w:instrText", "w:fldChar", "w:fldSimple", "w:hyperlink"]),
  ...grouped("property", ["w:pPr", "w:pStyle", "w:outlineLvl", "w:pageBreakBefore", "w:sectPr", "w:showingPlcHdr", "w:text"]),
  ...grouped("marker", ["w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"]),
  ...grouped("container", ["w:txbxContent", "w:body", "w:tc", "w:sdtContent"]),
  ...grouped("other", [
    "w:drawing",
    "w:pict",
    "mc:AlternateContent",
    "w:footnoteReference",
    "w:endnoteReference",
    "w:sym",
    "w:ptab",
    "m:oMath",
    "m:oMathPara",
    "w:ruby",
  ]),
]);

const NO_PROMPTS: ScannedParagraph["prompts"] = [];

export function scanPart(xml: string): PartScan {
  return new Scanner(xml).scan();
}

class Scanner {
  private readonly xml: string;
  private readonly tokens: XmlTokens;
  private readonly open: OpenParagraph[] = [];
  private readonly paragraphs: ScannedParagraph[] = [];
  private readonly fields: { paragraph: number; instruction: string; reading: boolean }[] = [];
  private readonly tocSpans: { instruction: string; first: number; last: number }[] = [];
  private readonly strays: StrayText[] = [];
  private readonly containers: Container[] = ["other"];
  private readonly prompts: { start: number; end: number; depth: number }[] = [];
  private count = 0;
  private hyperlinks = 0;
  private textBoxes = 0;
  private highestBookmark = 0;
  private inProperties = 0;
  private unit: { start: number; prefix: string; text: string } | undefined;
  private inInstruction = false;
  /** Next place in the file where two braces stand as they are. */
  private nextBraces = -1;

  constructor(xml: string) {
    this.xml = xml;
    this.tokens = new XmlTokens(xml);
  }

  scan(): PartScan {
    const { tokens } = this;
    while (tokens.next()) {
      if (tokens.kind === "text" || tokens.kind === "cdata") this.text();
      else if (tokens.kind === "end") this.close();
      else if (tokens.kind !== "other") this.element(tokens.kind === "empty");
    }
    const byIndex = new Map(this.paragraphs.map((each) => [each.index, each]));
    const tocs = this.tocSpans.flatMap(({ instruction, first, last }): ScannedToc[] => {
      const from = byIndex.get(first);
      const to = byIndex.get(last);
      return from && to ? [{ instruction, first: from, last: to }] : [];
    });
    return {
      paragraphs: this.paragraphs.toSorted((left, right) => left.index - right.index),
      tocs,
      strays: this.strays,
      highestBookmark: this.highestBookmark,
    };
  }

  private text(): void {
    const { tokens } = this;
    if (this.unit) this.unit.text += tokens.content();
    else if (this.inInstruction) {
      const field = this.fields.at(-1);
      if (field?.reading) field.instruction += tokens.content();
    } else if (tokens.end - tokens.start > 1) {
      const content = tokens.content();
      if (content.includes("{{")) this.strays.push({ place: "other", text: content });
    }
  }

  private element(empty: boolean): void {
    const { tokens } = this;
    if (this.nextBraces < tokens.start) {
      const found = this.xml.indexOf("{{", tokens.start);
      this.nextBraces = found === -1 ? this.xml.length : found;
    }
    if (this.nextBraces < tokens.end) this.strayAttributes();
    const group = GROUPS.get(tokens.name);
    if (group === undefined) return;
    const paragraph = this.open.at(-1);
    if (group === "text") this.textElement(empty, paragraph);
    else if (group === "field") this.fieldElement(empty, paragraph);
    else if (group === "property") this.propertyElement(empty, paragraph);
    else if (group === "marker") this.marker(empty, paragraph);
    else if (group === "container") this.container(empty, paragraph);
    if (paragraph && group === "other") paragraph.holdsOther = true;
  }

  private textElement(empty: boolean, paragraph: OpenParagraph | undefined): void {
    const { tokens } = this;
    switch (tokens.name) {
      case "w:t":
        if (!empty) this.unit = { start: tokens.start, prefix: tokens.prefix, text: "" };
        return;
      case "w:p":
        this.openParagraph();
        if (empty) this.closeParagraph();
        return;
      case "w:tab":
        if (paragraph && this.inProperties === 0) paragraph.text += "\t";
        return;
      case "w:br":
      case "w:cr":
        if (!paragraph) return;
        this.pageBreak(tokens.attribute("w:type") ?? "", paragraph);
        paragraph.text += "\n";
        return;
      case "w:noBreakHyphen":
        if (paragraph) paragraph.text += "\u2011";
        return;
    }
  }

  private pageBreak(type: string, paragraph: OpenParagraph): void {
    if (type === "column") paragraph.holdsOther = true;
    else if (type === "page" && paragraph.text.trim() === "") paragraph.pageBreakBefore = true;
    else if (type === "page") paragraph.pageBreakAfter = true;
  }

  private fieldElement(empty: boolean, paragraph: OpenParagraph | undefined): void {
    const { tokens } = this;
    if (tokens.name === "w:instrText") {
      this.inInstruction = !empty;
      return;
    }
    if (tokens.name === "w:hyperlink") {
      if (!empty) this.hyperlinks += 1;
      return;
    }
    if (paragraph) paragraph.holdsOther = true;
    if (tokens.name === "w:fldChar") this.field(tokens.attribute("w:fldCharType") ?? "");
    const instruction = tokens.attribute("w:instr") ?? "";
    if (paragraph && /^\s*TOC\b/i.test(instruction)) this.tocSpans.push({ instruction, first: paragraph.index, last: paragraph.index });
  }

  /** What stands in the properties of a paragraph or a control. */
  private propertyElement(empty: boolean, paragraph: OpenParagraph | undefined): void {
    const { tokens } = this;
    if (tokens.name === "w:showingPlcHdr" || tokens.name === "w:text") {
      this.prompts.push({ start: tokens.start, end: tokens.end, depth: tokens.depth });
      return;
    }
    if (tokens.name === "w:pPr") {
      if (!empty) this.inProperties += 1;
      else if (paragraph) paragraph.contentStart = tokens.end;
      return;
    }
    if (!paragraph || this.inProperties === 0) return;
    if (tokens.name === "w:pStyle") paragraph.style = tokens.attribute("w:val");
    else if (tokens.name === "w:outlineLvl") paragraph.outlineLevel = Number(tokens.attribute("w:val") ?? "9");
    else if (tokens.name === "w:pageBreakBefore") paragraph.pageBreakBefore = !["0", "false", "off"].includes(tokens.attribute("w:val") ?? "1");
    else if (tokens.name === "w:sectPr") {
      const { start } = tokens;
      tokens.skipElement();
      paragraph.section = this.xml.slice(start, tokens.end);
    }
  }

  private marker(empty: boolean, paragraph: OpenParagraph | undefined): void {
    const { tokens } = this;
    if (tokens.name === "w:bookmarkStart") this.highestBookmark = Math.max(this.highestBookmark, Number(tokens.attribute("w:id")) || 0);
    if (paragraph && empty) paragraph.markers += this.xml.slice(tokens.start, tokens.end);
  }

  private container(empty: boolean, paragraph: OpenParagraph | undefined): void {
    if (empty) return;
    switch (this.tokens.name) {
      case "w:txbxContent":
        this.textBoxes += 1;
        this.containers.push("other");
        return;
      case "w:body":
        this.containers.push("body");
        return;
      case "w:tc":
        this.containers.push("cell");
        return;
      case "w:sdtContent":
        this.containers.push(paragraph ? "other" : this.controlContainer());
        return;
    }
  }

  /** A control around paragraphs takes blocks; one around rows or cells does not, but the cells in it do. */
  private controlContainer(): Container {
    const around = this.containers.at(-1);
    return around === "body" || around === "cell" || around === "control" ? "control" : "other";
  }

  private openParagraph(): void {
    const { tokens } = this;
    this.open.push({
      index: this.count,
      start: tokens.start,
      contentStart: tokens.end,
      contentEnd: tokens.end,
      end: tokens.end,
      text: "",
      units: [],
      container: this.containers.at(-1) ?? "other",
      inTextBox: this.textBoxes > 0,
      inHyperlink: false,
      holdsOther: false,
      markers: "",
      section: "",
      pageBreakBefore: false,
      pageBreakAfter: false,
      style: undefined,
      outlineLevel: undefined,
      prefix: tokens.prefix,
      bindsW: tokens.binds("w", WORD_NAMESPACE),
      prompts: NO_PROMPTS,
    });
    this.count += 1;
  }

  private closeParagraph(): void {
    const paragraph = this.open.pop();
    if (!paragraph) return;
    const { tokens } = this;
    paragraph.contentEnd = tokens.kind === "empty" ? tokens.end : tokens.start;
    paragraph.end = tokens.end;
    if (this.prompts.length > 0) paragraph.prompts = [...this.prompts];
    this.paragraphs.push(paragraph);
  }

  private close(): void {
    const { tokens } = this;
    const paragraph = this.open.at(-1);
    switch (tokens.name) {
      case "w:t":
        this.closeUnit(paragraph);
        return;
      case "w:p":
        this.closeParagraph();
        return;
      case "w:pPr":
        this.inProperties -= 1;
        if (paragraph) paragraph.contentStart = tokens.end;
        return;
      case "w:hyperlink":
        this.hyperlinks -= 1;
        return;
      case "w:instrText":
        this.inInstruction = false;
        return;
      case "w:txbxContent":
        this.textBoxes -= 1;
        this.containers.pop();
        return;
      case "w:body":
      case "w:tc":
      case "w:sdtContent":
        this.containers.pop();
        return;
      case "w:sdt":
        while ((this.prompts.at(-1)?.depth ?? 0) > tokens.depth) this.prompts.pop();
        return;
    }
  }

  private closeUnit(paragraph: OpenParagraph | undefined): void {
    const { unit, tokens } = this;
    this.unit = undefined;
    if (!unit) return;
    if (!paragraph) {
      if (unit.text.includes("{{")) this.strays.push({ place: "other", text: unit.text });
      return;
    }
    paragraph.units.push({ start: unit.start, end: tokens.end, prefix: unit.prefix, text: unit.text, offset: paragraph.text.length });
    paragraph.text += unit.text;
    if (this.hyperlinks > 0) paragraph.inHyperlink = true;
  }

  private field(type: string): void {
    if (type === "begin") this.fields.push({ paragraph: this.open.at(-1)?.index ?? -1, instruction: "", reading: true });
    const field = this.fields.at(-1);
    if (!field) return;
    if (type === "separate") field.reading = false;
    if (type !== "end") return;
    this.fields.pop();
    if (field.instruction.includes("{{")) this.strays.push({ place: "field", text: field.instruction });
    if (/^\s*TOC\b/i.test(field.instruction))
      this.tocSpans.push({ instruction: field.instruction.trim(), first: field.paragraph, last: this.open.at(-1)?.index ?? -1 });
  }

  private strayAttributes(): void {
    for (const attribute of this.tokens.attributes())
      if (attribute.value.includes("{{")) this.strays.push({ place: attribute.name === "w:instr" ? "field" : "attribute", text: attribute.value });
  }
}
