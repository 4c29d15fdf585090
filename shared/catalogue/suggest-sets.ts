/**
 * "Ik koop ...": from a buyer's own words to the sets (inkooponderdelen) that fit, each with the words that point at it. No model and no
 * network: words are compared with the names, synonyms, examples and CPV codes of the pack, so that every suggestion can be explained.
 */
import { nearest } from "../nearest.ts";
import type { RequirementSet } from "./model.ts";

export interface SetSuggestion {
  readonly set: string;
  /** Words of the buyer that point at it, as he wrote them, the strongest first. */
  readonly words: readonly string[];
  /** Higher fits better; only to put them in order. */
  readonly score: number;
}

/** Weight of a match by where the word stands. */
const WEIGHTS = { cpv: 6, synonym: 4, name: 4, example: 1.5, group: 0.5, description: 0.5 } as const;
/** A word that is only a piece of a compound, or the other way round, says less. */
const PIECE = 0.6;
/** So does a word with a slip of the pen. */
const SLIP = 0.5;
/** Shorter pieces stand in too many words. */
const SHORTEST_PIECE = 5;
/** Below this share of the best score a suggestion is noise. */
const LEAST_SHARE = 0.2;
const MOST = 6;

/** Words that say nothing about what is bought. */
const EMPTY_WORDS = new Set(
  "ik wij we wil willen koop kopen aankoop inkoop aanschaf aanschaffen inkopen huren een de het en of met voor van in op aan bij door tot te om onze ons mijn die dat dit deze er is zijn worden wordt nieuw nieuwe vervanging vervangen leveren levering leverancier dienst diensten systeem systemen product producten opdracht jaar inclusief zoals ook als onder alle alles medewerkers organisatie gemeente".split(
    " ",
  ),
);

/** Sets that fit a description in plain words, best first; empty when nothing does. Base sets are always in, and never suggested. */
export function suggestSets(sets: readonly RequirementSet[], text: string): readonly SetSuggestion[] {
  const index = indexOf(sets);
  const scores = new Map<string, { score: number; words: Map<string, number> }>();
  const add = (set: string, word: string, points: number): void => {
    const found = scores.get(set) ?? { score: 0, words: new Map<string, number>() };
    // The same word counts once, at its best.
    const before = found.words.get(word) ?? 0;
    if (points > before) {
      found.score += points - before;
      found.words.set(word, points);
    }
    scores.set(set, found);
  };
  const tokens = tokensOf(text);
  for (const token of tokens) for (const [set, points] of pointsOf(token.stem, index)) add(set, token.word, points);
  for (const { set, stems, weight } of index.phrases) {
    const used = stems.map((stem) => tokens.find((token) => token.stem === stem));
    if (used.every((each) => each !== undefined)) add(set, used.map((each) => each?.word).join(" "), weight * stems.length);
  }
  const ordered = [...scores].map(([set, { score, words }]) => ({
    set,
    score,
    words: [...words].toSorted((left, right) => right[1] - left[1]).map(([word]) => word),
  }));
  const best = Math.max(0, ...ordered.map((each) => each.score));
  return ordered
    .filter((each) => each.score >= best * LEAST_SHARE && each.score > 0.5)
    .toSorted((left, right) => right.score - left.score || (left.set < right.set ? -1 : 1))
    .slice(0, MOST);
}

interface Token {
  readonly word: string;
  readonly stem: string;
}

interface Index {
  /** Stem to set to weight. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly phrases: readonly { readonly set: string; readonly stems: readonly string[]; readonly weight: number }[];
}

function indexOf(sets: readonly RequirementSet[]): Index {
  const words = new Map<string, Map<string, number>>();
  const phrases: { set: string; stems: readonly string[]; weight: number }[] = [];
  const put = (set: string, stem: string, weight: number): void => {
    const found = words.get(stem) ?? new Map<string, number>();
    found.set(set, Math.max(found.get(set) ?? 0, weight));
    words.set(stem, found);
  };
  const putTexts = (set: string, texts: readonly string[], weight: number): void => {
    for (const text of texts) {
      const stems = tokensOf(text).map((each) => each.stem);
      if (stems.length > 1 && weight >= WEIGHTS.synonym) phrases.push({ set, stems, weight });
      // One word out of a phrase is a hint, the whole phrase is a match.
      for (const stem of stems) put(set, stem, stems.length === 1 ? weight : weight / 3);
    }
  };
  for (const set of sets.filter((each) => each.kind !== "base")) {
    putTexts(set.id, set.synonyms, WEIGHTS.synonym);
    putTexts(set.id, set.name.split(/[(),]| en /), WEIGHTS.name);
    putTexts(set.id, set.examples, WEIGHTS.example);
    putTexts(set.id, [set.group], WEIGHTS.group);
    putTexts(set.id, [set.description.split(/(?<=[.!?])\s/)[0] ?? ""], WEIGHTS.description);
    for (const code of set.cpv) put(set.id, code, WEIGHTS.cpv);
  }
  return { words, phrases };
}

/** A word that many sets know says little about each. */
function rarity(bySet: ReadonlyMap<string, number>): number {
  return 1 / Math.sqrt(bySet.size);
}

function pointsOf(stem: string, { words }: Index): readonly (readonly [set: string, points: number])[] {
  const exact = words.get(stem);
  const points = new Map<string, number>();
  const take = (bySet: ReadonlyMap<string, number>, factor: number): void => {
    for (const [set, weight] of bySet) points.set(set, Math.max(points.get(set) ?? 0, weight * factor * rarity(bySet)));
  };
  if (exact) take(exact, 1);
  for (const [known, bySet] of words) if (known !== stem && isPiece(known, stem)) take(bySet, PIECE);
  if (points.size === 0 && stem.length >= 6) {
    const close = nearest(
      stem,
      [...words.keys()].filter((each) => Math.abs(each.length - stem.length) <= 2 && each[0] === stem[0]),
    );
    const bySet = close === undefined ? undefined : words.get(close);
    if (bySet) take(bySet, SLIP);
  }
  return [...points];
}

/** "netwerkfirewalls" holds "firewall"; "camera" is the start of "camerabewaking". */
function isPiece(known: string, asked: string): boolean {
  if (known.length >= SHORTEST_PIECE && asked.length > known.length) return asked.endsWith(known) || asked.startsWith(known);
  return asked.length >= SHORTEST_PIECE && known.length > asked.length && (known.startsWith(asked) || known.endsWith(asked));
}

function tokensOf(text: string): readonly Token[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{Mark}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .map((word) => word.replace(/^-+|-+$/g, ""))
      // "MRI-scanner" is looked for as a whole and by its parts.
      .flatMap((word) => (word.includes("-") ? [word, ...word.split("-").filter((part) => part.length > 2)] : [word]))
      .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
      .map((word) => ({ word, stem: stemOf(word) }))
  );
}

/** Without the ending of a plural or a small thing: "switches" and "switch", "camera's" and "camera", "appjes" and "app". Rough on purpose: both sides go through it. */
function stemOf(word: string): string {
  const bare = word.replaceAll("-", "");
  if (bare.length < 5 || /^\d+$/.test(bare)) return bare.replace(/s$/, "");
  const cut = bare.replace(/(?:jes|je)$/, "").replace(/(?:eren|ers|en|es|s|e)$/, "");
  const kept = cut.length < 3 ? bare : cut;
  // "laptoppen" gives "laptopp", "portalen" gives "portal" and "portaal" its double vowel back.
  return kept
    .replace(/([bcdfgklmnprstvz])\1$/, "$1")
    .replace(/([aeou])\1(?=[^aeiou]$)/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}
