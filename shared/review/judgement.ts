import type { Catalogue } from "../catalogue/model.ts";
import { samePerson } from "../dossier/actions.ts";
import type { Approval, Dossier, Person } from "../dossier/model.ts";
import { approvalHash, ownApprovalHash } from "./approval-hash.ts";

/** Where the judging of a deviation stands. `lapsed`: approved once, and changed since. */
export type JudgementState = "open" | "approved" | "returned" | "lapsed";

export interface Judgement {
  readonly state: JudgementState;
  readonly maker: Person;
  /** ISO instant at which the deviation was made. */
  readonly at: string;
  readonly motivation: string;
  readonly approval?: Approval;
}

/** How the deviation of requirement `id`, or the own requirement `id`, was judged. Undefined when it does not depart from the standard. */
export function judgementOf(catalogue: Catalogue, dossier: Dossier, id: string): Judgement | undefined {
  const decision = dossier.decisions[id];
  if (decision) return judgement(decision, () => approvalHash(catalogue, dossier, id, decision));
  const own = dossier.ownRequirements.find((each) => each.id === id);
  return own && judgement(own, () => ownApprovalHash(own));
}

interface Judged {
  readonly by: Person;
  readonly at: string;
  readonly motivation: string;
  readonly approval?: Approval | undefined;
}

function judgement({ by, at, motivation, approval }: Judged, hash: () => string): Judgement {
  const about = { maker: by, at, motivation };
  if (!approval || samePerson(approval.by, by)) return { ...about, state: "open" };
  const fits = approval.hash === hash();
  // What was returned and then changed waits for a new judgement; the comment stays in sight.
  if (approval.verdict === "returned") return { ...about, state: fits ? "returned" : "open", approval };
  return { ...about, state: fits ? "approved" : "lapsed", approval };
}
