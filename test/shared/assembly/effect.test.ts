import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { effectOfAnswering, effectOfChoosing } from "../../../shared/assembly/effect.ts";
import { aCatalogue, aDossier, aRequirement } from "../../build/builders.ts";

const CATALOGUE = aCatalogue([
  { id: "algemeen", prefix: "ALG", kind: "base", requirements: [aRequirement("ALG-001")] },
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001", { when: { is: "gegevens" } })] },
  { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001", { supersedes: ["ALG-001"] })] },
]);
const ONE_PRODUCT = aDossier();
const DOSSIER = { ...ONE_PRODUCT, characteristics: { ...ONE_PRODUCT.characteristics, losseDelen: false } };
const BEFORE = assemble(CATALOGUE, DOSSIER);

describe("the effect of a change", () => {
  test("of choosing a set counts what it replaces as well", () => {
    expect(effectOfChoosing(CATALOGUE, DOSSIER, BEFORE, "cloud", true)).toEqual({ added: ["CLD-001"], removed: ["ALG-001"] });
  });

  test("of no longer choosing what was not chosen is nothing", () => {
    expect(effectOfChoosing(CATALOGUE, DOSSIER, BEFORE, "cloud", false)).toEqual({ added: [], removed: [] });
  });

  test("of an answer is what it brings in; not knowing brings nothing in", () => {
    expect(effectOfAnswering(CATALOGUE, DOSSIER, BEFORE, "gegevens", true)).toEqual({ added: ["NET-001"], removed: [] });
    expect(effectOfAnswering(CATALOGUE, DOSSIER, BEFORE, "gegevens", null)).toEqual({ added: [], removed: [] });
  });
});
