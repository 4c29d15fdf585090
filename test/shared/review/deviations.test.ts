import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Catalogue, RequirementKind } from "../../../shared/catalogue/model.ts";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { advance, type History, redo, startHistory, undo } from "../../../shared/dossier/history.ts";
import type { Change, Dossier, Person } from "../../../shared/dossier/model.ts";
import { DEFAULT_POLICY, DEVIATION_KINDS, DEVIATION_NAMES, parseApprovalPolicy } from "../../../shared/review/approval-policy.ts";
import { deviationKind, deviationOf, deviationsOf, parameterDeviationKind } from "../../../shared/review/deviations.ts";
import { judgementOf } from "../../../shared/review/judgement.ts";
import { review } from "../../../shared/review/review.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER, LAWYER, PARAMETERS } from "../../build/builders.ts";

const obligatory = { citation: { source: "norm", place: "1.1" }, why: "De norm laat geen keuze." };
const fallback = { label: "Ruimer", text: "De opdrachtnemer herstelt binnen twee keer {{uren}} uur.", lost: "Een snellere hersteltijd.", approvers: ["CISO"] };
const catalogue = aCatalogue([
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", { text: "De opdrachtnemer herstelt binnen {{uren}} uur.", fallbacks: [fallback] }),
      aRequirement("NET-002", { text: "De opdrachtnemer meldt binnen {{uren}} uur.", obligatory }),
    ],
  },
]);
const CISO = { name: "Ci So", role: "CISO" };
const withPolicy = (parts: Partial<typeof DEFAULT_POLICY>): Catalogue => ({ ...catalogue, approvalPolicy: { ...DEFAULT_POLICY, ...parts } });

function having(content: Catalogue, ...steps: readonly (readonly [Person, Action])[]): Dossier {
  return steps.reduce((dossier, [by, action]) => {
    const outcome = perform(dossier, action, { catalogue: content, by, at: AT });
    if (!outcome.ok) throw new Error(outcome.problems.map((each) => `${each.id} ${each.message}`).join(" "));
    return outcome.value;
  }, aDossier());
}
const refusal = (dossier: Dossier, by: Person, action: Action, content = catalogue): string | undefined => {
  const outcome = perform(dossier, action, { catalogue: content, by, at: AT });
  return outcome.ok ? undefined : outcome.problems[0]?.id;
};
const findings = (dossier: Dossier, content = catalogue) => review(content, dossier, assemble(content, dossier));
const decide = (requirement: string, change: Change, motivation = "Past hier niet."): readonly [Person, Action] => [
  BUYER,
  { kind: "decide", requirement, change, motivation },
];
const judge = (by: Person, requirement: string, parts: Partial<Extract<Action, { kind: "judge" }>> = {}): readonly [Person, Action] => [
  by,
  { kind: "judge", requirement, verdict: "approved", comment: "", role: by.role, ...parts },
];

describe("de soort van een afwijking", () => {
  const kinds: readonly (readonly [RequirementKind, Change, string])[] = [
    ["eis", { kind: "leaveOut" }, "recommendedLeftOut"],
    ["eis", { kind: "changeText", text: "Anders." }, "textChanged"],
    ["eis", { kind: "keepSuperseded" }, "supersededKept"],
    ["eis", { kind: "changeKind", to: "wens" }, "kindLowered"],
    ["eis", { kind: "changeKind", to: "contractbepaling" }, "kindLowered"],
    ["geschiktheidseis", { kind: "changeKind", to: "eis" }, "kindLowered"],
    ["wens", { kind: "changeKind", to: "eis" }, "stricterThanAdvised"],
    ["contractbepaling", { kind: "changeKind", to: "eis" }, "stricterThanAdvised"],
  ];
  test.each(kinds)("van een %s met %j is %s", (kind, change, expected) => {
    expect(deviationKind(aRequirement("NET-009", { kind }), change)).toBe(expected);
  });

  test("is zwaarder als de eis verplicht is", () => {
    expect(deviationKind(aRequirement("NET-009", { obligatory }), { kind: "leaveOut" })).toBe("obligatoryLeftOut");
  });

  test("van een waarde hangt af van de grens en van wat strenger is", () => {
    const [hours] = PARAMETERS;
    if (!hours) throw new Error("Er is geen parameter.");
    expect([1, 24, 168, 500].map((value) => parameterDeviationKind(hours, value))).toEqual([
      "stricterThanAdvised",
      undefined,
      undefined,
      "parameterOutOfBounds",
    ]);
  });

  test("staat in een gesloten lijst, elk met een naam", () => {
    expect(Object.keys(DEVIATION_NAMES)).toEqual([...DEVIATION_KINDS]);
  });
});

describe("een waarde buiten de grenzen", () => {
  const beyond: Action = { kind: "decideParameter", parameter: "uren", value: 500, motivation: "De markt kan niet sneller." };

  test("kan alleen met een motivering, en wacht op de CISO", () => {
    expect(refusal(aDossier(), BUYER, { ...beyond, motivation: " " })).toBe("action.no-motivation");
    const dossier = having(catalogue, [BUYER, beyond]);
    expect(findings(dossier).map((each) => `${each.severity} ${each.id}`)).toContain("warning approval-missing:uren");
    expect(findings(dossier).map((each) => each.id)).not.toContain("parameter-out-of-bounds:uren");
    expect(judgementOf(catalogue, dossier, "uren")?.missing).toEqual(["CISO"]);
    expect(judgementOf(catalogue, having(catalogue, [BUYER, beyond], judge(CISO, "uren")), "uren")?.state).toBe("approved");
  });

  test("is geen afwijking meer als de waarde weer past", () => {
    const dossier = having(catalogue, [BUYER, beyond], [BUYER, { kind: "setParameter", parameter: "uren", value: 72 }]);
    expect(deviationsOf(catalogue, dossier)).toEqual([]);
  });

  test("wordt geweigerd als zij gewoon past, of niets is", () => {
    expect(refusal(aDossier(), BUYER, { ...beyond, value: 72 })).toBe("action.parameter-within-bounds");
    expect(refusal(aDossier(), BUYER, { ...beyond, value: "veel" })).toBe("action.parameter-no-value");
    expect(refusal(aDossier(), BUYER, { ...beyond, parameter: "niets" })).toBe("action.parameter-unknown");
  });

  test("noemt de verplichte eisen waarin zij staat", () => {
    const deviation = deviationOf(catalogue, having(catalogue, [BUYER, beyond]), "uren");
    expect(deviation?.norms.map((each) => [each.requirement, each.isMet])).toEqual([["NET-002", undefined]]);
  });
});

describe("een verplichte eis", () => {
  test("die wegvalt, vraagt jurist en CISO, en noemt ook na akkoord de norm", () => {
    const dossier = having(catalogue, decide("NET-002", { kind: "leaveOut" }));
    expect(judgementOf(catalogue, dossier, "NET-002")).toMatchObject({ state: "open", missing: ["jurist", "CISO"] });
    const half = having(catalogue, decide("NET-002", { kind: "leaveOut" }), judge(LAWYER, "NET-002"));
    expect(judgementOf(catalogue, half, "NET-002")).toMatchObject({ state: "open", missing: ["CISO"] });
    expect(findings(half).find((each) => each.id === "obligatory-not-met:NET-002")?.severity).toBe("error");
    const whole = having(catalogue, decide("NET-002", { kind: "leaveOut" }), judge(LAWYER, "NET-002"), judge(CISO, "NET-002"));
    expect(judgementOf(catalogue, whole, "NET-002")?.state).toBe("approved");
    expect(findings(whole).find((each) => each.id === "obligatory-not-met:NET-002")).toMatchObject({ severity: "warning" });
  });

  test("met een andere tekst noemt de norm die misschien niet wordt gehaald", () => {
    const dossier = having(catalogue, decide("NET-002", { kind: "changeText", text: "De opdrachtnemer meldt snel." }));
    const finding = findings(dossier).find((each) => each.id === "obligatory-touched:NET-002");
    expect(finding?.message).toContain("Norm 1, 1.1");
  });
});

describe("een akkoord", () => {
  const text = decide("NET-001", { kind: "changeText", text: "De opdrachtnemer herstelt." });

  test("telt alleen van een functie die het beleid vraagt", () => {
    const dossier = having(catalogue, text);
    expect(refusal(dossier, { name: "Piet", role: "inkoper" }, judge({ name: "Piet", role: "inkoper" }, "NET-001")[1])).toBe("action.role-not-asked");
    expect(refusal(dossier, LAWYER, judge(LAWYER, "NET-001", { role: " JURIST " })[1])).toBeUndefined();
  });

  test("van twee functies komt van twee mensen", () => {
    const half = having(catalogue, decide("NET-002", { kind: "leaveOut" }), judge(LAWYER, "NET-002"));
    expect(refusal(half, LAWYER, judge(LAWYER, "NET-002", { role: "CISO" })[1])).toBe("action.second-role");
  });

  test("onder een voorwaarde blijft als advies in beeld", () => {
    const dossier = having(catalogue, text, judge(LAWYER, "NET-001", { condition: "Alleen in 2027." }));
    expect(judgementOf(catalogue, dossier, "NET-001")?.state).toBe("approved");
    expect(findings(dossier).find((each) => each.id === "approval-condition:NET-001:jurist")).toMatchObject({ severity: "advice" });
  });

  test("vervalt als iemand anders het risico aanvaardt", () => {
    const risk = (name: string): readonly [Person, Action] => [
      BUYER,
      { kind: "decide", requirement: "NET-001", change: { kind: "leaveOut" }, motivation: "Omdat.", riskAcceptedBy: { name, role: "directeur" } },
    ];
    const approved = having(catalogue, risk("An"), judge(LAWYER, "NET-001"));
    expect(judgementOf(catalogue, approved, "NET-001")?.state).toBe("approved");
    const other = perform(approved, risk("Bé")[1], { catalogue, by: BUYER, at: AT });
    expect(other.ok && judgementOf(catalogue, other.value, "NET-001")?.state).toBe("lapsed");
  });

  test("vervalt als de motivering verandert, of een waarde in het bewijs", () => {
    const withEvidence = aCatalogue([
      {
        id: "netwerk",
        prefix: "NET",
        requirements: [aRequirement("NET-001", { evidence: { text: "Een overzicht per {{uren}} uur.", moment: "uitvoering" } })],
      },
    ]);
    const approved = having(withEvidence, text, judge(LAWYER, "NET-001"));
    const stateAfter = (action: Action) => {
      const outcome = perform(approved, action, { catalogue: withEvidence, by: BUYER, at: AT });
      return outcome.ok && judgementOf(withEvidence, outcome.value, "NET-001")?.state;
    };
    expect(stateAfter({ kind: "changeTender", patch: { title: "Anders" } })).toBe("approved");
    expect(stateAfter({ ...(text[1] as Extract<Action, { kind: "decide" }>), motivation: "Toch anders." })).toBe("lapsed");
    expect(stateAfter({ kind: "setParameter", parameter: "uren", value: 72 })).toBe("lapsed");
  });

  test("van een teruggave mag door iedereen behalve de maker, en houdt tegen", () => {
    const dossier = having(
      catalogue,
      text,
      judge(LAWYER, "NET-001"),
      judge({ name: "Piet", role: "vakinhoudelijk" }, "NET-001", { verdict: "returned", comment: "Klopt niet." }),
    );
    expect(judgementOf(catalogue, dossier, "NET-001")?.state).toBe("returned");
  });
});

describe("ongedaan maken", () => {
  const act = (history: History, [by, action]: readonly [Person, Action]): History => {
    const outcome = perform(history.present, action, { catalogue, by, at: AT });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    return advance(history, outcome.value);
  };
  const text = decide("NET-001", { kind: "changeText", text: "De opdrachtnemer herstelt." });
  const judged = [text, judge(LAWYER, "NET-001"), judge(LAWYER, "NET-001", { verdict: "returned", comment: "Bij nader inzien niet." })].reduce(
    act,
    startHistory(aDossier()),
  );
  const stateIn = (history: History) => judgementOf(catalogue, history.present, "NET-001")?.state;

  test("door de maker brengt een akkoord dat de jurist introk niet terug", () => {
    expect(stateIn(judged)).toBe("returned");
    const undone = undo(judged, BUYER, AT);
    expect(stateIn(undone)).toBe("returned");
    expect(stateIn(redo(undone, BUYER, AT))).toBe("returned");
  });

  test("door de jurist zelf wel", () => {
    expect(stateIn(undo(judged, LAWYER, AT))).toBe("approved");
    expect(stateIn(redo(undo(judged, LAWYER, AT), LAWYER, AT))).toBe("returned");
  });

  test("van een ingetrokken afwijking brengt haar terug zoals zij was beoordeeld", () => {
    const approved = [text, judge(LAWYER, "NET-001")].reduce(act, startHistory(aDossier()));
    const withdrawn = act(approved, [BUYER, { kind: "withdrawDecision", requirement: "NET-001" }]);
    expect(stateIn(withdrawn)).toBeUndefined();
    expect(stateIn(undo(withdrawn, BUYER, AT))).toBe("approved");
  });
});

describe("een voorbereide tekst", () => {
  test("wordt herkend, letter voor letter, en vraagt wie het eisenpakket noemt", () => {
    const dossier = having(catalogue, decide("NET-001", { kind: "changeText", text: fallback.text }));
    expect(deviationOf(catalogue, dossier, "NET-001")).toMatchObject({ fallback: "Ruimer", roles: ["CISO"] });
    const other = having(catalogue, decide("NET-001", { kind: "changeText", text: `${fallback.text} Altijd.` }));
    expect(deviationOf(catalogue, other, "NET-001")?.roles).toEqual(["jurist"]);
  });
});

describe("het akkoordbeleid van de organisatie", () => {
  const file = (content: unknown): string => JSON.stringify({ format: "bijlagebouwer-akkoordbeleid", formatVersion: 1, ...(content as object) });

  test("geldt per soort; wat het niet noemt, volgt het gewone beleid", () => {
    const policy = parseApprovalPolicy(file({ kinds: { recommendedLeftOut: ["jurist", "budgethouder"] }, obligatory: [] }), "beleid.json");
    if (!policy.ok) throw new Error(policy.problems[0]?.message);
    const content = withPolicy(policy.value);
    expect(judgementOf(content, having(content, decide("NET-001", { kind: "leaveOut" })), "NET-001")?.missing).toEqual(["jurist", "budgethouder"]);
    expect(judgementOf(content, having(content, decide("NET-002", { kind: "leaveOut" })), "NET-002")?.missing).toEqual(["jurist"]);
  });

  test.each([
    ["geen JSON", "{", ""],
    ["een soort die niet bestaat", file({ kinds: { alles: ["jurist"] } }), "kinds"],
    ["een soort zonder functie", file({ kinds: { textChanged: [] } }), "kinds.textChanged"],
    ["een ander bestand", '{"format":"iets"}', "format"],
  ])("met %s wordt geweigerd, met de plaats", (_name, content, place) => {
    const policy = parseApprovalPolicy(content, "beleid.json");
    expect(policy.ok ? [] : policy.problems.map((each) => each.place)).toContain(place);
  });

  test("dat niet te lezen is, houdt de export tegen", () => {
    const content = { ...catalogue, approvalPolicyFault: "Het bestand klopt niet." };
    expect(findings(aDossier(), content).find((each) => each.id === "approval-policy-unreadable")?.severity).toBe("error");
  });
});
