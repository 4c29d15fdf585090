import { beforeAll, describe, expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { ABRO_SET, type AbroCheck } from "../../../shared/abro/model.ts";
import { abroAssemblyOf } from "../../../shared/assembly/abro.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { CharacteristicValue } from "../../../shared/catalogue/conditions.ts";
import { lintCatalogue } from "../../../shared/catalogue/lint/lint.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import { abroDossierSchema } from "../../../shared/dossier/abro-model.ts";
import { type Dossier, ORGANISATION_KINDS } from "../../../shared/dossier/model.ts";
import { review } from "../../../shared/review/review.ts";
import { aDossier } from "../../build/builders.ts";
import { PACK_FOLDER } from "../../build/world.ts";

type Answers = Readonly<Record<string, CharacteristicValue>>;
interface Facts {
  readonly categories?: readonly (1 | 2 | 3 | 4)[];
  readonly answers?: Answers;
  readonly kind?: Dossier["tender"]["organisationKind"];
  readonly sets?: readonly string[];
}

/** A ministry that does everything right. */
const SAFE: Answers = {
  abroNationaleVeiligheid: true,
  abroCivielePartij: true,
  abroBelangBetrokken: true,
  abroEigenRisicoanalyse: true,
  abroDefensie: "geenDefensie",
  abroAbdoOvereenkomst: "geen",
  abroVirbiOud: false,
  abroToepassing: ["digitaal"],
  abroPubliekeCloud: "nee",
  abroDataPlaats: "geenCloud",
  abroBroncodeCloud: false,
  abroDraadloos: "nee",
  abroOpAfstand: "nee",
  abroToegangCloud: "nee",
  abroKoppeling: false,
  abroAi: "verboden",
  abroBuitengewoneRechten: [],
  abroNationaliteit: false,
  abroInternationaal: false,
  abroGrondgebied: "nee",
  abroLeverancierRisico: false,
  abroStukkenDelen: "beperkt",
  abroVerklaringGeeist: false,
  abroPubliciteit: true,
  abroRegime: "adv",
  abroRaamovereenkomst: false,
  risicoZelfWegnemen: false,
};

let catalogue: Catalogue;
let checks: readonly AbroCheck[];

beforeAll(async () => {
  const pack = await readPack(PACK_FOLDER);
  if (!pack.ok) throw new Error(JSON.stringify(pack).slice(0, 2000));
  catalogue = pack.value;
  checks = catalogue.abro?.checks ?? [];
});

function aTender({ categories = [3], answers = {}, kind = "ministerie", sets = [ABRO_SET] }: Facts): Dossier {
  const base = aDossier();
  return {
    ...base,
    tender: { ...base.tender, organisationKind: kind },
    sets: [...sets],
    characteristics: { ...SAFE, ...answers } as Dossier["characteristics"],
    abro: abroDossierSchema.parse({ items: categories.map((category, index) => ({ id: `TBB-0${index + 1}`, place: `Plaats ${index + 1}`, category })) }),
  };
}

/** Ids of the findings that the pack's checks give, with their severity: "error publieke-cloud". */
function found(facts: Facts): readonly string[] {
  const dossier = aTender(facts);
  return review(catalogue, dossier, assemble(catalogue, dossier))
    .filter((each) => each.id.startsWith("abro-check-"))
    .map((each) => `${each.severity} ${each.id.replace(/^abro-check-\d+:/, "")}`);
}

describe("wat de ABRO verbiedt, is een fout", () => {
  test.each<[finding: string, wrong: Facts, right: Facts]>([
    ["publieke-cloud", { answers: { abroPubliekeCloud: "zwaarder" } }, { categories: [4], answers: { abroPubliekeCloud: "zwaarder" } }],
    [
      "cloud-niet-gekozen",
      { categories: [4], answers: { abroPubliekeCloud: "tbb4" } },
      { categories: [4], answers: { abroPubliekeCloud: "tbb4", abroToepassing: ["digitaal", "cloud"] } },
    ],
    ["draadloos", { answers: { abroDraadloos: "zwaarder" } }, { categories: [4], answers: { abroDraadloos: "zwaarder" } }],
    ["op-afstand", { answers: { abroOpAfstand: "zwaarder" } }, { categories: [4], answers: { abroOpAfstand: "zwaarder" } }],
    ["fysiek-cloud-zwaar", { answers: { abroToegangCloud: "zwaarder" } }, { categories: [4], answers: { abroToegangCloud: "zwaarder" } }],
    ["broncode-cloud", { categories: [4], answers: { abroBroncodeCloud: true } }, { categories: [4] }],
    [
      "eer-zonder-akkoord",
      { categories: [4], answers: { abroDataPlaats: "eerZonderAkkoord" } },
      { categories: [4], answers: { abroDataPlaats: "eerMetAkkoord" } },
    ],
    ["buiten-eer", { categories: [4], answers: { abroDataPlaats: "buitenEer" } }, { categories: [4], answers: { abroDataPlaats: "nederland" } }],
    ["verklaring-geeist", { answers: { abroVerklaringGeeist: true } }, {}],
  ])("%s", (finding, wrong, right) => {
    expect(found(wrong)).toContain(`error ${finding}`);
    expect(found(right)).not.toContain(`error ${finding}`);
    expect(found({ ...wrong, sets: [] })).toEqual([]);
  });

  test("wie alles goed doet, krijgt geen fout en geen waarschuwing", () => {
    for (const categories of [[1], [2], [3], [4], [1, 4]] as const)
      expect(found({ categories })).toEqual(["advice verplicht", "advice andere-meldplichten", "advice bio-vervangt-niet"]);
  });

  test('"alleen bij TBB 4" telt niet als het overzicht geen TBB 4 heeft', () => {
    expect(found({ categories: [2], answers: { abroPubliekeCloud: "tbb4" } })).toContain("error publieke-cloud");
    expect(found({ categories: [2, 4], answers: { abroPubliekeCloud: "tbb4" } })).not.toContain("error publieke-cloud");
  });

  test('"weet ik niet" over wat verboden is, is een waarschuwing', () => {
    const answers = { abroPubliekeCloud: null, abroDraadloos: null, abroOpAfstand: null, abroBroncodeCloud: null, abroVerklaringGeeist: null };
    expect(found({ answers }).filter((each) => each.startsWith("warning"))).toEqual([
      "warning publieke-cloud-niet-bekend",
      "warning broncode-niet-bekend",
      "warning draadloos-niet-bekend",
      "warning op-afstand-niet-bekend",
      "warning verklaring-niet-bekend",
    ]);
  });
});

describe("waar een mens op moet letten, is een waarschuwing", () => {
  test.each<[finding: string, facts: Facts]>([
    ["geen-bijzondere-opdracht", { answers: { abroCivielePartij: false } }],
    ["kenmerk-niet-bekend", { answers: { abroBelangBetrokken: null } }],
    ["zelf-wegnemen", { answers: { risicoZelfWegnemen: true } }],
    ["geen-plicht", { kind: "gemeente" }],
    ["defensie-nog-niet", { kind: "defensie", answers: { abroDefensie: "nogNiet" } }],
    ["defensie-niet-bekend", { kind: "defensie" }],
    ["abdo-loopt", { answers: { abroAbdoOvereenkomst: "loopt" } }],
    ["abdo-verlenging", { answers: { abroAbdoOvereenkomst: "verlenging" } }],
    ["virbi-2013", { answers: { abroVirbiOud: true } }],
    ["geen-risicoanalyse", { answers: { abroEigenRisicoanalyse: null } }],
    ["toepassing-niet-gekozen", { answers: { abroToepassing: [] } }],
    ["cloud-zonder-tbb4", { answers: { abroToepassing: ["cloud"] } }],
    ["dataplaats-niet-bekend", { categories: [4], answers: { abroToepassing: ["cloud"] } }],
    ["saas", { sets: [ABRO_SET, "saas"] }],
    ["botsing-fysiek-cloud", { categories: [4], answers: { abroToegangCloud: "tbb4" } }],
    ["nationaliteit", { answers: { abroNationaliteit: true } }],
    ["grondgebied", { answers: { abroGrondgebied: "zonderGrond" } }],
    ["internationaal", { answers: { abroInternationaal: true } }],
    ["internationaal-cloud", { categories: [4], answers: { abroInternationaal: true, abroToepassing: ["cloud"], abroDataPlaats: "nederland" } }],
    ["leverancier-risico", { answers: { abroLeverancierRisico: true } }],
    ["publiciteit", { answers: { abroPubliciteit: false } }],
    ["stukken-openbaar", { answers: { abroStukkenDelen: "openbaar" } }],
    ["regime-aw", { answers: { abroRegime: "aw2012" } }],
    ["regime-uitzondering", { answers: { abroRegime: "uitzondering" } }],
    ["raamovereenkomst", { answers: { abroRaamovereenkomst: true } }],
  ])("%s", (finding, facts) => {
    expect(found(facts)).toContain(`warning ${finding}`);
  });
});

describe("de 45 controles", () => {
  test("staan er allemaal, met een bron, en doen iets", () => {
    expect(checks.map((each) => each.number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
    expect(checks.filter((each) => each.sources.length === 0)).toEqual([]);
    expect(lintCatalogue(catalogue).problems).toEqual([]);
  });

  test("een vraag die alleen een controle noemt, is geen loze vraag", () => {
    const unused = (change: (check: AbroCheck) => AbroCheck): number =>
      lintCatalogue({ ...catalogue, ...(catalogue.abro && { abro: { ...catalogue.abro, checks: checks.map(change) } }) }).problems.filter(
        (each) => each.id === "characteristic-unused",
      ).length;
    expect(unused((check) => ({ ...check, findings: [] }))).toBe(0);
    expect(unused((check) => ({ ...check, findings: [], questions: [] }))).toBeGreaterThan(10);
  });

  test("een bron uit de gemeenschap is nooit zelf de zekerheid", () => {
    const community = checks.filter((each) => each.sources.every((source) => source.startsWith("hulpmiddel uit de gemeenschap")));
    expect(community.map((each) => each.number)).toEqual([6, 8, 9, 10, 14]);
    expect(community.filter((each) => each.certainty === "read")).toEqual([]);
  });

  test("elke ABRO-eis die een bevinding noemt, bestaat", () => {
    const known = new Set(
      catalogue.abro?.chapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.requirements.map((each) => each.number))),
    );
    const named = checks.flatMap((check) =>
      check.findings.flatMap((each) => [...`${each.message} ${each.solution}`.matchAll(/\b[1-5]\.\d{1,2}\.\d{1,2}\b/g)].map(([number]) => number)),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((number) => !known.has(number))).toEqual([]);
  });
});

test("waarden die alleen een mens kan bepalen, hebben geen standaardwaarde en houden de export tegen", () => {
  const dossier = aTender({ categories: [1, 4], answers: { abroToepassing: ["fysiek", "digitaal", "cloud"], abroAi: "perGeval", abroKoppeling: true } });
  const empty = review(catalogue, dossier, assemble(catalogue, dossier))
    .filter((each) => each.severity === "error" && each.id.startsWith("parameter-empty:abro"))
    .map((each) => each.id.replace("parameter-empty:", ""));
  const own = catalogue.parameters.filter((each) => each.id.startsWith("abro") && each.type === "text").map((each) => each.id);
  expect(empty.toSorted()).toEqual(own.toSorted());
});

test("teksten over cloud, VOG en VGB staan alleen bij de categorie waar zij horen", () => {
  const ids = (facts: Facts): ReadonlySet<string> => new Set(assemble(catalogue, aTender(facts)).requirements.map((each) => each.id));
  const cloud = { abroToepassing: ["cloud"], abroDataPlaats: "nederland" };
  const light = ids({ categories: [4], answers: cloud });
  const heavy = ids({ categories: [2], answers: cloud });
  expect(["ABR-008", "ABR-016", "ABR-017", "ABR-018", "ABR-019"].filter((id) => !light.has(id) || heavy.has(id))).toEqual([]);
  expect(["ABR-009"].filter((id) => light.has(id) || !heavy.has(id))).toEqual([]);
  expect(["ABR-016", "ABR-017"].filter((id) => ids({ categories: [4] }).has(id))).toEqual([]);
});

test("de app raadt de set aan, en een mens besluit", () => {
  const advice = (answers: Answers): readonly string[] => {
    const dossier = { ...aTender({ sets: [] }), characteristics: answers as Dossier["characteristics"] };
    return review(catalogue, dossier, assemble(catalogue, dossier))
      .filter((each) => each.id === `set-advised:${ABRO_SET}`)
      .map((each) => each.severity);
  };
  expect(advice({ abroNationaleVeiligheid: true, abroCivielePartij: true, abroBelangBetrokken: true, gerubriceerdeInformatie: false })).toEqual(["warning"]);
  expect(advice({ gerubriceerdeInformatie: true })).toEqual(["warning"]);
  expect(advice({ abroNationaleVeiligheid: true, abroCivielePartij: true, gerubriceerdeInformatie: false })).toEqual([]);
});

test("een leeg overzicht wordt gemeld waar het staat", () => {
  const dossier = aTender({ categories: [] });
  const finding = review(catalogue, dossier, assemble(catalogue, dossier)).find((each) => each.id === "question-unanswered:tbbCategorie");
  expect(finding?.where).toEqual({ step: "nationaleVeiligheid", item: "tbbOverzicht" });
  expect(finding?.solution).toContain("TBB-overzicht");
});

test("geen vraag, tekst, waarde of bevinding noemt een land van herkomst", () => {
  const words = JSON.stringify([
    catalogue.sets.filter((each) => each.id === ABRO_SET),
    catalogue.requirements.filter((each) => each.id.startsWith("ABR-")),
    catalogue.parameters.filter((each) => each.id.startsWith("abro")),
    catalogue.characteristics.filter((each) => each.id.startsWith("abro")),
    checks,
  ]);
  expect(words).not.toMatch(
    /\b(China|Chinese|Rusland|Russische|Iran|Iraanse|Noord-Korea\w*|Amerika\w*|Verenigde Staten|Isra[eë]l\w*|India|Indiase|Duitsland|Belgi[eë]|Frankrijk|Engeland)\b/iu,
  );
});

describe("elke combinatie van soort organisatie, TBB-categorie en soort toepassing", () => {
  const COUNTS = { 1: 375, 2: 373, 3: 372, 4: 328 } as const;
  const CHAPTERS = { locatie: "12", fysiek: "123", digitaal: "1234", cloud: "1245" } as const;
  const DUTY = new Set(["ministerie", "politie", "defensie"]);

  test.each(ORGANISATION_KINDS)("%s: dezelfde eisen voor dezelfde categorie, en de juiste boodschap over de plicht", (kind) => {
    for (const category of [1, 2, 3, 4] as const) {
      const all = abroAssemblyOf(catalogue, aTender({ kind, categories: [category], answers: { abroToepassing: [] } }))?.requirements ?? [];
      expect(all).toHaveLength(COUNTS[category]);
      for (const [application, chapters] of Object.entries(CHAPTERS)) {
        const facts: Facts = { kind, categories: [category], answers: { abroToepassing: [application] } };
        const numbers = abroAssemblyOf(catalogue, aTender(facts))?.requirements.map((each) => each.number);
        expect(numbers).toEqual(all.map((each) => each.number).filter((each) => chapters.includes(each.charAt(0))));
        expect(found(facts).includes("warning geen-plicht")).toBe(!DUTY.has(kind));
        expect(found(facts).includes("advice verplicht")).toBe(kind === "ministerie" || kind === "politie");
      }
    }
  });
});
