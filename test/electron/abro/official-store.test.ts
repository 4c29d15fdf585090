import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OFFICIAL_FILE, openOfficialStore } from "../../../electron/abro/official-store.ts";
import { nodeFileSystem } from "../../../electron/dossiers/file-system.ts";
import { officialHash } from "../../../shared/abro/official.ts";
import { temporaryFolder } from "../../build/world.ts";
import { faulty } from "../dossiers/faulty-file-system.ts";

const OLD = aText("Oud.");
const NEW = aText("Nieuw.");

function aText(text: string) {
  const texts = { "1.1.1": text };
  return { file: "abro.csv", hash: officialHash(texts), texts };
}

async function aStore() {
  const folder = join(await temporaryFolder(), "data");
  return { folder, store: openOfficialStore({ fileSystem: nodeFileSystem, folder }) };
}

describe("de bewaarde officiële tekst", () => {
  test("is er eerst niet, komt terug zoals hij is bewaard, en is na verwijderen weer weg", async () => {
    const { folder, store } = await aStore();
    expect(await store.read()).toEqual({ ok: true, value: undefined });
    expect(await store.write(OLD)).toMatchObject({ ok: true });
    expect(await store.write(NEW)).toMatchObject({ ok: true });
    expect(await store.read()).toEqual({ ok: true, value: NEW });
    expect(await readdir(folder)).toEqual([OFFICIAL_FILE]);
    expect(await store.remove()).toMatchObject({ ok: true });
    expect(await store.remove()).toMatchObject({ ok: true });
    expect(await store.read()).toEqual({ ok: true, value: undefined });
  });

  test.each<[string, string | Uint8Array]>([
    ["leeg", ""],
    ["half", '{"format":"bijlagebouwer-abro-officieel","vers'],
    ["geen tekst", new Uint8Array([0xff, 0xfe, 0xfd])],
    ["van een ander", "{}"],
  ])("die kapot is (%s), wordt gemeld met wat u doet, blijft staan en kan worden vervangen of verwijderd", async (_name, content) => {
    const { folder, store } = await aStore();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, OFFICIAL_FILE), content);
    const read = await store.read();
    expect(read.ok ? "" : read.problems[0]?.message).toMatch(/Lees de officiële tekst opnieuw in\.$/);
    expect(await readFile(join(folder, OFFICIAL_FILE))).toEqual(Buffer.from(content));
    await store.write(NEW);
    expect(await store.read()).toEqual({ ok: true, value: NEW });
  });

  test("achter een verwijzing (symlink) wordt daar bewaard", async () => {
    const { folder, store } = await aStore();
    const shared = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(join(shared, "gedeeld.json"), "");
    await symlink(join(shared, "gedeeld.json"), join(folder, OFFICIAL_FILE));
    await store.write(NEW);
    expect(await readFile(join(shared, "gedeeld.json"), "utf8")).toContain("Nieuw.");
  });

  test("is na een fout op elk moment de oude of de nieuwe, en de fout wordt gemeld", async () => {
    const { folder, store } = await aStore();
    await store.write(OLD);
    const fileSystem = faulty(nodeFileSystem);
    const failing = openOfficialStore({ fileSystem, folder });
    let call = 0;
    do {
      call += 1;
      fileSystem.arm({ call, code: "EIO", lasting: false });
      const written = await failing.write(NEW);
      const read = await store.read();
      expect([OLD, NEW]).toContainEqual(read.ok ? read.value : undefined);
      expect(written.ok ? "" : written.problems[0]?.message).toMatch(/^$|kon niet worden opgeslagen/);
      expect(written.ok && read.ok ? read.value : NEW).toEqual(NEW);
    } while (fileSystem.calls() >= call);
    fileSystem.disarm();
    fileSystem.writeShort("lying");
    expect(await failing.write(OLD)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("de schijf is vol") }] });
    await store.write(OLD);
    expect(await readdir(folder)).toEqual([OFFICIAL_FILE]);
  });
});
