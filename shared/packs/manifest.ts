/**
 * What makes a pack (eisenpakket) worth trusting: a manifest with the hash of every file, and a detached Ed25519 signature over that
 * manifest. Whoever changes one byte of a file, or one line of the manifest, breaks the signature.
 */
import { z } from "zod";
import { canonicalJson } from "../canonical.ts";
import { packSchema } from "../catalogue/model.ts";
import type { Immutable } from "../immutable.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "verwacht een SHA-256 in hexadecimale cijfers");

/** Base64 of the 32 bytes of an Ed25519 public key. */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, "verwacht een openbare sleutel: 44 tekens base64");

/** Base64 of the 64 bytes of an Ed25519 signature. */
export const signatureValueSchema = z.string().regex(/^[A-Za-z0-9+/]{86}==$/, "verwacht een handtekening: 88 tekens base64");

export const manifestSchema = z.strictObject({
  format: z.literal("bijlagebouwer-manifest"),
  formatVersion: z.literal(1),
  pack: packSchema.pick({ id: true, name: true, version: true, date: true, publisher: true }),
  /** In order of name. */
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^(?:[a-z0-9-]+\/)?[a-zA-Z0-9][a-zA-Z0-9._-]*\.json$/, "verwacht een naam zoals requirements/cloud.json"),
        size: z.number().int().min(0),
        sha256,
      }),
    )
    .min(1)
    .max(2000),
});

export const signatureSchema = z.strictObject({
  format: z.literal("bijlagebouwer-signature"),
  formatVersion: z.literal(1),
  algorithm: z.literal("Ed25519"),
  key: publicKeySchema,
  signature: signatureValueSchema,
});

/** A key that the organisation trusts, as its administrator wrote it down. */
export const trustedKeySchema = z.strictObject({
  /** Whose key it is, as messages say it. */
  name: z.string().trim().min(1).max(200),
  key: publicKeySchema,
});

export type PackManifest = Immutable<z.infer<typeof manifestSchema>>;
export type PackSignature = Immutable<z.infer<typeof signatureSchema>>;
export type TrustedKey = Immutable<z.infer<typeof trustedKeySchema>>;

/** The text that is signed. Starts with what it is for, so that the signature means nothing anywhere else. */
export function signedText(manifest: PackManifest): string {
  return `bijlagebouwer-manifest-1\n${canonicalJson(manifest)}`;
}

/** Below zero when `left` is the older version, such as "2026.3.0". */
export function compareVersions(left: string, right: string): number {
  const [lefts, rights] = [left, right].map((each) => each.split(".").map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (lefts?.[index] ?? 0) - (rights?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
