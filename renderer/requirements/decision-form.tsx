import { useDeferredValue, useMemo, useState } from "react";
import { KIND_LABELS } from "../../shared/annex/words.ts";
import { enumerate } from "../../shared/catalogue/conditions.ts";
import { REQUIREMENT_KINDS, type Requirement, type RequirementKind } from "../../shared/catalogue/model.ts";
import { strayPlaceholders } from "../../shared/catalogue/parameters.ts";
import { CHANGE_NAMES } from "../../shared/dossier/change-names.ts";
import type { Change } from "../../shared/dossier/model.ts";
import { rolesOf } from "../../shared/review/deviations.ts";
import { newProblems, wordingHints } from "../../shared/review/rules/wording.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { RadioInput } from "../controls/choice-inputs.tsx";
import { FormText } from "../controls/form-text.tsx";
import { Note } from "../controls/status.tsx";
import { Comparison, wholeText } from "./comparison.tsx";
import { acceptedBy, changeOf, type DecisionDraft, draftFaults } from "./decision-draft.ts";
import { DraftForm } from "./draft-form.tsx";
import { Fallbacks } from "./fallbacks.tsx";
import { RiskFields } from "./risk-fields.tsx";
import { DECISION_TEXTS, DETAIL_TEXTS } from "./texts.ts";
import { WordingHints } from "./wording-hints.tsx";

export interface DecisionFormProps {
  readonly standard: Requirement;
  readonly draft: DecisionDraft;
  /** `undefined` closes the form. */
  readonly onChange: (draft: DecisionDraft | undefined) => void;
}

/** Departing from the standard: what changes, and why. */
export function DecisionForm({ standard, draft, onChange }: DecisionFormProps) {
  const { announce } = useWorkspace();
  const { dossier, catalogue } = useView();
  const perform = usePerform();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const known = new Set(catalogue.parameters.map((each) => each.id));
  const faults = draftFaults(draft, (text) => strayPlaceholders(text, known));
  const shown = tried ? faults : {};
  const earlier = dossier.decisions[standard.id];

  const save = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const problem = perform({
      kind: "decide",
      requirement: standard.id,
      change: changeOf(draft),
      motivation: draft.motivation.trim(),
      riskAcceptedBy: acceptedBy(draft.risk),
    });
    setRefused(problem);
    if (problem !== undefined) return;
    onChange(undefined);
    announce(DETAIL_TEXTS.decided(standard.id));
  };

  return (
    <DraftForm
      heading="h3"
      title={DECISION_TEXTS.titles[draft.kind]}
      intro={DECISION_TEXTS.intros[draft.kind]}
      className="decision-form"
      refused={refused}
      saveLabel={DECISION_TEXTS.save}
      onSave={save}
      onCancel={() => onChange(undefined)}
    >
      {earlier && earlier.change.kind !== draft.kind && <Note tone="warn" title={DECISION_TEXTS.replacesEarlier(CHANGE_NAMES[earlier.change.kind])} />}
      {standard.obligatory && draft.kind === "leaveOut" && (
        <Note tone="warn" title={DECISION_TEXTS.obligatory}>
          <p>{standard.obligatory.why}</p>
        </Note>
      )}
      {standard.proportionality.hardLimit && draft.kind === "changeText" && (
        <Note tone="accent" title={DECISION_TEXTS.hardLimit}>
          <p>{standard.proportionality.hardLimit}</p>
        </Note>
      )}
      {draft.kind === "changeText" && <Fallbacks standard={standard} draft={draft} onChange={onChange} />}
      {draft.kind === "changeText" && <TextFields standard={standard} draft={draft} faults={shown} onChange={onChange} />}
      {draft.kind === "changeKind" && (
        <RadioInput
          label={DECISION_TEXTS.kind}
          isRow
          options={kindsBeside(standard.kind).map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
          value={draft.to}
          onChange={(value) => onChange({ ...draft, to: REQUIREMENT_KINDS.find((kind) => kind === value) })}
          error={shown.to}
        />
      )}
      <FormText
        label={DECISION_TEXTS.motivation}
        help={DECISION_TEXTS.motivationHelp}
        isInternal
        rows={3}
        value={draft.motivation}
        onChange={(motivation) => onChange({ ...draft, motivation })}
        error={shown.motivation}
      />
      {draft.kind !== "keepSuperseded" && <RiskFields risk={draft.risk} onChange={(risk) => onChange({ ...draft, risk })} />}
      <p className="quiet">{DECISION_TEXTS.approvers(enumerate(rolesOf(catalogue, standard, changeOf(draft))))}</p>
    </DraftForm>
  );
}

function kindsBeside(kind: RequirementKind): readonly RequirementKind[] {
  return REQUIREMENT_KINDS.filter((each) => each !== kind);
}

interface TextFieldsProps extends DecisionFormProps {
  readonly faults: Readonly<Partial<Record<keyof DecisionDraft, string>>>;
}

function TextFields({ standard, draft, faults, onChange }: TextFieldsProps) {
  const change = changeOf(draft);
  const asked = useDeferredValue(change);
  const hints = useMemo(() => wordingHints(newProblems(standard, asked)), [standard, asked]);
  return (
    <>
      <FormText label={DECISION_TEXTS.text} rows={5} value={draft.text} onChange={(text) => onChange({ ...draft, text })} error={faults.text} />
      {standard.list && (
        <FormText
          label={DECISION_TEXTS.list}
          help={DECISION_TEXTS.listHelp}
          rows={Math.max(4, standard.list.length + 1)}
          value={draft.list}
          onChange={(list) => onChange({ ...draft, list })}
          error={faults.list}
        />
      )}
      <WordingHints hints={hints} />
      <div className="field">
        <h4 className="field-label">{DECISION_TEXTS.differences}</h4>
        <Comparison standard={wholeText(standard.text, standard.list)} own={wholeOwnText(change)} />
      </div>
    </>
  );
}

function wholeOwnText(change: Change): string {
  return change.kind === "changeText" ? wholeText(change.text, change.list) : "";
}
