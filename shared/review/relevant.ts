import { indexOf } from "../assembly/catalogue-index.ts";
import { dependOnSeparateParts } from "../assembly/effect.ts";
import type { Assembly } from "../assembly/model.ts";
import { isSettledBySets, profileOf } from "../assembly/profile.ts";
import { evaluate, factsOf, vocabularyOf } from "../catalogue/conditions.ts";
import { type Catalogue, type Characteristic, SEPARATE_PARTS } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { abroQuestions } from "./abro-questions.ts";

/**
 * Which characteristics matter for the present choice of sets: those that a condition of a requirement of a chosen set looks at,
 * those that decide whether a set is advised, whether the purchase has separate parts as soon as it can have them, and all of the quick scan.
 * Each with the requirements that depend on it.
 */
export function relevantCharacteristics(catalogue: Catalogue, dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const known = found.get(dossier);
  if (known?.catalogue === catalogue) return known.relevant;
  const relevant = findRelevant(catalogue, dossier);
  found.set(dossier, { catalogue, relevant });
  return relevant;
}

/** The list of questions and the findings both need it, for the same dossier. */
const found = new WeakMap<Dossier, { readonly catalogue: Catalogue; readonly relevant: ReadonlyMap<string, readonly string[]> }>();

function findRelevant(catalogue: Catalogue, dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const chosen = chosenSets(catalogue, dossier);
  const dependants = new Map<string, string[]>();
  const note = (characteristic: string, requirement?: string): void => {
    const list = dependants.get(characteristic) ?? [];
    if (requirement !== undefined) list.push(requirement);
    dependants.set(characteristic, list);
  };
  for (const { standard, set, asks } of indexOf(catalogue).filed) {
    if (asks.length === 0 || !chosen.has(set)) continue;
    for (const characteristic of asks) if (characteristic !== SEPARATE_PARTS) note(characteristic, standard.id);
  }
  // Not only through conditions: what replaces what differs as well, and the annex names the part of each requirement.
  if (!isSettledBySets(SEPARATE_PARTS, catalogue, dossier)) dependants.set(SEPARATE_PARTS, [...dependOnSeparateParts(catalogue, dossier)]);
  for (const set of catalogue.sets) {
    if (!set.advisedWhen || chosen.has(set.id)) continue;
    for (const characteristic of factsOf(set.advisedWhen.condition).characteristics) note(characteristic);
  }
  for (const characteristic of askedAlways(catalogue, dossier)) note(characteristic);
  return dependants;
}

/** Questions that are asked whatever else was answered: the quick scan, and those of the ABRO once it applies. */
export function askedAlways(catalogue: Catalogue, dossier: Dossier): ReadonlySet<string> {
  return new Set([...catalogue.quickScan.questions, ...abroQuestions(catalogue, dossier)]);
}

/** Ids of the sets that are in: the chosen ones and the base. */
export function chosenSets(catalogue: Catalogue, dossier: Dossier): ReadonlySet<string> {
  return new Set(catalogue.sets.filter((set) => set.kind === "base" || dossier.sets.includes(set.id)).map((set) => set.id));
}

/**
 * The questions of the step Kenmerken that are worth an answer, by group: those that were answered, and those of which
 * a requirement or the advice on a set still waits. What other answers already settled is not asked. The group of questions on which most
 * requirements depend comes first; what only decides an advice comes last.
 */
export function relevantQuestions(catalogue: Catalogue, dossier: Dossier, assembly: Assembly): readonly Characteristic[] {
  const relevant = relevantCharacteristics(catalogue, dossier);
  const awaited = new Set([SEPARATE_PARTS, ...assembly.unknown.flatMap((each) => each.open), ...awaitedByAdvice(catalogue, dossier)]);
  const questions = catalogue.characteristics.filter(
    (each) => each.question?.step === "kenmerken" && relevant.has(each.id) && (awaited.has(each.id) || Object.hasOwn(dossier.characteristics, each.id)),
  );
  const weight = new Map<string, number>();
  for (const each of questions) {
    const group = each.question?.group ?? "";
    weight.set(group, Math.max(weight.get(group) ?? 0, relevant.get(each.id)?.length ?? 0));
  }
  const weightOf = (each: Characteristic): number => weight.get(each.question?.group ?? "") ?? 0;
  return questions.toSorted((left, right) => weightOf(right) - weightOf(left));
}

function awaitedByAdvice(catalogue: Catalogue, dossier: Dossier): readonly string[] {
  const chosen = chosenSets(catalogue, dossier);
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  return catalogue.sets.flatMap((set) => (set.advisedWhen && !chosen.has(set.id) ? evaluate(set.advisedWhen.condition, profile, vocabulary).open : []));
}
