import type { AbroCheck } from "../../shared/abro/model.ts";
import { abroQuestions } from "../../shared/review/abro-questions.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { useAnswering } from "../characteristics/characteristics-screen.tsx";
import { QuestionCard } from "../characteristics/question-card.tsx";
import { QuestionGroups } from "../characteristics/question-groups.tsx";
import "../characteristics/questions.css";
import { Button } from "../controls/button.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { ABRO_QUESTION_TEXTS } from "./texts.ts";

/** The questions of the ABRO, each with where it comes from, and the extra measures of the buyer. */
export function AbroQuestions() {
  const { catalogue, session } = useWorkspace();
  const { dossier, profile } = useView();
  const { answer, outcome } = useAnswering();
  const checks = catalogue.abro?.checks ?? [];
  const ids = abroQuestions(catalogue, dossier);
  const questions = catalogue.characteristics.filter((each) => ids.has(each.id) && each.question?.step === "abro");
  const answered = questions.filter((each) => profile.values[each.id] !== undefined).length;
  return (
    <div className="abro-part">
      <p className="quiet">{ABRO_QUESTION_TEXTS.intro}</p>
      <div className="progress-line">
        <progress value={answered} max={questions.length} aria-label={ABRO_QUESTION_TEXTS.progress(answered, questions.length)} />
        <b>{ABRO_QUESTION_TEXTS.progress(answered, questions.length)}</b>
      </div>
      <QuestionGroups questions={questions}>
        {(each) => (
          <QuestionCard
            key={each.id}
            characteristic={each}
            value={profile.values[each.id]}
            onAnswer={answer}
            isReadOnly={session.readOnly !== undefined}
            outcome={outcome?.id === each.id ? outcome.words : undefined}
          >
            <Ground check={checks.find((check) => check.questions.includes(each.id))} />
          </QuestionCard>
        )}
      </QuestionGroups>
      <ExtraMeasures />
    </div>
  );
}

function Ground({ check }: { readonly check: AbroCheck | undefined }) {
  if (!check) return null;
  return (
    <p className="quiet abro-ground">
      {ABRO_QUESTION_TEXTS.source(check.sources.join("; "))}. {ABRO_QUESTION_TEXTS.certainty[check.certainty]}
    </p>
  );
}

function ExtraMeasures() {
  const { session, announce, goTo } = useWorkspace();
  const { dossier } = useView();
  const perform = usePerform();
  const isReadOnly = session.readOnly !== undefined;
  const measures = dossier.abro.extraMeasures;
  const add = (): void => {
    if (perform({ kind: "saveExtraMeasure", patch: {} }) === undefined) goTo("abro", session.state().history.present.abro.extraMeasures.at(-1)?.id);
  };
  const remove = (id: string): void => {
    if (perform({ kind: "removeExtraMeasure", id }) === undefined) announce(ABRO_QUESTION_TEXTS.removed(id));
  };
  return (
    <section className="question-group">
      <h2>{ABRO_QUESTION_TEXTS.measures}</h2>
      <p className="quiet">{ABRO_QUESTION_TEXTS.measuresIntro}</p>
      {measures.length === 0 && <p>{ABRO_QUESTION_TEXTS.noMeasures}</p>}
      {measures.map((each) => (
        <div key={each.id} className="card form-card form-card-internal" data-item={each.id}>
          {(["text", "reason"] as const).map((field) => (
            <TextInput
              key={field}
              label={`${field === "text" ? ABRO_QUESTION_TEXTS.measure : ABRO_QUESTION_TEXTS.reason} (${each.id})`}
              rows={2}
              isReadOnly={isReadOnly}
              value={each[field]}
              commit={(text, edit) => perform({ kind: "saveExtraMeasure", id: each.id, patch: { [field]: text } }, `${each.id} ${field} ${edit}`)}
            />
          ))}
          {!isReadOnly && (
            <Button variant="quiet" onPress={() => remove(each.id)}>
              {ABRO_QUESTION_TEXTS.remove(each.id)}
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div>
          <Button onPress={add}>{ABRO_QUESTION_TEXTS.addMeasure}</Button>
        </div>
      )}
    </section>
  );
}
