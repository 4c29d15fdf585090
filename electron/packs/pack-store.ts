/**
 * The packs that were installed on this workstation: one archive per pack in a folder, as it was received. An archive is whole or not
 * there, and is checked again every time that it is read: hashes, signature, form, references.
 */
import { randomBytes } from "node:crypto";
import { basename, join } from "node:path";
import { type ExtensionContent, withExtensions } from "../../shared/catalogue/extension.ts";
import type { CatalogueProblem } from "../../shared/catalogue/lint/model.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { MAX_PACK_BYTES, type PackOffer } from "../../shared/contract.ts";
import { compareVersions, type PackManifest, type TrustedKey } from "../../shared/packs/manifest.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { extendedPack, parseExtension } from "../catalogue/parse-pack.ts";
import { catalogueOf } from "../catalogue/read-pack.ts";
import { removeQuietly, whenNotHeld, writeDurably } from "../dossiers/durable-write.ts";
import { type FileSystem, systemCode } from "../dossiers/file-system.ts";
import { readArchive, signerOf } from "./archive.ts";
import { packFaults, systemProblem } from "./faults.ts";

/** A pack file that may be used: its signature is of who is trusted, and its content is in order. */
export type SignedPack = { readonly manifest: PackManifest /** Whose key signed it. */; readonly signedBy: string } & (
  | { readonly kind: "pack"; readonly content: Catalogue }
  | { readonly kind: "extension"; readonly content: ExtensionContent }
);

export interface InstalledPacks {
  /** Base and extensions joined: what the app works with. */
  readonly catalogue: Catalogue;
  /** Those that are used. */
  readonly used: readonly SignedPack[];
  /** Why one that is installed is not used. */
  readonly problems: readonly Problem[];
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
  installed(): Promise<Result<InstalledPacks, Problem>>;
  /** What `install` would do, without doing it. */
  check(file: string, bytes: Uint8Array): Promise<Result<PackOffer, Problem>>;
  /** All or nothing. A downgrade needs `confirmed`. */
  install(file: string, bytes: Uint8Array, confirmed: boolean): Promise<Result<PackOffer & { readonly done: boolean }, Problem>>;
  /** Takes an installed pack away by its id. No problem when there is none. */
  remove(id: string): Promise<Result<void, Problem>>;
}

export function openPackStore({ fileSystem, folder, trusted, bundled }: PackStoreOptions): PackStore {
  const pathOf = (id: string): string => join(folder, `${id}.zip`);

  const readAll = async (): Promise<readonly Result<SignedPack, Problem>[]> => {
    const names = await fileSystem.names(folder).catch((cause: unknown) => {
      if (systemCode(cause) === "ENOENT") return [];
      throw cause;
    });
    const found: Result<SignedPack, Problem>[] = [];
    for (const name of names.filter((each) => each.endsWith(".zip")).toSorted()) {
      try {
        found.push(await readPackFile(await fileSystem.read(join(folder, name)), name, trusted));
      } catch (cause) {
        found.push(failure(systemProblem(join(folder, name), "gelezen", cause)));
      }
    }
    return found;
  };

  const installed: PackStore["installed"] = async () => {
    const plain = await bundled();
    if (!plain.ok) return plain;
    let read: readonly Result<SignedPack, Problem>[];
    try {
      read = await readAll();
    } catch (cause) {
      return success({ catalogue: plain.value, used: [], problems: [systemProblem(folder, "gelezen", cause)] });
    }
    const good = read.flatMap((each) => (each.ok ? [each.value] : []));
    // An update of the app can bring a newer pack than the one that was installed.
    const base = good.find((each) => each.kind === "pack" && isNewer(each.manifest, plain.value));
    const extensions = good.filter((each) => each.kind === "extension");
    const joined = withExtensions(
      base?.kind === "pack" ? base.content : plain.value,
      extensions.map((each) => each.content),
    );
    return success({
      catalogue: joined.catalogue,
      used: [...(base ? [base] : []), ...extensions.filter((each) => joined.refused[each.manifest.pack.id] === undefined)],
      problems: [
        ...read.flatMap((each) => (each.ok ? [] : each.problems)),
        ...Object.entries(joined.refused).flatMap(([id, faults]) => notFitting(`${id}.zip`, faults)),
      ],
    });
  };

  const check: PackStore["check"] = async (file, bytes) => {
    const [plain, offered, now] = [await bundled(), await readPackFile(bytes, file, trusted), await installed()];
    for (const each of [plain, offered, now]) if (!each.ok) return each;
    if (!plain.ok || !offered.ok || !now.ok) return failure();
    const { manifest, signedBy } = offered.value;
    const objections = objectionsTo(offered.value, plain.value, now.value.used, file);
    if (objections.length > 0) return failure(...objections);
    const earlier = now.value.used.find((each) => each.manifest.pack.id === manifest.pack.id)?.manifest.pack.version;
    const present = earlier ?? (offered.value.kind === "pack" ? plain.value.pack.version : "");
    return success({ manifest, signedBy, present, downgrade: earlier !== undefined && compareVersions(manifest.pack.version, earlier) < 0 });
  };

  return {
    installed,
    check,
    install: async (file, bytes, confirmed) => {
      const checked = await check(file, bytes);
      if (!checked.ok) return checked;
      if (checked.value.downgrade && !confirmed) return success({ ...checked.value, done: false });
      const path = pathOf(checked.value.manifest.pack.id);
      try {
        await fileSystem.makeFolder(folder);
        for (const name of await fileSystem.names(folder)) if (TEMPORARY.test(name)) await removeQuietly(fileSystem, join(folder, name));
        await writeDurably(fileSystem, { path, bytes, temporary: join(folder, `.~pakket-${randomBytes(8).toString("hex")}.tmp`), mode: 0o666 });
      } catch (cause) {
        return failure(systemProblem(path, "geïnstalleerd", cause));
      }
      return success({ ...checked.value, done: true });
    },
    remove: async (id) => {
      try {
        await whenNotHeld(fileSystem, () => fileSystem.remove(pathOf(id)));
        return success(undefined);
      } catch (cause) {
        return failure(systemProblem(pathOf(id), "verwijderd", cause));
      }
    },
  };
}

/** What an interrupted install left behind. */
const TEMPORARY = /^\.~pakket-[0-9a-f]{16}\.tmp$/;

/** A pack file as it may be used, whatever its version. Nothing of the content is looked at before it is known who made it. */
async function readPackFile(bytes: Uint8Array, file: string, trusted: readonly TrustedKey[]): Promise<Result<SignedPack, Problem>> {
  if (bytes.length > MAX_PACK_BYTES) return failure(packFaults.tooLarge(MAX_PACK_BYTES / 1_000_000)(file));
  const archive = await readArchive(bytes, basename(file));
  if (!archive.ok) return archive;
  const signer = signerOf(archive.value, trusted, file);
  if (!signer.ok) return signer;
  const { manifest, files } = archive.value;
  const about = { manifest, signedBy: signer.value.name };
  if (extendedPack(files) === undefined) {
    const content = catalogueOf(files, file);
    return content.ok ? success({ ...about, kind: "pack", content: content.value }) : content;
  }
  const content = parseExtension(files, file);
  return content.ok ? success({ ...about, kind: "extension", content: content.value }) : content;
}

/** Why a pack that is in order by itself cannot be used here. */
function objectionsTo(offered: SignedPack, bundled: Catalogue, used: readonly SignedPack[], file: string): readonly Problem[] {
  const { pack } = offered.manifest;
  if (offered.kind === "pack") {
    if (pack.id !== bundled.pack.id) return [packFaults.otherId(pack.id, bundled.pack.id)(file)];
    return isNewer(offered.manifest, bundled) ? [] : [packFaults.olderThanApp(pack.version, bundled.pack.version)(file)];
  }
  const base = used.find((each) => each.kind === "pack");
  const others = used.flatMap((each) => (each.kind === "extension" && each.manifest.pack.id !== pack.id ? [each.content] : []));
  const { refused } = withExtensions(base?.kind === "pack" ? base.content : bundled, [...others, offered.content]);
  return notFitting(file, refused[pack.id] ?? []);
}

function isNewer({ pack }: PackManifest, bundled: Catalogue): boolean {
  return pack.id === bundled.pack.id && compareVersions(pack.version, bundled.pack.version) > 0;
}

function notFitting(file: string, faults: readonly CatalogueProblem[]): readonly Problem[] {
  return faults.map((each) => packFaults.notFitting(each.subject, each.message)(file));
}
