/** The folder with dossiers: which files are in it, what is in each, and which file belongs to an id. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { Low } from "lowdb";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { decodeText } from "./decode.ts";
import { DurableFile, MAX_DOSSIER_BYTES } from "./durable-file.ts";
import { dossierFileName, isDossierFileName, VERSIONS_FOLDER } from "./file-names.ts";
import { type FileSystem, systemCode } from "./file-system.ts";
import { duplicate, readProblem, StoreFault } from "./store-problems.ts";
import { Versions } from "./versions.ts";

/** One file of the folder. */
export interface FoundFile {
  readonly name: string;
  /** The id inside; for a file that tells none: of its kept versions, else one made out of its name. */
  readonly id: string;
  readonly modified: Date;
  readonly content: Result<Dossier, Problem>;
}

/** A file that was opened, to be written again. */
export interface OpenedFile {
  readonly name: string;
  readonly file: DurableFile;
  readonly db: Low<Dossier | null>;
}

export class DossierFolder {
  readonly path: string;
  readonly #fileSystem: FileSystem;
  /** File names by id, as last seen: spares reading the whole folder for every save. */
  readonly #names = new Map<string, string>();

  constructor(fileSystem: FileSystem, path: string) {
    this.#fileSystem = fileSystem;
    this.path = path;
  }

  versionsOf(id: string): Versions {
    return new Versions(this.#fileSystem, this.path, id);
  }

  remember(id: string, name: string): void {
    this.#names.set(id, name);
  }

  /** Name of the file of dossier `id` as last seen, for messages. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** The adapter and database of file `name`, not read yet. */
  database(id: string, name: string): OpenedFile {
    const file = new DurableFile({ fileSystem: this.#fileSystem, path: join(this.path, name), id, versions: this.versionsOf(id) });
    return { name, file, db: new Low<Dossier | null>(file, null) };
  }

  /** All files, in order of name. A folder that does not exist is empty. Rejects when the system refuses the folder. */
  async scan(): Promise<readonly FoundFile[]> {
    const versionIds = await this.#versionIds();
    const found: FoundFile[] = [];
    for (const name of (await this.#namesIn(this.path)).filter(isDossierFileName).toSorted()) {
      const each = await this.#look(name, versionIds);
      if (each) found.push(each);
    }
    const files = apart(found);
    for (const each of files) this.#names.set(each.id, each.name);
    return files;
  }

  /** The file of dossier `id`, read again; undefined when there is none. Rejects with `StoreFault` when it is damaged. */
  async find(id: string): Promise<OpenedFile | undefined> {
    const remembered = this.#names.get(id);
    if (remembered !== undefined) {
      const opened = this.database(id, remembered);
      // What stands under the remembered name can be damaged, or by now be another dossier.
      if (await isReadAs(opened, id)) return opened;
    }
    const name = (await this.scan()).find((each) => each.id === id)?.name;
    if (name === undefined) return undefined;
    const opened = this.database(id, name);
    await opened.db.read();
    return opened.db.data === null ? undefined : opened;
  }

  async #look(name: string, versionIds: readonly string[]): Promise<FoundFile | undefined> {
    const path = join(this.path, name);
    try {
      const facts = await this.#fileSystem.facts(path);
      if (!facts.isFile) return undefined;
      const opened = this.database("", name);
      const content = await readAsResult(opened);
      const id = content.ok ? content.value.id : await this.#idOfDamaged(name, facts.size, versionIds);
      return { name, id, modified: facts.modified, content };
    } catch (cause) {
      // Taken away between the listing and the look.
      if (systemCode(cause) === "ENOENT") return undefined;
      const problem = readProblem(cause, name);
      if (!problem) throw cause;
      return { name, id: idFromName(name), modified: new Date(0), content: failure(problem) };
    }
  }

  async #idOfDamaged(name: string, size: number, versionIds: readonly string[]): Promise<string> {
    if (size <= MAX_DOSSIER_BYTES) {
      const text = decodeText(await this.#fileSystem.read(join(this.path, name))) ?? "";
      const inside = /"id"\s*:\s*"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/.exec(text)?.[1];
      if (inside !== undefined) return inside;
    }
    return versionIds.find((id) => name.endsWith(`-${id.slice(0, 8)}.json`)) ?? idFromName(name);
  }

  #versionIds(): Promise<readonly string[]> {
    return this.#namesIn(join(this.path, VERSIONS_FOLDER));
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    try {
      return await this.#fileSystem.names(folder);
    } catch (cause) {
      if (systemCode(cause) === "ENOENT") return [];
      throw cause;
    }
  }
}

async function readAsResult(opened: OpenedFile): Promise<Result<Dossier, Problem>> {
  try {
    await opened.db.read();
  } catch (cause) {
    if (cause instanceof StoreFault) return failure(...cause.problems);
    throw cause;
  }
  // Not there any more: the caller leaves it out of the list.
  if (opened.db.data === null) throw Object.assign(new Error("gone"), { code: "ENOENT" });
  return success(opened.db.data);
}

async function isReadAs(opened: OpenedFile, id: string): Promise<boolean> {
  try {
    await opened.db.read();
    return opened.db.data?.id === id;
  } catch (cause) {
    if (cause instanceof StoreFault) return false;
    throw cause;
  }
}

/** Gives every file an id of its own: of two with the same id, the one with the most saves (then: with the name we gave) keeps it. */
function apart(files: readonly FoundFile[]): readonly FoundFile[] {
  const owner = new Map<string, FoundFile>();
  for (const each of files) {
    const other = owner.get(each.id);
    if (!other || precedes(each, other)) owner.set(each.id, each);
  }
  return files.map((each) => {
    const first = owner.get(each.id);
    if (!first || first === each) return each;
    return { ...each, id: idFromName(each.name), content: each.content.ok ? failure(duplicate(each.name, first.name)) : each.content };
  });
}

function precedes(left: FoundFile, right: FoundFile): boolean {
  if (!left.content.ok || !right.content.ok) return left.content.ok;
  if (left.content.value.saves !== right.content.value.saves) return left.content.value.saves > right.content.value.saves;
  return left.name === dossierFileName(left.id, left.content.value.tender.title);
}

/** A stable id in the form of a UUID for a file that tells none. */
function idFromName(name: string): string {
  const hex = createHash("sha256").update(name.normalize("NFC")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
