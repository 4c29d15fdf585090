import { useState } from "react";
import { samePerson } from "../../shared/dossier/person.ts";
import { fingerprint } from "../../shared/dossier/signature.ts";
import type { Problem } from "../../shared/result.ts";
import { useSessionState, useWorkspace } from "../app/context.ts";
import { PERSON_TEXTS } from "../app/texts.ts";
import { Button } from "../controls/button.tsx";
import { Note, Problems } from "../controls/status.tsx";
import "./personal-key.css";
import { KEY_TEXTS } from "./texts.ts";

/** The key of this user: making one, its fingerprint, and what a signature says and does not say. */
export function PersonalKeySection() {
  const { api, personalKey, setPersonalKey } = useWorkspace();
  const { person } = useSessionState();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isMade, setIsMade] = useState(false);
  const hasName = person.name.trim() !== "" && person.name !== PERSON_TEXTS.unknown;

  const make = async (): Promise<void> => {
    const reply = await api["identity.makeKey"]({ owner: person.name });
    setProblems(reply.ok ? [] : reply.problems);
    setIsMade(reply.ok);
    if (reply.ok) setPersonalKey(reply.value);
  };
  return (
    <section className="personal-key" aria-labelledby="personal-key-title">
      <h3 id="personal-key-title">{KEY_TEXTS.title}</h3>
      {personalKey ? (
        <>
          <dl className="facts">
            <dt>{KEY_TEXTS.owner}</dt>
            <dd>{personalKey.owner}</dd>
            <dt>{KEY_TEXTS.fingerprint}</dt>
            <dd className="fingerprint">{fingerprint(personalKey.publicKey)}</dd>
            <dt>{KEY_TEXTS.file}</dt>
            <dd>
              <span className="path">{personalKey.file}</span>
              <p className="quiet">{KEY_TEXTS.fileHelp}</p>
            </dd>
          </dl>
          {!samePerson({ name: personalKey.owner }, person) && <Note tone="warn" title={KEY_TEXTS.otherPerson(personalKey.owner)} />}
        </>
      ) : (
        <>
          <p>{KEY_TEXTS.intro}</p>
          {hasName ? <Button onPress={() => void make()}>{KEY_TEXTS.make(person.name)}</Button> : <p className="quiet">{KEY_TEXTS.nameFirst}</p>}
        </>
      )}
      <div role="status">{isMade && <Note tone="good" title={KEY_TEXTS.made} />}</div>
      <Problems title={KEY_TEXTS.failed} problems={problems} />
      <p className="quiet">{KEY_TEXTS.proves}</p>
    </section>
  );
}
