/**
 * lowdb's adapter for one dossier file. lowdb's own never flushes and takes any JSON for data; this one checks what it reads and what it
 * writes, keeps the state before, and leaves the old bytes or the new ones, whatever fails.
 */
import { createHash, randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Adapter } from "lowdb";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { decodeText } from "./decode.ts";
import { removeQuietly, writeDurably } from "./durable-write.ts";
import { isTemporaryNameOf, temporaryName } from "./file-names.ts";
import { type FileSystem, systemCode } from "./file-system.ts";
import { notText, StoreFault, tooLarge } from "./store-problems.ts";
import type { Versions } from "./versions.ts";

/** The largest dossier of the tests is 5 MB; what is above this limit is no dossier. */
export const MAX_DOSSIER_BYTES = 60_000_000;

export interface DurableFileOptions {
  readonly fileSystem: FileSystem;
  /** May be a symbolic link: the file that it points at is written. */
  readonly path: string;
  readonly id: string;
  readonly versions: Versions;
}

export class DurableFile implements Adapter<Dossier | null> {
  readonly #options: DurableFileOptions;
  #read: { readonly bytes: Uint8Array; readonly dossier: Dossier } | undefined;
  #written: string | undefined;

  constructor(options: DurableFileOptions) {
    this.#options = options;
  }

  /** SHA-256 of the bytes as last read or written; undefined when there are none. */
  get fingerprint(): string | undefined {
    return this.#written ?? (this.#read && fingerprintOf(this.#read.bytes));
  }

  /** The dossier; null when there is no file. Rejects with `StoreFault` when it cannot be taken as it is. */
  async read(): Promise<Dossier | null> {
    const { fileSystem, path } = this.#options;
    const name = basename(path);
    this.#read = undefined;
    this.#written = undefined;
    let bytes: Uint8Array;
    try {
      if ((await fileSystem.facts(path)).size > MAX_DOSSIER_BYTES) throw new StoreFault(tooLarge(name, MAX_DOSSIER_BYTES / 1_000_000));
      bytes = await fileSystem.read(path);
    } catch (cause) {
      if (systemCode(cause) === "ENOENT") return null;
      throw cause;
    }
    const text = decodeText(bytes);
    if (text === undefined) throw new StoreFault(notText(name));
    const dossier = checked(text, name);
    this.#read = { bytes, dossier };
    return dossier;
  }

  /** Writes `dossier`, having kept what `read` last gave. Rejects with a system error or a `StoreFault`; then the file is as it was. */
  async write(dossier: Dossier | null): Promise<void> {
    if (dossier === null) throw new Error("A dossier file is never emptied.");
    const { fileSystem, path, id, versions } = this.#options;
    const text = `${JSON.stringify(dossier, null, 2)}\n`;
    checked(text, basename(path));
    const bytes = new TextEncoder().encode(text);
    const previous = this.#read;
    const { target, mode } = await this.#target();
    const folder = dirname(target);
    await this.#clearRemains(folder);
    const token = randomBytes(8).toString("hex");
    this.#written = fingerprintOf(bytes);
    await writeDurably(fileSystem, {
      path: target,
      bytes,
      temporary: join(folder, temporaryName(id, token)),
      mode,
      beforeRename: async () => {
        if (!previous) return;
        const { saves, modified } = previous.dossier;
        await versions.keep({ counter: saves, day: modified.slice(0, 10) }, previous.bytes, token);
      },
    });
    await versions.tidy();
  }

  /** The file to replace, behind any symbolic link, with its permissions; a new one gets what the system gives. */
  async #target(): Promise<{ readonly target: string; readonly mode: number }> {
    const { fileSystem, path } = this.#options;
    try {
      const target = await fileSystem.realPath(path);
      return { target, mode: (await fileSystem.facts(target)).mode };
    } catch (cause) {
      if (systemCode(cause) === "ENOENT") return { target: path, mode: 0o666 };
      throw cause;
    }
  }

  /** An interrupted save can leave its temporary file; whoever saves next has the lock, so it is nobody's any more. */
  async #clearRemains(folder: string): Promise<void> {
    const { fileSystem, id } = this.#options;
    for (const name of await fileSystem.names(folder)) if (isTemporaryNameOf(id, name)) await removeQuietly(fileSystem, join(folder, name));
  }
}

function checked(text: string, name: string): Dossier {
  const parsed = parseDossier(text, name);
  if (parsed.ok) return parsed.value;
  const [first, ...others] = parsed.problems;
  if (!first) throw new Error("A refusal without a problem.");
  throw new StoreFault(first, ...others);
}

export function fingerprintOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
