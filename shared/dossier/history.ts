/** Undo and redo: dossiers as values. Moving through the wizard is no action and clears nothing. */
import { fieldChanges } from "./field-changes.ts";
import { withEntry } from "./log-chain.ts";
import type { Dossier, Person } from "./model.ts";

export interface HistoryStep {
  readonly dossier: Dossier;
  /** The action between this dossier and the present one, in words. */
  readonly what: string;
}

export interface History {
  readonly past: readonly HistoryStep[];
  readonly present: Dossier;
  readonly future: readonly HistoryStep[];
}

/** Steps that can be undone. More would only cost memory. */
export const MAX_UNDO = 200;

export function startHistory(dossier: Dossier): History {
  return { past: [], present: dossier, future: [] };
}

/** The history after a user action that led to `next`; the action is what the log of `next` says last. */
export function advance(history: History, next: Dossier): History {
  const what = next.log.at(-1)?.what ?? "";
  return { past: [...history.past, { dossier: history.present, what }].slice(-MAX_UNDO), present: next, future: [] };
}

/** The history with another present that is no step of undo: what the store added (a save, the receipt of an export). */
export function amend(history: History, present: Dossier): History {
  return { ...history, present };
}

/** What undo would take back, in words; undefined when there is nothing. */
export function undoable(history: History): string | undefined {
  return history.past.at(-1)?.what;
}

/** What redo would do again, in words; undefined when there is nothing. */
export function redoable(history: History): string | undefined {
  return history.future[0]?.what;
}

export function undo(history: History, by: Person, at: string): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: withGrowingParts(step.dossier, history.present, "undo", `Ongedaan: ${step.what}`, by, at),
    future: [{ dossier: history.present, what: step.what }, ...history.future],
  };
}

export function redo(history: History, by: Person, at: string): History {
  const [step, ...rest] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { dossier: history.present, what: step.what }],
    present: withGrowingParts(step.dossier, history.present, "redo", `Opnieuw: ${step.what}`, by, at),
    future: rest,
  };
}

/** The content of `content` with what only ever grows from `latest`: undoing does not erase the log, nor what was published. */
function withGrowingParts(content: Dossier, latest: Dossier, kind: "undo" | "redo", what: string, by: Person, at: string): Dossier {
  const next = { ...content, modified: at, saves: latest.saves, revisions: latest.revisions, numbering: latest.numbering, log: latest.log };
  return { ...next, log: withEntry(next, { at, by: by.name, what: what.slice(0, 500), kind, ...fieldChanges(latest, next) }) };
}
