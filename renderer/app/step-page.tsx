import { type ReactNode, useEffect, useRef } from "react";
import { STEP_NAMES } from "../../shared/review/model.ts";
import { wizardSteps } from "../../shared/review/steps.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { useView, useWorkspace } from "./context.ts";
import { SHELL_TEXTS } from "./texts.ts";

/** A step that is read from top to bottom: heading, introduction, content, way on. */
export function StepPage({ intro, aside, children }: { readonly intro: ReactNode; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const { place } = useWorkspace();
  const content = useRef<HTMLElement>(null);
  useEffect(() => focusItem(content.current, place.item), [place]);
  return (
    <main className="page" ref={content}>
      <div className="page-head">
        <StepHeading />
        <div className="page-intro">{intro}</div>
      </div>
      <div className={aside ? "page-columns" : "page-column"}>
        <div className="page-content">
          {children}
          <NextStep />
        </div>
        {aside && <div className="page-aside">{aside}</div>}
      </div>
    </main>
  );
}

/** The name of the step. Gets the focus when the user comes here without a more exact place. */
export function StepHeading() {
  const { place } = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (place.item === undefined) heading.current?.focus();
  }, [place]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {STEP_NAMES[place.step]}
    </h1>
  );
}

const FOCUSABLE = "input:checked, input:not([type=hidden]), select, textarea, button, a[href]";

function focusItem(content: HTMLElement | null, item: string | undefined): void {
  if (!content || item === undefined) return;
  const place = content.querySelector(`[data-item="${CSS.escape(item)}"]`);
  if (!(place instanceof HTMLElement)) {
    content.querySelector("h1")?.focus();
    return;
  }
  const field = place.querySelector<HTMLElement>(FOCUSABLE) ?? place;
  place.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}

function NextStep() {
  const { place, goTo } = useWorkspace();
  const steps = wizardSteps(useView().dossier);
  const index = steps.indexOf(place.step);
  const previous = steps[index - 1];
  const next = steps[index + 1];
  return (
    <div className="next-step">
      {next && (
        <Button variant="primary" onPress={() => goTo(next)}>
          {SHELL_TEXTS.next(STEP_NAMES[next])}
          <Icon name="arrowRight" />
        </Button>
      )}
      {previous && <Button onPress={() => goTo(previous)}>{SHELL_TEXTS.previous(STEP_NAMES[previous])}</Button>}
    </div>
  );
}
