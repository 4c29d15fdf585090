import { useState } from "react";
import { KIND_LABELS } from "../../shared/annex/words.ts";
import type { Requirement } from "../../shared/catalogue/model.ts";
import { fillText } from "../../shared/catalogue/parameters.ts";
import { CHANGE_NAMES } from "../../shared/dossier/change-names.ts";
import { type Judgement, judgementOf } from "../../shared/review/judgement.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { Chip, Note } from "../controls/status.tsx";
import { Comparison, wholeText } from "./comparison.tsx";
import { JudgeForm } from "./judge-form.tsx";
import { JUDGE_TEXTS, JUDGEMENT_CHIPS } from "./texts.ts";

/** How this requirement departs from the standard, why, and what another person thought of it. */
export function DeviationCard({ id, standard }: { readonly id: string; readonly standard?: Requirement | undefined }) {
  const { catalogue, dossier } = useView();
  const { session } = useWorkspace();
  const [isJudging, setIsJudging] = useState(false);
  const judgement = judgementOf(catalogue, dossier, id);
  if (!judgement) return null;
  const change = dossier.decisions[id]?.change;
  const parameters = new Map(catalogue.parameters.map((each) => [each.id, each]));
  // As the market would read it.
  const filled = (text: string): string => fillText(text, parameters, dossier.parameters);
  const chip = JUDGEMENT_CHIPS[judgement.state];
  const at = localMoment(judgement.at);
  return (
    <section className="card deviation" aria-labelledby="deviation-title">
      <h3 id="deviation-title">
        {change ? JUDGE_TEXTS.title : JUDGE_TEXTS.ownTitle} <Chip tone={chip.tone}>{chip.word}</Chip>
      </h3>
      <p>
        {change ? JUDGE_TEXTS.made(capital(CHANGE_NAMES[change.kind]), judgement.maker.name, at) : JUDGE_TEXTS.addedBy(judgement.maker.name, at)}
        {change?.kind === "changeKind" &&
          standard &&
          ` ${JUDGE_TEXTS.kindChanged(KIND_LABELS[standard.kind].toLowerCase(), KIND_LABELS[change.to].toLowerCase())}`}
      </p>
      {change?.kind === "changeText" && standard && (
        <Comparison standard={filled(wholeText(standard.text, standard.list))} own={filled(wholeText(change.text, change.list))} />
      )}
      <dl className="facts">
        <dt>{JUDGE_TEXTS.motivation}</dt>
        <dd className="keep-lines">{judgement.motivation || JUDGE_TEXTS.noMotivation}</dd>
      </dl>
      <Verdict judgement={judgement} />
      {session.readOnly === undefined &&
        (judgement.state === "approved" && !isJudging ? (
          <Button onPress={() => setIsJudging(true)}>{JUDGE_TEXTS.again}</Button>
        ) : (
          <JudgeForm id={id} onDone={() => setIsJudging(false)} />
        ))}
    </section>
  );
}

function Verdict({ judgement }: { readonly judgement: Judgement }) {
  const { state, approval } = judgement;
  if (!approval || state === "open") return <Note tone="warn" title={JUDGE_TEXTS.states.open} />;
  const by = approval.by.role ? `${approval.by.name} (${approval.by.role})` : approval.by.name;
  return (
    <Note tone={JUDGEMENT_CHIPS[state].tone} title={JUDGE_TEXTS.states[state](by, localMoment(approval.at))}>
      {approval.comment && (
        <p className="keep-lines">
          {JUDGE_TEXTS.comment}: {approval.comment}
        </p>
      )}
    </Note>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
