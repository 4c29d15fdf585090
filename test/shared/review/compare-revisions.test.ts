import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import { tbbItemSchema } from "../../../shared/dossier/abro-model.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { changeCounts, compareRevisions } from "../../../shared/review/compare-revisions.ts";
import { AT, aCatalogue, aDossier, anAbro, aRequirement, BUYER, PARAMETERS } from "../../build/builders.ts";

const CATALOGUE: Catalogue = aCatalogue([
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001"),
      aRequirement("NET-002", { text: "Hersteld binnen {{uren}} uur.", list: ["Eerst dit.", "Dan dat."] }),
      aRequirement("NET-003", { when: { is: "gegevens" } }),
      aRequirement("NET-004", { theme: "exit" }),
    ],
  },
]);

const START = aDossier();
const change = (id: string, to: Dossier["decisions"][string]["change"]): Partial<Dossier> => ({
  decisions: { [id]: { change: to, motivation: "Omdat.", by: BUYER, at: AT, approvals: [] } },
});
const own = (id: string): Dossier["ownRequirements"][number] => ({
  id,
  title: "Eigen eis",
  text: "De opdrachtnemer doet meer.",
  kind: "eis",
  theme: "toegang",
  phase: "uitvoering",
  evidence: "Een verslag.",
  source: "Beleid",
  motivation: "Omdat.",
  by: BUYER,
  at: AT,
  approvals: [],
});

const compare = (older: Dossier, newer: Dossier, catalogue = CATALOGUE, newerCatalogue = catalogue) =>
  compareRevisions({ catalogue, dossier: older }, { catalogue: newerCatalogue, dossier: newer });
const rowsOf = (newer: Dossier, older = START) =>
  compare(older, newer)
    .requirements.filter((each) => each.change !== "same")
    .map(({ id, number, change: kind, parts }) => [id, number, kind, ...parts.map((each) => `${each.part}: ${each.old} > ${each.new}`)]);

describe("Two states of a tender compared", () => {
  it("say nothing when they are the same", () => {
    const comparison = compare(START, START);
    expect(changeCounts(comparison)).toEqual({ new: 0, changed: 0, lapsed: 0, moved: 0, same: 3 });
    expect([comparison.facts, comparison.abro, comparison.pack]).toEqual([[], [], undefined]);
  });

  it("name a changed text and list with the old and the new words, and nothing else", () => {
    expect(rowsOf(aDossier(change("NET-002", { kind: "changeText", text: "Hersteld binnen {{uren}} uur, zonder kosten.", list: ["Eerst dit."] })))).toEqual([
      ["NET-002", "2", "changed", "text: Hersteld binnen 48 uur. > Hersteld binnen 48 uur, zonder kosten.", "list: Eerst dit.\nDan dat. > Eerst dit."],
    ]);
  });

  it("name a lighter kind in words", () => {
    expect(rowsOf(aDossier(change("NET-001", { kind: "changeKind", to: "wens" })))).toEqual([["NET-001", "1", "changed", "kind: Eis > Wens"]]);
  });

  it("show a parameter in the text that holds it, and as a fact with its unit", () => {
    const newer = aDossier({ parameters: { uren: 24 } });
    expect(rowsOf(newer)).toEqual([["NET-002", "2", "changed", "text: Hersteld binnen 48 uur. > Hersteld binnen 24 uur."]]);
    expect(compare(START, newer).facts).toEqual([{ path: "parameters/uren", label: "Hersteltijd", old: "48 uur", new: "24 uur", audience: "market" }]);
  });

  it("tell a requirement that came from one that only got another number", () => {
    const newer = aDossier({ characteristics: { ...START.characteristics, gegevens: true } });
    const rows = compare(START, newer).requirements;
    expect(rows.map((each) => [each.id, each.oldNumber ?? each.number, each.number, each.change])).toEqual([
      ["NET-001", "1", "1", "same"],
      ["NET-002", "2", "2", "same"],
      ["NET-003", "3", "3", "new"],
      ["NET-004", "3", "4", "moved"],
    ]);
    expect(rows[2]?.parts.map((each) => each.part)).toEqual(["title", "kind", "phase", "text", "evidence", "moment", "sources"]);
    expect(rows[2]?.parts.every((each) => each.old === "" && each.new !== "")).toBe(true);
  });

  it("leave what lapsed at its old place, with the words that it had", () => {
    const rows = compare(START, aDossier(change("NET-002", { kind: "leaveOut" }))).requirements;
    expect(rows.map((each) => [each.id, each.number, each.change])).toEqual([
      ["NET-001", "1", "same"],
      ["NET-002", "2", "lapsed"],
      ["NET-004", "2", "moved"],
    ]);
    expect(rows[1]?.parts.find((each) => each.part === "text")).toEqual({ part: "text", old: "Hersteld binnen 48 uur.", new: "" });
  });

  it("see that an own requirement came, changed, went to another chapter and went", () => {
    const [without, first] = [START, aDossier({ ownRequirements: [own("EIG-001")] })];
    const changed = aDossier({ ownRequirements: [{ ...own("EIG-001"), source: "Nieuw beleid" }] });
    const elsewhere = aDossier({ ownRequirements: [{ ...own("EIG-001"), theme: "organisatie" }] });
    const only = (older: Dossier, newer: Dossier) =>
      compare(older, newer)
        .requirements.filter((each) => each.id === "EIG-001")
        .map((each) => [each.change, ...each.parts.map((part) => part.part)].join(" "));
    expect([only(without, first), only(first, changed), only(first, elsewhere), only(first, without)]).toEqual([
      ["new title kind phase text evidence sources"],
      ["changed sources"],
      ["moved"],
      ["lapsed title kind phase text evidence sources"],
    ]);
  });

  it("name facts of the tender, sets and answers in words, and who may see them", () => {
    const newer = aDossier({
      sets: [],
      characteristics: { ...START.characteristics, gegevens: null },
      tender: { ...START.tender, title: "Andere switches", estimatedValue: 5000, closingDate: "2027-02-01" },
    });
    expect(compare(START, newer).facts.map(({ label, old, new: fresh, audience }) => `${label}: ${old} > ${fresh} (${audience})`)).toEqual([
      "Titel: Nieuwe switches > Andere switches (market)",
      "Geraamde waarde: leeg > 5000 (internal)",
      "Sluitingsdatum: leeg > 1 februari 2027 (market)",
      "Netwerk: gekozen > niet gekozen (market)",
      "Gegevens: nee > weet ik niet (internal)",
    ]);
  });

  it("compare two versions of a pack, each dossier with its own", () => {
    const newer: Catalogue = {
      ...CATALOGUE,
      hash: "b".repeat(64),
      pack: { ...CATALOGUE.pack, version: "2026.2.0" },
      requirements: CATALOGUE.requirements.map((each) => (each.id === "NET-004" ? { ...each, text: "Een betere tekst." } : each)),
      parameters: PARAMETERS.map((each) => (each.id === "uren" && each.type === "number" ? { ...each, default: 36 } : each)),
    };
    const comparison = compare(START, START, CATALOGUE, newer);
    expect(comparison.pack).toEqual({ old: "Proefpakket 2026.1.0", new: "Proefpakket 2026.2.0" });
    expect(comparison.requirements.map((each) => [each.id, each.change])).toEqual([
      ["NET-001", "same"],
      ["NET-002", "changed"],
      ["NET-004", "changed"],
    ]);
    expect(comparison.facts).toEqual([expect.objectContaining({ path: "parameters/uren", old: "48 uur", new: "36 uur" })]);
  });

  it("compare the ABRO requirements and the extra measures, and name no place", () => {
    const abro = { ...CATALOGUE, abro: anAbro() };
    const item = { ...tbbItemSchema.parse({ id: "TBB-01", kind: "informatie" }), description: "GEHEIMMERK", place: "GEHEIMMERK kluis" };
    const older = aDossier({ sets: ["netwerk", "abro"], abro: { ...START.abro, items: [{ ...item, category: 4 }] } });
    const newer = aDossier({
      ...older,
      abro: { ...older.abro, items: [{ ...item, category: 2 }], extraMeasures: [{ id: "EXM-01", text: "Extra slot.", reason: "GEHEIMMERK" }] },
    });
    const comparison = compare(older, newer, abro);
    expect(comparison.abro.map((each) => [each.id, each.change])).toEqual([
      ["1.1.1", "same"],
      ["1.4.1", "same"],
      ["4.5.3", "lapsed"],
      ["4.5.4", "new"],
      ["EXM-01", "new"],
    ]);
    expect(JSON.stringify(comparison)).not.toContain("GEHEIMMERK");
  });

  const dossiers = fc
    .record({
      left: fc.subarray(["NET-001", "NET-002", "NET-003", "NET-004"]),
      data: fc.boolean(),
      hours: fc.integer({ min: 24, max: 30 }),
      owns: fc.uniqueArray(fc.constantFrom("EIG-001", "EIG-002", "EIG-003")),
    })
    .map(({ left, data, hours, owns }) =>
      aDossier({
        characteristics: { ...START.characteristics, gegevens: data },
        parameters: { uren: hours },
        decisions: Object.assign({}, ...left.map((id) => change(id, { kind: "leaveOut" }).decisions)),
        ownRequirements: owns.map(own),
      }),
    );

  it("account for every requirement of both sides once, and mirror each other", () => {
    fc.assert(
      fc.property(dossiers, dossiers, (older, newer) => {
        const [there, back] = [compare(older, newer).requirements, compare(newer, older).requirements];
        expect(new Set(there.map((each) => each.id)).size).toBe(there.length);
        const mirrored = { new: "lapsed", lapsed: "new", changed: "changed", moved: "moved", same: "same" } as const;
        const byId = (rows: typeof there) => new Map(rows.map((each) => [each.id, each.change]));
        expect(new Map([...byId(there)].map(([id, kind]) => [id, mirrored[kind]]))).toEqual(byId(back));
        expect(compare(newer, newer).requirements.every((each) => each.change === "same")).toBe(true);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
