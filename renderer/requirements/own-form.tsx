import { useDeferredValue, useMemo, useState } from "react";
import { KIND_LABELS, PHASE_LABELS } from "../../shared/annex/words.ts";
import { wordingProblems } from "../../shared/catalogue/lint/language.ts";
import { PHASES, REQUIREMENT_KINDS } from "../../shared/catalogue/model.ts";
import { strayPlaceholders } from "../../shared/catalogue/parameters.ts";
import type { OwnRequirementDraft } from "../../shared/dossier/actions.ts";
import { wordingHints, wordingOfOwn } from "../../shared/review/rules/wording.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { RadioInput, SelectInput } from "../controls/choice-inputs.tsx";
import { FormText } from "../controls/form-text.tsx";
import { DraftForm } from "./draft-form.tsx";
import { DECISION_TEXTS, OWN_TEXTS } from "./texts.ts";
import { WordingHints } from "./wording-hints.tsx";

export interface OwnFormProps {
  /** Of the requirement that is changed; absent for a new one. */
  readonly id?: string;
  readonly draft: OwnRequirementDraft;
  readonly onChange: (draft: OwnRequirementDraft | undefined) => void;
  /** The number of the requirement that was added or changed. */
  readonly onSaved: (id: string) => void;
}

/** A blank own requirement under `theme`. */
export function blankOwn(theme: string): OwnRequirementDraft {
  return { title: "", text: "", kind: "eis", theme, phase: "uitvoering", evidence: "", source: "", motivation: "" };
}

/** A requirement of the organisation itself, to add or to change. */
export function OwnForm({ id, draft, onChange, onSaved }: OwnFormProps) {
  const { catalogue, session, announce } = useWorkspace();
  const { dossier } = useView();
  const perform = usePerform();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const faults = faultsOf(draft);
  const shown = tried ? faults : {};
  const asked = useDeferredValue(draft);
  // A form that is just begun has no faults yet.
  const hints = useMemo(() => (asked.text.trim() === "" ? [] : wordingHints(wordingProblems(wordingOfOwn({ id: id ?? "", ...asked })))), [id, asked]);
  const set = (change: Partial<OwnRequirementDraft>): void => onChange({ ...draft, ...change });

  const save = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const before = new Set(dossier.ownRequirements.map((each) => each.id));
    const problem = perform(id === undefined ? { kind: "addOwn", own: draft } : { kind: "changeOwn", id, own: draft });
    setRefused(problem);
    if (problem !== undefined) return;
    onChange(undefined);
    announce(OWN_TEXTS.added(draft.title));
    const added = session.state().history.present.ownRequirements.find((each) => !before.has(each.id));
    onSaved(id ?? added?.id ?? "");
  };

  return (
    <DraftForm
      heading="h2"
      title={id === undefined ? OWN_TEXTS.addTitle : OWN_TEXTS.changeTitle(id)}
      intro={OWN_TEXTS.intro}
      refused={refused}
      saveLabel={id === undefined ? OWN_TEXTS.add : OWN_TEXTS.change}
      onSave={save}
      onCancel={() => onChange(undefined)}
    >
      <FormText label={OWN_TEXTS.title} value={draft.title} onChange={(title) => set({ title })} error={shown.title} />
      <FormText label={OWN_TEXTS.text} help={OWN_TEXTS.textHelp} rows={4} value={draft.text} onChange={(text) => set({ text })} error={shown.text} />
      <WordingHints hints={hints} />
      <RadioInput
        label={OWN_TEXTS.kind}
        isRow
        options={REQUIREMENT_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
        value={draft.kind}
        onChange={(value) => set({ kind: REQUIREMENT_KINDS.find((kind) => kind === value) ?? draft.kind })}
      />
      <div className="field-pair">
        <SelectInput
          label={OWN_TEXTS.theme}
          options={catalogue.pack.themes.map((theme) => ({ value: theme.id, label: theme.name }))}
          value={draft.theme}
          onChange={(theme) => set({ theme: theme ?? draft.theme })}
        />
        <SelectInput
          label={OWN_TEXTS.phase}
          options={PHASES.map((phase) => ({ value: phase, label: PHASE_LABELS[phase] }))}
          value={draft.phase}
          onChange={(value) => set({ phase: PHASES.find((phase) => phase === value) ?? draft.phase })}
        />
      </div>
      <FormText
        label={OWN_TEXTS.evidence}
        help={OWN_TEXTS.evidenceHelp}
        rows={2}
        value={draft.evidence}
        onChange={(evidence) => set({ evidence })}
        error={shown.evidence}
      />
      <FormText label={OWN_TEXTS.source} help={OWN_TEXTS.sourceHelp} value={draft.source} onChange={(source) => set({ source })} error={shown.source} />
      <FormText
        label={OWN_TEXTS.motivation}
        help={OWN_TEXTS.motivationHelp}
        isInternal
        rows={3}
        value={draft.motivation}
        onChange={(motivation) => set({ motivation })}
        error={shown.motivation}
      />
    </DraftForm>
  );
}

function faultsOf(draft: OwnRequirementDraft): Partial<Record<keyof OwnRequirementDraft, string>> {
  const faults: Partial<Record<keyof OwnRequirementDraft, string>> = {};
  for (const field of ["title", "text", "motivation"] as const) if (draft[field].trim() === "") faults[field] = OWN_TEXTS.missing[field];
  // An own requirement has no values to fill in: braces would be printed.
  for (const field of ["title", "text", "evidence", "source"] as const) {
    const stray = strayPlaceholders(draft[field], new Set());
    if (stray.length > 0) faults[field] ??= DECISION_TEXTS.stray(stray.join(", "));
  }
  return faults;
}
