import fc from "fast-check";
import { expect, test } from "vitest";
import { composeAnnex } from "../../../shared/annex/compose.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import { advance, type History, redo, startHistory, undo } from "../../../shared/dossier/history.ts";
import { chainFault } from "../../../shared/dossier/log-chain.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier, Person } from "../../../shared/dossier/model.ts";
import { judgementsOf } from "../../../shared/review/judgement.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER, LAWYER } from "../../build/builders.ts";

const MARKER = "GEHEIMMERK";
const catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", {
        text: "De opdrachtnemer herstelt binnen {{uren}} uur.",
        evidence: { text: "Een overzicht per {{uren}} uur.", moment: "uitvoering" },
      }),
      aRequirement("NET-002", { obligatory: { citation: { source: "norm", place: "1.1" }, why: "Moet." } }),
      aRequirement("NET-003", { kind: "wens" }),
    ],
  },
]);
const newerPack: Catalogue = {
  ...catalogue,
  pack: { ...catalogue.pack, version: "2027.1.0" },
  hash: "e".repeat(64),
  requirements: catalogue.requirements.map((each) =>
    each.id === "NET-001" ? { ...each, text: "De opdrachtnemer herstelt altijd binnen {{uren}} uur." } : each,
  ),
};
const CISO = { name: "Ci So", role: "CISO" };

type Step =
  | { readonly kind: "act"; readonly by: Person; readonly action: Action }
  | { readonly kind: "travel"; readonly by: Person; readonly go: "undo" | "redo" }
  /** Everyone who may says yes to everything. */
  | { readonly kind: "approveAll" }
  | { readonly kind: "pack"; readonly newer: boolean };

const person = fc.constantFrom<Person>(BUYER, LAWYER, CISO);
const requirement = fc.constantFrom("NET-001", "NET-002", "NET-003");
const internal = fc.constantFrom("", `${MARKER} reden`, `${MARKER} andere reden`);
const words = fc.constantFrom("Binnen {{uren}} uur.", "Binnen {{uren}} uur", "Anders.");
const own = fc.record({
  title: fc.constantFrom("Overleg", "Overleg."),
  text: words,
  kind: fc.constantFrom("eis" as const, "wens" as const),
  theme: fc.constant("exit"),
  phase: fc.constant("uitvoering" as const),
  evidence: fc.constant(""),
  source: fc.constant("goede praktijk"),
  motivation: internal,
});
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant("decide" as const),
    requirement,
    change: fc.oneof(
      fc.constant({ kind: "leaveOut" as const }),
      words.map((text) => ({ kind: "changeText" as const, text })),
      fc.constantFrom("eis" as const, "wens" as const).map((to) => ({ kind: "changeKind" as const, to })),
    ),
    motivation: internal,
    riskAcceptedBy: fc.constantFrom(undefined, { name: `${MARKER} directeur`, role: "" }),
  }),
  fc.record({ kind: fc.constant("withdrawDecision" as const), requirement }),
  fc.record({ kind: fc.constant("setParameter" as const), parameter: fc.constant("uren"), value: fc.constantFrom(undefined, 48, 72, 96) }),
  fc.record({ kind: fc.constant("decideParameter" as const), parameter: fc.constant("uren"), value: fc.constantFrom(1, 500), motivation: internal }),
  own.map((each): Action => ({ kind: "addOwn", own: each })),
  own.map((each): Action => ({ kind: "changeOwn", id: "EIG-001", own: each })),
  fc.record({ kind: fc.constant("chooseSet" as const), set: fc.constant("netwerk"), chosen: fc.boolean() }),
  fc.record({
    kind: fc.constant("addComment" as const),
    about: fc.record({ kind: fc.constant("requirement" as const), id: requirement }),
    text: fc.constant(`${MARKER} vraag`),
  }),
);
const verdict: fc.Arbitrary<Action> = fc.record({
  kind: fc.constant("judge" as const),
  requirement: fc.constantFrom("NET-001", "NET-002", "NET-003", "EIG-001", "uren"),
  verdict: fc.constantFrom("approved" as const, "approved" as const, "returned" as const),
  comment: fc.constant(`${MARKER} oordeel`),
  condition: fc.constantFrom("", `${MARKER} voorwaarde`),
  role: fc.constantFrom("jurist", "CISO"),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("act" as const), by: fc.constant(BUYER), action }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("act" as const), by: person, action: verdict }) },
  { weight: 3, arbitrary: fc.constant({ kind: "approveAll" as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("travel" as const), by: person, go: fc.constantFrom("undo" as const, "redo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pack" as const), newer: fc.boolean() }) },
);

/** What the reader of the annex gets of `id`, with why it departs; undefined when it is not in the annex. */
function readingOf(content: Catalogue, dossier: Dossier, id: string): string | undefined {
  const assembly = assemble(content, dossier);
  const about = [
    dossier.decisions[id]?.motivation,
    dossier.ownRequirements.find((each) => each.id === id)?.motivation,
    dossier.parameterDecisions[id]?.motivation,
  ];
  if (id === "uren") return JSON.stringify([dossier.parameters[id], about]);
  const found = assembly.requirements.find((each) => each.id === id);
  return found && JSON.stringify([found.title, found.text, found.list, found.kind, found.phase, found.evidence, found.ownSource, about]);
}

/** Runs the steps; `seen` gets what each approver read, `check` every state on the way. */
function run(steps: readonly Step[], check: (content: Catalogue, dossier: Dossier, read: ReadonlySet<string>) => void): Dossier {
  let content = catalogue;
  let history: History = startHistory(aDossier());
  const read = new Set<string>();
  const act = (by: Person, each: Action): void => {
    const outcome = perform(history.present, each, { catalogue: content, by, at: AT });
    if (!outcome.ok) return;
    if (each.kind === "judge" && each.verdict === "approved") read.add(`${each.requirement} ${readingOf(content, history.present, each.requirement)}`);
    history = advance(history, outcome.value);
  };
  for (const each of steps) {
    if (each.kind === "pack") content = each.newer ? newerPack : catalogue;
    else if (each.kind === "travel") history = (each.go === "undo" ? undo : redo)(history, each.by, AT);
    else if (each.kind === "act") act(each.by, each.action);
    else
      for (const { deviation } of judgementsOf(content, history.present))
        for (const by of [LAWYER, CISO]) act(by, { kind: "judge", requirement: deviation.id, verdict: "approved", comment: "", role: by.role });
    check(content, history.present, read);
  }
  return history.present;
}

test("wat als goedgekeurd telt, staat in de bijlage zoals iemand het goedkeurde, na elke reeks handelingen met ongedaan maken en een ander pakket", () => {
  let approvals = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      run(steps, (content, dossier, read) => {
        for (const { deviation, state, verdicts } of judgementsOf(content, dossier)) {
          if (state !== "approved") continue;
          approvals += 1;
          expect(verdicts.filter((each) => each.standing === "counts").every((each) => each.hash === deviation.hash)).toBe(true);
          const reading = readingOf(content, dossier, deviation.id);
          // Approved while its set was not chosen, it is not in the annex: then there is nothing to read.
          if (reading !== undefined && !read.has(`${deviation.id} undefined`)) expect(read).toContain(`${deviation.id} ${reading}`);
        }
      });
    }),
    { numRuns: 600 },
  );
  expect(approvals).toBeGreaterThan(0);
});

test("de keten van het logboek is na elke handeling heel, ook na opslaan en openen", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const end = run(steps, (_content, dossier) => expect(chainFault(dossier)).toBeUndefined());
      const again = parseDossier(JSON.stringify(end), "mijn.json");
      expect(again.ok && chainFault(again.value)).toBeUndefined();
      expect(again).toEqual({ ok: true, value: end });
    }),
    { numRuns: 60 },
  );
});

test("van motivering, opmerkingen, oordelen, namen en logboek komt na geen enkele reeks iets bij de markt", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const end = run(steps, () => {});
      const market = marketView(end);
      const annex = composeAnnex({ catalogue, dossier: market, assembly: assemble(catalogue, end), date: "2026-11-24" });
      const text = `${JSON.stringify(market)}${JSON.stringify(annex)}`;
      for (const word of [MARKER, BUYER.name, LAWYER.name, CISO.name]) expect(text).not.toContain(word);
    }),
    { numRuns: 60 },
  );
});
