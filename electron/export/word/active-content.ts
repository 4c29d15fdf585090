/** What an XML part of a template must not hold: active content, fields outside the list, references that lead nowhere. */
import { type Refusal, refusals } from "./refusals.ts";
import { isSafeLink } from "./relationship-rules.ts";
import { XmlTokens } from "./xml/tokens.ts";

const FORBIDDEN_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["w:object", "een ingesloten object (OLE)"],
  ["o:OLEObject", "een ingesloten object (OLE)"],
  ["w:control", "een ActiveX-besturingselement"],
  ["w:altChunk", "een ingevoegd los bestand (altChunk)"],
  ["w:subDoc", "een subdocument"],
  ["w:entryMacro", "een formulierveld met een macro"],
  ["w:exitMacro", "een formulierveld met een macro"],
]);

/** Fields that only show what the document itself holds, or the date. A list of good ones: nobody can list all bad ones. */
const ALLOWED_FIELDS = new Set([
  "PAGE",
  "NUMPAGES",
  "SECTION",
  "SECTIONPAGES",
  "TOC",
  "REF",
  "PAGEREF",
  "NOTEREF",
  "SEQ",
  "STYLEREF",
  "HYPERLINK",
  "DATE",
  "CREATEDATE",
  "SAVEDATE",
  "DOCPROPERTY",
  "TITLE",
  "SUBJECT",
  "KEYWORDS",
  "AUTHOR",
  "COMMENTS",
]);

/** Attributes that can refer to something, whatever their prefix: the ids of relationships and the addresses of VML. */
const REFERRING_ATTRIBUTE = /(?:\b(?:id|embed|link|pict|dm|lo|qs|cs)|src|href)\s*=/;

/** All reasons to refuse one part. `relationshipIds` are those that its relationships offer. */
export function activeContentIn(part: string, xml: string, relationshipIds: ReadonlySet<string>): readonly Refusal[] {
  const found: Refusal[] = [];
  const fields = new FieldInstructions();
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.kind === "text" || tokens.kind === "cdata") fields.text(tokens);
    else if (tokens.kind === "end") fields.close(tokens);
    else if (tokens.kind !== "other") {
      fields.open(tokens);
      const what = FORBIDDEN_ELEMENTS.get(tokens.name) ?? (tokens.name.endsWith(":webVideoPr") ? "een video van internet" : undefined);
      if (what !== undefined) found.push(refusals.activeContent(part, what));
      if (REFERRING_ATTRIBUTE.test(xml.slice(tokens.start, tokens.end))) found.push(...badReferences(tokens, part, relationshipIds));
    }
  }
  for (const instruction of fields.all()) if (!isAllowedField(instruction)) found.push(refusals.field(part, shorten(instruction)));
  return found;
}

/** References of one element that lead nowhere, or out of the document. */
function badReferences(tokens: XmlTokens, part: string, relationshipIds: ReadonlySet<string>): readonly Refusal[] {
  const inVml = tokens.name.startsWith("v:");
  return tokens
    .attributes()
    .filter(({ value }) => value !== "")
    .flatMap(({ name, value }): readonly Refusal[] => {
      if (name.startsWith("r:")) return relationshipIds.has(value) ? [] : [refusals.danglingRelationship(part, value)];
      if (name === "o:href" || (inVml && name === "src")) return [refusals.external(part, value)];
      return inVml && name === "href" && !isSafeLink(value) ? [refusals.unsafeLink(part, value)] : [];
    });
}

/**
 * Gathers field instructions over the runs they are cut into. A field inside the instruction of another one is judged by itself and
 * adds nothing to the outer one, so an outer field whose name is only computed by an inner one has no allowed name.
 */
class FieldInstructions {
  private readonly pending: { text: string; reading: boolean }[] = [];
  private readonly done: string[] = [];
  private inInstruction = false;

  open(tokens: XmlTokens): void {
    if (tokens.name === "w:instrText") this.inInstruction = tokens.kind === "start";
    else if (tokens.name === "w:fldSimple") this.done.push(tokens.attribute("w:instr") ?? "");
    else if (tokens.name === "w:fldChar") this.mark(tokens.attribute("w:fldCharType") ?? "");
  }

  text(tokens: XmlTokens): void {
    if (!this.inInstruction) return;
    const top = this.pending.at(-1);
    if (top?.reading) top.text += tokens.content();
    else this.done.push(tokens.content());
  }

  close(tokens: XmlTokens): void {
    if (tokens.name === "w:instrText") this.inInstruction = false;
  }

  private mark(type: string): void {
    if (type === "begin") this.pending.push({ text: "", reading: true });
    const top = this.pending.at(-1);
    if (!top) return;
    if (type === "separate") top.reading = false;
    if (type !== "end") return;
    this.done.push(top.text);
    this.pending.pop();
  }

  all(): readonly string[] {
    return [...this.done, ...this.pending.map((each) => each.text)];
  }
}

function isAllowedField(instruction: string): boolean {
  const [name = "", ...rest] = instruction.trim().split(/\s+/);
  if (name.toUpperCase() !== "HYPERLINK") return ALLOWED_FIELDS.has(name.toUpperCase());
  const target = rest
    .filter((each) => !each.startsWith("\\"))
    .join(" ")
    .replace(/^"|"$/g, "");
  return rest.includes("\\l") || isSafeLink(target);
}

function shorten(text: string): string {
  const flat = text.trim().replace(/\s+/g, " ");
  return flat.length > 80 ? `${flat.slice(0, 80)}...` : flat;
}
