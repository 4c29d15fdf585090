import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { fieldChanges } from "../../../shared/dossier/field-changes.ts";
import { fieldLabel, valueText } from "../../../shared/dossier/field-labels.ts";
import { chainFault } from "../../../shared/dossier/log-chain.ts";
import { MAX_LOGGED_FIELDS } from "../../../shared/dossier/log-model.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier, LogEntry } from "../../../shared/dossier/model.ts";
import { restoreAction } from "../../../shared/dossier/restore.ts";
import { review } from "../../../shared/review/review.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";
import { APP_FOLDER } from "../../build/world.ts";

const catalogue = aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001"), aRequirement("NET-002")] }]);
const context = { catalogue, by: BUYER, at: AT };
const text = (words: string): Action => ({ kind: "decide", requirement: "NET-001", change: { kind: "changeText", text: words }, motivation: "Omdat." });

function having(...actions: readonly Action[]): Dossier {
  return actions.reduce((dossier, action) => {
    const outcome = perform(dossier, action, context);
    if (!outcome.ok) throw new Error(outcome.problems.map((each) => each.message).join(" "));
    return outcome.value;
  }, aDossier());
}

const three = having(
  { kind: "changeTender", patch: { title: "Eerste" } },
  { kind: "setParameter", parameter: "uren", value: 72 },
  { kind: "chooseSet", set: "netwerk", chosen: false },
);
/** The dossier as another program would have saved it. */
const reread = (dossier: Dossier): Dossier => {
  const outcome = parseDossier(JSON.stringify(dossier), "mijn.json");
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value;
};
const withLog = (log: readonly LogEntry[]): Dossier => reread({ ...three, log });

describe("een regel van het logboek", () => {
  test("noemt elk veld dat veranderde, met wat het was en werd", () => {
    expect(three.log.map((each) => each.changes.filter(({ path }) => !path.startsWith("pack/")))).toEqual([
      [{ path: "tender/title", old: "Nieuwe switches", new: "Eerste" }],
      [{ path: "parameters/uren", new: 72 }],
      [{ path: "sets/netwerk", old: true }],
    ]);
  });

  test("houdt een afwijking als één waarde, en laat een heel lange tekst weg", () => {
    const short = having(text("Kort."), text("x".repeat(9000)));
    const [first, second] = short.log.map((each) => each.changes.find(({ path }) => path === "decisions/NET-001/change"));
    expect(first).toEqual({ path: "decisions/NET-001/change", new: { kind: "changeText", text: "Kort." } });
    expect(second).toEqual({ path: "decisions/NET-001/change", old: { kind: "changeText", text: "Kort." }, cut: true });
  });

  test("heeft een grens aan het aantal velden, en telt wat er meer is", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}`, 1]));
    const { changes, moreChanges } = fieldChanges(aDossier(), aDossier({ parameters: many }));
    expect([changes.length, moreChanges]).toEqual([MAX_LOGGED_FIELDS, 60 - MAX_LOGGED_FIELDS]);
  });

  test("is te lezen zonder de namen van het programma", () => {
    const words = three.log.flatMap(({ changes }) =>
      changes.map(({ path, old, new: fresh }) => [fieldLabel(path, catalogue), valueText(path, old, catalogue), valueText(path, fresh, catalogue)]),
    );
    expect(words).toContainEqual(["Titel", "Nieuwe switches", "Eerste"]);
    expect(words).toContainEqual(["Hersteltijd", "leeg", "72"]);
    expect(words).toContainEqual(["Netwerk", "gekozen", "niet gekozen"]);
    expect(valueText("tender/organisationKind", "gemeente", catalogue)).toBe("Gemeente");
    expect(valueText("tender/annexStatus", "definitief", catalogue)).toBe("Definitief");
    expect(valueText("tender/contractEnd", "2030-02-01", catalogue)).toBe("1 februari 2030");
    expect(valueText("decisions/NET-001/approvals/1/verdict", "returned", catalogue)).toBe("teruggegeven");
    expect(valueText("characteristics/rol", ["levert", "beheert"], catalogue)).toBe("Levert, Beheert");
  });
});

describe("de keten van het logboek", () => {
  test("is heel na het opslaan en openen", () => {
    expect(chainFault(reread(three))).toBeUndefined();
  });

  test.each<[string, (log: readonly LogEntry[]) => readonly LogEntry[], number]>([
    ["een gewijzigde naam", (log) => log.map((each) => (each.sequence === 2 ? { ...each, by: "Iemand anders" } : each)), 2],
    ["een gewijzigde oude waarde", (log) => log.map((each) => (each.sequence === 1 ? { ...each, changes: [{ path: "tender/title", old: "x" }] } : each)), 1],
    ["een weggehaalde regel", (log) => log.filter((each) => each.sequence !== 2), 3],
    ["twee verwisselde regels", (log) => [log[0], log[2], log[1]].filter((each) => each !== undefined), 3],
    ["een weggehaald begin", (log) => log.slice(1), 2],
  ])("breekt bij %s, en zegt waar", (_name, change, sequence) => {
    const broken = withLog(change(three.log));
    expect(chainFault(broken)).toEqual({ sequence });
    const findings = review(catalogue, broken, assemble(catalogue, broken));
    expect(findings.find((each) => each.id === `log-broken:${sequence}`)).toMatchObject({ severity: "warning", where: { step: "controle", item: "logboek" } });
  });

  test("blijft op dezelfde plaats gebroken als er daarna verder wordt gewerkt", () => {
    const broken = withLog(three.log.map((each) => (each.sequence === 2 ? { ...each, what: "Niets" } : each)));
    const later = perform(broken, { kind: "changeTender", patch: { title: "Later" } }, context);
    expect(later.ok && chainFault(later.value)).toEqual({ sequence: 2 });
  });

  test("begint bij een ouder dossier waar het formaat veranderde, en zegt tot waar de oude regels lopen", () => {
    const outcome = parseDossier(readFileSync(join(APP_FOLDER, "test", "fixtures", "dossiers", "formaat-2.json"), "utf8"), "oud.json");
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    expect(outcome.value.logChainedFrom).toBe(4);
    expect(chainFault(outcome.value)).toBeUndefined();
    expect(chainFault({ ...outcome.value, logChainedFrom: 1 })).toEqual({ sequence: 1 });
  });
});

describe("een waarde terugzetten", () => {
  const restored = (dossier: Dossier, path: string): Dossier | string | undefined => {
    const entry = dossier.log.findLast((each) => each.changes.some((change) => change.path === path));
    const change = entry?.changes.find((each) => each.path === path);
    const action = entry && change && restoreAction(dossier, entry, change);
    if (!action) return undefined;
    const outcome = perform(dossier, action, context);
    return outcome.ok ? outcome.value : outcome.problems[0]?.id;
  };

  test.each<[string, readonly Action[], string]>([
    ["een feit van de opdracht", [{ kind: "changeTender", patch: { title: "Anders", contractEnd: undefined } }], "tender/contractEnd"],
    ["een antwoord", [{ kind: "answer", characteristic: "rol", value: ["beheert"] }], "characteristics/rol"],
    ["een gewist antwoord", [{ kind: "answer", characteristic: "aantal", value: undefined }], "characteristics/aantal"],
    ["een onderdeel", [{ kind: "chooseSet", set: "netwerk", chosen: false }], "sets/netwerk"],
    ["een parameter", [{ kind: "setParameter", parameter: "uren", value: 72 }], "parameters/uren"],
    [
      "een toelichting bij de quickscan",
      [
        { kind: "giveGrounds", characteristic: "toegang", text: "Geen." },
        { kind: "giveGrounds", characteristic: "toegang", text: "Wel." },
      ],
      "quickScan/grounds/toegang",
    ],
    ["de conclusie van de quickscan", [{ kind: "assessQuickScan", assessedBy: "CISO", assessedOn: "2026-11-20", conclusion: "Goed." }], "quickScan/conclusion"],
    ["een eigen tekst", [text("Eerst."), text("Later.")], "decisions/NET-001/change"],
    ["een ingetrokken afwijking", [text("Eerst."), { kind: "withdrawDecision", requirement: "NET-001" }], "decisions/NET-001/change"],
    [
      "een belang van het TBB-overzicht",
      [
        { kind: "saveTbbItem", patch: { category: 2 } },
        { kind: "saveTbbItem", id: "TBB-01", patch: { category: 3 } },
      ],
      "abro/items/TBB-01/category",
    ],
  ])("kan met %s", (_name, actions, path) => {
    const start = having(...actions.slice(0, -1));
    const [last] = actions.slice(-1);
    const end = last && perform(start, last, context);
    if (!end?.ok) throw new Error("De handeling lukt niet.");
    const back = restored(end.value, path);
    if (typeof back !== "object") throw new Error(`Niet teruggezet: ${back}`);
    expect(fieldChanges(start, end.value).changes.map((each) => each.path)).toContain(path);
    expect(fieldChanges(start, back).changes.map((each) => each.path)).not.toContain(path);
  });

  test("kan niet met een oordeel of het eisenpakket: die zet niemand met de hand", () => {
    const begun = having(text("Eerst."));
    expect(restored(begun, "pack/version")).toBeUndefined();
    expect(restored(begun, "decisions/NET-001/by/name")).toBeUndefined();
  });

  test("volgt dezelfde regels als een gewone wijziging", () => {
    const dossier = having({ kind: "setParameter", parameter: "uren", value: 72 }, { kind: "setParameter", parameter: "uren", value: 96 });
    const narrower = { ...catalogue, parameters: catalogue.parameters.map((each) => (each.type === "number" ? { ...each, min: 80 } : each)) };
    const entry = dossier.log.at(-1);
    const change = entry?.changes[0];
    const action = entry && change && restoreAction(dossier, entry, change);
    const outcome = action && perform(dossier, action, { ...context, catalogue: narrower });
    expect(outcome?.ok === false && outcome.problems[0]?.id).toBe("action.parameter-out-of-bounds");
  });
});

test("na elke reeks handelingen is de keten heel, ook na opslaan en openen", () => {
  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constant("changeTender" as const), patch: fc.record({ title: fc.string({ maxLength: 50 }), notes: fc.string() }) }),
    fc.record({ kind: fc.constant("setParameter" as const), parameter: fc.constant("uren"), value: fc.integer({ min: 24, max: 168 }) }),
    fc.string({ minLength: 1 }).map(text),
  );
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 8 }), (actions) => {
      const end = actions.reduce<Dossier>((dossier, action) => {
        const outcome = perform(dossier, action, context);
        return outcome.ok ? outcome.value : dossier;
      }, aDossier());
      expect(chainFault(end)).toBeUndefined();
      expect(chainFault(reread(end))).toBeUndefined();
    }),
  );
});
