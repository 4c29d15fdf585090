import { KIND_LABELS } from "../../shared/annex/words.ts";
import { fillText, formatParameterValue, valueWithUnit } from "../../shared/catalogue/parameters.ts";
import { DEVIATION_NAMES } from "../../shared/review/approval-policy.ts";
import type { Deviation } from "../../shared/review/deviations.ts";
import { useView } from "../app/context.ts";
import { localMoment } from "../controls/dutch-date.ts";
import { Note } from "../controls/status.tsx";
import { Comparison, wholeText } from "../requirements/comparison.tsx";
import { RequirementText } from "../requirements/requirement-text.tsx";
import { DETAIL_TEXTS, PARAMETER_TEXTS } from "../requirements/texts.ts";
import { JUDGE_TEXTS } from "./texts.ts";

/** What departs and how, why, who bears the risk, and which norm is then not met. */
export function DeviationFacts({ deviation }: { readonly deviation: Deviation }) {
  const { catalogue } = useView();
  const { subject, kind, maker, motivation, riskAcceptedBy, norms, fallback } = deviation;
  const at = localMoment(deviation.at);
  return (
    <>
      <p>{subject === "own" ? JUDGE_TEXTS.addedBy(maker.name, at) : JUDGE_TEXTS.made(capital(DEVIATION_NAMES[kind]), maker.name, at)}</p>
      {subject === "parameter" ? <ValueChange id={deviation.id} /> : <TextChange id={deviation.id} />}
      {fallback !== undefined && <p>{JUDGE_TEXTS.fallback(fallback)}</p>}
      <dl className="facts">
        <dt>{JUDGE_TEXTS.motivation}</dt>
        <dd className="keep-lines">{motivation || JUDGE_TEXTS.noMotivation}</dd>
        {riskAcceptedBy && (
          <>
            <dt>{JUDGE_TEXTS.risk}</dt>
            <dd>{riskAcceptedBy.role ? `${riskAcceptedBy.name} (${riskAcceptedBy.role})` : riskAcceptedBy.name}</dd>
          </>
        )}
      </dl>
      {norms.map((norm) => (
        <Note key={norm.requirement} tone={norm.isMet === false ? "bad" : "warn"} title={JUDGE_TEXTS.norm(norm, catalogue)} />
      ))}
    </>
  );
}

/** As the market would read it: parameters filled in. */
function TextChange({ id }: { readonly id: string }) {
  const { catalogue, dossier } = useView();
  const standard = catalogue.requirements.find((each) => each.id === id);
  const change = dossier.decisions[id]?.change;
  if (!standard || !change) return null;
  const parameters = new Map(catalogue.parameters.map((each) => [each.id, each]));
  const filled = (text: string): string => fillText(text, parameters, dossier.parameters);
  const { hardLimit } = standard.proportionality;
  return (
    <>
      {change.kind === "changeKind" && <p>{JUDGE_TEXTS.kindChanged(KIND_LABELS[standard.kind].toLowerCase(), KIND_LABELS[change.to].toLowerCase())}</p>}
      {change.kind === "changeText" && (
        <Comparison standard={filled(wholeText(standard.text, standard.list))} own={filled(wholeText(change.text, change.list))} />
      )}
      {change.kind === "changeText" && hardLimit && (
        <p>
          <b>{DETAIL_TEXTS.hardLimit}</b> {hardLimit}
        </p>
      )}
    </>
  );
}

/** The text that a deviation is about, for who does not have the requirement beside it. */
export function DeviationText({ deviation }: { readonly deviation: Deviation }) {
  const { catalogue, dossier } = useView();
  const own = dossier.ownRequirements.find((each) => each.id === deviation.id);
  const standard = catalogue.requirements.find((each) => each.id === deviation.id);
  if (own) return <RequirementText text={own.text} list={[]} />;
  // Two texts side by side say it already.
  if (!standard || dossier.decisions[deviation.id]?.change.kind === "changeText") return null;
  return <RequirementText text={standard.text} list={standard.list ?? []} />;
}

function ValueChange({ id }: { readonly id: string }) {
  const { catalogue, dossier } = useView();
  const parameter = catalogue.parameters.find((each) => each.id === id);
  const value = dossier.parameters[id];
  if (!parameter || value === undefined) return null;
  const bounds =
    parameter.type === "number"
      ? PARAMETER_TEXTS.bounds(formatParameterValue(parameter.min, parameter), valueWithUnit(parameter.max, parameter))
      : parameter.type === "choice"
        ? parameter.options.join(", ")
        : "";
  return <p>{JUDGE_TEXTS.valueChanged(valueWithUnit(value, parameter), bounds)}</p>;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
