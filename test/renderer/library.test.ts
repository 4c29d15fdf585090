import { describe, expect, test } from "vitest";
import { readPack } from "../../electron/catalogue/read-pack.ts";
import { blocksOf, MANUAL } from "../../renderer/help/manual.ts";
import { findEntries, libraryEntries, NO_FILTER, parametersOf, sourceUses, standardTexts } from "../../renderer/library/library.ts";
import { STEP_NAMES } from "../../shared/review/model.ts";
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

  test("zet eisen met het woord in hun titel voor eisen die het alleen noemen", () => {
    const named = ids({ query: "kwetsbaarheden" }).map((id) => /kwetsbaarheden/i.test(catalogue.requirements.find((each) => each.id === id)?.title ?? ""));
    expect(named).toContain(true);
    expect(named).toContain(false);
    expect(named.lastIndexOf(true)).toBeLessThan(named.indexOf(false));
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
    const citing = catalogue.requirements.flatMap(({ id, citations, obligatory }) =>
      [...citations, ...(obligatory ? [obligatory.citation] : [])].map(({ source, place }) => `${id} ${source} ${place}`),
    );
    expect(cited.toSorted()).toEqual([...new Set(citing)].toSorted());
  });

  test("vindt een eis ook bij de wet die haar verplicht, als zij die verder niet aanhaalt", () => {
    const [first] = catalogue.requirements;
    if (!first) throw new Error("No requirement");
    const citation = { source: "elders", place: "artikel 1" };
    const [only] = findEntries(libraryEntries({ ...catalogue, requirements: [{ ...first, obligatory: { citation, why: "Het moet." } }] }), {
      ...NO_FILTER,
      source: "elders",
    });
    expect(only?.requirement.id).toBe(first.id);
  });

  test("noemt de waarden in tekst, bewijs en lichtere teksten, elk een keer", () => {
    for (const requirement of catalogue.requirements) {
      const found = parametersOf(catalogue, requirement).map((each) => each.id);
      const words = JSON.stringify([requirement.text, requirement.list, requirement.evidence, requirement.fallbacks]);
      const inWords = catalogue.parameters.filter(({ id }) => words.includes(`{{${id}}}`));
      expect(found.toSorted(), requirement.id).toEqual(inWords.map((each) => each.id).toSorted());
    }
  });

  test("zoekt in 5000 eisen zonder dat de lezer het merkt", () => {
    const many = Array.from({ length: 5000 }, (_, index) => {
      const requirement = catalogue.requirements[index % catalogue.requirements.length];
      if (!requirement) throw new Error("No requirement");
      return { ...requirement, id: `NEP-${String(index).padStart(4, "0")}` };
    });
    const all = libraryEntries({ ...catalogue, requirements: many });
    const started = performance.now();
    for (const query of ["m", "mf", "mfa", "onderaannemer doorleggen"]) findEntries(all, { ...NO_FILTER, query });
    // Four letters typed; generous, for a slow machine that does other things as well.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test("een lijst in de handleiding verdringt de alinea's eromheen niet", () => {
  expect(blocksOf(["Eerst.", "- een", "- twee", "Daarna.", "- drie"])).toEqual([
    { kind: "paragraph", text: "Eerst." },
    { kind: "list", items: ["een", "twee"] },
    { kind: "paragraph", text: "Daarna." },
    { kind: "list", items: ["drie"] },
  ]);
});

test("de handleiding heeft een onderwerp voor elke stap", () => {
  const titles = MANUAL.map((each) => each.title).join("\n");
  for (const [step, name] of Object.entries(STEP_NAMES)) expect(titles, step).toContain(step === "beoordelen" ? "beoordelen" : name);
});

test("de handleiding spreekt in korte zinnen, met u, zonder lange streepjes", () => {
  for (const { title, text } of MANUAL)
    for (const paragraph of text) {
      expect(paragraph, title).not.toMatch(/\u2014|\bje\b|\bjouw\b/);
      for (const sentence of paragraph.split(/(?<=[.!?:])\s/)) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(25);
    }
});
