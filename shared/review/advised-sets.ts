import { becauseSentence, evaluate, type Profile, type Vocabulary } from "../catalogue/conditions.ts";
import type { Catalogue, RequirementSet } from "../catalogue/model.ts";

export interface AdvisedSet {
  readonly set: RequirementSet;
  /** "omdat ...": what in this tender asks for it. */
  readonly because: string;
  /** What the pack says about it. */
  readonly why: string;
  /** Leaving it out is an error, not a warning. */
  readonly obligatory: boolean;
}

/** The first ones say enough; a list of eight is not read. */
const SHOWN_REASONS = 3;

/** Sets that belong in this annex according to the pack and that are not in `chosen`. Unknown is no reason to advise. */
export function advisedSets(catalogue: Catalogue, profile: Profile, vocabulary: Vocabulary, chosen: ReadonlySet<string>): readonly AdvisedSet[] {
  return catalogue.sets.flatMap((set): readonly AdvisedSet[] => {
    if (!set.advisedWhen || chosen.has(set.id)) return [];
    const evaluation = evaluate(set.advisedWhen.condition, profile, vocabulary);
    if (evaluation.truth !== "yes") return [];
    return [{ set, because: becauseSentence(evaluation.reasons.slice(0, SHOWN_REASONS)), why: set.advisedWhen.why, obligatory: set.advisedWhen.obligatory }];
  });
}
