/** Catalogue and dossier to the list of requirements, each with its reasons. Pure: the same input gives the same list. */

import { becauseSentence, evaluate } from "../catalogue/conditions.ts";
import type { Catalogue, Parameter, Requirement } from "../catalogue/model.ts";
import { fillText, parametersIn } from "../catalogue/parameters.ts";
import type { Dossier, OwnRequirement } from "../dossier/model.ts";
import { applicability } from "./applicability.ts";
import { type FiledRequirement, indexOf } from "./catalogue-index.ts";
import type { AssembledRequirement, Assembly, ExcludedRequirement, LapsedRequirement, UnknownRequirement } from "./model.ts";
import { numberRequirements } from "./numbering.ts";
import { type PartInView, partsInView } from "./parts.ts";
import { profileOf } from "./profile.ts";
import { withScopes } from "./scope.ts";
import { replacementsInParts } from "./supersession.ts";

export function assemble(catalogue: Catalogue, dossier: Dossier): Assembly {
  const profile = profileOf(catalogue, dossier);
  const { vocabulary, parameters, filed, themes } = indexOf(catalogue);
  const choices = new Map(
    catalogue.sets.map((set) => {
      const chosen = evaluate({ set: set.id }, profile, vocabulary);
      return [set.id, { chosen, reasons: [becauseSentence(chosen.reasons)] }];
    }),
  );
  const parts = partsInView(catalogue, profile);

  const applicable: { readonly filed: FiledRequirement; readonly reasons: readonly string[]; readonly parts: readonly PartInView[] }[] = [];
  const excluded: ExcludedRequirement[] = [];
  const unknown: UnknownRequirement[] = [];
  for (const each of filed) {
    const { standard, set } = each;
    const { id, title } = standard;
    const choice = choices.get(set);
    if (!choice) throw new Error(`De eis ${id} hoort bij geen enkele set.`);
    // Most of a catalogue is out with its set: the reason is made once for all of it.
    if (choice.chosen.truth === "no") {
      excluded.push({ id, title, set, cause: "condition", reasons: choice.reasons, standard });
      continue;
    }
    const outcome = applicability({ filed: each, chosen: choice.chosen, parts, vocabulary });
    const reasons = [becauseSentence(outcome.reasons)];
    if (outcome.truth === "no") excluded.push({ id, title, set, cause: "condition", reasons, standard });
    else if (outcome.truth === "unknown") unknown.push({ id, title, set, reasons, open: outcome.open, standard });
    else if (dossier.decisions[id]?.change.kind === "leaveOut") excluded.push({ id, title, set, cause: "leftOut", reasons: LEFT_OUT, standard });
    else applicable.push({ filed: each, reasons, parts: outcome.parts });
  }

  const replacements = replacementsInParts(
    applicable.map(({ filed: { standard }, parts: where }) => ({
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
  for (const { filed: each, reasons } of applicable) {
    const { standard, set } = each;
    const replacedBy = replacements.replacedBy.get(standard.id);
    if (replacedBy) {
      excluded.push({
        id: standard.id,
        title: standard.title,
        set,
        cause: "superseded",
        reasons: [`omdat ${replacedBy.join(" en ")} meer ${replacedBy.length === 1 ? "vraagt en deze eis vervangt" : "vragen en deze eis vervangen"}`],
        standard,
      });
      continue;
    }
    included.push(assembled(each, reasons, replacements.replaces.get(standard.id) ?? [], dossier, parameters));
  }
  included.push(...dossier.ownRequirements.map(assembledOwn));

  const numbered = numberRequirements(inPrintedOrder(included, themes), dossier.numbering);
  const where = new Map(applicable.map((each) => [each.filed.standard.id, each.parts]));
  const requirements = withScopes(numbered, { parts, where, partlyReplacedBy: replacements.partlyReplacedBy, profile, vocabulary });
  return { requirements, excluded, unknown, lapsed: lapsedIn(requirements, catalogue, dossier) };
}

const NO_LIST: readonly string[] = [];
const LEFT_OUT: readonly string[] = ["omdat dit dossier de eis weglaat (afwijking van de standaard)"];

function effectiveKind(standard: Requirement, dossier: Dossier): Requirement["kind"] {
  const change = dossier.decisions[standard.id]?.change;
  return change?.kind === "changeKind" ? change.to : standard.kind;
}

function assembled(
  { standard, set, parameters: named }: FiledRequirement,
  reasons: readonly string[],
  replaces: readonly string[],
  dossier: Dossier,
  parameters: ReadonlyMap<string, Parameter>,
): Omit<AssembledRequirement, "number"> {
  const change = dossier.decisions[standard.id]?.change;
  const text = change?.kind === "changeText" ? change.text : standard.text;
  const list = change?.kind === "changeText" ? (change.list ?? NO_LIST) : (standard.list ?? NO_LIST);
  const isChanged = change?.kind === "changeText";
  // Most texts hold no parameter, which is known of the standard ones.
  const fill = named.length === 0 && !isChanged ? (value: string): string => value : (value: string): string => fillText(value, parameters, dossier.parameters);
  return {
    id: standard.id,
    set,
    theme: standard.theme,
    title: standard.title,
    kind: effectiveKind(standard, dossier),
    phase: standard.phase,
    text: fill(text),
    list: list.map(fill),
    evidence: {
      text: fill(standard.evidence.text),
      moment: standard.evidence.moment,
      ...(standard.evidence.repeat ? { repeat: fillText(standard.evidence.repeat, parameters, dossier.parameters) } : {}),
    },
    citations: standard.citations,
    provenance: standard.provenance,
    reasons: replaces.length === 0 ? reasons : [...reasons, `vervangt ${replaces.join(" en ")}, die minder vraagt`],
    replaces,
    changes: change ? [change.kind] : [],
    parameters: isChanged ? parametersIn([text, ...list, standard.evidence.text]).filter((name) => parameters.has(name)) : named,
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
function inPrintedOrder<T extends { readonly theme: string }>(requirements: readonly T[], order: ReadonlyMap<string, number>): readonly T[] {
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
