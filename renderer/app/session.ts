/** One open dossier in one window: its history as a value, every change through `perform`, and the saving of it. */
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Api, OpenDossier } from "../../shared/contract.ts";
import { type Action, perform } from "../../shared/dossier/actions.ts";
import { advance, amend, type History, redo, redoable, startHistory, undo, undoable } from "../../shared/dossier/history.ts";
import type { Dossier, Person } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import { mayTouch, type Touch } from "../../shared/review-package/rights.ts";
import { createSaveQueue, type SaveState } from "./save-queue.ts";

export interface SessionState {
  readonly history: History;
  readonly save: SaveState;
  /** Who is at the screen now; a jurist can take over at the same workstation. */
  readonly person: Person;
}

export interface Session {
  readonly file: string;
  /** Why the content cannot be changed; absent when it can. Remarks and verdicts can be allowed all the same, see `whyNot`. */
  readonly readOnly?: string;
  /** Why this may not be touched here, in Dutch; undefined when it may. */
  readonly whyNot: (touch: Touch) => string | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SessionState;
  /** What `perform` would say, without doing it: enables and explains a button. */
  readonly attempt: (action: Action) => Result<Dossier, Problem>;
  /**
   * Does `action`. Actions one after another with the same `edit` are one edit (one visit to a text field) and one step of undo.
   */
  readonly perform: (action: Action, edit?: string) => Result<Dossier, Problem>;
  /** What was taken back, in words; undefined when there was nothing. */
  readonly undo: () => string | undefined;
  readonly redo: () => string | undefined;
  readonly setPerson: (person: Person) => void;
  /** The catalogue was loaded again, such as after an import: later actions are judged by it. */
  readonly setCatalogue: (catalogue: Catalogue) => void;
  /** Takes over a dossier that the store has already saved, such as one with the receipt of an export in it. */
  readonly adopt: (dossier: Dossier) => void;
  /** Saves what is waiting. True when everything is on disk. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

export interface SessionOptions {
  readonly api: Pick<Api, "dossiers.save">;
  readonly catalogue: Catalogue;
  readonly open: OpenDossier;
  readonly user: string;
  /** The present instant, ISO. */
  readonly now: () => string;
}

export function createSession({ api, open, user, now, ...options }: SessionOptions): Session {
  let { catalogue } = options;
  let state: SessionState = { history: startHistory(open.dossier), save: { kind: "saved" }, person: { name: user, role: "" } };
  let lastEdit: string | undefined;
  const listeners = new Set<() => void>();
  const become = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const queue = createSaveQueue({
    read: () => state.history.present,
    save: (dossier) => api["dossiers.save"]({ dossier }),
    onState: (save) => become({ save }),
    onSaved: (saves) => become({ history: amend(state.history, { ...state.history.present, saves }) }),
  });
  const attempt = (from: Dossier, action: Action): Result<Dossier, Problem> =>
    open.readOnly === undefined
      ? perform(from, action, { catalogue, by: state.person, at: now() })
      : failure({ id: "session.read-only", message: open.readOnly });
  const travel = (what: string | undefined, go: typeof undo): string | undefined => {
    if (what === undefined) return undefined;
    lastEdit = undefined;
    become({ history: go(state.history, state.person, now()) });
    queue.changed();
    return what;
  };

  const rights = open.dossier.reviewOf?.rights;
  const whyNot = (touch: Touch): string | undefined => open.readOnly ?? (rights && mayTouch(rights, touch)?.message);
  const readOnly = whyNot({ what: "content" });

  return {
    file: open.file,
    ...(readOnly === undefined ? {} : { readOnly }),
    whyNot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    attempt: (action) => attempt(state.history.present, action),
    perform: (action, edit) => {
      const { history } = state;
      const before = edit !== undefined && edit === lastEdit ? history.past.at(-1)?.dossier : undefined;
      const result = attempt(before ?? history.present, action);
      if (!result.ok) return result;
      lastEdit = edit;
      const { saves } = history.present;
      become({ history: before ? amend(history, { ...result.value, saves }) : advance(history, result.value) });
      queue.changed();
      return result;
    },
    undo: () => travel(undoable(state.history), undo),
    redo: () => travel(redoable(state.history), redo),
    setPerson: (person) => {
      lastEdit = undefined;
      become({ person });
    },
    setCatalogue: (loaded) => {
      catalogue = loaded;
    },
    adopt: (dossier) => {
      lastEdit = undefined;
      become({ history: amend(state.history, dossier) });
    },
    flush: () => queue.flush(),
    stop: () => queue.stop(),
  };
}
