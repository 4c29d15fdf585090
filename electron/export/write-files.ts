/** Puts documents on disk: each whole, and all of them or none. */
import { randomUUID } from "node:crypto";
import { copyFile, open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Staged {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
  /** Copy of what stood under the name before. */
  old: string | undefined;
  placed: boolean;
}

/**
 * Writes all files beside their targets, flushes them, and only then gives them their names. When one of those cannot be given, the ones
 * before it are taken back. Whatever goes wrong, the older files stay as they were and no half document and no temporary file is left.
 */
export async function writeFilesSafely(files: readonly FileToWrite[]): Promise<Result<void, Problem>> {
  const staged: Staged[] = [];
  let path = "";
  try {
    for (const file of files) {
      path = file.path;
      const target = await throughLink(path);
      const temporary = join(dirname(target), `.~${randomUUID()}.tmp`);
      staged.push({ path, target, temporary, old: undefined, placed: false });
      await writeFlushed(temporary, file.bytes);
    }
    // After the last one nothing can go wrong, so it never has to be taken back.
    for (const each of staged.slice(0, -1)) {
      path = each.path;
      each.old = await copyBeside(each.target);
    }
    for (const each of staged) {
      path = each.path;
      await renameWithPatience(each.temporary, each.target);
      each.placed = true;
    }
    for (const folder of new Set(staged.map((each) => dirname(each.target)))) await flushFolder(folder);
    return success(undefined);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return failure(problemFor(error.code, path), ...(await takeBack(staged)));
  } finally {
    for (const { temporary, old } of staged) for (const each of [temporary, old]) if (each !== undefined) await rm(each, { force: true });
  }
}

/** The path of a copy beside `target`; undefined when there is nothing yet. */
async function copyBeside(target: string): Promise<string | undefined> {
  const copy = join(dirname(target), `.~${randomUUID()}.tmp`);
  try {
    await copyFile(target, copy);
    return copy;
  } catch (error) {
    await rm(copy, { force: true });
    if (isSystemError(error) && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Puts back what stood there before. What cannot be put back is told, and its copy is kept. */
async function takeBack(staged: readonly Staged[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const each of staged.filter(({ placed }) => placed)) {
    const { old, target, path } = each;
    try {
      if (old === undefined) await rm(target);
      else await renameWithPatience(old, target);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      each.old = undefined;
      problems.push(notTakenBack(path, old));
    }
  }
  return problems;
}

function notTakenBack(path: string, old: string | undefined): Problem {
  const message =
    old === undefined
      ? `Het bestand "${basename(path)}" is wel geschreven en kon niet meer worden weggehaald. Verwijder het zelf.`
      : `Het bestand "${basename(path)}" is wel vervangen. De oudere versie staat in ${old}. Geef die haar oude naam terug.`;
  return { id: "export.not-taken-back", file: path, message };
}

async function throughLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return path;
    throw error;
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    let written = 0;
    // A nearly full disk may take part of the bytes without an error.
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
      if (bytesWritten === 0) throw Object.assign(new Error("Nothing could be written"), { code: "ENOSPC" });
      written += bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A virus scanner or a sync client holds a file for a moment; Word holds it until it is closed. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const busy = isSystemError(error) && (error.code === "EBUSY" || error.code === "EPERM" || error.code === "EACCES");
      if (!busy || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 100));
    }
  }
}

/**
 * So that the new names survive a power cut. Windows and some network shares cannot flush a folder; then there is nothing more to do, and
 * the files are there.
 */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === "string";
}

const REASONS: Readonly<Record<string, { readonly id: string; readonly reason: string }>> = {
  EBUSY: { id: "file-open", reason: "Staat het open in Word of Excel? Sluit het bestand en probeer het opnieuw, of kies een andere naam." },
  EPERM: { id: "file-open", reason: "Staat het open in Word of Excel? Sluit het bestand en probeer het opnieuw, of kies een andere naam." },
  EACCES: { id: "no-access", reason: "U mag in deze map niet schrijven. Kies een andere map." },
  ENOSPC: { id: "disk-full", reason: "De schijf is vol. Maak ruimte vrij of kies een andere schijf." },
  EDQUOT: { id: "disk-full", reason: "Uw schijfruimte is op. Maak ruimte vrij of kies een andere schijf." },
  ENOENT: { id: "folder-missing", reason: "De map bestaat niet meer. Kies een andere map." },
  ENOTDIR: { id: "folder-missing", reason: "De map bestaat niet meer. Kies een andere map." },
  EROFS: { id: "read-only-disk", reason: "Deze schijf kan alleen worden gelezen. Kies een andere map." },
  EISDIR: { id: "is-folder", reason: "Er staat al een map met deze naam. Kies een andere naam." },
  ENAMETOOLONG: { id: "name-too-long", reason: "De naam of het pad is te lang. Kies een kortere naam of een andere map." },
};

function problemFor(code: string, path: string): Problem {
  const { id, reason } = REASONS[code] ?? { id: "not-written", reason: `Het systeem meldt ${code}. Probeer het opnieuw of kies een andere map.` };
  return {
    id: `export.${id}`,
    file: path,
    message: `Het bestand "${basename(path)}" kon niet worden opgeslagen in ${dirname(path)}. ${reason} Een ouder bestand met die naam is niet veranderd.`,
  };
}
