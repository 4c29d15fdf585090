/** A small pack as files and as a signed archive. */
import { join } from "node:path";
import { type PackFile, readPackFiles } from "../../electron/catalogue/read-pack.ts";
import { archiveBytes, makeArchive, type PackArchive, signArchive } from "../../electron/packs/archive.ts";
import { newKeyPair, privateKeyIn } from "../../electron/packs/keys.ts";
import type { TrustedKey } from "../../shared/packs/manifest.ts";
import { writeAbroPack } from "./abro-pack.ts";
import { temporaryFolder } from "./world.ts";

export interface Maker {
  readonly trusted: TrustedKey;
  readonly privateKey: string;
  readonly sign: (archive: PackArchive) => PackArchive;
}

export function aMaker(name = "Contentbeheer"): Maker {
  const { privateKey, publicKey } = newKeyPair();
  const key = privateKeyIn(privateKey);
  if (!key) throw new Error("No key");
  return { trusted: { name, key: publicKey }, privateKey, sign: (archive) => signArchive(archive, key) };
}

/** The files of a small pack with this version, and the folder that they are in. */
export async function aPack(version = "2026.1.0"): Promise<{ readonly folder: string; readonly files: readonly PackFile[] }> {
  const folder = join(await temporaryFolder(), "pakket");
  await writeAbroPack(folder);
  const files = await readPackFiles(folder);
  if (!files.ok) throw new Error("No pack");
  return { folder, files: files.value.map((file) => (file.name === "pack.json" ? withVersion(file, version) : file)) };
}

export async function anArchive(version?: string): Promise<PackArchive> {
  const archive = makeArchive((await aPack(version)).files, "pakket");
  if (!archive.ok) throw new Error(archive.problems.map((each) => each.message).join("\n"));
  return archive.value;
}

/** A signed pack as it is sent. */
export async function aSignedPack(maker: Maker, version?: string): Promise<Uint8Array> {
  return archiveBytes(maker.sign(await anArchive(version)));
}

function withVersion(file: PackFile, version: string): PackFile {
  return { ...file, content: JSON.stringify({ ...(JSON.parse(file.content) as object), version }) };
}
