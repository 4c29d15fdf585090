/** The options of `export` for the answer form. */
import { ANSWER_FORM_FORMATS, type AnswerFormFormat } from "../../shared/answer-form/model.ts";
import { nearest } from "../../shared/nearest.ts";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import { type AnswerFormChoice, answerFormTemplate, chooseAnswerForms } from "../export/answer-forms.ts";
import type { Arguments } from "./arguments.ts";
import type { CliWorld } from "./outcome.ts";

export const ANSWER_FORM_OPTIONS = {
  "answer-form": { type: "string", meaning: "Maak ook het antwoordformulier: word, excel of word,excel." },
  "answer-form-template": { type: "string", meaning: "Een ander Word-sjabloon voor het antwoordformulier." },
} as const;

export async function answerFormsFrom({ options }: Arguments, world: CliWorld): Promise<Result<AnswerFormChoice, Problem>> {
  const asked = typeof options["answer-form"] === "string" ? options["answer-form"].split(",").map((each) => each.trim()) : [];
  const strange = asked.find((each) => !isFormat(each));
  if (strange !== undefined) {
    const close = nearest(strange, ANSWER_FORM_FORMATS);
    return failure({
      id: "cli.unknown-answer-form",
      message: `Het antwoordformulier kan niet als "${strange}".${close ? ` Bedoelt u ${close}?` : ""} Mogelijk zijn: ${ANSWER_FORM_FORMATS.join(", ")}.`,
    });
  }
  return chooseAnswerForms(asked.filter(isFormat), String(options["answer-form-template"] ?? answerFormTemplate(world.appFolder)));
}

function isFormat(word: string): word is AnswerFormFormat {
  return (ANSWER_FORM_FORMATS as readonly string[]).includes(word);
}
