import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { scanFileText } from "../../../shared/review/scan-file-text.ts";
import { aDossier, aRequirement, aScanCatalogue } from "../../build/builders.ts";

const catalogue = aScanCatalogue([aRequirement("NET-001", { when: { is: "toegang" } })]);

function textFor(parts: Partial<Dossier>): string {
  const dossier = aDossier(parts);
  return scanFileText(catalogue, dossier, assemble(catalogue, dossier)) ?? "";
}

describe("de tekst voor het dossier", () => {
  const text = textFor({
    characteristics: { toegang: true, gevolg: ["velen"], gegevens: false },
    quickScan: { grounds: { toegang: "Onderhoud\nop afstand." }, assessedBy: "Jo CISO", assessedOn: "2026-11-20", conclusion: "Wij houden het beheer zelf." },
  });

  test("zegt om welke inkoop het gaat, welke vragen zijn gesteld, en wie wanneer heeft beoordeeld", () => {
    expect(text).toContain("Inkoop: Nieuwe switches\nOpdrachtgever: Gemeente Voorbeeld\nKenmerk: K-1");
    expect(text).toContain("Vragenlijst: Eigen vragenlijst.");
    expect(text).toContain("Beoordeeld: Jo CISO, 20 november 2026");
  });

  test("noemt per gezien risico de antwoorden en de toelichting van de gebruiker", () => {
    expect(text).toContain(
      "- Verstoring, omdat:\n  - er toegang is\n  - velen het merken\n  Het kan stilvallen.\n  Toelichting (Toegang): Onderhoud op afstand.",
    );
  });

  test("noemt wat de opdrachtgever zelf kan doen, en de eisen met nummer en titel", () => {
    expect(text).toContain("4. Maatregelen die de opdrachtgever zelf kan nemen\n- Houd beheer zelf.");
    expect(text).toContain("5. Eisen die door de antwoorden in de bijlage staan (1)\n- Eis 1: Titel van NET-001 (door: Toegang)");
  });

  test("eindigt met de conclusie van mensen, en zegt dat zij een advies was", () => {
    expect(text).toMatch(/6\. Conclusie van wie besluit\nWij houden het beheer zelf\.\nDe uitkomst is een advies .* Mensen besluiten, per inkoop\.$/);
  });

  test("zegt wat nog niet bekend is, en over welk risico dan nog niets te zeggen is", () => {
    const open = textFor({
      characteristics: { toegang: true, gevolg: null, gegevens: false },
      quickScan: { grounds: { gevolg: "Wordt uitgezocht." }, assessedBy: "", conclusion: "" },
    });
    expect(open).toContain(
      "- Nog niet bekend is wie het merkt.\n  Toelichting (Gevolg): Wordt uitgezocht.\nDaardoor is hierover nog niets te zeggen: Verstoring.",
    );
    expect(open).toContain("Beoordeeld: nog niet ingevuld door wie, nog geen datum");
    expect(open).not.toContain("Niet gezien");
  });

  test("bewaart ook de toelichting bij een antwoord dat geen risico aanwees", () => {
    const clear = textFor({
      characteristics: { toegang: false, gevolg: [], gegevens: false },
      quickScan: { grounds: { toegang: "Niemand komt binnen." }, assessedBy: "", conclusion: "" },
    });
    expect(clear).toContain("Niet gezien in de antwoorden: Verstoring.\n  Toelichting (Toegang): Niemand komt binnen.");
    expect(clear).toContain("Alle vragen zijn met een bekend antwoord beantwoord.");
  });

  test("is er niet zolang niets is beantwoord", () => {
    const dossier = aDossier({ characteristics: { gegevens: false } });
    expect(scanFileText(catalogue, dossier, assemble(catalogue, dossier))).toBeUndefined();
  });
});
