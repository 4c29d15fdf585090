/** Which sets the picker shows, where. */
import type { Catalogue, RequirementSet } from "../../shared/catalogue/model.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";

/** Name, description, synonyms, examples and CPV codes: the words with which a buyer looks for something. */
export function findSets(sets: readonly RequirementSet[], query: string): readonly RequirementSet[] {
  const words = wordsOf(query);
  if (words.length === 0) return sets;
  return sets.filter((set) =>
    matches(plain([set.name, set.description, set.group, ...set.synonyms, ...set.examples, ...set.cpv, set.prefix].join(" ")), words),
  );
}

/** Sets to choose from by their heading: first what is bought, then the supplements. Base sets are always in, and not here. */
export function groupedSets(sets: readonly RequirementSet[]): readonly (readonly [string, readonly RequirementSet[]])[] {
  const groups = new Map<string, RequirementSet[]>();
  for (const kind of ["category", "supplement"] as const)
    for (const set of sets.filter((each) => each.kind === kind)) groups.set(set.group, [...(groups.get(set.group) ?? []), set]);
  return [...groups];
}

/** Name of a set; its id when the pack does not have it. */
export function setName(catalogue: Catalogue, id: string): string {
  return catalogue.sets.find((set) => set.id === id)?.name ?? id;
}

/** The first sentence of a description, which says what it is about, and the rest. */
export function leadOf(description: string): readonly [string, string] {
  const end = description.search(/(?<=[.!?])\s/);
  return end === -1 ? [description, ""] : [description.slice(0, end), description.slice(end).trim()];
}
