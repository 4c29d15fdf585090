import { Tooltip, TooltipTrigger } from "react-aria-components";
import { redoable, undoable } from "../../shared/dossier/history.ts";
import { Button } from "../controls/button.tsx";
import { localTime } from "../controls/dutch-date.ts";
import { Icon } from "../controls/icon.tsx";
import { LIBRARY_TEXTS } from "../library/texts.ts";
import { useSessionState, useWorkspace } from "./context.ts";
import { APP_TEXTS, GLOSSARY_TEXTS, SHELL_TEXTS } from "./texts.ts";

export interface ShellHeaderProps {
  readonly onStart: () => void;
  readonly onSaveFailure: () => void;
}

export function ShellHeader({ onStart, onSaveFailure }: ShellHeaderProps) {
  const { askPerson, openHelp, openGlossary, openLibrary } = useWorkspace();
  const { history, person } = useSessionState();
  const { tender } = history.present;
  return (
    <header className="shell-header">
      <Button variant="header" onPress={onStart} aria-label={SHELL_TEXTS.backToStart}>
        {SHELL_TEXTS.start}
      </Button>
      <p className="shell-title">
        <b>{APP_TEXTS.name}</b>
        <span className="shell-tender">{tender.title || SHELL_TEXTS.noTitle}</span>
        <span className="shell-reference">{tender.reference}</span>
      </p>
      <SaveStatus onSaveFailure={onSaveFailure} />
      <div className="shell-actions">
        <TravelButton direction="undo" />
        <TravelButton direction="redo" />
        <Button variant="header" onPress={askPerson}>
          <Icon name="person" />
          <span className="shell-person">{SHELL_TEXTS.iAm(person.name)}</span>
        </Button>
        <Button variant="header" onPress={() => openLibrary()}>
          {LIBRARY_TEXTS.open}
        </Button>
        <Button variant="header" onPress={openGlossary}>
          {GLOSSARY_TEXTS.open}
        </Button>
        <Button variant="header" onPress={openHelp}>
          {SHELL_TEXTS.help}
        </Button>
      </div>
    </header>
  );
}

function TravelButton({ direction }: { readonly direction: "undo" | "redo" }) {
  const { session, announce } = useWorkspace();
  const { history } = useSessionState();
  const isUndo = direction === "undo";
  const what = isUndo ? undoable(history) : redoable(history);
  const words = isUndo ? SHELL_TEXTS.undo : SHELL_TEXTS.redo;
  const whole =
    what === undefined ? (isUndo ? SHELL_TEXTS.nothingToUndo : SHELL_TEXTS.nothingToRedo) : (isUndo ? SHELL_TEXTS.undoWhat : SHELL_TEXTS.redoWhat)(what);
  return (
    <TooltipTrigger delay={300}>
      <Button
        variant="header"
        aria-label={whole}
        isDisabled={what === undefined}
        onPress={() => {
          const done = isUndo ? session.undo() : session.redo();
          if (done !== undefined) announce((isUndo ? SHELL_TEXTS.undone : SHELL_TEXTS.redone)(done));
        }}
      >
        <Icon name={direction} />
        <span className="shell-travel">{words}</span>
      </Button>
      <Tooltip className="tooltip">{whole}</Tooltip>
    </TooltipTrigger>
  );
}

function SaveStatus({ onSaveFailure }: { readonly onSaveFailure: () => void }) {
  const { save } = useSessionState();
  const { session } = useWorkspace();
  return (
    <div className="shell-save" data-testid="save-state">
      <span role="status">
        {save.kind === "saving" && SHELL_TEXTS.saving}
        {save.kind === "saved" && (
          <>
            <Icon name="check" /> {save.at === undefined ? SHELL_TEXTS.saved : SHELL_TEXTS.savedAt(localTime(save.at))}
          </>
        )}
      </span>
      {save.kind === "failed" && (
        <div className="shell-not-saved" role="alert">
          <Icon name="warning" />
          <span>{SHELL_TEXTS.notSaved}</span>
          <Button variant="header" onPress={onSaveFailure}>
            {SHELL_TEXTS.showReason}
          </Button>
          {!save.conflict && (
            <Button variant="header" onPress={() => void session.flush()}>
              {APP_TEXTS.retry}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
