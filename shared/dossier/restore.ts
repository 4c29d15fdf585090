/**
 * Putting one value back as it was: an ordinary action, so that the same rules hold as for any other change. A value of which the log
 * keeps too little, or that is no field of a form (an approval, the pack), has no way back here.
 */
import type { CharacteristicValue } from "../catalogue/conditions.ts";
import type { Action, OwnRequirementDraft } from "./action.ts";
import { type Change, changeSchema } from "./decision-model.ts";
import type { FieldChange, LogEntry, LoggedValue } from "./log-model.ts";
import type { Dossier } from "./model.ts";

/** The action that gives the field of `change`, a part of `entry`, its old value back; undefined when there is none. */
export function restoreAction(dossier: Dossier, entry: LogEntry, change: FieldChange): Action | undefined {
  if (change.cut && change.old === undefined) return undefined;
  const [group = "", id = "", field = "", ...deeper] = change.path.split("/");
  const { old } = change;
  switch (group) {
    case "tender":
      return { kind: "changeTender", patch: { [id]: old } };
    case "sets":
      return { kind: "chooseSet", set: id, chosen: old === true };
    case "characteristics":
      return isChange(old) ? undefined : { kind: "answer", characteristic: id, value: old as CharacteristicValue | undefined };
    case "parameters":
      return typeof old === "string" || typeof old === "number" || old === undefined ? { kind: "setParameter", parameter: id, value: old } : undefined;
    case "quickScan":
      return restoredScan(dossier, id, field, textOf(old));
    case "decisions":
      return restoredDecision(dossier, entry, id, field, old);
    case "ownRequirements":
      return restoredOwn(dossier, id, field, textOf(old));
    case "marketNotes":
      return isField(deeper, field) ? { kind: "saveMarketNote", id, patch: { [field]: old } } : undefined;
    case "questions":
      return QUESTION_FIELDS.has(field) ? { kind: "saveQuestion", id, patch: { [field]: old } } : undefined;
    case "notas":
      return NOTA_FIELDS.has(field) ? { kind: "saveNota", number: Number(id), patch: { [field]: old } } : undefined;
    case "abro":
      return restoredAbro(id, field, deeper[0], old);
    default:
      return undefined;
  }
}

const QUESTION_FIELDS: ReadonlySet<string> = new Set(["question", "askedBy", "askedOn", "about", "answer", "nota"]);
const NOTA_FIELDS: ReadonlySet<string> = new Set(["date", "introduction", "grounds"]);

function isField(deeper: readonly string[], field: string): boolean {
  return deeper.length === 0 && field !== "" && field !== "id";
}

function textOf(value: LoggedValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function isChange(value: LoggedValue | undefined): value is Change {
  return changeSchema.safeParse(value).success;
}

function restoredScan({ quickScan }: Dossier, id: string, field: string, old: string): Action | undefined {
  if (id === "grounds") return { kind: "giveGrounds", characteristic: field, text: old };
  const { assessedBy, assessedOn, conclusion } = quickScan;
  const present = { kind: "assessQuickScan", assessedBy, assessedOn, conclusion } as const;
  if (id === "assessedOn") return { ...present, assessedOn: old || undefined };
  if (id === "assessedBy") return { ...present, assessedBy: old };
  return id === "conclusion" ? { ...present, conclusion: old } : undefined;
}

function restoredDecision(dossier: Dossier, entry: LogEntry, requirement: string, field: string, old: LoggedValue | undefined): Action | undefined {
  const present = dossier.decisions[requirement];
  if (field === "motivation") return present && { kind: "decide", requirement, change: present.change, motivation: textOf(old) };
  if (field !== "change") return undefined;
  if (old === undefined) return { kind: "withdrawDecision", requirement };
  const motivation = entry.changes.find((each) => each.path === `decisions/${requirement}/motivation`)?.old;
  return isChange(old) ? { kind: "decide", requirement, change: old, motivation: textOf(motivation) || (present?.motivation ?? "") } : undefined;
}

const OWN_FIELDS: ReadonlySet<string> = new Set(["title", "text", "kind", "theme", "phase", "evidence", "source", "motivation"]);

function restoredOwn(dossier: Dossier, id: string, field: string, old: string): Action | undefined {
  const own = dossier.ownRequirements.find((each) => each.id === id);
  if (!own || !OWN_FIELDS.has(field)) return undefined;
  const { title, text, kind, theme, phase, evidence, source, motivation } = own;
  return { kind: "changeOwn", id, own: { title, text, kind, theme, phase, evidence, source, motivation, [field]: old } as OwnRequirementDraft };
}

function restoredAbro(part: string, id: string, field: string | undefined, old: LoggedValue | undefined): Action | undefined {
  if (field === undefined) return id === "" ? { kind: "changeAbro", patch: { [part]: old } } : undefined;
  if (field === "id") return undefined;
  const patch = { [field]: old };
  if (part === "items") return { kind: "saveTbbItem", id, patch };
  if (part === "extraMeasures") return { kind: "saveExtraMeasure", id, patch };
  return part === "duties" ? { kind: "setBuyerDuty", number: id, patch } : undefined;
}
