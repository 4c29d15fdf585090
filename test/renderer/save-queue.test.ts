import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSaveQueue, RETRY_DELAY, SAVE_DELAY, type SaveState } from "../../renderer/app/save-queue.ts";
import type { Reply } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, success } from "../../shared/result.ts";
import { AT, aDossier } from "../build/builders.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue over a store that answers when the test says so. */
function aQueue() {
  let present = aDossier();
  const states: SaveState[] = [];
  const saved: Dossier[] = [];
  const waiting: ((reply: Reply<"dossiers.save">) => void)[] = [];
  const queue = createSaveQueue({
    read: () => present,
    save: (dossier) => {
      saved.push(dossier);
      return new Promise((resolve) => waiting.push(resolve));
    },
    onState: (state) => states.push(state),
    onSaved: (saves) => {
      present = { ...present, saves };
    },
  });
  return {
    queue,
    states,
    saved,
    type: (title: string) => {
      present = { ...present, tender: { ...present.tender, title } };
      queue.changed();
    },
    answer: async (reply: Reply<"dossiers.save">) => {
      waiting.shift()?.(reply);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const ok = (saves: number) => success({ saves, savedAt: AT });
const refused = (id: string) => failure({ id, message: "Niet opgeslagen." });

describe("the save queue", () => {
  test("waits until the user rests, and saves the last state once", async () => {
    const { type, saved } = aQueue();
    type("a");
    type("ab");
    type("abc");
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(saved.map((each) => each.tender.title)).toEqual(["abc"]);
  });

  test("never has two saves under way, and ends with the last state and the count of the store", async () => {
    const { type, saved, answer, states } = aQueue();
    type("eerste");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    type("tweede");
    type("derde");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY * 10);
    expect(saved).toHaveLength(1);
    await answer(ok(5));
    expect(saved.map((each) => [each.tender.title, each.saves])).toEqual([
      ["eerste", 0],
      ["derde", 5],
    ]);
    await answer(ok(6));
    expect(states.at(-1)).toEqual({ kind: "saved", at: AT });
  });

  test("saves at once when asked, and says whether everything is on disk", async () => {
    const { queue, type, saved, answer } = aQueue();
    type("nu");
    const flushed = queue.flush();
    expect(saved).toHaveLength(1);
    await answer(ok(1));
    expect(await flushed).toBe(true);
    expect(await queue.flush()).toBe(true);
  });

  test("keeps what could not be saved and tries again by itself", async () => {
    const { type, saved, answer, states, queue } = aQueue();
    type("a");
    const flushed = queue.flush();
    await answer(refused("store.disk-full"));
    expect(await flushed).toBe(false);
    expect(states.at(-1)).toMatchObject({ kind: "failed", conflict: false });
    await vi.advanceTimersByTimeAsync(RETRY_DELAY);
    expect(saved).toHaveLength(2);
    await answer(ok(1));
    expect(states.at(-1)).toEqual({ kind: "saved", at: AT });
  });

  test("does not knock on a conflict again until the user asks", async () => {
    const { type, saved, answer, states, queue } = aQueue();
    type("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await answer(refused("store.conflict"));
    type("b");
    await vi.advanceTimersByTimeAsync(RETRY_DELAY * 3);
    expect(saved).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ kind: "failed", conflict: true });
    void queue.flush();
    expect(saved).toHaveLength(2);
  });

  test("gives up what was not saved once it is stopped", async () => {
    const { type, saved, queue } = aQueue();
    type("a");
    queue.stop();
    expect(await queue.flush()).toBe(false);
    await vi.advanceTimersByTimeAsync(RETRY_DELAY);
    expect(saved).toEqual([]);
  });
});
