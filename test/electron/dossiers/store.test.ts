import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { success } from "../../../shared/result.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { AT, countingIds, litterIn, problemIds, retitled, storeIn, unwrap } from "./dossiers.ts";

async function withDossier(title = "Zaaksysteem") {
  const folder = await temporaryFolder();
  const store = storeIn(folder);
  const created = unwrap(await store.create()).dossier;
  const dossier = retitled(created, title);
  const { saves } = unwrap(await store.save(dossier));
  return { folder, store, dossier: { ...dossier, saves } };
}

const onlyFile = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith(".json"));

describe("the store of dossiers", () => {
  it("starts empty when the folder does not exist", async () => {
    const store = storeIn(join(await temporaryFolder(), "nog", "niet"));
    expect(unwrap(await store.list())).toEqual([]);
  });

  it("makes the folder and a readable file with the first dossier", async () => {
    const folder = join(await temporaryFolder(), "nieuw", "map");
    const { dossier, file } = unwrap(await storeIn(folder).create());
    expect(dossier).toMatchObject({ created: AT.toISOString(), saves: 0 });
    const text = await readFile(file, "utf8");
    expect(text).toMatch(/^\{\n {2}"format": "bijlagebouwer-dossier",\n/);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("gives back what was saved, with the counter one higher", async () => {
    const { store, dossier } = await withDossier();
    expect(dossier.saves).toBe(1);
    expect(unwrap(await store.open(dossier.id)).dossier).toEqual(dossier);
  });

  it("names the file after the title, so that a person finds it again", async () => {
    const { folder, store, dossier } = await withDossier("Één nieuw Zaaksysteem: 2027/2028?");
    expect(await onlyFile(folder)).toEqual(["een-nieuw-zaaksysteem-2027-2028-00000001.json"]);
    unwrap(await store.save(retitled(dossier, "Ander")));
    expect(await onlyFile(folder)).toEqual(["ander-00000001.json"]);
  });

  it("leaves the name that the user gave the file, and finds the dossier by the id inside", async () => {
    const { folder, store, dossier } = await withDossier();
    const [name = ""] = await onlyFile(folder);
    await rename(join(folder, name), join(folder, "Dossier van Anna.json"));
    const { saves } = unwrap(await store.save(retitled(dossier, "Nieuw")));
    expect(saves).toBe(2);
    expect(await onlyFile(folder)).toEqual(["Dossier van Anna.json"]);
    expect(unwrap(await store.list())[0]).toMatchObject({ title: "Nieuw", file: join(folder, "Dossier van Anna.json") });
  });

  it("finds a file whose name is in decomposed Unicode (S13)", async () => {
    const { folder, dossier } = await withDossier();
    const [name = ""] = await onlyFile(folder);
    await rename(join(folder, name), join(folder, "Beëindiging 🗂.json".normalize("NFD")));
    const store = storeIn(folder);
    unwrap(await store.save(retitled(dossier, "Later")));
    expect(unwrap(await store.open(dossier.id)).dossier.tender.title).toBe("Later");
  });

  it("lists the last changed one first, with what a person knows it by", async () => {
    const folder = await temporaryFolder();
    const store = storeIn(folder);
    const first = unwrap(await store.create()).dossier;
    const second = unwrap(await store.create()).dossier;
    unwrap(await store.save({ ...retitled(first, "Oud"), modified: "2026-01-01T00:00:00Z" }));
    unwrap(
      await store.save({
        ...retitled(second, "Nieuw"),
        modified: "2026-11-01T00:00:00Z",
        tender: { ...second.tender, title: "Nieuw", reference: "K-1", organisation: "Gemeente Zuid" },
      }),
    );
    const list = unwrap(await store.list());
    expect(list.map((each) => each.title)).toEqual(["Nieuw", "Oud"]);
    expect(list[0]).toEqual({
      id: second.id,
      file: join(folder, "nieuw-00000002.json"),
      title: "Nieuw",
      reference: "K-1",
      organisation: "Gemeente Zuid",
      modified: "2026-11-01T00:00:00Z",
      revisions: 0,
    });
  });

  it("keeps the state before each save, byte for byte", async () => {
    const { folder, store, dossier } = await withDossier();
    const [name = ""] = await onlyFile(folder);
    const before = await readFile(join(folder, name));
    unwrap(await store.save(retitled(dossier, "Zaaksysteem II")));
    const kept = join(folder, "versies", dossier.id);
    const [version = ""] = (await readdir(kept)).filter((each) => each.startsWith("0000001-"));
    expect(await readFile(join(kept, version))).toEqual(before);
  });

  it("refuses a state that does not know what another window saved, and keeps both", async () => {
    const { folder, store, dossier } = await withDossier();
    const other = storeIn(folder);
    unwrap(await other.save(retitled(dossier, "Van Bea")));
    const refused = await store.save(retitled(dossier, "Van Anna"));
    expect(problemIds(refused)).toEqual(["store.conflict"]);
    expect(unwrap(await store.open(dossier.id)).dossier.tender.title).toBe("Van Bea");
    const copy = unwrap(await store.importFile("mijn versie.json", JSON.stringify(retitled(dossier, "Van Anna"))));
    expect(
      unwrap(await store.list())
        .map((each) => each.title)
        .toSorted(),
    ).toEqual(["Van Anna", "Van Bea"]);
    expect(copy.dossier.id).not.toBe(dossier.id);
  });

  it("accepts a state that was made out of what is in the file, though its maker never heard of the save", async () => {
    const { store, dossier } = await withDossier();
    const next = retitled(dossier, "Eerste");
    unwrap(await store.save(next));
    expect(unwrap(await store.save(next)).saves).toBe(2);
    expect(unwrap(await store.save(retitled(next, "Tweede"))).saves).toBe(3);
  });

  it("tells that another program changed the file, before saving (S11)", async () => {
    const { folder, store, dossier } = await withDossier();
    const [name = ""] = await onlyFile(folder);
    const path = join(folder, name);
    const edited = (await readFile(path, "utf8")).replace('"Zaaksysteem"', '"Met Kladblok"');
    await writeFile(path, edited);
    const refused = await store.save(retitled(dossier, "In de app"));
    expect(refused).toMatchObject({ ok: false, problems: [{ id: "store.changed-outside", file: name }] });
    expect(await readFile(path, "utf8")).toBe(edited);
    unwrap(await store.open(dossier.id));
    expect(problemIds(await store.save(retitled({ ...dossier, tender: { ...dossier.tender, title: "Met Kladblok" } }, "Daarna")))).toEqual([]);
  });

  it("tells that the file is gone and writes nothing; importing what is on the screen brings it back (S12)", async () => {
    const { folder, store, dossier } = await withDossier();
    const [name = ""] = await onlyFile(folder);
    await rm(join(folder, name));
    expect(problemIds(await store.save(retitled(dossier, "Later")))).toEqual(["store.not-found"]);
    expect(await onlyFile(folder)).toEqual([]);
    const back = unwrap(await store.importFile("scherm.json", JSON.stringify(dossier)));
    expect(back.dossier.id).toBe(dossier.id);
    expect(back.dossier.saves).toBeGreaterThanOrEqual(dossier.saves);
  });

  it("tells that the folder is gone and does not make another (S12)", async () => {
    const { folder, store, dossier } = await withDossier();
    await rename(folder, `${folder}-weg`);
    expect(problemIds(await store.save(retitled(dossier, "Later")))).toEqual(["store.folder-gone"]);
    await expect(readdir(folder)).rejects.toThrow("ENOENT");
    await rename(`${folder}-weg`, folder);
    expect(problemIds(await store.save(retitled(dossier, "Later")))).toEqual([]);
  });

  it("saves one at a time and lets the last state win, however fast they come (S16)", async () => {
    const { folder, store, dossier } = await withDossier();
    let state = dossier;
    const answers = Array.from({ length: 1000 }, (_, index) => {
      state = retitled(state, `Titel ${index}`);
      return store.save(state);
    });
    for (const answer of await Promise.all(answers)) expect(problemIds(answer)).toEqual([]);
    const { dossier: onDisk } = unwrap(await storeIn(folder).open(dossier.id));
    expect(onDisk).toEqual({ ...state, saves: onDisk.saves });
    expect(onDisk.saves).toBeLessThan(20);
    expect(await litterIn(folder)).toEqual([]);
  });

  it("ends the save that is going on before it says that it has settled (S17)", async () => {
    const { folder, store, dossier } = await withDossier();
    const next = retitled(dossier, "Op de valreep");
    void store.save(next);
    await store.settle();
    expect(await litterIn(folder)).toEqual([]);
    expect(unwrap(await storeIn(folder).open(dossier.id)).dossier.tender.title).toBe("Op de valreep");
  });

  it("goes on after a refused save", async () => {
    const { store, dossier } = await withDossier();
    const [bad, good] = await Promise.all([store.save({ ...dossier, saves: 7 }), store.save(retitled(dossier, "Goed"))]);
    expect(problemIds(bad)).toEqual([]);
    expect(problemIds(good)).toEqual([]);
    expect(problemIds(await store.save({ ...dossier, saves: 9, tender: { ...dossier.tender, title: "Vreemd" } }))).toEqual(["store.conflict"]);
    expect(problemIds(await store.save(retitled(retitled(dossier, "Goed"), "Beter")))).toEqual([]);
  });

  it("refuses to write what it could not read back", async () => {
    const { store, dossier } = await withDossier();
    expect(problemIds(await store.save(retitled(dossier, "x".repeat(501))))).toContain("dossier.invalid");
    expect(unwrap(await store.open(dossier.id)).dossier.tender.title).toBe("Zaaksysteem");
  });

  it("changes what is in the file between the saves of others", async () => {
    const { store, dossier } = await withDossier();
    const next = retitled(dossier, "Van het scherm");
    const [saved, updated] = await Promise.all([
      store.save(next),
      store.update(dossier.id, (current) => success(retitled(current, `${current.tender.title}, bijgewerkt`))),
    ]);
    expect(problemIds(saved)).toEqual([]);
    expect(unwrap(updated).dossier).toMatchObject({ saves: 3, tender: { title: "Van het scherm, bijgewerkt" } });
  });

  it("orders versions by their counter, whatever the clock says (S15)", async () => {
    const { store, dossier, folder } = await withDossier();
    const later = { ...retitled(dossier, "Klok op 1970"), modified: "1970-01-01T00:00:00Z" };
    const { saves } = unwrap(await store.save(later));
    unwrap(await store.save({ ...retitled(later, "Nog een"), saves }));
    const [name = ""] = await onlyFile(folder);
    await writeFile(join(folder, name), "kapot");
    expect(unwrap(await store.restorePrevious(dossier.id)).dossier.tender.title).toBe("Klok op 1970");
  });

  it("opens a file of a newer version not at all and leaves every byte (S8)", async () => {
    const { folder, dossier } = await withDossier();
    const [name = ""] = await onlyFile(folder);
    const newer = JSON.stringify({ ...dossier, version: 99, iets: "nieuws" });
    await writeFile(join(folder, name), newer);
    const store = storeIn(folder);
    expect(problemIds(await store.open(dossier.id))).toEqual(["dossier.newer"]);
    expect(problemIds(await store.save(retitled(dossier, "Oud")))).toEqual(["dossier.newer"]);
    expect(problemIds(await store.restorePrevious(dossier.id))).toEqual(["store.not-damaged"]);
    expect(problemIds(await store.importFile(name, newer))).toEqual(["dossier.newer"]);
    expect(unwrap(await store.list())).toMatchObject([{ id: dossier.id, problem: expect.stringContaining("nieuwere versie") }]);
    expect(await readFile(join(folder, name), "utf8")).toBe(newer);
  });

  it("lists a copy of a file beside its original and says how to make it a dossier of its own", async () => {
    const { folder, store, dossier } = await withDossier();
    const [name = ""] = await onlyFile(folder);
    const content = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, "a kopie.json"), content);
    const list = unwrap(await store.list());
    expect(list.map((each) => [each.file, each.problem === undefined])).toEqual(
      expect.arrayContaining([
        [join(folder, "a kopie.json"), false],
        [join(folder, name), true],
      ]),
    );
    expect(new Set(list.map((each) => each.id)).size).toBe(2);
    expect(unwrap(await store.open(dossier.id)).file).toBe(join(folder, name));
    const copy = list.find((each) => each.problem);
    expect(problemIds(await store.open(copy?.id ?? ""))).toEqual(["store.duplicate"]);
  });

  it("imports a file under its own id, and under a new one when that is taken", async () => {
    const { store, dossier } = await withDossier();
    const elsewhere = storeIn(await temporaryFolder(), undefined, countingIds(50));
    const content = `\uFEFF${JSON.stringify(dossier, null, 2).replaceAll("\n", "\r\n")}\r\n`;
    expect(unwrap(await elsewhere.importFile("Dossier.json", content)).dossier).toEqual(dossier);
    expect(unwrap(await elsewhere.importFile("Dossier.json", content)).dossier.id).toBe("00000050-0000-4000-8000-000000000000");
    expect(unwrap(await elsewhere.list())).toHaveLength(2);
    expect(problemIds(await store.importFile("brief.json", "{}"))).toEqual(["dossier.foreign"]);
  });

  it("looks at nothing but dossier files", async () => {
    const { folder, store } = await withDossier();
    await mkdir(join(folder, "map.json"));
    await writeFile(join(folder, ".verborgen.json"), "{}");
    await writeFile(join(folder, "brief.docx"), "x");
    expect(unwrap(await store.list())).toHaveLength(1);
  });
});
