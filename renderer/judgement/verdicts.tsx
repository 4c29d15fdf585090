import { enumerate } from "../../shared/catalogue/conditions.ts";
import type { Judgement, Verdict } from "../../shared/review/judgement.ts";
import { localMoment } from "../controls/dutch-date.ts";
import { Note, type Tone } from "../controls/status.tsx";
import { SignatureLine } from "../personal-key/signature-line.tsx";
import { JUDGE_TEXTS, STANDING_WORDS } from "./texts.ts";

/** What was said about a deviation, by whom, and whose yes is still needed. */
export function Verdicts({ judgement }: { readonly judgement: Judgement }) {
  const { state, verdicts, missing, deviation } = judgement;
  return (
    <>
      {verdicts.map((verdict) => (
        <OneVerdict key={`${verdict.by.role} ${verdict.at}`} id={deviation.id} verdict={verdict} />
      ))}
      {state !== "approved" && missing.length > 0 && (
        <Note tone="warn" title={verdicts.length > 0 ? JUDGE_TEXTS.stillNeeded(enumerate(missing)) : JUDGE_TEXTS.needed(enumerate(missing))} />
      )}
    </>
  );
}

function OneVerdict({ id, verdict }: { readonly id: string; readonly verdict: Verdict }) {
  const { standing, comment, condition } = verdict;
  return (
    <Note tone={toneOf(verdict)} title={titleOf(verdict)}>
      {(standing === "ownWork" || standing === "roleNotAsked" || (standing === "lapsed" && verdict.verdict === "returned")) && (
        <p>{STANDING_WORDS[standing]}</p>
      )}
      {condition && (
        <p className="keep-lines">
          {JUDGE_TEXTS.condition}: {condition}
        </p>
      )}
      {comment && (
        <p className="keep-lines">
          {JUDGE_TEXTS.comment}: {comment}
        </p>
      )}
      {verdict.via && <p className="quiet">{JUDGE_TEXTS.via(verdict.via.by.name)}</p>}
      <SignatureLine requirement={id} approval={verdict} />
    </Note>
  );
}

function titleOf({ verdict, standing, by, at, condition }: Verdict): string {
  const name = by.role ? `${by.name} (${by.role})` : by.name;
  const moment = localMoment(at);
  if (verdict === "returned") return JUDGE_TEXTS.returned(name, moment);
  if (standing === "lapsed") return JUDGE_TEXTS.lapsed(name, moment);
  return condition ? JUDGE_TEXTS.conditional(name, moment) : JUDGE_TEXTS.approved(name, moment);
}

function toneOf({ verdict, standing }: Verdict): Tone {
  if (standing !== "counts") return verdict === "approved" ? "bad" : "plain";
  return verdict === "approved" ? "good" : "bad";
}
