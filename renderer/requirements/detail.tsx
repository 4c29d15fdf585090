import type { Ref } from "react";
import { KIND_LABELS, PHASE_LABELS } from "../../shared/annex/words.ts";
import type { Requirement } from "../../shared/catalogue/model.ts";
import type { OwnRequirementDraft } from "../../shared/dossier/actions.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Comments } from "../comments/comments.tsx";
import { Chip } from "../controls/status.tsx";
import { RequirementHistory } from "../history/requirement-history.tsx";
import { DeviationCard } from "../judgement/deviation-card.tsx";
import { JUDGEMENT_CHIPS } from "../judgement/texts.ts";
import type { DecisionDraft } from "./decision-draft.ts";
import { DecisionForm } from "./decision-form.tsx";
import "./detail.css";
import { useFormDraft } from "../app/form-drafts.ts";
import { DetailActions } from "./detail-actions.tsx";
import { DetailFacts, Proportionality } from "./detail-facts.tsx";
import { DetailReasons } from "./detail-reasons.tsx";
import { DetailTerms } from "./detail-terms.tsx";
import type { Entry } from "./entries.ts";
import { OwnForm } from "./own-form.tsx";
import { ParameterEditor } from "./parameter-editor.tsx";
import { RequirementText } from "./requirement-text.tsx";
import { DETAIL_TEXTS, STATUS_CHIPS } from "./texts.ts";

export interface DetailProps {
  readonly entry: Entry;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onSelect: (id: string) => void;
  readonly onFocusHeading: () => void;
}

/** One requirement, whole: what the market reads, why it is here, and everything that can be done with it. */
export function RequirementDetail({ entry, heading, onSelect, onFocusHeading }: DetailProps) {
  const { catalogue, announce } = useWorkspace();
  const { dossier, assembly } = useView();
  const [decision, setDecision] = useFormDraft<DecisionDraft>(`decision ${entry.id}`);
  const [ownDraft, setOwnDraft] = useFormDraft<OwnRequirementDraft>(`own ${entry.id}`);
  const standard = catalogue.requirements.find((each) => each.id === entry.id);
  const own = dossier.ownRequirements.find((each) => each.id === entry.id);
  const assembled = assembly.requirements.find((each) => each.id === entry.id);
  if (own && ownDraft) return <OwnForm id={own.id} draft={ownDraft} onChange={setOwnDraft} onSaved={onFocusHeading} />;

  const change = dossier.decisions[entry.id]?.change;
  const text = own?.text ?? (change?.kind === "changeText" ? change.text : (standard?.text ?? ""));
  const list = own ? [] : change?.kind === "changeText" ? (change.list ?? []) : (standard?.list ?? []);
  const parameters = catalogue.parameters.filter((each) => assembled?.parameters.includes(each.id));
  return (
    <>
      <div className="detail-head">
        <DetailChips entry={entry} standard={standard} number={assembled?.number} />
        <DetailActions
          entry={entry}
          standard={standard}
          isFormOpen={decision !== undefined}
          onDecide={setDecision}
          onChangeOwn={setOwnDraft}
          onDone={(words) => {
            announce(words);
            onFocusHeading();
          }}
        />
      </div>
      <section className="card" aria-labelledby="detail-title">
        <h2 id="detail-title" ref={heading} tabIndex={-1}>
          {entry.title}
        </h2>
        <RequirementText text={text} list={list} />
      </section>
      {standard && decision && (
        <DecisionForm
          key={decision.kind}
          standard={standard}
          draft={decision}
          onChange={(next) => {
            setDecision(next);
            if (next === undefined) onFocusHeading();
          }}
        />
      )}
      <DeviationCard id={entry.id} />
      {parameters.length > 0 && (
        <section className="card form-card" aria-labelledby="parameters-title">
          <h3 id="parameters-title">{DETAIL_TEXTS.parameters}</h3>
          {parameters.map((parameter) => (
            <ParameterEditor key={parameter.id} parameter={parameter} requirement={entry.id} />
          ))}
        </section>
      )}
      <div className="detail-two">
        <DetailReasons entry={entry} standard={standard} />
        {standard && <Proportionality standard={standard} onSelect={onSelect} />}
      </div>
      {standard && (
        <section className="card" aria-labelledby="explanation-title">
          <h3 id="explanation-title">{DETAIL_TEXTS.explanation}</h3>
          <p>{standard.explanation}</p>
          {standard.needsJudgement && (
            <p>
              <b>{DETAIL_TEXTS.judgement}:</b> {standard.needsJudgement}
            </p>
          )}
        </section>
      )}
      <DetailFacts entry={entry} standard={standard} own={own} onSelect={onSelect} />
      <Comments about={{ kind: "requirement", id: entry.id }} />
      <RequirementHistory id={entry.id} parameters={parameters.map((each) => each.id)} />
      <DetailTerms texts={[entry.title, text, ...list, standard?.evidence.text ?? own?.evidence ?? ""]} />
    </>
  );
}

function DetailChips({ entry, standard, number }: { readonly entry: Entry; readonly standard: Requirement | undefined; readonly number: string | undefined }) {
  const { numbering } = useView().dossier;
  const published = numbering[entry.id];
  return (
    <p className="detail-chips">
      <Chip>{entry.id}</Chip>
      {number !== undefined && <Chip>{DETAIL_TEXTS.number(number)}</Chip>}
      {number === undefined && published !== undefined && <Chip tone="warn">{DETAIL_TEXTS.lapsedNumber(published)}</Chip>}
      <Chip>
        {KIND_LABELS[entry.kind].toLowerCase()}, {PHASE_LABELS[entry.phase]}
      </Chip>
      {standard?.obligatory && <Chip tone="accent">{DETAIL_TEXTS.obligatory}</Chip>}
      {entry.status !== "included" && <Chip tone={STATUS_CHIPS[entry.status].tone}>{STATUS_CHIPS[entry.status].word}</Chip>}
      {entry.judgement && <Chip tone={JUDGEMENT_CHIPS[entry.judgement].tone}>{JUDGEMENT_CHIPS[entry.judgement].word}</Chip>}
    </p>
  );
}
