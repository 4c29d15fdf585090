/**
 * Own wording is held against the rules for the pack's texts (what no judge can apply, what names a brand or a country, a norm without its equivalent),
 * and against what makes a demand heavier than the purchase asks.
 */
import { type Wording, wordingProblems } from "../../catalogue/lint/language.ts";
import type { CatalogueProblem } from "../../catalogue/lint/model.ts";
import type { Requirement } from "../../catalogue/model.ts";
import type { Change, OwnRequirement } from "../../dossier/model.ts";
import type { Finding, Severity } from "../model.ts";
import { BURDEN_SOLUTIONS, burdenProblems } from "./own-burden.ts";
import type { RuleInput } from "./rule.ts";

/** Those that the Aanbestedingswet 2012 forbids without a reason (art. 2.76 and 2.78); the others are advice. */
const BY_LAW: ReadonlySet<string> = new Set(["brand-name", "country-name", "norm-without-equivalent", "only-a-certificate"]);

/** A pack keeps its texts to one size; a tender may say something in eight words. */
const EDITORS_ONLY: ReadonlySet<string> = new Set(["text-length"]);

const SOLUTIONS: Readonly<Record<string, string>> = {
  "brand-name":
    'Noem de eigenschap die u nodig hebt. Kan het echt niet zonder het merk, schrijf er dan "of gelijkwaardig" bij en zet de reden in de aanbestedingsstukken (art. 2.76 lid 3 en 4).',
  "country-name": "Stel de eis aan het gedrag of de plaats van gegevens, niet aan de herkomst.",
  "norm-without-equivalent": 'Zet "of gelijkwaardig" achter de norm of het certificaat.',
  "vague-word": "Schrijf op wanneer het goed is: een getal, een termijn of een document.",
  "several-duties": "Laat één verplichting staan en maak van de andere een eigen eis.",
  "long-sentence": "Maak er twee zinnen van.",
  "no-subject": 'Begin met wie of wat moet voldoen, bijvoorbeeld "De opdrachtnemer".',
  ...BURDEN_SOLUTIONS,
};

/** A remark on a text that is being written. */
export interface WordingHint {
  readonly severity: Severity;
  readonly message: string;
  readonly solution: string;
}

/** What the findings will say of these problems, for a form. */
export function wordingHints(problems: readonly CatalogueProblem[]): readonly WordingHint[] {
  return problems
    .filter((each) => !EDITORS_ONLY.has(each.id))
    .map(({ id, message }) => ({ severity: severityOf(id), message: sentence(message), solution: solutionOf(id) }));
}

export function wordingFindings({ catalogue, dossier }: RuleInput): readonly Finding[] {
  const standards = new Map(catalogue.requirements.map((each) => [each.id, each]));
  const changed = Object.entries(dossier.decisions).flatMap(([id, { change }]) => {
    const standard = standards.get(id);
    return standard ? newProblems(standard, change) : [];
  });
  return [...changed, ...dossier.ownRequirements.flatMap(ownProblems)].filter((each) => !EDITORS_ONLY.has(each.id)).map(asFinding);
}

/** What a changed text brings in that the standard text does not have. */
export function newProblems(standard: Requirement, change: Change): readonly CatalogueProblem[] {
  if (change.kind !== "changeText") return [];
  const { list: _standardList, ...rest } = standard;
  const before = new Set(problemsOf(standard).map((each) => `${each.id} ${each.message}`));
  return problemsOf({ ...rest, text: change.text, ...(change.list ? { list: [...change.list] } : {}) }).filter(
    (each) => !before.has(`${each.id} ${each.message}`),
  );
}

/** What is the matter with an own requirement, also while it is being written. */
export function ownProblems({ id, title, text, evidence }: Pick<OwnRequirement, "id" | "title" | "text" | "evidence">): readonly CatalogueProblem[] {
  return problemsOf({ id, title, text, evidence: { text: evidence } });
}

function problemsOf(wording: Wording): readonly CatalogueProblem[] {
  return [...wordingProblems(wording), ...burdenProblems(wording)];
}

function asFinding({ id, subject, place, message }: CatalogueProblem): Finding {
  return {
    id: `wording-${id}:${subject}:${place}:${message}`,
    severity: severityOf(id),
    message: `De eigen tekst van ${subject}: ${message}`,
    solution: solutionOf(id),
    where: { step: "eisen", item: subject },
  };
}

const severityOf = (id: string): Severity => (BY_LAW.has(id) ? "warning" : "advice");
const solutionOf = (id: string): string => SOLUTIONS[id] ?? "Pas de tekst aan, of laat de jurist beoordelen of het zo kan.";
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
