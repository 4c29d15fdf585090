/** The styles part of a template as data. */
import { LanguageEdits } from "./language.ts";
import type { Edit } from "./xml/edits.ts";
import { XmlTokens } from "./xml/tokens.ts";

export interface Style {
  readonly id: string;
  readonly type: string;
  /** As it stands in the file. */
  readonly name: string;
  /** Name and aliases in lower case. */
  readonly names: readonly string[];
  readonly isDefault: boolean;
  readonly basedOn: string | undefined;
  readonly outlineLevel: number | undefined;
}

/** Outline level of a style or of the one it is based on, 0 for the highest; undefined when neither has one. */
export function inheritedOutline(style: Style, byId: ReadonlyMap<string, Style>): number | undefined {
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

/** Every style, the edits that make the part Dutch, the place before its end, and the prefix of the Word namespace in it. */
export function readStyles(xml: string): { styles: readonly Style[]; edits: readonly Edit[]; end: number; prefix: string } {
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
    name: "",
    names: [],
    isDefault: ["1", "true", "on"].includes(tokens.attribute("w:default") ?? ""),
    basedOn: undefined,
    outlineLevel: undefined,
  };
}

function readStyleElement(tokens: XmlTokens, style: OpenStyle): void {
  if (tokens.name === "w:name" || tokens.name === "w:aliases") {
    const value = tokens.attribute("w:val") ?? "";
    if (tokens.name === "w:name") style.name = value.trim();
    style.names = [...style.names, ...value.split(",").map((each) => each.trim().toLowerCase())];
  } else if (tokens.name === "w:basedOn") style.basedOn = tokens.attribute("w:val");
  else if (tokens.name === "w:outlineLvl") style.outlineLevel = Number(tokens.attribute("w:val") ?? "9");
}
