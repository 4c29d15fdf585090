import { describe, expect, test } from "vitest";
import { stepStates } from "../../renderer/app/step-state.ts";
import { viewOf } from "../../renderer/app/view.ts";
import { findSets, groupedSets } from "../../renderer/categories/picker.ts";
import { findDossiers, sortedDossiers } from "../../renderer/start/dossier-list.ts";
import type { DossierSummary } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { newDossier } from "../../shared/dossier/new.ts";
import { AT, aCatalogue, aDossier, aRequirement, DOSSIER_ID } from "../build/builders.ts";

const CATALOGUE = aCatalogue([
  { id: "algemeen", prefix: "ALG", kind: "base", requirements: [aRequirement("ALG-001")] },
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001", { when: { is: "gegevens" } })] },
  { id: "privacy", prefix: "PRI", kind: "supplement", requirements: [aRequirement("PRI-001")] },
]);

function words(dossier: Dossier) {
  return Object.fromEntries(stepStates(viewOf(CATALOGUE, dossier)).map((each) => [each.step, `${each.kind}: ${each.words}`]));
}

describe("the state of a step", () => {
  test("of a new dossier is open, never wrong", () => {
    const states = stepStates(viewOf(CATALOGUE, newDossier(DOSSIER_ID, AT)));
    expect(states.filter((each) => each.kind === "wrong")).toEqual([]);
    expect(words(newDossier(DOSSIER_ID, AT))).toMatchObject({ inkooponderdelen: "open: 1 open", exporteren: "neutral: nog niet mogelijk" });
  });

  test("of a finished dossier is done", () => {
    expect(words(aDossier())).toEqual({
      opdracht: "done: klaar",
      nationaleVeiligheid: "done: klaar",
      inkooponderdelen: "done: klaar",
      kenmerken: "done: klaar",
      eisen: "done: klaar",
      controle: "done: klaar",
      exporteren: "open: kan nu",
    });
  });

  test("says what is wrong when something is wrong", () => {
    expect(words(aDossier({ tender: { ...aDossier().tender, contractStart: "2031-01-01" } })).opdracht).toBe("wrong: 1 fout");
  });

  test("counts a question that requirements wait for", () => {
    expect(words(aDossier({ characteristics: { toegang: false } })).kenmerken).toBe("open: 1 open");
  });
});

describe("the picker", () => {
  test("finds a set by any of its words and leaves base sets out of the choice", () => {
    expect(findSets(CATALOGUE.sets, "NETwerk over").map((set) => set.id)).toEqual(["netwerk"]);
    expect(findSets(CATALOGUE.sets, "zzz")).toEqual([]);
    expect(groupedSets(CATALOGUE.sets).map(([group, sets]) => [group, sets.map((set) => set.id)])).toEqual([["Groep", ["netwerk", "privacy"]]]);
  });
});

describe("the list of dossiers", () => {
  const summary = (title: string, modified: string, problem?: string): DossierSummary => ({
    id: title,
    file: `${title}.json`,
    title,
    reference: "K-1",
    organisation: "Gemeente Één",
    modified,
    revisions: 0,
    ...(problem === undefined ? {} : { problem }),
  });

  test("is newest first, with what cannot be opened at the end", () => {
    const list = [summary("oud", "2026-01-01T00:00:00Z"), summary("kapot", "2026-12-01T00:00:00Z", "Stuk."), summary("nieuw", "2026-11-01T00:00:00Z")];
    expect(sortedDossiers(list).map((each) => each.title)).toEqual(["nieuw", "oud", "kapot"]);
    expect(findDossiers(list, "een oud").map((each) => each.title)).toEqual(["oud"]);
  });
});
