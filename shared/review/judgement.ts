import type { Catalogue } from "../catalogue/model.ts";
import type { Approval, Dossier } from "../dossier/model.ts";
import { samePerson } from "../dossier/person.ts";
import { sameRole } from "./approval-policy.ts";
import { type Deviation, deviationOf, deviationsOf } from "./deviations.ts";

/** Where the judging of a deviation stands. `lapsed`: approved once, and changed since. */
export type JudgementState = "open" | "approved" | "returned" | "lapsed";

/** Whether a verdict still counts: it lapses with a change, is not the maker's own, and not of a role that nobody asked. */
export type Standing = "counts" | "lapsed" | "ownWork" | "roleNotAsked";

export interface Verdict extends Approval {
  readonly standing: Standing;
}

export interface Judgement {
  readonly state: JudgementState;
  readonly deviation: Deviation;
  readonly verdicts: readonly Verdict[];
  /** Roles whose yes is still needed. */
  readonly missing: readonly string[];
}

/** How the deviation of `id` (a requirement, an own one, a parameter) was judged. Undefined when it does not depart from the standard. */
export function judgementOf(catalogue: Catalogue, dossier: Dossier, id: string): Judgement | undefined {
  const deviation = deviationOf(catalogue, dossier, id);
  return deviation && judgementOn(deviation);
}

/** All of them, the oldest deviation first. */
export function judgementsOf(catalogue: Catalogue, dossier: Dossier): readonly Judgement[] {
  return deviationsOf(catalogue, dossier).map(judgementOn);
}

function judgementOn(deviation: Deviation): Judgement {
  const verdicts = deviation.approvals.map((approval): Verdict => ({ ...approval, standing: standingOf(approval, deviation) }));
  const counting = verdicts.filter((each) => each.standing === "counts");
  const missing = deviation.roles.filter((role) => !counting.some((each) => each.verdict === "approved" && sameRole(each.by.role, role)));
  return { state: stateOf(verdicts, missing), deviation, verdicts, missing };
}

function stateOf(verdicts: readonly Verdict[], missing: readonly string[]): JudgementState {
  if (verdicts.some((each) => each.verdict === "returned" && each.standing === "counts")) return "returned";
  if (missing.length === 0) return "approved";
  // What was returned and then changed waits for a new judgement; so does what was never judged.
  return verdicts.some((each) => each.verdict === "approved" && each.standing === "lapsed") ? "lapsed" : "open";
}

function standingOf(approval: Approval, { maker, hash, roles }: Deviation): Standing {
  if (samePerson(approval.by, maker)) return "ownWork";
  if (approval.hash !== hash) return "lapsed";
  // Anyone but the maker can say that something is not right.
  return approval.verdict === "returned" || roles.some((role) => sameRole(role, approval.by.role)) ? "counts" : "roleNotAsked";
}
