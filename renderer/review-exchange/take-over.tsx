import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { MAX_REVIEW_CHARACTERS } from "../../shared/contract.ts";
import { planAnswer } from "../../shared/merge/take-over.ts";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import type { AnsweredPackage } from "../../shared/review-package/model.ts";
import { parseAnswer } from "../../shared/review-package/package-text.ts";
import { useView } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Note, Problems } from "../controls/status.tsx";
import { MergeView } from "./merge-view.tsx";
import { EXCHANGE_TEXTS, MERGE_TEXTS } from "./texts.ts";

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "choosing"; readonly answer: AnsweredPackage }
  | { readonly kind: "done"; readonly by: string };

/** Choosing the file that came back, and what of it is taken over. */
export function TakeOver() {
  const { dossier } = useView();
  const [state, setState] = useState<State>({ kind: "idle" });
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const answer = await answerIn(file);
    const plan = answer.ok ? planAnswer(dossier, answer.value) : answer;
    setState(answer.ok && plan.ok ? { kind: "choosing", answer: answer.value } : { kind: "failed", problems: plan.ok ? [] : plan.problems });
  };
  return (
    <section className="card form-card" aria-labelledby="take-over">
      <h2 id="take-over">{MERGE_TEXTS.title}</h2>
      <p className="quiet">{MERGE_TEXTS.intro}</p>
      <div>
        <FileTrigger acceptedFileTypes={["application/json", ".json"]} onSelect={(files) => void read(files?.[0])}>
          <Button>{MERGE_TEXTS.choose}</Button>
        </FileTrigger>
      </div>
      {state.kind === "failed" && <Problems title={EXCHANGE_TEXTS.failed} problems={state.problems} />}
      {state.kind === "done" && (
        <div role="status">
          <Note tone="good" title={MERGE_TEXTS.done(state.by)}>
            <p>{MERGE_TEXTS.undoable}</p>
          </Note>
        </div>
      )}
      {state.kind === "choosing" && (
        <MergeView
          key={state.answer.seal}
          answer={state.answer}
          onCancel={() => setState({ kind: "idle" })}
          onDone={() => setState({ kind: "done", by: state.answer.answer.by.name })}
        />
      )}
    </section>
  );
}

async function answerIn(file: File): Promise<Result<AnsweredPackage, Problem>> {
  if (file.size > MAX_REVIEW_CHARACTERS) return failure({ id: "exchange.too-large", file: file.name, message: MERGE_TEXTS.tooLarge(file.name) });
  try {
    return parseAnswer(await file.text(), file.name);
  } catch (cause) {
    // The browser gives no reason that a user could act on.
    if (!(cause instanceof DOMException)) throw cause;
    return failure({ id: "exchange.unreadable", file: file.name, message: MERGE_TEXTS.unreadable(file.name) });
  }
}
