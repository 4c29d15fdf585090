import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { versionsToDrop } from "../../../electron/dossiers/versions.ts";

/** What is kept after `saves` saves, letting go after each. */
function keptAfter(saves: number): readonly number[] {
  let kept: readonly number[] = [];
  for (let counter = 1; counter <= saves; counter += 1) {
    const all = [...kept, counter];
    const dropped = new Set(versionsToDrop(all));
    kept = all.filter((each) => !dropped.has(each));
  }
  return kept;
}

describe("the versions that are kept", () => {
  it("are all of the first five saves", () => {
    expect(keptAfter(5)).toEqual([1, 2, 3, 4, 5]);
  });

  it("are the newest five and a thinning row of older ones", () => {
    const kept = keptAfter(1000);
    expect(kept.slice(-5)).toEqual([996, 997, 998, 999, 1000]);
    expect(kept[0]).toBeLessThan(500);
    expect(kept.length).toBeLessThanOrEqual(15);
  });

  it("never lose the newest five, and stay few", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 60 }), (counters) => {
        const dropped = versionsToDrop(counters);
        const newest = counters.toSorted((left, right) => right - left).slice(0, 5);
        expect(newest.filter((each) => dropped.includes(each))).toEqual([]);
        expect(counters.length - dropped.length).toBeLessThanOrEqual(5 + 20);
      }),
    );
  });
});
