/** Searching as a user means it: every word somewhere, capitals and accents do not matter. */

const MARKS = /\p{Mark}/gu;

export function plain(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}

/** Words of the query; empty when there is nothing to look for. */
export function wordsOf(query: string): readonly string[] {
  return plain(query).split(/\s+/).filter(Boolean);
}

/** `haystack` was made with `plain`. */
export function matches(haystack: string, words: readonly string[]): boolean {
  return words.every((word) => haystack.includes(word));
}
