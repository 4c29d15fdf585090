import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { effectBetween } from "../../../shared/assembly/effect.ts";
import type { CharacteristicValue } from "../../../shared/catalogue/conditions.ts";
import { requirementsFromScan, withoutScanRisks } from "../../../shared/review/scan-requirements.ts";
import { aCatalogue, aDossier, aRequirement, aScanCatalogue } from "../../build/builders.ts";

const catalogue = aScanCatalogue([
  aRequirement("NET-001"),
  aRequirement("NET-002", { when: { is: "toegang" } }),
  aRequirement("NET-003", { when: { any: [{ is: "toegang" }, { is: "gegevens" }] } }),
  aRequirement("NET-004", { when: { all: [{ is: "gevolg", value: "velen" }, { is: "gegevens" }] } }),
  aRequirement("NET-005", { when: { unknown: "toegang" } }),
  aRequirement("NET-006", { when: { is: "toegang" }, supersedes: ["NET-001"] }),
]);

function added(characteristics: Record<string, CharacteristicValue>): readonly string[] {
  const dossier = aDossier({ characteristics });
  return requirementsFromScan(catalogue, dossier, assemble(catalogue, dossier)).map((each) => `${each.id}: ${each.because.join()}`);
}

describe("een eis komt erbij door de quickscan", () => {
  test("als zij er zonder die antwoorden niet zou zijn, met de vragen die haar brachten", () => {
    expect(added({ toegang: true, gevolg: [], gegevens: false })).toEqual(["NET-002: Toegang", "NET-003: Toegang", "NET-006: Toegang"]);
    expect(added({ toegang: false, gevolg: ["velen"], gegevens: true })).toEqual(["NET-004: Gevolg"]);
  });

  test("en niet als een ander antwoord haar ook zou brengen", () => {
    expect(added({ toegang: true, gevolg: [], gegevens: true })).not.toContain("NET-003: Toegang");
  });

  test('ook door "weet ik niet"', () => {
    expect(added({ toegang: null, gevolg: [], gegevens: false })).toEqual(["NET-005: Toegang"]);
  });

  test("ook in een los deel van een gemengde inkoop, met de vragen die daar gelden", () => {
    const mixed = aCatalogue([
      { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] },
      { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
      {
        id: "extra",
        prefix: "EXT",
        kind: "supplement",
        requirements: [aRequirement("EXT-001", { when: { all: [{ is: "toegang" }, { not: { set: "cloud" } }] } })],
      },
    ]);
    const dossier = aDossier({ sets: ["netwerk", "cloud", "extra"], characteristics: { toegang: true } });
    expect(requirementsFromScan(mixed, dossier, assemble(mixed, dossier)).map((each) => `${each.id}: ${each.because.join()}`)).toEqual(["EXT-001: Toegang"]);
  });

  test("en draagt het nummer dat in de bijlage staat", () => {
    const dossier = aDossier({ characteristics: { toegang: true, gevolg: [], gegevens: false } });
    const assembly = assemble(catalogue, dossier);
    for (const { id, number, title } of requirementsFromScan(catalogue, dossier, assembly))
      expect(assembly.requirements.find((each) => each.id === id)).toMatchObject({ number, title });
  });

  test("zonder antwoorden op de quickscan komt er niets bij", () => {
    expect(added({ gegevens: true })).toEqual([]);
  });
});

test("de lijst is precies het verschil tussen de bijlage met en zonder de antwoorden", () => {
  const answer = fc.option(fc.constantFrom<CharacteristicValue>(true, false, null), { nil: undefined });
  fc.assert(
    fc.property(
      answer,
      answer,
      fc.option(fc.constantFrom<CharacteristicValue>([], ["velen"], ["enkelen", "velen"], null), { nil: undefined }),
      (toegang, gegevens, gevolg) => {
        const characteristics = Object.fromEntries(
          Object.entries({ toegang, gegevens, gevolg }).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
        );
        const dossier = aDossier({ characteristics });
        const assembly = assemble(catalogue, dossier);
        const plain = assemble(catalogue, withoutScanRisks(catalogue, dossier));
        expect(requirementsFromScan(catalogue, dossier, assembly).map((each) => each.id)).toEqual(effectBetween(plain, assembly).added);
      },
    ),
  );
});
