/** Which questions of the register are shown. */
import { numberOfQuestion, type Question, type QuestionState, stateOfQuestion } from "../../shared/dossier/nota-model.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";

export interface RegisterFilter {
  readonly query: string;
  /** Absent: every state. */
  readonly state: QuestionState | undefined;
}

/** The questions that fit, in order of number. Looks in everything that a person wrote, who asked included. */
export function shownQuestions(questions: readonly Question[], { query, state }: RegisterFilter): readonly Question[] {
  const words = wordsOf(query);
  return questions.filter((each) => (state === undefined || stateOfQuestion(each) === state) && matches(haystackOf(each), words));
}

function haystackOf(question: Question): string {
  const { id, about = "", askedBy, answer, settled } = question;
  return plain([id, numberOfQuestion(question), about, question.question, answer, settled?.answer ?? "", askedBy].join(" "));
}
