import { FieldError, Input, TextArea, TextField } from "react-aria-components";
import { FieldHead, type FieldTexts } from "./field.tsx";

export interface FormTextProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** A text in a form that is handed in as a whole, unlike `TextInput`, which writes to the dossier by itself. */
export function FormText({ value, onChange, rows, error, autoFocus = false, ...texts }: FormTextProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={error !== undefined} autoFocus={autoFocus}>
      <FieldHead {...texts} />
      {rows === undefined ? <Input className="input" /> : <TextArea className="input" rows={rows} />}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
