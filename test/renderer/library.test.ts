import { describe, expect, test } from "vitest";
import { readPack } from "../../electron/catalogue/read-pack.ts";
import { MANUAL } from "../../renderer/help/manual.ts";
import { findEntries, libraryEntries, NO_FILTER, sourceUses, standardTexts } from "../../renderer/library/library.ts";
import { PACK_FOLDER } from "../build/world.ts";

const read = await readPack(PACK_FOLDER);
if (!read.ok) throw new Error(read.problems[0]?.message);
const catalogue = read.value;
const entries = libraryEntries(catalogue);
const ids = (filter: Partial<typeof NO_FILTER>): readonly string[] => findEntries(entries, { ...NO_FILTER, ...filter }).map((each) => each.requirement.id);

describe("de bibliotheek", () => {
  test("laat zonder filter elke eis zien", () => {
    expect(ids({})).toHaveLength(catalogue.requirements.length);
  });

  test("vindt op nummer, op woorden in elke volgorde, zonder hoofdletters of accenten", () => {
    expect(ids({ query: "alg-007" })).toEqual(["ALG-007"]);
    expect(ids({ query: "Onderaannemers DOORLEGGEN" })).toContain("ALG-007");
    expect(ids({ query: "zzzz" })).toEqual([]);
  });

  test("zoekt ook op de ingevulde waarde van het pakket, want die leest iemand", () => {
    const [withValue] = catalogue.requirements.filter((each) => each.text.includes("{{"));
    if (!withValue) throw new Error("No requirement with a parameter");
    expect(standardTexts(catalogue)(withValue.text)).not.toContain("{{");
    expect(ids({ query: withValue.id })).toEqual([withValue.id]);
  });

  test("filters tellen samen", () => {
    const obligatory = ids({ obligatoryOnly: true });
    expect(obligatory.length).toBeGreaterThan(0);
    const both = ids({ obligatoryOnly: true, source: "bio2" });
    expect(both.every((id) => obligatory.includes(id) && ids({ source: "bio2" }).includes(id))).toBe(true);
    for (const { id } of catalogue.pack.themes)
      for (const found of ids({ theme: id })) expect(catalogue.requirements.find((each) => each.id === found)?.theme).toBe(id);
  });

  test("noemt bij elke bron precies de eisen die haar aanhalen", () => {
    const cited = sourceUses(catalogue).flatMap(({ source, places }) =>
      places.flatMap(({ id, requirements }) => requirements.map((each) => `${each} ${source.id} ${id}`)),
    );
    const citing = catalogue.requirements.flatMap(({ id, citations }) => citations.map(({ source, place }) => `${id} ${source} ${place}`));
    expect(cited.toSorted()).toEqual(citing.toSorted());
  });
});

test("de handleiding spreekt in korte zinnen, met u, zonder lange streepjes", () => {
  for (const { title, text } of MANUAL)
    for (const paragraph of text) {
      expect(paragraph, title).not.toMatch(/\u2014|\bje\b|\bjouw\b/);
      for (const sentence of paragraph.split(/(?<=[.!?:])\s/)) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(25);
    }
});
