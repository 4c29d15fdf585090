import { useState } from "react";
import type { OpenDossier } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Problems } from "../controls/status.tsx";
import { useSessionState, useWorkspace } from "./context.ts";
import { APP_TEXTS, SAVE_TEXTS } from "./texts.ts";

export interface SaveFailureDialogProps {
  readonly isOpen: boolean;
  /** The user was on the way to the start screen. */
  readonly isLeaving: boolean;
  readonly onClose: () => void;
  readonly onLeave: (message?: string) => void;
  readonly onReopen: (open: OpenDossier) => void;
}

/** Why the dossier was not saved, and every way out: try again, keep it as a new dossier, or take what is on disk. */
export function SaveFailureDialog({ isOpen, isLeaving, onClose, onLeave, onReopen }: SaveFailureDialogProps) {
  const { api, session } = useWorkspace();
  const { save, history } = useSessionState();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { present } = history;

  const retry = async (): Promise<void> => {
    if (!(await session.flush())) return;
    onClose();
    if (isLeaving) onLeave();
  };
  const saveCopy = async (): Promise<void> => {
    const reply = await api["dossiers.import"]({ name: "mijn-versie.json", content: JSON.stringify(present) });
    if (!reply.ok) {
      setProblems(reply.problems);
      return;
    }
    session.stop();
    onClose();
    if (isLeaving) onLeave(SAVE_TEXTS.copyMade(reply.value.file));
    else onReopen(reply.value);
  };
  const reopen = async (): Promise<void> => {
    const reply = await api["dossiers.open"]({ id: present.id });
    if (!reply.ok) {
      setProblems(reply.problems);
      return;
    }
    session.stop();
    onReopen(reply.value);
  };

  return (
    <Dialog title={SAVE_TEXTS.title} isOpen={isOpen && save.kind === "failed"} onClose={onClose}>
      <p>{SAVE_TEXTS.intro}</p>
      {save.kind === "failed" && <Problems problems={save.problems} />}
      <Problems problems={problems} />
      <div className="dialog-choices">
        {save.kind === "failed" && !save.conflict && (
          <Button variant="primary" onPress={() => void retry()}>
            {SAVE_TEXTS.retry}
          </Button>
        )}
        <Button variant={save.kind === "failed" && save.conflict ? "primary" : "plain"} onPress={() => void saveCopy()}>
          {SAVE_TEXTS.saveCopy}
        </Button>
        <div>
          <Button onPress={() => void reopen()}>{SAVE_TEXTS.reopen}</Button>
          <p className="field-help">{SAVE_TEXTS.reopenWarning}</p>
        </div>
        {isLeaving && (
          <div>
            <Button
              variant="danger"
              onPress={() => {
                session.stop();
                onLeave();
              }}
            >
              {SAVE_TEXTS.closeAnyway}
            </Button>
            <p className="field-help">{SAVE_TEXTS.reopenWarning}</p>
          </div>
        )}
        <Button variant="quiet" onPress={onClose}>
          {APP_TEXTS.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
