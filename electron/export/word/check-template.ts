/** Reads a template, reports everything that is wrong with it at once, and prepares it for filling. */
import { isPartOf, PLACEHOLDERS, type Placeholder, partsUsed } from "../../../shared/annex/placeholders.ts";
import { NO_STYLE_MAP, STYLE_PART_NAMES, type StyleMap } from "../../../shared/annex/style-map.ts";
import { bytesHash } from "../../../shared/canonical.ts";
import type { TemplateProblem } from "../../../shared/contract.ts";
import { nearest } from "../../../shared/nearest.ts";
import { type Problem, type Result, success } from "../../../shared/result.ts";
import { accessibilityOf, headingsIn } from "./accessibility.ts";
import { type BoundStamps, bindStamps } from "./bound-stamps.ts";
import { cleanPart } from "./clean.ts";
import { paleStyles } from "./contrast.ts";
import { withStylesAndNumbering } from "./needed-parts.ts";
import { addRequirementList } from "./numbering.ts";
import type { Relationship } from "./opc.ts";
import { readPackage, type WordPackage, type WordPart } from "./package-reader.ts";
import { type BraceMark, placeholdersIn } from "./placeholders-in-text.ts";
import { readProperties, shownProperties, type TemplateProperty } from "./properties.ts";
import type { PartScan, ScannedParagraph } from "./scan-model.ts";
import { scanPart } from "./scanner.ts";
import { cleanSettings } from "./settings.ts";
import { loadStamps } from "./stamps.ts";
import { type ResolvedStyles, resolveStyles } from "./styles.ts";
import { ordered, type Place, templateProblems } from "./template-problems.ts";
import { isReplaceableToc } from "./toc.ts";

/** One placeholder at its place. */
export interface PlaceholderUse {
  readonly name: string;
  readonly kind: "field" | "block";
  readonly paragraph: ScannedParagraph;
  /** In the text of the paragraph. */
  readonly start: number;
  readonly end: number;
}

export interface PreparedPart extends WordPart {
  /** Present for parts with text. */
  readonly scan?: PartScan;
  readonly uses: readonly PlaceholderUse[];
}

export interface PreparedTemplate {
  readonly parts: readonly PreparedPart[];
  readonly main: string;
  /** Relationships of the package itself. */
  readonly relationships: readonly Relationship[];
  readonly styles: ResolvedStyles;
  readonly stamps: BoundStamps;
  readonly properties: { readonly core: readonly TemplateProperty[]; readonly app: readonly TemplateProperty[]; readonly custom: readonly TemplateProperty[] };
}

/** A template that was read. The bytes that were checked are the bytes that are filled: nothing is read again. */
export interface CheckedTemplate {
  readonly file: string;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
  readonly problems: readonly TemplateProblem[];
  /** Whether no error forbids its use. */
  readonly usable: boolean;
  readonly prepared: PreparedTemplate;
  /** What it was checked for: the names that it may hold. */
  readonly placeholders: readonly Placeholder[];
  /** Which styles the organisation chose. */
  readonly styleMap: StyleMap;
}

/** Nobody reads more faults than this; a file made of braces must not fill the memory with them. */
const ENOUGH = 5000;
/** A document has one table of contents, or one a part. */
const MOST_TOCS = 20;
const STORIES = new Set(["officeDocument", "header", "footer", "footnotes", "endnotes"]);
const PROPERTY_ROLES = new Set(["core-properties", "extended-properties", "custom-properties"]);

/**
 * `ok: false` when the file cannot be a template at all; otherwise the template with everything that is wrong with it. `placeholders`
 * are the names that it may hold: those of the annex, unless it is for another document. `styleMap` says which styles to use where.
 */
export async function checkTemplate(
  bytes: Uint8Array,
  file: string,
  placeholders: readonly Placeholder[] = PLACEHOLDERS,
  styleMap: StyleMap = NO_STYLE_MAP,
): Promise<Result<CheckedTemplate, Problem>> {
  const read = await readPackage(bytes, file);
  if (!read.ok) return read;
  const stamps = await loadStamps();
  const checker = new TemplateChecker(read.value, placeholders, styleMap);
  const prepared = checker.prepare(stamps);
  const problems = ordered(checker.problems);
  return success({
    file,
    bytes,
    hash: bytesHash(bytes),
    problems,
    usable: problems.every((each) => each.severity !== "error"),
    prepared,
    placeholders,
    styleMap,
  });
}

class TemplateChecker {
  readonly problems: TemplateProblem[] = [];
  private readonly template: WordPackage;
  private readonly seen = new Map<string, number>();

  private readonly kinds: ReadonlyMap<string, Placeholder["kind"]>;
  private readonly names: ReadonlySet<string>;
  private readonly obligatory: readonly string[];

  private readonly styleMap: StyleMap;

  constructor(template: WordPackage, placeholders: readonly Placeholder[], styleMap: StyleMap) {
    this.template = template;
    this.styleMap = styleMap;
    this.kinds = new Map(placeholders.map((each) => [each.name, each.kind]));
    this.names = new Set(this.kinds.keys());
    this.obligatory = placeholders.filter((each) => each.obligatory).map((each) => each.name);
  }

  prepare(stamps: Awaited<ReturnType<typeof loadStamps>>): PreparedTemplate {
    const withParts = withStylesAndNumbering(this.template);
    const all = [...withParts.parts.values()];
    const styles = resolveStyles(all.find((part) => part.role === "styles")?.xml ?? "", stamps.ownStyles, this.styleMap);
    const numbering = addRequirementList(all.find((part) => part.role === "numbering")?.xml ?? "", stamps);
    const shown = new Set(all.flatMap((part) => (STORIES.has(part.role) ? shownProperties(part.xml ?? "") : [])));
    const properties = {
      core: this.checkProperties(all, "core-properties"),
      app: this.checkProperties(all, "extended-properties"),
      custom: this.checkProperties(all, "custom-properties", shown),
    };
    const parts = all.flatMap((part): PreparedPart[] => {
      if (PROPERTY_ROLES.has(part.role)) return [];
      if (part.role === "styles") return [{ ...part, xml: styles.xml, uses: [] }];
      if (part.role === "numbering") return [{ ...part, xml: numbering.xml, uses: [] }];
      if (part.role === "settings") return [this.prepareSettings(part)];
      if (STORIES.has(part.role)) return [this.prepareStory(part, styles)];
      this.reportStrays(part);
      return [{ ...part, uses: [] }];
    });
    this.reportPackage(styles);
    return {
      parts,
      main: this.template.main,
      relationships: withParts.relationships,
      styles,
      stamps: bindStamps(stamps, styles, numbering.listId),
      properties,
    };
  }

  private prepareSettings(part: WordPart): PreparedPart {
    const cleaned = cleanSettings(part.xml ?? "");
    if (cleaned.trackRevisions) this.problems.push(templateProblems.trackRevisions());
    if (cleaned.protection) this.problems.push(templateProblems.protection());
    if (cleaned.mailMerge) this.problems.push(templateProblems.mailMerge());
    return { ...part, xml: cleaned.xml, uses: [] };
  }

  private prepareStory(part: WordPart, styles: ResolvedStyles): PreparedPart {
    const cleaned = cleanPart(part.xml ?? "");
    if (cleaned.trackedChanges) this.problems.push(templateProblems.trackedChanges(part.name));
    const hidden = cleaned.hidden.filter((each) => each.trim() !== "");
    if (hidden.length > 0) this.problems.push(templateProblems.hiddenText(part.name, hidden.join(" ")));
    const scan = scanPart(cleaned.xml);
    for (const stray of scan.strays) {
      const place = { part: part.name, paragraph: "" };
      const make = { attribute: templateProblems.strayAttribute, field: templateProblems.strayField, other: templateProblems.strayOther }[stray.place];
      this.problems.push(make(place, stray.text.slice(0, 60)));
    }
    const tocs = scan.tocs.slice(0, MOST_TOCS).filter((toc) => isReplaceableToc(toc, cleaned.xml));
    for (const toc of scan.tocs)
      if (!tocs.includes(toc) && part.role === "officeDocument")
        this.problems.push(templateProblems.tocNotWritten({ part: part.name, paragraph: toc.first.text }));
    const uses = scan.paragraphs
      .filter((paragraph) => !tocs.some((toc) => paragraph.index >= toc.first.index && paragraph.index <= toc.last.index))
      .flatMap((paragraph) => this.usesIn(paragraph, part));
    this.problems.push(...accessibilityOf(part.name, cleaned.xml, styles.outlineOf, (text) => headingsIn(text, styles)));
    return { ...part, xml: cleaned.xml, scan: { ...scan, tocs }, uses };
  }

  private usesIn(paragraph: ScannedParagraph, part: WordPart): readonly PlaceholderUse[] {
    const place: Place = { part: part.name, paragraph: paragraph.text };
    const uses: PlaceholderUse[] = [];
    for (const mark of placeholdersIn(paragraph.text)) {
      if (this.problems.length > ENOUGH) break;
      const name = this.known(mark, place);
      if (name === undefined) continue;
      const kind = this.kinds.get(name) ?? "field";
      if (kind === "block" && !this.blockFits(name, mark, paragraph, part)) continue;
      uses.push({ name, kind, paragraph, start: mark.start, end: mark.end });
    }
    this.reportSingleBraces(paragraph.text, place);
    return uses;
  }

  /** Name of a known placeholder; anything else becomes a problem. */
  private known(mark: BraceMark, place: Place): string | undefined {
    const { name } = mark;
    switch (mark.kind) {
      case "placeholder":
        if (this.names.has(name)) return name;
        this.problems.push(templateProblems.unknownPlaceholder(place, name, nearest(name, this.names) ?? ""));
        return undefined;
      case "unclosed":
        this.problems.push(templateProblems.unclosed(place, name, nearest(name, this.names) ?? ""));
        return undefined;
      case "unopened":
        this.problems.push(templateProblems.unopened(place, name, nearest(name, this.names) ?? ""));
        return undefined;
      case "nested":
        this.problems.push(templateProblems.nested(place, name));
        return undefined;
      case "empty":
        this.problems.push(templateProblems.empty(place));
        return undefined;
    }
  }

  private blockFits(name: string, mark: BraceMark, paragraph: ScannedParagraph, part: WordPart): boolean {
    const place: Place = { part: part.name, paragraph: paragraph.text };
    const where = wrongPlaceFor(paragraph, part);
    this.seen.set(name, (this.seen.get(name) ?? 0) + 1);
    if (where !== undefined) {
      this.problems.push(templateProblems.blockInWrongPlace(place, name, where));
      return false;
    }
    if (paragraph.holdsOther || paragraph.text.trim() !== paragraph.text.slice(mark.start, mark.end)) {
      this.problems.push(templateProblems.blockInLine(place, name));
      return false;
    }
    if (this.holdsObligatory(name) && (this.seen.get(name) ?? 0) > 1) this.problems.push(templateProblems.repeatedBlock(place, name));
    return true;
  }

  /** Whether `name` brings in what the annex cannot do without, or a part of it. */
  private holdsObligatory(name: string): boolean {
    return this.obligatory.some((each) => each === name || isPartOf(name, each));
  }

  private reportSingleBraces(text: string, place: Place): void {
    if (!text.includes("{")) return;
    for (const match of text.matchAll(/(?<!\{)\{\s*([a-z]+)\s*\}(?!\})/g)) {
      const name = match[1] ?? "";
      if (this.names.has(name)) this.problems.push(templateProblems.singleBraces(place, name));
    }
  }

  /** Properties that the annex keeps: those with placeholders, and those of the organisation that a field in the text shows. */
  private checkProperties(parts: readonly WordPart[], role: string, shown: ReadonlySet<string> = new Set()): readonly TemplateProperty[] {
    const part = parts.find((each) => each.role === role);
    if (part?.xml === undefined) return [];
    return readProperties(part.xml).filter((property) => {
      const place: Place = { part: part.name, paragraph: property.text };
      const marks = placeholdersIn(property.text);
      for (const mark of marks) {
        const name = this.known(mark, place);
        if (name !== undefined && this.kinds.get(name) === "block")
          this.problems.push(templateProblems.blockInWrongPlace(place, name, "een documenteigenschap"));
      }
      return marks.length > 0 || shown.has(property.name);
    });
  }

  private reportStrays(part: WordPart): void {
    if (part.xml === undefined || !/\{\{|&#(?:123|x7b);/i.test(part.xml)) return;
    const at = part.xml.indexOf("{{");
    this.problems.push(templateProblems.strayOther({ part: part.name, paragraph: "" }, part.xml.slice(at, at + 40).split(/[<"]/)[0] ?? ""));
  }

  private reportPackage(styles: ResolvedStyles): void {
    for (const name of this.obligatory) {
      const parts = [...this.seen.keys()].filter((each) => isPartOf(each, name));
      if (!this.seen.has(name) && parts.length === 0) this.problems.push(templateProblems.missingBlock(name));
      const { kinds, themes } = partsUsed(parts);
      if ((this.seen.has(name) && parts.length > 0) || (kinds.size > 0 && themes.size > 0))
        this.problems.push(templateProblems.twoWays([...(this.seen.has(name) ? [name] : []), ...parts]));
    }
    const { told } = this.template;
    if (told.has("comments")) this.problems.push(templateProblems.comments());
    if (told.has("attachedTemplate")) this.problems.push(templateProblems.attachedTemplate());
    if (told.has("mailMerge") && !this.problems.some((each) => each.id === "mail-merge")) this.problems.push(templateProblems.mailMerge());
    if (told.has("signature")) this.problems.push(templateProblems.signature());
    for (const { part, style } of styles.unknown) this.problems.push(templateProblems.chosenStyleMissing(STYLE_PART_NAMES[part], style));
    this.problems.push(...paleStyles(styles.xml));
    if (styles.missing.length > 0) this.problems.push(templateProblems.missingStyles(styles.missing, fallbackText(styles)));
  }
}

function wrongPlaceFor(paragraph: ScannedParagraph, part: WordPart): string | undefined {
  if (part.role === "header") return "een koptekst";
  if (part.role === "footer") return "een voettekst";
  if (part.role === "footnotes" || part.role === "endnotes") return "een voetnoot of eindnoot";
  if (paragraph.inTextBox) return "een tekstvak";
  if (paragraph.inHyperlink) return "een link";
  return paragraph.container === "other" ? "een onderdeel van de pagina dat maar een regel tekst bevat" : undefined;
}

function fallbackText(styles: ResolvedStyles): string {
  const used: string[] = [];
  if (styles.missing.includes("Eis kop")) used.push("de koppen van eisen krijgen de stijl Kop 3");
  if (styles.missing.includes("Eis tekst")) used.push("de tekst krijgt de standaardstijl");
  if (styles.missing.includes("Eis tabel")) used.push("tabellen krijgen de stijl Tabelraster of gewone lijnen");
  if (styles.missing.includes("Eis kenmerk") || styles.missing.includes("Eis noot")) used.push("kenmerken en noten krijgen een eenvoudige eigen opmaak");
  return `Daarom: ${used.join("; ")}. Maak de stijlen in het sjabloon aan als u het anders wilt.`;
}
