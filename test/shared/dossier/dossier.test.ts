import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { advance, type History, redo, redoable, startHistory, undo, undoable } from "../../../shared/dossier/history.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import { DOSSIER_VERSION, type Dossier } from "../../../shared/dossier/model.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001"), aRequirement("NET-002")] },
]);
const context = { catalogue, by: BUYER, at: AT };

describe("een dossierbestand lezen", () => {
  const problemsOf = (content: string): readonly string[] => {
    const outcome = parseDossier(content, "mijn.json");
    return outcome.ok ? [] : outcome.problems.map((each) => each.id);
  };

  test("wat is opgeslagen, komt hetzelfde terug", () => {
    const dossier = aDossier();
    expect(parseDossier(JSON.stringify(dossier), "mijn.json")).toEqual({ ok: true, value: dossier });
  });

  test("een BOM en Windows-regeleinden doen er niet toe", () => {
    expect(problemsOf(`\uFEFF${JSON.stringify(aDossier(), null, 2).replaceAll("\n", "\r\n")}`)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["leeg", "", "dossier.empty"],
    ["alleen NUL", "\0\0\0\0", "dossier.empty"],
    ["half", JSON.stringify(aDossier()).slice(0, 200), "dossier.not-json"],
    ["rommel erachter", `${JSON.stringify(aDossier())}xx`, "dossier.not-json"],
    ["twee dossiers in één bestand", JSON.stringify(aDossier()).repeat(2), "dossier.not-json"],
    ["een ander JSON-bestand", '{"name":"iets"}', "dossier.foreign"],
    ["een lijst", "[]", "dossier.foreign"],
    ["een nieuwer formaat", JSON.stringify({ ...aDossier(), version: DOSSIER_VERSION + 1, later: true }), "dossier.newer"],
    ["een onbekend veld", JSON.stringify({ ...aDossier(), extra: 1 }), "dossier.invalid"],
    ["een getal waar tekst hoort", JSON.stringify({ ...aDossier(), tender: { title: 5 } }), "dossier.invalid"],
  ])("S6, S7, S8: %s wordt geweigerd met één duidelijke melding", (_name, content, id) => {
    const outcome = parseDossier(content, "mijn.json");
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.problems.map((each) => each.id)).toEqual([id]);
    expect(outcome.problems[0]?.message).toContain("mijn.json");
  });

  test("alle fouten worden in één keer gemeld, elk met de plaats", () => {
    const outcome = parseDossier(JSON.stringify({ ...aDossier(), sets: "netwerk", tender: { contractEnd: "2026-02-30" } }), "mijn.json");
    expect(outcome.ok ? [] : outcome.problems.map((each) => each.place)).toEqual(["tender.contractEnd", "sets"]);
  });

  test("S7: sleutels als __proto__ en constructor veranderen niets aan andere objecten", () => {
    const content = JSON.stringify(aDossier()).replace('"characteristics":{', '"characteristics":{"__proto__":{"polluted":true},"constructor":true,');
    parseDossier(content, "mijn.json");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("willekeurige inhoud leidt altijd tot een melding of een dossier, nooit tot een crash", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"format":"bijlagebouwer-dossier","version":1,"x":${json}}`),
        ),
        (content) => {
          const outcome = parseDossier(content, "mijn.json");
          expect(outcome.ok || outcome.problems.every((each) => each.message.length > 0)).toBe(true);
        },
      ),
    );
  });
});

describe("een handeling", () => {
  test("verandert alleen wat zij moet veranderen, laat het oude dossier heel en schrijft één regel in het logboek", () => {
    const before = aDossier();
    const copy = structuredClone(before);
    const outcome = perform(before, { kind: "answer", characteristic: "gegevens", value: true }, context);
    expect(before).toEqual(copy);
    expect(outcome.ok && outcome.value.characteristics.gegevens).toBe(true);
    expect(outcome.ok && outcome.value.log).toMatchObject([
      {
        sequence: 1,
        at: AT,
        by: BUYER.name,
        what: "Gegevens: antwoord gegeven",
        kind: "do",
        changes: [{ path: "characteristics/gegevens", old: false, new: true }, { path: "pack/version" }],
      },
    ]);
  });

  test.each<[string, Action, string]>([
    ["een onbekend onderdeel", { kind: "chooseSet", set: "telex", chosen: true }, "action.set-unknown"],
    ["de basis uitzetten", { kind: "chooseSet", set: "basis", chosen: false }, "action.set-base"],
    ["een antwoord dat niet bestaat", { kind: "answer", characteristic: "rol", value: ["tovert"] }, "action.answer-not-allowed"],
    ["een waarde buiten de grenzen", { kind: "setParameter", parameter: "uren", value: 1 }, "action.parameter-out-of-bounds"],
    [
      "een tekst die gelijk is aan de standaard",
      {
        kind: "decide",
        requirement: "NET-001",
        change: { kind: "changeText", text: "De opdrachtnemer doet voor NET-001 wat is afgesproken." },
        motivation: "",
      },
      "action.same-text",
    ],
    ["dezelfde soort", { kind: "decide", requirement: "NET-001", change: { kind: "changeKind", to: "eis" }, motivation: "" }, "action.same-kind"],
    ["beoordelen wat niet afwijkt", { kind: "judge", requirement: "NET-001", verdict: "approved", comment: "", role: "" }, "action.nothing-to-judge"],
    ["een datum die niet bestaat", { kind: "changeTender", patch: { contractEnd: "2026-02-30" } }, "action.tender-invalid"],
  ])("weigert %s en zegt waarom", (_name, action, id) => {
    const outcome = perform(aDossier(), action, context);
    expect(outcome.ok ? "" : outcome.problems[0]?.id).toBe(id);
    expect(outcome.ok ? "" : outcome.problems[0]?.message).toMatch(/\.$/);
  });

  test("het nummer van een verwijderde eigen eis komt niet terug als het gepubliceerd was", () => {
    const own = {
      title: "Eigen",
      text: "De opdrachtnemer doet iets.",
      kind: "eis",
      theme: "exit",
      phase: "uitvoering",
      evidence: "",
      source: "",
      motivation: "",
    } as const;
    const outcome = perform(aDossier({ numbering: { "EIG-003": "9" } }), { kind: "addOwn", own }, context);
    expect(outcome.ok && outcome.value.ownRequirements[0]?.id).toBe("EIG-004");
  });
});

describe("ongedaan maken en opnieuw", () => {
  const act = (history: History, action: Action): History => {
    const outcome = perform(history.present, action, context);
    return outcome.ok ? advance(history, outcome.value) : history;
  };

  test("zegt in woorden wat het terugdraait", () => {
    const history = act(act(startHistory(aDossier()), { kind: "answer", characteristic: "gegevens", value: true }), {
      kind: "decide",
      requirement: "NET-001",
      change: { kind: "leaveOut" },
      motivation: "",
    });
    expect(undoable(history)).toBe("Eis NET-001 weggelaten");
    const once = undo(history, BUYER, AT);
    expect(undoable(once)).toBe("Gegevens: antwoord gegeven");
    expect(redoable(once)).toBe("Eis NET-001 weggelaten");
  });

  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    fc.record({
      kind: fc.constant("answer" as const),
      characteristic: fc.constantFrom("gegevens", "toegang"),
      value: fc.constantFrom(true, false, null, undefined),
    }),
    fc.record({ kind: fc.constant("chooseSet" as const), set: fc.constant("netwerk"), chosen: fc.boolean() }),
    fc.record({ kind: fc.constant("setParameter" as const), parameter: fc.constant("uren"), value: fc.integer({ min: 20, max: 180 }) }),
    fc.record({
      kind: fc.constant("decide" as const),
      requirement: fc.constantFrom("NET-001", "NET-002"),
      change: fc.constant({ kind: "leaveOut" as const }),
      motivation: fc.string(),
    }),
  );
  const content = ({ log: _log, modified: _modified, saves: _saves, ...rest }: Dossier) => rest;

  test("alles terugdraaien geeft het begin, alles opnieuw het einde, en het logboek groeit alleen", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
        const start = startHistory(aDossier());
        const end = actions.reduce(act, start);
        let back = end;
        while (undoable(back) !== undefined) {
          const next = undo(back, BUYER, AT);
          expect(next.present.log.length).toBe(back.present.log.length + 1);
          back = next;
        }
        expect(content(back.present)).toEqual(content(start.present));
        let forth = back;
        while (redoable(forth) !== undefined) forth = redo(forth, BUYER, AT);
        expect(content(forth.present)).toEqual(content(end.present));
        expect(forth.present.log.map((each) => each.sequence)).toEqual(forth.present.log.map((_, index) => index + 1));
      }),
    );
  });
});
