import { memo, type ReactNode } from "react";
import type { CharacteristicValue } from "../../shared/catalogue/conditions.ts";
import type { Characteristic } from "../../shared/catalogue/model.ts";
import { Comments } from "../comments/comments.tsx";
import { Button } from "../controls/button.tsx";
import { CheckboxesInput, RadioInput } from "../controls/choice-inputs.tsx";
import { classNames } from "../controls/class-names.ts";
import { DateInput } from "../controls/date-input.tsx";
import { NumberInput } from "../controls/number-input.tsx";
import { Chip } from "../controls/status.tsx";
import { answerOptions, chosenOption } from "./answer.ts";
import { QuestionTerms } from "./question-terms.tsx";
import { QUESTION_TEXTS } from "./texts.ts";

export interface QuestionCardProps {
  readonly characteristic: Characteristic;
  readonly value: CharacteristicValue | undefined;
  /** `undefined` takes the answer back. Answers why it was refused. */
  readonly onAnswer: (characteristic: string, value: CharacteristicValue | undefined) => string | undefined;
  readonly isReadOnly: boolean;
  /** Requirements wait for the answer. */
  readonly isAwaited?: boolean;
  /** Per option value, what choosing it would change: "+4". */
  readonly effects?: Readonly<Record<string, string>>;
  /** Under the answers: what the last answer changed. */
  readonly outcome?: ReactNode;
  readonly children?: ReactNode;
}

/** One question with its why, its help, its answers and "weet ik niet". */
export const QuestionCard = memo(function QuestionCard({
  characteristic,
  value,
  onAnswer,
  isReadOnly,
  isAwaited = true,
  effects,
  outcome,
  children,
}: QuestionCardProps) {
  const { id, question } = characteristic;
  return (
    <div className={classNames("card question", value === undefined && isAwaited && "question-open")} data-item={id}>
      <Answers
        characteristic={characteristic}
        value={value}
        onAnswer={onAnswer}
        isReadOnly={isReadOnly}
        {...(effects ? { effects } : {})}
        help={
          <>
            <span>{question?.why}</span>
            {question?.help && <span className="question-help">{question.help}</span>}
          </>
        }
      />
      <div className="question-foot">
        {value === undefined && <Chip tone={isAwaited ? "warn" : "plain"}>{isAwaited ? QUESTION_TEXTS.unanswered : QUESTION_TEXTS.notAwaited}</Chip>}
        {value === null && <Chip tone="warn">{QUESTION_TEXTS.unknownChip}</Chip>}
        {outcome}
      </div>
      <QuestionTerms characteristic={characteristic} />
      <Comments about={{ kind: "question", id }} />
      {children}
    </div>
  );
});

interface AnswersProps extends Pick<QuestionCardProps, "characteristic" | "value" | "onAnswer" | "isReadOnly" | "effects"> {
  readonly help: ReactNode;
}

function Answers({ characteristic, value, onAnswer, isReadOnly, effects, help }: AnswersProps) {
  const { id } = characteristic;
  const shared = { label: characteristic.question?.text ?? characteristic.label, help, isReadOnly };
  const clear = value !== undefined && !isReadOnly && (
    <Button variant="quiet" aria-label={`${QUESTION_TEXTS.clear}: ${characteristic.label}`} onPress={() => onAnswer(id, undefined)}>
      {QUESTION_TEXTS.clear}
    </Button>
  );
  const options = answerOptions(characteristic);
  if (options)
    return (
      <RadioInput
        {...shared}
        isRow={characteristic.type === "boolean"}
        after={clear}
        options={options.map((option) => ({ ...option, effect: effects?.[option.value] }))}
        value={chosenOption(options, value)}
        onChange={(chosen) => onAnswer(id, options.find((option) => option.value === chosen)?.answer)}
      />
    );
  const unknown = <UnknownBox isChosen={value === null} isReadOnly={isReadOnly} onChange={(chosen) => onAnswer(id, chosen ? null : undefined)} />;
  if (characteristic.type === "multi")
    return (
      <CheckboxesInput
        {...shared}
        options={characteristic.options.map((option) => ({ ...option, effect: effects?.[option.value] }))}
        after={
          <>
            {unknown}
            {clear}
          </>
        }
        values={Array.isArray(value) ? value : []}
        onChange={(values) => onAnswer(id, values)}
      />
    );
  return (
    <>
      {characteristic.type === "number" ? (
        <NumberInput {...shared} unit={characteristic.unit} value={typeof value === "number" ? value : undefined} commit={(entered) => onAnswer(id, entered)} />
      ) : (
        <DateInput {...shared} value={typeof value === "string" ? value : undefined} commit={(entered) => onAnswer(id, entered)} />
      )}
      {unknown}
      {clear}
    </>
  );
}

function UnknownBox({
  isChosen,
  isReadOnly,
  onChange,
}: {
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (chosen: boolean) => void;
}) {
  return (
    <label className={classNames("option option-unknown", isChosen && "option-chosen")}>
      <input type="checkbox" checked={isChosen} disabled={isReadOnly} onChange={(event) => onChange(event.target.checked)} />
      <span className="option-label">{QUESTION_TEXTS.unknown}</span>
    </label>
  );
}
