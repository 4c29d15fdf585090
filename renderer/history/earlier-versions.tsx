import { useCallback, useEffect, useState } from "react";
import type { DossierVersion } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { APP_TEXTS } from "../app/texts.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { localMoment } from "../controls/dutch-date.ts";
import { Busy, Problems } from "../controls/status.tsx";
import { VERSION_TEXTS } from "./texts.ts";

/** Earlier states of the dossier that were kept, and going back to one. Going back is an action: it can be undone. */
export function EarlierVersions() {
  const { api, session, announce } = useWorkspace();
  const { id } = useView().dossier;
  const perform = usePerform();
  const [versions, setVersions] = useState<readonly DossierVersion[]>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asked, setAsked] = useState<DossierVersion>();
  const load = useCallback(async () => {
    await session.flush();
    const reply = await api["dossiers.versions"]({ id });
    setVersions(reply.ok ? reply.value : []);
    setProblems(reply.ok ? [] : reply.problems);
  }, [api, session, id]);
  useEffect(() => void load(), [load]);

  const goBack = async ({ counter, modified }: DossierVersion): Promise<void> => {
    setAsked(undefined);
    const reply = await api["dossiers.version"]({ id, counter });
    if (!reply.ok) {
      setProblems(reply.problems);
      return;
    }
    const refused = perform({ kind: "goBackTo", earlier: reply.value });
    setProblems(refused === undefined ? [] : [{ id: "versions.refused", message: refused }]);
    if (refused !== undefined) return;
    announce(VERSION_TEXTS.done(localMoment(modified)));
    await load();
  };
  return (
    <div className="log-part">
      <p className="quiet">{VERSION_TEXTS.intro}</p>
      <Problems title={VERSION_TEXTS.failed} problems={problems} />
      {versions === undefined && <Busy>{VERSION_TEXTS.loading}</Busy>}
      {versions?.length === 0 && problems.length === 0 && <p>{VERSION_TEXTS.none}</p>}
      {versions !== undefined && versions.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">{VERSION_TEXTS.title}</caption>
            <thead>
              <tr>
                {Object.values(VERSION_TEXTS.columns).map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.counter}>
                  <td>{localMoment(version.modified)}</td>
                  <td>{version.title || VERSION_TEXTS.untitled}</td>
                  <td>{VERSION_TEXTS.content(version)}</td>
                  <td>{version.last && VERSION_TEXTS.last(version.last.what, version.last.by)}</td>
                  <td>
                    <Button
                      isDisabled={session.readOnly !== undefined}
                      aria-label={VERSION_TEXTS.goBackNamed(localMoment(version.modified))}
                      onPress={() => setAsked(version)}
                    >
                      {VERSION_TEXTS.goBack}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Dialog title={VERSION_TEXTS.askTitle} isOpen={asked !== undefined} onClose={() => setAsked(undefined)}>
        <p>{asked && VERSION_TEXTS.ask(localMoment(asked.modified))}</p>
        <div className="dialog-actions">
          <Button variant="primary" onPress={() => asked && void goBack(asked)}>
            {VERSION_TEXTS.goBack}
          </Button>
          <Button onPress={() => setAsked(undefined)}>{APP_TEXTS.cancel}</Button>
        </div>
      </Dialog>
    </div>
  );
}
