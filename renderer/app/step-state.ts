/** The state of a step in words, for the list of steps. */
import type { Finding, WizardStep } from "../../shared/review/model.ts";
import { blocksExport } from "../../shared/review/review.ts";
import { wizardSteps } from "../../shared/review/steps.ts";
import type { View } from "./view.ts";

export interface StepState {
  readonly step: WizardStep;
  readonly kind: "done" | "open" | "wrong" | "neutral";
  /** "klaar", "3 open", "1 fout". */
  readonly words: string;
  /** What is in it now: "3 gekozen"; empty when there is nothing to tell. */
  readonly content: string;
}

/** Findings that say "not yet" instead of "wrong": the user simply has not come to it. */
const NOT_YET = [
  "tender-fact-missing",
  "question-unanswered",
  "answer-unknown",
  "no-category",
  "no-requirements",
  "approval-missing",
  "parameter-empty",
  "abro-tbb-none",
  "abro-tbb-incomplete",
  "abro-tbb-set-by",
];

export function isNotYet(finding: Finding): boolean {
  return NOT_YET.some((rule) => finding.id === rule || finding.id.startsWith(`${rule}:`));
}

export function stepStates(view: View): readonly StepState[] {
  return wizardSteps(view.dossier).map((step) => ({ step, content: contentOf(step, view), ...stateOf(step, view) }));
}

function stateOf(step: WizardStep, view: View): Pick<StepState, "kind" | "words"> {
  const { findings, assembly, dossier, judgements } = view;
  if (step === "controle") {
    const errors = findings.filter((each) => each.severity === "error").length;
    if (errors > 0) return { kind: "open", words: count(errors, "punt te doen", "punten te doen") };
    return { kind: "done", words: findings.length === 0 ? "klaar" : `klaar, ${count(findings.length, "aandachtspunt", "aandachtspunten")}` };
  }
  if (step === "beoordelen") {
    const waiting = judgements.filter(({ state }) => state === "open" || state === "lapsed").length;
    return waiting > 0 ? { kind: "open", words: count(waiting, "wacht", "wachten") } : { kind: "done", words: "klaar" };
  }
  if (step === "exporteren") {
    if (blocksExport(findings)) return { kind: "neutral", words: "nog niet mogelijk" };
    return dossier.revisions.length > 0 ? { kind: "done", words: count(dossier.revisions.length, "revisie", "revisies") } : { kind: "open", words: "kan nu" };
  }
  if (step === "nota") {
    const open = dossier.questions.filter((each) => !each.settled).length;
    return open > 0 ? { kind: "open", words: count(open, "vraag open", "vragen open") } : { kind: "done", words: "klaar" };
  }
  const here = findings.filter((each) => each.where.step === step && each.severity !== "advice");
  const wrong = here.filter((each) => each.severity === "error" && !isNotYet(each)).length;
  if (wrong > 0) return { kind: "wrong", words: count(wrong, "fout", "fouten") };
  // Two findings about one field are one thing to do.
  const open = new Set(here.filter((each) => each.severity === "error" || isNotYet(each)).map((each) => each.where.item)).size;
  if (open > 0) return { kind: "open", words: `${open} open` };
  // Every answer that is missing is counted where it is asked; here it shows that the list can still change.
  if (step === "eisen" && assembly.unknown.length > 0)
    return { kind: "open", words: count(assembly.unknown.length, "wacht op een antwoord", "wachten op een antwoord") };
  if (step === "eisen" && assembly.requirements.length === 0) return { kind: "neutral", words: "nog leeg" };
  // A question can be left open that decides nothing but an advice.
  if (step === "kenmerken" && here.length === 0 && answeredIn(view) < view.questions.length) return { kind: "done", words: "de rest hoeft niet" };
  return { kind: "done", words: here.length === 0 ? "klaar" : `klaar, ${here.length} aanbevolen` };
}

function contentOf(step: WizardStep, { dossier, questions, profile, assembly, abro, quickScan, judgements }: View): string {
  switch (step) {
    case "nationaleVeiligheid":
      return quickScan?.outcome.label ?? "";
    case "abro":
      return abro ? `${abro.requirements.length} ABRO-eisen` : "";
    case "inkooponderdelen":
      return dossier.sets.length > 0 ? `${dossier.sets.length} gekozen` : "";
    case "kenmerken":
      return questions.length > 0 ? `${answeredIn({ questions, profile })} van ${questions.length} beantwoord` : "";
    case "beoordelen":
      return count(judgements.length, "afwijking", "afwijkingen");
    case "eisen":
      return `${assembly.requirements.length} in de bijlage`;
    default:
      return "";
  }
}

function answeredIn({ questions, profile }: Pick<View, "questions" | "profile">): number {
  return questions.filter((each) => profile.values[each.id] !== undefined).length;
}

/** "1 fout", "3 fouten". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
