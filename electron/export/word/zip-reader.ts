/**
 * Reads a zip from bytes without trusting it: every limit counts what really comes out, not what the directory says. Nothing is ever
 * written to disk under a name from the file.
 */
import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { Problem, Result } from "../../../shared/result.ts";
import { failure, success } from "../../../shared/result.ts";
import { type Refusal, refusals } from "./refusals.ts";

export const ZIP_LIMITS = {
  totalBytes: 200 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  parts: 2000,
  /** Largest unpacked to packed size, for parts above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
} as const;

/** Part name to content, in the order of the file. Folder entries are left out. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("refused");
    this.refusal = refusal;
  }
}

export async function readZip(bytes: Uint8Array, file: string): Promise<Result<ZipParts, Problem>> {
  const early = refusedByFirstBytes(bytes);
  if (early) return failure(early(file));
  try {
    return success(await readEntries(await open(bytes)));
  } catch (error) {
    if (error instanceof Refused) return failure(error.refusal(file));
    throw error;
  }
}

function refusedByFirstBytes(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return refusals.empty;
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  // The container of .doc and of every password-protected Office file.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return refusals.oldOrEncrypted;
  if (!starts(0x50, 0x4b)) return refusals.notZip;
  return undefined;
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(new Refused(refusals.truncated));
      else resolve(zip);
    });
  });
}

async function readEntries(zip: ZipFile): Promise<ZipParts> {
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let total = 0;
  if (zip.entryCount > ZIP_LIMITS.parts) throw new Refused(refusals.tooManyParts);
  for (;;) {
    const entry = await nextEntry(zip);
    if (entry === undefined) return parts;
    if (entry.fileName.endsWith("/")) continue;
    const name = entry.fileName;
    if (isBadName(name)) throw new Refused(refusals.badName(name));
    if (names.has(name.toLowerCase())) throw new Refused(refusals.duplicatePart(name));
    names.add(name.toLowerCase());
    if (parts.size >= ZIP_LIMITS.parts) throw new Refused(refusals.tooManyParts);
    const content = await readEntry(zip, entry, ZIP_LIMITS.totalBytes - total);
    total += content.length;
    parts.set(name, content);
  }
}

function isBadName(name: string): boolean {
  return name === "" || name.startsWith("/") || name.includes("\\") || /^[a-zA-Z]:/.test(name) || name.includes("\0") || name.split("/").some((each) => each === ".." || each === ".");
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.removeAllListeners("entry");
      zip.removeAllListeners("end");
      zip.removeAllListeners("error");
      act();
    };
    zip.on("entry", (entry: Entry) => settle(() => resolve(entry)));
    zip.on("end", () => settle(() => resolve(undefined)));
    zip.on("error", (error: Error) => settle(() => reject(new Refused(/relative path|absolute path|invalid characters/i.test(error.message) ? refusals.badName(error.message.split(": ").at(-1) ?? "") : refusals.truncated))));
    zip.readEntry();
  });
}

function readEntry(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const name = entry.fileName;
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Refused(refusals.encryptedEntry(name));
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new Refused(refusals.truncated));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      const stop = (refusal: Refusal): void => {
        stream.destroy();
        reject(new Refused(refusal));
      };
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > left) stop(refusals.tooLargeTotal);
        else if (size > ZIP_LIMITS.partBytes || (size > ZIP_LIMITS.ratioFromBytes && size > ZIP_LIMITS.ratio * Math.max(1, entry.compressedSize))) stop(refusals.tooLarge(name));
        else chunks.push(chunk);
      });
      // yauzl reports here what does not agree with the directory: size, method, a broken stream.
      stream.on("error", () => reject(new Refused(refusals.truncated)));
      stream.on("end", () => {
        const content = Buffer.concat(chunks);
        if (crc32(content) !== entry.crc32 >>> 0) reject(new Refused(refusals.wrongChecksum(name)));
        else resolve(content);
      });
    });
  });
}
