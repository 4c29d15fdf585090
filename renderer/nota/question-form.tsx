import { useState } from "react";
import type { Action } from "../../shared/dossier/actions.ts";
import { numberOfQuestion, type Question } from "../../shared/dossier/nota-model.ts";
import { isInMadeNota } from "../../shared/dossier/publications.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { DateInput } from "../controls/date-input.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { Note, Problems } from "../controls/status.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { QUESTION_TEXTS } from "./texts.ts";

/** One question with its answer. What was settled can be read, and changed after it is opened again. */
export function QuestionForm({ question }: { readonly question: Question }) {
  const { session, announce } = useWorkspace();
  const { dossier, assembly } = useView();
  const perform = usePerform();
  const [refused, setRefused] = useState<string>();
  const { id, settled, nota } = question;
  const isPublic = isInMadeNota(dossier, question);
  const isReadOnly = session.readOnly !== undefined || isPublic;
  const isFixed = isReadOnly || settled !== undefined;
  const save = (patch: Extract<Action, { kind: "saveQuestion" }>["patch"], edit: string) =>
    perform({ kind: "saveQuestion", id, patch }, `${id} ${Object.keys(patch).join()} ${edit}`);
  const act = (action: Action, words: string): void => {
    const problem = perform(action);
    setRefused(problem);
    if (problem === undefined) announce(words);
  };
  const known = assembly.requirements.some((each) => each.id === question.about);
  const subjects = [
    ...(question.about !== undefined && !known ? [{ value: question.about, label: question.about }] : []),
    ...assembly.requirements.map((each) => ({ value: each.id, label: `${each.number}. ${each.title} (${each.id})` })),
  ];
  const notas = dossier.notas
    .filter((each) => !each.made || each.number === nota)
    .map((each) => ({ value: String(each.number), label: QUESTION_TEXTS.notaWords(each.number) }));
  return (
    <fieldset className="register-form" data-item={id} aria-label={QUESTION_TEXTS.number(numberOfQuestion(question))}>
      <h3>{QUESTION_TEXTS.number(numberOfQuestion(question))}</h3>
      {isPublic && nota !== undefined && <Note tone="plain">{QUESTION_TEXTS.isPublic(nota)}</Note>}
      <TextInput
        label={QUESTION_TEXTS.question}
        help={QUESTION_TEXTS.questionHelp}
        rows={3}
        isReadOnly={isFixed}
        value={question.question}
        commit={(text, edit) => save({ question: text }, edit)}
      />
      <SelectInput
        label={QUESTION_TEXTS.about}
        none={QUESTION_TEXTS.aboutNone}
        options={subjects}
        isReadOnly={isReadOnly}
        value={question.about}
        onChange={(about) => setRefused(save({ about }, ""))}
      />
      <TextInput
        label={QUESTION_TEXTS.answer}
        help={QUESTION_TEXTS.answerHelp}
        rows={4}
        isReadOnly={isFixed}
        value={settled?.answer ?? question.answer}
        commit={(answer, edit) => save({ answer }, edit)}
      />
      {settled && <p className="quiet">{QUESTION_TEXTS.settledBy(settled.by.name, localMoment(settled.at))}</p>}
      <SelectInput
        label={QUESTION_TEXTS.nota}
        none={QUESTION_TEXTS.notaNone}
        options={notas}
        isReadOnly={isReadOnly}
        value={nota === undefined ? undefined : String(nota)}
        onChange={(value) => setRefused(save({ nota: value === undefined ? undefined : Number(value) }, ""))}
      />
      <div className="field-pair">
        <TextInput
          label={QUESTION_TEXTS.askedBy}
          isInternal
          isReadOnly={isReadOnly}
          value={question.askedBy}
          commit={(askedBy, edit) => save({ askedBy }, edit)}
        />
        <DateInput
          label={QUESTION_TEXTS.askedOn}
          isInternal
          isReadOnly={isReadOnly}
          value={question.askedOn}
          commit={(askedOn, edit) => save({ askedOn }, edit)}
        />
      </div>
      {!isReadOnly && (
        <div className="form-actions">
          {settled ? (
            <Button onPress={() => act({ kind: "reopenQuestion", id }, QUESTION_TEXTS.reopened(id))}>{QUESTION_TEXTS.reopen}</Button>
          ) : (
            <Button onPress={() => act({ kind: "settleQuestion", id }, QUESTION_TEXTS.settled(id))}>{QUESTION_TEXTS.settle}</Button>
          )}
          <Button variant="danger" onPress={() => act({ kind: "removeQuestion", id }, QUESTION_TEXTS.removed(id))}>
            {QUESTION_TEXTS.remove}
          </Button>
        </div>
      )}
      {refused !== undefined && <Problems problems={[{ id: "question", message: refused }]} />}
    </fieldset>
  );
}
