import { useState } from "react";
import { STEP_NAMES } from "../../shared/review/model.ts";
import { Button } from "../controls/button.tsx";
import { classNames } from "../controls/class-names.ts";
import { Icon } from "../controls/icon.tsx";
import { useView, useWorkspace } from "./context.ts";
import { type StepState, stepStates } from "./step-state.ts";
import { SHELL_TEXTS } from "./texts.ts";

/** The steps with their state. On a narrow window (or 200 % zoom) it folds to one line. */
export function StepList() {
  const { place, goTo } = useWorkspace();
  const [isOpen, setIsOpen] = useState(false);
  const states = stepStates(useView());
  const current = states.findIndex((each) => each.step === place.step);
  return (
    <nav className={classNames("steps", isOpen && "steps-open")} aria-label={SHELL_TEXTS.steps}>
      <Button variant="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {current + 1}. {STEP_NAMES[place.step]}
        <span className="steps-toggle-words">{SHELL_TEXTS.showSteps}</span>
        <Icon name="chevron" />
      </Button>
      <ol>
        {states.map((state, index) => (
          <li key={state.step}>
            <button
              type="button"
              className={classNames("step", `step-${state.kind}`)}
              aria-current={state.step === place.step ? "step" : undefined}
              onClick={() => {
                setIsOpen(false);
                goTo(state.step);
              }}
            >
              <StepMark state={state} number={index + 1} />
              <span className="step-text">
                <span className="step-name">{STEP_NAMES[state.step]}</span>
                <span className="step-state">{[state.content, state.words].filter(Boolean).join(" · ")}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepMark({ state, number }: { readonly state: StepState; readonly number: number }) {
  return (
    <span className="step-mark" aria-hidden="true">
      {state.kind === "done" ? <Icon name="check" /> : state.kind === "wrong" ? "!" : number}
    </span>
  );
}
