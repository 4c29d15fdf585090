import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileSystem, nodeFileSystem } from "../../../electron/dossiers/file-system.ts";
import { ARCHIVE_FOLDER, openArchive } from "../../../electron/revisions/archive.ts";
import type { Problem, Result } from "../../../shared/result.ts";
import { faulty, type ShortWrite } from "../dossiers/faulty-file-system.ts";
import { MemoryDisk } from "../dossiers/memory-disk.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const NOW = new Date("2026-12-01T12:00:00Z");
const archiveIn = (folder: string, fileSystem: FileSystem = nodeFileSystem) => openArchive({ fileSystem, folder, now: () => NOW });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashIn = (result: Result<string, Problem>): string => {
  if (!result.ok) throw new Error(result.problems.map((each) => each.message).join());
  return result.value;
};

describe("The archive", () => {
  it("gives back what was put, and keeps the same bytes once", async () => {
    const folder = await temporaryFolder();
    const archive = archiveIn(folder);
    const [first, again, other] = [await archive.put("pack", bytes("een")), await archive.put("pack", bytes("een")), await archive.put("pack", bytes("twee"))];
    expect(hashIn(first)).toBe(hashIn(again));
    expect(await archive.get("pack", hashIn(first))).toEqual({ ok: true, value: Buffer.from("een") });
    expect((await readdir(join(folder, ARCHIVE_FOLDER))).toSorted()).toEqual([`${hashIn(first)}.pakket.json`, `${hashIn(other)}.pakket.json`].toSorted());
  });

  it("tells of a missing, a changed and an empty file which one it is, and leaves it as it is", async () => {
    const folder = await temporaryFolder();
    const archive = archiveIn(folder);
    const hash = hashIn(await archive.put("template", bytes("sjabloon")));
    const path = archive.pathOf("template", hash);
    const seen: string[] = [];
    for (const content of ["sjabloon!", "", undefined]) {
      if (content === undefined) await rm(path);
      else await writeFile(path, content);
      const answer = await archive.get("template", hash);
      if (!answer.ok) seen.push(`${answer.problems[0]?.id} ${answer.problems[0]?.message.includes(path)}`);
      if (content !== undefined) expect(await readFile(path, "utf8")).toBe(content);
    }
    expect(seen).toEqual(["revision.damaged true", "revision.damaged true", "revision.missing true"]);
  });

  it("sets a damaged file aside before the same bytes are put again: nothing is overwritten", async () => {
    const folder = await temporaryFolder();
    const archive = archiveIn(folder);
    const hash = hashIn(await archive.put("dossier", bytes("{}")));
    await writeFile(archive.pathOf("dossier", hash), "kapot");
    expect(hashIn(await archive.put("dossier", bytes("{}")))).toBe(hash);
    expect((await archive.get("dossier", hash)).ok).toBe(true);
    const aside = (await readdir(join(folder, ARCHIVE_FOLDER))).find((name) => name.includes("beschadigd")) ?? "";
    expect(await readFile(join(folder, ARCHIVE_FOLDER, aside), "utf8")).toBe("kapot");
  });

  it("clears what a write left that was cut off long ago, and nothing that may still be going on", async () => {
    const folder = await temporaryFolder();
    const place = join(folder, ARCHIVE_FOLDER);
    await mkdir(place);
    const [old, fresh] = [`.~${"a".repeat(32)}.tmp`, `.~${"b".repeat(32)}.tmp`];
    for (const name of [old, fresh]) await writeFile(join(place, name), "half");
    await utimes(join(place, old), NOW, new Date("2026-11-29T12:00:00Z"));
    await utimes(join(place, fresh), NOW, NOW);
    await archiveIn(folder).put("pack", bytes("een"));
    expect((await readdir(place)).filter((name) => name.endsWith(".tmp"))).toEqual([fresh]);
  });

  const CODES = ["EIO", "ENOSPC", "EACCES", "EBUSY", "EROFS"];
  it.each(CODES)("is whole or not there when the disk refuses at any call, says so, and works again: %s", async (code) => {
    let refusals = 0;
    for (let call = 1; ; call += 1) {
      const folder = await temporaryFolder();
      const disk = faulty(nodeFileSystem);
      const archive = archiveIn(folder, disk);
      const before = hashIn(await archive.put("pack", bytes("eerder")));
      disk.arm({ call, code, lasting: true });
      const answer = await archive.put("pack", bytes("nieuw"));
      const met = disk.calls() >= call;
      disk.disarm();
      if (!answer.ok) {
        refusals += 1;
        expect(answer.problems[0]?.id).toBe(code === "ENOSPC" ? "revision.disk-full" : "revision.not-kept");
      }
      const names = (await readdir(join(folder, ARCHIVE_FOLDER))).filter((name) => name.endsWith(".json"));
      for (const name of names) expect((await archive.get("pack", name.slice(0, 64))).ok).toBe(true);
      expect((await archive.get("pack", before)).ok).toBe(true);
      expect((await archive.put("pack", bytes("nieuw"))).ok).toBe(true);
      if (!met) break;
    }
    expect(refusals).toBeGreaterThan(4);
  });

  it.each<ShortWrite>(["honest", "lying", "nothing"])("never shows a stump when writes are short: %s", async (how) => {
    const folder = await temporaryFolder();
    const disk = faulty(nodeFileSystem);
    const archive = archiveIn(folder, disk);
    disk.writeShort(how);
    const answer = await archive.put("pack", bytes("een heel lang eisenpakket"));
    disk.disarm();
    if (answer.ok) expect(await archive.get("pack", answer.value)).toMatchObject({ ok: true });
    else expect((await readdir(join(folder, ARCHIVE_FOLDER))).filter((name) => name.endsWith(".json"))).toEqual([]);
    expect(answer.ok).toBe(how === "honest");
  });

  it("gives after a power cut what was put, or says that it is missing; and can put it again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 20, maxLength: 20 }), fc.boolean(), async (choices, finished) => {
        const disk = new MemoryDisk();
        await disk.fileSystem.makeFolder("/d");
        const archive = archiveIn("/d", disk.fileSystem);
        const hash = hashIn(await archive.put("pack", bytes("eerste")));
        const second = archive.put("pack", bytes("tweede"));
        if (finished) await second;
        let turn = 0;
        const after = disk.afterPowerCut((options) => {
          turn += 1;
          return (choices[turn % choices.length] ?? 0) % options;
        });
        await second;
        const revived = archiveIn("/d", after.fileSystem);
        expect(await revived.get("pack", hash)).toEqual({ ok: true, value: bytes("eerste") });
        const again = hashIn(await revived.put("pack", bytes("tweede")));
        if (finished) expect(await revived.get("pack", hashIn(await second))).toMatchObject({ ok: true });
        expect(await revived.get("pack", again)).toEqual({ ok: true, value: bytes("tweede") });
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
