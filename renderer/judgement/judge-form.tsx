import { useState } from "react";
import { sameRole } from "../../shared/review/approval-policy.ts";
import type { Deviation } from "../../shared/review/deviations.ts";
import { useSessionState, useWorkspace } from "../app/context.ts";
import { useFormDraft } from "../app/form-drafts.ts";
import { Button } from "../controls/button.tsx";
import { RadioInput } from "../controls/choice-inputs.tsx";
import { FormText } from "../controls/form-text.tsx";
import { Note } from "../controls/status.tsx";
import { JUDGE_TEXTS } from "./texts.ts";
import { useGiveVerdict } from "./use-give-verdict.ts";

export interface JudgeDraft {
  readonly role?: string | undefined;
  readonly comment: string;
  readonly condition: string;
}

/** Another person's yes or "not like this" to a deviation. Who made it cannot judge it, and is told so. */
export function JudgeForm({ deviation, onDone }: { readonly deviation: Deviation; readonly onDone: (verdict: "approved" | "returned") => void }) {
  const { id, roles } = deviation;
  const { session, announce, askPerson } = useWorkspace();
  const { person } = useSessionState();
  const giveVerdict = useGiveVerdict();
  const [draft, setDraft] = useFormDraft<JudgeDraft>(`judge ${id}`);
  const [refused, setRefused] = useState<{ readonly field: "role" | "comment"; readonly role: string | undefined; readonly message: string }>();
  const { comment, condition, role: chosen } = draft ?? { comment: "", condition: "" };
  const role = chosen ?? roles.find((each) => sameRole(each, person.role));

  const possible = session.attempt({ kind: "judge", requirement: id, verdict: "returned", comment: "?", role: "" });
  if (!possible.ok)
    return (
      <Note tone="accent" title={possible.problems[0]?.message}>
        <Button onPress={askPerson}>{JUDGE_TEXTS.otherPerson}</Button>
      </Note>
    );

  const judge = (verdict: "approved" | "returned"): void => {
    if (verdict === "approved" && role === undefined) {
      setRefused({ field: "role", role, message: JUDGE_TEXTS.roleMissing });
      return;
    }
    const about = { requirement: id, verdict, comment: comment.trim(), condition: condition.trim(), role: role ?? person.role };
    void giveVerdict({ kind: "judge", ...about }).then((refusal) => {
      if (refusal !== undefined) {
        setRefused({ field: verdict === "approved" ? "role" : "comment", role, message: refusal });
        return;
      }
      setRefused(undefined);
      setDraft(undefined);
      announce(verdict === "approved" ? JUDGE_TEXTS.approvedDone(id) : JUDGE_TEXTS.returnedDone(id));
      onDone(verdict);
    });
  };
  const change = (part: Partial<JudgeDraft>): void => setDraft({ comment, condition, ...(chosen ? { role: chosen } : {}), ...part });
  return (
    <div className="judge">
      <h4>{JUDGE_TEXTS.judge}</h4>
      <RadioInput
        label={JUDGE_TEXTS.role}
        isRow
        options={roles.map((each) => ({ value: each, label: each }))}
        value={role}
        onChange={(next) => change({ role: next })}
        error={refused?.field === "role" && refused.role === role ? refused.message : undefined}
      />
      <FormText
        label={JUDGE_TEXTS.comment}
        help={JUDGE_TEXTS.commentHelp}
        rows={2}
        value={comment}
        onChange={(next) => change({ comment: next })}
        error={refused?.field === "comment" ? refused.message : undefined}
      />
      <FormText label={JUDGE_TEXTS.condition} help={JUDGE_TEXTS.conditionHelp} value={condition} onChange={(next) => change({ condition: next })} />
      <div className="form-actions">
        <Button variant="primary" onPress={() => judge("approved")}>
          {JUDGE_TEXTS.approve}
        </Button>
        <Button onPress={() => judge("returned")}>{JUDGE_TEXTS.giveBack}</Button>
      </div>
      <p className="quiet">{JUDGE_TEXTS.proves}</p>
    </div>
  );
}
