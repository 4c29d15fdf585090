/** What is being filled in when somebody departs from the standard, before it is handed in. */
import type { Requirement, RequirementKind } from "../../shared/catalogue/model.ts";
import type { Change, Decision, Person } from "../../shared/dossier/model.ts";
import { assertNever } from "../../shared/immutable.ts";
import { DECISION_TEXTS } from "./texts.ts";

export interface DecisionDraft {
  readonly kind: Change["kind"];
  readonly text: string;
  /** One part per line. */
  readonly list: string;
  readonly to?: RequirementKind | undefined;
  readonly motivation: string;
  /** Who bears the risk that the decision leaves. */
  readonly risk?: Person | undefined;
}

/** A form to start with: the decision as it stands when it is of the same kind, otherwise the standard. */
export function startDraft(kind: Change["kind"], standard: Requirement, decision: Decision | undefined): DecisionDraft {
  const own = decision?.change;
  const isSame = own?.kind === kind;
  const text = own?.kind === "changeText" ? own : standard;
  const to = own?.kind === "changeKind" ? own.to : standard.kind === "eis" ? "wens" : undefined;
  return {
    kind,
    text: text.text,
    list: (text.list ?? []).join("\n"),
    motivation: isSame ? (decision?.motivation ?? "") : "",
    ...(to ? { to } : {}),
    ...(isSame && decision?.riskAcceptedBy ? { risk: decision.riskAcceptedBy } : {}),
  };
}

export function changeOf(draft: DecisionDraft): Change {
  switch (draft.kind) {
    case "leaveOut":
      return { kind: "leaveOut" };
    case "keepSuperseded":
      return { kind: "keepSuperseded" };
    case "changeKind":
      return { kind: "changeKind", to: draft.to ?? "wens" };
    case "changeText": {
      const list = linesOf(draft.list);
      return { kind: "changeText", text: draft.text.trim(), ...(list.length > 0 ? { list } : {}) };
    }
    default:
      return assertNever(draft.kind, "soort keuze");
  }
}

function linesOf(list: string): readonly string[] {
  return list
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What is still missing or wrong, per field, in Dutch. `stray` finds placeholders that do not exist. */
export function draftFaults(draft: DecisionDraft, stray: (text: string) => readonly string[]): Partial<Record<keyof DecisionDraft, string>> {
  const faults: Partial<Record<keyof DecisionDraft, string>> = {};
  if (draft.motivation.trim() === "") faults.motivation = DECISION_TEXTS.motivationMissing;
  if (draft.kind === "changeKind" && draft.to === undefined) faults.to = DECISION_TEXTS.kindMissing;
  if (draft.kind !== "changeText") return faults;
  const [inText, inList] = [stray(draft.text), stray(draft.list)];
  if (draft.text.trim() === "") faults.text = DECISION_TEXTS.textMissing;
  else if (inText.length > 0) faults.text = DECISION_TEXTS.stray(inText.join(", "));
  if (inList.length > 0) faults.list = DECISION_TEXTS.stray(inList.join(", "));
  return faults;
}

/** Who accepts the risk, as it is handed in; undefined when no name was given. */
export function acceptedBy(risk: Person | undefined): Person | undefined {
  const name = risk?.name.trim();
  return name ? { name, role: risk?.role.trim() ?? "" } : undefined;
}
