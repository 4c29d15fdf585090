import { describe, expect, test } from "vitest";
import { composeAnnex } from "../../../shared/annex/compose.ts";
import { abroAssemblyOf } from "../../../shared/assembly/abro.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { AUDIENCE, marketView } from "../../../shared/dossier/audience.ts";
import { aCatalogue, anAbro, aRequirement } from "../../build/builders.ts";
import { MARKER, markedDossier } from "../../build/marked-dossier.ts";

const catalogue = aCatalogue([
  {
    id: "basis",
    prefix: "BAS",
    kind: "base",
    requirements: [aRequirement("BAS-001", { explanation: `${MARKER} uitleg`, proportionality: { weigh: `${MARKER} weging` } })],
  },
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001"), aRequirement("NET-002")] },
]);

describe("wat intern is, blijft intern", () => {
  test("X4: een merkwoord in elk intern veld komt niet in wat de markt ziet", () => {
    const dossier = markedDossier();
    expect(JSON.stringify(dossier).split(MARKER).length).toBeGreaterThan(12);
    expect(JSON.stringify(marketView(dossier))).not.toContain(MARKER);
  });

  test("X4: en ook niet in de samengestelde bijlage, al heeft de catalogus interne uitleg", () => {
    const dossier = markedDossier();
    const annex = composeAnnex({ catalogue, dossier: marketView(dossier), assembly: assemble(catalogue, dossier), date: "2026-11-24" });
    expect(JSON.stringify(annex)).not.toContain(MARKER);
    expect(JSON.stringify(annex)).toContain("Eigen eis voor de markt");
  });

  describe("als de ABRO geldt", () => {
    const withAbro = { ...catalogue, abro: anAbro() };
    const dossier = markedDossier({ sets: ["netwerk", "abro"] });
    const assembly = assemble(catalogue, dossier);
    const abro = abroAssemblyOf(withAbro, dossier);
    const input = { catalogue: withAbro, dossier: marketView(dossier), assembly, abro, date: "2026-11-24" };

    test("X4: staan de ABRO-eisen in de bijlage, maar niet wat, waar en door wie er wordt beschermd", () => {
      const annex = JSON.stringify(composeAnnex(input));
      expect(annex).toContain("De opdrachtnemer doet 4.5.4.");
      expect(annex).toContain("Geldt waar TBB 2 wordt beschermd.");
      expect(annex).not.toContain(MARKER);
    });

    test("komt het overzicht alleen in de bijlage als de gebruiker dat kiest, zonder wie het vaststelde", () => {
      const annex = JSON.stringify(composeAnnex({ ...input, tbbOverview: dossier.abro.items }));
      expect(annex).toContain(`${MARKER} belang`);
      for (const word of ["vaststeller", "bevestiger", "goedkeurder", "contactpersoon", "grond"]) expect(annex).not.toContain(`${MARKER} ${word}`);
    });
  });

  test("wat de markt mag zien, blijft over", () => {
    const view = marketView(markedDossier());
    expect(view.tender.title).toBe("Nieuwe switches");
    expect(view.ownRequirements[0]?.text).toBe("De opdrachtnemer doet iets extra's.");
    expect(view.abro).toEqual({ extraMeasures: [{ id: "EXM-01", text: "Extra maatregel voor de markt" }] });
    expect(Object.keys(view).toSorted()).toEqual(
      ["abro", "notas", "numbering", "ownRequirements", "pack", "parameters", "questions", "revisions", "sets", "tender"]
        .filter((key) => key in markedDossier())
        .toSorted(),
    );
  });

  test("de tabel kent elk veld van het dossier", () => {
    expect(Object.keys(AUDIENCE.fields)).toEqual(expect.arrayContaining(Object.keys(markedDossier())));
  });
});
