import { useState } from "react";
import { type JudgementState, judgementOf } from "../../shared/review/judgement.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Chip } from "../controls/status.tsx";
import { DeviationFacts } from "./deviation-facts.tsx";
import { JudgeForm } from "./judge-form.tsx";
import "./judgement.css";
import { JUDGE_TEXTS, JUDGEMENT_CHIPS } from "./texts.ts";
import { Verdicts } from "./verdicts.tsx";

/** How a requirement, an own one or a value departs from the standard, why, and what other persons thought of it. */
export function DeviationCard({ id }: { readonly id: string }) {
  const { catalogue, dossier } = useView();
  const { session } = useWorkspace();
  const [isJudging, setIsJudging] = useState(false);
  const judgement = judgementOf(catalogue, dossier, id);
  if (!judgement) return null;
  const { deviation, state } = judgement;
  const whyNot = session.whyNot({ what: "verdict", subject: id });
  return (
    <section className="card deviation" aria-labelledby={`deviation-${id}`}>
      <h3 id={`deviation-${id}`}>
        {deviation.subject === "own" ? JUDGE_TEXTS.ownTitle : JUDGE_TEXTS.title} <StateChip state={state} />
      </h3>
      <DeviationFacts deviation={deviation} />
      <Verdicts judgement={judgement} />
      {whyNot !== undefined && <p className="quiet">{whyNot}</p>}
      {whyNot === undefined &&
        (state === "approved" && !isJudging ? (
          <Button onPress={() => setIsJudging(true)}>{JUDGE_TEXTS.again}</Button>
        ) : (
          <JudgeForm key={deviation.hash} deviation={deviation} onDone={() => setIsJudging(false)} />
        ))}
    </section>
  );
}

export function StateChip({ state }: { readonly state: JudgementState }) {
  const { tone, word } = JUDGEMENT_CHIPS[state];
  return <Chip tone={tone}>{word}</Chip>;
}
