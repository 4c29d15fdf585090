import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, isoDay } from "../../../shared/dossier/days.ts";

const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));

test("een dag wordt een nummer en weer dezelfde dag", () => {
  fc.assert(
    fc.property(day, (iso) => {
      expect(isoDay(dayNumber(iso))).toBe(iso);
    }),
  );
});

test("het verschil tussen twee dagen is dat van de kalender", () => {
  fc.assert(
    fc.property(day, day, (left, right) => {
      expect(dayNumber(left) - dayNumber(right)).toBe((Date.parse(`${left}T00:00:00Z`) - Date.parse(`${right}T00:00:00Z`)) / 86_400_000);
    }),
  );
});

test("een schrikkeldag telt mee", () => {
  expect(isoDay(dayNumber("2028-02-28") + 1)).toBe("2028-02-29");
  expect(isoDay(dayNumber("2026-02-28") + 1)).toBe("2026-03-01");
});
