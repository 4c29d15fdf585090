import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { litterIn, problemIds, retitled, storeIn, unwrap } from "./dossiers.ts";

async function savedTwice() {
  const folder = await temporaryFolder();
  const store = storeIn(folder);
  const created = unwrap(await store.create()).dossier;
  const first = retitled(created, "Goed");
  const { saves } = unwrap(await store.save(first));
  unwrap(await store.save(retitled({ ...first, saves }, "Nieuwste")));
  const name = (await readdir(folder)).find((each) => each.endsWith(".json")) ?? "";
  const path = join(folder, name);
  return { folder, id: created.id, name, path, bytes: await readFile(path) };
}

const text = (bytes: Buffer, change: (content: string) => string) => Buffer.from(change(bytes.toString("utf8")));

const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "0 bytes": () => Buffer.alloc(0),
  "only NUL bytes": (bytes) => Buffer.alloc(bytes.length),
  "the first half": (bytes) => bytes.subarray(0, bytes.length / 2),
  "a flipped bit in a character": (bytes) => {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf("Nieuwste");
    copy[at] = (copy[at] ?? 0) ^ 0x80;
    return copy;
  },
  "a flipped bit in a bracket": (bytes) => {
    const copy = Buffer.from(bytes);
    copy[0] = (copy[0] ?? 0) ^ 0x04;
    return copy;
  },
  "rubbish behind the end": (bytes) => Buffer.concat([bytes, Buffer.from("\0\0rommel")]),
  "two dossiers in one": (bytes) => Buffer.concat([bytes, bytes]),
  "UTF-16": (bytes) => Buffer.from(`\uFEFF${bytes.toString("utf8")}`, "utf16le"),
  "another program's JSON": () => Buffer.from('{"name":"iets anders"}'),
  "a missing field": (bytes) => text(bytes, (content) => content.replace(/ {2}"created": .*\n/, "")),
  "a text for a number": (bytes) => text(bytes, (content) => content.replace(/"saves": (\d+)/, '"saves": "$1"')),
  "an unknown choice": (bytes) => text(bytes, (content) => content.replace('"concept"', '"misschien"')),
  "an unknown field": (bytes) => text(bytes, (content) => content.replace('"tender"', '"extra": 1,\n  "tender"')),
  "a __proto__ field": (bytes) => text(bytes, (content) => content.replace('"tender"', '"__proto__": {"polluted": true},\n  "tender"')),
  "a __proto__ characteristic": (bytes) => text(bytes, (content) => content.replace('"characteristics": {}', '"characteristics": {"__proto__": true}')),
  "a million nested lists": (bytes) =>
    text(bytes, (content) => content.replace('"characteristics": {}', `"characteristics": {"a": ${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`)),
  "a text of 50 million characters": (bytes) => text(bytes, (content) => content.replace('"Nieuwste"', `"${"x".repeat(50_000_000)}"`)),
  "more than 60 MB": () => Buffer.alloc(61_000_000, 0x20),
};

describe("a damaged dossier", () => {
  it.each(Object.keys(DAMAGE))("is told, left as it is, and can be taken back to the previous version: %s (S6, S7)", async (kind) => {
    const { folder, id, name, path, bytes } = await savedTwice();
    const damaged = DAMAGE[kind]?.(bytes) ?? bytes;
    expect(damaged.equals(bytes)).toBe(false);
    await writeFile(path, damaged);
    const store = storeIn(folder);

    // A file that makes the reader hang fails on the limit of the test itself; how long it takes is for the bench.
    const [summary] = unwrap(await store.list());
    expect(summary).toMatchObject({ id, file: path, title: name });
    expect(summary?.problem).toMatch(/Er is een vorige versie van \d{1,2} \w+ 2026 om \d{2}:\d{2}\.$/);

    const opened = await store.open(id);
    expect(opened.ok).toBe(false);
    if (!opened.ok) for (const problem of opened.problems) expect(problem).toMatchObject({ file: name, message: expect.stringContaining(name) });
    expect((await store.save({ ...retitled(unwrap(await savedElsewhere(bytes)), "Later") })).ok).toBe(false);
    expect((await readFile(path)).equals(damaged)).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();

    const restored = unwrap(await store.restorePrevious(id));
    expect(restored.dossier.tender.title).toBe("Goed");
    // Higher than that of the damaged state, which another window may still show.
    expect(restored.dossier.saves).toBe(3);
    const aside = (await readdir(folder)).filter((each) => each.includes(".beschadigd-2026-11-24T093000-"));
    expect(aside).toHaveLength(1);
    expect((await readFile(join(folder, aside[0] ?? ""))).equals(damaged)).toBe(true);
    expect(unwrap(await storeIn(folder).open(id)).dossier).toEqual(restored.dossier);
    expect(problemIds(await store.save(retitled(restored.dossier, "En verder")))).toEqual([]);
    expect(await litterIn(folder)).toEqual([]);
  });

  it.each([
    ["a byte order mark", (content: string) => `\uFEFF${content}`],
    ["Windows line ends", (content: string) => content.replaceAll("\n", "\r\n")],
  ])("is none with %s: it opens and saves (S6)", async (_kind, change) => {
    const { folder, id, path, bytes } = await savedTwice();
    await writeFile(path, change(bytes.toString("utf8")));
    const store = storeIn(folder);
    const { dossier } = unwrap(await store.open(id));
    expect(dossier.tender.title).toBe("Nieuwste");
    expect(problemIds(await store.save(retitled(dossier, "Verder")))).toEqual([]);
  });

  it("says so when no previous version was kept", async () => {
    const folder = await temporaryFolder();
    const store = storeIn(folder);
    const { dossier, file } = unwrap(await store.create());
    await writeFile(file, "kapot");
    const [summary] = unwrap(await store.list());
    expect(summary?.problem).not.toContain("vorige versie van");
    expect(problemIds(await store.restorePrevious(summary?.id ?? ""))).toEqual(["store.no-previous"]);
    expect(await readFile(file, "utf8")).toBe("kapot");
    expect(dossier.saves).toBe(0);
  });

  it("does not stand in the way of the others", async () => {
    const { folder, path } = await savedTwice();
    const store = storeIn(folder, undefined, () => "00000099-0000-4000-8000-000000000000");
    unwrap(await store.create());
    await writeFile(path, "kapot");
    expect(unwrap(await store.list()).filter((each) => each.problem === undefined)).toHaveLength(1);
  });

  it("goes back past a damaged version to the newest that can be read", async () => {
    const { folder, id, path, bytes } = await savedTwice();
    const store = storeIn(folder);
    unwrap(await store.save(retitled(unwrap(await store.open(id)).dossier, "Derde")));
    const kept = join(folder, "versies", id);
    const [newest = ""] = (await readdir(kept)).filter((each) => each.startsWith("0000002-"));
    await writeFile(join(kept, newest), "\0\0\0");
    const name = (await readdir(folder)).find((each) => each.endsWith(".json")) ?? "";
    await writeFile(join(folder, name), bytes.subarray(0, 40));
    expect(unwrap(await store.restorePrevious(id)).dossier.tender.title).toBe("Goed");
    expect(path).toContain(folder);
  });
});

/** The dossier that `bytes` hold, by way of another folder. */
async function savedElsewhere(bytes: Buffer) {
  const opened = await storeIn(await temporaryFolder()).importFile("goed.json", bytes.toString("utf8"));
  return opened.ok ? { ok: true as const, value: opened.value.dossier } : opened;
}
