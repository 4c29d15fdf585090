import { describe, expect, test } from "vitest";
import { abroPlanning } from "../../../shared/abro/planning.ts";
import { vocabularyOf } from "../../../shared/catalogue/conditions.ts";
import { aDossier, anAbro } from "../../build/builders.ts";

const planningFor = (tender: object) => {
  const dossier = aDossier();
  return abroPlanning(anAbro(), { ...dossier, tender: { ...dossier.tender, ...tender } }, { sets: [], values: {} }, vocabularyOf([], []));
};

describe("de planning tussen gunning en begin", () => {
  test("noemt een onbekende termijn onbekend, en rekent er niet mee", () => {
    const planning = planningFor({ awardDate: "2027-01-01", contractStart: "2027-06-01" });
    expect(planning).toMatchObject({ knownDays: 56, unknownTerms: ["Onderzoek"], available: 151, tooShort: false });
    expect(planning.steps.map(({ step, latestStart }) => [step.id, latestStart])).toEqual([
      ["onderzoek", undefined],
      ["screening", "2027-04-06"],
      ["bezoek", "2027-05-25"],
    ]);
  });

  test("is te kort als zelfs de bekende termijnen niet passen", () => {
    expect(planningFor({ awardDate: "2027-01-01", contractStart: "2027-02-25" }).tooShort).toBe(true);
    expect(planningFor({ awardDate: "2027-01-01", contractStart: "2027-02-26" }).tooShort).toBe(false);
  });

  test("geeft zonder begindatum geen data, en oordeelt niet", () => {
    const planning = planningFor({ contractStart: undefined });
    expect(planning.steps.every((each) => each.latestStart === undefined)).toBe(true);
    expect(planning.tooShort).toBe(false);
  });
});
