/** Placeholders in the text of one paragraph, and what looks like one but is not. Linear in the length of the text. */

export type BraceMark =
  | { readonly kind: "placeholder"; readonly name: string; readonly start: number; readonly end: number }
  /** `{{titel` without an end. */
  | { readonly kind: "unclosed"; readonly name: string; readonly start: number; readonly end: number }
  /** `titel}}` without a start. */
  | { readonly kind: "unopened"; readonly name: string; readonly start: number; readonly end: number }
  /** `{{a {{b}} c}}` or braces within a name. */
  | { readonly kind: "nested"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "empty"; readonly name: string; readonly start: number; readonly end: number };

/** Longest piece of text that is quoted as the name of a fault. */
const QUOTED = 40;

export function placeholdersIn(text: string): readonly BraceMark[] {
  const marks: BraceMark[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("{{", at);
    const close = text.indexOf("}}", at);
    if (open === -1 && close === -1) return marks;
    if (open === -1 || (close !== -1 && close < open)) {
      marks.push({ kind: "unopened", name: lastWord(text.slice(Math.max(at, close - QUOTED), close)), start: close, end: close + 2 });
      at = close + 2;
      continue;
    }
    const nextOpen = text.indexOf("{", open + 2);
    const end = close === -1 ? -1 : text.indexOf("}}", open + 2);
    if (end === -1) {
      marks.push({ kind: "unclosed", name: firstWord(text.slice(open + 2, open + 2 + QUOTED)), start: open, end: open + 2 });
      at = open + 2;
    } else if (nextOpen !== -1 && nextOpen < end) {
      const until = balancedEnd(text, open);
      marks.push({ kind: "nested", name: text.slice(open, Math.min(until, open + QUOTED)), start: open, end: until });
      at = until;
    } else {
      const name = text.slice(open + 2, end).trim();
      marks.push({ kind: name === "" ? "empty" : "placeholder", name, start: open, end: end + 2 });
      at = end + 2;
    }
  }
  return marks;
}

/** End of the outermost pair that opens at `open`, or of the text when it never closes. */
function balancedEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text.startsWith("{{", at)) {
      depth += 1;
      at += 1;
    } else if (text.startsWith("}}", at)) {
      depth -= 1;
      at += 1;
      if (depth <= 0) return at + 1;
    }
  }
  return text.length;
}

function firstWord(text: string): string {
  return /^\s*([^\s{}.,;:()]*)/.exec(text)?.[1] ?? "";
}

function lastWord(text: string): string {
  return /([^\s{}.,;:()]*)\s*$/.exec(text)?.[1] ?? "";
}
