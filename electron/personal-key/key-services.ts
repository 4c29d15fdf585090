/** The calls on the personal key, and the check of signatures that are in a dossier. */
import type { Services } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { checkId, type SignatureChecks, type SignatureToCheck, signaturesIn } from "../../shared/dossier/signature.ts";
import { success } from "../../shared/result.ts";
import { isSignedBy } from "../packs/keys.ts";
import { openKeyStore } from "./key-store.ts";

export type KeyServices = Pick<Services, "identity.key" | "identity.makeKey" | "identity.sign" | "identity.check">;

export interface KeyServicesOptions {
  /** Folder of the user, where what is his own is kept. */
  readonly folder: string;
  readonly now: () => Date;
}

export function keyServices({ folder, now }: KeyServicesOptions): KeyServices {
  const store = openKeyStore(folder);
  return {
    "identity.key": async () => {
      const key = await store.read();
      return key.ok ? success(key.value ? { key: key.value } : {}) : key;
    },
    "identity.makeKey": async ({ owner }) => store.make(owner, now().toISOString()),
    "identity.sign": async (verdict) => store.sign(verdict),
    "identity.check": async ({ signatures }) => success({ checks: checked(signatures) }),
  };
}

/** Checks every signature in the dossier. */
export function checkSignatures(dossier: Dossier): SignatureChecks {
  return checked(signaturesIn(dossier));
}

function checked(signatures: readonly SignatureToCheck[]): SignatureChecks {
  return Object.fromEntries(signatures.map((each) => [checkId(each), isSignedBy(each.text, each.value, each.key)]));
}
