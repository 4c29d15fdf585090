import { describe, expect, it } from "vitest";
import { fromEarlier, withBuyerOf } from "../../../shared/dossier/from-earlier.ts";
import { dossierSchema } from "../../../shared/dossier/model.ts";
import { newDossier } from "../../../shared/dossier/new.ts";
import { approvalHash } from "../../../shared/review/approval-hash.ts";
import { AT, aDossier, aRequirement, aScanCatalogue, BUYER, LAWYER } from "../../build/builders.ts";

const NEW = { id: "00000000-0000-4000-8000-000000000009", at: "2027-01-02T10:00:00Z", by: "Bo" };
const CATALOGUE = aScanCatalogue([aRequirement("NET-001")]);

function anEarlier() {
  const base = aDossier({ sets: ["netwerk"] });
  const decision = { change: { kind: "leaveOut" as const }, motivation: "Omdat.", by: BUYER, at: AT };
  const approval = { verdict: "approved" as const, by: LAWYER, at: AT, hash: approvalHash(CATALOGUE, base, "NET-001", decision), comment: "", condition: "" };
  return dossierSchema.parse({
    ...base,
    tender: {
      ...base.tender,
      title: "Oude titel",
      reference: "OUD-1",
      organisation: "Gemeente",
      organisationKind: "gemeente",
      situationOwn: "Beheer.",
      closingDate: "2026-12-01",
      estimatedValue: 5,
      annexVersion: "1.0",
      annexStatus: "definitief",
      notes: "Geheim",
    },
    quickScan: { assessedBy: "CISO", conclusion: "Geen risico" },
    marketNotes: [{ id: "MKT-01", party: "Bedrijf" }],
    abro: { items: [{ id: "TBB-01", description: "Meldkamer" }], approvedBy: "Directeur" },
    decisions: { "NET-001": { ...decision, approvals: [approval] } },
    numbering: { "NET-001": "1" },
    parameters: { termijn: 5 },
  });
}

describe("A dossier that begins with the choices of an earlier one", () => {
  const earlier = anEarlier();
  const next = fromEarlier(earlier, CATALOGUE, NEW);

  it("is a good dossier of its own", () => {
    expect(dossierSchema.parse(next)).toEqual(next);
    expect([next.id, next.created, next.saves]).toEqual([NEW.id, NEW.at, 0]);
  });

  it("keeps who buys, what is bought, and every choice", () => {
    expect(next.tender).toMatchObject({ organisation: "Gemeente", organisationKind: "gemeente", situationOwn: "Beheer." });
    expect([next.sets, next.parameters, next.pack]).toEqual([earlier.sets, earlier.parameters, earlier.pack]);
  });

  it("has nothing that says which tender the earlier one was", () => {
    expect(next.tender).toMatchObject({ title: "", reference: "", annexVersion: "0.1", annexStatus: "concept", notes: "" });
    for (const field of ["closingDate", "estimatedValue"] as const) expect(next.tender[field]).toBeUndefined();
    expect([next.numbering, next.revisions]).toEqual([{}, []]);
    expect(JSON.stringify({ ...next, log: [] })).not.toMatch(/Oude titel|OUD-1|Geheim|Meldkamer|Bedrijf/);
  });

  it("asks the quick scan and the ABRO again: they are of one procurement", () => {
    for (const question of CATALOGUE.quickScan.questions) expect(next.characteristics[question]).toBeUndefined();
    expect([next.quickScan.conclusion, next.marketNotes, next.abro.items]).toEqual(["", [], []]);
  });

  it("opens every deviation again, with its text and motivation", () => {
    expect(next.decisions["NET-001"]).toMatchObject({ change: { kind: "leaveOut" }, motivation: "Omdat." });
    expect(JSON.stringify(next)).not.toContain('"approved"');
  });

  it("says in its log where it came from", () => {
    expect(next.log).toMatchObject([{ what: 'Begonnen met de keuzes van "Oude titel"', by: "Bo" }]);
  });
});

describe("A blank dossier", () => {
  it("knows the buyer of the dossier before it, and nothing else of it", () => {
    const fresh = newDossier(NEW.id, NEW.at);
    const next = withBuyerOf(fresh, anEarlier());
    expect(next).toEqual({
      ...fresh,
      tender: {
        ...fresh.tender,
        organisation: "Gemeente",
        organisationKind: "gemeente",
        ...(next.tender.conditions ? { conditions: next.tender.conditions } : {}),
      },
    });
    expect(withBuyerOf(fresh, undefined)).toBe(fresh);
  });
});
