/** Earlier states of a dossier, byte for byte as they stood in its file: `versies/<id>/<number of the save>-<day>.json`. */
import { join } from "node:path";
import type { DossierVersion } from "../../shared/contract.ts";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { versionSummary } from "../../shared/dossier/version.ts";
import { decodeText } from "./decode.ts";
import { writeDurably } from "./durable-write.ts";
import { VERSIONS_FOLDER } from "./file-names.ts";
import { type FileSystem, systemCode } from "./file-system.ts";

const VERSION_NAME = /^(\d{7,})(?:-(\d{4}-\d{2}-\d{2}))?\.json$/;
/** The newest are all kept: a step back from what went wrong a moment ago. */
const KEPT_IN_FULL = 10;
/** Of older ones the last of each day, for so many days of work. */
const KEPT_DAYS = 30;

export interface KeptVersion {
  /** Number of the save. Order goes by it, not by a clock that may have been set back. */
  readonly counter: number;
  /** ISO day of the state; absent in the names of earlier releases. */
  readonly day?: string;
}

/** Which versions to let go: what is not among the newest ten, nor the last of one of the thirty latest days. */
export function versionsToDrop(versions: readonly KeptVersion[]): readonly KeptVersion[] {
  const ordered = versions.toSorted(newestFirst);
  const kept = new Set(ordered.slice(0, KEPT_IN_FULL));
  const days = new Set<string>();
  for (const version of ordered) {
    const day = version.day ?? "";
    if (days.has(day) || days.size >= KEPT_DAYS) continue;
    days.add(day);
    kept.add(version);
  }
  return ordered.filter((version) => !kept.has(version));
}

const newestFirst = (left: KeptVersion, right: KeptVersion): number => right.counter - left.counter;

export class Versions {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;

  /** `folder` is the dossier folder. */
  constructor(fileSystem: FileSystem, folder: string, id: string) {
    this.#fileSystem = fileSystem;
    this.#folder = join(folder, VERSIONS_FOLDER, id);
  }

  /** Keeps `bytes` as a state of the dossier. */
  async keep(version: KeptVersion, bytes: Uint8Array, token: string): Promise<void> {
    await this.#fileSystem.makeFolder(this.#folder);
    await writeDurably(this.#fileSystem, { path: this.#path(version), bytes, temporary: join(this.#folder, `.${token}.tmp`), mode: 0o666 });
  }

  /**
   * Lets go of what need not be kept, and of the remains of an interrupted save. A refusal of the system costs only space, and comes after
   * the dossier is safe: the next save tries again.
   */
  async tidy(): Promise<void> {
    try {
      const names = await this.#names();
      for (const name of names) if (name.endsWith(".tmp")) await this.#fileSystem.remove(join(this.#folder, name));
      for (const version of versionsToDrop(versionsIn(names))) await this.#fileSystem.remove(this.#path(version));
    } catch (cause) {
      if (systemCode(cause) === undefined) throw cause;
    }
  }

  /** The kept versions, newest first. */
  async kept(): Promise<readonly KeptVersion[]> {
    return versionsIn(await this.#names()).toSorted(newestFirst);
  }

  /** Number of the newest kept version, readable or not; undefined when there is none. */
  async newestCounter(): Promise<number | undefined> {
    return (await this.kept())[0]?.counter;
  }

  /** The newest version that can be read. */
  async newest(): Promise<Dossier | undefined> {
    for (const version of await this.kept()) {
      const dossier = await this.#read(version);
      if (dossier) return dossier;
    }
    return undefined;
  }

  /** Every version that can be read, newest first, in few words. What is damaged offers nothing to go back to. */
  async summaries(): Promise<readonly DossierVersion[]> {
    const found: DossierVersion[] = [];
    for (const version of await this.kept()) {
      const dossier = await this.#read(version);
      if (dossier) found.push(versionSummary(version.counter, dossier));
    }
    return found;
  }

  /** The state of save `counter`; undefined when it is not kept or cannot be read. */
  async numbered(counter: number): Promise<Dossier | undefined> {
    const version = (await this.kept()).find((each) => each.counter === counter);
    return version && this.#read(version);
  }

  async #read(version: KeptVersion): Promise<Dossier | undefined> {
    const path = this.#path(version);
    const text = decodeText(await this.#fileSystem.read(path));
    const parsed = text === undefined ? undefined : parseDossier(text, path);
    return parsed?.ok ? parsed.value : undefined;
  }

  #path({ counter, day }: KeptVersion): string {
    return join(this.#folder, `${String(counter).padStart(7, "0")}${day === undefined ? "" : `-${day}`}.json`);
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await this.#fileSystem.names(this.#folder);
    } catch (cause) {
      if (systemCode(cause) === "ENOENT") return [];
      throw cause;
    }
  }
}

function versionsIn(names: readonly string[]): readonly KeptVersion[] {
  return names.flatMap((name) => {
    const [, counter, day] = VERSION_NAME.exec(name) ?? [];
    return counter === undefined ? [] : [{ counter: Number(counter), ...(day === undefined ? {} : { day }) }];
  });
}
