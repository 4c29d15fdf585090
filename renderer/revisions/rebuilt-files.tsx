import type { Outputs } from "../../shared/contract.ts";
import { useWorkspace } from "../app/context.ts";
import { Button } from "../controls/button.tsx";
import { Note } from "../controls/status.tsx";
import { EXPORT_TEXTS } from "../export/texts.ts";
import { REVISION_TEXTS } from "./texts.ts";

/** The documents of a revision that were made again, and whether they have the bytes of then. */
export function RebuiltFiles({ number, rebuilt }: { readonly number: number; readonly rebuilt: Outputs["revisions.rebuild"] }) {
  const { api, info } = useWorkspace();
  const { files, app } = rebuilt;
  const areSame = files.every((file) => file.same);
  return (
    <div role="status">
      <Note tone={areSame ? "good" : "warn"} title={areSame ? REVISION_TEXTS.rebuiltSame(number) : REVISION_TEXTS.rebuiltOther(number)}>
        {!areSame && <p>{REVISION_TEXTS.otherReason(app, info.version)}</p>}
        <ul className="plain-list export-files" aria-label={EXPORT_TEXTS.doneFiles}>
          {files.map((file) => (
            <li key={file.path}>
              <b>{file.name}</b> <span className="quiet">{file.same ? REVISION_TEXTS.same : REVISION_TEXTS.other}</span>
              <span className="path">{file.path}</span>
              {info.canReveal && <Button onPress={() => void api["exports.reveal"]({ path: file.path })}>{EXPORT_TEXTS.reveal}</Button>}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
