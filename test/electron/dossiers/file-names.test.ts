import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierFileName, setAsideName, slugOf } from "../../../electron/dossiers/file-names.ts";

const ID = "12345678-0000-4000-8000-000000000000";

describe("the name of a dossier file", () => {
  it.each([
    ["Zaaksysteem 2027", "zaaksysteem-2027-12345678.json"],
    ["", "nieuw-dossier-12345678.json"],
    ["   ", "nieuw-dossier-12345678.json"],
    ["../../etc/passwd", "etc-passwd-12345678.json"],
    ["Coördinatie & 'beheer': één/twee", "coordinatie-beheer-een-twee-12345678.json"],
    ["🔒", "nieuw-dossier-12345678.json"],
  ])("for %j is %s", (title, name) => {
    expect(dossierFileName(ID, title)).toBe(name);
  });

  it("is safe on every file system for any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        expect(dossierFileName(ID, title)).toMatch(/^[a-z0-9][a-z0-9-]{0,60}-12345678\.json$/);
        expect(slugOf(title)).not.toMatch(/^-|-$/);
      }),
    );
  });

  it("with a date is no dossier's name", () => {
    expect(setAsideName("a.json", new Date("2026-11-24T09:30:00.123Z"))).toBe("a.json.beschadigd-2026-11-24T093000");
  });
});
