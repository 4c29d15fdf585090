import { type AnnexChanges, hasChanges, type RequirementChange } from "../../shared/nota/changes.ts";
import { NOTA_TEXTS } from "../../shared/nota/texts.ts";
import { Chip, type Tone } from "../controls/status.tsx";
import { NOTA_SCREEN_TEXTS } from "./texts.ts";

/** What changed since the market got the annex, old and new beside each other. */
export function ChangeTable({ changes, version }: { readonly changes: AnnexChanges; readonly version: string }) {
  const { requirements, facts } = changes;
  const { changeColumns, factColumns } = NOTA_SCREEN_TEXTS;
  return (
    <section className="card" aria-labelledby="changes-title">
      <h2 id="changes-title">{NOTA_SCREEN_TEXTS.changes}</h2>
      <p className="quiet">{hasChanges(changes) ? NOTA_SCREEN_TEXTS.changesSince(version) : NOTA_SCREEN_TEXTS.noChanges}</p>
      {requirements.length > 0 && (
        <div className="table-scroll">
          <table className="table changes">
            <caption className="visually-hidden">{NOTA_SCREEN_TEXTS.changes}</caption>
            <thead>
              <tr>
                <th scope="col">{changeColumns.number}</th>
                <th scope="col">{changeColumns.change}</th>
                <th scope="col">{changeColumns.before}</th>
                <th scope="col">{changeColumns.after}</th>
                <th scope="col">{changeColumns.weigh}</th>
              </tr>
            </thead>
            <tbody>
              {requirements.map((each) => (
                <ChangeRow key={each.id} change={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {facts.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <caption>{NOTA_SCREEN_TEXTS.facts}</caption>
            <thead>
              <tr>
                <th scope="col">{factColumns.label}</th>
                <th scope="col">{factColumns.before}</th>
                <th scope="col">{factColumns.after}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map((each) => (
                <tr key={each.label}>
                  <th scope="row">{each.label}</th>
                  <td>{each.old}</td>
                  <td>{each.new}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const TONES: Readonly<Record<RequirementChange["kind"], Tone>> = { nieuw: "good", gewijzigd: "accent", vervallen: "warn" };

function ChangeRow({ change: { kind, id, number, title, before, after, weight } }: { readonly change: RequirementChange }) {
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        <Chip tone={TONES[kind]}>{NOTA_TEXTS.marks[kind]}</Chip>
        <br />
        {title} <span className="quiet">({id})</span>
      </td>
      <td className="keep-lines">{kind === "nieuw" ? NOTA_SCREEN_TEXTS.newHere : before}</td>
      <td className="keep-lines">{kind === "vervallen" ? NOTA_SCREEN_TEXTS.lapsed : after}</td>
      <td>{weight.length > 0 && `${NOTA_SCREEN_TEXTS.substantial} ${weight.join(" ")}`}</td>
    </tr>
  );
}
