/** A small pack as files and as a signed archive. */
import { join } from "node:path";
import type { PackFile } from "../../electron/catalogue/parse-pack.ts";
import { readPackFiles } from "../../electron/catalogue/read-pack.ts";
import { archiveBytes, makeArchive, type PackArchive, signArchive } from "../../electron/packs/archive.ts";
import { newKeyPair, privateKeyIn } from "../../electron/packs/keys.ts";
import type { SetFile } from "../../shared/catalogue/extension.ts";
import type { TrustedKey } from "../../shared/packs/manifest.ts";
import { writeAbroPack } from "./abro-pack.ts";
import { aCatalogue, aRequirement } from "./builders.ts";
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

/** An extension of the small pack: one set of the organisation. */
export function anExtension(version = "2026.1.0", change: (set: SetFile) => unknown = (set) => set): readonly PackFile[] {
  const base = aCatalogue([{ id: "huisregels", prefix: "HUI", requirements: [aRequirement("HUI-001")] }]);
  const [set] = base.sets;
  if (!set) throw new Error("No set");
  const files = {
    "pack.json": { ...base.pack, id: "huisregels", name: "Huisregels", version, extends: base.pack.id },
    "requirements/huisregels.json": change({ set, requirements: base.requirements }),
  };
  return Object.entries(files).map(([name, content]) => ({ name, content: JSON.stringify(content) }));
}

export function archived(files: readonly PackFile[], maker: Maker): Uint8Array {
  const archive = makeArchive(files, "pakket");
  if (!archive.ok) throw new Error(archive.problems.map((each) => each.message).join("\n"));
  return archiveBytes(maker.sign(archive.value));
}
