/**
 * Files under the hash of their bytes, in a folder beside the dossiers. What is there is never overwritten, so what two revisions share is kept
 * once, and a file that was changed is seen. A damaged one is set aside before its bytes are written anew.
 */
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { removeQuietly, whenNotHeld, writeDurably } from "../dossiers/durable-write.ts";
import { type FileSystem, systemCode } from "../dossiers/file-system.ts";
import { damagedFile, missingFile, notKept, notRead, tooLargeFile } from "./archive-problems.ts";

/** Folder of the archive, in the folder of the dossiers. */
export const ARCHIVE_FOLDER = "revisies";
/** A pack is some 3 MB, a template less; a dossier can be 60 MB. */
const MAX_BYTES = 80_000_000;
/** Another program can be writing now: what is older than this was left by a write that was cut off. */
const REMAINS_AFTER_MS = 24 * 60 * 60 * 1000;
const TEMPORARY = /^\.~[0-9a-f]{32}\.tmp$/;

/** Kinds of content, with the end of the file name: a person can open a file by it. */
const ENDINGS = { snapshot: "revisie.json", dossier: "dossier.json", pack: "pakket.json", official: "abro.json", template: "docx" } as const;
export type ContentKind = keyof typeof ENDINGS;

export interface Archive {
  /** Writes `bytes` when they are not there yet. Answers the hash under which they are found. */
  put(kind: ContentKind, bytes: Uint8Array): Promise<Result<string, Problem>>;
  /** The bytes, which are those that were put: a missing or a damaged file is a problem. */
  get(kind: ContentKind, hash: string): Promise<Result<Uint8Array, Problem>>;
  /** Where it is kept, for messages. */
  pathOf(kind: ContentKind, hash: string): string;
}

export interface ArchiveOptions {
  readonly fileSystem: FileSystem;
  /** Folder of the dossiers. */
  readonly folder: string;
  readonly now: () => Date;
}

export function openArchive({ fileSystem, folder, now }: ArchiveOptions): Archive {
  const place = join(folder, ARCHIVE_FOLDER);
  const pathOf = (kind: ContentKind, hash: string): string => join(place, `${hash}.${ENDINGS[kind]}`);

  /** The bytes under `path`; undefined when there is no such file. Rejects with the error of the system. */
  const read = async (path: string): Promise<Uint8Array | "too large" | undefined> => {
    try {
      if ((await fileSystem.facts(path)).size > MAX_BYTES) return "too large";
      return await whenNotHeld(fileSystem, () => fileSystem.read(path));
    } catch (cause) {
      if (systemCode(cause) === "ENOENT") return undefined;
      throw cause;
    }
  };

  const clearRemains = async (): Promise<void> => {
    for (const name of await fileSystem.names(place)) {
      if (!TEMPORARY.test(name)) continue;
      const path = join(place, name);
      try {
        const { modified } = await fileSystem.facts(path);
        if (now().getTime() - modified.getTime() > REMAINS_AFTER_MS) await removeQuietly(fileSystem, path);
      } catch (cause) {
        // Its own writer may have given it its name in between.
        if (systemCode(cause) === undefined) throw cause;
      }
    }
  };

  return {
    pathOf,
    put: async (kind, bytes) => {
      const hash = hashOf(bytes);
      const path = pathOf(kind, hash);
      try {
        await fileSystem.makeFolder(place);
        const present = await read(path);
        if (present !== undefined && present !== "too large" && hashOf(present) === hash) return success(hash);
        await clearRemains();
        const token = randomBytes(16).toString("hex");
        if (present !== undefined) await whenNotHeld(fileSystem, () => fileSystem.rename(path, `${path}.beschadigd-${token.slice(0, 8)}`));
        await writeDurably(fileSystem, { path, bytes, temporary: join(place, `.~${token}.tmp`), mode: 0o666 });
        return success(hash);
      } catch (cause) {
        return failure(notKept(path, cause));
      }
    },
    get: async (kind, hash) => {
      const path = pathOf(kind, hash);
      try {
        const bytes = await read(path);
        if (bytes === undefined) return failure(missingFile(path));
        if (bytes === "too large") return failure(tooLargeFile(path));
        return hashOf(bytes) === hash ? success(bytes) : failure(damagedFile(path));
      } catch (cause) {
        return failure(notRead(path, cause));
      }
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
