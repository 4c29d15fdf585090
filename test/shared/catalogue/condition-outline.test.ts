import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../../shared/catalogue/condition-model.ts";
import { type ConditionOutline, outlineOf } from "../../../shared/catalogue/condition-outline.ts";
import { evaluate, type Profile, vocabularyOf } from "../../../shared/catalogue/conditions.ts";
import { aCatalogue, aRequirement } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
]);
const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
const words = (condition: Condition): string => {
  const outline = outlineOf(condition, vocabulary);
  return outline.kind === "fact" ? outline.words : outline.kind;
};

describe("een voorwaarde in woorden", () => {
  test.each<[Condition, string, string]>([
    [{ is: "gegevens" }, "er gegevens zijn", "er geen gegevens zijn"],
    [{ is: "rol", value: "beheert" }, "de leverancier beheert", "niet is aangegeven dat de leverancier beheert"],
    [{ is: "aantal", atLeast: 1000 }, "het aantal gebruikers ten minste 1.000 is", "het aantal gebruikers minder dan 1.000 is"],
    [
      { is: "einde", onOrAfter: "2027-12-11" },
      "het einde van de overeenkomst op of na 11 december 2027 valt",
      "het einde van de overeenkomst vóór 11 december 2027 valt",
    ],
    [{ unknown: "gegevens" }, 'u bij "Gegevens" kiest voor "weet ik niet"', 'u bij "Gegevens" een antwoord geeft'],
  ])("%j is een feit, en zijn tegendeel ook", (condition, yes, no) => {
    expect(words(condition)).toBe(yes);
    expect(words({ not: condition })).toBe(no);
  });

  test("een groep in een groep van dezelfde soort, en een groep van één, verdwijnen", () => {
    const outline = outlineOf({ all: [{ all: [{ is: "gegevens" }, { any: [{ is: "toegang" }] }] }, { set: "cloud" }] }, vocabulary);
    expect(outline.kind === "all" && outline.parts.map((each) => each.kind)).toEqual(["fact", "fact", "fact"]);
  });

  test("wat er staat, is waar als de voorwaarde waar is, hoe ook genest en ontkend", () => {
    const leaves: readonly Condition[] = [
      { is: "gegevens" },
      { is: "toegang" },
      { is: "rol", value: "levert" },
      { is: "aantal", atLeast: 10 },
      { set: "cloud" },
    ];
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
      const some = fc.array(tie("condition"), { minLength: 1, maxLength: 3 });
      return {
        condition: fc.oneof(
          { maxDepth: 5 },
          fc.constantFrom(...leaves),
          some.map((all): Condition => ({ all })),
          some.map((any): Condition => ({ any })),
          tie("condition").map((not): Condition => ({ not })),
        ),
      };
    });
    const profile = fc.record({ gegevens: fc.boolean(), toegang: fc.boolean(), levert: fc.boolean(), aantal: fc.constantFrom(5, 50), cloud: fc.boolean() });
    fc.assert(
      fc.property(condition, profile, (asked, { gegevens, toegang, levert, aantal, cloud }) => {
        const known: Profile = { sets: cloud ? ["cloud"] : [], values: { gegevens, toegang, rol: levert ? ["levert"] : [], aantal } };
        const truths = new Map(leaves.flatMap((leaf) => [leaf, { not: leaf }]).map((each) => [words(each), evaluate(each, known, vocabulary).truth === "yes"]));
        const holds = (outline: ConditionOutline): boolean => {
          if (outline.kind === "fact") return truths.get(outline.words) ?? false;
          return outline.kind === "all" ? outline.parts.every(holds) : outline.parts.some(holds);
        };
        expect(holds(outlineOf(asked, vocabulary))).toBe(evaluate(asked, known, vocabulary).truth === "yes");
      }),
    );
  });
});
