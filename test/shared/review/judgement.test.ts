import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { strayPlaceholders } from "../../../shared/catalogue/parameters.ts";
import { type Action, perform } from "../../../shared/dossier/actions.ts";
import type { Dossier, Person } from "../../../shared/dossier/model.ts";
import { judgementOf } from "../../../shared/review/judgement.ts";
import { review } from "../../../shared/review/review.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER, LAWYER } from "../../build/builders.ts";

const CATALOGUE = aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] }]);

function after(...steps: readonly (readonly [Person, Action])[]): Dossier {
  return steps.reduce((dossier, [by, action]) => {
    const result = perform(dossier, action, { catalogue: CATALOGUE, by, at: AT });
    if (!result.ok) throw new Error(result.problems[0]?.message);
    return result.value;
  }, aDossier());
}

const change = (text: string) => [BUYER, { kind: "decide", requirement: "NET-001", change: { kind: "changeText", text }, motivation: "Omdat." }] as const;
const judge = (verdict: "approved" | "returned") => [LAWYER, { kind: "judge", requirement: "NET-001", verdict, comment: "Zo.", role: "jurist" }] as const;
const stateAfter = (...steps: readonly (readonly [Person, Action])[]) => judgementOf(CATALOGUE, after(...steps), "NET-001")?.state;

describe("where the judging of a deviation stands", () => {
  test("a requirement that follows the standard has nothing to judge", () => {
    expect(stateAfter()).toBeUndefined();
  });

  test("goes from open to approved or returned, and lapses with the text", () => {
    expect(stateAfter(change("Eigen."))).toBe("open");
    expect(stateAfter(change("Eigen."), judge("approved"))).toBe("approved");
    expect(stateAfter(change("Eigen."), judge("returned"))).toBe("returned");
    expect(stateAfter(change("Eigen."), judge("approved"), change("Anders."))).toBe("lapsed");
  });
});

describe("a placeholder that does not exist", () => {
  test.each([
    ["Binnen {{uren}} uur.", []],
    ["Binnen {{uurtjes}} uur.", ["{{uurtjes}}"]],
    ["Binnen {{ uren }} uur.", ["{{ uren }}"]],
    ["Binnen {{uren} uur.", ["{{"]],
    ["Binnen uren}} uur.", ["}}"]],
    ["Een {accolade} mag.", []],
  ])("in %j is %j", (text, stray) => {
    expect(strayPlaceholders(text, new Set(["uren"]))).toEqual(stray);
  });

  test("stops the export, with its name", () => {
    const dossier = after(change("Binnen {{uurtjes}} uur."));
    const finding = review(CATALOGUE, dossier, assemble(CATALOGUE, dossier)).find((each) => each.id === "placeholder-unknown:NET-001");
    expect(finding).toMatchObject({ severity: "error", where: { step: "eisen", item: "NET-001" } });
    expect(finding?.message).toContain("{{uurtjes}}");
  });
});
