/** Whether a requirement belongs to what is bought, apart from what replaces it; in a purchase with separate parts, and for which of them. */
import { type Evaluation, evaluate, type Truth, truthOf, type Vocabulary } from "../catalogue/conditions.ts";
import type { Requirement } from "../catalogue/model.ts";
import { differsPerPart, type PartInView, partsAbout } from "./parts.ts";

export interface Applicability extends Evaluation {
  /** The parts for which it holds; empty unless the truth is yes. */
  readonly parts: readonly PartInView[];
}

export interface ApplicabilityInput {
  readonly standard: Requirement;
  /** Set that it belongs to, and whether that is in. */
  readonly set: string;
  readonly chosen: Evaluation;
  readonly parts: readonly PartInView[];
  readonly vocabulary: Vocabulary;
}

/** A requirement applies when its set is chosen and its own condition holds for a part of what is bought. */
export function applicability({ standard, set, chosen, parts, vocabulary }: ApplicabilityInput): Applicability {
  const about = partsAbout(set, parts, vocabulary);
  if (chosen.truth === "no") return { ...chosen, parts: [] };
  if (!standard.when) return { ...chosen, parts: about };
  const own = evaluatePerPart(standard.when, standard, about, vocabulary);
  // "omdat dit voor elke inkoop geldt" beside a condition of its own would contradict itself.
  if (own.truth !== "yes" || vocabulary.sets.get(set)?.kind === "base") return own;
  return { ...own, reasons: [...chosen.reasons, ...own.reasons.filter((each) => !chosen.reasons.includes(each))] };
}

function evaluatePerPart(
  condition: NonNullable<Requirement["when"]>,
  standard: Requirement,
  about: readonly PartInView[],
  vocabulary: Vocabulary,
): Applicability {
  const looked = differsPerPart(standard, vocabulary) ? about : about.slice(0, 1);
  const outcomes = looked.map((part) => ({ part, evaluation: evaluate(condition, part.profile, vocabulary) }));
  const truth = anyOf(outcomes.map((each) => each.evaluation.truth));
  const deciding = outcomes.filter((each) => each.evaluation.truth === truth).map((each) => each.evaluation);
  return {
    truth,
    // One part is enough to bring it in; to keep it out, or in doubt, each part has its say.
    reasons: [...new Set((truth === "yes" ? deciding.slice(0, 1) : deciding).flatMap((each) => each.reasons))],
    open: [...new Set(deciding.flatMap((each) => each.open))],
    parts: truth !== "yes" ? [] : looked.length < about.length ? about : outcomes.filter((each) => each.evaluation.truth !== "no").map((each) => each.part),
  };
}

/** The parts for which `standard`, of a chosen set, holds: those of `applicability`, without reasons and several times quicker. */
export function partsWhereItHolds(standard: Requirement, set: string, parts: readonly PartInView[], vocabulary: Vocabulary): readonly PartInView[] {
  const about = partsAbout(set, parts, vocabulary);
  const { when } = standard;
  if (!when) return about;
  if (!differsPerPart(standard, vocabulary)) return about[0] && truthOf(when, about[0].profile, vocabulary) === "yes" ? about : [];
  const truths = about.map((part) => ({ part, truth: truthOf(when, part.profile, vocabulary) }));
  // Unknown for a part beside yes for another: not ruled out there, so it counts.
  return anyOf(truths.map((each) => each.truth)) === "yes" ? truths.filter((each) => each.truth !== "no").map((each) => each.part) : [];
}

function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes("yes")) return "yes";
  return truths.includes("unknown") ? "unknown" : "no";
}
