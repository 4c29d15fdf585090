import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retitled, storeIn, unwrap } from "./dossiers.ts";
import { faulty } from "./faulty-file-system.ts";
import { MemoryDisk } from "./memory-disk.ts";

const FOLDER = "/dossiers";
const fault = fc.record({
  call: fc.integer({ min: 1, max: 70 }),
  code: fc.constantFrom("EIO", "ENOSPC", "EACCES", "EBUSY", "EPERM", "EROFS"),
  lasting: fc.boolean(),
});

/** The number in the title of the dossier on `disk`. */
async function titleOn(disk: MemoryDisk, id: string): Promise<number> {
  return Number(unwrap(await storeIn(FOLDER, disk.fileSystem).open(id)).dossier.tender.title);
}

describe("the store on a disk that fails", () => {
  it("holds the last acknowledged state or a later one after any sequence of saves and faults", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fault, { nil: undefined }), { maxLength: 12 }), async (steps) => {
        const disk = new MemoryDisk();
        const layer = faulty(disk.fileSystem);
        const store = storeIn(FOLDER, layer);
        let dossier = retitled(unwrap(await store.create()).dossier, "0");
        dossier = { ...dossier, saves: unwrap(await store.save(dossier)).saves };
        let acknowledged = 0;
        for (const [index, step] of steps.entries()) {
          const title = index + 1;
          dossier = retitled(dossier, String(title));
          if (step) layer.arm(step);
          const result = await store.save(dossier);
          layer.disarm();
          if (result.ok) {
            acknowledged = title;
            dossier = { ...dossier, saves: result.value.saves };
          }
          expect(await titleOn(disk, dossier.id)).toBeGreaterThanOrEqual(acknowledged);
        }
        unwrap(await store.save(retitled(dossier, "999")));
        expect(await titleOn(disk, dossier.id)).toBe(999);
      }),
      { numRuns: 150 },
    );
  });

  it("holds the last acknowledged state or a later one after a power cut at any call, whatever was not flushed (S5)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 80 }), fc.infiniteStream(fc.nat(11)), async (saves, call, chances) => {
        const disk = new MemoryDisk();
        const layer = faulty(disk.fileSystem);
        const store = storeIn(FOLDER, layer);
        let dossier = retitled(unwrap(await store.create()).dossier, "0");
        dossier = { ...dossier, saves: unwrap(await store.save(dossier)).saves };
        for (let title = 1; title <= saves; title += 1) {
          dossier = retitled(dossier, String(title));
          dossier = { ...dossier, saves: unwrap(await store.save(dossier)).saves };
        }
        // The machine stops in the middle of one more save: nothing after that call reaches the disk.
        layer.arm({ call, code: "EIO", lasting: true });
        const last = await store.save(retitled(dossier, String(saves + 1)));
        const revived = disk.afterPowerCut((options) => (chances.next().value ?? 0) % options);
        const title = await titleOn(revived, dossier.id);
        expect([saves, saves + 1]).toContain(title);
        if (last.ok) expect(title).toBe(saves + 1);
        const { dossier: opened } = unwrap(await storeIn(FOLDER, revived.fileSystem).open(dossier.id));
        unwrap(await storeIn(FOLDER, revived.fileSystem).save(retitled(opened, "999")));
        expect(await titleOn(revived, dossier.id)).toBe(999);
      }),
      { numRuns: 400 },
    );
  });

  it("would be caught by these tests if it did not flush", async () => {
    const disk = new MemoryDisk();
    const careless = {
      ...disk.fileSystem,
      create: async (path: string, mode: number) => ({ ...(await disk.fileSystem.create(path, mode)), sync: async () => undefined }),
    };
    const store = storeIn(FOLDER, careless);
    const { dossier } = unwrap(await store.create());
    const revived = disk.afterPowerCut(() => 0);
    expect((await storeIn(FOLDER, revived.fileSystem).open(dossier.id)).ok).toBe(false);
  });
});
