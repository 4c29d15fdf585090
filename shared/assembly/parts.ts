/**
 * The parts (losse delen) of a purchase. A buyer who chooses two or more inkooponderdelen buys either one product that each of them
 * describes, or separate things in one tender. In the second case every part is looked at by itself, as if it were the only one: what
 * replaces or rules out a requirement in one part says nothing about another part. See `docs/decisions/0008-losse-delen.md`.
 */
import type { Condition } from "../catalogue/condition-model.ts";
import { enumerate, type Profile, type Vocabulary } from "../catalogue/conditions.ts";
import { type Catalogue, type Requirement, type RequirementSet, SEPARATE_PARTS } from "../catalogue/model.ts";

export interface Part {
  /** As documents and screens name it: the names of its inkooponderdelen. */
  readonly name: string;
  /** Ids of its inkooponderdelen. */
  readonly sets: readonly string[];
}

/** The parts that the chosen inkooponderdelen could be: one for each, and one for those that always describe the same product. */
export function possibleParts(catalogue: Catalogue, chosen: readonly string[]): readonly Part[] {
  let groups: readonly (readonly RequirementSet[])[] = [];
  for (const set of catalogue.sets) {
    if (set.kind !== "category" || !chosen.includes(set.id)) continue;
    const same = groups.filter((group) => group.some((other) => set.samePartAs.includes(other.id) || other.samePartAs.includes(set.id)));
    groups = [...groups.filter((group) => !same.includes(group)), [...same.flat(), set]];
  }
  return groups.map((group) => ({ name: enumerate(group.map((set) => set.name)), sets: group.map((set) => set.id) }));
}

/** A part with the facts as its conditions see them. */
export interface PartInView extends Part {
  readonly profile: Profile;
}

/**
 * The parts to look at one by one. One product is one part with everything in it. Not answered and "weet ik niet" count as separate parts:
 * a requirement too many shows itself, a requirement that is missing does not.
 */
export function partsInView(catalogue: Catalogue, profile: Profile): readonly PartInView[] {
  const parts = possibleParts(catalogue, profile.sets);
  if (parts.length < 2 || profile.values[SEPARATE_PARTS] === false) return [{ name: "", sets: parts.flatMap((part) => part.sets), profile }];
  return parts.map((part) => {
    const elsewhere = parts.filter((other) => other !== part).flatMap((other) => other.sets);
    return { ...part, profile: { ...profile, sets: profile.sets.filter((id) => !elsewhere.includes(id)), elsewhere } };
  });
}

/** The parts that a requirement of `set` is about: that of its inkooponderdeel, and for the base and a supplement all of them. */
export function partsAbout<T extends Part>(set: string, parts: readonly T[], vocabulary: Vocabulary): readonly T[] {
  return vocabulary.sets.get(set)?.kind === "category" ? parts.filter((part) => part.sets.includes(set)) : parts;
}

/** Whether the condition of `standard` can come out differently in two parts. If not, one evaluation does for all of them. */
export function differsPerPart(standard: Requirement, vocabulary: Vocabulary): boolean {
  return standard.when !== undefined && looksAtPart(standard.when, vocabulary);
}

function looksAtPart(condition: Condition, vocabulary: Vocabulary): boolean {
  if ("all" in condition) return condition.all.some((each) => looksAtPart(each, vocabulary));
  if ("any" in condition) return condition.any.some((each) => looksAtPart(each, vocabulary));
  if ("not" in condition) return looksAtPart(condition.not, vocabulary);
  return "set" in condition && !("inAnyPart" in condition) && vocabulary.sets.get(condition.set)?.kind === "category";
}
