import { diffWordsWithSpace } from "diff";

export interface DifferencePart {
  readonly text: string;
  readonly changed: boolean;
}

export interface Difference {
  /** The old text: what is gone is marked. */
  readonly before: readonly DifferencePart[];
  /** The new text: what came is marked. */
  readonly after: readonly DifferencePart[];
}

/** Two texts, word by word. Each side read from start to end is that whole text. */
export function wordDifference(before: string, after: string): Difference {
  const parts = diffWordsWithSpace(before, after);
  return {
    before: parts.filter((part) => !part.added).map((part) => ({ text: part.value, changed: part.removed === true })),
    after: parts.filter((part) => !part.removed).map((part) => ({ text: part.value, changed: part.added === true })),
  };
}
