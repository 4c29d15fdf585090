import { useState } from "react";
import { enumerate } from "../../shared/catalogue/conditions.ts";
import type { Parameter } from "../../shared/catalogue/model.ts";
import { formatParameterValue, type ParameterValue, valueWithUnit } from "../../shared/catalogue/parameters.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { useFormDraft } from "../app/form-drafts.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { NumberInput } from "../controls/number-input.tsx";
import { TextInput } from "../controls/text-input.tsx";
import { DeviationCard } from "../judgement/deviation-card.tsx";
import { type BeyondDraft, BeyondForm } from "./beyond-form.tsx";
import { PARAMETER_TEXTS } from "./texts.ts";

/** Requirements named in "geldt ook in"; more would hide the rest. */
const NAMED = 6;

export function ParameterEditor({ parameter, requirement }: { readonly parameter: Parameter; readonly requirement: string }) {
  const { dossier, assembly, findings } = useView();
  const { session } = useWorkspace();
  const perform = usePerform();
  const { id } = parameter;
  const own = Object.hasOwn(dossier.parameters, id) ? dossier.parameters[id] : undefined;
  const value = own ?? parameter.default;
  const [refused, setRefused] = useState<ParameterValue>();
  const [beyond, setBeyond] = useFormDraft<BeyondDraft>(`parameter ${id}`);
  const set = (next: ParameterValue | undefined, edit?: string): string | undefined => {
    const fault = perform({ kind: "setParameter", parameter: id, value: next }, edit);
    setRefused(fault === undefined ? undefined : next);
    if (fault === undefined) setBeyond(undefined);
    return fault;
  };
  const others = assembly.requirements.filter((each) => each.id !== requirement && each.parameters.includes(id)).map((each) => each.id);
  const isReadOnly = session.whyNot({ what: "content", subject: id }) !== undefined;
  const error = findings.find((each) => each.where.item === id && each.id.startsWith("parameter-out-of-bounds"))?.solution;
  const shared = { label: parameter.label, help: <ParameterHelp parameter={parameter} others={others} />, item: id, isReadOnly, error };
  return (
    <div className="parameter">
      {parameter.type === "number" && (
        <NumberInput {...shared} unit={parameter.unit} hasSteppers value={typeof value === "number" ? value : undefined} commit={(next) => set(next)} />
      )}
      {parameter.type === "choice" && (
        <SelectInput
          {...shared}
          options={parameter.options.map((option) => ({ value: option, label: option }))}
          value={String(value ?? "")}
          onChange={(next) => set(next)}
        />
      )}
      {parameter.type === "text" && (
        <TextInput {...shared} value={String(value ?? "")} commit={(text, edit) => set(text === "" ? undefined : text, `${id} ${edit}`)} />
      )}
      {own !== undefined && parameter.default !== undefined && !isReadOnly && (
        <Button variant="quiet" aria-label={PARAMETER_TEXTS.backNamed(parameter.label)} onPress={() => set(undefined)}>
          {PARAMETER_TEXTS.back}
        </Button>
      )}
      {refused !== undefined && parameter.type !== "text" && !beyond && (
        <Button onPress={() => setBeyond({ value: refused, motivation: "" })}>{PARAMETER_TEXTS.beyond(valueWithUnit(refused, parameter))}</Button>
      )}
      {beyond && <BeyondForm parameter={parameter} draft={beyond} onChange={setBeyond} onSaved={() => setRefused(undefined)} />}
      <DeviationCard id={id} />
    </div>
  );
}

function ParameterHelp({ parameter, others }: { readonly parameter: Parameter; readonly others: readonly string[] }) {
  const { choose, type } = parameter;
  const limits =
    type === "number"
      ? `${PARAMETER_TEXTS.bounds(formatParameterValue(parameter.min, parameter), valueWithUnit(parameter.max, parameter))} ${PARAMETER_TEXTS.stricter[parameter.stricter]}`
      : type === "text"
        ? PARAMETER_TEXTS.maxLength(parameter.maxLength)
        : "";
  const standard = parameter.default === undefined ? PARAMETER_TEXTS.noStandard : PARAMETER_TEXTS.standard(valueWithUnit(parameter.default, parameter));
  const named = others.length > NAMED ? [...others.slice(0, NAMED), `${others.length - NAMED} andere`] : others;
  return (
    <>
      {choose} {limits} {standard} {named.length > 0 && PARAMETER_TEXTS.shared(enumerate(named))}
    </>
  );
}
