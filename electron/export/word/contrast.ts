/** Text styles that are hard to read. */
import type { TemplateProblem } from "../../../shared/contract.ts";
import { accessibilityProblems } from "./accessibility-problems.ts";
import { XmlTokens } from "./xml/tokens.ts";

/** Least contrast of text with what is behind it (WCAG 1.4.3). */
const LEAST_CONTRAST = 4.5;

interface OpenStyle {
  name: string;
  color: string | undefined;
  hasBackground: boolean;
}

/** Styles whose text is too pale on white. A style with a background of its own is not judged, and neither is a colour of the theme. */
export function paleStyles(stylesXml: string): readonly TemplateProblem[] {
  const pale: TemplateProblem[] = [];
  const tokens = new XmlTokens(stylesXml);
  let style: OpenStyle | undefined;
  while (tokens.next()) {
    if (tokens.name !== "w:style") {
      if (style && tokens.kind !== "end") readInStyle(tokens, style);
      continue;
    }
    if (tokens.kind === "end" && style && isPale(style)) pale.push(accessibilityProblems.paleStyle(style.name));
    const isText = ["paragraph", "character"].includes(tokens.attribute("w:type") ?? "");
    style = tokens.kind === "start" && isText ? { name: "", color: undefined, hasBackground: false } : undefined;
  }
  return pale;
}

function readInStyle(tokens: XmlTokens, style: OpenStyle): void {
  if (tokens.name === "w:name") style.name = tokens.attribute("w:val") ?? "";
  else if (tokens.name === "w:color") style.color = /^[0-9a-f]{6}$/i.exec(tokens.attribute("w:val") ?? "")?.[0];
  else if (tokens.name === "w:shd" || tokens.name === "w:highlight") style.hasBackground = true;
}

function isPale({ color, hasBackground }: OpenStyle): boolean {
  return color !== undefined && !hasBackground && contrastWithWhite(color) < LEAST_CONTRAST;
}

/** Contrast of a colour, as six hexadecimal digits, with white: 1 to 21, by the formula of WCAG. */
export function contrastWithWhite(color: string): number {
  const light = (from: number): number => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * light(0) + 0.7152 * light(2) + 0.0722 * light(4) + 0.05);
}
