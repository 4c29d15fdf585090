import type { ReactNode } from "react";
import { Label, Text } from "react-aria-components";
import { Chip } from "./status.tsx";

export interface FieldTexts {
  readonly label: string;
  /** How to fill it in, and why it is asked. */
  readonly help?: ReactNode;
  /** The market never sees it. */
  readonly isInternal?: boolean;
  readonly isObligatory?: boolean;
}

const MARKS = { internal: "intern, niet in de bijlage", obligatory: "verplicht" } as const;

export function FieldMarks({ isInternal, isObligatory }: Pick<FieldTexts, "isInternal" | "isObligatory">) {
  return (
    <>
      {isObligatory && <span className="field-mark"> ({MARKS.obligatory})</span>}
      {isInternal && <Chip tone="warn">{MARKS.internal}</Chip>}
    </>
  );
}

/** Label and help of a react-aria field. */
export function FieldHead({ label, help, ...marks }: FieldTexts) {
  return (
    <>
      <Label className="field-label">
        {label}
        <FieldMarks {...marks} />
      </Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </>
  );
}
