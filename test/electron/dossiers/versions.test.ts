import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptVersion, versionsToDrop } from "../../../electron/dossiers/versions.ts";

const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

/** What is kept after `days` days of `perDay` saves, letting go after each. */
function keptAfter(days: number, perDay: number): readonly KeptVersion[] {
  let kept: readonly KeptVersion[] = [];
  for (let counter = 1; counter <= days * perDay; counter += 1) {
    const all = [...kept, { counter, day: dayOf(Math.floor((counter - 1) / perDay)) }];
    const dropped = new Set(versionsToDrop(all));
    kept = all.filter((each) => !dropped.has(each));
  }
  return kept;
}

describe("the versions that are kept", () => {
  it("are all of the first ten saves of a day", () => {
    expect(keptAfter(1, 10).map((each) => each.counter)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("are the newest ten, and the last of each of the thirty latest days", () => {
    const kept = keptAfter(50, 100);
    expect(kept.slice(-10).map((each) => each.counter)).toEqual([4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999, 5000]);
    expect([...new Set(kept.map((each) => each.day))]).toEqual(Array.from({ length: 30 }, (_, index) => dayOf(20 + index)));
    expect(kept.slice(0, 29).map((each) => each.counter)).toEqual(Array.from({ length: 29 }, (_, index) => (21 + index) * 100));
  });

  it("never lose the newest ten, stay below forty-one, and go by number, whatever the clock said (S15)", () => {
    const version = fc.record({
      counter: fc.integer({ min: 1, max: 1_000_000 }),
      day: fc.constantFrom("1970-01-01", "2026-12-01", "2026-11-30", "2027-01-01"),
    });
    const old = fc.record({ counter: fc.integer({ min: 1, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(version, old), { maxLength: 80, selector: (each) => each.counter }), (versions) => {
        const dropped = versionsToDrop(versions);
        const newest = versions.toSorted((left, right) => right.counter - left.counter).slice(0, 10);
        expect(newest.filter((each) => dropped.includes(each))).toEqual([]);
        expect(versions.length - dropped.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
