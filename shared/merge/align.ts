/** Both sides number what they add from the same next number: what is new on their side gets a number of its own here. */
import type { Comment } from "../dossier/comment-model.ts";
import type { Dossier } from "../dossier/model.ts";
import { sameValue } from "./places.ts";

interface Numbered {
  readonly id: string;
}

/**
 * `theirs` with other ids for what it added since `base`: the id of the same thing in `mine` when it was taken over before, the next free
 * one when `mine` uses the id for something else.
 */
export function aligned(base: Dossier, mine: Dossier, theirs: Dossier): Dossier {
  const own = newIds(base.ownRequirements, mine.ownRequirements, theirs.ownRequirements, sameOwn, Object.keys(mine.numbering));
  const comments = theirs.comments.map((each) => ({ ...each, about: { ...each.about, id: own.get(each.about.id) ?? each.about.id } }));
  return {
    ...theirs,
    ownRequirements: renamed(theirs.ownRequirements, own),
    comments: renamed(comments, newIds(base.comments, mine.comments, comments, sameComment)),
    marketNotes: renamed(theirs.marketNotes, newIds(base.marketNotes, mine.marketNotes, theirs.marketNotes)),
    abro: {
      ...theirs.abro,
      items: renamed(theirs.abro.items, newIds(base.abro.items, mine.abro.items, theirs.abro.items)),
      extraMeasures: renamed(theirs.abro.extraMeasures, newIds(base.abro.extraMeasures, mine.abro.extraMeasures, theirs.abro.extraMeasures)),
    },
  };
}

/** One and the same remark: who said it, when, about what. Answers and settling come later. */
export function sameComment(left: Comment, right: Comment): boolean {
  return left.at === right.at && left.by.name === right.by.name && left.text === right.text && sameValue(left.about, right.about);
}

function sameContent<T extends Numbered>(left: T, right: T): boolean {
  return sameValue({ ...left, id: "" }, { ...right, id: "" });
}

/** Verdicts come later; so does what a merge adds to them. */
function sameOwn(left: Dossier["ownRequirements"][number], right: Dossier["ownRequirements"][number]): boolean {
  const { approvals: _left, ...one } = left;
  const { approvals: _right, ...other } = right;
  return sameContent(one, other);
}

function newIds<T extends Numbered>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  isSame: (left: T, right: T) => boolean = sameContent,
  alsoTaken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const known = new Set(base.map((each) => each.id));
  const added = theirs.filter((each) => !known.has(each.id));
  const addedHere = mine.filter((each) => !known.has(each.id));
  const ids = new Map<string, string>();
  for (const each of added) {
    const twin = addedHere.find((here) => isSame(here, each) && ![...ids.values()].includes(here.id));
    if (twin) ids.set(each.id, twin.id);
  }
  const taken = new Set([...known, ...alsoTaken, ...mine.map((each) => each.id), ...ids.values()]);
  for (const each of added.filter(({ id }) => !ids.has(id))) {
    const id = taken.has(each.id) ? nextId(each.id, [...taken, ...theirs.map((other) => other.id)]) : each.id;
    ids.set(each.id, id);
    taken.add(id);
  }
  return ids;
}

/** "EIG-003" after "EIG-001" and "EIG-002": as many digits as `like` has, or more. */
function nextId(like: string, taken: readonly string[]): string {
  const prefix = like.slice(0, 4);
  const highest = taken.filter((each) => each.startsWith(prefix)).reduce((top, each) => Math.max(top, Number(each.slice(4))), 0);
  return `${prefix}${String(highest + 1).padStart(like.length - 4, "0")}`;
}

function renamed<T extends Numbered>(list: readonly T[], ids: ReadonlyMap<string, string>): readonly T[] {
  return list.map((each) => ({ ...each, id: ids.get(each.id) ?? each.id }));
}
