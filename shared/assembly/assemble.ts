/** Catalogue and dossier to the list of requirements, each with its reasons. Pure: the same input gives the same list. */

import { becauseSentence, evaluate, vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue, Parameter, Requirement } from "../catalogue/model.ts";
import { fillText, parametersIn } from "../catalogue/parameters.ts";
import type { Dossier, OwnRequirement } from "../dossier/model.ts";
import { applicability } from "./applicability.ts";
import type { AssembledRequirement, Assembly, ExcludedRequirement, LapsedRequirement, UnknownRequirement } from "./model.ts";
import { numberRequirements } from "./numbering.ts";
import { type PartInView, partsInView } from "./parts.ts";
import { profileOf } from "./profile.ts";
import { withScopes } from "./scope.ts";
import { replacementsInParts } from "./supersession.ts";

export function assemble(catalogue: Catalogue, dossier: Dossier): Assembly {
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const parameters = new Map(catalogue.parameters.map((each) => [each.id, each]));
  const choices = new Map(catalogue.sets.map((set) => [set.id, evaluate({ set: set.id }, profile, vocabulary)]));
  const parts = partsInView(catalogue, profile);

  const applicable: { readonly standard: Requirement; readonly reasons: readonly string[]; readonly parts: readonly PartInView[] }[] = [];
  const excluded: ExcludedRequirement[] = [];
  const unknown: UnknownRequirement[] = [];
  for (const standard of catalogue.requirements) {
    const set = catalogue.setOf[standard.id] ?? "";
    const chosen = choices.get(set);
    if (!chosen) throw new Error(`De eis ${standard.id} hoort bij geen enkele set.`);
    const outcome = applicability({ standard, set, chosen, parts, vocabulary });
    const reasons = [becauseSentence(outcome.reasons)];
    const about = { id: standard.id, title: standard.title, set, standard };
    if (outcome.truth === "no") excluded.push({ ...about, cause: "condition", reasons });
    else if (outcome.truth === "unknown") unknown.push({ ...about, reasons, open: outcome.open });
    else if (dossier.decisions[standard.id]?.change.kind === "leaveOut")
      excluded.push({ ...about, cause: "leftOut", reasons: ["omdat dit dossier de eis weglaat (afwijking van de standaard)"] });
    else applicable.push({ standard, reasons, parts: outcome.parts });
  }

  const replacements = replacementsInParts(
    applicable.map(({ standard, parts: where }) => ({
      id: standard.id,
      supersedes: standard.supersedes,
      kind: effectiveKind(standard, dossier),
      standardKind: standard.kind,
      kept: dossier.decisions[standard.id]?.change.kind === "keepSuperseded",
      parts: where,
    })),
    parts,
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
        reasons: [`omdat ${replacedBy.join(" en ")} meer ${replacedBy.length === 1 ? "vraagt en deze eis vervangt" : "vragen en deze eis vervangen"}`],
        standard,
      });
      continue;
    }
    included.push(assembled(standard, reasons, replacements.replaces.get(standard.id) ?? [], catalogue, dossier, parameters));
  }
  included.push(...dossier.ownRequirements.map(assembledOwn));

  const numbered = numberRequirements(inPrintedOrder(included, catalogue), dossier.numbering);
  const where = new Map(applicable.map((each) => [each.standard.id, each.parts]));
  const requirements = withScopes(numbered, { parts, where, partlyReplacedBy: replacements.partlyReplacedBy, profile, vocabulary });
  return { requirements, excluded, unknown, lapsed: lapsedIn(requirements, catalogue, dossier) };
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
