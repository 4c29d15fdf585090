import { describe, expect, it } from "vitest";
import { continues, sameContent } from "../../../electron/dossiers/same-line.ts";
import { newDossier } from "../../../shared/dossier/new.ts";
import { AT, retitled } from "./dossiers.ts";

const blank = newDossier("12345678-0000-4000-8000-000000000000", AT.toISOString());
const one = retitled(blank, "Een");
const two = retitled(one, "Twee");

describe("a state of a dossier", () => {
  it("continues the state that it was made out of", () => {
    expect(continues(one, two)).toBe(true);
    expect(continues(one, retitled(two, "Drie"))).toBe(true);
  });

  it("does not continue itself, an earlier state, or another one with the same log", () => {
    expect(continues(two, two)).toBe(false);
    expect(continues(two, one)).toBe(false);
    expect(continues(one, { ...one, sets: ["wolk"] })).toBe(false);
  });

  it("does not continue a state that went another way", () => {
    expect(continues(retitled(one, "Anders"), retitled(two, "Drie"))).toBe(false);
  });

  it("continues nothing that has no log: what was done to it cannot be seen", () => {
    expect(continues(blank, one)).toBe(false);
  });

  it("is the same as another one when only the counter of saves differs", () => {
    expect(sameContent(one, { ...one, saves: 9 })).toBe(true);
    expect(sameContent(one, { ...one, sets: ["wolk"] })).toBe(false);
  });
});
