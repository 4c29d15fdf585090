import { FieldError, Input, TextField } from "react-aria-components";
import { formatDate } from "../../shared/catalogue/conditions.ts";
import { useDraft } from "./draft.ts";
import { parseDutchDate, shortDate, weekday } from "./dutch-date.ts";
import { FieldHead, type FieldTexts } from "./field.tsx";

const TEXTS = {
  example: "Dag-maand-jaar, bijvoorbeeld 1-4-2027.",
  wrong: (text: string) => `"${text}" is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 1-4-2027.`,
} as const;

export interface DateInputProps extends FieldTexts {
  /** ISO date. */
  readonly value: string | undefined;
  readonly commit: (value: string | undefined, edit: string) => string | undefined;
  readonly item?: string;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean;
}

/**
 * A date as text. The browser's own date field follows the language of the system and loses a half-typed date; text works the same
 * for keyboard, screen reader and paste, and the day is read back in words.
 */
export function DateInput({ value, commit, item, error, isReadOnly = false, help, ...texts }: DateInputProps) {
  const draft = useDraft({
    value: value === undefined ? "" : shortDate(value),
    commit: (text, edit) => {
      if (text.trim() === "") return commit(undefined, edit);
      const date = parseDutchDate(text);
      return date === undefined ? TEXTS.wrong(text) : commit(date, edit);
    },
  });
  const fault = draft.fault ?? error;
  return (
    <TextField
      className="field field-short"
      data-item={item}
      value={draft.text}
      isInvalid={fault !== undefined}
      isReadOnly={isReadOnly}
      onFocus={draft.onFocus}
      onChange={draft.onChange}
      onBlur={draft.onBlur}
    >
      <FieldHead
        {...texts}
        help={
          <>
            {help} {TEXTS.example}
          </>
        }
      />
      <div className="input-row">
        <Input className="input input-date" inputMode="numeric" autoComplete="off" />
        {value !== undefined && draft.fault === undefined && (
          <span className="input-echo">
            {weekday(value)} {formatDate(value)}
          </span>
        )}
      </div>
      <FieldError className="field-error">{fault}</FieldError>
    </TextField>
  );
}
