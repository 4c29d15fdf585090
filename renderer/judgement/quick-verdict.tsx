import { useState } from "react";
import { sameRole } from "../../shared/review/approval-policy.ts";
import type { Judgement } from "../../shared/review/judgement.ts";
import { useSessionState, useWorkspace } from "../app/context.ts";
import { LETTERS, letterOf, useKeys } from "../app/keys.ts";
import { Button } from "../controls/button.tsx";
import { RadioInput } from "../controls/choice-inputs.tsx";
import { FormText } from "../controls/form-text.tsx";
import { Note } from "../controls/status.tsx";
import { JUDGE_TEXTS, QUEUE_TEXTS } from "./texts.ts";

/** A verdict that needs words: what has to change, or under which condition. */
type Asking = "return" | "condition";

export interface QuickVerdictProps {
  readonly judgement: Judgement;
  readonly onJudged: (verdict: "approved" | "returned") => void;
}

/** Judging with one key: yes at once, anything else with a line of words and Enter. */
export function QuickVerdict({ judgement, onJudged }: QuickVerdictProps) {
  const { deviation, missing } = judgement;
  const { session, letterKeys } = useWorkspace();
  const { person } = useSessionState();
  const [asking, setAsking] = useState<Asking>();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const role = chosen ?? missing.find((each) => sameRole(each, person.role));

  const judge = (verdict: "approved" | "returned", said: { readonly comment?: string; readonly condition?: string } = {}): void => {
    if (verdict === "approved" && role === undefined) {
      setRefused(JUDGE_TEXTS.roleMissing);
      return;
    }
    const result = session.perform({ kind: "judge", requirement: deviation.id, verdict, comment: "", ...said, role: role ?? person.role });
    if (result.ok) onJudged(verdict);
    else setRefused(result.problems.map((problem) => problem.message).join(" "));
  };
  const ask = (what: Asking): void => {
    setRefused(undefined);
    setWords("");
    setAsking(what);
  };
  useKeys((event) => {
    if (!letterKeys || session.readOnly !== undefined) return false;
    switch (letterOf(event)) {
      case LETTERS.approve:
        judge("approved");
        return true;
      case LETTERS.giveBack:
        ask("return");
        return true;
      case LETTERS.condition:
        ask("condition");
        return true;
      default:
        return false;
    }
  });

  if (session.readOnly !== undefined) return null;
  return (
    <div className="quick-verdict">
      {missing.length > 1 || role === undefined ? (
        <RadioInput label={JUDGE_TEXTS.role} isRow options={missing.map((each) => ({ value: each, label: each }))} value={role} onChange={setChosen} />
      ) : (
        <p className="quiet">
          {JUDGE_TEXTS.role}: {role}
        </p>
      )}
      {asking ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (asking === "return") judge("returned", { comment: words.trim() });
            else judge("approved", { condition: words.trim() });
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setAsking(undefined);
          }}
        >
          <FormText
            key={asking}
            label={asking === "return" ? QUEUE_TEXTS.whatToChange : QUEUE_TEXTS.condition}
            help={QUEUE_TEXTS.enter}
            isInternal
            autoFocus
            value={words}
            onChange={setWords}
            error={refused}
          />
          <div className="form-actions">
            <Button variant="primary" type="submit">
              {asking === "return" ? QUEUE_TEXTS.saveReturn : QUEUE_TEXTS.saveCondition}
            </Button>
            <Button onPress={() => setAsking(undefined)}>{QUEUE_TEXTS.cancel}</Button>
          </div>
        </form>
      ) : (
        <>
          {refused && <Note tone="bad" isAlert title={refused} />}
          <div className="form-actions">
            <Button variant="primary" onPress={() => judge("approved")}>
              {QUEUE_TEXTS.approve}
            </Button>
            <Button onPress={() => ask("return")}>{QUEUE_TEXTS.giveBack}</Button>
            <Button onPress={() => ask("condition")}>{QUEUE_TEXTS.conditional}</Button>
          </div>
        </>
      )}
    </div>
  );
}
