/** Answers as a group of options on the screen shows them, and back. */
import type { CharacteristicValue } from "../../shared/catalogue/conditions.ts";
import type { Characteristic } from "../../shared/catalogue/model.ts";
import { QUESTION_TEXTS } from "./texts.ts";

/** Stands for "weet ik niet" among the options: not an option value, since those begin with a letter. */
export const UNKNOWN = "?";

export interface AnswerOption {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** The answer that it stands for. */
  readonly answer: CharacteristicValue;
}

/** The answers to choose from; undefined for a question that is answered with a number or a date. "Weet ik niet" is always the last. */
export function answerOptions(characteristic: Characteristic): readonly AnswerOption[] | undefined {
  const unknown: AnswerOption = { value: UNKNOWN, label: QUESTION_TEXTS.unknown, answer: null };
  switch (characteristic.type) {
    case "boolean":
      return [{ value: "ja", label: QUESTION_TEXTS.yes, answer: true }, { value: "nee", label: QUESTION_TEXTS.no, answer: false }, unknown];
    case "choice":
      return [...characteristic.options.map(({ value, label, help }) => ({ value, label, help, answer: value })), unknown];
    case "multi":
    case "number":
    case "date":
      return undefined;
  }
}

/** The option that `value` is; undefined while there is no answer. */
export function chosenOption(options: readonly AnswerOption[], value: CharacteristicValue | undefined): string | undefined {
  return options.find((option) => option.answer === value)?.value;
}
