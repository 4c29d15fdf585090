/** Own wording is held against the rules for the pack's texts: what no judge can apply, what names a brand or a country, a norm without its equivalent. */
import { type Wording, wordingProblems } from "../../catalogue/lint/language.ts";
import type { CatalogueProblem } from "../../catalogue/lint/model.ts";
import type { Requirement } from "../../catalogue/model.ts";
import type { Change, OwnRequirement } from "../../dossier/model.ts";
import type { Finding, Severity } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** Those that the Aanbestedingswet 2012 forbids without a reason (art. 2.76); the others are advice. */
const BY_LAW: ReadonlySet<string> = new Set(["brand-name", "country-name", "norm-without-equivalent"]);

/** A pack keeps its texts to one size; a tender may say something in eight words. */
const EDITORS_ONLY: ReadonlySet<string> = new Set(["text-length"]);

const SOLUTIONS: Readonly<Record<string, string>> = {
  "brand-name": 'Noem de eigenschap die u nodig hebt. Kan het echt niet zonder het merk, schrijf er dan "of gelijkwaardig" bij en leg de reden vast.',
  "country-name": "Stel de eis aan het gedrag of de plaats van gegevens, niet aan de herkomst.",
  "norm-without-equivalent": 'Zet "of gelijkwaardig" achter de norm of het certificaat.',
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
  return [...changed, ...dossier.ownRequirements.flatMap((own) => wordingProblems(wordingOfOwn(own)))]
    .filter((each) => !EDITORS_ONLY.has(each.id))
    .map(asFinding);
}

/** What a changed text brings in that the standard text does not have. */
export function newProblems(standard: Requirement, change: Change): readonly CatalogueProblem[] {
  if (change.kind !== "changeText") return [];
  const { list: _standardList, ...rest } = standard;
  const before = new Set(wordingProblems(standard).map((each) => `${each.id} ${each.message}`));
  return wordingProblems({ ...rest, text: change.text, ...(change.list ? { list: [...change.list] } : {}) }).filter(
    (each) => !before.has(`${each.id} ${each.message}`),
  );
}

export function wordingOfOwn({ id, title, text, evidence }: Pick<OwnRequirement, "id" | "title" | "text" | "evidence">): Wording {
  return { id, title, text, evidence: { text: evidence } };
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
