/** Whether a requirement belongs to what is bought, apart from what replaces it; in a purchase with separate parts, and for which of them. */
import { type Evaluation, evaluate, type Truth, truthOf, type Vocabulary } from "../catalogue/conditions.ts";
import type { Requirement } from "../catalogue/model.ts";
import type { FiledRequirement } from "./catalogue-index.ts";
import { type PartInView, partsAbout } from "./parts.ts";

export interface Applicability extends Evaluation {
  /** The parts for which it holds; empty unless the truth is yes. */
  readonly parts: readonly PartInView[];
}

export interface ApplicabilityInput {
  readonly filed: FiledRequirement;
  /** Whether its set is in; not called for one that is out. */
  readonly chosen: Evaluation;
  readonly parts: readonly PartInView[];
  readonly vocabulary: Vocabulary;
}

/** A requirement of a set that is in applies when its own condition holds for a part of what is bought. */
export function applicability({ filed, chosen, parts, vocabulary }: ApplicabilityInput): Applicability {
  const { standard, set } = filed;
  const about = partsAbout(set, parts, vocabulary);
  if (!standard.when) return { ...chosen, parts: about };
  const own = evaluatePerPart(standard.when, filed, about, vocabulary);
  // "omdat dit voor elke inkoop geldt" beside a condition of its own would contradict itself.
  if (own.truth !== "yes" || vocabulary.sets.get(set)?.kind === "base") return own;
  return { ...own, reasons: [...chosen.reasons, ...own.reasons.filter((each) => !chosen.reasons.includes(each))] };
}

function evaluatePerPart(
  condition: NonNullable<Requirement["when"]>,
  { differs }: FiledRequirement,
  about: readonly PartInView[],
  vocabulary: Vocabulary,
): Applicability {
  const [first] = about;
  if (first && (!differs || about.length === 1)) {
    const evaluation = evaluate(condition, first.profile, vocabulary);
    return { ...evaluation, parts: evaluation.truth === "yes" ? about : [] };
  }
  const outcomes = about.map((part) => ({ part, evaluation: evaluate(condition, part.profile, vocabulary) }));
  const truth = anyOf(outcomes.map((each) => each.evaluation.truth));
  const deciding = outcomes.filter((each) => each.evaluation.truth === truth).map((each) => each.evaluation);
  return {
    truth,
    // One part is enough to bring it in; to keep it out, or in doubt, each part has its say.
    reasons: [...new Set((truth === "yes" ? deciding.slice(0, 1) : deciding).flatMap((each) => each.reasons))],
    open: [...new Set(deciding.flatMap((each) => each.open))],
    parts: truth === "yes" ? outcomes.filter((each) => each.evaluation.truth !== "no").map((each) => each.part) : [],
  };
}

/** The parts for which a requirement of a chosen set holds: those of `applicability`, without reasons and several times quicker. */
export function partsWhereItHolds(
  { standard, set, differs }: Pick<FiledRequirement, "standard" | "set" | "differs">,
  parts: readonly PartInView[],
  vocabulary: Vocabulary,
): readonly PartInView[] {
  const about = partsAbout(set, parts, vocabulary);
  const { when } = standard;
  if (!when) return about;
  if (!differs) return about[0] && truthOf(when, about[0].profile, vocabulary) === "yes" ? about : [];
  const truths = about.map((part) => ({ part, truth: truthOf(when, part.profile, vocabulary) }));
  // Unknown for a part beside yes for another: not ruled out there, so it counts.
  return anyOf(truths.map((each) => each.truth)) === "yes" ? truths.filter((each) => each.truth !== "no").map((each) => each.part) : [];
}

function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes("yes")) return "yes";
  return truths.includes("unknown") ? "unknown" : "no";
}
