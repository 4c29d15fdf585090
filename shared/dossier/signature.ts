/**
 * Signatures over verdicts, as the domain knows them: which text is signed, and what a check said. Making and checking one is work for
 * the machine; here it is only a value.
 */
import { canonicalJson, contentHash } from "../canonical.ts";
import type { Approval, ApprovalSignature, Dossier } from "./model.ts";

/** A verdict as it is signed: nothing of it can be changed afterwards without a trace. */
export interface SignedVerdict extends Pick<Approval, "hash" | "verdict" | "at" | "comment" | "condition"> {
  /** Requirement, own requirement or parameter. */
  readonly requirement: string;
  readonly name: string;
  readonly role: string;
  /** Whose key it is, as its owner wrote it down. */
  readonly owner: string;
}

/** What a machine checks: whether `value` was made over `text` with the private half of `key`. */
export interface SignatureToCheck extends Pick<ApprovalSignature, "key" | "value"> {
  readonly text: string;
}

/** What checks said, by `checkId`. */
export type SignatureChecks = Readonly<Record<string, boolean>>;
export const NO_CHECKS: SignatureChecks = {};

/** `unchecked`: nobody checked it yet. */
export type SignatureStanding = "fits" | "broken" | "unchecked";

/** Starts with what it is for, so that the signature means nothing anywhere else. */
export function signedText(verdict: SignedVerdict): string {
  return `bijlagebouwer-akkoord-1\n${canonicalJson(verdict)}`;
}

/** The part of a verdict on `requirement` that is signed. */
export function signedPart(requirement: string, { hash, verdict, at, comment, condition, by }: Approval, owner: string): SignedVerdict {
  return { requirement, hash, verdict, at, comment, condition, name: by.name, role: by.role, owner };
}

/** Every signature in the dossier. */
export function signaturesIn(dossier: Dossier): readonly SignatureToCheck[] {
  const judged = [
    ...Object.entries(dossier.decisions),
    ...Object.entries(dossier.parameterDecisions),
    ...dossier.ownRequirements.map((own) => [own.id, own] as const),
  ];
  return judged.flatMap(([id, { approvals = [] }]) => approvals.flatMap((approval) => toCheck(id, approval) ?? []));
}

/** How the signature of a verdict on `requirement` stands; undefined when it is not signed. */
export function signatureStanding(requirement: string, approval: Approval, checks: SignatureChecks): SignatureStanding | undefined {
  const signature = toCheck(requirement, approval);
  if (!signature) return undefined;
  const id = checkId(signature);
  if (!Object.hasOwn(checks, id)) return "unchecked";
  return checks[id] ? "fits" : "broken";
}

/** Names a signature with what it is over and with which key: any change makes it another one. */
export function checkId({ key, value, text }: SignatureToCheck): string {
  return contentHash({ key, value, text });
}

/** A key in short, to compare by voice: "4F2A 91C0 77BE 03D5 A1B2". */
export function fingerprint(key: string): string {
  return (contentHash(key).slice(0, 20).toUpperCase().match(/.{4}/g) ?? []).join(" ");
}

function toCheck(requirement: string, approval: Approval): SignatureToCheck | undefined {
  const { signature } = approval;
  return signature && { key: signature.key, value: signature.value, text: signedText(signedPart(requirement, approval, signature.owner)) };
}
