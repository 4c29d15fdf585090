import { useState } from "react";
import { useSessionState, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { FormText } from "../controls/form-text.tsx";
import { Note } from "../controls/status.tsx";
import { useFormDraft } from "./form-drafts.ts";
import { JUDGE_TEXTS } from "./texts.ts";

interface JudgeDraft {
  readonly role: string;
  readonly comment: string;
}

/** Another person's yes or "not like this" to a deviation. Who made it cannot judge it, and is told so. */
export function JudgeForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { session, announce, askPerson } = useWorkspace();
  const { person } = useSessionState();
  const [draft, setDraft] = useFormDraft<JudgeDraft>(`judge ${id}`);
  const [refused, setRefused] = useState<string>();
  const { role, comment } = draft ?? { role: person.role, comment: "" };

  const possible = session.attempt({ kind: "judge", requirement: id, verdict: "approved", comment, role });
  if (!possible.ok)
    return (
      <Note tone="accent" title={possible.problems[0]?.message}>
        <Button onPress={askPerson}>{JUDGE_TEXTS.otherPerson}</Button>
      </Note>
    );

  const judge = (verdict: "approved" | "returned"): void => {
    const result = session.perform({ kind: "judge", requirement: id, verdict, comment: comment.trim(), role: role.trim() });
    if (!result.ok) {
      setRefused(result.problems.map((problem) => problem.message).join(" "));
      return;
    }
    setRefused(undefined);
    setDraft(undefined);
    announce(verdict === "approved" ? JUDGE_TEXTS.approved(id) : JUDGE_TEXTS.returned(id));
    onDone();
  };
  return (
    <div className="judge">
      <h4>{JUDGE_TEXTS.judge}</h4>
      <FormText label={JUDGE_TEXTS.role} help={JUDGE_TEXTS.roleHelp} value={role} onChange={(next) => setDraft({ role: next, comment })} />
      <FormText
        label={JUDGE_TEXTS.comment}
        help={JUDGE_TEXTS.commentHelp}
        rows={2}
        value={comment}
        onChange={(next) => setDraft({ role, comment: next })}
        error={refused}
      />
      <div className="form-actions">
        <Button variant="primary" onPress={() => judge("approved")}>
          {JUDGE_TEXTS.approve}
        </Button>
        <Button onPress={() => judge("returned")}>{JUDGE_TEXTS.giveBack}</Button>
      </div>
    </div>
  );
}
