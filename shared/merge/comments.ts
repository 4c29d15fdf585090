/** Comments and answers of two sides as one conversation: nothing that was said is lost, nothing is said twice. */
import type { Comment } from "../dossier/comment-model.ts";
import { sameValue } from "./places.ts";

export interface JoinedComments {
  readonly comments: readonly Comment[];
  /** Comments and answers that came from the other side. */
  readonly added: number;
}

/** `theirs` with ids that fit `mine` (see `aligned`). Whether a comment is settled is not touched. */
export function joinComments(mine: readonly Comment[], theirs: readonly Comment[]): JoinedComments {
  const joined = mine.map((here) => {
    const there = theirs.find((each) => each.id === here.id);
    const replies = there ? joinReplies(here.replies, there.replies) : here.replies;
    return replies.length === here.replies.length ? here : { ...here, replies };
  });
  const fresh = theirs.filter((there) => !mine.some((here) => here.id === there.id));
  const comments = [...joined, ...fresh];
  return { comments, added: said(comments) - said(mine) };
}

type Reply = Comment["replies"][number];

/** In order of time where both sides answered; otherwise as it was. */
function joinReplies(mine: readonly Reply[], theirs: readonly Reply[]): readonly Reply[] {
  const extra = theirs.filter((there) => !mine.some((here) => sameValue(here, there)));
  if (extra.length === 0) return mine;
  if (extra.length === theirs.length - mine.length) return theirs;
  return [...mine, ...extra].toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : left.text < right.text ? -1 : 1));
}

function said(comments: readonly Comment[]): number {
  return comments.reduce((total, each) => total + 1 + each.replies.length, 0);
}
