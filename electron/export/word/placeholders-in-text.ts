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

/** How far a fault looks for the end of a pair. */
const REACH = 200;

export function placeholdersIn(text: string): readonly BraceMark[] {
  const marks: BraceMark[] = [];
  let at = 0;
  let open = text.indexOf("{{");
  let close = text.indexOf("}}");
  while (open !== -1 || close !== -1) {
    const mark = close !== -1 && (open === -1 || close < open) ? unopened(text, at, close) : opened(text, open, close);
    marks.push(mark);
    at = mark.end;
    if (open !== -1 && open < at) open = text.indexOf("{{", at);
    if (close !== -1 && close < at) close = text.indexOf("}}", at);
  }
  return marks;
}

function unopened(text: string, from: number, close: number): BraceMark {
  return { kind: "unopened", name: lastWord(text.slice(Math.max(from, close - QUOTED), close)), start: close, end: close + 2 };
}

function opened(text: string, open: number, close: number): BraceMark {
  const inner = text.indexOf("{", open + 2);
  if (close === -1) return { kind: "unclosed", name: firstWord(text.slice(open + 2, open + 2 + QUOTED)), start: open, end: open + 2 };
  if (inner !== -1 && inner < close) {
    const end = balancedEnd(text, open);
    if (end === -1) return { kind: "unclosed", name: firstWord(text.slice(open + 2, open + 2 + QUOTED)), start: open, end: open + 2 };
    return { kind: "nested", name: text.slice(open, Math.min(end, open + QUOTED)), start: open, end };
  }
  const name = text.slice(open + 2, close).trim();
  return { kind: name === "" ? "empty" : "placeholder", name, start: open, end: close + 2 };
}

/** End of the outermost pair that opens at `open`, or -1 when it does not close within reach. */
function balancedEnd(text: string, open: number): number {
  let depth = 0;
  const until = Math.min(text.length, open + REACH);
  for (let at = open; at < until; at += 1) {
    if (text.startsWith("{{", at)) {
      depth += 1;
      at += 1;
    } else if (text.startsWith("}}", at)) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function firstWord(text: string): string {
  return /^\s*([^\s{}.,;:()]*)/.exec(text)?.[1] ?? "";
}

function lastWord(text: string): string {
  return /([^\s{}.,;:()]*)\s*$/.exec(text)?.[1] ?? "";
}
