/** Native radios, checkboxes and selects: the browser's own keyboard and screen-reader behaviour, our looks. */
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { FieldMarks, type FieldTexts } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** What choosing it would change: "+4 eisen". */
  readonly effect?: ReactNode;
}

interface GroupProps extends FieldTexts {
  readonly options: readonly Option[];
  readonly item?: string;
  readonly isReadOnly?: boolean;
  /** Side by side, for a few short options. */
  readonly isRow?: boolean;
  readonly error?: string | undefined;
  /** Stands behind the last option, such as a way to take the answer back. */
  readonly after?: ReactNode;
  readonly children?: ReactNode;
}

function OptionGroup({
  label,
  help,
  options,
  item,
  isReadOnly = false,
  isRow = false,
  error,
  after,
  children,
  type,
  isChosen,
  onChoose,
  ...marks
}: GroupProps & {
  readonly type: "radio" | "checkbox";
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (value: string, chosen: boolean) => void;
}) {
  const name = useId();
  const described = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="field options-field" data-item={item} aria-describedby={described || undefined} aria-invalid={error ? true : undefined}>
      <legend className="field-label">
        {label}
        <FieldMarks {...marks} />
      </legend>
      {help && (
        <div className="field-help" id={`${name}-help`}>
          {help}
        </div>
      )}
      <div className={classNames("options", isRow && "options-row")}>
        {options.map((option) => (
          <label key={option.value} className={classNames("option", isChosen(option.value) && "option-chosen", isReadOnly && "option-read-only")}>
            <input
              type={type}
              name={name}
              value={option.value}
              checked={isChosen(option.value)}
              disabled={isReadOnly}
              onChange={(event) => onChoose(option.value, event.target.checked)}
            />
            <span className="option-body">
              <span className="option-label">{option.label}</span>
              {option.help && <span className="option-help">{option.help}</span>}
            </span>
            {option.effect && <span className="option-effect">{option.effect}</span>}
          </label>
        ))}
        {after}
      </div>
      {children}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

export function RadioInput({ value, onChange, ...props }: GroupProps & { readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  return <OptionGroup {...props} type="radio" isChosen={(each) => each === value} onChoose={(each) => onChange(each)} />;
}

export function CheckboxesInput({
  values,
  onChange,
  ...props
}: GroupProps & { readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void }) {
  return (
    <OptionGroup
      {...props}
      type="checkbox"
      isChosen={(each) => values.includes(each)}
      // In the order of the options, so that the same choice is the same value.
      onChoose={(each, chosen) => onChange(props.options.map((option) => option.value).filter((value) => (value === each ? chosen : values.includes(value))))}
    />
  );
}

export interface SelectInputProps extends FieldTexts {
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
  /** Words for "nothing chosen"; absent when there is always a choice. */
  readonly none?: string;
  readonly item?: string;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean;
  /** On one line with other tools. */
  readonly isCompact?: boolean;
}

export function SelectInput({ value, options, onChange, none, item, error, isReadOnly = false, isCompact = false, label, help, ...marks }: SelectInputProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={isCompact ? "field-compact" : "field"} data-item={item}>
      <label className="field-label" htmlFor={id}>
        {label}
        <FieldMarks {...marks} />
      </label>
      {help && (
        <div className="field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      <span className="select">
        <select
          id={id}
          className="input"
          value={value ?? ""}
          disabled={isReadOnly}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
