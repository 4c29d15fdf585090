/** Catalogue and dossier to the list of requirements, each with its reasons. Pure: the same input gives the same list. */

import { becauseSentence, type Evaluation, evaluate, type Profile, type Vocabulary, vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue, Parameter, Requirement } from "../catalogue/model.ts";
import { fillText, parametersIn } from "../catalogue/parameters.ts";
import type { Dossier, OwnRequirement } from "../dossier/model.ts";
import type { AssembledRequirement, Assembly, ExcludedRequirement, LapsedRequirement, UnknownRequirement } from "./model.ts";
import { numberRequirements } from "./numbering.ts";
import { profileOf } from "./profile.ts";
import { replacementsIn } from "./supersession.ts";

export function assemble(catalogue: Catalogue, dossier: Dossier): Assembly {
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const parameters = new Map(catalogue.parameters.map((each) => [each.id, each]));
  const choices = new Map(catalogue.sets.map((set) => [set.id, { isBase: set.kind === "base", evaluation: evaluate({ set: set.id }, profile, vocabulary) }]));

  const applicable: { readonly standard: Requirement; readonly reasons: readonly string[] }[] = [];
  const excluded: ExcludedRequirement[] = [];
  const unknown: UnknownRequirement[] = [];
  for (const standard of catalogue.requirements) {
    const set = catalogue.setOf[standard.id] ?? "";
    const outcome = applicability(standard, choices.get(set), profile, vocabulary);
    const reasons = [becauseSentence(outcome.reasons)];
    const about = { id: standard.id, title: standard.title, set, standard };
    if (outcome.truth === "no") excluded.push({ ...about, cause: "condition", reasons });
    else if (outcome.truth === "unknown") unknown.push({ ...about, reasons, open: outcome.open });
    else if (dossier.decisions[standard.id]?.change.kind === "leaveOut")
      excluded.push({ ...about, cause: "leftOut", reasons: ["omdat dit dossier de eis weglaat (afwijking van de standaard)"] });
    else applicable.push({ standard, reasons });
  }

  const replacements = replacementsIn(
    applicable.map(({ standard }) => ({
      id: standard.id,
      supersedes: standard.supersedes,
      kind: effectiveKind(standard, dossier),
      standardKind: standard.kind,
      kept: dossier.decisions[standard.id]?.change.kind === "keepSuperseded",
    })),
  );

  const included: Omit<AssembledRequirement, "number">[] = [];
  for (const { standard, reasons } of applicable) {
    const replacedBy = replacements.replacedBy.get(standard.id);
    if (replacedBy) {
      excluded.push({
        id: standard.id,
        title: standard.title,
        set: catalogue.setOf[standard.id] ?? "",
        cause: "superseded",
        reasons: [`omdat ${replacedBy.join(" en ")} meer vraagt en deze eis vervangt`],
        standard,
      });
      continue;
    }
    included.push(assembled(standard, reasons, replacements.replaces.get(standard.id) ?? [], catalogue, dossier, parameters));
  }
  included.push(...dossier.ownRequirements.map(assembledOwn));

  const requirements = numberRequirements(inPrintedOrder(included, catalogue), dossier.numbering);
  return { requirements, excluded, unknown, lapsed: lapsedIn(requirements, catalogue, dossier) };
}

interface SetChoice {
  readonly isBase: boolean;
  readonly evaluation: Evaluation;
}

/** A requirement applies when its set is chosen and its own condition holds. */
function applicability(standard: Requirement, choice: SetChoice | undefined, profile: Profile, vocabulary: Vocabulary): Evaluation {
  if (!choice) throw new Error(`De eis ${standard.id} hoort bij geen enkele set.`);
  const chosen = choice.evaluation;
  if (chosen.truth === "no" || !standard.when) return chosen;
  const own = evaluate(standard.when, profile, vocabulary);
  // "omdat dit voor elke inkoop geldt" beside a condition of its own would contradict itself.
  if (own.truth !== "yes" || choice.isBase) return own;
  return { truth: "yes", open: own.open, reasons: [...chosen.reasons, ...own.reasons.filter((each) => !chosen.reasons.includes(each))] };
}

function effectiveKind(standard: Requirement, dossier: Dossier): Requirement["kind"] {
  const change = dossier.decisions[standard.id]?.change;
  return change?.kind === "changeKind" ? change.to : standard.kind;
}

function assembled(
  standard: Requirement,
  reasons: readonly string[],
  replaces: readonly string[],
  catalogue: Catalogue,
  dossier: Dossier,
  parameters: ReadonlyMap<string, Parameter>,
): Omit<AssembledRequirement, "number"> {
  const change = dossier.decisions[standard.id]?.change;
  const text = change?.kind === "changeText" ? change.text : standard.text;
  const list = change?.kind === "changeText" ? (change.list ?? []) : (standard.list ?? []);
  const fill = (value: string): string => fillText(value, parameters, dossier.parameters);
  return {
    id: standard.id,
    set: catalogue.setOf[standard.id] ?? "",
    theme: standard.theme,
    title: standard.title,
    kind: effectiveKind(standard, dossier),
    phase: standard.phase,
    text: fill(text),
    list: list.map(fill),
    evidence: {
      text: fill(standard.evidence.text),
      moment: standard.evidence.moment,
      ...(standard.evidence.repeat ? { repeat: fill(standard.evidence.repeat) } : {}),
    },
    citations: standard.citations,
    provenance: standard.provenance,
    reasons: replaces.length === 0 ? reasons : [...reasons, `vervangt ${replaces.join(" en ")}, die minder vraagt`],
    replaces,
    changes: change ? [change.kind] : [],
    parameters: parametersIn([text, ...list, standard.evidence.text]).filter((name) => parameters.has(name)),
    standard,
  };
}

function assembledOwn(own: OwnRequirement): Omit<AssembledRequirement, "number"> {
  return {
    id: own.id,
    set: "eigen",
    theme: own.theme,
    title: own.title,
    kind: own.kind,
    phase: own.phase,
    text: own.text,
    list: [],
    evidence: { text: own.evidence },
    citations: [],
    ...(own.source ? { ownSource: own.source } : {}),
    provenance: "own",
    reasons: ["omdat de opdrachtgever deze eis zelf heeft toegevoegd"],
    replaces: [],
    changes: [],
    parameters: [],
  };
}

/** By theme of the pack; an unknown theme of an own requirement comes last. Within a theme the given order stands. */
function inPrintedOrder<T extends { readonly theme: string }>(requirements: readonly T[], catalogue: Catalogue): readonly T[] {
  const order = new Map(catalogue.pack.themes.map((theme, index) => [theme.id, index]));
  const rank = (each: T): number => order.get(each.theme) ?? order.size;
  return requirements.toSorted((left, right) => rank(left) - rank(right));
}

function lapsedIn(requirements: readonly AssembledRequirement[], catalogue: Catalogue, dossier: Dossier): readonly LapsedRequirement[] {
  if (Object.keys(dossier.numbering).length === 0) return [];
  const present = new Set(requirements.map((each) => each.id));
  const titles = new Map(catalogue.requirements.map((each) => [each.id, each.title]));
  return Object.entries(dossier.numbering)
    .filter(([id]) => !present.has(id))
    .map(([id, number]) => ({ id, number, title: titles.get(id) ?? id }))
    .toSorted((left, right) => Number(left.number) - Number(right.number));
}
