/** The calls on packs, and which pack applies: the installed one when it is newer and may be used, else the one of the app. */
import { join } from "node:path";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { PackFacts, PacksInUse, Services } from "../../shared/contract.ts";
import type { Policy } from "../../shared/policy.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { nodeFileSystem } from "../dossiers/file-system.ts";
import { openPackStore, type SignedPack } from "./pack-store.ts";

export type PackServices = Pick<Services, "packs.inUse" | "packs.check" | "packs.install" | "packs.remove">;

export interface PackServicesOptions {
  /** Where the user keeps what he installs. */
  readonly dataFolder: string;
  readonly policy: Policy;
  /** The pack that comes with the app. */
  readonly bundled: () => Promise<Result<Catalogue, Problem>>;
}

export function packServices({ dataFolder, policy, bundled }: PackServicesOptions) {
  const { trustedKeys: trusted } = policy;
  const managed = policy.folders.packs !== undefined;
  const store = openPackStore({ fileSystem: nodeFileSystem, folder: policy.folders.packs ?? join(dataFolder, "pakketten"), trusted, bundled });
  /** Reading and checking takes a good part of a second: done once, and again after every change through this app. */
  let reading: ReturnType<typeof store.installed> | undefined;
  const installed = (): ReturnType<typeof store.installed> => {
    reading ??= store.installed();
    return reading;
  };

  /** An installed pack that may not be used is left out; `packs.inUse` tells why. */
  const catalogue = async (): Promise<Result<Catalogue, Problem>> => {
    const found = await installed();
    return found.ok ? success(found.value.catalogue) : found;
  };

  const services: PackServices = {
    "packs.inUse": async () => {
      const [plain, found] = [await bundled(), await installed()];
      if (!plain.ok) return plain;
      if (!found.ok) return found;
      const { used, problems } = found.value;
      return success({
        bundled: bundledFacts(plain.value),
        installed: used.map(installedFacts),
        problems,
        trusted: trusted.map((each) => each.name),
        managed,
      });
    },
    "packs.check": async ({ name, content }) => store.check(name, Buffer.from(content, "base64")),
    "packs.install": async ({ name, content, confirmed }) => {
      if (managed) return failure(byAdministrator());
      const answer = await store.install(name, Buffer.from(content, "base64"), confirmed);
      reading = undefined;
      return answer;
    },
    "packs.remove": async ({ id }) => {
      if (managed) return failure(byAdministrator());
      const removed = await store.remove(id);
      reading = undefined;
      return removed.ok ? success({ removed: true as const }) : removed;
    },
  };
  return { services, catalogue };
}

function byAdministrator(): Problem {
  return { id: "pack.managed", message: "Uw beheerder bepaalt welk eisenpakket u gebruikt. Vraag hem om een ander pakket te installeren." };
}

function installedFacts(pack: SignedPack): PacksInUse["installed"][number] {
  const requirements = pack.kind === "pack" ? pack.content.requirements.length : pack.content.setFiles.reduce((sum, each) => sum + each.requirements.length, 0);
  return { ...pack.manifest.pack, hash: pack.content.hash, requirements, kind: pack.kind, signedBy: pack.signedBy };
}

function bundledFacts({ pack: { id, name, version, date, publisher }, hash, requirements }: Catalogue): PackFacts {
  return { id, name, version, date, publisher, hash, requirements: requirements.length };
}
