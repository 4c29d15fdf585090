import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../../electron/catalogue/read-pack.ts";
import type { FileSystem } from "../../../electron/dossiers/file-system.ts";
import { nodeFileSystem } from "../../../electron/dossiers/file-system.ts";
import { openPackStore } from "../../../electron/packs/pack-store.ts";
import { aMaker, anExtension, aPack, archived, aSignedPack, type Maker } from "../../build/signed-pack.ts";
import { temporaryFolder } from "../../build/world.ts";
import { faulty } from "../dossiers/faulty-file-system.ts";

async function start({ maker = aMaker(), fileSystem = nodeFileSystem }: { readonly maker?: Maker; readonly fileSystem?: FileSystem } = {}) {
  const folder = join(await temporaryFolder(), "pakketten");
  const { files } = await aPack("2026.1.0");
  const open = (maker2: Maker, bundledVersion?: string) =>
    openPackStore({
      fileSystem,
      folder,
      trusted: [maker2.trusted],
      bundled: async () => catalogueOf(bundledVersion === undefined ? files : (await aPack(bundledVersion)).files, "meegeleverd"),
    });
  return { maker, folder, store: open(maker), open };
}

const version = async (store: ReturnType<typeof openPackStore>): Promise<string | undefined> => {
  const found = await store.installed();
  if (!found.ok) throw new Error("unreadable");
  return found.value.problems[0]?.id ?? found.value.used[0]?.manifest.pack.version;
};

describe("Installing a pack", () => {
  it("takes a newer signed pack, and says whose it is", async () => {
    const { store, maker } = await start();
    expect(await store.install("nieuw.zip", await aSignedPack(maker, "2026.2.0"), false)).toMatchObject({
      ok: true,
      value: { done: true, downgrade: false, present: "2026.1.0", signedBy: "Contentbeheer" },
    });
    expect(await store.installed()).toMatchObject({ ok: true, value: { used: [{ signedBy: "Contentbeheer" }], catalogue: { pack: { version: "2026.2.0" } } } });
  });

  it("tells what it would do without doing it", async () => {
    const { store, maker } = await start();
    expect(await store.check("nieuw.zip", await aSignedPack(maker, "2026.2.0"))).toMatchObject({ ok: true, value: { present: "2026.1.0" } });
    expect(await version(store)).toBeUndefined();
  });

  it("asks before it goes back to an older version, and does so after a yes (P1)", async () => {
    const { store, maker } = await start();
    await store.install("nieuw.zip", await aSignedPack(maker, "2026.3.0"), false);
    const older = await aSignedPack(maker, "2026.2.0");
    expect(await store.install("oud.zip", older, false)).toMatchObject({ ok: true, value: { done: false, downgrade: true, present: "2026.3.0" } });
    expect(await version(store)).toBe("2026.3.0");
    expect(await store.install("oud.zip", older, true)).toMatchObject({ ok: true, value: { done: true } });
    expect(await version(store)).toBe("2026.2.0");
  });

  it("refuses one that is not newer than that of the app, and one that is not signed by who is trusted", async () => {
    const { store, maker } = await start();
    expect(await store.install("oud.zip", await aSignedPack(maker, "2026.1.0"), true)).toMatchObject({ problems: [{ id: "pack.older-than-app" }] });
    expect(await store.install("vreemd.zip", await aSignedPack(aMaker(), "2026.2.0"), true)).toMatchObject({ problems: [{ id: "pack.unknown-key" }] });
    expect(await version(store)).toBeUndefined();
  });

  it("leaves the older pack whole or puts the new one in its place, whatever call of the system fails (P2)", async () => {
    const fileSystem = faulty(nodeFileSystem);
    const { store, maker, folder } = await start({ fileSystem });
    await store.install("eerste.zip", await aSignedPack(maker, "2026.2.0"), false);
    const next = await aSignedPack(maker, "2026.3.0");
    let succeeded = false;
    for (let call = 1; !succeeded; call += 1) {
      fileSystem.arm({ call, code: "EIO", lasting: true });
      const answer = await store.install("tweede.zip", next, false);
      fileSystem.disarm();
      succeeded = answer.ok && answer.value.done;
      if (!answer.ok) expect(answer.problems[0]?.message).toMatch(/kon niet worden/);
      expect(["2026.2.0", "2026.3.0"]).toContain(await version(store));
    }
    expect(await version(store)).toBe("2026.3.0");
    expect(await readdir(folder)).toHaveLength(1);
  });
});

describe("An installed pack", () => {
  it("is not used when it was changed on disk, and why is told", async () => {
    const { store, maker, folder } = await start();
    await store.install("nieuw.zip", await aSignedPack(maker, "2026.2.0"), false);
    const [name = ""] = await readdir(folder);
    const bytes = await readFile(join(folder, name));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(join(folder, name), bytes);
    expect(await store.installed()).toMatchObject({ value: { used: [], problems: [{}], catalogue: { pack: { version: "2026.1.0" } } } });
  });

  it("is not used any more when its maker is no longer trusted", async () => {
    const { store, maker, open } = await start();
    await store.install("nieuw.zip", await aSignedPack(maker, "2026.2.0"), false);
    expect(await version(open(aMaker()))).toBe("pack.unknown-key");
  });

  it("gives way to a newer one that came with the app", async () => {
    const { store, maker, open } = await start();
    await store.install("nieuw.zip", await aSignedPack(maker, "2026.2.0"), false);
    expect(await version(open(maker, "2027.1.0"))).toBeUndefined();
  });

  it("can be taken away, also when there is none", async () => {
    const { store, maker } = await start();
    expect(await store.remove("proef")).toMatchObject({ ok: true });
    await store.install("nieuw.zip", await aSignedPack(maker, "2026.2.0"), false);
    expect(await store.remove("proef")).toMatchObject({ ok: true });
    expect(await version(store)).toBeUndefined();
  });
});

describe("An extension", () => {
  it("is added to the pack of the app, and gives the whole another hash", async () => {
    const { store, maker } = await start();
    const before = await store.installed();
    expect(await store.install("huis.zip", archived(anExtension(), maker), false)).toMatchObject({
      ok: true,
      value: { done: true, present: "", downgrade: false },
    });
    const after = await store.installed();
    expect(after).toMatchObject({ ok: true, value: { problems: [], used: [{ kind: "extension", signedBy: "Contentbeheer" }] } });
    if (!before.ok || !after.ok) return;
    expect(after.value.catalogue.requirements.map((each) => each.id)).toContain("HUI-001");
    expect(after.value.catalogue.extensions).toMatchObject([{ id: "huisregels", version: "2026.1.0" }]);
    expect(after.value.catalogue.hash).not.toBe(before.value.catalogue.hash);
  });

  it("asks before it goes back to an older version (P1)", async () => {
    const { store, maker } = await start();
    await store.install("huis.zip", archived(anExtension("2026.2.0"), maker), false);
    expect(await store.install("huis.zip", archived(anExtension("2026.1.0"), maker), false)).toMatchObject({
      value: { done: false, downgrade: true, present: "2026.2.0" },
    });
  });

  it("is refused when it would take a name that is taken or hide an obligatory requirement", async () => {
    const { store, maker } = await start();
    const taken = anExtension("2026.1.0", ({ set, requirements }) => ({
      set: { ...set, prefix: "BAS" },
      requirements: requirements.map((each) => ({ ...each, id: "BAS-001" })),
    }));
    expect(await store.install("huis.zip", archived(taken, maker), true)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ id: "pack.not-fitting" })]),
    });
  });

  it("is left out, and told, when the pack below it changed so that it no longer fits", async () => {
    const { store, maker, folder } = await start();
    await store.install("huis.zip", archived(anExtension(), maker), false);
    await writeFile(
      join(folder, "tweede.zip"),
      archived(
        anExtension().map((file) => ({ ...file, content: file.content.replaceAll('"id":"huisregels","name":"Huisregels"', '"id":"tweede","name":"Tweede"') })),
        maker,
      ),
    );
    const found = await store.installed();
    expect(found).toMatchObject({
      ok: true,
      value: { used: [{ manifest: { pack: { id: "huisregels" } } }], problems: expect.arrayContaining([expect.objectContaining({ file: "tweede.zip" })]) },
    });
  });
});
