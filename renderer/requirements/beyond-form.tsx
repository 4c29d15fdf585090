import { useState } from "react";
import type { Parameter } from "../../shared/catalogue/model.ts";
import { type ParameterValue, valueWithUnit } from "../../shared/catalogue/parameters.ts";
import type { Person } from "../../shared/dossier/model.ts";
import { usePerform, useWorkspace } from "../app/context.ts";
import { FormText } from "../controls/form-text.tsx";
import { acceptedBy } from "./decision-draft.ts";
import { DraftForm } from "./draft-form.tsx";
import { RiskFields } from "./risk-fields.tsx";
import { DECISION_TEXTS, PARAMETER_TEXTS } from "./texts.ts";

export interface BeyondDraft {
  readonly value: ParameterValue;
  readonly motivation: string;
  readonly risk?: Person;
}

export interface BeyondFormProps {
  readonly parameter: Parameter;
  readonly draft: BeyondDraft;
  /** `undefined` closes the form. */
  readonly onChange: (draft: BeyondDraft | undefined) => void;
  readonly onSaved: () => void;
}

/** A value outside the bounds of the pack: only with a motivation, and judged by another. */
export function BeyondForm({ parameter, draft, onChange, onSaved }: BeyondFormProps) {
  const { announce } = useWorkspace();
  const perform = usePerform();
  const [refused, setRefused] = useState<string>();
  const save = (): void => {
    const { value, motivation, risk } = draft;
    const problem = perform({ kind: "decideParameter", parameter: parameter.id, value, motivation: motivation.trim(), riskAcceptedBy: acceptedBy(risk) });
    setRefused(problem);
    if (problem !== undefined) return;
    onChange(undefined);
    onSaved();
    announce(PARAMETER_TEXTS.beyondDone(parameter.label));
  };
  return (
    <DraftForm
      heading="h3"
      title={PARAMETER_TEXTS.beyondTitle(parameter.label)}
      intro={PARAMETER_TEXTS.beyondIntro(valueWithUnit(draft.value, parameter))}
      className="decision-form"
      refused={refused}
      saveLabel={DECISION_TEXTS.save}
      onSave={save}
      onCancel={() => onChange(undefined)}
    >
      <FormText
        label={DECISION_TEXTS.motivation}
        help={DECISION_TEXTS.motivationHelp}
        isInternal
        rows={3}
        value={draft.motivation}
        onChange={(motivation) => onChange({ ...draft, motivation })}
      />
      <RiskFields risk={draft.risk} onChange={(risk) => onChange({ ...draft, risk })} />
    </DraftForm>
  );
}
