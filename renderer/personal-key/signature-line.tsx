import type { Approval } from "../../shared/dossier/model.ts";
import { fingerprint, type SignatureChecks, signatureStanding } from "../../shared/dossier/signature.ts";
import { useWorkspace } from "../app/context.ts";
import { Chip } from "../controls/status.tsx";
import { KEY_TEXTS } from "./texts.ts";

export interface SignatureLineProps {
  readonly requirement: string;
  readonly approval: Approval;
  /** Of a verdict that is not in the dossier (yet); absent: what is known of those that are. */
  readonly checks?: SignatureChecks;
}

/** With which key a verdict was signed, and whether that fits; nothing for a verdict without a signature. */
export function SignatureLine({ requirement, approval, checks }: SignatureLineProps) {
  const { signatureChecks } = useWorkspace();
  const standing = signatureStanding(requirement, approval, checks ?? signatureChecks);
  if (!standing || !approval.signature) return null;
  const { owner, key } = approval.signature;
  return (
    <div className="signature">
      <p>
        {standing === "broken" && <Chip tone="bad">{KEY_TEXTS.brokenMark}</Chip>} {KEY_TEXTS[standing](owner, fingerprint(key))}
      </p>
      <details>
        <summary>{KEY_TEXTS.whatProves}</summary>
        <p className="quiet">{KEY_TEXTS.proves}</p>
      </details>
    </div>
  );
}
