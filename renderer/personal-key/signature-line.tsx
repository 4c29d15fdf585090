import type { Approval } from "../../shared/dossier/model.ts";
import { fingerprint, signatureStanding } from "../../shared/dossier/signature.ts";
import { useWorkspace } from "../app/context.ts";
import { Chip } from "../controls/status.tsx";
import { KEY_TEXTS } from "./texts.ts";

const TONES = { fits: "good", broken: "bad", unchecked: "plain" } as const;
const MARKS = { fits: "ondertekend", broken: "handtekening klopt niet", unchecked: "ondertekend" } as const;

/** With which key a verdict was signed, and whether that fits; nothing for a verdict without a signature. */
export function SignatureLine({ requirement, approval }: { readonly requirement: string; readonly approval: Approval }) {
  const { signatureChecks } = useWorkspace();
  const standing = signatureStanding(requirement, approval, signatureChecks);
  if (!standing || !approval.signature) return null;
  const { owner, key } = approval.signature;
  return (
    <div className="signature">
      <p>
        <Chip tone={TONES[standing]}>{MARKS[standing]}</Chip> {KEY_TEXTS[standing](owner, fingerprint(key))}
      </p>
      <details>
        <summary>{KEY_TEXTS.whatProves}</summary>
        <p className="quiet">{KEY_TEXTS.proves}</p>
      </details>
    </div>
  );
}
