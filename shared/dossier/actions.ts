/**
 * Every change to a dossier: `(dossier, action) => dossier`. Whether an action can be done and doing it are one function: what it
 * refuses, it refuses with the reason that the screen shows. One user action is one step of undo and one line in the log.
 */
import { isAllowed } from "../assembly/profile.ts";
import type { CharacteristicValue } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { type ParameterValue, parameterFault } from "../catalogue/parameters.ts";
import { assertNever } from "../immutable.ts";
import { describeIssues } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import { changeSecurityFile } from "./abro-actions.ts";
import type { Action, OwnRequirementDraft } from "./action.ts";
import { changeComments } from "./comment-actions.ts";
import { changeDeviation } from "./decision-actions.ts";
import { describeAction } from "./describe-action.ts";
import { fieldChanges } from "./field-changes.ts";
import { withEntry } from "./log-chain.ts";
import type { Dossier, Person } from "./model.ts";
import { tenderSchema } from "./model.ts";
import { backTo } from "./version.ts";

export type { Action, OwnRequirementDraft } from "./action.ts";

export interface ActionContext {
  readonly catalogue: Catalogue;
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
}

/** The dossier after `action`, with a line in its log; or why that is not possible. */
export function perform(dossier: Dossier, action: Action, context: ActionContext): Result<Dossier, Problem> {
  const changed = change(dossier, action, context);
  if (!changed.ok) return changed;
  const { pack, hash } = context.catalogue;
  const next: Dossier = {
    ...changed.value,
    modified: context.at,
    // From the first change on the dossier knows which pack it was built on.
    pack: changed.value.pack ?? { id: pack.id, version: pack.version, hash },
  };
  const what = describeAction(action, context.catalogue).slice(0, 500);
  return success({ ...next, log: withEntry(next, { at: context.at, by: context.by.name, what, kind: "do", ...fieldChanges(dossier, next) }) });
}

function change(dossier: Dossier, action: Action, context: ActionContext): Result<Dossier, Problem> {
  switch (action.kind) {
    case "changeTender":
      return changeTender(dossier, action.patch);
    case "chooseSet":
      return chooseSet(dossier, action.set, action.chosen, context.catalogue);
    case "answer":
      return answer(dossier, action.characteristic, action.value, context.catalogue);
    case "giveGrounds":
      return success({ ...dossier, quickScan: { ...dossier.quickScan, grounds: { ...dossier.quickScan.grounds, [action.characteristic]: action.text } } });
    case "assessQuickScan": {
      const { assessedOn: _old, ...rest } = dossier.quickScan;
      const assessment = { ...rest, assessedBy: action.assessedBy, conclusion: action.conclusion };
      return success({ ...dossier, quickScan: action.assessedOn ? { ...assessment, assessedOn: action.assessedOn } : assessment });
    }
    case "setParameter":
      return setParameter(dossier, action.parameter, action.value, context.catalogue);
    case "decideParameter":
    case "decide":
    case "withdrawDecision":
    case "judge":
      return changeDeviation(dossier, action, context);
    case "addComment":
    case "replyToComment":
    case "resolveComment":
    case "reopenComment":
      return changeComments(dossier, action, context);
    case "addOwn":
      return success({
        ...dossier,
        ownRequirements: [...dossier.ownRequirements, { ...action.own, id: nextOwnId(dossier), by: context.by, at: context.at, approvals: [] }],
      });
    case "changeOwn":
      return changeOwn(dossier, action.id, action.own, context);
    case "removeOwn":
      return dossier.ownRequirements.some((own) => own.id === action.id)
        ? success({ ...dossier, ownRequirements: dossier.ownRequirements.filter((own) => own.id !== action.id) })
        : refuse("own-unknown", `De eigen eis ${action.id} bestaat niet (meer).`);
    case "saveTbbItem":
    case "removeTbbItem":
    case "changeAbro":
    case "setBuyerDuty":
    case "saveExtraMeasure":
    case "removeExtraMeasure":
    case "saveMarketNote":
    case "removeMarketNote":
      return changeSecurityFile(dossier, action, context.catalogue);
    case "goBackTo":
      return action.earlier.id === dossier.id
        ? success(backTo(dossier, action.earlier))
        : refuse("other-dossier", "Deze versie is van een ander dossier. Open dat dossier om haar terug te zetten.");
    case "recordExport":
      return success({ ...dossier, revisions: [...dossier.revisions, action.revision], numbering: { ...dossier.numbering, ...action.numbering } });
    default:
      return assertNever(action, "handeling");
  }
}

function refuse(id: string, message: string): Result<never, Problem> {
  return failure({ id: `action.${id}`, message });
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

function changeTender(dossier: Dossier, patch: Extract<Action, { kind: "changeTender" }>["patch"]): Result<Dossier, Problem> {
  const merged = Object.fromEntries(Object.entries({ ...dossier.tender, ...patch }).filter(([, value]) => value !== undefined));
  const parsed = tenderSchema.safeParse(merged);
  if (!parsed.success)
    return failure(
      ...describeIssues(parsed.error).map((issue) => ({
        id: "action.tender-invalid",
        place: issue.place,
        message: `Dit kan niet worden opgeslagen: ${issue.reason}.`,
      })),
    );
  return success({ ...dossier, tender: parsed.data });
}

function chooseSet(dossier: Dossier, id: string, chosen: boolean, catalogue: Catalogue): Result<Dossier, Problem> {
  const set = catalogue.sets.find((each) => each.id === id);
  if (!set) return refuse("set-unknown", `Het inkooponderdeel ${id} staat niet in het eisenpakket.`);
  if (set.kind === "base") return refuse("set-base", `${set.name} hoort bij elke inkoop en kan niet worden uitgezet.`);
  const others = dossier.sets.filter((each) => each !== id);
  return success({ ...dossier, sets: chosen ? [...others, id] : others });
}

function answer(dossier: Dossier, id: string, value: CharacteristicValue | undefined, catalogue: Catalogue): Result<Dossier, Problem> {
  const characteristic = catalogue.characteristics.find((each) => each.id === id);
  if (!characteristic) return refuse("characteristic-unknown", `Het kenmerk ${id} staat niet in het eisenpakket.`);
  if (value === undefined) return success({ ...dossier, characteristics: without(dossier.characteristics, id) });
  if (!isAllowed(characteristic, value))
    return refuse("answer-not-allowed", `Dit antwoord past niet bij "${characteristic.label}". Kies een van de mogelijkheden.`);
  return success({ ...dossier, characteristics: { ...dossier.characteristics, [id]: value } });
}

function setParameter(dossier: Dossier, id: string, value: ParameterValue | undefined, catalogue: Catalogue): Result<Dossier, Problem> {
  const parameter = catalogue.parameters.find((each) => each.id === id);
  if (!parameter) return refuse("parameter-unknown", `De parameter ${id} staat niet in het eisenpakket.`);
  const within = { ...dossier, parameterDecisions: without(dossier.parameterDecisions, id) };
  if (value === undefined || value === parameter.default) return success({ ...within, parameters: without(dossier.parameters, id) });
  const fault = parameterFault(parameter, value);
  return fault ? refuse("parameter-out-of-bounds", fault) : success({ ...within, parameters: { ...dossier.parameters, [id]: value } });
}

function changeOwn(dossier: Dossier, id: string, own: OwnRequirementDraft, context: ActionContext): Result<Dossier, Problem> {
  if (!dossier.ownRequirements.some((each) => each.id === id)) return refuse("own-unknown", `De eigen eis ${id} bestaat niet (meer).`);
  return success({
    ...dossier,
    ownRequirements: dossier.ownRequirements.map((each) => (each.id === id ? { ...each, ...own, by: context.by, at: context.at } : each)),
  });
}

/** Own numbers are never reused, not even after removal: published ones count too. */
function nextOwnId(dossier: Dossier): string {
  const used = [...dossier.ownRequirements.map((each) => each.id), ...Object.keys(dossier.numbering).filter((id) => id.startsWith("EIG-"))];
  const highest = used.reduce((top, id) => Math.max(top, Number(id.slice(4))), 0);
  return `EIG-${String(highest + 1).padStart(3, "0")}`;
}
