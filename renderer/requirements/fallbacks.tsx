import { enumerate } from "../../shared/catalogue/conditions.ts";
import type { Requirement } from "../../shared/catalogue/model.ts";
import { Button } from "../controls/button.tsx";
import type { DecisionDraft } from "./decision-draft.ts";
import { RequirementText } from "./requirement-text.tsx";
import { DECISION_TEXTS } from "./texts.ts";

export interface FallbacksProps {
  readonly standard: Requirement;
  readonly draft: DecisionDraft;
  readonly onChange: (draft: DecisionDraft) => void;
}

/** The prepared texts of the catalogue, each with what it costs. */
export function Fallbacks({ standard, draft, onChange }: FallbacksProps) {
  if (standard.fallbacks.length === 0) return null;
  return (
    <details className="fallbacks" open>
      <summary>
        {DECISION_TEXTS.fallbacks} ({standard.fallbacks.length})
      </summary>
      <p className="quiet">{DECISION_TEXTS.fallbacksHelp}</p>
      <ul className="fallback-list">
        {standard.fallbacks.map(({ label, text, list = [], lost, approvers }) => (
          <li key={label} className="fallback">
            <h4>{label}</h4>
            <RequirementText text={text} list={list} />
            <p>
              <b>{DECISION_TEXTS.lost}</b> {lost} {DECISION_TEXTS.approvers(enumerate(approvers))}
            </p>
            <Button aria-label={DECISION_TEXTS.takeOverNamed(label)} onPress={() => onChange({ ...draft, text, list: list.join("\n") })}>
              {DECISION_TEXTS.takeOver}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
