/** Longer than any name: no slip of the pen, and not worth comparing. */
const LONGEST = 40;

/** The known name that is closest to `wanted`, when it is close enough to be a slip of the pen; otherwise undefined. */
export function nearest(wanted: string, known: Iterable<string>): string | undefined {
  const plain = wanted.trim().toLowerCase();
  if (plain === "" || plain.length > LONGEST) return undefined;
  const limit = Math.max(2, Math.floor(plain.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const other = name.toLowerCase();
    const isPiece = plain.length >= 4 && (other.startsWith(plain) || plain.startsWith(other));
    const distance = isPiece ? 1 : editDistance(plain, other, limit);
    if (distance <= limit && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein distance with swapped neighbours as one step; gives `limit + 1` as soon as it is certainly more than `limit`. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
