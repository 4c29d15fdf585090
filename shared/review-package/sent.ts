/** The packages that went out of a dossier: making one is an action, and an answer has to fit one of them. */
import type { Action } from "../dossier/action.ts";
import type { Dossier } from "../dossier/model.ts";
import type { SentPackage } from "../dossier/review-model.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import type { ReviewPackage } from "./model.ts";

/** The dossier that knows that the package went out. */
export function sendReview(dossier: Dossier, { sent }: Extract<Action, { kind: "sendReview" }>): Result<Dossier, Problem> {
  if (dossier.reviewPackages.some(({ id }) => id === sent.id))
    return failure({ id: "review-package.twice", message: "Dit beoordelingspakket is al gemaakt. Maak een nieuw pakket." });
  return success({ ...dossier, reviewPackages: [...dossier.reviewPackages, { ...sent, answers: [] }] });
}

/** The record of the package in `dossier`; or why what came back does not belong here. */
export function sentPackageOf(dossier: Dossier, { id, dossier: of, title, baseHash }: ReviewPackage): Result<SentPackage, Problem> {
  if (of !== dossier.id)
    return failure({
      id: "review-package.other-dossier",
      message: `Dit antwoord hoort bij een ander dossier: "${title || "opdracht zonder titel"}". Open dat dossier en verwerk het antwoord daar. Er is niets gewijzigd.`,
    });
  const sent = dossier.reviewPackages.find((each) => each.id === id);
  if (!sent || sent.baseHash !== baseHash)
    return failure({
      id: "review-package.base-unknown",
      message:
        "Dit dossier kent het pakket niet waarop dit een antwoord is. Misschien is het pakket gemaakt in een andere kopie van dit dossier. Verwerk het antwoord in die kopie, of maak een nieuw pakket. Er is niets gewijzigd.",
    });
  return success(sent);
}
