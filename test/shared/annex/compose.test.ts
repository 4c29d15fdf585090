import { expect, test } from "vitest";
import { assembleAbro } from "../../../shared/abro/assemble.ts";
import { composeAnnex } from "../../../shared/annex/compose.ts";
import type { Annex, Block } from "../../../shared/annex/model.ts";
import { annexPlaceholders, withoutPlace } from "../../../shared/annex/placeholders.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { citationTexts } from "../../../shared/catalogue/citations.ts";
import { REQUIREMENT_KINDS } from "../../../shared/catalogue/model.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { aCatalogue, aDossier, anAbro, aRequirement } from "../../build/builders.ts";

const catalogue = aCatalogue([
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", {
        theme: "toegang",
        provenance: "paraphrase",
        text: "De opdrachtnemer herstelt binnen {{uren}} uur:",
        list: ["eerst dit;", "dan dat."],
        evidence: { text: "Een rapport.", moment: "uitvoering", repeat: "elk jaar" },
      }),
      aRequirement("NET-002", { citations: [], goodPractice: "Geen norm." }),
    ],
  },
]);

function compose(dossier: Dossier): Annex {
  return composeAnnex({ catalogue, dossier: marketView(dossier), assembly: assemble(catalogue, dossier), date: "2026-11-24" });
}

test("elke plaatshouder krijgt een waarde, en er is geen waarde zonder plaatshouder", () => {
  const annex = compose(aDossier());
  const names = (kind: "field" | "block"): readonly string[] =>
    annexPlaceholders(catalogue.pack.themes)
      .filter((each) => each.kind === kind)
      .map((each) => each.name)
      .toSorted();
  expect(Object.keys(annex.fields).toSorted()).toEqual(names("field"));
  expect(Object.keys(annex.blocks).toSorted()).toEqual(names("block"));
});

test("de eisen staan per thema in de volgorde van het eisenpakket, met soort, moment, bewijs en bron", () => {
  expect(compose(aDossier()).blocks.eisen).toEqual<readonly Block[]>([
    { kind: "heading", level: 2, text: "Organisatie" },
    expect.objectContaining({ kind: "requirement", number: "1", id: "NET-002", facts: expect.arrayContaining([{ label: "Bron", value: "goede praktijk" }]) }),
    { kind: "heading", level: 2, text: "Toegang" },
    {
      kind: "requirement",
      number: "2",
      id: "NET-001",
      title: "Titel van NET-001",
      kindLabel: "Eis",
      text: "De opdrachtnemer herstelt binnen 48 uur:",
      list: ["eerst dit;", "dan dat."],
      facts: [
        { label: "Geldt", value: "bij implementatie" },
        { label: "Bewijs", value: "Een rapport." },
        { label: "Bewijs leveren", value: "tijdens de uitvoering; herhaling: elk jaar" },
        { label: "Bron", value: "Norm 1, 1.1" },
      ],
      note: "Deze tekst geeft de genoemde bron in eigen woorden weer. Bij verschil gaat de bron voor.",
    },
  ]);
});

test("plaatsen van één bron staan bij elkaar, en een regel die nog niet geldt zegt vanaf wanneer", () => {
  const { sources } = catalogue;
  const later = sources.map((source) => ({
    ...source,
    items: [...source.items, { id: "2.1", title: "Later", verified: "read" as const, from: "2027-12-11" }],
  }));
  const citations = [
    { source: "norm", place: "1.1" },
    { source: "norm", place: "2.1" },
  ];
  expect(citationTexts(citations, { sources: later }, "2026-11-24")).toEqual(["Norm 1, 1.1 en 2.1 (van toepassing vanaf 11 december 2027)"]);
  expect(citationTexts(citations, { sources: later }, "2027-12-11")).toEqual(["Norm 1, 1.1 en 2.1"]);
});

test("bronnen en ingevulde waarden noemen waar zij staan", () => {
  const { bronnen, parameters } = compose(aDossier({ parameters: { uren: 72 } })).blocks;
  expect(bronnen).toContainEqual(expect.objectContaining({ kind: "table", rows: [["Norm 1", "De norm (1)", "1.1"]] }));
  expect(parameters).toContainEqual(expect.objectContaining({ kind: "table", rows: [["Hersteltijd", "72 uur", "2"]] }));
});

test("de onderdelen staan er met aantal en nummers, zonder de uitleg die voor de inkoper is", () => {
  const { onderdelen } = compose(aDossier()).blocks;
  expect(onderdelen).toContainEqual(expect.objectContaining({ kind: "table", rows: [["Netwerk", "2", "1 en 2"]] }));
  expect(JSON.stringify(onderdelen)).not.toContain("Over netwerk");
});

test("een vervallen eis blijft met haar nummer in de bijlage staan", () => {
  const blocks = compose(aDossier({ numbering: { "CLD-009": "7" } })).blocks.eisen ?? [];
  expect(blocks.at(-1)).toEqual({ kind: "paragraph", role: "body", text: "7. CLD-009 (CLD-009): vervallen" });
});

test("de schrijver van het document is de organisatie, nooit een persoon", () => {
  expect(compose(aDossier()).properties).toMatchObject({ creator: "Gemeente Voorbeeld", language: "nl-NL", date: "2026-11-24" });
});

test("een gemengde inkoop zegt bij elke eis voor welk deel zij geldt, naast wat er over de bron staat", () => {
  const mixed = aCatalogue([
    { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001", { provenance: "paraphrase" })] },
    { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001", { supersedes: ["BAS-001"] })] },
    { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
  ]);
  const blank = aDossier({ sets: ["netwerk", "cloud"] });
  const dossier = { ...blank, characteristics: { ...blank.characteristics, losseDelen: true } };
  const annex = composeAnnex({ catalogue: mixed, dossier: marketView(dossier), assembly: assemble(mixed, dossier), date: "2026-11-24" });
  const said = (annex.blocks.eisen ?? []).flatMap((each) => (each.kind === "requirement" ? [{ id: each.id, first: each.facts[0], note: each.note }] : []));
  expect(said).toEqual([
    {
      id: "BAS-001",
      first: { label: "Geldt", value: "bij implementatie" },
      note: "Voor Netwerk geldt eis 2 in plaats van deze eis. Deze tekst geeft de genoemde bron in eigen woorden weer. Bij verschil gaat de bron voor.",
    },
    { id: "NET-001", first: { label: "Onderdeel", value: "Netwerk" }, note: "Deze eis geldt voor Netwerk in plaats van eis 1." },
    { id: "CLD-001", first: { label: "Onderdeel", value: "Cloud" }, note: undefined },
  ]);
});

test("de situatieschets toont alleen de delen die zijn ingevuld, elk onder een eigen kop; één deel heeft geen kop nodig", () => {
  const base = aDossier();
  const situation = (tender: Partial<Dossier["tender"]>) => compose({ ...base, tender: { ...base.tender, ...tender } }).blocks.situatie;
  expect(situation({ situation: "Nu dit.\n\nEn dat.", situationOwn: "Beheer." })).toEqual([
    { kind: "heading", level: 2, text: "Huidige inrichting" },
    { kind: "paragraph", role: "body", text: "Nu dit." },
    { kind: "paragraph", role: "body", text: "En dat." },
    { kind: "heading", level: 2, text: "Wat de opdrachtgever zelf doet" },
    { kind: "paragraph", role: "body", text: "Beheer." },
  ]);
  expect(situation({ situationNumbers: "Tien." })).toEqual([{ kind: "paragraph", role: "body", text: "Tien." }]);
  expect(situation({})).toEqual([{ kind: "paragraph", role: "body", text: "De opdrachtgever geeft geen nadere situatieschets." }]);
});

test("het aantal eisen telt de ABRO-eisen mee", () => {
  const dossier = aDossier();
  const assembly = assemble(catalogue, dossier);
  const abro = assembleAbro(anAbro(), { places: [{ name: "A", categories: [2] }], applications: [] });
  const annex = composeAnnex({ catalogue: { ...catalogue, abro: anAbro() }, dossier: marketView(dossier), assembly, abro, date: "2026-11-24" });
  expect(annex.fields.aantal).toBe(String(assembly.requirements.length + abro.requirements.length));
});

test("per soort en per thema staan dezelfde eisen als in het geheel, elke eis één keer", () => {
  const { blocks } = compose(aDossier());
  const ids = (list: readonly Block[]): readonly string[] => list.flatMap((each) => (each.kind === "requirement" ? [each.id] : [])).toSorted();
  const under = (names: readonly string[]): readonly string[] => names.flatMap((name) => ids(blocks[`eisen:${name}`] ?? [])).toSorted();
  expect(under(REQUIREMENT_KINDS)).toEqual(ids(blocks.eisen ?? []));
  expect(under(catalogue.pack.themes.map((each) => each.id))).toEqual(ids(blocks.eisen ?? []));
});

test("een sjabloon zonder plek voor een soort of thema laat precies die eisen over", () => {
  const requirements = [
    { id: "A", kind: "eis", theme: "toegang" },
    { id: "B", kind: "wens", theme: "exit" },
  ];
  const left = (...names: readonly string[]) => withoutPlace(requirements, new Set(names)).map((each) => each.id);
  expect(left("eisen")).toEqual([]);
  expect(left("eisen:eis")).toEqual(["B"]);
  expect(left("eisen:exit", "eisen:toegang")).toEqual([]);
  expect(left("titel")).toEqual(["A", "B"]);
});

test("de begrippen zijn die van de begrippenlijst die in de eisen staan", () => {
  const dossier = aDossier();
  const withTerms = {
    ...catalogue,
    glossary: [
      { term: "opdrachtnemer", meaning: "Wie het doet.", also: [] },
      { term: "quantum", meaning: "Iets anders.", also: [] },
    ],
  };
  const annex = composeAnnex({ catalogue: withTerms, dossier: marketView(dossier), assembly: assemble(withTerms, dossier), date: "2026-11-24" });
  expect(annex.blocks.begrippen).toMatchObject([{ kind: "table", rows: [["opdrachtnemer", "Wie het doet."]] }]);
});

test("de revisies noemen de definitieve versies tot nu toe en deze, zonder wie ze maakte", () => {
  const base = aDossier();
  const receipt = { name: "x.docx", hash: "a".repeat(64) };
  const revision = (number: number, annexVersion: string, annexStatus: "concept" | "definitief") => ({
    number,
    at: `2026-10-0${number}T10:00:00Z`,
    by: "Geheime Maker",
    annexVersion,
    annexStatus,
    pack: { id: "proef", version: "2026.1.0", hash: "a".repeat(64) },
    template: receipt,
    file: receipt,
    answerForms: [],
    requirements: 2,
  });
  const revisions = [revision(1, "0.9", "concept"), revision(2, "1.0", "definitief")];
  const { blocks } = compose({ ...base, tender: { ...base.tender, annexVersion: "1.1", annexStatus: "definitief" }, revisions });
  expect(blocks.revisies).toMatchObject([
    {
      rows: [
        ["1.0", "2 oktober 2026", "Vervangen"],
        ["1.1", "24 november 2026", "Definitief"],
      ],
    },
  ]);
  expect(JSON.stringify(blocks)).not.toContain("Geheime Maker");
});
