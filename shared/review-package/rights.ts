/** What the reader of a review package may do. One question for "can I" and "do it", for an action here and for a change that comes back. */
import { enumerate } from "../catalogue/conditions.ts";
import type { Action } from "../dossier/action.ts";
import { REVIEW_LEVELS, type ReviewLevel, type ReviewRights } from "../dossier/review-model.ts";
import { failure, type Problem, type Result, success } from "../result.ts";

/** What is touched: a remark, a verdict or the content; of which requirement, own requirement or parameter, where it is of one. */
export interface Touch {
  readonly what: "remark" | "verdict" | "content";
  readonly subject?: string;
}

const NEEDED: Readonly<Record<Touch["what"], ReviewLevel>> = { remark: "opmerken", verdict: "beoordelen", content: "bewerken" };

const MAY: Readonly<Record<ReviewLevel, string>> = {
  lezen: "Dit beoordelingspakket is alleen om te lezen.",
  opmerken: "In dit beoordelingspakket kunt u alleen opmerkingen plaatsen en beantwoorden.",
  beoordelen: "In dit beoordelingspakket kunt u opmerkingen plaatsen en oordelen, maar niets wijzigen.",
  bewerken: "In dit beoordelingspakket kunt u opmerkingen plaatsen, oordelen en wijzigen.",
};
const ASK_MORE = "Vraag de afzender om een pakket met meer rechten als dat nodig is.";
/** Ids that a message names; of more it tells the number. */
const SHOWN = 5;

/** The rights in one Dutch sentence, and what the package is about. */
export function rightsText({ level, only }: ReviewRights): string {
  return only ? `${MAY[level]} Het gaat alleen over ${subjectsText(only)}.` : MAY[level];
}

/** Whether `rights` allow the action; or why not, in Dutch. */
export function mayPerform(rights: ReviewRights, action: Action): Result<Action, Problem> {
  const touch = touchOf(action);
  const problem = touch === "never" ? refusal("not-here", `Dit kan niet in een beoordelingspakket. ${NEVER}`) : mayTouch(rights, touch);
  return problem ? failure(problem) : success(action);
}

const NEVER = "De bijlage, de nota met haar vragen en nieuwe pakketten worden gemaakt in het dossier van de afzender.";

/** Why `rights` do not allow to touch this, in Dutch; undefined when they do. */
export function mayTouch({ level, only }: ReviewRights, { what, subject }: Touch): Problem | undefined {
  if (REVIEW_LEVELS.indexOf(level) < REVIEW_LEVELS.indexOf(NEEDED[what])) return refusal("not-allowed", `${MAY[level]} ${ASK_MORE}`);
  if (!only || (what === "remark" && subject === undefined)) return undefined;
  if (subject !== undefined && only.includes(subject)) return undefined;
  return refusal("outside", `Dit beoordelingspakket gaat alleen over ${subjectsText(only)}. ${ASK_MORE}`);
}

function touchOf(action: Action): Touch | "never" {
  switch (action.kind) {
    case "addComment":
      return { what: "remark", subject: action.about.id };
    // A package holds the remarks on its own subjects only.
    case "replyToComment":
    case "resolveComment":
    case "reopenComment":
      return { what: "remark" };
    case "judge":
      return { what: "verdict", subject: action.requirement };
    case "decide":
    case "withdrawDecision":
      return { what: "content", subject: action.requirement };
    case "setParameter":
    case "decideParameter":
      return { what: "content", subject: action.parameter };
    case "changeOwn":
    case "removeOwn":
      return { what: "content", subject: action.id };
    case "recordExport":
    // The register of questions is kept in one place.
    case "saveQuestion":
    case "settleQuestion":
    case "reopenQuestion":
    case "removeQuestion":
    case "saveNota":
    case "removeNota":
    case "recordNota":
    case "sendReview":
    case "takeOverReview":
      return "never";
    default:
      return { what: "content" };
  }
}

function subjectsText(only: readonly string[]): string {
  return only.length <= SHOWN ? enumerate(only) : `${only.length} eisen (${only.slice(0, SHOWN).join(", ")} en meer)`;
}

function refusal(id: string, message: string): Problem {
  return { id: `review-rights.${id}`, message };
}
