import { useView } from "../app/context.ts";
import { localMoment } from "../controls/dutch-date.ts";
import { MAKE_TEXTS, SENT_TEXTS } from "./texts.ts";

/** Which packages went out, and what came back. */
export function SentPackages() {
  const { reviewPackages } = useView().dossier;
  return (
    <section className="card" aria-labelledby="sent-packages">
      <h2 id="sent-packages">{SENT_TEXTS.title}</h2>
      {reviewPackages.length === 0 ? (
        <p className="quiet">{SENT_TEXTS.none}</p>
      ) : (
        <table className="sent-packages">
          <caption className="visually-hidden">{SENT_TEXTS.caption}</caption>
          <thead>
            <tr>
              {Object.values(SENT_TEXTS.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviewPackages.toReversed().map(({ id, request, rights, answers }) => (
              <tr key={id}>
                <td>{localMoment(request.at)}</td>
                <td>{request.to || SENT_TEXTS.nobody}</td>
                <td>{MAKE_TEXTS.levels[rights.level].label}</td>
                <td>{rights.only ? SENT_TEXTS.part(rights.only.length) : SENT_TEXTS.whole}</td>
                <td>
                  {answers.length === 0
                    ? SENT_TEXTS.noAnswer
                    : answers.map(({ seal, by, takenOverAt }) => <div key={seal}>{SENT_TEXTS.answered(by.name, localMoment(takenOverAt))}</div>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
