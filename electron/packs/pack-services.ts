/** The calls on packs, and which pack applies: the installed one when it is newer and may be used, else the one of the app. */
import { join } from "node:path";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { PackFacts, PacksInUse, Services } from "../../shared/contract.ts";
import type { Policy } from "../../shared/policy.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { nodeFileSystem } from "../dossiers/file-system.ts";
import { openPackStore } from "./pack-store.ts";

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

  /** An installed pack that may not be used leaves the one of the app in place; `packs.inUse` tells why. */
  const catalogue = async (): Promise<Result<Catalogue, Problem>> => {
    const found = await installed();
    return found.ok && found.value ? success(found.value.catalogue) : bundled();
  };

  const services: PackServices = {
    "packs.inUse": async () => {
      const [plain, found] = [await bundled(), await installed()];
      if (!plain.ok) return plain;
      const facts: PacksInUse = {
        bundled: factsOf(plain.value),
        ...(found.ok && found.value ? { installed: { ...factsOf(found.value.catalogue), signedBy: found.value.signedBy } } : {}),
        problems: found.ok ? [] : found.problems,
        trusted: trusted.map((each) => each.name),
        managed,
      };
      return success(facts);
    },
    "packs.check": async ({ name, content }) => store.check(name, Buffer.from(content, "base64")),
    "packs.install": async ({ name, content, confirmed }) => {
      if (managed) return failure(byAdministrator());
      const answer = await store.install(name, Buffer.from(content, "base64"), confirmed);
      reading = undefined;
      return answer;
    },
    "packs.remove": async () => {
      if (managed) return failure(byAdministrator());
      const removed = await store.remove();
      reading = undefined;
      return removed.ok ? success({ removed: true as const }) : removed;
    },
  };
  return { services, catalogue };
}

function byAdministrator(): Problem {
  return { id: "pack.managed", message: "Uw beheerder bepaalt welk eisenpakket u gebruikt. Vraag hem om een ander pakket te installeren." };
}

function factsOf({ pack, hash, requirements, sets }: Catalogue): PackFacts {
  return {
    id: pack.id,
    name: pack.name,
    version: pack.version,
    date: pack.date,
    publisher: pack.publisher,
    hash,
    sets: sets.length,
    requirements: requirements.length,
  };
}
