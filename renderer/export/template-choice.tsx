import type { TemplateProblem, TemplateSummary } from "../../shared/contract.ts";
import { useWorkspace } from "../app/context.ts";
import { RadioInput } from "../controls/choice-inputs.tsx";
import { Note } from "../controls/status.tsx";
import { TemplateCopy } from "./template-copy.tsx";
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
  const { api, info } = useWorkspace();
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
          <TemplateCopy key={template.id} api={api} canReveal={info.canReveal} template={template.id} kind="copy" />
        </details>
      )}
      {problems.length > 0 && (
        <Note tone={problems.some((each) => each.severity === "error") ? "bad" : "warn"} title={EXPORT_TEXTS.templateProblems(problems.length)}>
          <TemplateProblems problems={problems} />
          {template && <TemplateCopy key={template.id} api={api} canReveal={info.canReveal} template={template.id} kind="annotate" />}
        </Note>
      )}
    </RadioInput>
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
