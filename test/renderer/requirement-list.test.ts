import { describe, expect, test } from "vitest";
import { viewOf } from "../../renderer/app/view.ts";
import { countPerFilter, entriesOf, groupEntries, visibleEntries } from "../../renderer/requirements/entries.ts";
import { movedTo } from "../../renderer/requirements/list-state.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../build/builders.ts";

const CATALOGUE = aCatalogue([
  { id: "algemeen", prefix: "ALG", kind: "base", requirements: [aRequirement("ALG-001", { theme: "exit", title: "Teruggave" }), aRequirement("ALG-002")] },
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", { supersedes: ["ALG-002"], explanation: "Overbelasting van een café-netwerk." }),
      aRequirement("NET-002", { when: { is: "gegevens" } }),
      aRequirement("NET-003", { when: { is: "aantal", atLeast: 50 }, kind: "wens" }),
    ],
  },
  { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
]);

const LEFT_OUT: Partial<Dossier> = { decisions: { "NET-001": { change: { kind: "leaveOut" }, motivation: "Omdat.", by: BUYER, at: AT } } };

function entries(parts: Partial<Dossier> = {}) {
  return entriesOf(viewOf(CATALOGUE, aDossier(parts)));
}

const statuses = (parts: Partial<Dossier> = {}) => Object.fromEntries(entries(parts).map((each) => [each.id, each.status]));

describe("the list of requirements", () => {
  test("holds every requirement once, each with its state", () => {
    expect(statuses()).toEqual({
      "ALG-002": "superseded",
      "NET-001": "included",
      "NET-002": "notNeeded",
      "NET-003": "notNeeded",
      "CLD-001": "notNeeded",
      "ALG-001": "included",
    });
    expect(statuses({ characteristics: { toegang: false, aantal: 10 } })["NET-002"]).toBe("unknown");
    expect(statuses(LEFT_OUT)).toMatchObject({ "NET-001": "leftOut", "ALG-002": "included" });
  });

  test("counts what is not in the annex of the chosen sets only, and deviations wherever they are", () => {
    expect(countPerFilter(entries(LEFT_OUT))).toEqual({ included: 2, deviations: 1, notNeeded: 3, unknown: 0, all: 6 });
  });

  test("says in a row of a mixed purchase which requirement applies to which part", () => {
    const why = Object.fromEntries(
      entries({ sets: ["netwerk", "cloud"], characteristics: { toegang: false, gegevens: false, aantal: 10, losseDelen: true } }).map((each) => [
        each.id,
        each.why,
      ]),
    );
    expect(why["ALG-002"]).toBe("omdat dit voor elke inkoop geldt; voor Netwerk geldt NET-001 (eis 2) in plaats van deze eis");
    expect(why["NET-001"]).toBe("omdat Netwerk is gekozen; deze eis geldt voor Netwerk in plaats van ALG-002 (eis 1)");
  });

  test("finds every word, in capitals or not, with accents or not, also in the explanation and the sources", () => {
    const found = (query: string) => visibleEntries(entries(), "all", query).map((each) => each.id);
    expect(found("CAFE overbelasting")).toEqual(["NET-001"]);
    expect(found("teruggave")).toEqual(["ALG-001"]);
    expect(found("norm 1")).toHaveLength(6);
    expect(found("net-00 wens-die-er-niet-is")).toEqual([]);
    expect(found("  ")).toHaveLength(6);
  });

  test("finds the own wording of a requirement", () => {
    const own: Partial<Dossier> = {
      decisions: { "NET-001": { change: { kind: "changeText", text: "Iets met flamingo's." }, motivation: "Omdat.", by: BUYER, at: AT } },
    };
    expect(visibleEntries(entries(own), "included", "flamingo").map((each) => each.id)).toEqual(["NET-001"]);
  });

  test("groups under the names of the pack, in printed order", () => {
    const groups = (grouping: "theme" | "kind" | "set") => groupEntries(entries(), grouping, CATALOGUE).map((group) => [group.name, group.entries.length]);
    expect(groups("theme")).toEqual([
      ["Organisatie", 5],
      ["Exit", 1],
    ]);
    expect(groups("kind")).toEqual([
      ["Eisen", 5],
      ["Wensen", 1],
    ]);
    expect(groups("set")).toEqual([
      ["Algemeen", 2],
      ["Netwerk", 3],
      ["Cloud", 1],
    ]);
  });
});

describe("moving through the list", () => {
  const ids = ["a", "b", "c"];
  test.each([
    ["a", "next", "b"],
    ["c", "next", "c"],
    ["a", "previous", "a"],
    ["b", "first", "a"],
    ["a", "last", "c"],
    [undefined, "next", "a"],
    ["not in the list", "next", "a"],
  ] as const)("from %s, %s is %s", (from, move, to) => {
    expect(movedTo(ids, from, move)).toBe(to);
  });

  test("an empty list leads nowhere", () => {
    expect(movedTo([], undefined, "next")).toBeUndefined();
  });
});
