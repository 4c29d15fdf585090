import { decidersOf, evaluate, type Profile, phraseOf, type Truth, type Vocabulary } from "../catalogue/conditions.ts";
import type { Catalogue, QuickScan, ScanRisk } from "../catalogue/model.ts";

/** Not known is a state of its own: a missing answer never makes a risk "not seen". */
export type RiskState = "seen" | "notSeen" | "notKnown";

export interface RiskAssessment {
  readonly risk: ScanRisk;
  readonly state: RiskState;
  /** Phrases that led to the state. */
  readonly reasons: readonly string[];
  /** Questions behind those phrases. */
  readonly questions: readonly string[];
}

export interface QuickScanResult {
  readonly outcome: QuickScan["outcomes"][number];
  /** Phrases that led to the outcome. */
  readonly reasons: readonly string[];
  /** Questions without an answer. */
  readonly unanswered: readonly string[];
  /** Questions that were answered with "weet ik niet". */
  readonly unknown: readonly string[];
  /** In the order of the pack. */
  readonly risks: readonly RiskAssessment[];
}

const STATES: Readonly<Record<Truth, RiskState>> = { yes: "seen", no: "notSeen", unknown: "notKnown" };

/**
 * The first outcome whose condition holds, and of each risk whether it is seen. An outcome for which everything must be known is passed
 * over while an answer is missing or a risk is seen: not knowing never reads as "no risk". Advice only, a person decides. Undefined while
 * nothing was answered.
 */
export function assessQuickScan(catalogue: Catalogue, profile: Profile, vocabulary: Vocabulary): QuickScanResult | undefined {
  const { questions, outcomes } = catalogue.quickScan;
  const unanswered = questions.filter((id) => profile.values[id] === undefined);
  const unknown = questions.filter((id) => profile.values[id] === null);
  if (unanswered.length === questions.length) return undefined;
  const missing = [...unanswered, ...unknown];
  const risks = catalogue.quickScan.risks.map((risk) => assessRisk(risk, profile, vocabulary));
  const found = { unanswered, unknown, risks };
  for (const outcome of outcomes) {
    const evaluation = outcome.when && evaluate(outcome.when, profile, vocabulary);
    if (evaluation?.truth === "yes") return { ...found, outcome, reasons: evaluation.reasons };
  }
  const seen = risks.filter((each) => each.state === "seen");
  const isClear = missing.length === 0 && seen.length === 0;
  const outcome =
    (isClear ? outcomes.find((each) => each.when === undefined && each.allKnown) : outcomes.findLast((each) => !each.allKnown)) ?? outcomes.at(-1);
  if (!outcome) return undefined;
  const phrases = (isClear ? questions : missing).map((id) => answerPhrase(id, profile, vocabulary));
  return { ...found, outcome, reasons: [...new Set([...seen.flatMap((each) => each.reasons), ...phrases])] };
}

function assessRisk(risk: ScanRisk, profile: Profile, vocabulary: Vocabulary): RiskAssessment {
  const { truth, reasons } = evaluate(risk.when, profile, vocabulary);
  return { risk, state: STATES[truth], reasons, questions: decidersOf(risk.when, profile, vocabulary) };
}

/** The answer to a question as a phrase that completes "omdat ...". */
export function answerPhrase(id: string, profile: Profile, vocabulary: Vocabulary): string {
  const characteristic = vocabulary.characteristics.get(id);
  return characteristic ? phraseOf(characteristic, profile.values[id] ?? null) : id;
}
