/**
 * The packs that were installed on this workstation: one archive per pack in a folder, as it was received. An archive is whole or not
 * there, and is checked again every time that it is read: hashes, signature and form.
 */
import { randomBytes } from "node:crypto";
import { basename, join } from "node:path";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { MAX_PACK_BYTES, type PackOffer } from "../../shared/contract.ts";
import { compareVersions, type PackManifest, type TrustedKey } from "../../shared/packs/manifest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { catalogueOf } from "../catalogue/read-pack.ts";
import { IncompleteWrite, removeQuietly, whenNotHeld, writeDurably } from "../dossiers/durable-write.ts";
import { type FileSystem, systemCode } from "../dossiers/file-system.ts";
import { readArchive, signerOf } from "./archive.ts";

export interface InstalledPack {
  readonly catalogue: Catalogue;
  readonly manifest: PackManifest;
  /** Whose key signed it. */
  readonly signedBy: string;
}

export interface PackStoreOptions {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  /** Keys of makers that the organisation trusts. */
  readonly trusted: readonly TrustedKey[];
  /** The pack that comes with the app: an installed one counts only when it is a newer version of the same pack. */
  readonly bundled: () => Promise<Result<Catalogue, Problem>>;
}

export interface PackStore {
  /** The installed pack when there is one and it may be used; a problem when there is one that may not. */
  installed(): Promise<Result<InstalledPack | undefined, Problem>>;
  /** What `install` would do, without doing it. */
  check(file: string, bytes: Uint8Array): Promise<Result<PackOffer, Problem>>;
  /** All or nothing. A downgrade needs `confirmed`. */
  install(file: string, bytes: Uint8Array, confirmed: boolean): Promise<Result<PackOffer & { readonly done: boolean }, Problem>>;
  /** Back to the pack that comes with the app. No problem when there is none. */
  remove(): Promise<Result<void, Problem>>;
}

export function openPackStore({ fileSystem, folder, trusted, bundled }: PackStoreOptions): PackStore {
  /** A pack file as it may be used, whatever version it is. */
  const read = async (bytes: Uint8Array, file: string): Promise<Result<InstalledPack, Problem>> => {
    if (bytes.length > MAX_PACK_BYTES)
      return failure({
        id: "pack.too-large",
        file,
        message: `Het eisenpakket "${file}" is te groot (meer dan ${MAX_PACK_BYTES / 1_000_000} MB). Kies een ander bestand.`,
      });
    const archive = await readArchive(bytes, file);
    if (!archive.ok) return archive;
    // Nothing of the content is looked at before it is known who made it.
    const signer = signerOf(archive.value, trusted, file);
    if (!signer.ok) return signer;
    const catalogue = catalogueOf(archive.value.files, file);
    return catalogue.ok ? success({ catalogue: catalogue.value, manifest: archive.value.manifest, signedBy: signer.value.name }) : catalogue;
  };

  const pathOf = async (): Promise<Result<{ readonly path: string; readonly plain: Catalogue }, Problem>> => {
    const plain = await bundled();
    return plain.ok ? success({ path: join(folder, `${plain.value.pack.id}.zip`), plain: plain.value }) : plain;
  };

  const installed: PackStore["installed"] = async () => {
    const place = await pathOf();
    if (!place.ok) return place;
    const { path, plain } = place.value;
    let bytes: Uint8Array;
    try {
      bytes = await fileSystem.read(path);
    } catch (cause) {
      return systemCode(cause) === "ENOENT" ? success(undefined) : failure(systemProblem(path, "gelezen", cause));
    }
    const pack = await read(bytes, basename(path));
    // An update of the app can bring a newer pack than the one that was installed.
    return pack.ok && compareVersions(pack.value.manifest.pack.version, plain.pack.version) <= 0 ? success(undefined) : pack;
  };

  const check = async (file: string, bytes: Uint8Array): Promise<Result<PackOffer & { readonly path: string }, Problem>> => {
    const [place, offered, now] = [await pathOf(), await read(bytes, file), await installed()];
    if (!place.ok) return place;
    if (!offered.ok) return offered;
    const { manifest, signedBy } = offered.value;
    const { path, plain } = place.value;
    if (manifest.pack.id !== plain.pack.id)
      return failure({
        id: "pack.other-id",
        file,
        message: `Het eisenpakket "${file}" heet ${manifest.pack.id}; deze app werkt met het pakket ${plain.pack.id}. Kies een nieuwere versie van dat pakket.`,
      });
    if (compareVersions(manifest.pack.version, plain.pack.version) <= 0)
      return failure({
        id: "pack.older-than-app",
        file,
        message: `Het eisenpakket "${file}" heeft versie ${manifest.pack.version}. De app heeft zelf al versie ${plain.pack.version}. Er is niets gewijzigd; u hoeft niets te doen.`,
      });
    // One that may not be used any more is replaced without a question.
    const present = now.ok && now.value ? now.value.manifest.pack.version : plain.pack.version;
    return success({ manifest, signedBy, present, downgrade: compareVersions(manifest.pack.version, present) < 0, path });
  };

  return {
    installed,
    check: async (file, bytes) => {
      const checked = await check(file, bytes);
      return checked.ok ? success(withoutPath(checked.value)) : checked;
    },
    install: async (file, bytes, confirmed) => {
      const checked = await check(file, bytes);
      if (!checked.ok) return checked;
      const { path, ...about } = checked.value;
      if (about.downgrade && !confirmed) return success({ ...about, done: false });
      try {
        await fileSystem.makeFolder(folder);
        for (const name of await fileSystem.names(folder)) if (TEMPORARY.test(name)) await removeQuietly(fileSystem, join(folder, name));
        await writeDurably(fileSystem, { path, bytes, temporary: join(folder, `.~pakket-${randomBytes(8).toString("hex")}.tmp`), mode: 0o666 });
      } catch (cause) {
        return failure(systemProblem(path, "geïnstalleerd", cause));
      }
      return success({ ...about, done: true });
    },
    remove: async () => {
      const place = await pathOf();
      if (!place.ok) return place;
      try {
        await whenNotHeld(fileSystem, () => fileSystem.remove(place.value.path));
        return success(undefined);
      } catch (cause) {
        return failure(systemProblem(place.value.path, "verwijderd", cause));
      }
    },
  };
}

/** What an interrupted install left behind. */
const TEMPORARY = /^\.~pakket-[0-9a-f]{16}\.tmp$/;

function withoutPath({ path: _, ...about }: PackOffer & { readonly path: string }): PackOffer {
  return about;
}

function systemProblem(path: string, what: "gelezen" | "geïnstalleerd" | "verwijderd", cause: unknown): Problem {
  const code = cause instanceof IncompleteWrite ? "ENOSPC" : systemCode(cause);
  if (code === undefined) throw cause;
  const reason =
    code === "ENOSPC" || code === "EDQUOT" ? "de schijf is vol. Maak ruimte vrij" : `het systeem weigert dat (${code}). Controleer of u bij deze map mag`;
  return { id: "pack.system", file: path, message: `Het eisenpakket ${path} kon niet worden ${what}: ${reason} en probeer het opnieuw.` };
}
