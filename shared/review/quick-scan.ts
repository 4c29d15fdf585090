import { evaluate, type Profile, phraseOf, type Vocabulary } from "../catalogue/conditions.ts";
import type { Catalogue, QuickScan } from "../catalogue/model.ts";

export interface QuickScanResult {
  readonly outcome: QuickScan["outcomes"][number];
  /** Phrases that led to the outcome. */
  readonly reasons: readonly string[];
  /** Questions without an answer. */
  readonly unanswered: readonly string[];
  /** Questions that were answered with "weet ik niet". */
  readonly unknown: readonly string[];
}

/**
 * The first outcome whose condition holds. An outcome for which everything must be known is passed over while an answer is missing:
 * not knowing never reads as "no risk". Advice only, a person decides. Undefined while nothing was answered.
 */
export function assessQuickScan(catalogue: Catalogue, profile: Profile, vocabulary: Vocabulary): QuickScanResult | undefined {
  const { questions, outcomes } = catalogue.quickScan;
  const unanswered = questions.filter((id) => profile.values[id] === undefined);
  const unknown = questions.filter((id) => profile.values[id] === null);
  if (unanswered.length === questions.length) return undefined;
  const missing = [...unanswered, ...unknown];
  for (const outcome of outcomes) {
    const evaluation = outcome.when && evaluate(outcome.when, profile, vocabulary);
    if (evaluation?.truth === "yes") return { outcome, reasons: evaluation.reasons, unanswered, unknown };
  }
  const known = outcomes.filter((each) => each.when === undefined && each.allKnown);
  const fallback = missing.length === 0 ? known[0] : outcomes.findLast((each) => !each.allKnown);
  const outcome = fallback ?? outcomes.at(-1);
  if (!outcome) return undefined;
  const reasons = missing.map((id) => vocabulary.characteristics.get(id)?.unknownPhrase ?? id);
  if (missing.length > 0) return { outcome, reasons, unanswered, unknown };
  return {
    outcome,
    reasons: questions.map((id) => {
      const characteristic = vocabulary.characteristics.get(id);
      return characteristic ? phraseOf(characteristic, profile.values[id] ?? null) : id;
    }),
    unanswered,
    unknown,
  };
}
