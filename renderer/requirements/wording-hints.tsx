import type { WordingHint } from "../../shared/review/rules/wording.ts";
import { Note } from "../controls/status.tsx";
import { WORDING_TEXTS } from "./texts.ts";

/** What may be wrong with a text, while it is being written. Never stops anybody: the same is told at Controle. */
export function WordingHints({ hints }: { readonly hints: readonly WordingHint[] }) {
  return (
    <div role="status">
      {hints.length > 0 && (
        <Note tone={hints.some((each) => each.severity === "warning") ? "warn" : "accent"} title={WORDING_TEXTS.title(hints.length)}>
          <ul className="plain-list">
            {hints.map(({ message, solution }) => (
              <li key={message}>
                {message} {solution}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
