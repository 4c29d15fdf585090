import { describe, expect, it } from "vitest";
import { packDifference } from "../../../shared/packs/difference.ts";
import { compareVersions } from "../../../shared/packs/manifest.ts";
import { aCatalogue, aRequirement } from "../../build/builders.ts";

const pack = (...requirements: readonly ReturnType<typeof aRequirement>[]) => aCatalogue([{ id: "basis", prefix: "BAS", kind: "base", requirements }]);

describe("The difference between two packs", () => {
  it("is nothing between a pack and itself", () => {
    expect(packDifference(pack(aRequirement("BAS-001")), pack(aRequirement("BAS-001")))).toEqual({ added: [], removed: [], changed: [] });
  });

  it("names what is new, what is gone, and of what changed which fields", () => {
    const older = pack(aRequirement("BAS-001"), aRequirement("BAS-002"));
    const newer = pack(aRequirement("BAS-001", { text: "Anders.", kind: "wens" }), aRequirement("BAS-003"));
    const { added, removed, changed } = packDifference(older, newer);
    expect(added).toMatchObject([{ kind: "requirement", id: "BAS-003" }]);
    expect(removed).toMatchObject([{ kind: "requirement", id: "BAS-002" }]);
    expect(changed).toMatchObject([{ id: "BAS-001", fields: ["text", "kind"] }]);
  });

  it("is the same the other way round, with new and gone exchanged", () => {
    const [one, other] = [pack(aRequirement("BAS-001"), aRequirement("BAS-002")), pack(aRequirement("BAS-002", { title: "Anders" }), aRequirement("BAS-003"))];
    const [there, back] = [packDifference(one, other), packDifference(other, one)];
    const ids = (things: readonly { readonly id: string }[]) => things.map((each) => each.id);
    expect([ids(there.added), ids(there.removed)]).toEqual([ids(back.removed), ids(back.added)]);
    expect(there.changed.map(({ id, fields }) => ({ id, fields }))).toEqual(back.changed.map(({ id, fields }) => ({ id, fields })));
  });
});

describe("Versions", () => {
  it("are compared by number, not by letter", () => {
    expect(["2026.10.0", "2026.9.1", "2026.9.0", "2027.1.0"].toSorted(compareVersions)).toEqual(["2026.9.0", "2026.9.1", "2026.10.0", "2027.1.0"]);
  });
});
