import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import { MIGRATIONS, parseDossier } from "../../../shared/dossier/migrations.ts";
import { DOSSIER_VERSION, type Dossier } from "../../../shared/dossier/model.ts";
import { AT, aCatalogue, aDossier, anAbro, aRequirement, BUYER } from "../../build/builders.ts";
import { APP_FOLDER } from "../../build/world.ts";

const catalogue = { ...aCatalogue([{ id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] }]), abro: anAbro() };
const context = { catalogue, by: BUYER, at: AT };

function having(dossier: Dossier, ...actions: readonly Action[]): Dossier {
  return actions.reduce((current, action) => {
    const outcome = perform(current, action, context);
    if (!outcome.ok) throw new Error(outcome.problems.map((each) => each.message).join(" "));
    return outcome.value;
  }, dossier);
}

function refusalOf(dossier: Dossier, action: Action): string | undefined {
  const outcome = perform(dossier, action, context);
  return outcome.ok ? undefined : outcome.problems[0]?.id;
}

describe("het TBB-overzicht", () => {
  test("krijgt belangen met een eigen nummer, en houdt de volgorde", () => {
    const dossier = having(
      aDossier(),
      { kind: "saveTbbItem", patch: { description: "Rooster van het wachtteam" } },
      { kind: "saveTbbItem", patch: { description: "Netwerk", category: 2 } },
      { kind: "saveTbbItem", id: "TBB-01", patch: { category: 4 } },
    );
    expect(dossier.abro.items.map(({ id, description, category }) => [id, description, category])).toEqual([
      ["TBB-01", "Rooster van het wachtteam", 4],
      ["TBB-02", "Netwerk", 2],
    ]);
    expect(having(dossier, { kind: "removeTbbItem", id: "TBB-01" }).abro.items.map((each) => each.id)).toEqual(["TBB-02"]);
  });

  test("maakt een veld leeg als dat wordt gewist", () => {
    const dossier = having(aDossier(), { kind: "saveTbbItem", patch: { category: 3 } }, { kind: "saveTbbItem", id: "TBB-01", patch: { category: undefined } });
    expect(dossier.abro.items[0]).not.toHaveProperty("category");
  });

  test("rekent nooit zelf een categorie of rubricering uit", () => {
    const rubricering = fc.constantFrom("geen", "departementaalVertrouwelijk", "stgConfidentieel", "stgGeheim", "stgZeerGeheim") as fc.Arbitrary<
      NonNullable<Dossier["abro"]["items"][number]["rubricering"]>
    >;
    const category = fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>;
    fc.assert(
      fc.property(fc.option(rubricering, { nil: undefined }), fc.option(category, { nil: undefined }), (given, chosen) => {
        const [item] = having(aDossier(), { kind: "saveTbbItem", patch: { rubricering: given, category: chosen } }).abro.items;
        expect([item?.rubricering, item?.category]).toEqual([given, chosen]);
      }),
    );
  });

  test("weigert een belang dat er niet is, en een waarde die niet kan", () => {
    expect(refusalOf(aDossier(), { kind: "saveTbbItem", id: "TBB-09", patch: {} })).toBe("action.element-unknown");
    expect(refusalOf(aDossier(), { kind: "removeTbbItem", id: "TBB-09" })).toBe("action.element-unknown");
    expect(refusalOf(aDossier(), { kind: "saveTbbItem", patch: { setOn: "2026-02-30" } })).toBe("action.security-file-invalid");
    expect(refusalOf(aDossier(), { kind: "saveTbbItem", patch: { category: 5 as 4 } })).toBe("action.security-file-invalid");
  });
});

describe("een taak van de opdrachtgever", () => {
  test("krijgt een contactpersoon en een stand", () => {
    const dossier = having(
      aDossier(),
      { kind: "setBuyerDuty", number: "1.4.1", patch: { contact: "BVA" } },
      { kind: "setBuyerDuty", number: "1.4.1", patch: { state: "geregeld" } },
    );
    expect(dossier.abro.duties["1.4.1"]).toEqual({ contact: "BVA", state: "geregeld", note: "" });
  });

  test("bestaat alleen bij een eis die hem noemt", () => {
    expect(refusalOf(aDossier(), { kind: "setBuyerDuty", number: "1.1.1", patch: { contact: "BVA" } })).toBe("action.no-duty");
    expect(refusalOf(aDossier(), { kind: "setBuyerDuty", number: "9.9.9", patch: { contact: "BVA" } })).toBe("action.no-duty");
  });
});

test("extra maatregelen, marktverkenning en de vaststelling van het overzicht worden bewaard zoals iemand ze schrijft", () => {
  const dossier = having(
    aDossier(),
    { kind: "saveExtraMeasure", patch: { text: "Alleen werken in Nederland", reason: "Risicoanalyse 3.2" } },
    { kind: "saveMarketNote", patch: { party: "Drie aanbieders", finding: "Twee leveren met vaste verbinding", by: "inkoper", on: "2026-11-20" } },
    { kind: "changeAbro", patch: { approvedBy: "BVA", approvedOn: "2026-11-21", overviewInAnnex: true } },
  );
  expect(dossier.abro).toMatchObject({ extraMeasures: [{ id: "EXM-01" }], approvedBy: "BVA", approvedOn: "2026-11-21", overviewInAnnex: true });
  expect(dossier.marketNotes).toMatchObject([{ id: "MKT-01", party: "Drie aanbieders" }]);
  expect(having(dossier, { kind: "removeExtraMeasure", id: "EXM-01" }, { kind: "removeMarketNote", id: "MKT-01" })).toMatchObject({
    abro: { extraMeasures: [] },
    marketNotes: [],
  });
  expect(dossier.log.at(-1)?.what).toBe("TBB-overzicht: vaststelling gewijzigd");
});

test("de markt ziet van het veiligheidsdossier niets", () => {
  const dossier = having(aDossier(), { kind: "saveTbbItem", patch: { description: "MERKTEKEN" } }, { kind: "saveMarketNote", patch: { party: "MERKTEKEN" } });
  expect(JSON.stringify(marketView(dossier))).not.toContain("MERKTEKEN");
});

describe("dossiers van eerdere formaten", () => {
  const folder = join(APP_FOLDER, "test", "fixtures", "dossiers");

  test("elke stap is er, op volgorde, en van elk eerder formaat ligt er een dossier", () => {
    expect(MIGRATIONS.map((each) => each.from)).toEqual(Array.from({ length: DOSSIER_VERSION - 1 }, (_, index) => index + 1));
    expect(readdirSync(folder).toSorted()).toEqual(MIGRATIONS.map((each) => `formaat-${each.from}.json`));
  });

  test.each(MIGRATIONS.map((each) => each.from))("een dossier van formaat %i opent met al zijn werk erin", (version) => {
    const content = readFileSync(join(folder, `formaat-${version}.json`), "utf8");
    const old = JSON.parse(content) as Dossier;
    expect(old.version).toBe(version);
    const outcome = parseDossier(content, "oud.json");
    // Format 2 had one verdict; it is the first of the list now.
    const { decisions, ownRequirements, ...same } = old;
    expect(outcome.ok && outcome.value).toMatchObject({ ...same, version: DOSSIER_VERSION });
    expect(outcome.ok && Object.keys(outcome.value.decisions)).toEqual(Object.keys(decisions));
    expect(outcome.ok && outcome.value.ownRequirements.map((each) => each.text)).toEqual(ownRequirements.map((each) => each.text));
  });

  test("een oordeel van formaat 2 blijft staan, met wie het gaf en waarop", () => {
    const outcome = parseDossier(readFileSync(join(folder, "formaat-2.json"), "utf8"), "oud.json");
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    const { decisions, ownRequirements } = outcome.value;
    expect(decisions["NET-001"]?.approvals).toEqual([
      {
        verdict: "approved",
        by: { name: "Jo Jurist", role: "jurist" },
        at: "2026-11-25T09:00:00Z",
        hash: "c".repeat(64),
        comment: "Goed onderbouwd.",
        condition: "",
      },
    ]);
    expect(decisions["NET-004"]).not.toHaveProperty("approvals");
    expect(ownRequirements[0]?.approvals?.[0]).toMatchObject({ verdict: "returned", comment: "Noem een termijn." });
  });
});
