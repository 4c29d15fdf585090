/** A file system that can be told to fail: at the n-th call, once or from then on; or to keep only half of what is written. */
import type { FileSystem, OpenFile } from "../../../electron/dossiers/file-system.ts";

export interface Fault {
  /** 1 for the first call after arming. */
  readonly call: number;
  readonly code: string;
  readonly lasting: boolean;
}

export type ShortWrite = "honest" | "lying" | "nothing";

export interface FaultyFileSystem extends FileSystem {
  arm(fault: Fault): void;
  /** Each write takes half of its bytes: and says so, says that it took all, or takes and says nothing. */
  writeShort(how: ShortWrite): void;
  disarm(): void;
  /** Calls since arming. */
  calls(): number;
  waited(): number;
}

export function systemError(code: string, path = ""): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

export function faulty(inner: FileSystem): FaultyFileSystem {
  let fault: Fault | undefined;
  let short: ShortWrite | undefined;
  let calls = 0;
  let waited = 0;
  const call = async <T>(task: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (fault && (fault.lasting ? calls >= fault.call : calls === fault.call)) throw systemError(fault.code);
    return task();
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, offset, length) =>
      call(async () => {
        if (!short || length < 2) return file.write(bytes, offset, length);
        if (short === "nothing") return 0;
        const count = await file.write(bytes, offset, Math.floor(length / 2));
        return short === "honest" ? count : length;
      }),
    size: () => call(() => file.size()),
    sync: () => call(() => file.sync()),
    // A file is closed even when closing reports a fault, as in POSIX.
    close: async () => {
      await file.close();
      await call(async () => undefined);
    },
  });
  return {
    names: (folder) => call(() => inner.names(folder)),
    facts: (path) => call(() => inner.facts(path)),
    realPath: (path) => call(() => inner.realPath(path)),
    read: (path) => call(() => inner.read(path)),
    create: (path, mode) => call(async () => wrap(await inner.create(path, mode))),
    openFolder: (path) => call(async () => wrap(await inner.openFolder(path))),
    makeFolder: (path) => call(() => inner.makeFolder(path)),
    rename: (from, to) => call(() => inner.rename(from, to)),
    remove: (path) => call(() => inner.remove(path)),
    wait: async (milliseconds) => {
      waited += milliseconds;
    },
    arm: (next) => {
      fault = next;
      calls = 0;
      waited = 0;
    },
    writeShort: (how) => {
      short = how;
    },
    disarm: () => {
      fault = undefined;
      short = undefined;
    },
    calls: () => calls,
    waited: () => waited,
  };
}
