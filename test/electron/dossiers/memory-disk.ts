/**
 * A disk in memory that knows what a power cut may take: bytes that were not flushed, and names in a folder that was not flushed, in any
 * combination. Paths are absolute with forward slashes.
 */
import { dirname } from "node:path";
import type { FileSystem, OpenFile } from "../../../electron/dossiers/file-system.ts";
import { systemError } from "./faulty-file-system.ts";

interface Inode {
  bytes: Uint8Array;
  /** What is surely on the medium. */
  flushed: Uint8Array;
}

type NameChange = { readonly kind: "put"; readonly path: string; readonly inode: Inode } | { readonly kind: "take"; readonly path: string };

export class MemoryDisk {
  #names = new Map<string, Inode>();
  #flushedNames = new Map<string, Inode>();
  #pending: NameChange[][] = [];
  readonly #folders = new Set<string>(["/"]);

  readonly fileSystem: FileSystem = {
    names: async (folder) => {
      if (!this.#folders.has(folder)) throw systemError("ENOENT", folder);
      const inside = [...this.#names.keys(), ...this.#folders].filter((path) => path !== folder && dirname(path) === folder);
      return inside.map((path) => path.slice(folder.length + 1));
    },
    facts: async (path) => {
      if (this.#folders.has(path)) return { isFile: false, size: 0, mode: 0o777, links: 1, modified: new Date(0) };
      return { isFile: true, size: this.#inode(path).bytes.length, mode: 0o666, links: 1, modified: new Date(0) };
    },
    realPath: async (path) => {
      if (!this.#folders.has(path)) this.#inode(path);
      return path;
    },
    read: async (path) => this.#inode(path).bytes,
    create: async (path) => {
      if (this.#names.has(path)) throw systemError("EEXIST", path);
      if (!this.#folders.has(dirname(path))) throw systemError("ENOENT", path);
      const inode: Inode = { bytes: new Uint8Array(), flushed: new Uint8Array() };
      this.#change([{ kind: "put", path, inode }]);
      return this.#handle(inode);
    },
    openFolder: async (path) => ({ ...this.#handle({ bytes: new Uint8Array(), flushed: new Uint8Array() }), sync: async () => this.#flushFolder(path) }),
    makeFolder: async (path) => {
      for (let each = path; each !== "/"; each = dirname(each)) this.#folders.add(each);
    },
    rename: async (from, to) => {
      const inode = this.#inode(from);
      this.#change([
        { kind: "take", path: from },
        { kind: "put", path: to, inode },
      ]);
    },
    remove: async (path) => {
      if (this.#names.has(path)) this.#change([{ kind: "take", path }]);
    },
    wait: async () => undefined,
  };

  /**
   * The disk as it comes back after a power cut. `choose` decides for each name change that was not flushed whether it survived, and for
   * each file how much of its unflushed bytes did: 0 none, 1 half, 2 as many NUL bytes, 3 all.
   */
  afterPowerCut(choose: (options: number) => number): MemoryDisk {
    const names = new Map(this.#flushedNames);
    for (const changes of this.#pending) if (choose(2) === 1) for (const change of changes) apply(names, change);
    const disk = new MemoryDisk();
    for (const folder of this.#folders) disk.#folders.add(folder);
    for (const [path, inode] of names) {
      const bytes = survivors(inode, choose);
      const revived = { bytes, flushed: bytes };
      disk.#names.set(path, revived);
      disk.#flushedNames.set(path, revived);
    }
    return disk;
  }

  #inode(path: string): Inode {
    const inode = this.#names.get(path);
    if (!inode) throw systemError("ENOENT", path);
    return inode;
  }

  #change(changes: NameChange[]): void {
    for (const change of changes) apply(this.#names, change);
    this.#pending.push(changes);
  }

  #flushFolder(folder: string): void {
    const inside = (changes: readonly NameChange[]) => changes.some((change) => dirname(change.path) === folder);
    for (const changes of this.#pending.filter(inside)) for (const change of changes) apply(this.#flushedNames, change);
    this.#pending = this.#pending.filter((changes) => !inside(changes));
  }

  #handle(inode: Inode): OpenFile {
    return {
      write: async (bytes, offset, length) => {
        const joined = new Uint8Array(inode.bytes.length + length);
        joined.set(inode.bytes);
        joined.set(bytes.subarray(offset, offset + length), inode.bytes.length);
        inode.bytes = joined;
        return length;
      },
      size: async () => inode.bytes.length,
      sync: async () => {
        inode.flushed = inode.bytes;
      },
      close: async () => undefined,
    };
  }
}

function apply(names: Map<string, Inode>, change: NameChange): void {
  if (change.kind === "put") names.set(change.path, change.inode);
  else names.delete(change.path);
}

function survivors({ bytes, flushed }: Inode, choose: (options: number) => number): Uint8Array {
  if (bytes === flushed) return bytes;
  switch (choose(4)) {
    case 0:
      return flushed;
    case 1:
      return bytes.slice(0, Math.floor(bytes.length / 2));
    case 2:
      return new Uint8Array(bytes.length);
    default:
      return bytes;
  }
}
