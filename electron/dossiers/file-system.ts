/** The calls that the store makes to the disk, and no others: a test can let the n-th one fail, write short or kill. */
import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/** An open file or folder. */
export interface OpenFile {
  /** Writes at most `length` bytes from `offset` on, at the end of the file. Returns how many were written: fewer is not an error. */
  write(bytes: Uint8Array, offset: number, length: number): Promise<number>;
  /** Size in bytes, as the file system says. */
  size(): Promise<number>;
  /** Returns when the bytes are on the medium. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly isFile: boolean;
  /** In bytes. */
  readonly size: number;
  /** Permission bits. Without any write bit the file is read-only, on Windows too. */
  readonly mode: number;
  /** Number of hard links. */
  readonly links: number;
  readonly modified: Date;
}

/** Every function rejects with Node's own error (with a `code`) when the system refuses. */
export interface FileSystem {
  names(folder: string): Promise<readonly string[]>;
  /** Follows symbolic links. */
  facts(path: string): Promise<FileFacts>;
  realPath(path: string): Promise<string>;
  read(path: string): Promise<Uint8Array>;
  /** A new file; rejects with EEXIST when the name is taken. */
  create(path: string, mode: number): Promise<OpenFile>;
  /** A folder, to flush the names in it. */
  openFolder(path: string): Promise<OpenFile>;
  /** With its parents; no error when it is there. */
  makeFolder(path: string): Promise<void>;
  /** Replaces `to` in one step. */
  rename(from: string, to: string): Promise<void>;
  /** No error when it is not there. */
  remove(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

export const nodeFileSystem: FileSystem = {
  names: (folder) => readdir(folder),
  facts: async (path) => {
    const found = await stat(path);
    return { isFile: found.isFile(), size: found.size, mode: found.mode & 0o777, links: found.nlink, modified: found.mtime };
  },
  realPath: (path) => realpath(path),
  read: (path) => readFile(path),
  create: (path, mode) => opened(path, NEW_FILE, mode),
  openFolder: (path) => opened(path, constants.O_RDONLY),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  wait: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
};

async function opened(path: string, flags: number, mode?: number): Promise<OpenFile> {
  const handle = await open(path, flags, mode);
  return {
    write: async (bytes, offset, length) => (await handle.write(bytes, offset, length)).bytesWritten,
    size: async () => (await handle.stat()).size,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** The code of a refusal by the system, such as ENOSPC; undefined for anything else that was thrown. */
export function systemCode(cause: unknown): string | undefined {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && /^E[A-Z0-9]+$/.test(cause.code) ? cause.code : undefined;
}
