/** Two people who work on copies of one dossier, for tests of merging. */
import fc from "fast-check";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Action } from "../../shared/dossier/action.ts";
import { perform } from "../../shared/dossier/actions.ts";
import type { Dossier, Person } from "../../shared/dossier/model.ts";
import { aCatalogue, aDossier, aRequirement, BUYER, LAWYER } from "./builders.ts";

export const CISO: Person = { name: "Ci So", role: "CISO" };

export const mergeCatalogue: Catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", { text: "De opdrachtnemer herstelt binnen {{uren}} uur." }),
      aRequirement("NET-002", { obligatory: { citation: { source: "norm", place: "1.1" }, why: "Moet." } }),
      aRequirement("NET-003", { kind: "wens" }),
    ],
  },
  { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
]);

export interface Step {
  readonly by: Person;
  readonly action: Action;
}

/** The dossier after all steps that are possible, a minute apart from `hour` on. */
export function worked(dossier: Dossier, steps: readonly Step[], hour: number): Dossier {
  return steps.reduce((current, { by, action }, index) => {
    const at = `2026-11-25T${String(hour).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}:00Z`;
    const next = perform(current, action, { catalogue: mergeCatalogue, by, at });
    return next.ok ? next.value : current;
  }, dossier);
}

const words = fc.constantFrom("een", "twee", "drie", "vier", "vijf");
const requirement = fc.constantFrom("NET-001", "NET-001", "NET-002", "CLD-001");
const subject = fc.constantFrom("NET-001", "EIG-001", "uren");
const own = fc.record({
  title: words,
  text: words,
  kind: fc.constantFrom("eis" as const, "wens" as const),
  theme: fc.constant("exit"),
  phase: fc.constant("uitvoering" as const),
  evidence: fc.constant(""),
  source: fc.constant("praktijk"),
  motivation: words,
});

/** Changes of content. */
export const edit: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("changeTender" as const), patch: fc.record({ title: words, notes: words, description: words }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant("chooseSet" as const), set: fc.constantFrom("netwerk", "cloud"), chosen: fc.boolean() }),
  fc.record({
    kind: fc.constant("answer" as const),
    characteristic: fc.constantFrom("toegang", "gegevens"),
    value: fc.constantFrom<true | false | null | undefined>(true, false, null, undefined),
  }),
  fc.record({ kind: fc.constant("giveGrounds" as const), characteristic: fc.constant("toegang"), text: words }),
  fc.record({ kind: fc.constant("assessQuickScan" as const), assessedBy: words, assessedOn: fc.constantFrom(undefined, "2026-11-20"), conclusion: words }),
  fc.record({ kind: fc.constant("setParameter" as const), parameter: fc.constant("uren"), value: fc.constantFrom(undefined, 48, 72) }),
  fc.record({ kind: fc.constant("decideParameter" as const), parameter: fc.constant("uren"), value: fc.constantFrom(1, 500), motivation: words }),
  fc.record({
    kind: fc.constant("decide" as const),
    requirement,
    change: fc.oneof(
      fc.constant({ kind: "leaveOut" as const }),
      words.map((text) => ({ kind: "changeText" as const, text })),
    ),
    motivation: words,
    riskAcceptedBy: fc.constantFrom(undefined, { name: "Di Recteur", role: "" }),
  }),
  fc.record({ kind: fc.constant("withdrawDecision" as const), requirement }),
  own.map((each): Action => ({ kind: "addOwn", own: each })),
  fc.record({ kind: fc.constant("changeOwn" as const), id: fc.constantFrom("EIG-001", "EIG-002"), own }),
  fc.record({ kind: fc.constant("saveTbbItem" as const), patch: fc.record({ description: words, place: words }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant("saveTbbItem" as const), id: fc.constant("TBB-01"), patch: fc.record({ description: words }) }),
  fc.record({ kind: fc.constant("saveMarketNote" as const), patch: fc.record({ party: words, by: words }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant("saveExtraMeasure" as const), patch: fc.record({ text: words, reason: words }, { requiredKeys: [] }) }),
);

/** What is said. */
export const remark: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("addComment" as const), about: fc.record({ kind: fc.constant("requirement" as const), id: requirement }), text: words }),
  fc.record({ kind: fc.constant("replyToComment" as const), id: fc.constantFrom("OPM-001", "OPM-002"), text: words }),
  fc.record({ kind: fc.constantFrom("resolveComment" as const, "reopenComment" as const), id: fc.constantFrom("OPM-001", "OPM-002") }),
);

export const verdict: fc.Arbitrary<Action> = fc.record({
  kind: fc.constant("judge" as const),
  requirement: subject,
  verdict: fc.constantFrom("approved" as const, "approved" as const, "returned" as const),
  comment: words,
  condition: fc.constantFrom("", "vier"),
  role: fc.constantFrom("jurist", "CISO"),
});

const by = (person: Person, actions: fc.Arbitrary<Action>): fc.Arbitrary<Step> => fc.record({ by: fc.constant(person), action: actions });
const steps = (...each: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<readonly Step[]> => fc.array(fc.oneof(...each), { maxLength: 30, size: "max" });

export interface Sides {
  readonly base: Dossier;
  readonly mine: Dossier;
  readonly theirs: Dossier;
}

/** A base with some history, and what two sides made of it. */
export const sides: fc.Arbitrary<Sides> = fc
  .record({
    before: steps(by(BUYER, edit), by(BUYER, remark), by(LAWYER, verdict)),
    here: steps(by(BUYER, edit), by(BUYER, remark), by(CISO, verdict)),
    there: steps(by(LAWYER, edit), by(LAWYER, remark), by(LAWYER, verdict)),
  })
  .map(({ before, here, there }) => {
    const base = worked(aDossier(), before, 9);
    return { base, mine: worked(base, here, 10), theirs: worked(base, there, 11) };
  });
