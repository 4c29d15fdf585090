import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeAnswerForm } from "../../../shared/answer-form/compose.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Requirement } from "../../../shared/catalogue/model.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { annexChanges } from "../../../shared/nota/changes.ts";
import { composeNota } from "../../../shared/nota/compose.ts";
import { marksOf } from "../../../shared/nota/marks.ts";
import { notaProblems } from "../../../shared/nota/ready.ts";
import { review } from "../../../shared/review/review.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";
import { MARKER, markedDossier } from "../../build/marked-dossier.ts";
import { aRevision } from "../../build/revisions.ts";

const requirements = [
  aRequirement("NET-001", { kind: "wens" }),
  aRequirement("NET-002", { text: "De opdrachtnemer herstelt binnen {{uren}} uur." }),
  aRequirement("NET-003", { kind: "contractbepaling" }),
];
const catalogueOf = (all: readonly Requirement[]) => aCatalogue([{ id: "netwerk", prefix: "NET", requirements: all }]);
const catalogue = catalogueOf(requirements);
const dossier: Dossier = aDossier({ revisions: [aRevision(1, "definitief")], numbering: { "NET-001": "1", "NET-002": "2", "NET-003": "3" } });
const published = { catalogue, dossier };
const decided = (id: string, change: Dossier["decisions"][string]["change"]): Dossier => ({
  ...dossier,
  decisions: { [id]: { change, motivation: `${MARKER} waarom`, by: BUYER, at: AT } },
});
const weightsOf = (next: Dossier, present = catalogue): readonly string[] =>
  annexChanges(published, { catalogue: present, dossier: next }).requirements.flatMap((each) => each.weight);

describe("wat mogelijk een wezenlijke wijziging is", () => {
  test.each<[string, Dossier, RegExp | undefined]>([
    ["een wens die een eis wordt", decided("NET-001", { kind: "changeKind", to: "eis" }), /van wens in eis: wie er niet aan voldoet, kan nu afvallen/],
    ["een contractbepaling die een geschiktheidseis wordt", decided("NET-003", { kind: "changeKind", to: "geschiktheidseis" }), /kan nu afvallen/],
    ["een eis die een wens wordt", decided("NET-002", { kind: "changeKind", to: "wens" }), /niet meededen, hadden dat nu misschien/],
    ["een eis die vervalt", decided("NET-002", { kind: "leaveOut" }), /Een eis vervalt/],
    ["een waarde die strenger wordt", { ...dossier, parameters: { uren: 24 } }, /"Hersteltijd" wordt strenger: van 48 uur naar 24 uur/],
    ["een waarde die losser wordt", { ...dossier, parameters: { uren: 72 } }, undefined],
    ["een andere tekst, waarvan niemand de richting weet", decided("NET-003", { kind: "changeText", text: "De opdrachtnemer overlegt." }), undefined],
    ["niets", dossier, undefined],
  ])("%s", (_what, next, sign) => {
    if (sign) expect(weightsOf(next).join(" ")).toMatch(sign);
    else expect(weightsOf(next)).toEqual([]);
  });

  test("een nieuwe eis is een waarschuwing in de controle, zonder oordeel", () => {
    const more = catalogueOf([...requirements, aRequirement("NET-004"), aRequirement("NET-005")]);
    const found = review(more, dossier, assemble(more, dossier), { published }).filter((each) => each.id.startsWith("substantial-change:"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "warning" });
    expect(found[0]?.message).toMatch(
      /^Mogelijk wezenlijke wijziging: leg voor\. Er komt een eis bij: .* Het gaat om de eisen 4 \(NET-004\) en 5 \(NET-005\)\.$/,
    );
    expect(`${found[0]?.message} ${found[0]?.solution}`).not.toMatch(/is een wezenlijke|niet toegestaan|mag niet/);
    expect(review(more, dossier, assemble(more, dossier)).filter((each) => each.id.startsWith("substantial-change:"))).toEqual([]);
  });
});

describe("de data van een nota", () => {
  const found = (date: string, tender: Partial<Dossier["tender"]>): readonly string[] => {
    const next: Dossier = {
      ...dossier,
      tender: { ...dossier.tender, procedure: "europeesOpenbaar", ...tender },
      notas: [{ number: 1, date, since: 1, introduction: "", grounds: "" }],
    };
    return review(catalogue, next, assemble(catalogue, next), { published }).flatMap((each) => (each.id.startsWith("nota-") ? [each.id] : []));
  };
  test.each<[string, string, Partial<Dossier["tender"]>, readonly string[]]>([
    ["tien dagen ervoor is op tijd", "2026-12-10", { closingDate: "2026-12-20" }, []],
    ["negen dagen ervoor is laat", "2026-12-11", { closingDate: "2026-12-20" }, ["nota-late:1"]],
    ["na de sluiting", "2026-12-21", { closingDate: "2026-12-20" }, ["nota-after-closing:1"]],
    ["bij een nationale procedure geldt de termijn niet", "2026-12-19", { closingDate: "2026-12-20", procedure: "nationaal" }, []],
    ["zonder sluitingsdatum is er niets te vergelijken", "2026-12-19", {}, []],
  ])("%s", (_what, date, tender, expected) => expect(found(date, tender)).toEqual(expected));
});

describe("de nota", () => {
  const answered = {
    id: "VRG-003",
    question: "Kan het korter?",
    askedBy: `${MARKER} partij`,
    about: "NET-002",
    answer: "x",
    nota: 1,
    settled: { answer: "Ja.", by: BUYER, at: AT },
  };
  const nota = { number: 1, date: "2026-12-10", since: 1, introduction: "Dank voor de vragen.", grounds: "Zie vraag 3." };
  const next: Dossier = {
    ...dossier,
    tender: { ...dossier.tender, annexVersion: "1.1", annexStatus: "definitief", notes: `${MARKER} notities` },
    parameters: { uren: 24 },
    decisions: { "NET-003": { change: { kind: "leaveOut" }, motivation: `${MARKER} waarom`, by: BUYER, at: AT } },
    questions: [answered],
    notas: [nota],
  };
  const changes = annexChanges(published, { catalogue, dossier: next });
  const written = JSON.stringify(composeNota({ catalogue, dossier: next, number: 1, changes, earlierVersion: "1.0", date: "2026-12-10" }));

  test("zet oude en nieuwe tekst naast elkaar, met nummers die blijven en de vraag die de aanleiding was", () => {
    expect(changes.requirements.map(({ number, kind }) => [number, kind])).toEqual([
      ["2", "gewijzigd"],
      ["3", "vervallen"],
    ]);
    for (const part of [
      "binnen 48 uur",
      "binnen 24 uur",
      "Gewijzigd: Titel van NET-002",
      "vraag 3",
      "Vervallen",
      "Kan het korter?",
      "Dank voor de vragen.",
      "Zij vervangt versie 1.0",
    ])
      expect(written).toContain(part);
  });

  test("zegt niets wat intern is", () => {
    expect(written).not.toContain(MARKER);
    const marked = markedDossier();
    const all = composeNota({
      catalogue,
      dossier: marked,
      number: 1,
      changes: annexChanges(published, { catalogue, dossier: marked }),
      earlierVersion: "1.0",
      date: "2026-12-10",
    });
    expect(JSON.stringify(all)).not.toContain(MARKER);
  });

  test("kan als alles is vastgesteld en de bijlage een nieuwe versie heeft; anders staat alles wat nog moet er in één keer", () => {
    expect(notaProblems(next, 1, dossier, changes)).toEqual([]);
    const { settled: _, ...open } = answered;
    const notYet: Dossier = {
      ...next,
      tender: { ...next.tender, annexVersion: dossier.tender.annexVersion, annexStatus: "concept" },
      questions: [open],
      notas: [{ ...nota, date: undefined }].map(({ date: _date, ...rest }) => rest),
    };
    expect(notaProblems(notYet, 1, dossier, changes).map((each) => each.id)).toEqual([
      "nota.no-date",
      "nota.unsettled:VRG-003",
      "nota.concept",
      "nota.same-version",
    ]);
    const same = annexChanges(published, published);
    expect(notaProblems({ ...dossier, notas: [nota] }, 1, dossier, same).map((each) => each.id)).toEqual(["nota.empty"]);
  });

  test("het antwoordformulier merkt alleen wat is gewijzigd, en een controlegetal verandert niet door het merk", () => {
    const input = { catalogue, dossier: marketView(next), assembly: assemble(catalogue, next), date: "2026-12-10" };
    const rows = composeAnswerForm({ ...input, marks: marksOf(changes, 1) }).requirements.flatMap((group) => group.rows);
    expect(rows.map(({ id, change }) => [id, change])).toEqual([
      ["NET-001", ""],
      ["NET-002", "Gewijzigd in nota van inlichtingen 1"],
    ]);
    expect(rows.map((each) => each.hash)).toEqual(composeAnswerForm(input).requirements.flatMap((group) => group.rows.map((row) => row.hash)));
  });

  test("zonder wijziging is er geen verschil, en elke wijziging heeft een andere tekst of komt of gaat", () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant("leaveOut" as const) }),
      fc.record({ kind: fc.constant("changeKind" as const), to: fc.constantFrom("eis" as const, "wens" as const, "contractbepaling" as const) }),
      fc.record({ kind: fc.constant("changeText" as const), text: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("NET-001", "NET-002", "NET-003"), change), fc.integer({ min: 24, max: 168 }), (decisions, uren) => {
        const later: Dossier = {
          ...dossier,
          parameters: { uren },
          decisions: Object.fromEntries(Object.entries(decisions).map(([id, each]) => [id, { change: each, motivation: "", by: BUYER, at: AT }])),
        };
        const state = { catalogue, dossier: later };
        expect(annexChanges(state, state)).toEqual({ requirements: [], facts: [] });
        for (const each of annexChanges(published, state).requirements) expect(each.before).not.toBe(each.after);
      }),
    );
  });
});
