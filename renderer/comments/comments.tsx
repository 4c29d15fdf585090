import { useState } from "react";
import type { Action } from "../../shared/dossier/actions.ts";
import type { Comment, CommentSubject } from "../../shared/dossier/comment-model.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { useFormDraft } from "../app/form-drafts.ts";
import { Button } from "../controls/button.tsx";
import { classNames } from "../controls/class-names.ts";
import { localMoment } from "../controls/dutch-date.ts";
import { FormText } from "../controls/form-text.tsx";
import "./comments.css";
import { COMMENT_TEXTS } from "./texts.ts";

/** What people say about one requirement or question: folded when nothing is open. */
export function Comments({ about }: { readonly about: CommentSubject }) {
  const { session } = useWorkspace();
  const { comments } = useView().dossier;
  const [draft, setDraft] = useFormDraft<string>(`comment ${about.kind} ${about.id}`);
  const whyNot = session.whyNot({ what: "remark", subject: about.id });
  const here = comments.filter((each) => each.about.kind === about.kind && each.about.id === about.id);
  const open = here.filter((each) => !each.resolved).length;
  if (here.length === 0 && whyNot !== undefined) return null;
  return (
    <details className={classNames(about.kind === "requirement" && "card", "comments")} open={open > 0 || draft !== undefined}>
      <summary>{here.length === 0 ? COMMENT_TEXTS.none : COMMENT_TEXTS.title(open, here.length - open)}</summary>
      <p className="quiet">{COMMENT_TEXTS.internal}</p>
      {here.length > 0 && (
        <ul className="comment-list">
          {here.map((comment) => (
            <Thread key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {whyNot !== undefined && <p className="quiet">{whyNot}</p>}
      {whyNot === undefined && (
        <SayForm
          label={COMMENT_TEXTS.add}
          button={COMMENT_TEXTS.place}
          draft={draft ?? ""}
          onChange={setDraft}
          actionOf={(text) => ({ kind: "addComment", about, text })}
          done={COMMENT_TEXTS.placed}
        />
      )}
    </details>
  );
}

function Thread({ comment }: { readonly comment: Comment }) {
  const { session, announce } = useWorkspace();
  const perform = usePerform();
  const { id, resolved, replies } = comment;
  const [reply, setReply] = useFormDraft<string>(`reply ${id}`);
  const settle = (action: Action, words: string): void => {
    if (perform(action) === undefined) announce(words);
  };
  return (
    <li className={classNames("comment", resolved && "comment-settled")}>
      <Said {...comment} />
      {replies.length > 0 && (
        <ul className="comment-replies">
          {replies.map((each) => (
            <li key={`${each.at} ${each.by.name} ${each.text}`}>
              <Said {...each} />
            </li>
          ))}
        </ul>
      )}
      {resolved && <p className="quiet">{COMMENT_TEXTS.resolvedBy(resolved.by.name, localMoment(resolved.at))}</p>}
      {session.whyNot({ what: "remark" }) === undefined && reply === undefined && (
        <div className="form-actions">
          <Button aria-label={COMMENT_TEXTS.answerNamed(id)} onPress={() => setReply("")}>
            {COMMENT_TEXTS.answer}
          </Button>
          {resolved ? (
            <Button aria-label={COMMENT_TEXTS.reopenNamed(id)} onPress={() => settle({ kind: "reopenComment", id }, COMMENT_TEXTS.reopened(id))}>
              {COMMENT_TEXTS.reopen}
            </Button>
          ) : (
            <Button aria-label={COMMENT_TEXTS.resolveNamed(id)} onPress={() => settle({ kind: "resolveComment", id }, COMMENT_TEXTS.resolved(id))}>
              {COMMENT_TEXTS.resolve}
            </Button>
          )}
        </div>
      )}
      {reply !== undefined && (
        <SayForm
          label={COMMENT_TEXTS.reply}
          button={COMMENT_TEXTS.place}
          draft={reply}
          onChange={setReply}
          actionOf={(text) => ({ kind: "replyToComment", id, text })}
          done={COMMENT_TEXTS.answered(id)}
        />
      )}
    </li>
  );
}

function Said({ text, by, at }: Pick<Comment, "text" | "by" | "at">) {
  return (
    <>
      <p className="quiet">{COMMENT_TEXTS.by(by.name, by.role, localMoment(at))}</p>
      <p className="keep-lines">{text}</p>
    </>
  );
}

interface SayFormProps {
  readonly label: string;
  readonly button: string;
  readonly draft: string;
  /** `undefined`: it was handed in. */
  readonly onChange: (draft: string | undefined) => void;
  readonly actionOf: (text: string) => Action;
  /** For the screen reader. */
  readonly done: string;
}

function SayForm({ label, button, draft, onChange, actionOf, done }: SayFormProps) {
  const { announce } = useWorkspace();
  const perform = usePerform();
  const [refused, setRefused] = useState<string>();
  const say = (): void => {
    const problem = perform(actionOf(draft));
    setRefused(problem);
    if (problem !== undefined) return;
    onChange(undefined);
    announce(done);
  };
  return (
    <div className="say">
      <FormText label={label} rows={2} value={draft} onChange={onChange} error={refused} />
      <Button onPress={say}>{button}</Button>
    </div>
  );
}
