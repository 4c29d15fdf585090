/**
 * Reads a zip from bytes without trusting it: every limit counts what really comes out, not what the directory says. Nothing is ever
 * written to disk under a name from the file.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { Problem, Result } from "../../../shared/result.ts";
import { failure, success } from "../../../shared/result.ts";
import { type Refusal, refusals } from "./refusals.ts";

/** The reasons for which a zip is refused; another kind of file than a template has its own words for them. */
export type ZipRefusals = Pick<
  typeof refusals,
  | "empty"
  | "notZip"
  | "oldOrEncrypted"
  | "truncated"
  | "wrongChecksum"
  | "encryptedEntry"
  | "tooLarge"
  | "tooLargeTotal"
  | "tooManyParts"
  | "badName"
  | "duplicatePart"
>;

type Reason = (words: ZipRefusals) => Refusal;

export const ZIP_LIMITS = {
  totalBytes: 200 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  parts: 2000,
  /** Largest unpacked to packed size, for parts above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
} as const;

const STORED = 0;
const DEFLATED = 8;

/** Part name to content, in the order of the file. Folder entries are left out. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

class Refused extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super("refused");
    this.reason = reason;
  }
}

export interface ZipReading {
  /** Most bytes that may come out of it. */
  readonly totalBytes: number;
  readonly words: ZipRefusals;
}

/** What a template is read with. */
const TEMPLATE: ZipReading = { totalBytes: ZIP_LIMITS.totalBytes, words: refusals };

export async function readZip(bytes: Uint8Array, file: string, { totalBytes, words }: ZipReading = TEMPLATE): Promise<Result<ZipParts, Problem>> {
  const early = refusedByFirstBytes(bytes);
  if (early) return failure(early(words)(file));
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return success(await readEntries(await open(buffer), buffer, totalBytes));
  } catch (error) {
    if (error instanceof Refused) return failure(error.reason(words)(file));
    throw error;
  }
}

function refusedByFirstBytes(bytes: Uint8Array): Reason | undefined {
  if (bytes.length === 0) return (words) => words.empty;
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  // The container of .doc and of every password-protected Office file.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return (words) => words.oldOrEncrypted;
  if (!starts(0x50, 0x4b)) return (words) => words.notZip;
  return undefined;
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(new Refused((words) => words.truncated));
      else resolve(zip);
    });
  });
}

async function readEntries(zip: ZipFile, bytes: Buffer, totalBytes: number): Promise<ZipParts> {
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let total = 0;
  if (zip.entryCount > ZIP_LIMITS.parts) throw new Refused((words) => words.tooManyParts);
  for (;;) {
    const entry = await nextEntry(zip);
    if (entry === undefined) return parts;
    if (entry.fileName.endsWith("/")) continue;
    const name = entry.fileName;
    if (isBadName(name)) throw new Refused((words) => words.badName(name));
    if (names.has(name.toLowerCase())) throw new Refused((words) => words.duplicatePart(name));
    names.add(name.toLowerCase());
    if (parts.size >= ZIP_LIMITS.parts) throw new Refused((words) => words.tooManyParts);
    const content = await readEntry(zip, bytes, entry, totalBytes - total);
    total += content.length;
    parts.set(name, content);
  }
}

function isBadName(name: string): boolean {
  return (
    name === "" ||
    name.startsWith("/") ||
    name.includes("\\") ||
    /^[a-zA-Z]:/.test(name) ||
    name.includes("\0") ||
    name.split("/").some((each) => each === ".." || each === ".")
  );
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
    zip.on("error", (error: Error) =>
      settle(() =>
        reject(
          new Refused((words) =>
            /relative path|absolute path|invalid characters/i.test(error.message) ? words.badName(error.message.split(": ").at(-1) ?? "") : words.truncated,
          ),
        ),
      ),
    );
    zip.readEntry();
  });
}

/** Content of one entry. Inflated at once with a ceiling, so that no more is ever made than may be kept. */
async function readEntry(zip: ZipFile, bytes: Buffer, entry: Entry, left: number): Promise<Uint8Array> {
  const name = entry.fileName;
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Refused((words) => words.encryptedEntry(name));
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new Refused((words) => words.truncated);
  const { fileDataStart } = await dataStart(zip, entry);
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const byRatio = Math.max(ZIP_LIMITS.ratioFromBytes, ZIP_LIMITS.ratio * packed.length);
  const ceiling = Math.min(left, ZIP_LIMITS.partBytes, byRatio);
  const content =
    entry.compressionMethod === STORED
      ? packed
      : inflate(packed, ceiling, (words) => (left < ZIP_LIMITS.partBytes && left < byRatio ? words.tooLargeTotal : words.tooLarge(name)));
  if (content.length > ceiling) throw new Refused((words) => words.tooLarge(name));
  if (content.length !== entry.uncompressedSize) throw new Refused((words) => words.truncated);
  if (crc32(content) !== entry.crc32 >>> 0) throw new Refused((words) => words.wrongChecksum(name));
  return content;
}

async function dataStart(zip: ZipFile, entry: Entry): Promise<{ readonly fileDataStart: number }> {
  try {
    return await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  } catch (error) {
    if (error instanceof Error) throw new Refused((words) => words.truncated);
    throw error;
  }
}

function inflate(packed: Buffer, ceiling: number, tooLarge: Reason): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, ceiling) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refused((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge : (words) => words.truncated);
  }
}
