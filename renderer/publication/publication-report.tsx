import { CHECK_TITLES, type CheckRow, type FileReport, isPublishable, type PublicationReport } from "../../shared/publication/model.ts";
import { LIMITS, OUTCOME_WORDS, summaryOf } from "../../shared/publication/words.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { Chip, Note, Problems, type Tone } from "../controls/status.tsx";
import "./publication.css";
import { PUBLICATION_TEXTS } from "./texts.ts";

/** What the publication check saw in the files that were just written: a list per file, open where something is wrong. */
export function PublicationCheck({ check }: { readonly check: Result<PublicationReport, Problem> }) {
  if (!check.ok) return <Problems title={PUBLICATION_TEXTS.unreadable} problems={check.problems} />;
  const report = check.value;
  const good = isPublishable(report);
  return (
    <Note tone={good ? "good" : "bad"} title={good ? PUBLICATION_TEXTS.good : PUBLICATION_TEXTS.bad}>
      <p>{summaryOf(report)}</p>
      {report.files.map((file) => (
        <FileChecks key={file.file} report={file} />
      ))}
      <p className="quiet">{LIMITS}</p>
    </Note>
  );
}

function FileChecks({ report: { file, hash, rows } }: { readonly report: FileReport }) {
  const { columns } = PUBLICATION_TEXTS;
  const points = rows.filter((row) => row.outcome === "fail").length;
  return (
    <details className="publication-file" open={points > 0}>
      <summary>{PUBLICATION_TEXTS.details(file, points)}</summary>
      <p className="quiet">
        {PUBLICATION_TEXTS.hash}: <code className="publication-hash">{hash}</code>
      </p>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{PUBLICATION_TEXTS.file(file)}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.check}</th>
              <th scope="col">{columns.outcome}</th>
              <th scope="col">{columns.seen}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CheckLine key={row.check} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const TONES: Readonly<Record<CheckRow["outcome"], Tone>> = { pass: "good", fail: "bad", skipped: "warn" };

function CheckLine({ row: { check, outcome, findings } }: { readonly row: CheckRow }) {
  return (
    <tr>
      <th scope="row">{CHECK_TITLES[check]}</th>
      <td>
        <Chip tone={TONES[outcome]}>{OUTCOME_WORDS[outcome]}</Chip>
      </td>
      <td>
        <ul className="plain-list publication-findings">
          {findings.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
