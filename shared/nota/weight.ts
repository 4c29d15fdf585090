/**
 * Why a change of a requirement after publication could be a substantial one (wezenlijke wijziging). These are signs for a person to weigh:
 * whether a change is substantial is a matter of law and of the case, and the app never says that it is, or that it is not.
 */
import { KIND_LABELS } from "../annex/words.ts";
import type { AssembledRequirement } from "../assembly/model.ts";
import type { Parameter, RequirementKind } from "../catalogue/model.ts";
import { type ParameterValue, valueWithUnit } from "../catalogue/parameters.ts";
import type { RevisionState } from "../review/compare-revisions.ts";

export interface WeightInput {
  /** Absent: it is new. */
  readonly was: AssembledRequirement | undefined;
  /** Absent: it lapsed. */
  readonly now: AssembledRequirement | undefined;
  readonly before: RevisionState;
  readonly after: RevisionState;
}

/** Kinds of which not meeting them can make a tender invalid (knock-out). */
const KNOCK_OUT: ReadonlySet<RequirementKind> = new Set(["eis", "geschiktheidseis"]);

/** The signs, sentences; empty when there are none that the app can see. */
export function weightOf({ was, now, before, after }: WeightInput): readonly string[] {
  if (!was && now)
    return [`Er komt een ${KIND_LABELS[now.kind].toLowerCase()} bij${KNOCK_OUT.has(now.kind) ? ": wie er niet aan voldoet, kan afvallen" : ""}.`];
  if (was && !now)
    return [`Een ${KIND_LABELS[was.kind].toLowerCase()} vervalt: partijen die door deze tekst niet meededen, hadden dat nu misschien wel gedaan.`];
  if (!was || !now) return [];
  return [...kindSigns(was, now), ...parameterSigns(now, before, after)];
}

/** Of an ABRO requirement or an extra measure: they come, change and go with what the buyer protects. */
export function abroWeight(kind: "nieuw" | "gewijzigd" | "vervallen"): readonly string[] {
  return kind === "gewijzigd" ? [] : [kind === "nieuw" ? "Er komt een eis uit de ABRO bij." : "Een eis uit de ABRO vervalt."];
}

function kindSigns({ kind: old }: AssembledRequirement, { kind: fresh }: AssembledRequirement): readonly string[] {
  if (old === fresh) return [];
  const change = `De soort verandert van ${KIND_LABELS[old].toLowerCase()} in ${KIND_LABELS[fresh].toLowerCase()}`;
  if (KNOCK_OUT.has(fresh) && !KNOCK_OUT.has(old)) return [`${change}: wie er niet aan voldoet, kan nu afvallen.`];
  if (KNOCK_OUT.has(old) && !KNOCK_OUT.has(fresh)) return [`${change}: partijen die door de eis niet meededen, hadden dat nu misschien wel gedaan.`];
  return old === "wens" ? [`${change}: wat vrij was, wordt een verplichting.`] : [];
}

function parameterSigns(now: AssembledRequirement, before: RevisionState, after: RevisionState): readonly string[] {
  return now.parameters.flatMap((id) => {
    const parameter = after.catalogue.parameters.find((each) => each.id === id);
    const [old, fresh] = [valueIn(before, id), valueIn(after, id)];
    if (parameter?.type !== "number" || typeof old !== "number" || typeof fresh !== "number") return [];
    return isStricter(parameter, old, fresh)
      ? [`"${parameter.label}" wordt strenger: van ${valueWithUnit(old, parameter)} naar ${valueWithUnit(fresh, parameter)}.`]
      : [];
  });
}

function isStricter(parameter: Extract<Parameter, { type: "number" }>, old: number, fresh: number): boolean {
  return parameter.stricter === "lower" ? fresh < old : fresh > old;
}

function valueIn({ catalogue, dossier }: RevisionState, id: string): ParameterValue | undefined {
  return dossier.parameters[id] ?? catalogue.parameters.find((each) => each.id === id)?.default;
}
