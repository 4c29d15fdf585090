import { describe, expect, test } from "vitest";
import { type Abro, abroCheckSchema } from "../../../shared/abro/model.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { abroQuestions } from "../../../shared/review/abro-questions.ts";
import { review } from "../../../shared/review/review.ts";
import { AN_INTEREST } from "../../build/abro-pack.ts";
import { aCatalogue, aDossier, anAbro, aRequirement } from "../../build/builders.ts";

const PACK = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  { id: "abro", prefix: "ABR", kind: "supplement", requirements: [aRequirement("ABR-001")] },
]);

function found(abro: Partial<Dossier["abro"]>, parts: Partial<Dossier> = {}, text: Partial<Abro> = {}): Record<string, string> {
  const catalogue = { ...PACK, abro: anAbro(text) };
  const base = aDossier({ sets: ["abro"], ...parts });
  const dossier = { ...base, abro: { ...base.abro, ...abro } };
  const findings = review(catalogue, dossier, assemble(catalogue, dossier));
  return Object.fromEntries(findings.filter((each) => each.id.startsWith("abro-")).map((each) => [each.id, each.severity]));
}

const READY = {
  items: [AN_INTEREST],
  approvedBy: "Directeur",
  approvedOn: "2026-11-03",
  duties: { "1.4.1": { contact: "BVA", state: "open", note: "" } },
} as const;

describe("de bevindingen over de ABRO", () => {
  test("zijn er niet als de ABRO niet is gekozen", () => {
    expect(found({ items: [] }, { sets: [] })).toEqual({});
  });

  test("laten bij een volledig overzicht alleen het advies over de officiële tekst over", () => {
    expect(found(READY)).toEqual({ "abro-official-text": "advice" });
  });

  test("noemen de eisen zonder hun opsomming: een advies bij een concept, een waarschuwing bij een definitieve bijlage", () => {
    const chapters = anAbro().chapters.map((chapter) => ({
      ...chapter,
      sections: chapter.sections.map((section) => ({
        ...section,
        requirements: section.requirements.map((each) => ({ ...each, listMissing: each.number === "1.1.1" })),
      })),
    }));
    const final = { tender: { ...aDossier().tender, annexStatus: "definitief" as const } };
    expect(found(READY, {}, { chapters })["abro-lists-missing"]).toBe("advice");
    expect(found(READY, final, { chapters })["abro-lists-missing"]).toBe("warning");
    const official = { file: "abro.csv", hash: "b".repeat(64), texts: { "1.1.1": "Officieel: a en b." } };
    expect(found(READY, final, { chapters, official })["abro-lists-missing"]).toBeUndefined();
  });

  test("adviseren de officiële tekst niet meer als elke eis hem heeft, en waarschuwen als hij kapot is", () => {
    const all = Object.fromEntries(["1.1.1", "1.4.1", "4.5.3", "4.5.4"].map((number) => [number, "Officieel."]));
    const withText = (texts: Record<string, string>) => found(READY, {}, { official: { file: "abro.csv", hash: "", texts } });
    expect(withText(all)).toEqual({});
    expect(withText({ ...all, "4.5.4": "Officieel.", "9.9.9": "Van een ander pakket." })).toEqual({});
    const { "1.1.1": _, ...part } = all;
    expect(withText({ ...part, "9.9.9": "Van een ander pakket." })).toEqual({ "abro-official-text": "advice" });
    expect(found(READY, {}, { officialFault: "Het bestand is kapot." })).toEqual({ "abro-official-text-damaged": "warning" });
  });

  test("houden een leeg overzicht tegen", () => {
    expect(found({ ...READY, items: [] })).toMatchObject({ "abro-tbb-none": "error" });
  });

  test("noemen bij een half belang alles wat ontbreekt in één keer", () => {
    expect(found({ ...READY, items: [{ ...AN_INTEREST, place: " ", kind: undefined, rubricering: undefined }] })).toMatchObject({
      "abro-tbb-incomplete:TBB-01": "error",
    });
  });

  test("houden een categorie tegen die lichter is dan bij de rubricering hoort", () => {
    expect(found({ ...READY, items: [{ ...AN_INTEREST, category: 3 }] })).toMatchObject({ "abro-tbb-floor:TBB-01": "error" });
    expect(found({ ...READY, items: [{ ...AN_INTEREST, category: 1 }] })).not.toHaveProperty("abro-tbb-floor:TBB-01");
  });

  test("vragen wie de categorie vaststelde, en of zij is bevestigd", () => {
    expect(found({ ...READY, items: [{ ...AN_INTEREST, setBy: "", confirmedBy: "" }] })).toMatchObject({
      "abro-tbb-set-by:TBB-01": "error",
      "abro-tbb-confirmed:TBB-01": "warning",
    });
  });

  test("laten een overzicht zonder goedkeuring toe in een concept, niet in een definitieve bijlage", () => {
    const without = { ...READY, approvedBy: "" };
    const definitief = aDossier();
    expect(found(without)).toMatchObject({ "abro-tbb-overview-approved": "warning" });
    expect(found(without, { tender: { ...definitief.tender, annexStatus: "definitief" } })).toMatchObject({ "abro-tbb-overview-approved": "error" });
  });

  test("houden een extra maatregel zonder grond tegen", () => {
    expect(found({ ...READY, extraMeasures: [{ id: "EXM-01", text: "Alleen in Nederland", reason: "" }] })).toMatchObject({
      "abro-extra-measure:EXM-01": "error",
    });
  });

  test("tellen de taken van de opdrachtgever zonder contactpersoon", () => {
    expect(found({ ...READY, duties: {} })).toMatchObject({ "abro-buyer-duties": "warning" });
    expect(found({ ...READY, duties: { "1.4.1": { contact: "", state: "nietVanToepassing", note: "" } } })).not.toHaveProperty("abro-buyer-duties");
  });

  test("wijzen op twee categorieën op één plaats, hoe die plaats ook is gespeld", () => {
    expect(found({ ...READY, items: [AN_INTEREST, { ...AN_INTEREST, id: "TBB-02", place: " gebouw  a", category: 4, rubricering: "geen" }] })).toMatchObject({
      "abro-mixed-place:Gebouw A": "advice",
    });
  });

  test("waarschuwen als de bekende termijnen niet tussen gunning en begin passen", () => {
    const { tender } = aDossier();
    expect(found(READY, { tender: { ...tender, awardDate: "2027-01-01", contractStart: "2027-01-15" } })).toMatchObject({ "abro-planning": "warning" });
  });
});

describe("de vragen over de ABRO", () => {
  const asking = (questions: readonly string[], when?: object) => ({
    ...PACK,
    abro: anAbro({
      checks: [
        abroCheckSchema.parse({
          number: 1,
          kind: "question",
          title: "Vraag",
          sources: ["ABRO"],
          certainty: "read",
          questions,
          findings: when ? [{ id: "melding", when, severity: "warning", message: "Let op.", solution: "Doe iets." }] : [],
        }),
      ],
    }),
  });
  const asked = (parts: Partial<Dossier>, pack: ReturnType<typeof asking>): readonly string[] => [
    ...abroQuestions(pack, aDossier({ characteristics: {}, ...parts })),
  ];

  test("worden alleen gesteld als de ABRO geldt", () => {
    expect(asked({ sets: [] }, asking(["gegevens"]))).toEqual([]);
    expect(asked({ sets: ["abro"] }, asking(["gegevens"]))).toEqual(["gegevens"]);
  });

  test("verdwijnen als een ander antwoord de zaak al beslist, en blijven als zij beantwoord zijn", () => {
    const pack = asking(["gegevens", "toegang"], { all: [{ is: "gegevens" }, { is: "toegang" }] });
    expect(asked({ sets: ["abro"] }, pack)).toEqual(["gegevens", "toegang"]);
    expect(asked({ sets: ["abro"], characteristics: { gegevens: false } }, pack)).toEqual(["gegevens"]);
    expect(asked({ sets: ["abro"], characteristics: { gegevens: false, toegang: true } }, pack)).toEqual(["gegevens", "toegang"]);
    expect(asked({ sets: ["abro"], characteristics: { gegevens: null } }, pack)).toEqual(["gegevens", "toegang"]);
  });
});
