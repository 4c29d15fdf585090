/** Undo and redo: dossiers as values. Moving through the wizard is no action and clears nothing. */
import { fieldChanges } from "./field-changes.ts";
import { withEntry } from "./log-chain.ts";
import type { Approval, Dossier, Person } from "./model.ts";
import { plainName, samePerson } from "./person.ts";
import { withPublishedNotas } from "./publications.ts";

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

/**
 * The content of `content` with what only ever grows from `latest`: undoing does not erase the log, nor what was published. A verdict is
 * only taken back, or given again, by the person who gave it.
 */
function withGrowingParts(content: Dossier, latest: Dossier, kind: "undo" | "redo", what: string, by: Person, at: string): Dossier {
  const next: Dossier = {
    ...withVerdictsOf(content, latest, by),
    modified: at,
    saves: latest.saves,
    revisions: latest.revisions,
    numbering: latest.numbering,
    ...withPublishedNotas(content, latest),
    reviewPackages: packagesOf(content, latest),
    log: latest.log,
  };
  return { ...next, log: withEntry(next, { at, by: by.name, what: what.slice(0, 500), kind, ...fieldChanges(latest, next) }) };
}

/** What went out stays known: an answer to it can come back. Whether one was taken over goes with the content. */
export function packagesOf(content: Dossier, latest: Dossier): Dossier["reviewPackages"] {
  return latest.reviewPackages.map((sent) => {
    const then = content.reviewPackages.find(({ id }) => id === sent.id);
    return { ...sent, answers: then?.answers ?? [] };
  });
}

interface Judged {
  readonly approvals?: readonly Approval[] | undefined;
}

function withVerdictsOf(content: Dossier, latest: Dossier, by: Person): Dossier {
  return {
    ...content,
    decisions: judgedAs(content.decisions, latest.decisions, by),
    parameterDecisions: judgedAs(content.parameterDecisions, latest.parameterDecisions, by),
    ownRequirements: content.ownRequirements.map((own) =>
      withVerdicts(
        own,
        latest.ownRequirements.find((each) => each.id === own.id),
        by,
      ),
    ),
  };
}

function judgedAs<T extends Judged>(content: Readonly<Record<string, T>>, latest: Readonly<Record<string, T>>, by: Person): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(content).map(([id, one]) => [id, withVerdicts(one, latest[id], by)]));
}

/** Who takes a verdict over out of a review package can take that back, as the person who gave it can. */
function isOf({ by: judge, via }: Approval, by: Person): boolean {
  return samePerson(judge, by) || (via !== undefined && samePerson(via.by, by));
}

/** `one` with the verdicts of others as they stand now; of `by` as they stood in it. What is no longer there now comes back as it was. */
function withVerdicts<T extends Judged>(one: T, now: T | undefined, by: Person): T {
  if (!now || one.approvals === now.approvals) return one;
  const others = (now.approvals ?? []).filter((each) => !isOf(each, by));
  const own = (one.approvals ?? []).filter((each) => isOf(each, by) && !others.some((other) => plainName(other.by.role) === plainName(each.by.role)));
  const { approvals: _stood, ...rest } = one;
  const approvals = [...others, ...own];
  return (approvals.length > 0 ? { ...rest, approvals } : rest) as T;
}
