import { useCallback, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Api, AppInfo, KeptRevision, OpenDossier } from "../../shared/contract.ts";
import { type Problem, success } from "../../shared/result.ts";
import type { WizardStep } from "../../shared/review/model.ts";
import { Button } from "../controls/button.tsx";
import { Busy, Problems } from "../controls/status.tsx";
import { HelpScreen } from "../help/help-screen.tsx";
import { LibraryScreen } from "../library/library-screen.tsx";
import { REVISION_TEXTS } from "../revisions/texts.ts";
import { StartScreen } from "../start/start-screen.tsx";
import { readLastPlace, writeLastPlace } from "./last-place.ts";
import { APP_TEXTS } from "./texts.ts";
import { WorkspaceScreen } from "./workspace-screen.tsx";

type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "ready"; readonly info: AppInfo; readonly catalogue: Catalogue };

interface Opened {
  readonly open: OpenDossier;
  readonly step: WizardStep;
  /** What was exported once; `open` is then that dossier, and can only be read. */
  readonly revision?: KeptRevision;
  /** Differs for every time a dossier is opened, also the same one again. */
  readonly visit: number;
}

export function App({ api }: { readonly api: Api }) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const [opened, setOpened] = useState<Opened>();
  const [leftMessage, setLeftMessage] = useState<string>();
  const [reading, setReading] = useState<"library" | "manual">();

  const show = useCallback((open: OpenDossier, step: WizardStep): void => setOpened((old) => ({ open, step, visit: (old?.visit ?? 0) + 1 })), []);

  /** Replaces what is open by a revision of it, or by the dossier itself again. */
  const showRevision = async (revision?: KeptRevision): Promise<readonly Problem[]> => {
    if (!opened) return [];
    const { id } = opened.open.dossier;
    const reply = revision
      ? success({ dossier: revision.dossier, file: opened.open.file, readOnly: REVISION_TEXTS.readOnly })
      : await api["dossiers.open"]({ id });
    if (!reply.ok) return reply.problems;
    setOpened({ open: reply.value, step: revision ? "opdracht" : "exporteren", visit: opened.visit + 1, ...(revision ? { revision } : {}) });
    return [];
  };

  const load = useCallback(async () => {
    setLoaded({ kind: "loading" });
    const place = readLastPlace();
    const [info, catalogue, last] = await Promise.all([api["app.info"]({}), api["catalogue.load"]({}), place && api["dossiers.open"]({ id: place.id })]);
    if (!info.ok || !catalogue.ok) {
      setLoaded({ kind: "failed", problems: [info, catalogue].flatMap((reply) => (reply.ok ? [] : reply.problems)) });
      return;
    }
    // A dossier that cannot be opened any more is shown, with the reason, in the list of the start screen.
    if (place && last?.ok) show(last.value, place.step);
    setLoaded({ kind: "ready", info: info.value, catalogue: catalogue.value });
  }, [api, show]);
  useEffect(() => void load(), [load]);

  const reloadCatalogue = useCallback(async (): Promise<readonly Problem[]> => {
    const reply = await api["catalogue.load"]({});
    if (!reply.ok) return reply.problems;
    setLoaded((old) => (old.kind === "ready" ? { ...old, catalogue: reply.value } : old));
    return [];
  }, [api]);

  const open = (dossier: OpenDossier): void => {
    setLeftMessage(undefined);
    show(dossier, "opdracht");
  };
  const leave = (message?: string): void => {
    writeLastPlace(undefined);
    setLeftMessage(message);
    setOpened(undefined);
  };

  return (
    <I18nProvider locale="nl-NL">
      {loaded.kind === "loading" && (
        <main className="message-page">
          <Busy>{APP_TEXTS.loading}</Busy>
        </main>
      )}
      {loaded.kind === "failed" && (
        <main className="message-page">
          <div className="card">
            <h1>{APP_TEXTS.notLoaded}</h1>
            <Problems problems={loaded.problems} />
            <Button variant="primary" onPress={() => void load()}>
              {APP_TEXTS.retry}
            </Button>
          </div>
        </main>
      )}
      {loaded.kind === "ready" && !opened && reading === "library" && (
        <LibraryScreen api={api} info={loaded.info} catalogue={loaded.catalogue} reloadCatalogue={reloadCatalogue} onClose={() => setReading(undefined)} />
      )}
      {loaded.kind === "ready" && !opened && reading === "manual" && (
        <HelpScreen info={loaded.info} catalogue={loaded.catalogue} onClose={() => setReading(undefined)} />
      )}
      {loaded.kind === "ready" && !opened && reading === undefined && (
        <StartScreen
          onRead={setReading}
          api={api}
          info={loaded.info}
          catalogue={loaded.catalogue}
          onOpen={open}
          {...(leftMessage === undefined ? {} : { message: leftMessage })}
        />
      )}
      {loaded.kind === "ready" && opened && (
        <WorkspaceScreen
          key={opened.visit}
          api={api}
          info={loaded.info}
          catalogue={opened.revision?.catalogue ?? loaded.catalogue}
          reloadCatalogue={reloadCatalogue}
          open={opened.open}
          {...(opened.revision ? { revision: opened.revision } : {})}
          showRevision={showRevision}
          firstStep={opened.step}
          onLeave={leave}
          onReopen={(next) => show(next, readLastPlace()?.step ?? "opdracht")}
        />
      )}
    </I18nProvider>
  );
}
