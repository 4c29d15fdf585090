/** Saves one dossier: one save at a time, the last state wins, a failed save is tried again. */
import type { Reply } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import type { Problem } from "../../shared/result.ts";

/** Milliseconds of rest after a change before it is saved. */
export const SAVE_DELAY = 300;
/** Milliseconds before a failed save is tried again by itself. */
export const RETRY_DELAY = 5000;

export type SaveState =
  /** `at`: ISO instant of the last save of this session; absent when nothing had to be saved yet. */
  | { readonly kind: "saved"; readonly at?: string }
  | { readonly kind: "saving" }
  /** `conflict`: the file is another than the one that was opened, trying again is no way out. */
  | { readonly kind: "failed"; readonly problems: readonly Problem[]; readonly conflict: boolean };

export interface SaveQueueOptions {
  readonly read: () => Dossier;
  readonly save: (dossier: Dossier) => Promise<Reply<"dossiers.save">>;
  readonly onState: (state: SaveState) => void;
  /** Called with the store's new count before the next save reads the dossier. */
  readonly onSaved: (saves: number) => void;
}

export interface SaveQueue {
  /** Something changed: save soon. */
  readonly changed: () => void;
  /** Save what is waiting now. True when everything is on disk. */
  readonly flush: () => Promise<boolean>;
  /** No save starts any more: what was not saved is given up. */
  readonly stop: () => void;
}

const CONFLICTS: ReadonlySet<string> = new Set(["store.conflict", "store.changed-outside", "store.not-found"]);

export function createSaveQueue({ read, save, onState, onSaved }: SaveQueueOptions): SaveQueue {
  let waiting = false;
  let conflict = false;
  let stopped = false;
  let running: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), delay);
  };

  const saveAll = async (): Promise<boolean> => {
    while (waiting) {
      waiting = false;
      onState({ kind: "saving" });
      const reply = await save(read());
      if (!reply.ok) {
        waiting = true;
        conflict = reply.problems.some((problem) => CONFLICTS.has(problem.id));
        onState({ kind: "failed", problems: reply.problems, conflict });
        if (!conflict) schedule(RETRY_DELAY);
        return false;
      }
      conflict = false;
      onSaved(reply.value.saves);
      if (!waiting) onState({ kind: "saved", at: reply.value.savedAt });
    }
    return true;
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    if (stopped) return Promise.resolve(!waiting);
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    changed: () => {
      waiting = true;
      if (running || conflict) return;
      onState({ kind: "saving" });
      schedule(SAVE_DELAY);
    },
    flush,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
