import { describe, expect, test } from "vitest";
import { type CharacteristicValue, vocabularyOf } from "../../../shared/catalogue/conditions.ts";
import { assessQuickScan } from "../../../shared/review/quick-scan.ts";
import { relevantQuestions } from "../../../shared/review/relevant.ts";
import { aCatalogue, aDossier, aRequirement } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001", { when: { is: "gegevens" } })] },
  { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001", { when: { is: "rol", value: "beheert" } })] },
]);

describe("de uitkomst van de quickscan", () => {
  const outcomeFor = (toegang: CharacteristicValue | undefined) =>
    assessQuickScan(catalogue, { sets: [], values: toegang === undefined ? {} : { toegang } }, vocabularyOf(catalogue.characteristics, catalogue.sets));

  test("is er pas als er iets is beantwoord", () => {
    expect(outcomeFor(undefined)).toBeUndefined();
  });

  test("volgt uit de antwoorden, met de reden", () => {
    expect(outcomeFor(true)).toMatchObject({ outcome: { id: "onderzoek" }, reasons: ["er toegang is"] });
    expect(outcomeFor(false)).toMatchObject({ outcome: { id: "geen" }, reasons: ["er geen toegang is"] });
  });

  test('"weet ik niet" leidt nooit tot "geen aanwijzing"', () => {
    expect(outcomeFor(null)).toMatchObject({ outcome: { id: "onderzoek" }, unknown: ["toegang"], reasons: ["nog niet bekend is of er toegang is"] });
  });
});

test("de wizard stelt alleen de vragen waarvan bij deze keuze een eis afhangt", () => {
  expect(relevantQuestions(catalogue, aDossier({ sets: ["netwerk"] })).map((each) => each.id)).toEqual(["gegevens"]);
  expect(relevantQuestions(catalogue, aDossier({ sets: ["netwerk", "cloud"] })).map((each) => each.id)).toEqual(["gegevens", "rol"]);
  expect(relevantQuestions(catalogue, aDossier({ sets: [] }))).toEqual([]);
});
