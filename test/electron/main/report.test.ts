import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fileReport } from "../../../electron/main/report.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const now = () => new Date("2026-11-24T09:30:00Z");
beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the local log", () => {
  it("keeps what went wrong and when", async () => {
    const path = join(await temporaryFolder(), "logs", "app.log");
    const report = fileReport(path, now);
    report(new Error("stuk"));
    report("ook dit");
    expect(await readFile(path, "utf8")).toMatch(/^2026-11-24T09:30:00\.000Z Error: stuk\n[\s\S]*2026-11-24T09:30:00\.000Z ook dit\n$/);
  });

  it("starts anew above a megabyte and keeps one older log", async () => {
    const path = join(await temporaryFolder(), "app.log");
    await writeFile(path, "x".repeat(1_000_001));
    fileReport(path, now)("nieuw");
    expect((await stat(`${path}.oud`)).size).toBe(1_000_001);
    expect(await readFile(path, "utf8")).toContain("nieuw");
  });

  it("goes to standard error when the disk refuses, and the app goes on (P7)", async () => {
    const path = join(await temporaryFolder(), "app.log");
    await mkdir(path);
    expect(() => fileReport(path, now)("iets")).not.toThrow();
    expect(vi.mocked(process.stderr.write).mock.calls.flat().join("")).toMatch(/iets[\s\S]*cannot be written \(EISDIR\)/);
  });
});
