import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import type { Dossier, Person } from "../../../shared/dossier/model.ts";
import { review } from "../../../shared/review/review.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER, LAWYER } from "../../build/builders.ts";

const catalogue = aCatalogue([{ id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001"), aRequirement("NET-002")] }]);
const about = { kind: "requirement", id: "NET-001" } as const;
const place: readonly [Person, Action] = [LAWYER, { kind: "addComment", about, text: " Waarom zo kort? " }];

function having(...steps: readonly (readonly [Person, Action])[]): Dossier {
  return steps.reduce((dossier, [by, action]) => {
    const outcome = perform(dossier, action, { catalogue, by, at: AT });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    return outcome.value;
  }, aDossier());
}
const refusal = (dossier: Dossier, action: Action) => {
  const outcome = perform(dossier, action, { catalogue, by: BUYER, at: AT });
  return outcome.ok ? undefined : outcome.problems[0]?.id;
};
const found = (dossier: Dossier) =>
  review(catalogue, dossier, assemble(catalogue, dossier)).map((each) => `${each.severity} ${each.id} ${each.where.step}/${each.where.item}`);

describe("een opmerking", () => {
  test("krijgt een nummer, wie en wanneer, en is een advies zolang zij open is", () => {
    const dossier = having(place);
    expect(dossier.comments).toEqual([{ id: "OPM-001", about, text: "Waarom zo kort?", by: LAWYER, at: AT, replies: [] }]);
    expect(found(dossier)).toEqual(["advice comment-open:OPM-001 eisen/NET-001"]);
    expect(found(having(place, [BUYER, { kind: "resolveComment", id: "OPM-001" }]))).toEqual([]);
  });

  test("bij een vraag wijst naar de stap waarin die vraag staat", () => {
    const dossier = having([LAWYER, { kind: "addComment", about: { kind: "question", id: "toegang" }, text: "Ook op afstand?" }]);
    expect(found(dossier)).toEqual(["advice comment-open:OPM-001 nationaleVeiligheid/toegang"]);
  });

  test("die is afgehandeld, gaat weer open als iemand antwoordt", () => {
    const dossier = having(place, [BUYER, { kind: "resolveComment", id: "OPM-001" }], [LAWYER, { kind: "replyToComment", id: "OPM-001", text: "Toch niet." }]);
    expect(dossier.comments[0]).toMatchObject({ replies: [{ text: "Toch niet.", by: LAWYER }] });
    expect(dossier.comments[0]).not.toHaveProperty("resolved");
  });

  test("kan niet leeg zijn, en niet gaan over wat niet bestaat", () => {
    expect(refusal(aDossier(), { kind: "addComment", about, text: "  " })).toBe("action.no-comment-text");
    expect(refusal(aDossier(), { kind: "addComment", about: { kind: "requirement", id: "NET-999" }, text: "Hè?" })).toBe("action.comment-subject-unknown");
    expect(refusal(aDossier(), { kind: "resolveComment", id: "OPM-009" })).toBe("action.comment-unknown");
    expect(refusal(having(place), { kind: "replyToComment", id: "OPM-001", text: "" })).toBe("action.no-comment-text");
  });

  test("raakt geen akkoord, en de markt ziet er niets van", () => {
    const decided = having(
      [BUYER, { kind: "decide", requirement: "NET-001", change: { kind: "leaveOut" }, motivation: "Omdat." }],
      [LAWYER, { kind: "judge", requirement: "NET-001", verdict: "approved", comment: "", role: "jurist" }],
      place,
    );
    expect(found(decided)).toEqual(["advice comment-open:OPM-001 eisen/NET-001"]);
    expect(JSON.stringify(marketView(decided))).not.toContain("Waarom zo kort");
  });
});
