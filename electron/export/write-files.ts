/** Puts a document on disk whole or not at all. */
import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";

/**
 * Writes beside the target, flushes, and renames over it. Whatever goes wrong, an older file at `path` stays whole and no half
 * document and no temporary file is left.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<Result<void, Problem>> {
  let temporary: string | undefined;
  try {
    const target = await throughLink(path);
    temporary = join(dirname(target), `.~${randomUUID()}.tmp`);
    await writeFlushed(temporary, bytes);
    await renameWithPatience(temporary, target);
    temporary = undefined;
    await flushFolder(dirname(target));
    return success(undefined);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return failure(problemFor(error.code, path));
  } finally {
    if (temporary !== undefined) await rm(temporary, { force: true });
  }
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

/** So that the new name survives a power cut. Windows cannot flush a folder and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === "string";
}

const REASONS: Readonly<Record<string, { readonly id: string; readonly reason: string }>> = {
  EBUSY: { id: "file-open", reason: "Staat het open in Word? Sluit het bestand en probeer het opnieuw, of kies een andere naam." },
  EPERM: { id: "file-open", reason: "Staat het open in Word? Sluit het bestand en probeer het opnieuw, of kies een andere naam." },
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
