/** What a change would do to the list of requirements: shown beside a choice before and after it is made. */
import type { CharacteristicValue } from "../catalogue/conditions.ts";
import { type Catalogue, SEPARATE_PARTS } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { includedIds } from "./included.ts";
import type { Assembly } from "./model.ts";
import { possibleParts } from "./parts.ts";

export interface Effect {
  /** Ids that come into the annex. */
  readonly added: readonly string[];
  /** Ids that leave it. */
  readonly removed: readonly string[];
}

export function effectBetween(before: Assembly, after: Assembly): Effect {
  return difference(idsOf(before), idsOf(after));
}

function idsOf(assembly: Assembly): ReadonlySet<string> {
  return new Set(assembly.requirements.map((each) => each.id));
}

function difference(old: ReadonlySet<string>, fresh: ReadonlySet<string>): Effect {
  return { added: [...fresh].filter((id) => !old.has(id)), removed: [...old].filter((id) => !fresh.has(id)) };
}

/** The effect of choosing `set`, or of no longer choosing it. `before` is the assembly of `dossier`. */
export function effectOfChoosing(catalogue: Catalogue, dossier: Dossier, before: Assembly, set: string, chosen: boolean): Effect {
  const others = dossier.sets.filter((each) => each !== set);
  return difference(idsOf(before), includedIds(catalogue, { ...dossier, sets: chosen ? [...others, set] : others }));
}

/** The effect of answering `characteristic` with `value`. `before` is the assembly of `dossier`. */
export function effectOfAnswering(catalogue: Catalogue, dossier: Dossier, before: Assembly, characteristic: string, value: CharacteristicValue): Effect {
  return difference(idsOf(before), includedIds(catalogue, { ...dossier, characteristics: { ...dossier.characteristics, [characteristic]: value } }));
}

/**
 * The requirements that are in the annex of separate parts and not in that of one product, or the other way round. They follow from what
 * replaces what as well as from conditions, so only assembling both ways tells.
 */
export function dependOnSeparateParts(catalogue: Catalogue, dossier: Dossier): readonly string[] {
  if (possibleParts(catalogue, dossier.sets).length < 2) return [];
  const ids = (answer: boolean): ReadonlySet<string> =>
    includedIds(catalogue, { ...dossier, characteristics: { ...dossier.characteristics, [SEPARATE_PARTS]: answer } });
  const { added, removed } = difference(ids(false), ids(true));
  return [...added, ...removed];
}
