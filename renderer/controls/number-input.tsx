import { useState } from "react";
import { FieldError, Group, Input, NumberField } from "react-aria-components";
import { Button } from "./button.tsx";
import { FieldHead, type FieldTexts } from "./field.tsx";

export interface NumberInputProps extends FieldTexts {
  readonly value: number | undefined;
  /** Answers why the number cannot be used. It stays in the field, so that the user can mend it. */
  readonly commit: (value: number | undefined) => string | undefined;
  /** Stands behind the number: "uur". */
  readonly unit?: string | undefined;
  readonly step?: number;
  readonly hasSteppers?: boolean;
  readonly item?: string;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean;
}

const TEXTS = { less: "Lager", more: "Hoger" } as const;

/** A number in Dutch notation. Bounds are not enforced by the field: a number is never changed without a word. */
export function NumberInput({ value, commit, unit, step, hasSteppers = false, item, error, isReadOnly = false, ...texts }: NumberInputProps) {
  const [refused, setRefused] = useState<{ readonly value: number | undefined; readonly fault: string }>();
  const fault = refused?.fault ?? error;
  return (
    <NumberField
      className="field field-short"
      data-item={item}
      value={(refused ? refused.value : value) ?? Number.NaN}
      isInvalid={fault !== undefined}
      isReadOnly={isReadOnly}
      isWheelDisabled
      {...(step === undefined ? {} : { step })}
      onChange={(entered) => {
        const next = Number.isNaN(entered) ? undefined : entered;
        const problem = commit(next);
        setRefused(problem === undefined ? undefined : { value: next, fault: problem });
      }}
    >
      <FieldHead {...texts} />
      <Group className="input-row">
        {hasSteppers && (
          <Button slot="decrement" aria-label={TEXTS.less}>
            −
          </Button>
        )}
        <Input className="input input-number" />
        {hasSteppers && (
          <Button slot="increment" aria-label={TEXTS.more}>
            +
          </Button>
        )}
        {unit && <span className="input-unit">{unit}</span>}
      </Group>
      <FieldError className="field-error">{fault}</FieldError>
    </NumberField>
  );
}
