import { useCallback, useEffect, useMemo, useState } from "react";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Api, AppInfo, KeptRevision, OpenDossier } from "../../shared/contract.ts";
import { STEP_NAMES, type WizardStep } from "../../shared/review/model.ts";
import { Note } from "../controls/status.tsx";
import { HelpScreen } from "../help/help-screen.tsx";
import { LibraryScreen } from "../library/library-screen.tsx";
import { RevisionBanner } from "../revisions/revision-banner.tsx";
import { REVISION_TEXTS } from "../revisions/texts.ts";
import { type Place, useSessionState, useView, useWorkspace, type Workspace, WorkspaceContext } from "./context.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { GlossaryDialog } from "./glossary-dialog.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { historyKey, LETTERS, letterOf, useKeys } from "./keys.ts";
import { writeLastPlace } from "./last-place.ts";
import { PersonDialog } from "./person-dialog.tsx";
import { readPreferences, writePreferences } from "./preferences.ts";
import { SaveFailureDialog } from "./save-failure-dialog.tsx";
import { createSession } from "./session.ts";
import { ShellHeader } from "./shell-header.tsx";
import "./shell.css";
import { StepList } from "./step-list.tsx";
import { StepScreen } from "./step-screen.tsx";
import { APP_TEXTS, PERSON_TEXTS, SHELL_TEXTS } from "./texts.ts";
import { useUnexpectedErrors } from "./unexpected-errors.ts";

export interface WorkspaceProps {
  readonly api: Api;
  readonly info: AppInfo;
  readonly catalogue: Catalogue;
  readonly reloadCatalogue: Workspace["reloadCatalogue"];
  readonly open: OpenDossier;
  readonly revision?: KeptRevision;
  readonly showRevision: Workspace["showRevision"];
  readonly firstStep: WizardStep;
  /** Back to the start screen, with something to tell there. */
  readonly onLeave: (message?: string) => void;
  readonly onReopen: (open: OpenDossier) => void;
}

/** What is read in the place of the step. */
type Reading = { readonly what: "library"; readonly requirement: string | undefined } | { readonly what: "manual" };

type OpenDialog = "help" | "glossary" | "person" | "save-failure" | undefined;

/** One open dossier: the frame around the steps. */
export function WorkspaceScreen({ api, info, catalogue, reloadCatalogue, open, revision, showRevision, firstStep, onLeave, onReopen }: WorkspaceProps) {
  const [session] = useState(() =>
    createSession({ api, catalogue, open, user: info.user.trim() || PERSON_TEXTS.unknown, now: () => new Date().toISOString() }),
  );
  const [formDrafts] = useState(() => new Map<string, unknown>());
  const [place, setPlace] = useState<Place>({ step: firstStep, visit: 0 });
  const [spoken, setSpoken] = useState("");
  // A machine that does not know its user asks: every choice carries a name.
  const [dialog, setDialog] = useState<OpenDialog>(info.user.trim() === "" ? "person" : undefined);
  const [reading, setReading] = useState<Reading>();
  const [preferences, setPreferences] = useState(readPreferences);
  const [isLeaving, setIsLeaving] = useState(false);

  useEffect(() => session.setCatalogue(catalogue), [session, catalogue]);
  const { id } = open.dossier;
  useEffect(() => writeLastPlace({ id, step: place.step }), [id, place.step]);
  useEffect(() => {
    // Leaving the field hands in what is being typed; then everything that waits is saved.
    const handIn = (): void => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void session.flush();
    };
    window.addEventListener("pagehide", handIn);
    return () => {
      window.removeEventListener("pagehide", handIn);
      void session.flush().finally(session.stop);
    };
  }, [session]);

  const goTo = useCallback(
    (step: WizardStep, item?: string) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void session.flush();
      setReading(undefined);
      setPlace((old) => ({ step, visit: old.visit + 1, ...(item === undefined ? {} : { item }) }));
    },
    [session],
  );
  const announce = useCallback((text: string) => {
    // The same words twice are only read again when the text changed in between.
    setSpoken((old) => (old === text ? `${text}\u00a0` : text));
  }, []);
  const askPerson = useCallback(() => setDialog("person"), []);
  const openHelp = useCallback(() => setDialog("help"), []);
  const openGlossary = useCallback(() => setDialog("glossary"), []);
  const openLibrary = useCallback((requirement?: string) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setReading({ what: "library", requirement });
  }, []);
  const openManual = useCallback(() => setReading({ what: "manual" }), []);
  const turnTo = useCallback<Workspace["showRevision"]>(
    async (next) => ((await session.flush()) ? showRevision(next) : [{ id: "revision.not-saved", message: REVISION_TEXTS.notSaved }]),
    [session, showRevision],
  );
  const workspace = useMemo<Workspace>(
    () => ({
      api,
      info,
      catalogue,
      reloadCatalogue,
      session,
      place,
      goTo,
      ...(revision ? { revision } : {}),
      showRevision: turnTo,
      announce,
      askPerson,
      openHelp,
      openGlossary,
      openLibrary,
      openManual,
      letterKeys: preferences.letterKeys,
      formDrafts,
    }),
    [
      api,
      info,
      catalogue,
      reloadCatalogue,
      session,
      place,
      goTo,
      revision,
      turnTo,
      announce,
      askPerson,
      openHelp,
      openGlossary,
      openLibrary,
      openManual,
      preferences.letterKeys,
      formDrafts,
    ],
  );

  const leave = async (): Promise<void> => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (await session.flush()) onLeave();
    else {
      setIsLeaving(true);
      setDialog("save-failure");
    }
  };
  const closeReading = (): void => setReading(undefined);
  const closeDialog = (): void => {
    setIsLeaving(false);
    setDialog(undefined);
  };

  return (
    <WorkspaceContext value={workspace}>
      <div className="shell">
        <a className="skip-link" href="#inhoud">
          {APP_TEXTS.toContent}
        </a>
        <ShellHeader onStart={() => void leave()} onSaveFailure={() => setDialog("save-failure")} />
        <StepList />
        <div className="shell-main" id="inhoud" tabIndex={-1}>
          {revision && <RevisionBanner revision={revision} />}
          {open.readOnly !== undefined && !revision && (
            <div className="shell-note">
              <Note tone="warn" title={SHELL_TEXTS.readOnly}>
                <p>{open.readOnly}</p>
              </Note>
            </div>
          )}
          <UnexpectedErrors />
          <ErrorBoundary key={reading?.what ?? place.step}>
            {reading === undefined && <StepScreen />}
            {reading?.what === "library" && (
              <LibraryScreen
                api={api}
                info={info}
                catalogue={catalogue}
                reloadCatalogue={reloadCatalogue}
                requirement={reading.requirement}
                onClose={closeReading}
              />
            )}
            {reading?.what === "manual" && <HelpScreen info={info} catalogue={catalogue} onClose={closeReading} />}
          </ErrorBoundary>
        </div>
        <div className="visually-hidden" role="status" aria-live="polite">
          {spoken}
        </div>
        <WorkspaceKeys />
        <HelpDialog
          isOpen={dialog === "help"}
          onClose={closeDialog}
          preferences={preferences}
          onChange={(next) => {
            setPreferences(next);
            writePreferences(next);
          }}
        />
        <GlossaryDialog isOpen={dialog === "glossary"} onClose={closeDialog} />
        <PersonDialog isOpen={dialog === "person"} onClose={closeDialog} />
        <SaveFailureDialog isOpen={dialog === "save-failure"} isLeaving={isLeaving} onClose={closeDialog} onLeave={onLeave} onReopen={onReopen} />
      </div>
    </WorkspaceContext>
  );
}

/** Undo, redo and help by keyboard; and the title of the window. */
function WorkspaceKeys() {
  const { session, announce, openHelp, letterKeys, place } = useWorkspace();
  const { dossier } = useView();
  const title = dossier.tender.title || SHELL_TEXTS.noTitle;
  useEffect(() => {
    document.title = `${STEP_NAMES[place.step]} - ${title} - ${APP_TEXTS.name}`;
  }, [place.step, title]);
  useKeys((event) => {
    const travel = historyKey(event);
    if (travel === "undo") {
      const what = session.undo();
      announce(what === undefined ? SHELL_TEXTS.nothingToUndo : SHELL_TEXTS.undone(what));
      return true;
    }
    if (travel === "redo") {
      const what = session.redo();
      announce(what === undefined ? SHELL_TEXTS.nothingToRedo : SHELL_TEXTS.redone(what));
      return true;
    }
    if (letterKeys && letterOf(event) === LETTERS.help) {
      openHelp();
      return true;
    }
    return false;
  });
  return null;
}

function UnexpectedErrors() {
  const happened = useUnexpectedErrors();
  const { save } = useSessionState();
  if (!happened || save.kind === "failed") return null;
  return (
    <div className="shell-note">
      <Note tone="bad" isAlert title={APP_TEXTS.unexpected} />
    </div>
  );
}
