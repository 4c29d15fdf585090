/** The styles of a template: which of them play which part in the annex, and the part itself with what was missing added to it. */
import { NO_STYLE_MAP, STYLE_PARTS, type StyleMap, type StylePart } from "../../../shared/annex/style-map.ts";
import { inheritedOutline, readStyles, type Style } from "./read-styles.ts";
import { type OwnStyles, STYLE_ROLES, type StyleRole } from "./style-roles.ts";
import { applyEdits } from "./xml/edits.ts";
import { escapeAttribute } from "./xml/escape.ts";

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
const NAMED_IN_MESSAGES = [
  { name: "Eis kop", part: "requirementHeading" },
  { name: "Eis tekst", part: "requirementText" },
  { name: "Eis kenmerk", part: "fact" },
  { name: "Eis noot", part: "note" },
  { name: "Eis tabel", part: "table" },
] as const;

/** Styles that Word keeps for itself. */
const NOT_OFFERED = /^(?:toc|index|header|footer|footnote|endnote|annotation|macro|envelope|balloon text|table of)\b/i;

export interface StyleUse {
  /** Id of the style; absent when the paragraph or table gets none. */
  readonly id?: string;
  /** Outline level that the style gives, 0 for the highest; absent when it gives none. */
  readonly outlineLevel?: number;
}

export interface ResolvedStyles {
  /** Names of the styles that can be chosen for a part, as they stand in the file. */
  readonly available: { readonly paragraph: readonly string[]; readonly table: readonly string[] };
  /** Name of the template's own style that plays a part; absent where it has none. */
  readonly named: Readonly<Partial<Record<StyleRole, string>>>;
  /** Parts for which a style was chosen that the template does not have, with its name. */
  readonly unknown: readonly { readonly part: StylePart; readonly style: string }[];
  readonly uses: Readonly<Record<StyleRole, StyleUse>>;
  /** Outline level by style id, for the headings of the template itself. */
  readonly outlineOf: ReadonlyMap<string, number>;
  /** Styles of our own that the template lacks. */
  readonly missing: readonly string[];
  /** The styles part with what is missing added, Dutch as its language. */
  readonly xml: string;
}

/** `chosen` names the style of a part where the organisation wants another one than the app would find. */
export function resolveStyles(xml: string, own: OwnStyles, chosen: StyleMap = NO_STYLE_MAP): ResolvedStyles {
  const { styles, edits, end, prefix } = readStyles(xml);
  const ids = new Set(styles.map((style) => style.id.toLowerCase()));
  const byId = new Map(styles.map((style) => [style.id, style]));
  const standard = styles.find((style) => style.isDefault && style.type === "paragraph")?.id;
  const uses = {} as Record<StyleRole, StyleUse>;
  const named: Partial<Record<StyleRole, string>> = {};
  const unknown: { part: StylePart; style: string }[] = [];
  const added: string[] = [];
  const outlineOf = new Map(styles.flatMap((style): [string, number][] => [[style.id, inheritedOutline(style, byId) ?? 9]]).filter(([, level]) => level < 9));
  for (const role of STYLE_ROLES) {
    const { found, missing } = styleFor(role, styles, isStylePart(role) ? chosen[role] : undefined);
    if (missing !== undefined && isStylePart(role)) unknown.push({ part: role, style: missing });
    if (found) {
      named[role] = found.name;
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
  return {
    available: { paragraph: offered(styles, "paragraph"), table: offered(styles, "table") },
    named,
    unknown,
    uses,
    outlineOf,
    missing: NAMED_IN_MESSAGES.filter(({ name, part }) => !known.has(name.toLowerCase()) && chosen[part] === undefined).map(({ name }) => name),
    xml: applyEdits(xml, [...edits, { start: end, end, text: inPrefix(added.join(""), prefix) }]),
  };
}

/** The style of the template that plays a part: the one that was asked for by name, else the first of the names that the app knows. */
function styleFor(role: StyleRole, styles: readonly Style[], wanted: string | undefined): { readonly found?: Style; readonly missing?: string } {
  const type = role === "table" ? "table" : ["kind", "label", "code"].includes(role) ? "character" : "paragraph";
  const candidates = styles.filter((style) => style.type === type);
  const byName = (name: string): Style | undefined => candidates.find((style) => style.names.includes(name.toLowerCase()));
  const asked = wanted === undefined ? undefined : byName(wanted);
  const [known] = NAMES[role].flatMap((name) => byName(name) ?? []);
  const found = asked ?? known;
  return { ...(found ? { found } : {}), ...(wanted !== undefined && !asked ? { missing: wanted } : {}) };
}

function offered(styles: readonly Style[], type: string): readonly string[] {
  return styles
    .filter((style) => style.type === type && style.name !== "" && !NOT_OFFERED.test(style.name))
    .map((style) => style.name)
    .toSorted();
}

/** Our own XML with the prefix that a part uses for the Word namespace. */
function inPrefix(xml: string, prefix: string): string {
  return prefix === "w:" ? xml : xml.replaceAll(/<(\/?)w:/g, `<$1${prefix}`).replaceAll(/ w:/g, ` ${prefix === "" ? "w:" : prefix}`);
}

function isStylePart(role: StyleRole): role is StylePart & StyleRole {
  return (STYLE_PARTS as readonly string[]).includes(role);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${wanted}${number}`;
  return id;
}

/** A style id as it stands between the quotes of an attribute. */
export function styleReference(use: StyleUse): string {
  return escapeAttribute(use.id ?? "");
}
