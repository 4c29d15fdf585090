import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { numberOfQuestion, QUESTION_STATES, type Question, stateOfQuestion } from "../../shared/dossier/nota-model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { Chip } from "../controls/status.tsx";
import { movedTo } from "../requirements/list-state.ts";
import { QuestionForm } from "./question-form.tsx";
import { type RegisterFilter, shownQuestions } from "./register.ts";
import { QUESTION_TEXTS, STATE_CHIPS } from "./texts.ts";

const MOVES: Readonly<Record<string, "next" | "previous" | "first" | "last">> = { ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last" };

/** The register: what was asked, with the answer of the one that is chosen. */
export function QuestionRegister() {
  const { session, place } = useWorkspace();
  const { questions } = useView().dossier;
  const perform = usePerform();
  const [filter, setFilter] = useState<RegisterFilter>({ query: "", state: undefined });
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    if (place.item?.startsWith("VRG-")) setChosen(place.item);
  }, [place]);
  const shown = shownQuestions(questions, filter);
  const selected = shown.find((each) => each.id === chosen) ?? shown[0];
  const add = (): void => {
    const { notas } = session.state().history.present;
    const open = notas.find((each) => !each.made)?.number;
    if (perform({ kind: "saveQuestion", patch: open === undefined ? {} : { nota: open } }) !== undefined) return;
    setFilter({ query: "", state: undefined });
    setChosen(session.state().history.present.questions.at(-1)?.id);
  };
  return (
    <section className="card" aria-labelledby="questions-title">
      <h2 id="questions-title">{QUESTION_TEXTS.title}</h2>
      <div className="register-tools">
        <SearchField className="search" value={filter.query} onChange={(query) => setFilter({ ...filter, query })}>
          <Label className="field-label">{QUESTION_TEXTS.search}</Label>
          <Input className="input" />
        </SearchField>
        <SelectInput
          label={QUESTION_TEXTS.state}
          isCompact
          value={filter.state}
          none={QUESTION_TEXTS.all}
          options={QUESTION_STATES.map((state) => ({ value: state, label: STATE_CHIPS[state].word }))}
          onChange={(value) => setFilter({ ...filter, state: QUESTION_STATES.find((each) => each === value) })}
        />
        {session.readOnly === undefined && <Button onPress={add}>{QUESTION_TEXTS.add}</Button>}
      </div>
      <p className="quiet" role="status">
        {questions.length === 0
          ? QUESTION_TEXTS.empty
          : shown.length === 0
            ? QUESTION_TEXTS.nothingFound
            : QUESTION_TEXTS.found(shown.length, questions.length)}
      </p>
      {selected && (
        <div className="register">
          <QuestionList questions={shown} selected={selected.id} onSelect={setChosen} />
          <QuestionForm key={selected.id} question={selected} />
        </div>
      )}
    </section>
  );
}

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Arrow keys, Home and End move through the list. */
function QuestionList({ questions, selected, onSelect }: QuestionListProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const next = movedTo(
      questions.map((each) => each.id),
      selected,
      move,
    );
    if (next === undefined) return;
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[data-id="${next}"]`)?.focus();
  };
  return (
    <nav aria-label={QUESTION_TEXTS.list} onKeyDown={onKeyDown}>
      <ul className="plain-list register-list" ref={list}>
        {questions.map((each) => {
          const { word, tone } = STATE_CHIPS[stateOfQuestion(each)];
          return (
            <li key={each.id}>
              <button
                type="button"
                className="row register-row"
                data-id={each.id}
                aria-current={each.id === selected ? "true" : undefined}
                tabIndex={each.id === selected ? 0 : -1}
                onClick={() => onSelect(each.id)}
              >
                <span className="row-id">{numberOfQuestion(each)}</span>
                <span className="row-text">
                  <span className="row-title">{each.question.trim() || QUESTION_TEXTS.noText}</span>
                  {each.about !== undefined && <span className="row-why">{each.about}</span>}
                </span>
                <Chip tone={tone}>{word}</Chip>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
