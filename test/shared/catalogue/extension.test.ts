import { describe, expect, it } from "vitest";
import { type ExtensionContent, withExtensions } from "../../../shared/catalogue/extension.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import { aCatalogue, aRequirement } from "../../build/builders.ts";

const BASE = aCatalogue([
  {
    id: "basis",
    prefix: "BAS",
    kind: "base",
    requirements: [aRequirement("BAS-001", { obligatory: { citation: { source: "norm", place: "1.1" }, why: "Moet." } }), aRequirement("BAS-002")],
  },
]);

function extension(
  id: string,
  prefix: string,
  change: Partial<Catalogue["requirements"][number]> = {},
  kind: "category" | "base" = "category",
): ExtensionContent {
  const { pack, sets, requirements } = aCatalogue([{ id, prefix, kind, requirements: [aRequirement(`${prefix}-001`, change)] }]);
  const [set] = sets;
  if (!set) throw new Error("No set");
  return {
    pack: { ...pack, id: `uitbreiding-${id}`, extends: pack.id },
    hash: id,
    setFiles: [{ set, requirements }],
    parameters: [],
    characteristics: [],
    sources: [],
    glossary: [],
  };
}

const refusals = (...extensions: readonly ExtensionContent[]): readonly string[] =>
  Object.values(withExtensions(BASE, extensions).refused).flatMap((problems) => problems.map((each) => each.id));

describe("A pack with extensions", () => {
  it("is itself when there are none", () => {
    expect(withExtensions(BASE, [])).toEqual({ catalogue: BASE, refused: {} });
  });

  it("has all that was in it and all that they add", () => {
    const { catalogue, refused } = withExtensions(BASE, [extension("huis", "HUI"), extension("atelier", "ATE")]);
    expect(refused).toEqual({});
    expect(catalogue.requirements.map((each) => each.id)).toEqual(["BAS-001", "BAS-002", "ATE-001", "HUI-001"]);
    expect(catalogue.setOf["HUI-001"]).toBe("huis");
    expect(catalogue.extensions?.map((each) => each.id)).toEqual(["uitbreiding-atelier", "uitbreiding-huis"]);
  });

  it("is the same whatever the order in which they are found", () => {
    const [one, other] = [extension("huis", "HUI"), extension("atelier", "ATE")];
    expect(withExtensions(BASE, [one, other])).toEqual(withExtensions(BASE, [other, one]));
  });

  it("leaves out whole what does not fit, and keeps the others", () => {
    const { catalogue, refused } = withExtensions(BASE, [
      extension("huis", "HUI", { citations: [{ source: "niets", place: "1" }] }),
      extension("atelier", "ATE"),
    ]);
    expect(catalogue.sets.map((each) => each.id)).toEqual(["basis", "atelier"]);
    expect(Object.keys(refused)).toEqual(["uitbreiding-huis"]);
  });

  it.each([
    ["takes the prefix of another set", extension("huis", "BAS")],
    ["takes the prefix of own requirements", extension("huis", "EIG")],
    ["has a set that always holds", extension("huis", "HUI", {}, "base")],
    ["replaces an obligatory requirement", extension("huis", "HUI", { supersedes: ["BAS-001"] })],
    ["adds to another pack", { ...extension("huis", "HUI"), pack: { ...extension("huis", "HUI").pack, extends: "ander" } }],
  ])("refuses one that %s", (_what, wrong) => {
    expect(refusals(wrong)).not.toEqual([]);
  });

  it("lets one replace a requirement that is not obligatory", () => {
    expect(refusals(extension("huis", "HUI", { supersedes: ["BAS-002"] }))).toEqual([]);
  });
});
