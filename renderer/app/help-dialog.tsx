import { Button } from "../controls/button.tsx";
import { RadioInput } from "../controls/choice-inputs.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { HELP_SCREEN_TEXTS } from "../help/texts.ts";
import { useWorkspace } from "./context.ts";
import { KeyTable } from "./key-table.tsx";
import { type Preferences, THEMES } from "./preferences.ts";
import { APP_TEXTS, HELP_TEXTS } from "./texts.ts";

export interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly preferences: Preferences;
  readonly onChange: (preferences: Preferences) => void;
}

export function HelpDialog({ isOpen, onClose, preferences, onChange }: HelpDialogProps) {
  const { info, catalogue, openManual } = useWorkspace();
  return (
    <Dialog title={HELP_TEXTS.title} isOpen={isOpen} onClose={onClose}>
      <p>{HELP_TEXTS.intro}</p>
      <div className="help-keys">
        <KeyTable title={HELP_TEXTS.everywhere} where="everywhere" />
        <KeyTable title={HELP_TEXTS.inRequirements} where="requirements" />
        <KeyTable title={HELP_TEXTS.inJudging} where="judging" />
      </div>
      <label className="check-line">
        <input type="checkbox" checked={preferences.letterKeys} onChange={(event) => onChange({ ...preferences, letterKeys: event.target.checked })} />
        <span>
          {HELP_TEXTS.letterKeys}
          <span className="field-help">{HELP_TEXTS.letterKeysHelp}</span>
        </span>
      </label>
      <RadioInput
        label={HELP_TEXTS.theme}
        isRow
        value={preferences.theme}
        options={THEMES.map((theme) => ({ value: theme, label: HELP_TEXTS.themes[theme] }))}
        onChange={(value) => onChange({ ...preferences, theme: THEMES.find((theme) => theme === value) ?? "system" })}
      />
      <dl className="facts">
        <dt>{HELP_TEXTS.where}</dt>
        <dd className="path">{info.dossierFolder}</dd>
      </dl>
      <p className="quiet">
        {HELP_TEXTS.version(info.version, `${catalogue.pack.name} ${catalogue.pack.version}`)}. {HELP_TEXTS.offline}
      </p>
      <div className="dialog-actions">
        <Button
          onPress={() => {
            onClose();
            openManual();
          }}
        >
          {HELP_SCREEN_TEXTS.open}
        </Button>
        <Button variant="primary" onPress={onClose}>
          {APP_TEXTS.close}
        </Button>
      </div>
    </Dialog>
  );
}
