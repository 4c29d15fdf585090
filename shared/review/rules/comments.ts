import type { Comment } from "../../dossier/comment-model.ts";
import type { Finding, FindingPlace } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** Characters of a comment that a finding shows. */
const SHOWN = 120;

/** What was asked or said and not settled. An advice: people can decide to publish all the same. */
export function commentFindings({ dossier, catalogue }: RuleInput): readonly Finding[] {
  const placeOf = ({ about }: Comment): FindingPlace => {
    const question = about.kind === "question" ? catalogue.characteristics.find((each) => each.id === about.id)?.question : undefined;
    return { step: question?.step ?? "eisen", item: about.id };
  };
  return dossier.comments
    .filter((each) => !each.resolved)
    .map((comment) => ({
      id: `comment-open:${comment.id}`,
      severity: "advice",
      message: `Open opmerking van ${comment.by.name} bij ${nameOf(comment, catalogue)}: ${shortened(comment.text)}`,
      solution: "Beantwoord de opmerking, of merk haar als afgehandeld.",
      where: placeOf(comment),
    }));
}

function nameOf({ about }: Comment, catalogue: RuleInput["catalogue"]): string {
  return about.kind === "question" ? `"${catalogue.characteristics.find((each) => each.id === about.id)?.label ?? about.id}"` : about.id;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
