import { STATUS_LABELS } from "../../shared/annex/words.ts";
import type { Revision } from "../../shared/dossier/model.ts";
import { Button } from "../controls/button.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import "../revisions/revisions.css";
import { REVISION_TEXTS } from "../revisions/texts.ts";
import { EXPORT_TEXTS } from "./texts.ts";

/** Characters of a hash that are enough to compare by eye. */
const SHORT_HASH = 12;

export interface RevisionTableProps {
  readonly revisions: readonly Revision[];
  readonly isBusy: boolean;
  readonly onView: (number: number) => void;
  readonly onCompare: (number: number) => void;
  readonly onRebuild: (number: number) => void;
}

export function RevisionTable({ revisions, isBusy, onView, onCompare, onRebuild }: RevisionTableProps) {
  const { columns } = EXPORT_TEXTS;
  if (revisions.length === 0) return <p className="quiet">{EXPORT_TEXTS.noRevisions}</p>;
  return (
    <>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{EXPORT_TEXTS.revisions}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.at}</th>
              <th scope="col">{columns.by}</th>
              <th scope="col">{columns.version}</th>
              <th scope="col">{columns.template}</th>
              <th scope="col">{columns.requirements}</th>
              <th scope="col">{columns.hash}</th>
              <th scope="col">{REVISION_TEXTS.actions}</th>
            </tr>
          </thead>
          <tbody>
            {revisions.toReversed().map((revision) => (
              <tr key={revision.number}>
                <th scope="row">{revision.number}</th>
                <td>{localMoment(revision.at)}</td>
                <td>{revision.by}</td>
                <td>{EXPORT_TEXTS.versionWords(revision.annexVersion, STATUS_LABELS[revision.annexStatus])}</td>
                <td>{revision.template.name}</td>
                <td>{revision.requirements}</td>
                <td>
                  <ul className="plain-list">
                    {[revision.file, ...revision.answerForms].map(({ name, hash }) => (
                      <li key={name}>
                        {name} <code title={hash}>{hash.slice(0, SHORT_HASH)}</code>
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  {revision.snapshot === undefined ? (
                    <span className="quiet">{REVISION_TEXTS.noCopy}</span>
                  ) : (
                    <div className="revision-actions">
                      <Button isDisabled={isBusy} aria-label={REVISION_TEXTS.viewOne(revision.number)} onPress={() => onView(revision.number)}>
                        {REVISION_TEXTS.view}
                      </Button>
                      <Button isDisabled={isBusy} aria-label={REVISION_TEXTS.compareOne(revision.number)} onPress={() => onCompare(revision.number)}>
                        {REVISION_TEXTS.compare}
                      </Button>
                      <Button isDisabled={isBusy} aria-label={REVISION_TEXTS.rebuildOne(revision.number)} onPress={() => onRebuild(revision.number)}>
                        {REVISION_TEXTS.rebuild}
                      </Button>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{EXPORT_TEXTS.hashHelp}</p>
    </>
  );
}
