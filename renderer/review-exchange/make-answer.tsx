import { useMemo, useState } from "react";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import type { ReviewOf } from "../../shared/dossier/review-model.ts";
import { planMerge } from "../../shared/merge/plan.ts";
import { rightsText } from "../../shared/review-package/rights.ts";
import { useSessionState, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { ANSWER_TEXTS, EXCHANGE_TEXTS, SENT_TEXTS } from "./texts.ts";
import { type Writing, WrittenFile } from "./written-file.tsx";

/** What was asked, what was done with it, and the file that goes back. */
export function MakeAnswer({ reviewOf }: { readonly reviewOf: ReviewOf }) {
  const { api, session } = useWorkspace();
  const { person } = useSessionState();
  const { dossier } = useView();
  const [writing, setWriting] = useState<Writing>({ kind: "idle" });
  const base = useMemo(() => parseDossier(reviewOf.base, EXCHANGE_TEXTS.title), [reviewOf.base]);
  const { request, rights } = reviewOf;
  const plan = base.ok ? planMerge(base.value, base.value, dossier) : undefined;

  const make = async (): Promise<void> => {
    setWriting({ kind: "busy" });
    if (!(await session.flush())) {
      setWriting({ kind: "failed", problems: [{ id: "exchange.not-saved", message: EXCHANGE_TEXTS.notSaved }] });
      return;
    }
    const reply = await api["review.answer"]({ id: dossier.id, by: person });
    setWriting(reply.ok ? { kind: "done", file: reply.value.file } : { kind: "failed", problems: reply.problems });
  };
  const isNothing = plan !== undefined && plan.items.length + plan.verdicts.length + plan.comments === 0;
  return (
    <section className="card form-card" aria-labelledby="make-answer">
      <h2 id="make-answer">{ANSWER_TEXTS.title}</h2>
      <dl className="facts">
        <dt>{ANSWER_TEXTS.from}</dt>
        <dd>{request.by.role ? `${request.by.name} (${request.by.role})` : request.by.name}</dd>
        <dt>{ANSWER_TEXTS.sentOn}</dt>
        <dd>{localMoment(request.at)}</dd>
        <dt>{ANSWER_TEXTS.to}</dt>
        <dd>{request.to || SENT_TEXTS.nobody}</dd>
        <dt>{ANSWER_TEXTS.state}</dt>
        <dd>{ANSWER_TEXTS.stateWords(reviewOf.baseHash.slice(0, 12))}</dd>
        <dt>{ANSWER_TEXTS.question}</dt>
        <dd className="keep-lines">{request.note || ANSWER_TEXTS.noQuestion}</dd>
        <dt>{ANSWER_TEXTS.rights}</dt>
        <dd>{rightsText(rights)}</dd>
      </dl>
      {plan && <p>{isNothing ? ANSWER_TEXTS.none : ANSWER_TEXTS.done(plan.comments, plan.verdicts.length, plan.items.length)}</p>}
      <div className="export-action">
        <Button variant="primary" isDisabled={writing.kind === "busy"} onPress={() => void make()}>
          {ANSWER_TEXTS.button}
        </Button>
      </div>
      <WrittenFile writing={writing} busy={ANSWER_TEXTS.busy} title={ANSWER_TEXTS.made} next={ANSWER_TEXTS.sendIt(request.by.name)} />
    </section>
  );
}
