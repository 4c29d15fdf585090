import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abroRequirements, assembleAbro, heaviestOf, isHeavier } from "../../../shared/abro/assemble.ts";
import { type Abro, abroChapterSchema, abroFrameSchema, TBB_CATEGORIES, type TbbCategory } from "../../../shared/abro/model.ts";
import { isBelowFloor } from "../../../shared/abro/scope.ts";
import { RUBRICERINGEN, type TbbItem } from "../../../shared/dossier/abro-model.ts";
import { PACK_FOLDER } from "../../build/world.ts";

const json = (name: string): unknown => JSON.parse(readFileSync(join(PACK_FOLDER, "abro", name), "utf8"));
const abro: Abro = {
  frame: abroFrameSchema.parse(json("abro.json")),
  chapters: ["1", "2", "3", "4", "5"].map((id) => abroChapterSchema.parse(json(`hoofdstuk-${id}.json`))),
  checks: [],
};
const all = [...abroRequirements(abro).values()];
const at = (...categories: readonly TbbCategory[]) => [{ name: "", categories }];
const numbersFor = (categories: readonly TbbCategory[], applications: readonly string[] = []): readonly string[] =>
  assembleAbro(abro, { places: at(...categories), applications }).requirements.map((each) => each.number);

/** Every combination of categories that can stand at one place. */
const COMBINATIONS: readonly (readonly TbbCategory[])[] = Array.from({ length: 15 }, (_, index) =>
  TBB_CATEGORIES.filter((each) => ((index + 1) >> (each - 1)) % 2 === 1),
);

describe("het aantal ABRO-eisen", () => {
  test.each<[TbbCategory, number, readonly number[]]>([
    [1, 375, [62, 26, 105, 180, 2]],
    [2, 373, [62, 26, 104, 179, 2]],
    [3, 372, [62, 26, 102, 180, 2]],
    [4, 328, [61, 25, 38, 185, 19]],
  ])("bij TBB %i is %i in totaal", (category, total, perChapter) => {
    const numbers = numbersFor([category]);
    expect(numbers).toHaveLength(total);
    expect(["1", "2", "3", "4", "5"].map((chapter) => numbers.filter((each) => each.startsWith(`${chapter}.`)).length)).toEqual(perChapter);
  });

  test("is 445 nummers in 5 hoofdstukken en 42 paragrafen, elk één keer", () => {
    expect(all).toHaveLength(445);
    expect(abro.chapters.flatMap((chapter) => chapter.sections)).toHaveLength(42);
    expect(abro.chapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.requirements))).toHaveLength(445);
  });

  test("met een taak voor de opdrachtgever is 51, en 105 noemen het NBIV", () => {
    expect(all.filter((each) => each.buyer)).toHaveLength(51);
    expect(all.filter((each) => each.nbiv)).toHaveLength(105);
    expect(all.filter((each) => each.listMissing)).toHaveLength(30);
  });
});

describe("bij eisen die elkaar uitsluiten", () => {
  test.each(COMBINATIONS.map((each) => [each.join(" en "), each] as const))("geldt op één plaats met TBB %s precies één variant", (_name, categories) => {
    const numbers = new Set(numbersFor(categories));
    for (const family of abro.frame.families) {
      const named = categories.filter((each) => family.variants.some((variant) => variant.tbb.includes(each)));
      const present = family.variants.filter((variant) => variant.numbers.some((each) => numbers.has(each)));
      expect({ topic: family.topic, variants: present.length }).toEqual({ topic: family.topic, variants: named.length === 0 ? 0 : 1 });
      if (present[0]) expect(present[0].tbb).toContain(heaviestOf(named));
    }
  });

  test("geldt op elke plaats de eigen variant, en zegt de eis waar", () => {
    const { requirements, leftOut } = assembleAbro(abro, {
      places: [
        { name: "Meldkamer", categories: [2] },
        { name: "Kantoor", categories: [4] },
      ],
      applications: [],
    });
    const byNumber = new Map(requirements.map((each) => [each.number, each]));
    expect(byNumber.get("4.5.3")?.only).toEqual({ places: ["Kantoor"], categories: [4] });
    expect(byNumber.get("4.5.4")?.only).toEqual({ places: ["Meldkamer"], categories: [2] });
    expect(byNumber.get("1.1.1")?.only).toBeUndefined();
    expect(leftOut.map((each) => each.number)).not.toContain("4.5.3");
  });

  test("is de lichtere variant op dezelfde plaats weg, met de reden", () => {
    const { leftOut } = assembleAbro(abro, { places: at(1, 4), applications: [] });
    expect(leftOut.find((each) => each.number === "4.5.3")).toMatchObject({ cause: "variant", reason: expect.stringContaining("zwaardere variant") });
  });
});

describe("de soort toepassing", () => {
  test.each<[readonly string[], readonly string[]]>([
    [["locatie"], ["1", "2"]],
    [["fysiek"], ["1", "2", "3"]],
    [["digitaal"], ["1", "2", "3", "4"]],
    [["cloud"], ["1", "2", "4", "5"]],
    [
      ["fysiek", "cloud"],
      ["1", "2", "3", "4", "5"],
    ],
    [[], ["1", "2", "3", "4", "5"]],
  ])("%j brengt de hoofdstukken %j mee", (applications, chapters) => {
    for (const category of TBB_CATEGORIES) {
      const expected = all.filter((each) => each.tbb.includes(category) && chapters.includes(each.number.charAt(0))).map((each) => each.number);
      expect(numbersFor([category], applications)).toEqual(expected);
    }
  });
});

test("elke eis staat precies één keer: zij geldt, of zij staat er niet met een reden", () => {
  const category = fc.constantFrom(...TBB_CATEGORIES);
  const place = fc.record({ name: fc.string(), categories: fc.uniqueArray(category, { minLength: 1 }) });
  const applications = fc.subarray(abro.frame.applications.map((each) => each.id));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 4 }), applications, (places, chosen) => {
      const { requirements, leftOut } = assembleAbro(abro, { places, applications: chosen });
      expect([...requirements, ...leftOut].map((each) => each.number).toSorted()).toEqual(all.map((each) => each.number).toSorted());
    }),
  );
});

test("een plaats erbij haalt nooit een eis weg", () => {
  const place = fc.record({ name: fc.string(), categories: fc.uniqueArray(fc.constantFrom(...TBB_CATEGORIES), { minLength: 1 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 3 }), place, (places, extra) => {
      const before = assembleAbro(abro, { places, applications: [] }).requirements.map((each) => each.number);
      const after = new Set(assembleAbro(abro, { places: [...places, extra], applications: [] }).requirements.map((each) => each.number));
      expect(before.filter((each) => !after.has(each))).toEqual([]);
    }),
  );
});

describe("de tekst van een ABRO-eis", () => {
  test("is onze weergave, en zegt het als de opsomming alleen in de officiële tekst staat", () => {
    const { requirements } = assembleAbro(abro, { places: at(1), applications: [] });
    for (const each of requirements) {
      expect(each.provenance).toBe("paraphrase");
      expect(each.shownText.endsWith(abro.frame.listMissing)).toBe(each.listMissing);
    }
  });

  test("is de officiële tekst waar de organisatie die heeft ingelezen", () => {
    const official = { file: "abro.xlsx", hash: "a".repeat(64), texts: { "1.1.1": "De officiële tekst van 1.1.1." } };
    const { requirements } = assembleAbro({ ...abro, official }, { places: at(1), applications: [] });
    expect(requirements[0]).toMatchObject({ number: "1.1.1", shownText: "De officiële tekst van 1.1.1.", provenance: "official" });
    expect(requirements[1]?.provenance).toBe("paraphrase");
  });
});

describe("zwaarder is een lager nummer", () => {
  test("1 is zwaarder dan 4", () => {
    expect(isHeavier(1, 4)).toBe(true);
    expect(isHeavier(4, 1)).toBe(false);
    expect(isHeavier(2, 2)).toBe(false);
    expect(heaviestOf([4, 2, 3])).toBe(2);
    expect(heaviestOf([])).toBeUndefined();
  });

  test.each<[TbbItem["rubricering"], readonly TbbCategory[]]>([
    ["geen", []],
    ["departementaalVertrouwelijk", []],
    ["stgConfidentieel", [4]],
    ["stgGeheim", [3, 4]],
    ["stgZeerGeheim", [2, 3, 4]],
  ])("bij rubricering %s zijn %j te licht", (rubricering, tooLight) => {
    expect(RUBRICERINGEN).toContain(rubricering);
    expect(TBB_CATEGORIES.filter((category) => isBelowFloor({ rubricering, category }))).toEqual(tooLight);
  });
});
