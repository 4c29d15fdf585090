import { fieldLabel, valueText } from "../../shared/dossier/field-labels.ts";
import type { FieldChange, LogEntry } from "../../shared/dossier/model.ts";
import { restoreAction } from "../../shared/dossier/restore.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import "./history.css";
import { HISTORY_TEXTS } from "./texts.ts";

export interface LogLine {
  readonly entry: LogEntry;
  /** Those that are shown. */
  readonly changes: readonly FieldChange[];
}

/** Lines of the log, each with what it changed and a way back per field. */
export function LogLines({ lines }: { readonly lines: readonly LogLine[] }) {
  return (
    <ol className="log-lines" reversed start={lines[0]?.entry.sequence}>
      {lines.map((line) => (
        <li key={line.entry.sequence} className="log-line">
          <p>
            <b>{line.entry.what}</b>
          </p>
          <p className="quiet">
            {HISTORY_TEXTS.line(line.entry.sequence)} · {HISTORY_TEXTS.by(line.entry.by, localMoment(line.entry.at))}
          </p>
          {line.changes.length > 0 && <Changes {...line} />}
        </li>
      ))}
    </ol>
  );
}

function Changes({ entry, changes }: LogLine) {
  const { catalogue } = useView();
  return (
    <div className="table-scroll">
      <table className="log-changes">
        <thead>
          <tr>
            <th scope="col">{HISTORY_TEXTS.field}</th>
            <th scope="col">{HISTORY_TEXTS.old}</th>
            <th scope="col">{HISTORY_TEXTS.new}</th>
            <th scope="col">
              <span className="visually-hidden">{HISTORY_TEXTS.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.path}>
              <th scope="row">{fieldLabel(change.path, catalogue)}</th>
              <td>{change.cut && change.old === undefined ? HISTORY_TEXTS.cut : valueText(change.path, change.old, catalogue)}</td>
              <td>{change.cut && change.new === undefined ? HISTORY_TEXTS.cut : valueText(change.path, change.new, catalogue)}</td>
              <td>
                <Restore entry={entry} change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entry.moreChanges !== undefined && <p className="quiet">{HISTORY_TEXTS.moreFields(entry.moreChanges)}</p>}
    </div>
  );
}

/** Only there when the old value can be put back now. */
function Restore({ entry, change }: { readonly entry: LogEntry; readonly change: FieldChange }) {
  const { session, announce } = useWorkspace();
  const { dossier, catalogue } = useView();
  const action = restoreAction(dossier, entry, change);
  if (!action || !session.attempt(action).ok) return null;
  const label = fieldLabel(change.path, catalogue);
  return (
    <Button
      variant="quiet"
      aria-label={HISTORY_TEXTS.restoreNamed(label, valueText(change.path, change.old, catalogue))}
      onPress={() => {
        if (session.perform(action).ok) announce(HISTORY_TEXTS.restored(label));
      }}
    >
      {HISTORY_TEXTS.restore}
    </Button>
  );
}
