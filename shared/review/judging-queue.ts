/** What one person has to judge now, and what waits for another. */
import type { Person } from "../dossier/model.ts";
import { samePerson } from "../dossier/person.ts";
import { sameRole } from "./approval-policy.ts";
import type { Judgement } from "./judgement.ts";

export interface JudgingQueue {
  /** For this person, in the order of `judgements`. */
  readonly mine: readonly Judgement[];
  /** Also waiting, but made by this person, or asked of another role. */
  readonly elsewhere: readonly Judgement[];
  /** Given back: the maker is up. */
  readonly returned: number;
  /** Approved or given back. */
  readonly judged: number;
  readonly total: number;
}

/** A person whose role nobody asks gets all that another made: the role may be chosen with the verdict. */
export function judgingQueue(judgements: readonly Judgement[], person: Person): JudgingQueue {
  const waiting = judgements.filter(({ state }) => state === "open" || state === "lapsed");
  const hasKnownRole = judgements.some(({ deviation }) => deviation.roles.some((role) => sameRole(role, person.role)));
  const isMine = ({ deviation, missing }: Judgement): boolean =>
    !samePerson(deviation.maker, person) && (!hasKnownRole || missing.some((role) => sameRole(role, person.role)));
  return {
    mine: waiting.filter(isMine),
    elsewhere: waiting.filter((each) => !isMine(each)),
    returned: judgements.filter(({ state }) => state === "returned").length,
    judged: judgements.length - waiting.length,
    total: judgements.length,
  };
}
