/** The styles of a template: which of them play which part in the annex, and the part itself with what was missing added to it. */
import { LanguageEdits } from "./language.ts";
import { type OwnStyles, STYLE_ROLES, type StyleRole } from "./style-roles.ts";
import { applyEdits, type Edit } from "./xml/edits.ts";
import { escapeAttribute } from "./xml/escape.ts";
import { XmlTokens } from "./xml/tokens.ts";

/** Names under which Word, in Dutch or English, or the organisation keeps a style; the first one found is used. */
const NAMES: Readonly<Record<StyleRole, readonly string[]>> = {
  heading1: ["heading 1", "kop 1"],
  heading2: ["heading 2", "kop 2"],
  heading3: ["heading 3", "kop 3"],
  requirementHeading: ["eis kop", "heading 3", "kop 3"],
  requirementText: ["eis tekst"],
  listItem: ["eis lijst", "list paragraph", "lijstalinea"],
  fact: ["eis kenmerk"],
  note: ["eis noot"],
  cell: ["eis tabeltekst"],
  table: ["eis tabel", "table grid", "tabelraster"],
  kind: ["eis soort"],
  label: ["eis label"],
  code: ["eis code"],
  toc1: ["toc 1", "inhopg 1"],
  toc2: ["toc 2", "inhopg 2"],
  toc3: ["toc 3", "inhopg 3"],
};

/** Styles of our own that a template may have, by the name that a message gives them. */
const NAMED_IN_MESSAGES = ["Eis kop", "Eis tekst", "Eis kenmerk", "Eis noot", "Eis tabel"] as const;

export interface StyleUse {
  /** Id of the style; absent when the paragraph or table gets none. */
  readonly id?: string;
  /** Outline level that the style gives, 0 for the highest; absent when it gives none. */
  readonly outlineLevel?: number;
}

export interface ResolvedStyles {
  readonly uses: Readonly<Record<StyleRole, StyleUse>>;
  /** Outline level by style id, for the headings of the template itself. */
  readonly outlineOf: ReadonlyMap<string, number>;
  /** Styles of our own that the template lacks. */
  readonly missing: readonly string[];
  /** The styles part with what is missing added, Dutch as its language. */
  readonly xml: string;
}

interface Style {
  readonly id: string;
  readonly type: string;
  readonly names: readonly string[];
  readonly isDefault: boolean;
  readonly basedOn: string | undefined;
  readonly outlineLevel: number | undefined;
}

export function resolveStyles(xml: string, own: OwnStyles): ResolvedStyles {
  const { styles, edits, end, prefix } = readStyles(xml);
  const ids = new Set(styles.map((style) => style.id.toLowerCase()));
  const byId = new Map(styles.map((style) => [style.id, style]));
  const standard = styles.find((style) => style.isDefault && style.type === "paragraph")?.id;
  const uses = {} as Record<StyleRole, StyleUse>;
  const added: string[] = [];
  const outlineOf = new Map(styles.flatMap((style): [string, number][] => [[style.id, inheritedOutline(style, byId) ?? 9]]).filter(([, level]) => level < 9));
  for (const role of STYLE_ROLES) {
    const type = role === "table" ? "table" : ["kind", "label", "code"].includes(role) ? "character" : "paragraph";
    const found = NAMES[role].flatMap((name) => styles.filter((style) => style.type === type && style.names.includes(name)))[0];
    if (found) {
      const outlineLevel = outlineOf.get(found.id);
      uses[role] = { id: found.id, ...(outlineLevel === undefined ? {} : { outlineLevel }) };
      continue;
    }
    const definition = own[role];
    if (definition === undefined) {
      uses[role] = {};
      continue;
    }
    const id = freeId(definition.id, ids);
    ids.add(id.toLowerCase());
    added.push(definition.xml(id, standard));
    if (definition.outlineLevel !== undefined) outlineOf.set(id, definition.outlineLevel);
    uses[role] = { id, ...(definition.outlineLevel === undefined ? {} : { outlineLevel: definition.outlineLevel }) };
  }
  const known = new Set(styles.flatMap((style) => style.names));
  const additions =
    prefix === "w:"
      ? added.join("")
      : added
          .join("")
          .replaceAll(/<(\/?)w:/g, `<$1${prefix}`)
          .replaceAll(/ w:/g, ` ${prefix === "" ? "w:" : prefix}`);
  return {
    uses,
    outlineOf,
    missing: NAMED_IN_MESSAGES.filter((name) => !known.has(name.toLowerCase())),
    xml: applyEdits(xml, [...edits, { start: end, end, text: additions }]),
  };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${wanted}${number}`;
  return id;
}

function inheritedOutline(style: Style, byId: ReadonlyMap<string, Style>): number | undefined {
  const seen = new Set<string>();
  for (
    let current: Style | undefined = style;
    current && !seen.has(current.id);
    current = current.basedOn === undefined ? undefined : byId.get(current.basedOn)
  ) {
    if (current.outlineLevel !== undefined) return current.outlineLevel;
    // The built-in headings have their level by their name, whether or not it is written down.
    const level = current.names.map((name) => /^(?:heading|kop) ([1-9])$/.exec(name)?.[1]).find((each) => each !== undefined);
    if (level !== undefined && current.type === "paragraph") return Number(level) - 1;
    seen.add(current.id);
  }
  return undefined;
}

type OpenStyle = { -readonly [Key in keyof Style]: Style[Key] };

function readStyles(xml: string): { styles: readonly Style[]; edits: readonly Edit[]; end: number; prefix: string } {
  const styles: Style[] = [];
  const tokens = new XmlTokens(xml);
  const language = new LanguageEdits();
  let current: OpenStyle | undefined;
  let end = xml.length;
  let prefix = "w:";
  while (tokens.next()) {
    const { name, kind } = tokens;
    if (kind === "end") {
      if (name === "w:style" && current) {
        styles.push(current);
        current = undefined;
      } else if (name === "w:styles") end = tokens.start;
      language.close(tokens);
    } else if (kind === "start" || kind === "empty") {
      language.open(tokens);
      if (name === "w:styles") prefix = tokens.prefix;
      else if (name === "w:style") current = openStyle(tokens);
      else if (current) readStyleElement(tokens, current);
    }
  }
  return { styles, edits: language.edits(), end, prefix };
}

function openStyle(tokens: XmlTokens): OpenStyle {
  return {
    id: tokens.attribute("w:styleId") ?? "",
    type: tokens.attribute("w:type") ?? "paragraph",
    names: [],
    isDefault: ["1", "true", "on"].includes(tokens.attribute("w:default") ?? ""),
    basedOn: undefined,
    outlineLevel: undefined,
  };
}

function readStyleElement(tokens: XmlTokens, style: OpenStyle): void {
  if (tokens.name === "w:name" || tokens.name === "w:aliases") {
    const names = (tokens.attribute("w:val") ?? "").toLowerCase().split(",");
    style.names = [...style.names, ...names.map((each) => each.trim())];
  } else if (tokens.name === "w:basedOn") style.basedOn = tokens.attribute("w:val");
  else if (tokens.name === "w:outlineLvl") style.outlineLevel = Number(tokens.attribute("w:val") ?? "9");
}

/** A style id as it stands between the quotes of an attribute. */
export function styleReference(use: StyleUse): string {
  return escapeAttribute(use.id ?? "");
}
