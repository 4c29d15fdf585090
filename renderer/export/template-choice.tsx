import { useState } from "react";
import type { ExportedFile, TemplateProblem, TemplateSummary } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { RadioInput } from "../controls/choice-inputs.tsx";
import { Busy, Note, Problems } from "../controls/status.tsx";
import { TemplateStyles } from "./template-styles.tsx";
import { EXPORT_TEXTS } from "./texts.ts";

interface TemplateChoiceProps {
  readonly templates: readonly TemplateSummary[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onChanged: (templates: readonly TemplateSummary[]) => void;
}

/** Which house style, what it asks for, and what is the matter with it. */
export function TemplateChoice({ templates, chosen, onChoose, onChanged }: TemplateChoiceProps) {
  const template = templates.find((each) => each.id === chosen);
  const problems = template?.problems ?? [];
  return (
    <RadioInput
      label={EXPORT_TEXTS.template}
      help={EXPORT_TEXTS.templateHelp}
      options={templates.map((each) => ({
        value: each.id,
        label: each.name,
        help: each.ofOrganisation ? EXPORT_TEXTS.ofOrganisation(each.id) : each.id,
        effect: each.usable ? undefined : EXPORT_TEXTS.templateUnusable,
      }))}
      value={chosen}
      onChange={onChoose}
    >
      {template && template.asks.length > 0 && (
        <details className="template-asks">
          <summary>{EXPORT_TEXTS.asks(template.asks.length)}</summary>
          <ul>
            {template.asks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {template?.styles && <TemplateStyles key={template.id} template={template.id} styles={template.styles} onChanged={onChanged} />}
      {template && (
        <details className="template-copy">
          <summary>{EXPORT_TEXTS.ownStyle}</summary>
          <p className="field-help">{EXPORT_TEXTS.ownStyleHelp}</p>
          <TemplateCopy template={template.id} kind="copy" />
        </details>
      )}
      {problems.length > 0 && (
        <Note tone={problems.some((each) => each.severity === "error") ? "bad" : "warn"} title={EXPORT_TEXTS.templateProblems(problems.length)}>
          <TemplateProblems problems={problems} />
          {template && <TemplateCopy template={template.id} kind="annotate" />}
        </Note>
      )}
    </RadioInput>
  );
}

interface TemplateCopyProps {
  readonly template: string;
  /** With the problems as comments of Word, or as it is. */
  readonly kind: "annotate" | "copy";
}

/** A copy of the template for who works on it in Word. */
function TemplateCopy({ template, kind }: TemplateCopyProps) {
  const { api, info, announce } = useWorkspace();
  const texts = EXPORT_TEXTS.copies[kind];
  const [state, setState] = useState<{
    readonly template: string;
    readonly busy: boolean;
    readonly file?: ExportedFile;
    readonly problems: readonly Problem[];
  }>();
  const shown = state?.template === template ? state : undefined;
  const make = async (): Promise<void> => {
    setState({ template, busy: true, problems: [] });
    const reply = await api[`templates.${kind}`]({ template });
    setState(reply.ok ? { template, busy: false, file: reply.value.file, problems: [] } : { template, busy: false, problems: reply.problems });
    if (reply.ok) announce(texts.done);
  };
  return (
    <div className="export-files">
      <Button isDisabled={shown?.busy === true} onPress={() => void make()}>
        {texts.button}
      </Button>
      {shown?.busy === true && <Busy>{EXPORT_TEXTS.copying}</Busy>}
      <Problems problems={shown?.problems ?? []} />
      {shown?.file && (
        <p>
          {texts.done} <b>{shown.file.name}</b> <span className="path">{shown.file.path}</span>
          {info.canReveal && <Button onPress={() => void api["exports.reveal"]({ path: shown.file?.path ?? "" })}>{EXPORT_TEXTS.reveal}</Button>}
        </p>
      )}
    </div>
  );
}

export function TemplateProblems({ problems }: { readonly problems: readonly TemplateProblem[] }) {
  return (
    <ul className="plain-list">
      {problems.map((problem) => (
        <li key={`${problem.id} ${problem.part} ${problem.paragraph} ${problem.placeholder}`}>
          {problem.message} {problem.suggestion && EXPORT_TEXTS.suggestion(problem.suggestion)}
          {problem.part && <span className="quiet"> {EXPORT_TEXTS.where([problem.part, problem.paragraph].filter(Boolean).join(", "))}</span>}
        </li>
      ))}
    </ul>
  );
}
