/** A plan with its choices in words and as plain values, for the command line and for the summary. */
import type { Catalogue } from "../catalogue/model.ts";
import { fieldLabel, valueText } from "../dossier/field-labels.ts";
import type { LoggedValue } from "../dossier/log-model.ts";
import type { MergeOutcome } from "./apply.ts";
import type { Choice, Choices, MergeItem, MergePlan } from "./plan.ts";

export interface MergeReport {
  readonly conflicts: number;
  readonly comments: number;
  readonly changes: readonly {
    readonly path: string;
    readonly changedBy: "theirs" | "both";
    /** Absent: a conflict that nobody decided. */
    readonly choice?: Choice;
    readonly base?: unknown;
    readonly mine?: unknown;
    readonly theirs?: unknown;
  }[];
  readonly verdicts: readonly { readonly path: string; readonly by: string; readonly verdict: string; readonly takenOver: boolean; readonly why?: string }[];
  /** Dutch, for a person. */
  readonly lines: readonly string[];
}

export function describeMerge({ items, verdicts, comments }: MergePlan, choices: Choices, outcome: MergeOutcome, catalogue: Catalogue): MergeReport {
  const reasonOf = (key: string): string | undefined => outcome.refused.find(({ item }) => item.key === key)?.reason;
  const conflicts = [...items, ...verdicts].filter(({ isConflict }) => isConflict).length;
  return {
    conflicts,
    comments,
    changes: items.map(({ key, isConflict, base, mine, theirs }) => ({
      path: key,
      changedBy: isConflict ? "both" : "theirs",
      ...(choices[key] ? { choice: choices[key] } : {}),
      base,
      mine,
      theirs,
    })),
    verdicts: verdicts.map(({ key, approval }) => {
      const why = reasonOf(key);
      const takenOver = outcome.verdicts.some((each) => each.key === key);
      return { path: key, by: approval.by.name, verdict: approval.verdict, takenOver, ...(why === undefined ? {} : { why }) };
    }),
    lines: [
      ...items.map((item) => `${item.isConflict ? "Allebei gewijzigd" : "Gewijzigd"}: ${itemLabel(item, catalogue)}`),
      ...verdicts.map(({ id, key, approval }) => `Oordeel van ${approval.by.name} op ${id}: ${reasonOf(key) ?? "past"}`),
      ...(comments > 0 ? [`Opmerkingen en antwoorden erbij: ${comments}`] : []),
      items.length + verdicts.length + comments === 0 ? "Dit antwoord bevat niets wat hier nieuw is." : `Waar een keuze nodig is: ${conflicts}`,
    ],
  };
}

/** What the item is about, in the words of the screens. */
export function itemLabel({ key, place, field }: MergeItem, catalogue: Catalogue): string {
  if (place.name === "comments") return `Opmerking ${key.split("/")[1]}: afgehandeld`;
  if (place.name === "parameterDecisions")
    return `${fieldLabel(`parameters/${key.split("/")[1]}`, catalogue)}: ${field === "motivation" ? "motivering" : "buiten de grenzen"}`;
  return fieldLabel(key, catalogue);
}

/** The value of an item as a reader knows it; a whole record as its fields, one a line. */
export function itemText({ key, field, place }: MergeItem, value: unknown, catalogue: Catalogue): string {
  if (place.name === "comments") return value === undefined ? "open" : "afgehandeld";
  if (field === "riskAcceptedBy") return typeof value === "object" && value !== null && "name" in value ? String(value.name) : "leeg";
  if (field !== undefined || typeof value !== "object" || value === null) return valueText(key, value as LoggedValue | undefined, catalogue);
  const record = value as Readonly<Record<string, unknown>>;
  const parts = Object.entries(record).filter(([name]) => name !== "riskAcceptedBy");
  // Which record it is, stands above it.
  const nameOf = (name: string): string => fieldLabel(`${key}/${name}`, catalogue).replace(/^[^:]*: /, "");
  return parts.map(([name, part]) => `${nameOf(name)}: ${valueText(`${key}/${name}`, part as LoggedValue, catalogue)}`).join("\n");
}
