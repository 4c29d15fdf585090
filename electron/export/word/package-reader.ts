/** A .docx or .dotx as parts that are safe to work on, or every reason why it is refused. */
import type { Problem, Result } from "../../../shared/result.ts";
import { failure, success } from "../../../shared/result.ts";
import { activeContentIn } from "./active-content.ts";
import {
  type ContentTypes,
  contentTypeOf,
  extensionOf,
  parseContentTypes,
  parseRelationships,
  type Relationship,
  relationshipsPartOf,
  resolveTarget,
  typeWord,
} from "./opc.ts";
import { type Refusal, refusals } from "./refusals.ts";
import { judgeRelationship } from "./relationship-rules.ts";
import { checkXml } from "./xml/well-formed.ts";
import { readZip, type ZipParts } from "./zip-reader.ts";

export const DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
/** Word's longest documents hold some 10 MB of XML in a part; more would only cost time. */
const MAX_XML_BYTES = 16 * 1024 * 1024;
const MAX_TOTAL_XML_BYTES = 2 * MAX_XML_BYTES;

export interface WordPart {
  readonly name: string;
  readonly contentType: string;
  /** Text of an XML part; absent for a binary one. */
  readonly xml?: string;
  readonly bytes?: Uint8Array;
  readonly relationships: readonly Relationship[];
  /** Last word of the relationship by which it was reached: `header`, `styles`, `officeDocument`. */
  readonly role: string;
}

export type Told = "comments" | "attachedTemplate" | "mailMerge" | "signature";

export interface WordPackage {
  readonly parts: ReadonlyMap<string, WordPart>;
  /** Name of the main document part, whatever it is called. */
  readonly main: string;
  readonly relationships: readonly Relationship[];
  /** What was left behind and must be told. */
  readonly told: ReadonlySet<Told>;
}

export async function readPackage(bytes: Uint8Array, file: string): Promise<Result<WordPackage, Problem>> {
  const zip = await readZip(bytes, file);
  if (!zip.ok) return zip;
  const reader = new PackageReader(zip.value);
  const read = reader.read();
  const problems = deduplicated(reader.refusals.map((refuse) => refuse(file)));
  if (problems.length > 0 || read === undefined) return failure(...problems);
  return success(read);
}

function deduplicated(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [each.message, each])).values()].slice(0, 20);
}

class PackageReader {
  readonly refusals: Refusal[] = [];
  private readonly actualNames: ReadonlyMap<string, string>;
  private readonly texts = new Map<string, string>();
  private readonly told = new Set<Told>();
  private xmlBytes = 0;
  private readonly zip: ZipParts;
  /** Ids of all relationships by part, those that were taken out included. */
  private readonly idsOf = new Map<string, ReadonlySet<string>>();

  constructor(zip: ZipParts) {
    this.zip = zip;
    this.actualNames = new Map([...zip.keys()].map((name) => [name.toLowerCase(), name]));
  }

  read(): WordPackage | undefined {
    if (!this.actualNames.has("[content_types].xml")) return this.refuse(refusals.missingPart("[Content_Types].xml"));
    if (!this.actualNames.has("_rels/.rels")) return this.refuse(refusals.missingPart("_rels/.rels"));
    const typesText = this.checkedText("[Content_Types].xml");
    if (typesText === undefined) return undefined;
    const types = parseContentTypes(typesText);
    this.refuseMacros(types);
    for (const name of this.zip.keys()) if (isXml(name, types)) this.checkedText(name);
    if (this.refusals.length > 0) return undefined;

    const relationships = this.relationshipsOf("");
    const main = relationships.find((each) => typeWord(each.type) === "officeDocument");
    const mainName = main && this.partAt("", main);
    if (mainName === undefined) return main ? undefined : this.refuse(refusals.notWord);
    const mainType = contentTypeOf(types, mainName);
    if (mainType !== DOCUMENT_TYPE && mainType !== TEMPLATE_TYPE)
      return this.refuse(mainType.includes("macroEnabled") ? refusals.macros(mainName) : refusals.notWord);

    const parts = this.reach(relationships, types);
    for (const part of parts.values())
      if (part.xml !== undefined) this.refusals.push(...activeContentIn(part.name, part.xml, this.idsOf.get(part.name) ?? new Set()));
    if (!/^(?:<\?|<!--|\s|[^<])*<(?:[\w.-]+:)?document[\s>]/.test(parts.get(mainName)?.xml?.slice(0, 4000) ?? ""))
      return this.refuse(refusals.notDocument(mainName));
    return { parts, main: mainName, relationships, told: this.told };
  }

  private refuse(refusal: Refusal): undefined {
    this.refusals.push(refusal);
    return undefined;
  }

  private refuseMacros(types: ContentTypes): void {
    for (const name of this.zip.keys()) {
      const type = contentTypeOf(types, name);
      if (/macroEnabled|vbaProject|vbaData|keyMapCustomizations\+vba/i.test(type) || /vbaProject\.bin$/i.test(name)) this.refusals.push(refusals.macros(name));
      else if (/activeX/i.test(type)) this.refusals.push(refusals.activeContent(name, "een ActiveX-besturingselement"));
      else if (/oleObject/i.test(type)) this.refusals.push(refusals.activeContent(name, "een ingesloten object (OLE)"));
      else if (/webextension/i.test(type)) this.refusals.push(refusals.activeContent(name, "een web-invoegtoepassing"));
      else if (/^customui\//i.test(name)) this.refusals.push(refusals.activeContent(name, "een aangepast lint (customUI)"));
    }
  }

  /** Text of an XML part once it is known to be sound; a refusal otherwise. */
  private checkedText(name: string): string | undefined {
    const actual = this.actualNames.get(name.toLowerCase());
    const bytes = actual === undefined ? undefined : this.zip.get(actual);
    if (actual === undefined || bytes === undefined) return this.refuse(refusals.missingPart(name));
    const known = this.texts.get(actual);
    if (known !== undefined) return known;
    this.xmlBytes += bytes.length;
    if (bytes.length > MAX_XML_BYTES || this.xmlBytes > MAX_TOTAL_XML_BYTES) return this.refuse(refusals.tooLarge(actual));
    const checked = checkXml(bytes);
    if (!checked.ok) {
      const reason = {
        malformed: refusals.malformed(actual, checked.detail),
        doctype: refusals.doctype(actual),
        depth: refusals.tooDeep(actual),
        encoding: refusals.encoding(actual),
      };
      return this.refuse(reason[checked.fault]);
    }
    if (checked.value.strict) this.refusals.push(refusals.strict);
    this.texts.set(actual, checked.value.text);
    return checked.value.text;
  }

  /** Relationships of a part that are kept, after judging all of them. */
  private relationshipsOf(part: string): readonly Relationship[] {
    const name = relationshipsPartOf(part);
    if (!this.actualNames.has(name.toLowerCase())) return [];
    const text = this.checkedText(name);
    if (text === undefined) return [];
    const seen = new Set<string>();
    const kept: Relationship[] = [];
    for (const relationship of parseRelationships(text)) {
      if (relationship.type.startsWith("http://purl.oclc.org/ooxml/")) this.refusals.push(refusals.strict);
      else {
        if (seen.has(relationship.id)) this.refusals.push(refusals.duplicateRelationship(name, relationship.id));
        seen.add(relationship.id);
        const verdict = judgeRelationship(relationship, part === "" ? name : part);
        if (verdict.kind === "refuse") this.refusals.push(verdict.refusal);
        else if (verdict.kind === "keep") kept.push(relationship);
        else if (verdict.told !== undefined) this.told.add(verdict.told);
      }
    }
    this.idsOf.set(part, seen);
    for (const single of ["officeDocument", "styles", "settings", "numbering", "footnotes", "endnotes"]) {
      const all = kept.filter((each) => typeWord(each.type) === single);
      if (all.length > 1) this.refusals.push(refusals.duplicateRelationship(name, all[1]?.id ?? ""));
    }
    return kept;
  }

  private partAt(source: string, relationship: Relationship): string | undefined {
    const target = resolveTarget(source, relationship.target);
    const actual = target === undefined ? undefined : this.actualNames.get(target.toLowerCase());
    if (actual === undefined)
      return this.refuse(target === undefined || target === "" ? refusals.danglingRelationship(source, relationship.id) : refusals.missingPart(target));
    return actual;
  }

  /** All parts that the kept relationships lead to. What nothing refers to stays behind. */
  private reach(relationships: readonly Relationship[], types: ContentTypes): Map<string, WordPart> {
    const parts = new Map<string, WordPart>();
    const queue: { readonly source: string; readonly relationship: Relationship }[] = relationships.map((relationship) => ({ source: "", relationship }));
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { source, relationship } = next;
      if (relationship.external) continue;
      if (typeWord(relationship.type) === "hyperlink" && relationship.target.startsWith("#")) continue;
      const name = this.partAt(source, relationship);
      if (name === undefined || parts.has(name)) continue;
      const own = this.relationshipsOf(name);
      const text = this.texts.get(name);
      const role = typeWord(relationship.type);
      const contentType = role === "officeDocument" ? DOCUMENT_TYPE : contentTypeOf(types, name);
      parts.set(name, {
        name,
        contentType,
        relationships: own,
        role,
        ...(text === undefined ? { bytes: this.zip.get(name) ?? new Uint8Array() } : { xml: text }),
      });
      queue.push(...own.map((each) => ({ source: name, relationship: each })));
    }
    return parts;
  }
}

function isXml(name: string, types: ContentTypes): boolean {
  return ["xml", "rels", "vml"].includes(extensionOf(name)) || /[+/]xml$/i.test(contentTypeOf(types, name));
}
