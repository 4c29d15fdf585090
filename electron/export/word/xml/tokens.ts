/**
 * Offsets over XML text that is already known to be well-formed: tags, text and attributes with their places, so that a part can be
 * edited without rewriting what is not touched. No DOM and no entities beyond the five of XML itself.
 */
import { canonicalPrefix } from "./namespaces.ts";

export type TokenKind = "start" | "end" | "empty" | "text" | "cdata" | "other";

export interface XmlAttribute {
  /** With the canonical prefix of its namespace: `w:val` whatever prefix the file uses. */
  readonly name: string;
  readonly value: string;
  /** From the white space before the name to after the closing quote. */
  readonly start: number;
  readonly end: number;
}

interface Scope {
  readonly depth: number;
  readonly outer: Scope | undefined;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names of elements as written to their canonical names, within this scope. */
  readonly names: Map<string, string>;
}

const LESS_THAN = 60;
const SLASH = 47;

export class XmlTokens {
  kind: TokenKind = "other";
  start = 0;
  end = 0;
  /** Canonical name of the element; empty for text. */
  name = "";
  /** Number of elements that are open after this token. */
  depth = 0;
  readonly text: string;
  private tagName = "";
  private scope: Scope = { depth: 0, outer: undefined, prefixes: new Map(), names: new Map() };
  private leaveScopeAt = -1;
  /** Next place in the text where a namespace may be declared. */
  private declaration = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves to the next token; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    if (this.leaveScopeAt >= 0) this.leaveScope();
    const from = this.end;
    if (from >= text.length) return false;
    this.start = from;
    if (text.charCodeAt(from) !== LESS_THAN) {
      const tag = text.indexOf("<", from);
      return this.found("text", tag === -1 ? text.length : tag);
    }
    const second = text.charCodeAt(from + 1);
    if (second === 33) {
      if (text.startsWith("<!--", from)) return this.found("other", text.indexOf("-->", from + 4) + 3);
      return this.found("cdata", text.indexOf("]]>", from + 9) + 3);
    }
    if (second === 63) return this.found("other", text.indexOf("?>", from + 2) + 2);
    return second === SLASH ? this.endTag(from) : this.startTag(from);
  }

  private found(kind: TokenKind, end: number): boolean {
    this.kind = kind;
    this.end = end;
    this.name = "";
    return true;
  }

  private endTag(from: number): boolean {
    const end = this.text.indexOf(">", from);
    this.kind = "end";
    this.end = end + 1;
    this.tagName = this.text.slice(from + 2, end).trimEnd();
    this.name = this.canonical(this.tagName);
    this.depth -= 1;
    if (this.scope.depth > this.depth) this.leaveScopeAt = this.depth;
    return true;
  }

  private startTag(from: number): boolean {
    const { text } = this;
    let at = from + 1;
    let code = text.charCodeAt(at);
    while (code > 32 && code !== SLASH && code !== 62) code = text.charCodeAt(++at);
    this.tagName = text.slice(from + 1, at);
    while (code !== 62) {
      if (code === 34 || code === 39) at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      code = text.charCodeAt(++at);
    }
    this.end = at + 1;
    const empty = text.charCodeAt(at - 1) === SLASH;
    this.kind = empty ? "empty" : "start";
    if (this.declaration < from) {
      const found = text.indexOf("xmlns", from);
      this.declaration = found === -1 ? text.length : found;
    }
    if (this.declaration < at) this.enterScope();
    this.name = this.canonical(this.tagName);
    if (empty) {
      if (this.scope.depth > this.depth) this.leaveScopeAt = this.depth;
    } else this.depth += 1;
    return true;
  }

  private enterScope(): void {
    const prefixes = new Map<string, string>();
    for (const { raw, value } of this.rawAttributes()) {
      if (raw === "xmlns") prefixes.set("", value);
      else if (raw.startsWith("xmlns:")) prefixes.set(raw.slice(6), value);
    }
    if (prefixes.size > 0) this.scope = { depth: this.depth + 1, outer: this.scope, prefixes, names: new Map() };
  }

  private leaveScope(): void {
    while (this.scope.outer && this.scope.depth > this.leaveScopeAt) this.scope = this.scope.outer;
    this.leaveScopeAt = -1;
  }

  private namespaceOf(prefix: string): string {
    for (let scope: Scope | undefined = this.scope; scope; scope = scope.outer) {
      const uri = scope.prefixes.get(prefix);
      if (uri !== undefined) return uri;
    }
    return "";
  }

  private canonical(raw: string): string {
    const { names } = this.scope;
    const known = names.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const prefix = colon === -1 ? "" : raw.slice(0, colon);
    const name = `${canonicalPrefix(this.namespaceOf(prefix), prefix)}${raw.slice(colon + 1)}`;
    names.set(raw, name);
    return name;
  }

  private attributeName(raw: string): string {
    const colon = raw.indexOf(":");
    if (colon === -1) return raw;
    const prefix = raw.slice(0, colon);
    return `${canonicalPrefix(this.namespaceOf(prefix), prefix)}${raw.slice(colon + 1)}`;
  }

  private *rawAttributes(): Generator<{ raw: string; value: string; start: number; end: number }> {
    const { text } = this;
    let at = this.start + 1 + this.tagName.length;
    for (;;) {
      const start = at;
      while (text.charCodeAt(at) <= 32) at += 1;
      const code = text.charCodeAt(at);
      if (code === 62 || code === SLASH) return;
      const equals = text.indexOf("=", at);
      const raw = text.slice(at, equals).trimEnd();
      let quote = equals + 1;
      while (text.charCodeAt(quote) <= 32) quote += 1;
      const close = text.indexOf(text.charAt(quote), quote + 1);
      yield { raw, value: decodeEntities(text.slice(quote + 1, close)), start, end: close + 1 };
      at = close + 1;
    }
  }

  /** Attributes of the current start or empty tag, namespace declarations left out. */
  attributes(): readonly XmlAttribute[] {
    const found: XmlAttribute[] = [];
    for (const { raw, value, start, end } of this.rawAttributes())
      if (raw !== "xmlns" && !raw.startsWith("xmlns:")) found.push({ name: this.attributeName(raw), value, start, end });
    return found;
  }

  attribute(name: string): string | undefined {
    for (const { raw, value } of this.rawAttributes()) if (this.attributeName(raw) === name) return value;
    return undefined;
  }

  /** Prefix as written, with its colon, of the current tag: `w:`, or empty when the default namespace is used. */
  get prefix(): string {
    const colon = this.tagName.indexOf(":");
    return colon === -1 ? "" : this.tagName.slice(0, colon + 1);
  }

  /** Whether prefix `prefix` stands for namespace `uri` here. */
  binds(prefix: string, uri: string): boolean {
    return this.namespaceOf(prefix) === uri;
  }

  /** Decoded text of a text or CDATA token. */
  content(): string {
    if (this.kind === "cdata") return this.text.slice(this.start + 9, this.end - 3);
    return decodeEntities(this.text.slice(this.start, this.end));
  }

  /** Moves past the end of the current start tag's element; stays where it is on an empty tag. */
  skipElement(): void {
    if (this.kind !== "start") return;
    const outside = this.depth - 1;
    while (this.next()) if (this.depth === outside) return;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with its character references and the five entities of XML resolved. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
