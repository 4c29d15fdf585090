import type { ReactNode } from "react";
import { Button } from "../controls/button.tsx";
import { useFocusedHeading } from "../controls/focused-heading.ts";
import { Note } from "../controls/status.tsx";
import { DECISION_TEXTS } from "./texts.ts";

interface DraftFormProps {
  /** The heading's level: a form inside a requirement's detail stands one lower. */
  readonly heading: "h2" | "h3";
  readonly title: string;
  readonly intro: string;
  readonly className?: string;
  /** Why the domain refused the draft. */
  readonly refused: string | undefined;
  readonly saveLabel: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A draft that is saved or dropped as a whole: takes the focus when it opens, Enter saves, Escape cancels. */
export function DraftForm({ heading: Heading, title, intro, className = "", refused, saveLabel, onSave, onCancel, children }: DraftFormProps) {
  const heading = useFocusedHeading();
  return (
    <form
      className={`card form-card ${className}`.trim()}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <p className="quiet">{intro}</p>
      {children}
      {refused && <Note tone="bad" isAlert title={refused} />}
      <div className="form-actions">
        <Button variant="primary" type="submit">
          {saveLabel}
        </Button>
        <Button onPress={onCancel}>{DECISION_TEXTS.cancel}</Button>
      </div>
    </form>
  );
}
