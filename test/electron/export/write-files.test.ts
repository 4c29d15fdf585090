import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as promises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeFilesSafely } from "../../../electron/export/write-files.ts";

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof promises>();
  return { ...real, rename: vi.fn(real.rename), open: vi.fn(real.open) };
});

const OLD = new Uint8Array([1, 2, 3]);
const NEW = new Uint8Array(100_000).fill(7);
const writeFileSafely = (path: string, bytes: Uint8Array) => writeFilesSafely([{ path, bytes }]);
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

describe("X1: a document is put on disk whole or not at all", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bijlage-"));
  });
  afterEach(() => {
    vi.mocked(promises.rename).mockClear();
    vi.mocked(promises.open).mockClear();
    rmSync(folder, { recursive: true, force: true });
  });
  const target = (): string => join(folder, "bijlage.docx");

  it("writes a new file and replaces an old one, and leaves nothing else", async () => {
    expect(await writeFileSafely(target(), OLD)).toEqual({ ok: true, value: undefined });
    expect(await writeFileSafely(target(), NEW)).toEqual({ ok: true, value: undefined });
    expect(new Uint8Array(readFileSync(target()))).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(["bijlage.docx"]);
  });

  it.each([
    ["EBUSY", "export.file-open", "Staat het open in Word of Excel?"],
    ["EPERM", "export.file-open", "Staat het open in Word of Excel?"],
    ["EACCES", "export.no-access", "niet schrijven"],
    ["ENOSPC", "export.disk-full", "De schijf is vol"],
    ["EROFS", "export.read-only-disk", "alleen worden gelezen"],
    ["EIO", "export.not-written", "EIO"],
  ])("%s at the last moment: the old file stays whole, told in Dutch, no litter", async (code, id, words) => {
    writeFileSync(target(), OLD);
    const rename = vi.mocked(promises.rename);
    for (let attempt = 0; attempt < 5; attempt += 1) rename.mockRejectedValueOnce(systemError(code));
    const result = await writeFileSafely(target(), NEW);
    rename.mockReset();
    rename.mockImplementation((await vi.importActual<typeof promises>("node:fs/promises")).rename);
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.problems[0]?.id).toBe(id);
      expect(result.problems[0]?.message).toContain(words);
      expect(result.problems[0]?.message).toContain('"bijlage.docx"');
    }
    expect(new Uint8Array(readFileSync(target()))).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(["bijlage.docx"]);
  });

  it("a file that is held for a moment is written when it is let go", async () => {
    vi.mocked(promises.rename).mockRejectedValueOnce(systemError("EBUSY"));
    expect((await writeFileSafely(target(), NEW)).ok).toBe(true);
  });

  it("a disk that takes part of the bytes without an error", async () => {
    writeFileSync(target(), OLD);
    const real = await vi.importActual<typeof promises>("node:fs/promises");
    vi.mocked(promises.open).mockImplementationOnce(async (...parameters) => {
      const handle = await real.open(...parameters);
      handle.write = (async () => ({ bytesWritten: 0, buffer: NEW })) as unknown as typeof handle.write;
      return handle;
    });
    const result = await writeFileSafely(target(), NEW);
    expect(!result.ok && result.problems[0]?.id).toBe("export.disk-full");
    expect(new Uint8Array(readFileSync(target()))).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(["bijlage.docx"]);
  });

  it("a folder that is gone", async () => {
    const result = await writeFileSafely(join(folder, "weg", "bijlage.docx"), NEW);
    expect(!result.ok && result.problems[0]?.id).toBe("export.folder-missing");
  });

  it("a folder in which one may not write", async () => {
    vi.mocked(promises.open).mockRejectedValueOnce(systemError("EACCES"));
    const result = await writeFileSafely(target(), NEW);
    expect(!result.ok && result.problems[0]?.id).toBe("export.no-access");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a link is followed, and stays a link", async ({ skip }) => {
    if (process.platform === "win32") skip("links vragen op Windows bijzondere rechten");
    mkdirSync(join(folder, "echt"));
    writeFileSync(join(folder, "echt", "a.docx"), OLD);
    symlinkSync(join(folder, "echt", "a.docx"), target());
    await writeFileSafely(target(), NEW);
    expect(new Uint8Array(readFileSync(join(folder, "echt", "a.docx")))).toEqual(NEW);
  });

  it("a real full disk leaves the old file as it was", async ({ skip }) => {
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).status === 0;
    if (!mounted) skip("een volle schijf kan hier niet worden nagebootst (mount mag niet)");
    try {
      writeFileSync(target(), OLD);
      const result = await writeFileSafely(target(), NEW);
      expect(!result.ok && result.problems[0]?.id).toBe("export.disk-full");
      expect(new Uint8Array(readFileSync(target()))).toEqual(OLD);
      expect(readdirSync(folder)).toEqual(["bijlage.docx"]);
    } finally {
      execFileSync("umount", [folder]);
      expect(existsSync(target())).toBe(false);
    }
  });
});

describe("several documents are put on disk all or none", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bijlage-"));
  });
  afterEach(async () => {
    vi.mocked(promises.rename).mockReset();
    vi.mocked(promises.rename).mockImplementation((await vi.importActual<typeof promises>("node:fs/promises")).rename);
    rmSync(folder, { recursive: true, force: true });
  });
  const NAMES = ["bijlage.docx", "formulier.docx", "formulier.xlsx"] as const;
  const files = () => NAMES.map((name) => ({ path: join(folder, name), bytes: NEW }));
  const onDisk = (): Readonly<Record<string, number>> => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).length]));

  /** The last document is open in another program: every try to give it its name fails. `alsoBack`: so does taking back. */
  async function holdLast(alsoBack = false): Promise<void> {
    const real = await vi.importActual<typeof promises>("node:fs/promises");
    let refused = false;
    vi.mocked(promises.rename).mockImplementation(async (from, to) => {
      if (String(to).endsWith(".xlsx") || (alsoBack && refused)) {
        refused = true;
        throw systemError("EBUSY");
      }
      return real.rename(from, to);
    });
  }

  it("writes all of them and leaves nothing else", async () => {
    writeFileSync(join(folder, NAMES[0]), OLD);
    expect((await writeFilesSafely(files())).ok).toBe(true);
    expect(onDisk()).toEqual(Object.fromEntries(NAMES.map((name) => [name, NEW.length])));
  });

  it("one that is held: the older ones stay as they were, what is new is taken away, and the message names the file", async () => {
    writeFileSync(join(folder, NAMES[0]), OLD);
    writeFileSync(join(folder, NAMES[2]), OLD);
    await holdLast();
    const result = await writeFilesSafely(files());
    expect(result.ok ? [] : result.problems.map((each) => [each.id, each.message.includes("formulier.xlsx")])).toEqual([["export.file-open", true]]);
    expect(onDisk()).toEqual({ [NAMES[0]]: OLD.length, [NAMES[2]]: OLD.length });
  });

  it("a disk that fills up at the last one touches nothing", async () => {
    writeFileSync(join(folder, NAMES[0]), OLD);
    const real = await vi.importActual<typeof promises>("node:fs/promises");
    vi.mocked(promises.open).mockImplementationOnce(real.open);
    vi.mocked(promises.open).mockImplementationOnce(real.open);
    vi.mocked(promises.open).mockRejectedValueOnce(systemError("ENOSPC"));
    const result = await writeFilesSafely(files());
    expect(result.ok ? [] : result.problems.map((each) => each.id)).toEqual(["export.disk-full"]);
    expect(onDisk()).toEqual({ [NAMES[0]]: OLD.length });
  });

  it("an older version that cannot be put back is kept, and told where", async () => {
    writeFileSync(join(folder, NAMES[0]), OLD);
    await holdLast(true);
    const result = await writeFilesSafely(files());
    expect(result.ok ? [] : result.problems.map((each) => each.id)).toEqual(["export.file-open", "export.not-taken-back"]);
    const kept = readdirSync(folder).find((name) => name.endsWith(".tmp")) ?? "";
    expect(result.ok ? "" : result.problems[1]?.message).toContain(kept);
    expect(new Uint8Array(readFileSync(join(folder, kept)))).toEqual(OLD);
  });
});
