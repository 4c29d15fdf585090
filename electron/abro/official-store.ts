/** The imported official ABRO text of this user: one file, that is whole or not there. */
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import type { AbroOfficialText } from "../../shared/abro/model.ts";
import { parseOfficialFile, writeOfficialFile } from "../../shared/abro/official.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { decodeText } from "../dossiers/decode.ts";
import { IncompleteWrite, removeQuietly, whenNotHeld, writeDurably } from "../dossiers/durable-write.ts";
import { type FileSystem, systemCode } from "../dossiers/file-system.ts";

export const OFFICIAL_FILE = "abro-officieel.json";
/** 445 texts are some 0.2 MB. */
const MAX_BYTES = 20_000_000;
const TEMPORARY = /^\.~abro-officieel-[0-9a-f]{16}\.tmp$/;

export interface OfficialStore {
  /** Undefined when nothing was imported. A damaged file is a problem, and stays as it is. */
  read(): Promise<Result<AbroOfficialText | undefined, Problem>>;
  write(official: AbroOfficialText): Promise<Result<void, Problem>>;
  /** Also a damaged file. No problem when there is none. */
  remove(): Promise<Result<void, Problem>>;
}

export function openOfficialStore({ fileSystem, folder }: { readonly fileSystem: FileSystem; readonly folder: string }): OfficialStore {
  const path = join(folder, OFFICIAL_FILE);
  return {
    read: async () => {
      try {
        return await readOfficialFile(fileSystem, path);
      } catch (cause) {
        if (systemCode(cause) === "ENOENT") return success(undefined);
        return failure(problemOf(cause, path, "gelezen"));
      }
    },
    write: async (official) => {
      try {
        await fileSystem.makeFolder(folder);
        const target = await behindLink(fileSystem, path);
        // What an interrupted write left behind is of no use to anyone.
        const beside = dirname(target);
        for (const name of await fileSystem.names(beside)) if (TEMPORARY.test(name)) await removeQuietly(fileSystem, join(beside, name));
        await writeDurably(fileSystem, {
          path: target,
          bytes: new TextEncoder().encode(writeOfficialFile(official)),
          temporary: join(beside, `.~abro-officieel-${randomBytes(8).toString("hex")}.tmp`),
          mode: 0o666,
        });
        return success(undefined);
      } catch (cause) {
        return failure(problemOf(cause, path, "opgeslagen"));
      }
    },
    remove: async () => {
      try {
        await whenNotHeld(fileSystem, () => fileSystem.remove(path));
        return success(undefined);
      } catch (cause) {
        return failure(problemOf(cause, path, "verwijderd"));
      }
    },
  };
}

/** Rejects with the system's own error when the file cannot be opened. */
export async function readOfficialFile(fileSystem: FileSystem, path: string): Promise<Result<AbroOfficialText, Problem>> {
  const { size } = await fileSystem.facts(path);
  const text = size > MAX_BYTES ? undefined : decodeText(await fileSystem.read(path));
  if (text !== undefined) return parseOfficialFile(text, path);
  return failure({
    id: "official.damaged",
    file: path,
    message: `Het bestand ${path} met de officiële ABRO-tekst is beschadigd of te groot. Lees de officiële tekst opnieuw in.`,
  });
}

async function behindLink(fileSystem: FileSystem, path: string): Promise<string> {
  try {
    return await fileSystem.realPath(path);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return path;
    throw cause;
  }
}

function problemOf(cause: unknown, path: string, what: "gelezen" | "opgeslagen" | "verwijderd"): Problem {
  const code = cause instanceof IncompleteWrite ? "ENOSPC" : systemCode(cause);
  if (code === undefined) throw cause;
  const reason =
    code === "ENOSPC" || code === "EDQUOT" ? "de schijf is vol. Maak ruimte vrij" : `het systeem weigert dat (${code}). Controleer of u bij deze map mag`;
  return {
    id: `official.not-${{ gelezen: "read", opgeslagen: "saved", verwijderd: "removed" }[what]}`,
    file: path,
    message: `Het bestand ${path} met de officiële ABRO-tekst kon niet worden ${what}: ${reason} en probeer het opnieuw.`,
  };
}
