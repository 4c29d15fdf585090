/** One save at a time per dossier. Of saves that wait and build on each other, only the last state is written. */
import type { Dossier } from "../../shared/dossier/model.ts";
import { continues } from "./same-line.ts";

interface Waiting<Answer> {
  latest: Dossier;
  readonly outcome: Promise<Answer>;
}

/** `Answer` is what a save answers. */
export class SaveQueue<Answer> {
  readonly #tails = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, Waiting<Answer>>();

  /** Runs `task` after all earlier ones of dossier `id`, however those ended. */
  run<T>(id: string, task: () => Promise<T>): Promise<T> {
    const outcome = this.settled(id).then(task);
    const tail = outcome.then(
      () => undefined,
      // Its own caller hears of the failure; the next in line starts clean.
      () => undefined,
    );
    this.#tails.set(id, tail);
    void tail.then(() => {
      if (this.#tails.get(id) === tail) this.#tails.delete(id);
    });
    return outcome;
  }

  /** Saves `dossier` with `save`. When a save still waits that `dossier` was made out of, it takes its place and both get the same answer. */
  lastWins(dossier: Dossier, save: (latest: Dossier) => Promise<Answer>): Promise<Answer> {
    const waiting = this.#waiting.get(dossier.id);
    if (waiting && continues(waiting.latest, dossier)) {
      waiting.latest = dossier;
      return waiting.outcome;
    }
    const outcome = this.run(dossier.id, () => {
      if (this.#waiting.get(dossier.id) === mine) this.#waiting.delete(dossier.id);
      return save(mine.latest);
    });
    const mine: Waiting<Answer> = { latest: dossier, outcome };
    this.#waiting.set(dossier.id, mine);
    return outcome;
  }

  /** Resolves when the tasks of dossier `id` so far have ended. */
  settled(id: string): Promise<void> {
    return this.#tails.get(id) ?? Promise.resolve();
  }

  /** Resolves when nothing runs or waits. */
  async allSettled(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all([...this.#tails.values()]);
  }
}
