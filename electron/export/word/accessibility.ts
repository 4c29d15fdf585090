/**
 * What in a Word document shuts people out: pictures without words, tables without a header row, headings that skip a level, empty
 * lines as spacing, text that is too pale. After WCAG 2.2 AA, as far as a file can show it; what only a person can judge is not here.
 */
import { unzipSync } from "fflate";
import { isPartOf, partsUsed } from "../../../shared/annex/placeholders.ts";
import type { TemplateProblem } from "../../../shared/contract.ts";
import { accessibilityProblems } from "./accessibility-problems.ts";
import { paleStyles } from "./contrast.ts";
import { placeholdersIn } from "./placeholders-in-text.ts";
import type { ResolvedStyles } from "./styles.ts";
import { XmlTokens } from "./xml/tokens.ts";

/** Nobody mends more of one kind at a time. */
const ENOUGH = 20;

interface OpenTable {
  rows: number;
  cells: number;
  hasHeader: boolean;
  hasDescription: boolean;
  firstText: string;
}

interface OpenParagraph {
  text: string;
  style: string | undefined;
  outlineLevel: number | undefined;
  /** Holds something else than text: a picture, a break, a field, the end of a section. */
  holdsOther: boolean;
  /** Set as a line of fixed height: there for Word, not for the eye. */
  isThin: boolean;
}

const emptyParagraph = (): OpenParagraph => ({ text: "", style: undefined, outlineLevel: undefined, holdsOther: false, isThin: false });

/** More in a paragraph than its text. */
const OTHER_CONTENT = new Set(["w:br", "w:drawing", "w:pict", "w:object", "w:fldChar", "w:fldSimple", "w:sectPr", "w:sdt", "w:tab", "m:oMath"]);

/**
 * Faults in one part with text. `outlineOf` gives the outline level of a style, 0 for the highest. The levels that `extraLevels` names for
 * the text of a paragraph (a block placeholder that will bring headings along) count as headings there.
 */
export function accessibilityOf(
  part: string,
  xml: string,
  outlineOf: ReadonlyMap<string, number>,
  extraLevels: (text: string) => readonly number[] = () => [],
): readonly TemplateProblem[] {
  return new PartReader(part, xml, outlineOf, extraLevels).read();
}

class PartReader {
  private readonly faults: TemplateProblem[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private heading = -1;
  private isAfterEmpty = false;
  private isInText = false;
  private readonly tokens: XmlTokens;
  private readonly part: string;
  private readonly outlineOf: ReadonlyMap<string, number>;
  private readonly extraLevels: (text: string) => readonly number[];

  constructor(part: string, xml: string, outlineOf: ReadonlyMap<string, number>, extraLevels: (text: string) => readonly number[]) {
    this.part = part;
    this.tokens = new XmlTokens(xml);
    this.outlineOf = outlineOf;
    this.extraLevels = extraLevels;
  }

  read(): readonly TemplateProblem[] {
    const { tokens } = this;
    while (tokens.next()) {
      if (tokens.kind === "text" || tokens.kind === "cdata") this.readText();
      else if (tokens.kind === "end") this.close(tokens.name);
      else if (tokens.kind !== "other") {
        this.open(tokens.name);
        if (tokens.kind === "empty") this.close(tokens.name);
      }
    }
    return this.faults;
  }

  private say(fault: TemplateProblem): void {
    if (this.faults.filter((each) => each.id === fault.id).length < ENOUGH) this.faults.push(fault);
  }

  private readText(): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.isInText && paragraph) paragraph.text += this.tokens.text.slice(this.tokens.start, this.tokens.end);
  }

  private open(name: string): void {
    if (name === "w:p") this.paragraphs.push(emptyParagraph());
    else if (name === "w:tbl") this.tables.push({ rows: 0, cells: 0, hasHeader: false, hasDescription: false, firstText: "" });
    else if (name === "w:t") this.isInText = true;
    else if (name === "wp:docPr") this.readDrawing();
    else {
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) this.readInParagraph(name, paragraph);
      const table = this.tables.at(-1);
      if (table) this.readInTable(name, table);
    }
  }

  private readInParagraph(name: string, paragraph: OpenParagraph): void {
    const { tokens } = this;
    if (OTHER_CONTENT.has(name)) paragraph.holdsOther = true;
    else if (name === "w:pStyle") paragraph.style = tokens.attribute("w:val");
    else if (name === "w:outlineLvl") paragraph.outlineLevel = Number(tokens.attribute("w:val") ?? "9");
    else if (name === "w:spacing" && tokens.attribute("w:lineRule") === "exact" && Number(tokens.attribute("w:line") ?? "240") <= 20) paragraph.isThin = true;
  }

  private readInTable(name: string, table: OpenTable): void {
    const { tokens } = this;
    if (name === "w:tr") table.rows += 1;
    else if (name === "w:tc") table.cells += 1;
    else if (name === "w:tblHeader" && !["0", "false", "off"].includes(tokens.attribute("w:val") ?? "1")) table.hasHeader = true;
    else if ((name === "w:tblDescription" || name === "w:tblCaption") && (tokens.attribute("w:val") ?? "").trim() !== "") table.hasDescription = true;
  }

  private readDrawing(): void {
    const { tokens, part } = this;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.holdsOther = true;
    const isDescribed = [tokens.attribute("descr"), tokens.attribute("title")].some((each) => (each ?? "").trim() !== "");
    const end = tokens.text.indexOf("</w:drawing>", tokens.end);
    const rest = tokens.text.slice(tokens.end, end === -1 ? tokens.end : end);
    // A text box is read as text, and decoration is skipped: neither needs words.
    if (isDescribed || rest.includes("txbxContent") || /decorative[^>]*\bval="(?:1|true)"/.test(rest)) return;
    this.say(accessibilityProblems.pictureWithoutText({ part, paragraph: tokens.attribute("name") ?? "" }));
  }

  private close(name: string): void {
    if (name === "w:t") this.isInText = false;
    else if (name === "w:p") {
      const paragraph = this.paragraphs.pop();
      if (paragraph) this.endParagraph(paragraph);
    } else if (name === "w:tbl") {
      const table = this.tables.pop();
      if (table) this.endTable(table);
      this.isAfterEmpty = false;
    }
  }

  private endTable({ rows, cells, hasHeader, hasDescription, firstText }: OpenTable): void {
    const place = { part: this.part, paragraph: firstText };
    // A single row or column is layout, and has no header to name.
    if (rows < 2 || cells < 2 * rows) return;
    if (!hasHeader) this.say(accessibilityProblems.tableWithoutHeader(place));
    if (!hasDescription) this.say(accessibilityProblems.tableWithoutDescription(place));
  }

  private endParagraph(paragraph: OpenParagraph): void {
    const { text, holdsOther, isThin } = paragraph;
    const table = this.tables.at(-1);
    if (table && table.firstText === "") table.firstText = text;
    for (const level of this.levelsOf(paragraph)) {
      if (level > this.heading + 1) this.say(accessibilityProblems.headingSkips({ part: this.part, paragraph: text }, level + 1, this.heading + 1));
      this.heading = level;
    }
    const isEmpty = text.trim() === "" && !holdsOther && !isThin && table === undefined;
    if (isEmpty && this.isAfterEmpty) this.say(accessibilityProblems.emptyParagraphs({ part: this.part, paragraph: "" }));
    this.isAfterEmpty = isEmpty;
  }

  private levelsOf({ text, style, outlineLevel }: OpenParagraph): readonly number[] {
    if (text.trim() === "") return [];
    const own = outlineLevel ?? (style === undefined ? undefined : this.outlineOf.get(style));
    return [...(own === undefined || own > 8 ? [] : [own]), ...this.extraLevels(text)];
  }
}

/** Outline levels of the headings that block placeholders in a paragraph bring along. */
export function headingsIn(text: string, styles: ResolvedStyles): readonly number[] {
  const requirement = styles.uses.requirementHeading.outlineLevel ?? 2;
  return placeholdersIn(text).flatMap(({ name }) => {
    if (name === "abro") return [0, 1];
    if (!isPartOf(name, "eisen") && name !== "eisen") return [];
    return partsUsed([name]).themes.size > 0 ? [requirement] : [1, requirement];
  });
}

/** Everything of this in a written document, with what its properties lack. */
export function accessibilityOfDocument(bytes: Uint8Array, outlineOf: ReadonlyMap<string, number>): readonly TemplateProblem[] {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|styles)\.xml$|^docProps\/core\.xml$/.test(name),
  });
  const text = (name: string): string => new TextDecoder().decode(files[name] ?? new Uint8Array());
  const core = text("docProps/core.xml");
  return [
    ...(/<dc:title>[^<]+<\/dc:title>/.test(core) ? [] : [accessibilityProblems.noTitle()]),
    ...(/<w:lang [^>]*w:val="nl/i.test(text("word/styles.xml")) && core.includes("<dc:language>nl") ? [] : [accessibilityProblems.noLanguage()]),
    ...paleStyles(text("word/styles.xml")),
    ...Object.keys(files)
      .filter((name) => name.startsWith("word/") && name !== "word/styles.xml")
      .toSorted()
      .flatMap((name) => accessibilityOf(name, text(name), outlineOf)),
  ];
}
