import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { FormText } from "../controls/form-text.tsx";
import { PersonalKeySection } from "../personal-key/personal-key-section.tsx";
import { useSessionState, useWorkspace } from "./context.ts";
import { APP_TEXTS, PERSON_TEXTS } from "./texts.ts";

/** Who is at the screen: a jurist can judge at the workstation of the buyer. */
export function PersonDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={PERSON_TEXTS.title} isOpen={isOpen} onClose={onClose}>
      <PersonForm onClose={onClose} />
      <PersonalKeySection />
    </Dialog>
  );
}

function PersonForm({ onClose }: { readonly onClose: () => void }) {
  const { session } = useWorkspace();
  const { person } = useSessionState();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [tried, setTried] = useState(false);
  const isMissing = name.trim() === "";
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isMissing) return;
        session.setPerson({ name: name.trim(), role: role.trim() });
        onClose();
      }}
    >
      <p>{PERSON_TEXTS.intro}</p>
      <FormText label={PERSON_TEXTS.name} value={name} onChange={setName} autoFocus error={tried && isMissing ? PERSON_TEXTS.missing : undefined} />
      <FormText label={PERSON_TEXTS.role} help={PERSON_TEXTS.roleHelp} value={role} onChange={setRole} />
      <div className="dialog-actions">
        <Button variant="primary" type="submit">
          {PERSON_TEXTS.save}
        </Button>
        <Button onPress={onClose}>{APP_TEXTS.cancel}</Button>
      </div>
    </form>
  );
}
