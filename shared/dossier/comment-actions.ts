/** The actions on comments: placing one, answering it, settling it. */
import type { Catalogue } from "../catalogue/model.ts";
import { assertNever } from "../immutable.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import type { Action } from "./action.ts";
import type { Comment, CommentSubject } from "./comment-model.ts";
import type { Person } from "./decision-model.ts";
import type { Dossier } from "./model.ts";

export type CommentAction = Extract<Action, { kind: "addComment" | "replyToComment" | "resolveComment" | "reopenComment" }>;

interface CommentContext {
  readonly catalogue: Catalogue;
  readonly by: Person;
  readonly at: string;
}

export function changeComments(dossier: Dossier, action: CommentAction, { catalogue, by, at }: CommentContext): Result<Dossier, Problem> {
  if ((action.kind === "addComment" || action.kind === "replyToComment") && action.text.trim() === "")
    return refuse("no-comment-text", "Schrijf eerst een opmerking.");
  if (action.kind === "addComment") {
    if (!exists(action.about, dossier, catalogue)) return refuse("comment-subject-unknown", `${action.about.id} bestaat niet (meer).`);
    const comment: Comment = { id: nextId(dossier), about: action.about, text: action.text.trim(), by, at, replies: [] };
    return success({ ...dossier, comments: [...dossier.comments, comment] });
  }
  const comment = dossier.comments.find((each) => each.id === action.id);
  if (!comment) return refuse("comment-unknown", `De opmerking ${action.id} bestaat niet (meer).`);
  return success({ ...dossier, comments: dossier.comments.map((each) => (each === comment ? changed(comment, action, by, at) : each)) });
}

function changed(comment: Comment, action: Exclude<CommentAction, { kind: "addComment" }>, by: Person, at: string): Comment {
  const { resolved: _settled, ...open } = comment;
  switch (action.kind) {
    // Who answers a settled comment has something to say about it: it is open again.
    case "replyToComment":
      return { ...open, replies: [...comment.replies, { text: action.text.trim(), by, at }] };
    case "resolveComment":
      return { ...comment, resolved: { by, at } };
    case "reopenComment":
      return open;
    default:
      return assertNever(action, "handeling");
  }
}

function exists({ kind, id }: CommentSubject, dossier: Dossier, catalogue: Catalogue): boolean {
  if (kind === "question") return catalogue.characteristics.some((each) => each.id === id);
  return catalogue.requirements.some((each) => each.id === id) || dossier.ownRequirements.some((each) => each.id === id);
}

function nextId({ comments }: Dossier): string {
  const highest = comments.reduce((top, each) => Math.max(top, Number(each.id.slice(4))), 0);
  return `OPM-${String(highest + 1).padStart(3, "0")}`;
}

function refuse(id: string, message: string): Result<never, Problem> {
  return failure({ id: `action.${id}`, message });
}
