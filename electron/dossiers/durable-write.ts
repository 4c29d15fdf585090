/** Putting bytes under a name so that after any fault the name holds the old bytes or the new ones, and nothing between. */
import { dirname } from "node:path";
import { type FileSystem, type OpenFile, systemCode } from "./file-system.ts";

/** Virus scanners and sync clients hold a file for a moment: 20 times 100 ms is the patience of the design (2 s). */
const HELD_CODES: ReadonlySet<string> = new Set(["EBUSY", "EPERM", "EACCES"]);
const HELD_TRIES = 20;
const HELD_PAUSE_MS = 100;

/** What file systems that cannot flush a folder answer (network shares, FUSE, Windows). */
const NO_FOLDER_FLUSH: ReadonlySet<string> = new Set(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EPERM", "EACCES", "EISDIR", "EBADF"]);

/** The system took fewer bytes than it was given, without an error: as good as a full disk. */
export class IncompleteWrite extends Error {
  override readonly name = "IncompleteWrite";
}

export interface DurableWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Name beside `path`, in the same folder, that nothing else uses. */
  readonly temporary: string;
  readonly mode: number;
  /** Runs when the new bytes are safe beside the file and before they take its name. */
  readonly beforeRename?: () => Promise<void>;
}

/** Writes beside the file, counts, flushes, renames, flushes the folder. What it leaves behind after a fault is at most `temporary`. */
export async function writeDurably(fileSystem: FileSystem, { path, bytes, temporary, mode, beforeRename }: DurableWrite): Promise<void> {
  try {
    await writeNew(fileSystem, temporary, bytes, mode);
    await beforeRename?.();
    await whenNotHeld(fileSystem, () => fileSystem.rename(temporary, path));
  } catch (cause) {
    await removeQuietly(fileSystem, temporary);
    throw cause;
  }
  await flushFolder(fileSystem, dirname(path));
}

async function writeNew(fileSystem: FileSystem, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await fileSystem.create(path, mode);
  try {
    await writeAll(file, bytes);
    // A disk that is full, or a share that fell away, can count bytes that it did not keep.
    if ((await file.size()) !== bytes.length) throw new IncompleteWrite(path);
    await file.sync();
  } catch (cause) {
    await closeAfterFault(file);
    throw cause;
  }
  await file.close();
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const count = await file.write(bytes, written, bytes.length - written);
    if (count <= 0) throw new IncompleteWrite();
    written += count;
  }
}

/** Closes where nothing hangs on it any more: a close that fails after a fault, or after a flush, adds nothing for the user. */
export async function closeAfterFault(file: OpenFile): Promise<void> {
  try {
    await file.close();
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
  }
}

/** Clearing up after a fault: when that fails too, the next save of the dossier clears it (see `DurableFile`). */
export async function removeQuietly(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.remove(path);
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
  }
}

/** Repeats `attempt` for up to two seconds while another program holds the file. */
export async function whenNotHeld<T>(fileSystem: FileSystem, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (cause) {
      if (tries > HELD_TRIES || !HELD_CODES.has(systemCode(cause) ?? "")) throw cause;
      await fileSystem.wait(HELD_PAUSE_MS);
    }
  }
}

/** Makes the names in a folder survive a power cut, where the system can do that. */
async function flushFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  let opened: OpenFile | undefined;
  try {
    opened = await fileSystem.openFolder(folder);
    await opened.sync();
  } catch (cause) {
    if (!NO_FOLDER_FLUSH.has(systemCode(cause) ?? "")) throw cause;
  } finally {
    if (opened) await closeAfterFault(opened);
  }
}
