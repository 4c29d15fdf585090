import { describe, expect, it } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Tender } from "../../../shared/dossier/model.ts";
import { review } from "../../../shared/review/review.ts";
import { lastDayOfNota } from "../../../shared/review/rules/nota.ts";
import { aCatalogue, aDossier, aRequirement } from "../../build/builders.ts";

const CATALOGUE = aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] }]);

function notaFinding(facts: Partial<Tender>) {
  const empty = aDossier({ sets: ["netwerk"] });
  const dossier = { ...empty, tender: { ...empty.tender, ...facts } };
  return review(CATALOGUE, dossier, assemble(CATALOGUE, dossier)).find((each) => each.id === "no-time-for-nota");
}

describe("De nota van inlichtingen", () => {
  it("is er bij een Europese procedure uiterlijk tien dagen vóór de sluiting, ook over een maandgrens", () => {
    expect(lastDayOfNota({ procedure: "europeesOpenbaar", closingDate: "2027-03-05" })).toBe("2027-02-23");
    expect(lastDayOfNota({ procedure: "nationaal", closingDate: "2027-03-05" })).toBeUndefined();
    expect(lastDayOfNota({ procedure: "europeesOpenbaar", closingDate: undefined })).toBeUndefined();
  });

  it("kan niet als de publicatie op of na de laatste dag is: de melding noemt die dag en staat bij de sluitingsdatum", () => {
    const finding = notaFinding({ procedure: "europeesOpenbaar", publicationDate: "2027-02-23", closingDate: "2027-03-05" });
    expect(finding).toMatchObject({ severity: "warning", where: { step: "opdracht", item: "closingDate" } });
    expect(finding?.message).toContain("23 februari 2027");
  });

  it.each([
    ["er een dag over is", { procedure: "europeesOpenbaar", publicationDate: "2027-02-22", closingDate: "2027-03-05" }],
    ["de termijn niet geldt", { procedure: "meervoudigOnderhands", publicationDate: "2027-03-01", closingDate: "2027-03-05" }],
    ["de sluiting vóór de publicatie ligt: dat is al een fout", { procedure: "europeesOpenbaar", publicationDate: "2027-03-06", closingDate: "2027-03-05" }],
  ] as const)("geeft geen melding als %s", (_why, facts) => {
    expect(notaFinding(facts)).toBeUndefined();
  });
});
