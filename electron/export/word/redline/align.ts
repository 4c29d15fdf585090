/** Which of two rows of things belong together: the same ones first, and between those the ones that look most alike. */
import { diffArrays } from "diff";

export type Pair<T> = { readonly old: T; readonly fresh: T } | { readonly old: T; readonly fresh?: never } | { readonly old?: never; readonly fresh: T };

/** Larger hunks are too much to compare each with each; there the order decides. */
const MOST_COMPARED = 250_000;

/** `keyOf`: equal for what is the same. `likeness` from 0 to 1: whether two that differ are one thing that was changed; 0 for never. */
export function aligned<T>(old: readonly T[], fresh: readonly T[], keyOf: (thing: T) => string, likeness: (old: T, fresh: T) => number): readonly Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let gone: readonly T[] = [];
  let come: readonly T[] = [];
  let atOld = 0;
  let atFresh = 0;
  const settle = (): void => {
    pairs.push(...alignedHunk(gone, come, likeness));
    gone = [];
    come = [];
  };
  for (const { count = 0, added, removed } of diffArrays(old.map(keyOf), fresh.map(keyOf))) {
    if (removed) {
      gone = old.slice(atOld, atOld + count);
      atOld += count;
    } else if (added) {
      come = fresh.slice(atFresh, atFresh + count);
      atFresh += count;
    } else {
      settle();
      for (let index = 0; index < count; index += 1) {
        const [one, other] = [old[atOld + index], fresh[atFresh + index]];
        if (one !== undefined && other !== undefined) pairs.push({ old: one, fresh: other });
      }
      atOld += count;
      atFresh += count;
    }
  }
  settle();
  return pairs;
}

/** The pairing that keeps the order and in which the pairs look most alike together. */
function alignedHunk<T>(old: readonly T[], fresh: readonly T[], likeness: (old: T, fresh: T) => number): readonly Pair<T>[] {
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > MOST_COMPARED)
    return [...old.map((each) => ({ old: each })), ...fresh.map((each) => ({ fresh: each }))];
  const like = old.map((one) => fresh.map((other) => likeness(one, other)));
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(fresh.length + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const line = best[row];
      if (line) line[column] = Math.max(at(row + 1, column), at(row, column + 1), (like[row]?.[column] ?? 0) + at(row + 1, column + 1));
    }
  const pairs: Pair<T>[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const [one, other] = [old[row], fresh[column]];
    const score = like[row]?.[column] ?? 0;
    if (one !== undefined && other !== undefined && score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      pairs.push({ old: one, fresh: other });
      row += 1;
      column += 1;
    } else if (one !== undefined && (other === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pairs.push({ old: one });
      row += 1;
    } else if (other !== undefined) {
      pairs.push({ fresh: other });
      column += 1;
    }
  }
  return pairs;
}

/** Share of the words that two texts have in common, by how often each has them. */
export function commonWords(left: string, right: string): number {
  const [ones, others] = [wordsIn(left), wordsIn(right)];
  if (ones.length + others.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of ones) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    counts.set(word, count - 1);
  }
  return (2 * common) / (ones.length + others.length);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
