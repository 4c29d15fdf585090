/** One XML part of a written file, as the publication check sees it: its text, and what its markup gives away. */
import type { WrittenPart } from "../../../shared/publication/model.ts";
import { XmlTokens } from "../word/xml/tokens.ts";

/** Elements that cut no text: what stands before and after them reads on. */
const INLINE = /^(?:w:(?!p$|tc$|tr$|sdt$|txbxContent$|comment$)|a:(?!p$)|\?(?:r|t|rPr)$|w14:|w15:|wp:)/;
/** Marks of a change that somebody tracked. */
const TRACKED = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|(?:p|r|tbl|tblGrid|tblPrEx|tr|tc|sect|numbering)(?:Pr)?Change)$/;
/** Marks of a comment, in a text and in a list of comments. */
const COMMENT = /^(?:w:(?:comment|commentReference)|\?(?:comment|threadedComment))$/;
/** Attributes that name a person. */
const AUTHOR_ATTRIBUTES = new Set(["w:author", "w15:author"]);

const isOff = (value: string | undefined): boolean => value !== undefined && ["0", "false", "off", "none"].includes(value);

/** `hiddenStyles`: ids of the styles that hide the text that they are used for. */
export function readPart(name: string, xml: string, hiddenStyles: ReadonlySet<string>): Omit<WrittenPart, "external"> {
  return new PartReader(name, xml, hiddenStyles).read();
}

interface Run {
  text: string;
  hidden: boolean;
}

class PartReader {
  private readonly tokens: XmlTokens;
  private readonly pieces: string[] = [];
  private readonly attributes = new Set<string>();
  private readonly authors = new Set<string>();
  private readonly hidden: string[] = [];
  private readonly runs: Run[] = [];
  private paragraphHidden = false;
  /** The mark of a paragraph can be hidden while its text is not. */
  private inParagraphProperties = false;
  private comments = 0;
  private trackedChanges = 0;
  private inAuthor = false;
  private readonly name: string;
  private readonly hiddenStyles: ReadonlySet<string>;

  constructor(name: string, xml: string, hiddenStyles: ReadonlySet<string>) {
    this.name = name;
    this.hiddenStyles = hiddenStyles;
    this.tokens = new XmlTokens(xml);
  }

  read(): Omit<WrittenPart, "external"> {
    const { tokens } = this;
    while (tokens.next()) {
      if (tokens.kind === "text" || tokens.kind === "cdata") this.text(tokens.content());
      else if (tokens.kind === "other") this.pieces.push(this.commentText(), "\n");
      else if (tokens.kind === "end") this.close();
      else this.open(tokens.kind === "empty");
    }
    return {
      name: this.name,
      text: [this.pieces.join(""), ...this.attributes].join("\n"),
      authors: [...this.authors],
      comments: this.comments,
      trackedChanges: this.trackedChanges,
      hidden: this.hidden,
    };
  }

  /** A remark between `<!--` and `-->` is read by nobody but whoever opens the package. */
  private commentText(): string {
    const raw = this.tokens.text.slice(this.tokens.start, this.tokens.end);
    return raw.startsWith("<!--") ? raw.slice(4, -3) : "";
  }

  private text(content: string): void {
    this.pieces.push(content);
    const run = this.runs.at(-1);
    if (run) run.text += content;
    if (this.inAuthor && content.trim() !== "") this.authors.add(content.trim());
  }

  private open(empty: boolean): void {
    const { tokens } = this;
    const { name } = tokens;
    if (!INLINE.test(name)) this.pieces.push("\n");
    if (name === "w:tab" || name === "w:br" || name === "w:cr") this.pieces.push(" ");
    if (COMMENT.test(name)) this.comments += 1;
    if (TRACKED.test(name)) this.trackedChanges += 1;
    if (name === "?author" || name === "?userInfo") this.inAuthor = !empty;
    this.hiddenMarks(name, empty);
    if (name.startsWith("w:") && !/[Vv]al="|author|descr|alias/.test(tokens.text.slice(tokens.start, tokens.end))) return;
    for (const { name: attribute, value } of tokens.attributes()) {
      this.attributes.add(value);
      // A table has a name to show as well.
      if ((AUTHOR_ATTRIBUTES.has(attribute) || (name === "?person" && attribute === "displayName")) && value !== "") this.authors.add(value);
    }
  }

  private hiddenMarks(name: string, empty: boolean): void {
    const { tokens } = this;
    const value = (): string => tokens.attribute("w:val") ?? "";
    const run = this.runs.at(-1);
    if (name === "w:p") this.paragraphHidden = false;
    else if (name === "w:pPr") this.inParagraphProperties = !empty;
    else if (name === "w:pStyle") this.paragraphHidden = this.hiddenStyles.has(value());
    else if (name === "w:r" && !empty) this.runs.push({ text: "", hidden: this.paragraphHidden });
    else if (name === "w:rStyle" && run && this.hiddenStyles.has(value())) run.hidden = true;
    else if ((name === "w:vanish" || name === "w:specVanish") && run && !this.inParagraphProperties) run.hidden = !isOff(tokens.attribute("w:val"));
    else this.hiddenInWorkbook(name);
  }

  private hiddenInWorkbook(name: string): void {
    const { tokens } = this;
    if (name === "?sheet" && ["hidden", "veryHidden"].includes(tokens.attribute("state") ?? ""))
      this.hidden.push(`Verborgen blad "${tokens.attribute("name")}"`);
    else if (name === "?definedName" && !isBuiltIn(tokens.attribute("name") ?? "")) this.hidden.push(`Gedefinieerde naam "${tokens.attribute("name")}"`);
    else if ((name === "?row" || name === "?col") && (tokens.attribute("hidden") ?? "0") !== "0" && !isOff(tokens.attribute("hidden")))
      this.hidden.push(name === "?row" ? `Verborgen rij ${tokens.attribute("r") ?? ""}` : `Verborgen kolom ${tokens.attribute("min") ?? ""}`);
  }

  private close(): void {
    const { name } = this.tokens;
    if (!INLINE.test(name)) this.pieces.push("\n");
    if (name === "?author" || name === "?userInfo") this.inAuthor = false;
    if (name === "w:pPr") this.inParagraphProperties = false;
    if (name !== "w:r") return;
    const run = this.runs.pop();
    if (run?.hidden && run.text.trim() !== "") this.hidden.push(`Verborgen tekst "${run.text.trim()}"`);
  }
}

/** Names that Excel itself gives to what is printed or filtered. */
function isBuiltIn(name: string): boolean {
  return name.startsWith("_xlnm.");
}

/** Ids of the styles of a Word document that hide text, those based on one of them included. */
export function hiddenStylesIn(xml: string): ReadonlySet<string> {
  const tokens = new XmlTokens(xml);
  const own = new Set<string>();
  const basedOn = new Map<string, string>();
  let style = "";
  while (tokens.next()) {
    if (tokens.kind === "end" || tokens.kind === "text") continue;
    if (tokens.name === "w:style") style = tokens.attribute("w:styleId") ?? "";
    else if (tokens.name === "w:basedOn") basedOn.set(style, tokens.attribute("w:val") ?? "");
    else if (tokens.name === "w:vanish" && style !== "" && !isOff(tokens.attribute("w:val"))) own.add(style);
  }
  const hides = (id: string, seen: ReadonlySet<string>): boolean => {
    const base = basedOn.get(id);
    return own.has(id) || (base !== undefined && !seen.has(base) && hides(base, new Set([...seen, base])));
  };
  return new Set([...basedOn.keys(), ...own].filter((id) => hides(id, new Set([id]))));
}
