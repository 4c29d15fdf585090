/** Earlier states of a dossier, byte for byte as they stood in its file: `versies/<id>/<number of the save>.json`. */
import { join } from "node:path";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { decodeText } from "./decode.ts";
import { writeDurably } from "./durable-write.ts";
import { VERSIONS_FOLDER } from "./file-names.ts";
import { type FileSystem, systemCode } from "./file-system.ts";

const VERSION_NAME = /^(\d{7,})\.json$/;
/** The newest are all kept: a step back from what went wrong a moment ago. */
const KEPT_IN_FULL = 5;

/** Which counters to let go. The newest five stay; of older ones the oldest in each doubling of age, so that a day's work stays in reach. */
export function versionsToDrop(counters: readonly number[]): readonly number[] {
  const ordered = counters.toSorted((left, right) => right - left);
  const newest = ordered[0];
  if (newest === undefined) return [];
  const oldestOfAge = new Map<number, number>();
  for (const counter of ordered.slice(KEPT_IN_FULL)) oldestOfAge.set(Math.floor(Math.log2(newest - counter)), counter);
  const kept = new Set([...ordered.slice(0, KEPT_IN_FULL), ...oldestOfAge.values()]);
  return ordered.filter((counter) => !kept.has(counter));
}

export class Versions {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;

  /** `folder` is the dossier folder. */
  constructor(fileSystem: FileSystem, folder: string, id: string) {
    this.#fileSystem = fileSystem;
    this.#folder = join(folder, VERSIONS_FOLDER, id);
  }

  /** Keeps `bytes` as the state of save `counter`. */
  async keep(counter: number, bytes: Uint8Array, token: string): Promise<void> {
    await this.#fileSystem.makeFolder(this.#folder);
    await writeDurably(this.#fileSystem, { path: this.#path(counter), bytes, temporary: join(this.#folder, `.${token}.tmp`), mode: 0o666 });
  }

  /**
   * Lets go of what need not be kept, and of the remains of an interrupted save. A refusal of the system costs only space, and comes after
   * the dossier is safe: the next save tries again.
   */
  async tidy(): Promise<void> {
    try {
      const names = await this.#names();
      for (const name of names) if (name.endsWith(".tmp")) await this.#fileSystem.remove(join(this.#folder, name));
      for (const counter of versionsToDrop(countersIn(names))) await this.#fileSystem.remove(this.#path(counter));
    } catch (cause) {
      if (systemCode(cause) === undefined) throw cause;
    }
  }

  /** Counters of the kept versions, newest first: order goes by counter, not by clock. */
  async counters(): Promise<readonly number[]> {
    return countersIn(await this.#names()).toSorted((left, right) => right - left);
  }

  /** The newest version that can be read. */
  async newest(): Promise<Dossier | undefined> {
    for (const counter of await this.counters()) {
      const text = decodeText(await this.#fileSystem.read(this.#path(counter)));
      const parsed = text === undefined ? undefined : parseDossier(text, this.#path(counter));
      if (parsed?.ok) return parsed.value;
    }
    return undefined;
  }

  #path(counter: number): string {
    return join(this.#folder, `${String(counter).padStart(7, "0")}.json`);
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

function countersIn(names: readonly string[]): readonly number[] {
  return names
    .map((name) => VERSION_NAME.exec(name)?.[1])
    .filter((each) => each !== undefined)
    .map(Number);
}
