/** The time line between the award decision and the start of the work: what is known, and what is named unknown. */
import { evaluate, type Profile, type Vocabulary } from "../catalogue/conditions.ts";
import { dayNumber, isoDay } from "../dossier/days.ts";
import type { Dossier } from "../dossier/model.ts";
import type { Abro, AbroFrame } from "./model.ts";

export interface PlannedStep {
  readonly step: AbroFrame["planning"][number];
  /** Latest day on which it must begin to be ready at the start; absent when its term or the start is not known. */
  readonly latestStart?: string;
}

export interface AbroPlanning {
  readonly steps: readonly PlannedStep[];
  /** Sum of the known terms that follow one another, in days. */
  readonly knownDays: number;
  /** Labels of steps of which no source gives a term. */
  readonly unknownTerms: readonly string[];
  /** Days between the award decision and the start; absent while one of the two is not filled in. */
  readonly available?: number;
  /** True when even the known terms do not fit. */
  readonly tooShort: boolean;
}

export function abroPlanning(abro: Abro, dossier: Dossier, profile: Profile, vocabulary: Vocabulary): AbroPlanning {
  const { awardDate, contractStart } = dossier.tender;
  // A step of which it is not known whether it applies is shown: leaving it out would make the time line look shorter than it may be.
  const steps = abro.frame.planning.filter((step) => !step.when || evaluate(step.when, profile, vocabulary).truth !== "no");
  const sequence = steps.filter((step) => step.counts === "sequence");
  const knownDays = sequence.reduce((sum, step) => sum + (step.days ?? 0), 0);
  const available = awardDate && contractStart ? dayNumber(contractStart) - dayNumber(awardDate) : undefined;
  return {
    steps: steps.map((step) => {
      const days = step.counts === "sequence" ? remainingDays(sequence, step) : step.days;
      return days === undefined || !contractStart ? { step } : { step, latestStart: isoDay(dayNumber(contractStart) - days) };
    }),
    knownDays,
    unknownTerms: sequence.filter((step) => step.days === undefined).map((step) => step.label),
    ...(available === undefined ? {} : { available }),
    tooShort: available !== undefined && available < knownDays,
  };
}

/** Days from the beginning of `step` to the start of the work; not known when a term from here on is not. */
function remainingDays(sequence: AbroFrame["planning"], step: AbroFrame["planning"][number]): number | undefined {
  return sequence
    .slice(sequence.indexOf(step))
    .reduce<number | undefined>((sum, each) => (sum === undefined || each.days === undefined ? undefined : sum + each.days), 0);
}
