/** What of a dossier was published. */

import type { Dossier, Revision } from "./model.ts";
import type { Question } from "./nota-model.ts";

/** The newest revision that was final: what the market has. Undefined before the first publication. */
export function publishedRevision({ revisions }: Pick<Dossier, "revisions">): Revision | undefined {
  return revisions.findLast((each) => each.annexStatus === "definitief");
}

/** Whether a question stands in a nota that was made: then it is public, and stays as it is. */
export function isInMadeNota({ notas }: Pick<Dossier, "notas">, { nota }: Pick<Question, "nota">): boolean {
  return nota !== undefined && notas.some((each) => each.number === nota && each.made !== undefined);
}

/** `content` with what was published of questions and notas as it stands in `latest`: undoing takes nothing back that the market has. */
export function withPublishedNotas(content: Dossier, latest: Dossier): Pick<Dossier, "questions" | "notas"> {
  const made = latest.notas.filter((each) => each.made !== undefined);
  if (made.length === 0) return { questions: content.questions, notas: content.notas };
  const published = latest.questions.filter((each) => isInMadeNota(latest, each));
  const ids = new Set(published.map((each) => each.id));
  const numbers = new Set(made.map((each) => each.number));
  return {
    questions: [...published, ...content.questions.filter((each) => !ids.has(each.id))].toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    notas: [...made, ...content.notas.filter((each) => !numbers.has(each.number))].toSorted((left, right) => left.number - right.number),
  };
}
