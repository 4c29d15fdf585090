import type { ReactNode } from "react";
import type { Problem } from "../../shared/result.ts";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "plain" | "accent" | "good" | "warn" | "bad";

const TONE_ICONS: Readonly<Record<Tone, IconName>> = { plain: "info", accent: "info", good: "check", warn: "warning", bad: "error" };

/** A word about something, in a colour that never speaks alone. */
export function Chip({ tone = "plain", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classNames("chip", `chip-${tone}`)}>{children}</span>;
}

/** A message in the text. `isAlert` when it appears after something the user did. */
export function Note({
  tone = "plain",
  title,
  isAlert = false,
  children,
}: {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly isAlert?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classNames("note", `note-${tone}`)} role={isAlert ? "alert" : undefined}>
      <Icon name={TONE_ICONS[tone]} />
      <div className="note-body">
        {title && <p className="note-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** What stood in the way: every problem with what to do about it. */
export function Problems({ title, problems }: { readonly title?: string; readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Note tone="bad" isAlert title={title}>
      {problems.length === 1 ? (
        <p>{problems[0]?.message}</p>
      ) : (
        <ul className="plain-list">
          {problems.map((problem) => (
            <li key={`${problem.id} ${problem.place ?? ""} ${problem.message}`}>{problem.message}</li>
          ))}
        </ul>
      )}
    </Note>
  );
}

/** Tells how long something takes without moving when the user does not want movement. */
export function Busy({ children }: { readonly children: ReactNode }) {
  return (
    <p className="busy" role="status">
      <span className="busy-dot" aria-hidden="true" />
      {children}
    </p>
  );
}
