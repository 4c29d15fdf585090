import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { type CharacteristicValue, vocabularyOf } from "../../../shared/catalogue/conditions.ts";
import { assessQuickScan } from "../../../shared/review/quick-scan.ts";
import { relevantQuestions } from "../../../shared/review/relevant.ts";
import { aCatalogue, aDossier, aRequirement, aScanCatalogue } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001", { when: { is: "gegevens" } })] },
  {
    id: "cloud",
    prefix: "CLD",
    requirements: [
      aRequirement("CLD-001", {
        when: {
          all: [
            { is: "rol", value: "beheert" },
            { is: "aantal", atLeast: 3 },
          ],
        },
      }),
    ],
  },
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

describe("een risico", () => {
  const scan = aScanCatalogue();
  const vocabulary = vocabularyOf(scan.characteristics, scan.sets);
  const stateFor = (values: Record<string, CharacteristicValue>) => assessQuickScan(scan, { sets: [], values }, vocabulary)?.risks[0];

  test("is gezien als zijn voorwaarde geldt, met de antwoorden die daarvoor zorgden", () => {
    expect(stateFor({ toegang: true, gevolg: ["velen", "enkelen"] })).toMatchObject({
      state: "seen",
      reasons: ["er toegang is", "velen het merken"],
      questions: ["toegang", "gevolg"],
    });
  });

  test("is niet gezien als vaststaat dat zijn voorwaarde niet geldt", () => {
    expect(stateFor({ toegang: false })).toMatchObject({ state: "notSeen", reasons: ["er geen toegang is"], questions: ["toegang"] });
  });

  test("is nog niet bekend als een antwoord ontbreekt dat ertoe doet", () => {
    expect(stateFor({ toegang: true, gevolg: null })).toMatchObject({ state: "notKnown", questions: ["gevolg"] });
    expect(stateFor({ toegang: true })).toMatchObject({ state: "notKnown", questions: ["gevolg"] });
  });

  test("dat is gezien, gaat nooit samen met de uitkomst dat er niets aan de hand is, ook als de uitkomsten het vergeten", () => {
    const forgetful = { ...scan, quickScan: { ...scan.quickScan, outcomes: scan.quickScan.outcomes.map((each) => ({ ...each, when: undefined })) } };
    expect(assessQuickScan(forgetful, { sets: [], values: { toegang: true, gevolg: ["velen"] } }, vocabulary)).toMatchObject({
      outcome: { id: "onderzoek" },
      reasons: ["er toegang is", "velen het merken"],
    });
  });
});

describe("de wizard stelt alleen de vragen", () => {
  const asked = (parts: Parameters<typeof aDossier>[0]): readonly string[] => {
    const dossier = aDossier({ characteristics: {}, ...parts });
    return relevantQuestions(catalogue, dossier, assemble(catalogue, dossier)).map((each) => each.id);
  };

  test("waarvan bij deze keuze een eis afhangt", () => {
    expect(asked({ sets: ["netwerk"] })).toEqual(["gegevens"]);
    expect(asked({ sets: ["netwerk", "cloud"] })).toEqual(["gegevens", "rol", "aantal", "losseDelen"]);
    expect(asked({ sets: [] })).toEqual([]);
  });

  test("in de volgorde van hoeveel eisen ervan afhangen", () => {
    const heavy = {
      ...catalogue,
      requirements: [
        ...catalogue.requirements,
        aRequirement("NET-002", { when: { is: "aantal", atLeast: 2 } }),
        aRequirement("NET-003", { when: { is: "aantal", atLeast: 4 } }),
      ],
    };
    const dossier = aDossier({ characteristics: {}, sets: ["netwerk"] });
    const withSets = { ...heavy, setOf: { ...heavy.setOf, "NET-002": "netwerk", "NET-003": "netwerk" } };
    expect(relevantQuestions(withSets, dossier, assemble(withSets, dossier)).map((each) => each.id)).toEqual(["aantal", "gegevens"]);
  });

  test("waarvan de uitkomst niet al door een ander antwoord vaststaat; een gegeven antwoord blijft in beeld", () => {
    expect(asked({ sets: ["cloud"], characteristics: { rol: ["levert"] } })).toEqual(["rol"]);
    expect(asked({ sets: ["cloud"], characteristics: { rol: ["levert"], aantal: 5 } })).toEqual(["rol", "aantal"]);
    expect(asked({ sets: ["cloud"], characteristics: { rol: ["beheert"] } })).toEqual(["rol", "aantal"]);
  });
});
