import { abroPlanning } from "../../shared/abro/planning.ts";
import { formatDate } from "../../shared/catalogue/conditions.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Chip, Note } from "../controls/status.tsx";
import { PLANNING_TEXTS } from "./texts.ts";

/** The time line between award and start. What is not known is named so. */
export function AbroPlan() {
  const { catalogue, goTo } = useWorkspace();
  const { dossier, profile, vocabulary } = useView();
  if (!catalogue.abro) return null;
  const planning = abroPlanning(catalogue.abro, dossier, profile, vocabulary);
  const { columns } = PLANNING_TEXTS;
  return (
    <div className="abro-part">
      <p className="quiet">{PLANNING_TEXTS.intro}</p>
      {planning.available === undefined ? (
        <Note>
          <p>{PLANNING_TEXTS.needDates}</p>
          <Button onPress={() => goTo("opdracht", dossier.tender.awardDate ? "contractStart" : "awardDate")}>{PLANNING_TEXTS.toTender}</Button>
        </Note>
      ) : (
        <Note tone={planning.tooShort ? "bad" : "plain"} title={PLANNING_TEXTS.available(planning.available)}>
          <p>{planning.tooShort ? PLANNING_TEXTS.tooShort(planning.knownDays) : PLANNING_TEXTS.fits(planning.knownDays, planning.unknownTerms.length)}</p>
        </Note>
      )}
      <div className="card table-card">
        <table className="plan">
          <caption className="visually-hidden">{PLANNING_TEXTS.caption}</caption>
          <thead>
            <tr>
              {[columns.step, columns.term, columns.latest, columns.source].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {planning.steps.map(({ step, latestStart }) => (
              <tr key={step.id}>
                <th scope="row">{step.label}</th>
                <td>
                  {step.days === undefined && <Chip tone="warn">{PLANNING_TEXTS.unknown}</Chip>} {step.term}
                </td>
                <td>{latestStart ? formatDate(latestStart) : PLANNING_TEXTS.unknown}</td>
                <td className="quiet">{step.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
