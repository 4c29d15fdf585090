/** The store of dossiers: a folder with one readable JSON file each. Every answer is a value; only bugs throw. */
import { join } from "node:path";
import type { DossierSummary, DossierVersion, OpenDossier } from "../../shared/contract.ts";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { newDossier } from "../../shared/dossier/new.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { DossierFolder, type FoundFile, type OpenedFile } from "./dossier-folder.ts";
import { fingerprintOf } from "./durable-file.ts";
import { writeDurably } from "./durable-write.ts";
import { dossierFileName, setAsideName, temporaryName } from "./file-names.ts";
import { type FileSystem, nodeFileSystem, systemCode } from "./file-system.ts";
import { continues, sameContent } from "./same-line.ts";
import { whileLocked } from "./save-lock.ts";
import { SaveQueue } from "./save-queue.ts";
import {
  changedOutside,
  conflict,
  folderUnreadable,
  noPrevious,
  notDamaged,
  notFound,
  noVersion,
  previousOffer,
  protectionOf,
  readProblem,
  StoreFault,
  saveProblem,
} from "./store-problems.ts";

export interface DossierStoreOptions {
  /** Made at the first save when it is not there. */
  readonly folder: string;
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  readonly fileSystem?: FileSystem;
}

export interface Saved {
  /** Counter of the save, now in the file. */
  readonly saves: number;
  /** ISO instant. */
  readonly savedAt: string;
}

export interface DossierStore {
  /** Newest first; files that cannot be opened are in it with `problem`. */
  list(): Promise<Result<readonly DossierSummary[], Problem>>;
  /** A blank dossier, or what `make` makes of one. */
  create(make?: (fresh: Dossier) => Dossier): Promise<Result<OpenDossier, Problem>>;
  open(id: string): Promise<Result<OpenDossier, Problem>>;
  /**
   * Writes a whole dossier. Refused when the file holds something that `dossier` does not: its `saves` differs and it was not made out of
   * that state, or another program changed the file. Saves wait for each other; of those that wait, the last state wins.
   */
  save(dossier: Dossier): Promise<Result<Saved, Problem>>;
  /** Makes a dossier of this folder out of the content of a file; under a new id when its own is already here. */
  importFile(name: string, content: string): Promise<Result<OpenDossier, Problem>>;
  /** Changes what is in the file, between the saves of others. */
  update(id: string, change: (dossier: Dossier) => Result<Dossier, Problem>): Promise<Result<OpenDossier, Problem>>;
  /** For a damaged file: sets it aside under a name with the date and puts the newest kept version in its place. */
  restorePrevious(id: string): Promise<Result<OpenDossier, Problem>>;
  /** Earlier states that can be read, newest first; and one of them, whole. */
  versions(id: string): Promise<Result<readonly DossierVersion[], Problem>>;
  version(id: string, counter: number): Promise<Result<Dossier, Problem>>;
  /** Resolves when no save is going on or waiting. */
  settle(): Promise<void>;
}

export function openDossierStore({ folder: path, now, newId, fileSystem = nodeFileSystem }: DossierStoreOptions): DossierStore {
  const folder = new DossierFolder(fileSystem, path);
  const queue = new SaveQueue<Result<Saved, Problem>>();
  /** Fingerprints by id of what this store itself read or wrote last; anything else on disk was put there by another program. */
  const known = new Map<string, readonly string[]>();

  const noteRead = (id: string, { file }: OpenedFile): void => {
    if (file.fingerprint !== undefined) known.set(id, [file.fingerprint]);
  };

  /** Writes `next` over what was read, raising the counter. After a fault both states count as ours: the rename may have happened. */
  const write = async (opened: OpenedFile, next: Dossier, saves: number): Promise<Dossier> => {
    const before = opened.file.fingerprint;
    const written = { ...next, saves };
    opened.db.data = written;
    try {
      await opened.db.write();
      noteRead(next.id, opened);
      return written;
    } catch (cause) {
      known.set(
        next.id,
        [before, opened.file.fingerprint].filter((each) => each !== undefined),
      );
      throw cause;
    }
  };

  const locked = <T>(id: string, name: string, task: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> =>
    asResult(saveProblem, name, () => whileLocked(fileSystem, path, id, name, task));

  /** Reads the file of `id` under the lock and lets `task` write it; refuses what cannot be written. For use in the queue. */
  const changeNow = <T>(id: string, task: (opened: OpenedFile, current: Dossier) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> =>
    locked(id, folder.nameOf(id) ?? id, async () => {
      const opened = await folder.find(id);
      const current = opened?.db.data;
      if (!opened || !current) return failure(notFound(id, path));
      const protection = protectionOf(opened.name, await fileSystem.facts(join(path, opened.name)));
      return protection ? failure(protection) : task(opened, current);
    });

  /** Puts a dossier that has no file yet into one. */
  const add = (dossier: Dossier): Promise<Result<OpenDossier, Problem>> => {
    const name = dossierFileName(dossier.id, dossier.tender.title);
    const addNow = async (): Promise<Result<OpenDossier, Problem>> => {
      const opened = folder.database(dossier.id, await freeName(name));
      const newestKept = (await folder.versionsOf(dossier.id).newestCounter()) ?? -1;
      const written = await write(opened, dossier, Math.max(dossier.saves, newestKept + 1));
      folder.remember(dossier.id, opened.name);
      return success({ dossier: written, file: join(path, opened.name) });
    };
    return queue.run(dossier.id, () =>
      asResult(saveProblem, name, async () => {
        await fileSystem.makeFolder(path);
        return locked(dossier.id, name, addNow);
      }),
    );
  };

  const freeName = async (name: string): Promise<string> => {
    const taken = new Set((await fileSystem.names(path)).map((each) => each.toLowerCase()));
    for (let number = 2, candidate = name; ; number += 1) {
      if (!taken.has(candidate)) return candidate;
      candidate = name.replace(/\.json$/, `-${number}.json`);
    }
  };

  /**
   * Lets the file be called after its title, as long as it has the name that we gave it. Only a convenience: when the system refuses, the
   * dossier stays safe under its old name and the next save tries again.
   */
  const followTitle = async (opened: OpenedFile, before: Dossier, after: Dossier): Promise<void> => {
    const name = dossierFileName(after.id, after.tender.title);
    const given = [dossierFileName(after.id, before.tender.title), dossierFileName(after.id, "")];
    if (name === opened.name || !given.includes(opened.name)) return;
    try {
      const old = join(path, opened.name);
      if ((await fileSystem.realPath(old)) !== join(await fileSystem.realPath(path), opened.name)) return;
      if ((await freeName(name)) !== name) return;
      await fileSystem.rename(old, join(path, name));
      folder.remember(after.id, name);
    } catch (cause) {
      if (systemCode(cause) === undefined) throw cause;
    }
  };

  const saveNow = (dossier: Dossier): Promise<Result<Saved, Problem>> =>
    changeNow(dossier.id, async (opened, current) => {
      const savedAt = now().toISOString();
      if (dossier.saves !== current.saves && sameContent(current, dossier)) {
        noteRead(dossier.id, opened);
        return success({ saves: current.saves, savedAt });
      }
      const ours = known.get(dossier.id);
      const foreign = ours !== undefined && opened.file.fingerprint !== undefined && !ours.includes(opened.file.fingerprint);
      if (foreign) return failure(current.saves === dossier.saves ? changedOutside(opened.name) : conflict(opened.name));
      if (dossier.saves !== current.saves && !continues(current, dossier)) return failure(conflict(opened.name));
      const written = await write(opened, dossier, current.saves + 1);
      await followTitle(opened, current, dossier);
      return success({ saves: written.saves, savedAt });
    });

  const summaryOf = async (found: FoundFile): Promise<DossierSummary> => {
    const file = join(path, found.name);
    if (found.content.ok) {
      const { id, modified, revisions, tender } = found.content.value;
      return { id, file, title: tender.title, reference: tender.reference, organisation: tender.organisation, modified, revisions: revisions.length };
    }
    const problem = await withOffer(found.id, found.content.problems);
    return { id: found.id, file, title: found.name, reference: "", organisation: "", modified: found.modified.toISOString(), revisions: 0, problem };
  };

  /** The first problem in words, and which version there is to go back to. */
  const withOffer = async (id: string, problems: readonly Problem[]): Promise<string> => {
    const message = problems[0]?.message ?? "";
    if (!problems.some(isDamage)) return message;
    const previous = await folder.versionsOf(id).newest();
    return previous ? `${message} ${previousOffer(previous.modified)}` : message;
  };

  return {
    list: () =>
      asResult(folderProblem, path, async () => {
        const summaries: DossierSummary[] = [];
        for (const found of await folder.scan()) summaries.push(await summaryOf(found));
        return success(summaries.toSorted((left, right) => (left.modified < right.modified ? 1 : left.modified > right.modified ? -1 : 0)));
      }),

    create: (make = (fresh) => fresh) => add(make(newDossier(newId(), now().toISOString()))),

    open: (id) =>
      asResult(readProblem, folder.nameOf(id) ?? path, async () => {
        // A rename or a save that is under way is waited for: otherwise the file can seem to be gone.
        await queue.settled(id);
        const found = (await folder.scan()).find((each) => each.id === id);
        if (!found) return failure(notFound(id, path));
        if (!found.content.ok) {
          const [first, ...others] = found.content.problems;
          return first ? failure({ ...first, message: await withOffer(id, [first]) }, ...others) : failure();
        }
        const opened = folder.database(id, found.name);
        await opened.db.read();
        if (opened.db.data === null) return failure(notFound(id, path));
        noteRead(id, opened);
        const protection = protectionOf(found.name, await fileSystem.facts(join(path, found.name)));
        const answer = { dossier: opened.db.data, file: join(path, found.name) };
        return success(protection ? { ...answer, readOnly: protection.message } : answer);
      }),

    save: (dossier) => queue.lastWins(dossier, saveNow),

    importFile: (name, content) =>
      asResult(folderProblem, path, async () => {
        const parsed = parseDossier(content, name);
        if (!parsed.ok) return parsed;
        const taken = (await folder.scan()).some((each) => each.id === parsed.value.id);
        return add(taken ? { ...parsed.value, id: newId() } : parsed.value);
      }),

    update: (id, makeNext) =>
      queue.run(id, () =>
        changeNow(id, async (opened, current) => {
          const next = makeNext(current);
          if (!next.ok) return next;
          const written = await write(opened, next.value, current.saves + 1);
          return success({ dossier: written, file: join(path, opened.name) });
        }),
      ),

    restorePrevious: (id) =>
      queue.run(id, () =>
        locked(id, folder.nameOf(id) ?? id, async () => {
          const found = (await folder.scan()).find((each) => each.id === id);
          if (!found) return failure(notFound(id, path));
          if (found.content.ok || !found.content.problems.some(isDamage)) return failure(notDamaged(found.name));
          const versions = folder.versionsOf(id);
          const previous = await versions.newest();
          const newestKept = (await versions.newestCounter()) ?? 0;
          if (!previous) return failure(noPrevious(found.name));
          const file = join(path, found.name);
          const bytes = await fileSystem.read(file);
          const aside = `${setAsideName(found.name, now())}-${fingerprintOf(bytes).slice(0, 8)}`;
          await writeDurably(fileSystem, { path: join(path, aside), bytes, temporary: join(path, temporaryName(id, "apart")), mode: 0o666 });
          // The damaged file may have been one save further than what was kept.
          const written = await write(folder.database(id, found.name), previous, newestKept + 2);
          return success({ dossier: written, file });
        }),
      ),

    versions: (id) => asResult(readProblem, folder.nameOf(id) ?? path, async () => success(await folder.versionsOf(id).summaries())),
    version: (id, counter) =>
      asResult(readProblem, folder.nameOf(id) ?? path, async () => {
        const dossier = await folder.versionsOf(id).numbered(counter);
        return dossier ? success(dossier) : failure(noVersion(folder.nameOf(id) ?? id));
      }),

    settle: () => queue.allSettled(),
  };
}

const DAMAGE = new Set(["dossier.empty", "dossier.not-json", "dossier.foreign", "dossier.invalid", "store.not-text", "store.too-large"]);

/** Faults of the content. A newer format, a copy or a refusal of the system is no damage. */
function isDamage(problem: Problem): boolean {
  return DAMAGE.has(problem.id);
}

function folderProblem(cause: unknown, folder: string): Problem | undefined {
  const code = systemCode(cause);
  return code === undefined ? undefined : folderUnreadable(folder, code);
}

/** Turns what the system refused into a problem; a bug goes on as it is. */
async function asResult<T>(
  describe: (cause: unknown, file: string) => Problem | undefined,
  file: string,
  task: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  try {
    return await task();
  } catch (cause) {
    if (cause instanceof StoreFault) return failure(...cause.problems);
    const problem = describe(cause, file);
    if (problem) return failure(problem);
    throw cause;
  }
}
