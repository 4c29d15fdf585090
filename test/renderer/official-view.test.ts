import { describe, expect, test } from "vitest";
import { abroRows } from "../../renderer/abro/abro-list.ts";
import { OFFICIAL_TEXTS } from "../../renderer/abro/official-texts.ts";
import { contentOf, officialInUse, officialReportView, shownItems } from "../../renderer/abro/official-view.ts";
import { createSession } from "../../renderer/app/session.ts";
import { viewOf } from "../../renderer/app/view.ts";
import { compareOfficial, withOfficial } from "../../shared/abro/official.ts";
import { success } from "../../shared/result.ts";
import { anAbroDossier } from "../build/abro-pack.ts";
import { AT, aCatalogue, anAbro, aRequirement } from "../build/builders.ts";
import { LINES, type OfficialLine } from "../build/official-files.ts";

const compared = (lines: readonly OfficialLine[]) =>
  compareOfficial(anAbro(), { file: "abro.csv", rows: lines.map((line) => ({ ...line, place: "rij 1" })), passedOver: [] });
const { report, official } = compared(LINES);
const CATALOGUE = { ...aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] }]), abro: anAbro() };
const IMPORTED = withOfficial(CATALOGUE, success(official));

describe("wat er in gebruik is", () => {
  test("is eerst de weergave", () => expect(officialInUse(anAbro())).toEqual({ kind: "paraphrase" }));

  test("is na inlezen de officiële tekst, met bestand, controlegetal en aantal", () => {
    expect(IMPORTED.abro && officialInUse(IMPORTED.abro)).toEqual({ kind: "official", file: "abro.csv", hash: report.hash, texts: 4, total: 4 });
  });

  test("is bij een kapot bestand de weergave, met de reden", () => {
    expect(officialInUse({ ...anAbro(), officialFault: "Kapot." })).toEqual({ kind: "damaged", message: "Kapot." });
  });
});

describe("het verslag", () => {
  const paraphrase = { kind: "paraphrase" } as const;

  test("vraagt zonder opmerkingen niets", () => {
    expect(officialReportView(report, paraphrase)).toMatchObject({ canTakeOver: true, asks: false, verdict: OFFICIAL_TEXTS.clean, points: [] });
    expect(officialReportView(report, paraphrase).facts).toEqual(["4 teksten, bij 4 eisen in het eisenpakket.", OFFICIAL_TEXTS.tbbSame(4)]);
  });

  test("vraagt bij een opmerking een uitdrukkelijk ja", () => {
    expect(officialReportView(compared(LINES.slice(1)).report, paraphrase)).toMatchObject({ canTakeOver: true, asks: true, verdict: OFFICIAL_TEXTS.asks });
  });

  test("biedt niets aan als iets het tegenhoudt", () => {
    const strange = compared([...LINES, { number: "9.9.9", text: "Iets.", tbb: "" }]).report;
    expect(officialReportView(strange, paraphrase)).toMatchObject({ canTakeOver: false, asks: false, verdict: OFFICIAL_TEXTS.stops });
  });

  test("zegt dat dezelfde teksten al in gebruik zijn", () => {
    const inUse = { kind: "official", file: "oud.csv", hash: report.hash, texts: 4, total: 4 } as const;
    expect(officialReportView(report, inUse).facts).toContain(OFFICIAL_TEXTS.same);
  });

  test("zegt dat TBB-categorieën niet zijn vergeleken als het bestand ze niet noemt", () => {
    const without = compared(LINES.map((line) => ({ ...line, tbb: "" }))).report;
    expect(officialReportView(without, paraphrase).facts).toContain(OFFICIAL_TEXTS.tbbNot);
  });

  test("toont van een lange lijst het begin, en telt de rest", () => {
    const items = Array.from({ length: 503 }, (_, index) => `${index}`);
    expect(shownItems(items)).toHaveLength(501);
    expect(shownItems(items).at(-1)).toBe("en nog 3");
    expect(shownItems(items.slice(0, 500))).toHaveLength(500);
  });
});

describe("een gekozen bestand", () => {
  test("gaat byte voor byte over, ook als het groot is", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const content = await contentOf(new File([bytes], "abro.xlsx"));
    expect(content.ok && Buffer.from(content.value, "base64").equals(bytes)).toBe(true);
  });

  test("van meer dan 10 MB wordt niet gelezen", async () => {
    expect(await contentOf(new File([new Uint8Array(10_000_001)], "groot.csv"))).toMatchObject({ ok: false, problems: [{ file: "groot.csv" }] });
  });

  test("dat niet meer te lezen is, geeft een melding", async () => {
    const gone = Object.assign(new File([], "weg.csv"), { arrayBuffer: () => Promise.reject(new Error("NotFoundError")) });
    expect(await contentOf(gone)).toMatchObject({ ok: false, problems: [{ message: OFFICIAL_TEXTS.unreadable("weg.csv") }] });
  });
});

test("een open dossier ziet een ingelezen tekst zonder dat het opnieuw wordt geopend", () => {
  const dossier = anAbroDossier();
  const shown = (catalogue: typeof IMPORTED): readonly string[] => {
    const { abro } = viewOf(catalogue, dossier);
    return catalogue.abro && abro ? abroRows(catalogue.abro, abro, "applied", "draadloos").flatMap((group) => group.rows.map((row) => row.text)) : [];
  };
  expect(shown(CATALOGUE)).toEqual([]);
  expect(shown(IMPORTED)).toEqual(["Draadloos mag niet."]);
});

test("een sessie beoordeelt handelingen met de catalogus die het laatst is geladen", () => {
  const session = createSession({
    api: { "dossiers.save": async () => success({ saves: 1, savedAt: AT }) },
    catalogue: CATALOGUE,
    open: { dossier: anAbroDossier(), file: "proef.json" },
    user: "Bo",
    now: () => AT,
  });
  const choose = { kind: "chooseSet", set: "nieuw", chosen: true } as const;
  expect(session.attempt(choose).ok).toBe(false);
  session.setCatalogue(aCatalogue([{ id: "nieuw", prefix: "NIE", requirements: [aRequirement("NIE-001")] }]));
  expect(session.attempt(choose).ok).toBe(true);
});
