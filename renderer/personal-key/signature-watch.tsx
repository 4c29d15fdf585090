import { useEffect, useState } from "react";
import type { PersonalKey } from "../../shared/contract.ts";
import { checkId, type SignatureChecks, signaturesIn } from "../../shared/dossier/signature.ts";
import type { Problem } from "../../shared/result.ts";
import { useSessionState, useWorkspace } from "../app/context.ts";
import { Problems } from "../controls/status.tsx";
import { KEY_TEXTS } from "./texts.ts";

export interface SignatureWatchProps {
  readonly onKey: (key: PersonalKey | undefined) => void;
  readonly onChecks: (checks: SignatureChecks) => void;
}

/** Loads the key of this user, and has every signature checked when it comes into the dossier: at opening, and later. */
export function SignatureWatch({ onKey, onChecks }: SignatureWatchProps) {
  const { api, signatureChecks } = useWorkspace();
  const { present } = useSessionState().history;
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  useEffect(() => {
    void api["identity.key"]({}).then((reply) => {
      if (reply.ok) onKey(reply.value.key);
      // Who has a key that cannot be used has to know it: his verdicts are not signed.
      else setProblems(reply.problems);
    });
  }, [api, onKey]);
  useEffect(() => {
    const fresh = signaturesIn(present).filter((each) => !Object.hasOwn(signatureChecks, checkId(each)));
    if (fresh.length === 0) return;
    void api["identity.check"]({ signatures: fresh }).then((reply) => {
      if (reply.ok) onChecks({ ...signatureChecks, ...reply.value.checks });
      else setProblems(reply.problems);
    });
  }, [api, present, signatureChecks, onChecks]);

  if (problems.length === 0) return null;
  return (
    <section className="shell-note" aria-label={KEY_TEXTS.title}>
      <Problems title={KEY_TEXTS.failed} problems={problems} />
    </section>
  );
}
