import { vocabularyOf } from "../../shared/catalogue/conditions.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { StepPage } from "../app/step-page.tsx";
import { groupsOf, useAnswering } from "../characteristics/characteristics-screen.tsx";
import { QuestionCard } from "../characteristics/question-card.tsx";
import "../characteristics/questions.css";
import { DateInput } from "../controls/date-input.tsx";
import { Chip, Note, type Tone } from "../controls/status.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { SCAN_TEXTS } from "./texts.ts";

const TONES: Readonly<Record<"none" | "attention" | "high", Tone>> = { none: "good", attention: "warn", high: "bad" };

export function NationalSecurityScreen() {
  const { catalogue, session } = useWorkspace();
  const { dossier, profile } = useView();
  const perform = usePerform();
  const { answer } = useAnswering();
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
      aside={<Outcome />}
    >
      {groupsOf(questions).map(([group, members]) => (
        <section key={group} className="question-group">
          <h2>{group}</h2>
          {members.map((each) => (
            <QuestionCard key={each.id} characteristic={each} value={profile.values[each.id]} onAnswer={answer} isReadOnly={isReadOnly}>
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
          ))}
        </section>
      ))}
      <Assessment />
    </StepPage>
  );
}

/** The advice, with what led to it. Never a verdict, and never silent about what is not known. */
function Outcome() {
  const { quickScan } = useView();
  return (
    <section className="card outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{SCAN_TEXTS.outcome}</h2>
      <div role="status" aria-live="polite">
        {!quickScan && <p className="quiet">{SCAN_TEXTS.nothing}</p>}
        {quickScan && (
          <>
            <p>
              <Chip tone={TONES[quickScan.outcome.severity]}>{quickScan.outcome.label}</Chip>
            </p>
            <p>{quickScan.outcome.advice}</p>
            {quickScan.unanswered.length > 0 && <Note tone="warn" title={SCAN_TEXTS.unanswered(quickScan.unanswered.length)} />}
            {quickScan.unknown.length > 0 && <Note tone="warn" title={SCAN_TEXTS.unknown(quickScan.unknown.length)} />}
          </>
        )}
      </div>
      {quickScan && (
        <>
          <h3>{SCAN_TEXTS.because}</h3>
          <ul>
            {quickScan.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <h3>{SCAN_TEXTS.measures}</h3>
          <ul>
            {quickScan.outcome.measures.map((measure) => (
              <li key={measure}>{measure}</li>
            ))}
          </ul>
        </>
      )}
    </section>
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
