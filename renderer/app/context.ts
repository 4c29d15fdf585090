/** What every screen of an open dossier can reach. */
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Api, AppInfo, KeptRevision } from "../../shared/contract.ts";
import type { Action } from "../../shared/dossier/actions.ts";
import type { Problem } from "../../shared/result.ts";
import type { FindingPlace, WizardStep } from "../../shared/review/model.ts";
import type { Session, SessionState } from "./session.ts";
import { type View, viewOf } from "./view.ts";

/** Where the user is. `visit` differs for every time somebody is sent somewhere, also to the same place. */
export interface Place extends FindingPlace {
  readonly visit: number;
}

export interface Workspace {
  readonly api: Api;
  readonly info: AppInfo;
  readonly catalogue: Catalogue;
  /** Loads the catalogue again, so that the open dossier sees what was imported. Answers what stood in the way; then the old one stays. */
  readonly reloadCatalogue: () => Promise<readonly Problem[]>;
  readonly session: Session;
  readonly place: Place;
  readonly goTo: (step: WizardStep, item?: string) => void;
  /** What was exported once and is now read; absent for the dossier itself. */
  readonly revision?: KeptRevision;
  /** Opens a revision in the place of the dossier, to read; or, without one, the dossier again. Answers what stood in the way. */
  readonly showRevision: (revision?: KeptRevision) => Promise<readonly Problem[]>;
  /** Says something to a screen reader. */
  readonly announce: (text: string) => void;
  readonly askPerson: () => void;
  readonly openHelp: () => void;
  readonly openGlossary: () => void;
  /** The whole catalogue, to read; `requirement` is shown first. The place in the dossier stays. */
  readonly openLibrary: (requirement?: string) => void;
  readonly openManual: () => void;
  /** Off: shortcuts of one letter do nothing. */
  readonly letterKeys: boolean;
  /** Texts of forms that were not handed in yet, by place: leaving a screen does not lose them. */
  readonly formDrafts: Map<string, unknown>;
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("Dit scherm hoort bij een open dossier.");
  return workspace;
}

export function useSessionState(): SessionState {
  const { session } = useWorkspace();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** The dossier as it stands, with all that follows from it. */
export function useView(): View {
  const { catalogue } = useWorkspace();
  return viewOf(catalogue, useSessionState().history.present);
}

/** Performs an action; answers why it was refused, in Dutch, or undefined when it was done. */
export function usePerform(): (action: Action, edit?: string) => string | undefined {
  const { session } = useWorkspace();
  return useCallback(
    (action, edit) => {
      const result = session.perform(action, edit);
      return result.ok ? undefined : result.problems.map((problem) => problem.message).join(" ");
    },
    [session],
  );
}
