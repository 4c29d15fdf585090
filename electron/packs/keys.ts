/** Ed25519 keys as files and as text. The private key is a PEM that its owner keeps; the public one is 32 bytes in base64. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";

/** What precedes the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

export interface KeyPair {
  /** PKCS#8 PEM. */
  readonly privateKey: string;
  readonly publicKey: string;
}

export function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), publicKey: rawPublicKey(publicKey) };
}

/** The private key in a PEM; undefined when it holds no Ed25519 private key without a password. */
export function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return undefined;
    throw cause;
  }
}

/** The public key that belongs to a private one. */
export function publicKeyOf(privateKey: KeyObject): string {
  return rawPublicKey(createPublicKey(privateKey));
}

/** Signature of `text`, base64. */
export function signText(text: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(text, "utf8"), privateKey).toString("base64");
}

/** Whether `signature` was made over `text` with the private half of `publicKey`. False as well for 32 bytes that are no key. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  const der = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, "base64")]);
  try {
    return verify(null, Buffer.from(text, "utf8"), createPublicKey({ key: der, format: "der", type: "spki" }), Buffer.from(signature, "base64"));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return false;
    throw cause;
  }
}

function rawPublicKey(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).subarray(SPKI_PREFIX.length).toString("base64");
}
