import { useMemo } from "react";
import { ABRO_SET } from "../../shared/abro/model.ts";
import { SCAN_RISK_KINDS } from "../../shared/catalogue/model.ts";
import type { QuickScanResult, RiskAssessment, RiskState } from "../../shared/review/quick-scan.ts";
import { requirementsFromScan } from "../../shared/review/scan-requirements.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Chip, Note, type Tone } from "../controls/status.tsx";
import { ABRO_CHOICE_TEXTS, RISK_KIND_NAMES, RISK_STATE_NAMES, RISK_TEXTS, SCAN_REQUIREMENT_TEXTS, SCAN_TEXTS } from "./texts.ts";

const TONES: Readonly<Record<"none" | "attention" | "high", Tone>> = { none: "good", attention: "warn", high: "bad" };
const STATE_TONES: Readonly<Record<RiskState, Tone>> = { seen: "bad", notKnown: "warn", notSeen: "plain" };

/** The advice, with what led to it. Never a verdict, and never silent about what is not known. */
export function ScanOutcome() {
  const { quickScan } = useView();
  return (
    <div className="scan-aside">
      <section className="card outcome" aria-labelledby="outcome-title">
        <h2 id="outcome-title">{SCAN_TEXTS.outcome}</h2>
        <div role="status" aria-live="polite">
          {quickScan ? <Advice result={quickScan} /> : <p className="quiet">{SCAN_TEXTS.nothing}</p>}
        </div>
        {quickScan && (
          <>
            <h3>{SCAN_TEXTS.because}</h3>
            <Phrases phrases={quickScan.reasons} />
            <h3>{SCAN_TEXTS.measures}</h3>
            <Phrases phrases={quickScan.outcome.measures} />
          </>
        )}
      </section>
      <AbroChoice />
      {quickScan && quickScan.risks.length > 0 && <Risks risks={quickScan.risks} />}
      <AddedRequirements />
      <Notes />
    </div>
  );
}

function Advice({ result: { outcome, risks, unanswered, unknown } }: { readonly result: QuickScanResult }) {
  const inState = (state: RiskState): number => risks.filter((each) => each.state === state).length;
  return (
    <>
      <p>
        <Chip tone={TONES[outcome.severity]}>{outcome.label}</Chip>
      </p>
      <p>{outcome.advice}</p>
      {risks.length > 0 && <p>{RISK_TEXTS.summary(inState("seen"), inState("notKnown"))}</p>}
      {unanswered.length > 0 && <Note tone="warn" title={SCAN_TEXTS.unanswered(unanswered.length)} />}
      {unknown.length > 0 && <Note tone="warn" title={SCAN_TEXTS.unknown(unknown.length)} />}
    </>
  );
}

/** Whether the ABRO applies, a person decides; here is the way to say so as soon as the answers point to it. */
function AbroChoice() {
  const { session, goTo } = useWorkspace();
  const { advised, chosen } = useView();
  const perform = usePerform();
  const advice = advised.find((each) => each.set.id === ABRO_SET);
  if (!advice && !chosen.has(ABRO_SET)) return null;
  const turnOn = (): void => {
    if (perform({ kind: "chooseSet", set: ABRO_SET, chosen: true }) === undefined) goTo("abro");
  };
  return (
    <section className="card outcome" aria-labelledby="abro-choice-title">
      <h2 id="abro-choice-title">{ABRO_CHOICE_TEXTS.title}</h2>
      {advice ? (
        <>
          <p>{ABRO_CHOICE_TEXTS.advised}</p>
          <p>{advice.why}</p>
          {session.readOnly === undefined && (
            <div>
              <Button onPress={turnOn}>{ABRO_CHOICE_TEXTS.turnOn}</Button>
            </div>
          )}
        </>
      ) : (
        <>
          <p>{ABRO_CHOICE_TEXTS.on}</p>
          <div>
            <Button onPress={() => goTo("abro")}>{ABRO_CHOICE_TEXTS.goTo}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Phrases({ phrases }: { readonly phrases: readonly string[] }) {
  return (
    <ul>
      {phrases.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}

function Risks({ risks }: { readonly risks: readonly RiskAssessment[] }) {
  return (
    <section className="card" aria-labelledby="risks-title">
      <h2 id="risks-title">{RISK_TEXTS.title}</h2>
      {SCAN_RISK_KINDS.map((kind) => {
        const members = risks.filter((each) => each.risk.kind === kind);
        return (
          members.length > 0 && (
            <div key={kind} className="scan-risks">
              <h3>{RISK_KIND_NAMES[kind]}</h3>
              <ul className="plain-list">
                {members.map((each) => (
                  <Risk key={each.risk.id} assessment={each} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function Risk({ assessment: { risk, state, reasons } }: { readonly assessment: RiskAssessment }) {
  return (
    <li className="scan-risk">
      <p className="scan-risk-head">
        <span>{risk.label}</span> <Chip tone={STATE_TONES[state]}>{RISK_STATE_NAMES[state]}</Chip>
      </p>
      {state === "notKnown" && (
        <details>
          <summary aria-label={RISK_TEXTS.about(RISK_TEXTS.missing, risk.label)}>{RISK_TEXTS.missing}</summary>
          <Phrases phrases={reasons} />
        </details>
      )}
      {state === "seen" && (
        <details>
          <summary aria-label={RISK_TEXTS.about(RISK_TEXTS.why, risk.label)}>{RISK_TEXTS.why}</summary>
          <p>{risk.explanation}</p>
          <h4>{RISK_TEXTS.because}</h4>
          <Phrases phrases={reasons} />
          <h4>{RISK_TEXTS.ownMeasures}</h4>
          <Phrases phrases={risk.ownMeasures} />
          {risk.escalate && <p>{risk.escalate}</p>}
        </details>
      )}
    </li>
  );
}

/** What the answers do to the annex, with a way to each requirement. */
function AddedRequirements() {
  const { goTo } = useWorkspace();
  const { catalogue, dossier, assembly } = useView();
  const added = useMemo(() => requirementsFromScan(catalogue, dossier, assembly), [catalogue, dossier, assembly]);
  return (
    <section className="card" aria-labelledby="scan-requirements-title">
      <h2 id="scan-requirements-title">{SCAN_REQUIREMENT_TEXTS.title}</h2>
      <p>{added.length > 0 ? SCAN_REQUIREMENT_TEXTS.count(added.length) : SCAN_REQUIREMENT_TEXTS.none}</p>
      {added.length > 0 && (
        <details>
          <summary>{SCAN_REQUIREMENT_TEXTS.show}</summary>
          <ul className="plain-list scan-requirements">
            {added.map(({ id, number, title, because }) => (
              <li key={id}>
                <Button variant="quiet" onPress={() => goTo("eisen", id)}>
                  {SCAN_REQUIREMENT_TEXTS.link(number, title)}
                </Button>
                {because.length > 0 && <p className="quiet">{SCAN_REQUIREMENT_TEXTS.because(because)}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Notes() {
  const { notes } = useView().catalogue.quickScan;
  if (notes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="scan-notes-title">
      <h2 id="scan-notes-title">{SCAN_REQUIREMENT_TEXTS.notes}</h2>
      {notes.map(({ title, text }) => (
        <p key={title}>
          <b>{title}.</b> {text}
        </p>
      ))}
    </section>
  );
}
