/** A piece of text to put in the place of another. An insertion has `start` equal to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** In pieces when it is long and made of many. */
  readonly text: string | readonly string[];
}

/** `text` with all edits made. Edits may come in any order; two that overlap are a bug, except for one that lies inside a wider one. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.length === 0 ? text : editedPieces(text, edits).join("");
}

/** The same, still in pieces: joining a long text only to cut it into bytes is work for nothing. */
export function editedPieces(text: string, edits: readonly Edit[]): readonly string[] {
  const sorted = edits.toSorted((left, right) => left.start - right.start || right.end - left.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.end <= at && edit.start < at) continue;
    if (edit.start < at) throw new Error(`Overlapping edits at ${edit.start}`);
    pieces.push(text.slice(at, edit.start));
    if (typeof edit.text === "string") pieces.push(edit.text);
    else for (const piece of edit.text) pieces.push(piece);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces;
}
