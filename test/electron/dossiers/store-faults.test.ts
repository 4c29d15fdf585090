import { chmod, cp, link, lstat, mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../../electron/dossiers/file-system.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { litterIn, problemIds, retitled, storeIn, unwrap } from "./dossiers.ts";
import { faulty, type ShortWrite } from "./faulty-file-system.ts";

/** A folder with a dossier that was saved a few times, and a store on a disk that can fail. */
async function prepared(template?: string) {
  const folder = template ? join(await temporaryFolder(), "dossiers") : await temporaryFolder();
  if (template) await cp(template, folder, { recursive: true });
  else {
    const store = storeIn(folder);
    let dossier = unwrap(await store.create()).dossier;
    for (const title of ["Een", "Twee", "Oud"]) {
      dossier = retitled(dossier, title);
      dossier = { ...dossier, saves: unwrap(await store.save(dossier)).saves };
    }
  }
  const disk = faulty(nodeFileSystem);
  const store = storeIn(folder, disk);
  const [summary] = unwrap(await store.list());
  const { dossier } = unwrap(await store.open(summary?.id ?? ""));
  return { folder, disk, store, dossier, next: retitled(dossier, "Nieuw") };
}

/** What must hold after a save that met a fault, whatever it was. */
async function expectNothingLost({ folder, disk, store, dossier, next }: Awaited<ReturnType<typeof prepared>>, saved: boolean): Promise<void> {
  disk.disarm();
  const onDisk = unwrap(await storeIn(folder).open(dossier.id)).dossier;
  expect([dossier.tender.title, next.tender.title]).toContain(onDisk.tender.title);
  expect(onDisk).toEqual({ ...(onDisk.tender.title === "Nieuw" ? next : dossier), saves: onDisk.saves });
  if (saved) expect(onDisk.tender.title).toBe("Nieuw");
  // Trying again works, and clears up.
  expect(problemIds(await store.save(next))).toEqual([]);
  expect(unwrap(await storeIn(folder).open(dossier.id)).dossier.tender.title).toBe("Nieuw");
  expect(problemIds(await store.save(retitled(next, "Nog nieuwer")))).toEqual([]);
  expect(await litterIn(folder)).toEqual([]);
}

describe("a save that the disk interrupts", () => {
  const CODES = ["EIO", "ENOSPC", "EACCES", "EBUSY", "EPERM", "EROFS"];
  it.each(CODES.flatMap((code) => [false, true].map((lasting) => ({ code, lasting }))))(
    "leaves the old or the new dossier, tells it, and works again: $code at every call, lasting: $lasting (S1)",
    async ({ code, lasting }) => {
      const template = (await prepared()).folder;
      let failures = 0;
      for (let call = 1; ; call += 1) {
        const each = await prepared(template);
        each.disk.arm({ call, code, lasting });
        const result = await each.store.save(each.next);
        const met = each.disk.calls() >= call;
        if (!result.ok) {
          failures += 1;
          const [problem] = result.problems;
          expect(problem?.id).toMatch(/^store\./);
          expect(problem?.message).toMatch(/\.json|dossier/);
        }
        await expectNothingLost(each, result.ok);
        if (!met) break;
      }
      // A virus scanner that lets go at once is not worth a message; every other fault is met somewhere.
      expect(failures).toBeGreaterThan(5);
    },
    120_000,
  );

  it.each<ShortWrite>(["honest", "lying", "nothing"])("never leaves a stump under the real name when writes are short: %s (S2)", async (how) => {
    const each = await prepared();
    each.disk.writeShort(how);
    const result = await each.store.save(each.next);
    expect(problemIds(result)).toEqual(how === "honest" ? [] : ["store.disk-full"]);
    expect(await litterIn(each.folder)).toEqual([]);
    await expectNothingLost(each, result.ok);
  });

  it("makes no dossier when the disk is full, and one when there is room (S3)", async () => {
    const folder = await temporaryFolder();
    const disk = faulty(nodeFileSystem);
    const store = storeIn(folder, disk);
    for (let call = 1; ; call += 1) {
      disk.arm({ call, code: "ENOSPC", lasting: true });
      const result = await store.create();
      const met = disk.calls() >= call;
      disk.disarm();
      if (!met) break;
      // After the rename only clearing up can fail; before it nothing is there.
      const titles = unwrap(await storeIn(folder).list()).map((each) => each.problem);
      expect(titles.every((problem) => problem === undefined)).toBe(true);
      if (result.ok) expect(titles.length).toBeGreaterThan(0);
    }
  });

  it("waits up to two seconds for a program that holds the file, and saves when it lets go (S14)", async () => {
    const each = await prepared();
    let held = 12;
    const store = storeIn(each.folder, {
      ...each.disk,
      rename: async (from, to) => {
        if (to.endsWith(".json") && !to.includes("versies") && held-- > 0) throw Object.assign(new Error("held"), { code: "EPERM" });
        await nodeFileSystem.rename(from, to);
      },
    });
    expect(problemIds(await store.save(each.next))).toEqual([]);
    expect(each.disk.waited()).toBe(1200);
  });

  it("tells it after two seconds when the program keeps holding the file (S14)", async () => {
    const each = await prepared();
    const store = storeIn(each.folder, {
      ...each.disk,
      rename: async () => {
        throw Object.assign(new Error("held"), { code: "EBUSY" });
      },
    });
    each.disk.arm({ call: 0, code: "", lasting: false });
    expect(problemIds(await store.save(each.next))).toEqual(["store.held"]);
    expect(each.disk.waited()).toBe(2000);
  });
});

describe("a dossier file that is not an ordinary one (S13)", () => {
  it("is saved through a symbolic link, which stays", async () => {
    const { folder, dossier, next } = await prepared();
    const [name = ""] = (await readdir(folder)).filter((each) => each.endsWith(".json"));
    const elsewhere = join(await temporaryFolder(), "echt.json");
    await rename(join(folder, name), elsewhere);
    await symlink(elsewhere, join(folder, name));
    const store = storeIn(folder);
    unwrap(await store.open(dossier.id));
    expect(problemIds(await store.save(next))).toEqual([]);
    expect((await lstat(join(folder, name))).isSymbolicLink()).toBe(true);
    expect(await readFile(elsewhere, "utf8")).toContain('"Nieuw"');
  });

  it("is read-only when the file is, and says so", async () => {
    const { folder, dossier, next } = await prepared();
    const [name = ""] = (await readdir(folder)).filter((each) => each.endsWith(".json"));
    await chmod(join(folder, name), 0o444);
    const store = storeIn(folder);
    expect(unwrap(await store.open(dossier.id)).readOnly).toContain("alleen-lezen");
    expect(problemIds(await store.save(next))).toEqual(["store.write-protected"]);
  });

  it("is read-only when it has a second name on the disk, and neither name changes", async () => {
    const { folder, dossier, next } = await prepared();
    const [name = ""] = (await readdir(folder)).filter((each) => each.endsWith(".json"));
    const other = join(await temporaryFolder(), "tweede naam");
    await link(join(folder, name), other);
    const store = storeIn(folder);
    expect(unwrap(await store.open(dossier.id)).readOnly).toContain("meer dan één naam");
    expect(problemIds(await store.save(next))).toEqual(["store.hard-linked"]);
    expect(await readFile(other)).toEqual(await readFile(join(folder, name)));
  });

  it("keeps its permissions", async () => {
    const { folder, next } = await prepared();
    const name = (await readdir(folder)).find((each) => each.endsWith(".json")) ?? "";
    await chmod(join(folder, name), 0o640);
    unwrap(await storeIn(folder).save(next));
    const saved = (await readdir(folder)).find((each) => each.endsWith(".json")) ?? "";
    expect((await lstat(join(folder, saved))).mode & 0o777).toBe(0o640);
  });

  it("is saved in a folder with a very long path", async () => {
    const folder = join(await temporaryFolder(), ...Array.from({ length: 8 }, () => "een-map-met-een-tamelijk-lange-naam-erin"));
    await mkdir(folder, { recursive: true });
    const store = storeIn(folder);
    const { dossier } = unwrap(await store.create());
    expect(problemIds(await store.save(retitled(dossier, "con")))).toEqual([]);
    expect(await readdir(folder)).toContain("con-00000001.json");
  });
});

describe("the mark of a save that is going on", () => {
  const lockOf = (folder: string, id: string) => join(folder, `.${id}.bezig`);

  it("is taken over at once when the process that made it is gone (S10)", async () => {
    const { folder, disk, store, dossier, next } = await prepared();
    await writeFile(lockOf(folder, dossier.id), JSON.stringify({ pid: 2 ** 22 + 12345, host: (await import("node:os")).hostname(), token: "x" }));
    disk.arm({ call: 0, code: "", lasting: false });
    expect(problemIds(await store.save(next))).toEqual([]);
    expect(disk.waited()).toBe(0);
  });

  it("is taken over after two silent seconds when it is of another machine, or half written", async () => {
    for (const content of [JSON.stringify({ pid: 1, host: "een ander werkstation", token: "x" }), '{"pid":']) {
      const { folder, disk, store, dossier, next } = await prepared();
      await writeFile(lockOf(folder, dossier.id), content);
      disk.arm({ call: 0, code: "", lasting: false });
      expect(problemIds(await store.save(next))).toEqual([]);
      expect(disk.waited()).toBe(2000);
    }
  });

  it("is respected while others keep saving, and then told who (S10)", async () => {
    const { folder, disk, dossier, next } = await prepared();
    const path = lockOf(folder, dossier.id);
    let saves = 0;
    const busy = { ...disk, wait: () => writeFile(path, JSON.stringify({ pid: 1, host: "WERKPLEK-7", token: String(saves++) })) };
    await busy.wait();
    const result = await storeIn(folder, busy).save(next);
    expect(problemIds(result)).toEqual(["store.busy"]);
    expect(result).toMatchObject({ problems: [{ message: expect.stringContaining("WERKPLEK-7") }] });
  });

  it("keeps two programs from overwriting each other: of two saves at the same moment one is told", async () => {
    const { folder, dossier } = await prepared();
    const stores = Array.from({ length: 4 }, () => storeIn(folder));
    for (const each of stores) unwrap(await each.open(dossier.id));
    const results = await Promise.all(stores.map((each, index) => each.save(retitled(dossier, `Van ${index}`))));
    expect(results.filter((each) => each.ok)).toHaveLength(1);
    expect(await litterIn(folder)).toEqual([]);
  });
});
