/** The facts of two states of a tender that differ, in words. */
import { canonicalJson } from "../canonical.ts";
import type { Catalogue, Parameter } from "../catalogue/model.ts";
import { valueWithUnit } from "../catalogue/parameters.ts";
import { AUDIENCE, type Audience } from "../dossier/audience.ts";
import { TENDER_LABELS } from "../dossier/describe-action.ts";
import { fieldLabel, valueText } from "../dossier/field-labels.ts";
import type { LoggedValue } from "../dossier/log-model.ts";
import type { Dossier } from "../dossier/model.ts";

export interface ComparedFact {
  /** Where it stands in the dossier, with slashes: `tender/title`, `parameters/herstelUren`. */
  readonly path: string;
  readonly label: string;
  /** In words; "leeg" when there is nothing. */
  readonly old: string;
  readonly new: string;
  /** Who may see it: the market never sees an answer or the estimate. */
  readonly audience: Audience;
}

interface State {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
}

/** In the order of the dossier: tender, sets, answers, parameters. A parameter counts with the default of its pack. */
export function comparedFacts(older: State, newer: State): readonly ComparedFact[] {
  return [...tenderFacts(older, newer), ...setFacts(older, newer), ...answerFacts(older, newer), ...parameterFacts(older, newer)];
}

function tenderFacts(older: State, newer: State): readonly ComparedFact[] {
  const fields = Object.keys(TENDER_LABELS) as (keyof typeof TENDER_LABELS)[];
  return fields.flatMap((field) =>
    fact(`tender/${field}`, AUDIENCE.fields.tender.fields[field], [older, older.dossier.tender[field]], [newer, newer.dossier.tender[field]]),
  );
}

function setFacts(older: State, newer: State): readonly ComparedFact[] {
  const [before, after] = [new Set(older.dossier.sets), new Set(newer.dossier.sets)];
  return [...new Set([...before, ...after])].flatMap((set) =>
    fact(`sets/${set}`, "market", [older, before.has(set) || undefined], [newer, after.has(set) || undefined]),
  );
}

function answerFacts(older: State, newer: State): readonly ComparedFact[] {
  const [before, after] = [older.dossier.characteristics, newer.dossier.characteristics];
  return Object.keys({ ...before, ...after }).flatMap((id) => fact(`characteristics/${id}`, "internal", [older, before[id]], [newer, after[id]]));
}

function fact(
  path: string,
  audience: Audience,
  [older, before]: readonly [State, LoggedValue | undefined],
  [newer, after]: readonly [State, LoggedValue | undefined],
): readonly ComparedFact[] {
  if (canonicalJson(before ?? "") === canonicalJson(after ?? "") && (before === null) === (after === null)) return [];
  const known = fieldLabel(path, newer.catalogue);
  // What the newer pack no longer knows still has its name in the older one.
  const label = known === path.slice(path.indexOf("/") + 1) ? fieldLabel(path, older.catalogue) : known;
  // A set that is not chosen is said so, and is not empty.
  const words = (state: State, value: LoggedValue | undefined): string => valueText(path, value, state.catalogue);
  return [{ path, label, old: words(older, before), new: words(newer, after), audience }];
}

function parameterFacts(older: State, newer: State): readonly ComparedFact[] {
  const [before, after] = [byId(older.catalogue), byId(newer.catalogue)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    // A parameter of one pack only comes or goes with its requirements, which are compared themselves.
    if (!one || !other) return [];
    const [old, fresh] = [words(one, older.dossier), words(other, newer.dossier)];
    return old === fresh ? [] : [{ path: `parameters/${id}`, label: other.label, old, new: fresh, audience: "market" as const }];
  });
}

function byId(catalogue: Catalogue): ReadonlyMap<string, Parameter> {
  return new Map(catalogue.parameters.map((each) => [each.id, each]));
}

function words(parameter: Parameter, dossier: Dossier): string {
  const value = Object.hasOwn(dossier.parameters, parameter.id) ? dossier.parameters[parameter.id] : parameter.default;
  return value === undefined || value === "" ? "leeg" : valueWithUnit(value, parameter);
}
