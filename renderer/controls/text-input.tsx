import { FieldError, Input, TextArea, TextField } from "react-aria-components";
import { type DraftOptions, useDraft } from "./draft.ts";
import { FieldHead, type FieldTexts } from "./field.tsx";

export interface TextInputProps extends FieldTexts, Pick<DraftOptions, "value" | "commit"> {
  /** Lines that show; absent for a field of one line. */
  readonly rows?: number;
  /** Place for links from findings. */
  readonly item?: string;
  /** A finding about this field. */
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean;
  readonly isShort?: boolean;
}

export function TextInput({ value, commit, rows, item, error, isReadOnly = false, isShort = false, ...texts }: TextInputProps) {
  const draft = useDraft({ value, commit, onPause: true });
  const fault = draft.fault ?? error;
  return (
    <TextField
      className={isShort ? "field field-short" : "field"}
      data-item={item}
      value={draft.text}
      isInvalid={fault !== undefined}
      isReadOnly={isReadOnly}
      onFocus={draft.onFocus}
      onChange={draft.onChange}
      onBlur={draft.onBlur}
    >
      <FieldHead {...texts} />
      {rows === undefined ? <Input className="input" /> : <TextArea className="input" rows={rows} />}
      <FieldError className="field-error">{fault}</FieldError>
    </TextField>
  );
}
