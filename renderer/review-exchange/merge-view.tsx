import { useEffect, useMemo, useRef, useState } from "react";
import { NO_CHECKS, type SignatureChecks, signaturesIn } from "../../shared/dossier/signature.ts";
import { type Choice, type Choices, type MergePlan, preselected } from "../../shared/merge/plan.ts";
import { isTakenOver, outcomeOf, planAnswer } from "../../shared/merge/take-over.ts";
import type { AnsweredPackage } from "../../shared/review-package/model.ts";
import { useSessionState, useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { Note, Problems } from "../controls/status.tsx";
import { ItemCard, VerdictCard } from "./merge-cards.tsx";
import { Remarks } from "./merge-remarks.tsx";
import { MERGE_TEXTS } from "./texts.ts";

export interface MergeViewProps {
  readonly answer: AnsweredPackage;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** What came back, field by field, with what would become of it; nothing changes before the button. */
export function MergeView({ answer, onCancel, onDone }: MergeViewProps) {
  const { dossier } = useView();
  const plan = useMemo(() => planAnswer(dossier, answer), [dossier, answer]);
  // The dossier can have become another one meanwhile, by an undo.
  if (!plan.ok) return <Problems problems={plan.problems} />;
  return <Merge answer={answer} plan={plan.value} onCancel={onCancel} onDone={onDone} />;
}

function Merge({ answer, plan, onCancel, onDone }: MergeViewProps & { readonly plan: MergePlan }) {
  const { catalogue, session, announce } = useWorkspace();
  const { dossier } = useView();
  const { person } = useSessionState();
  const [picked, setPicked] = useState<Choices>({});
  const checks = useChecksOf(plan);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const choices = { ...preselected(plan), ...picked };
  const outcome = useMemo(
    () => outcomeOf(dossier, answer, plan, { ...preselected(plan), ...picked }, { catalogue, by: person, at: answer.answer.at }),
    [dossier, answer, plan, picked, catalogue, person],
  );
  const action = { kind: "takeOverReview", answer, choices: picked } as const;
  const possible = session.attempt(action);
  const { by, at } = answer.answer;
  const pick = (key: string) => (choice: Choice) => setPicked((old) => ({ ...old, [key]: choice }));
  const takeOver = (): void => {
    if (!session.perform(action).ok) return;
    announce(MERGE_TEXTS.done(by.name));
    onDone();
  };

  const conflicts = plan.items.filter(({ isConflict }) => isConflict);
  const changes = plan.items.filter(({ isConflict }) => !isConflict);
  const taken = plan.items.filter(({ key }) => (choices[key] ?? "mine") !== "mine").length;
  const kept = plan.items.length - taken + plan.verdicts.length - outcome.verdicts.length;
  const isEmpty = plan.items.length + plan.verdicts.length + plan.comments === 0;
  return (
    <div className="merge">
      <h3 ref={heading} tabIndex={-1}>
        {MERGE_TEXTS.from(by.role ? `${by.name} (${by.role})` : by.name, localMoment(at))}
      </h3>
      {isTakenOver(dossier, answer) && <Note tone="accent" title={MERGE_TEXTS.already} />}
      {isEmpty && <Note title={MERGE_TEXTS.nothing} />}
      {conflicts.length > 0 && (
        <Group title={MERGE_TEXTS.conflicts(conflicts.length)} intro={MERGE_TEXTS.conflictsIntro}>
          {conflicts.map((item) => (
            <ItemCard key={item.key} item={item} by={by.name} choice={choices[item.key]} onChoose={pick(item.key)} />
          ))}
        </Group>
      )}
      {changes.length > 0 && (
        <Group title={MERGE_TEXTS.changes(changes.length)} intro={MERGE_TEXTS.changesIntro}>
          {changes.map((item) => (
            <ItemCard key={item.key} item={item} by={by.name} choice={choices[item.key]} onChoose={pick(item.key)} />
          ))}
        </Group>
      )}
      {plan.verdicts.length > 0 && (
        <Group title={MERGE_TEXTS.verdicts(plan.verdicts.length)} intro={MERGE_TEXTS.verdictsIntro}>
          {plan.verdicts.map((item) => (
            <VerdictCard key={item.key} item={item} by={by.name} outcome={outcome} checks={checks} choice={choices[item.key]} onChoose={pick(item.key)} />
          ))}
        </Group>
      )}
      {plan.comments > 0 && (
        <Group title={MERGE_TEXTS.comments(plan.comments)} intro={MERGE_TEXTS.commentsIntro}>
          <Remarks before={dossier.comments} after={outcome.dossier.comments} />
        </Group>
      )}
      <section className="merge-summary" aria-label={MERGE_TEXTS.summary}>
        <p role="status">{MERGE_TEXTS.total(taken, outcome.verdicts.length, plan.comments, kept)}</p>
        <p className="quiet">{MERGE_TEXTS.undoable}</p>
        <div className="form-actions">
          <Button variant="primary" isDisabled={!possible.ok} aria-describedby="merge-why-not" onPress={takeOver}>
            {MERGE_TEXTS.takeOver}
          </Button>
          <Button onPress={onCancel}>{MERGE_TEXTS.cancel}</Button>
          <span id="merge-why-not" className="quiet">
            {possible.ok ? "" : possible.problems.map(({ message }) => message).join(" ")}
          </span>
        </div>
      </section>
    </div>
  );
}

/** What checks of the signatures in the answer say: a verdict is looked at before it is taken over. */
function useChecksOf({ theirs }: MergePlan): SignatureChecks {
  const { api } = useWorkspace();
  const [checks, setChecks] = useState(NO_CHECKS);
  useEffect(() => {
    const signatures = signaturesIn(theirs);
    if (signatures.length === 0) return;
    // Without an answer they stay "being checked", and the same check follows when they are in the dossier.
    void api["identity.check"]({ signatures }).then((reply) => reply.ok && setChecks(reply.value.checks));
  }, [api, theirs]);
  return checks;
}

function Group({ title, intro, children }: { readonly title: string; readonly intro: string; readonly children: React.ReactNode }) {
  return (
    <section className="merge-group">
      <h4>{title}</h4>
      <p className="quiet">{intro}</p>
      {children}
    </section>
  );
}
