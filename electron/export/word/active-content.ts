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
  const missing = new Set<string>();
  const fields = new FieldInstructions();
  const tokens = new XmlTokens(xml);
  let inInstruction = false;
  while (tokens.next()) {
    if (tokens.kind === "text" || tokens.kind === "cdata") {
      if (inInstruction) fields.add(tokens.content());
      continue;
    }
    const { name } = tokens;
    if (name === "w:instrText") inInstruction = tokens.kind === "start";
    if (tokens.kind === "end") continue;
    const what = FORBIDDEN_ELEMENTS.get(name) ?? (name.endsWith(":webVideoPr") ? "een video van internet" : undefined);
    if (what !== undefined) found.push(refusals.activeContent(part, what));
    if (name === "w:fldChar") fields.mark(tokens.attribute("w:fldCharType") ?? "");
    else if (name === "w:fldSimple") fields.whole(tokens.attribute("w:instr") ?? "");
    if (REFERRING_ATTRIBUTE.test(xml.slice(tokens.start, tokens.end))) {
      for (const attribute of tokens.attributes()) {
        if (attribute.name.startsWith("r:") && attribute.value !== "" && !relationshipIds.has(attribute.value)) missing.add(attribute.value);
        if (name.startsWith("v:") && attribute.name === "src" && attribute.value !== "") found.push(refusals.external(part, attribute.value));
        if (name.startsWith("v:") && attribute.name === "href" && attribute.value !== "" && !isSafeLink(attribute.value)) found.push(refusals.unsafeLink(part, attribute.value));
        if (attribute.name === "o:href" && attribute.value !== "") found.push(refusals.external(part, attribute.value));
      }
    }
  }
  for (const instruction of fields.all()) if (!isAllowedField(instruction)) found.push(refusals.field(part, shorten(instruction)));
  for (const id of missing) found.push(refusals.danglingRelationship(part, id));
  return found;
}

/**
 * Gathers field instructions over the runs they are cut into. A field inside the instruction of another one is judged by itself and
 * adds nothing to the outer one, so an outer field whose name is only computed by an inner one has no allowed name.
 */
class FieldInstructions {
  private readonly open: { text: string; reading: boolean }[] = [];
  private readonly done: string[] = [];

  mark(type: string): void {
    if (type === "begin") this.open.push({ text: "", reading: true });
    const top = this.open.at(-1);
    if (!top) return;
    if (type === "separate") top.reading = false;
    if (type === "end") {
      this.done.push(top.text);
      this.open.pop();
    }
  }

  whole(instruction: string): void {
    this.done.push(instruction);
  }

  add(text: string): void {
    const top = this.open.at(-1);
    if (top?.reading) top.text += text;
    else this.done.push(text);
  }

  all(): readonly string[] {
    return [...this.done, ...this.open.map((each) => each.text)];
  }
}

function isAllowedField(instruction: string): boolean {
  const [name = "", ...rest] = instruction.trim().split(/\s+/);
  if (name.toUpperCase() !== "HYPERLINK") return ALLOWED_FIELDS.has(name.toUpperCase());
  const target = rest.filter((each) => !each.startsWith("\\")).join(" ").replace(/^"|"$/g, "");
  return rest.includes("\\l") || isSafeLink(target);
}

function shorten(text: string): string {
  const flat = text.trim().replace(/\s+/g, " ");
  return flat.length > 80 ? `${flat.slice(0, 80)}...` : flat;
}
