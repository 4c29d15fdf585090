/** What every possible answer would do to the list, computed when the browser has nothing else to do. */
import { useCallback, useMemo } from "react";
import { effectOfAnswering } from "../../shared/assembly/effect.ts";
import type { Characteristic } from "../../shared/catalogue/model.ts";
import { useIdleResults } from "../app/idle-results.ts";
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

/** Of all `questions`, found while nothing else is going on. */
export function useOptionEffects(view: View, questions: readonly Characteristic[]): OptionEffects {
  const ids = useMemo(() => questions.map((each) => each.id), [questions]);
  const find = useCallback(
    (id: string) => {
      const question = questions.find((each) => each.id === id);
      return question ? effectsOf(view, question) : {};
    },
    [view, questions],
  );
  return useIdleResults(ids, find);
}
