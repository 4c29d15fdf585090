import { vocabularyOf } from "../../shared/catalogue/conditions.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { useAnswering } from "../characteristics/characteristics-screen.tsx";
import { QuestionCard } from "../characteristics/question-card.tsx";
import { QuestionGroups } from "../characteristics/question-groups.tsx";
import "../characteristics/questions.css";
import { DateInput } from "../controls/date-input.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { MarketNotes } from "./market-notes.tsx";
import "./national-security.css";
import { ScanFile } from "./scan-file.tsx";
import { ScanOutcome } from "./scan-outcome.tsx";
import { SCAN_TEXTS } from "./texts.ts";

export function NationalSecurityScreen() {
  const { catalogue, session } = useWorkspace();
  const { dossier, profile } = useView();
  const perform = usePerform();
  const { answer, outcome } = useAnswering();
  const { quickScan } = catalogue;
  const vocabulary = vocabularyOf(catalogue.characteristics, []);
  const questions = quickScan.questions.flatMap((id) => vocabulary.characteristics.get(id) ?? []);
  const answered = questions.filter((each) => profile.values[each.id] !== undefined).length;
  const isReadOnly = session.readOnly !== undefined;
  return (
    <StepPage
      intro={
        <>
          <p>{quickScan.disclaimer}</p>
          <p>{quickScan.neutrality}</p>
          <div className="progress-line">
            <progress value={answered} max={questions.length} aria-label={SCAN_TEXTS.progress(answered, questions.length)} />
            <b>{SCAN_TEXTS.progress(answered, questions.length)}</b>
          </div>
        </>
      }
      aside={<ScanOutcome />}
    >
      <QuestionGroups questions={questions}>
        {(each) => (
          <QuestionCard
            key={each.id}
            characteristic={each}
            value={profile.values[each.id]}
            onAnswer={answer}
            isReadOnly={isReadOnly}
            outcome={outcome?.id === each.id ? outcome.words : undefined}
          >
            {profile.values[each.id] !== undefined && (
              <TextInput
                label={SCAN_TEXTS.grounds}
                isInternal
                rows={2}
                isReadOnly={isReadOnly}
                value={dossier.quickScan.grounds[each.id] ?? ""}
                commit={(text, edit) => perform({ kind: "giveGrounds", characteristic: each.id, text }, `grounds ${each.id} ${edit}`)}
              />
            )}
          </QuestionCard>
        )}
      </QuestionGroups>
      <Assessment />
      <ScanFile />
      <MarketNotes />
    </StepPage>
  );
}

function Assessment() {
  const { session } = useWorkspace();
  const perform = usePerform();
  const { assessedBy, assessedOn, conclusion } = useView().dossier.quickScan;
  const isReadOnly = session.readOnly !== undefined;
  const assess = (change: { readonly assessedBy?: string; readonly assessedOn?: string | undefined; readonly conclusion?: string }, edit: string) =>
    perform({ kind: "assessQuickScan", assessedBy, assessedOn, conclusion, ...change }, edit);
  return (
    <section className="card form-card form-card-internal">
      <h2>{SCAN_TEXTS.people}</h2>
      <p className="quiet">{SCAN_TEXTS.peopleIntro}</p>
      <div className="field-pair">
        <TextInput
          label={SCAN_TEXTS.assessedBy}
          help={SCAN_TEXTS.assessedByHelp}
          isInternal
          isReadOnly={isReadOnly}
          value={assessedBy}
          commit={(text, edit) => assess({ assessedBy: text }, `assessedBy ${edit}`)}
        />
        <DateInput
          label={SCAN_TEXTS.assessedOn}
          isInternal
          isReadOnly={isReadOnly}
          value={assessedOn}
          commit={(date, edit) => assess({ assessedOn: date }, `assessedOn ${edit}`)}
        />
      </div>
      <TextInput
        label={SCAN_TEXTS.conclusion}
        isInternal
        rows={3}
        isReadOnly={isReadOnly}
        value={conclusion}
        commit={(text, edit) => assess({ conclusion: text }, `conclusion ${edit}`)}
      />
    </section>
  );
}
