/** What every possible answer would do to the list, computed when the browser has nothing else to do. */
import { useEffect, useState } from "react";
import { effectOfAnswering } from "../../shared/assembly/effect.ts";
import type { Characteristic } from "../../shared/catalogue/model.ts";
import type { View } from "../app/view.ts";
import { answerOptions } from "./answer.ts";
import { effectSign } from "./texts.ts";

/** Characteristic to option value to "+4 −2". */
export type OptionEffects = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The effects of the answers to `characteristic`, the chosen one excepted. */
export function effectsOf(view: View, characteristic: Characteristic): Readonly<Record<string, string>> {
  const { catalogue, dossier, assembly, profile } = view;
  const value = profile.values[characteristic.id];
  return Object.fromEntries(
    (answerOptions(characteristic) ?? [])
      .filter((option) => option.answer !== value)
      .map((option) => [option.value, effectSign(effectOfAnswering(catalogue, dossier, assembly, characteristic.id, option.answer))]),
  );
}

/** One question per idle moment, so that typing and clicking never wait. */
export function useOptionEffects(view: View, questions: readonly Characteristic[]): OptionEffects {
  const [effects, setEffects] = useState<OptionEffects>({});
  useEffect(() => {
    let handle = 0;
    let index = 0;
    const found: Record<string, Readonly<Record<string, string>>> = {};
    const work = (deadline: IdleDeadline): void => {
      while (index < questions.length) {
        const question = questions[index];
        if (question) found[question.id] = effectsOf(view, question);
        index += 1;
        if (deadline.timeRemaining() < 4) break;
      }
      if (index >= questions.length) setEffects(found);
      else handle = requestIdleCallback(work);
    };
    handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }, [view, questions]);
  return effects;
}
