import { useCallback, useState } from "react";
import { effectBetween } from "../../shared/assembly/effect.ts";
import type { CharacteristicValue } from "../../shared/catalogue/conditions.ts";
import type { Characteristic } from "../../shared/catalogue/model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { viewOf } from "../app/view.ts";
import { Button } from "../controls/button.tsx";
import { Chip, Note } from "../controls/status.tsx";
import { useOptionEffects } from "./effects.ts";
import { QuestionCard } from "./question-card.tsx";
import { QuestionGroups } from "./question-groups.tsx";
import "./questions.css";
import { CHARACTERISTICS_TEXTS, effectWords, QUESTION_TEXTS } from "./texts.ts";

export function CharacteristicsScreen() {
  const view = useView();
  const { session, goTo, place } = useWorkspace();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { questions, profile } = view;
  const { answer, outcome } = useAnswering();
  const effects = useOptionEffects(view, questions);
  const isOpen = (each: Characteristic): boolean => profile.values[each.id] === undefined;
  const awaited = new Set(view.assembly.unknown.flatMap((each) => each.open));
  const answered = questions.filter((each) => !isOpen(each)).length;

  if (questions.length === 0)
    return (
      <StepPage intro={<p>{CHARACTERISTICS_TEXTS.intro}</p>}>
        <div className="card empty">
          <h2>{CHARACTERISTICS_TEXTS.noneTitle}</h2>
          <p>{CHARACTERISTICS_TEXTS.noneBody}</p>
          <Button onPress={() => goTo("inkooponderdelen")}>{CHARACTERISTICS_TEXTS.toCategories}</Button>
        </div>
      </StepPage>
    );

  // What was just answered, or what somebody was sent to, does not vanish from under the hands.
  const shown = questions.filter((each) => !onlyOpen || isOpen(each) || outcome?.id === each.id || place.item === each.id);
  return (
    <StepPage
      intro={
        <>
          <p>{CHARACTERISTICS_TEXTS.intro}</p>
          <div className="progress-line">
            <progress value={answered} max={questions.length} aria-label={CHARACTERISTICS_TEXTS.progress(answered, questions.length)} />
            <b role="status">{CHARACTERISTICS_TEXTS.progress(answered, questions.length)}</b>
            <label className="check-line">
              <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />
              {CHARACTERISTICS_TEXTS.onlyOpen}
            </label>
          </div>
        </>
      }
    >
      {answered === questions.length && (
        <Note tone="good" title={CHARACTERISTICS_TEXTS.allAnswered}>
          <p>{CHARACTERISTICS_TEXTS.allAnsweredBody}</p>
        </Note>
      )}
      <QuestionGroups questions={shown} beside={(members) => <OpenCount number={members.filter((each) => isOpen(each) && awaited.has(each.id)).length} />}>
        {(each) => (
          <QuestionCard
            key={each.id}
            characteristic={each}
            value={profile.values[each.id]}
            onAnswer={answer}
            isReadOnly={session.readOnly !== undefined}
            isAwaited={awaited.has(each.id)}
            {...(effects[each.id] ? { effects: effects[each.id] } : {})}
            outcome={outcome?.id === each.id ? outcome.words : undefined}
          />
        )}
      </QuestionGroups>
    </StepPage>
  );
}

function OpenCount({ number }: { readonly number: number }) {
  return number === 0 ? null : <Chip tone="warn">{CHARACTERISTICS_TEXTS.open(number)}</Chip>;
}

/** Answering a question, and what the last answer did to the list. */
export function useAnswering() {
  const { session, catalogue, announce } = useWorkspace();
  const perform = usePerform();
  const [outcome, setOutcome] = useState<{ readonly id: string; readonly words: string }>();
  const answer = useCallback(
    (characteristic: string, value: CharacteristicValue | undefined) => {
      const before = viewOf(catalogue, session.state().history.present).assembly;
      const refused = perform({ kind: "answer", characteristic, value });
      if (refused !== undefined) return refused;
      const effect = effectWords(effectBetween(before, viewOf(catalogue, session.state().history.present).assembly));
      const words = effect === "" ? QUESTION_TEXTS.noEffect : QUESTION_TEXTS.effect(effect);
      setOutcome({ id: characteristic, words });
      announce(words);
      return undefined;
    },
    [session, catalogue, perform, announce],
  );
  return { answer, outcome };
}
