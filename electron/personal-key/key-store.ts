/** The personal key: one file in the user's own folder, which only he can read where the system knows such rights. Never in a dossier. */
import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { PersonalKey } from "../../shared/contract.ts";
import { instant, line } from "../../shared/dossier/fields.ts";
import type { ApprovalSignature } from "../../shared/dossier/model.ts";
import { type SignedVerdict, signedText } from "../../shared/dossier/signature.ts";
import { parseJsonAs } from "../../shared/issues.ts";
import { publicKeySchema } from "../../shared/packs/manifest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { systemCode } from "../dossiers/file-system.ts";
import { newKeyPair, privateKeyIn, publicKeyOf, signText } from "../packs/keys.ts";

export const KEY_FILE = "persoonlijke-sleutel.json";
/** Read and write for the owner alone. */
const OWNER_ONLY = 0o600;

const keyFileSchema = z.strictObject({
  format: z.literal("bijlagebouwer-sleutel"),
  formatVersion: z.literal(1),
  owner: line.min(1),
  created: instant,
  publicKey: publicKeySchema,
  /** PKCS#8 PEM. */
  privateKey: z.string().max(1000),
});
type KeyFile = z.infer<typeof keyFileSchema>;

export interface KeyStore {
  /** The key of this user; undefined when he has none. */
  read(): Promise<Result<PersonalKey | undefined, Problem>>;
  /** Makes one; a key is never overwritten. `at` is an ISO instant. */
  make(owner: string, at: string): Promise<Result<PersonalKey, Problem>>;
  /** Signs as the owner of the key. */
  sign(verdict: Omit<SignedVerdict, "owner">): Promise<Result<ApprovalSignature, Problem>>;
}

export function openKeyStore(folder: string): KeyStore {
  const path = join(folder, KEY_FILE);

  const readFileOfKey = async (): Promise<Result<KeyFile | undefined, Problem>> => {
    try {
      const [text, facts] = [await readFile(path, "utf8"), await stat(path)];
      // Windows knows no such rights: there the folder of the user guards it.
      if (process.platform !== "win32" && (facts.mode & 0o077) !== 0)
        return failure(
          fault(
            "not-private",
            `Anderen op deze computer kunnen bij uw sleutel. Zet de rechten van het bestand terug (alleen u), of haal het weg en maak een nieuwe sleutel.`,
          ),
        );
      const parsed = parseJsonAs(text, keyFileSchema, (place, reason) =>
        fault("damaged", `Uw sleutelbestand klopt niet${place ? ` bij ${place}` : ""}: ${reason}. Haal het bestand weg en maak een nieuwe sleutel.`),
      );
      if (!parsed.ok) return parsed;
      const key = privateKeyIn(parsed.value.privateKey);
      if (!key || publicKeyOf(key) !== parsed.value.publicKey)
        return failure(fault("damaged", "De twee helften van uw sleutel horen niet bij elkaar. Haal het bestand weg en maak een nieuwe sleutel."));
      return parsed;
    } catch (cause) {
      const code = systemCode(cause);
      if (code === undefined) throw cause;
      return code === "ENOENT" ? success(undefined) : failure(fault("unreadable", `Uw sleutelbestand is niet te lezen (${code}). Controleer of u erbij mag.`));
    }
  };

  const fault = (id: string, message: string): Problem => ({ id: `personal-key.${id}`, file: path, message: `${message} Het bestand: ${path}` });

  return {
    read: async () => {
      const file = await readFileOfKey();
      return file.ok ? success(file.value && publicPart(file.value, path)) : file;
    },

    make: async (owner, at) => {
      const { privateKey, publicKey } = newKeyPair();
      const file: KeyFile = { format: "bijlagebouwer-sleutel", formatVersion: 1, owner, created: at, publicKey, privateKey };
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(path, `${JSON.stringify(file, null, 2)}\n`, { flag: "wx", mode: OWNER_ONLY });
        // A mask of the process can only take rights away; this says it whatever the file system made of it.
        await chmod(path, OWNER_ONLY);
      } catch (cause) {
        const code = systemCode(cause);
        if (code === undefined) throw cause;
        if (code === "EEXIST")
          return failure(fault("exists", "U hebt al een sleutel. Een sleutel wordt nooit overschreven: haal eerst het bestand weg als u een nieuwe wilt."));
        return failure(fault("not-written", `Uw sleutel kon niet worden bewaard (${code}). Controleer of u in de map mag schrijven.`));
      }
      return success(publicPart(file, path));
    },

    sign: async (verdict) => {
      const file = await readFileOfKey();
      if (!file.ok) return file;
      const key = file.value && privateKeyIn(file.value.privateKey);
      if (!file.value || !key) return failure(fault("none", "U hebt nog geen sleutel. Maak er een bij Ik ben."));
      const { owner, publicKey } = file.value;
      return success({ owner, key: publicKey, value: signText(signedText({ ...verdict, owner }), key) });
    },
  };
}

function publicPart({ owner, created, publicKey }: KeyFile, file: string): PersonalKey {
  return { owner, created, publicKey, file };
}
