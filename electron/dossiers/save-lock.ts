/**
 * One save at a time per dossier, also between processes and workstations that share the folder: a small file beside the dossier for as
 * long as a save takes. What a dead process left is recognised: at once on the same machine, after two seconds of silence elsewhere.
 */
import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { closeAfterFault, removeQuietly, whenNotHeld } from "./durable-write.ts";
import { lockName } from "./file-names.ts";
import { type FileSystem, type OpenFile, systemCode } from "./file-system.ts";
import { StoreFault, saveInProgress } from "./store-problems.ts";

const PAUSE_MS = 50;
/** 2 s without change: a save takes milliseconds, so the holder is gone. */
const SILENT_TRIES = 40;
/** 10 s in all: others save one after the other and we do not get a turn. */
const ALL_TRIES = 200;

const holderSchema = z.object({ pid: z.number().int().positive(), host: z.string(), token: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Tokens of the locks that this process holds now; a lock with our pid and another token was left by a failed release. */
const heldHere = new Set<string>();

/** Runs `task` while no other save of dossier `id` in `folder` can run. Rejects with `StoreFault` when others stay busy. */
export async function whileLocked<T>(fileSystem: FileSystem, folder: string, id: string, file: string, task: () => Promise<T>): Promise<T> {
  const path = join(folder, lockName(id));
  const token = randomBytes(8).toString("hex");
  heldHere.add(token);
  try {
    await acquire(fileSystem, path, token, file);
    try {
      return await task();
    } finally {
      await removeQuietly(fileSystem, path);
    }
  } finally {
    heldHere.delete(token);
  }
}

async function acquire(fileSystem: FileSystem, path: string, token: string, file: string): Promise<void> {
  const mine = new TextEncoder().encode(JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Holder));
  let seen: string | undefined;
  let silent = 0;
  for (let tries = 0; ; tries += 1) {
    if (await claim(fileSystem, path, mine)) return;
    const content = await contentOf(fileSystem, path);
    if (content === undefined) continue;
    silent = content === seen ? silent + 1 : 0;
    seen = content;
    const holder = holderOf(content);
    if (silent >= SILENT_TRIES || (holder && isGone(holder))) {
      await fileSystem.remove(path);
      continue;
    }
    if (tries >= ALL_TRIES) throw new StoreFault(saveInProgress(file, holder?.host ?? ""));
    await fileSystem.wait(PAUSE_MS);
  }
}

async function claim(fileSystem: FileSystem, path: string, content: Uint8Array): Promise<boolean> {
  let lock: OpenFile;
  try {
    lock = await whenNotHeld(fileSystem, () => fileSystem.create(path, 0o666));
  } catch (cause) {
    if (systemCode(cause) === "EEXIST") return false;
    throw cause;
  }
  try {
    await lock.write(content, 0, content.length);
  } catch (cause) {
    await closeAfterFault(lock);
    await removeQuietly(fileSystem, path);
    throw cause;
  }
  await closeAfterFault(lock);
  return true;
}

/** Undefined when the lock is gone again. */
async function contentOf(fileSystem: FileSystem, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await fileSystem.read(path));
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

function holderOf(content: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(content)).data;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** True when the holder is on this machine and does not run any more. */
function isGone(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return !heldHere.has(holder.token);
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (cause) {
    return systemCode(cause) === "ESRCH";
  }
}
