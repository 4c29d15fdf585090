/** A pack as one file: a zip with the pack's JSON files, `manifest.json` with their hashes, and `handtekening.json` when it is signed. */
import type { KeyObject } from "node:crypto";
import type { z } from "zod";
import { bytesHash, canonicalJson } from "../../shared/canonical.ts";
import { packSchema } from "../../shared/catalogue/model.ts";
import { describeIssues } from "../../shared/issues.ts";
import { manifestSchema, type PackManifest, type PackSignature, signatureSchema, signedText, type TrustedKey } from "../../shared/packs/manifest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import type { PackFile } from "../catalogue/parse-pack.ts";
import { readZip, type ZipParts } from "../export/word/zip-reader.ts";
import { writeZip } from "../export/word/zip-writer.ts";
import { ARCHIVE_REFUSALS, type PackFault, packFaults, withFile } from "./faults.ts";
import { isSignedBy, publicKeyOf, signText } from "./keys.ts";

const MANIFEST = "manifest.json";
const SIGNATURE = "handtekening.json";
const PACK = "pack.json";
/** The largest pack that we know is some 3 MB. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

export interface PackArchive {
  readonly manifest: PackManifest;
  /** Exactly the files of the manifest, each with the hash that it says. */
  readonly files: readonly PackFile[];
  readonly signature?: PackSignature;
}

/** The archive of these files, not signed. Line ends become LF, so that the same pack gives the same archive on any machine. */
export function makeArchive(files: readonly PackFile[], file: string): Result<PackArchive, Problem> {
  const plain = files
    .map(({ name, content }) => ({ name, content: content.replaceAll("\r\n", "\n") }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const faults: PackFault[] = [];
  const described = parsed(plain.find((each) => each.name === PACK)?.content ?? "", PACK, packSchema, faults);
  if (!described) return failure(...withFile(faults, file));
  const { id, name, version, date, publisher } = described;
  const manifest = {
    format: "bijlagebouwer-manifest" as const,
    formatVersion: 1 as const,
    pack: { id, name, version, date, publisher },
    files: plain.map((each) => {
      const bytes = Buffer.from(each.content, "utf8");
      return { name: each.name, size: bytes.length, sha256: bytesHash(bytes) };
    }),
  };
  const checked = parsed(canonicalJson(manifest), MANIFEST, manifestSchema, faults);
  return checked ? success({ manifest: checked, files: plain }) : failure(...withFile(faults, file));
}

export function signArchive(archive: PackArchive, privateKey: KeyObject): PackArchive {
  const signature = {
    format: "bijlagebouwer-signature" as const,
    formatVersion: 1 as const,
    algorithm: "Ed25519" as const,
    key: publicKeyOf(privateKey),
    signature: signText(signedText(archive.manifest), privateKey),
  };
  return { ...archive, signature };
}

/** The same archive gives the same bytes. */
export function archiveBytes({ manifest, files, signature }: PackArchive): Uint8Array {
  return writeZip(
    new Map([
      ...files.map((each): [string, string] => [each.name, each.content]),
      [MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`],
      ...(signature ? [[SIGNATURE, `${JSON.stringify(signature, null, 2)}\n`] as [string, string]] : []),
    ]),
  );
}

/** Reads an archive and holds every file against the manifest. Says nothing about who made it: see `signerOf`. All faults at once. */
export async function readArchive(bytes: Uint8Array, file: string): Promise<Result<PackArchive, Problem>> {
  const zip = await readZip(bytes, file, { totalBytes: MAX_UNPACKED_BYTES, words: ARCHIVE_REFUSALS });
  if (!zip.ok) return zip;
  const faults: PackFault[] = [];
  const manifestText = textOf(zip.value, MANIFEST);
  if (manifestText === undefined) return failure(packFaults.noManifest(file));
  const manifest = parsed(manifestText, MANIFEST, manifestSchema, faults);
  const signatureText = textOf(zip.value, SIGNATURE);
  const signature = signatureText === undefined ? undefined : parsed(signatureText, SIGNATURE, signatureSchema, faults);
  if (!manifest || faults.length > 0) return failure(...withFile(faults, file));
  const files = heldAgainst(manifest, zip.value, faults);
  const described = parsed(files.find((each) => each.name === PACK)?.content ?? "", PACK, packSchema, faults);
  if (described && (described.id !== manifest.pack.id || described.version !== manifest.pack.version)) faults.push(packFaults.otherPack);
  if (faults.length > 0) return failure(...withFile(faults, file));
  return success({ manifest, files, ...(signature ? { signature } : {}) });
}

/** Who of those that are trusted signed the archive; the problem when nobody did. */
export function signerOf({ manifest, signature }: PackArchive, trusted: readonly TrustedKey[], file: string): Result<TrustedKey, Problem> {
  if (!signature) return failure(packFaults.unsigned(file));
  if (trusted.length === 0) return failure(packFaults.noKeys(file));
  const signer = trusted.find((each) => each.key === signature.key);
  if (!signer) return failure(packFaults.unknownKey(signature.key)(file));
  return isSignedBy(signedText(manifest), signature.signature, signature.key) ? success(signer) : failure(packFaults.badSignature(file));
}

function heldAgainst(manifest: PackManifest, parts: ZipParts, faults: PackFault[]): readonly PackFile[] {
  const listed = new Set([MANIFEST, SIGNATURE, ...manifest.files.map((each) => each.name)]);
  for (const name of parts.keys()) if (!listed.has(name)) faults.push(packFaults.extraFile(name));
  return manifest.files.flatMap(({ name, size, sha256 }) => {
    const content = parts.get(name);
    if (content === undefined) {
      faults.push(packFaults.missingFile(name));
      return [];
    }
    if (content.length !== size || bytesHash(content) !== sha256) faults.push(packFaults.changedFile(name));
    return [{ name, content: new TextDecoder().decode(content) }];
  });
}

function textOf(parts: ZipParts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes && new TextDecoder().decode(bytes);
}

function parsed<T>(content: string, name: string, schema: z.ZodType<T>, faults: PackFault[]): T | undefined {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    faults.push(packFaults.notJson(name));
    return undefined;
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const issue of describeIssues(result.error)) faults.push(packFaults.invalid(name, issue.place, issue.reason));
  return undefined;
}
