import type { Catalogue } from "../model.ts";
import { type CatalogueProblem, editorial } from "./model.ts";

export interface NearCopy {
  readonly left: string;
  readonly right: string;
  /** Share of three-word sequences that both texts have, 0 to 1. */
  readonly likeness: number;
}

/** From this likeness on two requirements ask the same in other words: what is shared belongs in a base set. */
export const NEAR_COPY_THRESHOLD = 0.5;

/** Pairs of requirements whose texts are near-copies, most alike first. */
export function nearCopies(catalogue: Catalogue): readonly NearCopy[] {
  const shingled = catalogue.requirements.map((each) => ({ id: each.id, shingles: shinglesOf([each.text, ...(each.list ?? [])].join(" ")) }));
  const holders = new Map<string, number[]>();
  shingled.forEach(({ shingles }, index) => {
    for (const shingle of shingles) holders.set(shingle, [...(holders.get(shingle) ?? []), index]);
  });
  const shared = new Map<string, number>();
  for (const indices of holders.values())
    for (let left = 0; left < indices.length; left += 1)
      for (let right = left + 1; right < indices.length; right += 1) {
        const key = `${indices[left]} ${indices[right]}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  const pairs: NearCopy[] = [];
  for (const [key, common] of shared) {
    const [left, right] = key.split(" ").map((index) => shingled[Number(index)]);
    if (!left || !right) continue;
    const likeness = common / (left.shingles.size + right.shingles.size - common);
    if (likeness >= NEAR_COPY_THRESHOLD) pairs.push({ left: left.id, right: right.id, likeness: Math.round(likeness * 100) / 100 });
  }
  return pairs.toSorted((one, other) => other.likeness - one.likeness || (one.left < other.left ? -1 : 1));
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .replace(/\{\{[^}]*\}\}/g, "#")
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== "");
  return new Set(words.slice(0, Math.max(0, words.length - 2)).map((_, index) => words.slice(index, index + 3).join(" ")));
}

export function nearCopyProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return nearCopies(catalogue).map((pair) =>
    editorial(
      "error",
      "near-copy",
      pair.left,
      "text",
      `De tekst lijkt voor ${Math.round(pair.likeness * 100)} procent op ${pair.right}. Zet wat zij delen in een basisset.`,
    ),
  );
}
