/**
 * A rehearsal of the packing on a stand-in for the Electron runtime: proves which files go into the app and that the fuses are set. It is
 * no build: what the runtime itself does with them is tested where there is one.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire, isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const run = promisify(execFile);
const requireOfBuilder = createRequire(join(ROOT, "node_modules", "electron-builder", "package.json"));

/** What stands before the fuses in a real binary; then their version, their number and one character each. */
const FUSE_MARK = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

let folder = "";
let packed = "";
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const { prepareApp } = (await import(pathToFileURL(join(ROOT, "scripts/dist.mjs")).href)) as { prepareApp: () => Promise<void> };
  await prepareApp();
  folder = await mkdtemp(join(tmpdir(), "bijlagebouwer-packed-"));
  const runtime = join(folder, "runtime");
  await mkdir(join(runtime, "locales"), { recursive: true });
  await mkdir(join(runtime, "resources"));
  for (const language of ["nl", "en-US", "de"]) await writeFile(join(runtime, "locales", `${language}.pak`), "");
  for (const file of ["version", "LICENSE", "LICENSES.chromium.html"]) await writeFile(join(runtime, file), "");
  await writeFile(join(runtime, "electron"), `${FUSE_MARK}\x01\x0910110001r`, "latin1");
  await run(
    process.execPath,
    [
      join(ROOT, "node_modules/electron-builder/cli.js"),
      "--linux",
      "dir",
      "--x64",
      "--publish",
      "never",
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${join(folder, "out")}`,
    ],
    { cwd: ROOT },
  );
  packed = join(folder, "out", "linux-unpacked");
}, 120_000);

describe("the packed app", () => {
  it("holds the bundles and nothing else: no sources, no packages, no map of either", async () => {
    const { listPackage } = requireOfBuilder("@electron/asar") as { listPackage: (path: string, options: { isPack: boolean }) => readonly string[] };
    const files = listPackage(join(packed, "resources", "app.asar"), { isPack: false }).map((path) => path.replaceAll("\\", "/"));
    expect(files).toEqual(expect.arrayContaining(["/package.json", "/dist/main/main.js", "/dist/preload/preload.cjs", "/dist/renderer/index.html"]));
    for (const file of files)
      expect(file).toMatch(
        /^\/(package\.json|dist(\/(main(\/main\.js)?|preload(\/preload\.cjs)?|renderer(\/index\.html|\/assets(\/[\w.-]+\.(js|css|svg|png|woff2))?)?))?)$/,
      );
  });

  it("has templates, packs and examples beside it, where a content manager can reach them", async () => {
    expect((await stat(join(packed, "resources", "templates", "catalogue", "basis", "pack.json"))).isFile()).toBe(true);
    expect((await stat(join(packed, "resources", "examples"))).isDirectory()).toBe(true);
  });

  it("has the licences and the bill of materials beside it, those of what is in it now", async () => {
    const { licencesText, billOfMaterials } = (await import(pathToFileURL(join(ROOT, "scripts/packages.mjs")).href)) as {
      licencesText: () => string;
      billOfMaterials: () => unknown;
    };
    expect(await readFile(join(packed, "resources", "LICENTIES.txt"), "utf8")).toBe(licencesText());
    expect(JSON.parse(await readFile(join(packed, "resources", "sbom.cdx.json"), "utf8"))).toEqual(billOfMaterials());
  });

  it("has its fuses set in the binary", async () => {
    const binary = await readFile(join(packed, "bijlagebouwer"), "latin1");
    const fuses = binary.slice(binary.indexOf(FUSE_MARK) + FUSE_MARK.length + 2);
    // Order of the wire: run as Node, cookie encryption, NODE_OPTIONS, inspect, asar integrity, only from asar, own snapshot, file privileges.
    expect(fuses.slice(0, 8)).toBe("01001100");
  });

  it("speaks Dutch and English only", async () => {
    await expect(stat(join(packed, "locales", "nl.pak"))).resolves.toBeDefined();
    await expect(stat(join(packed, "locales", "de.pak"))).rejects.toThrow("ENOENT");
  });
});

describe("the bundles", () => {
  it.each(["dist/main/main.js", "dist/preload/preload.cjs"])("of %s need nothing but Electron and Node itself", async (path) => {
    const code = await readFile(join(ROOT, path), "utf8");
    const names = [...code.matchAll(/^import\b[^"']*?["']([^"']+)["'];?$/gm), ...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(names).toContain("electron");
    expect(names.filter((name) => name !== "electron" && !isBuiltin(name))).toEqual([]);
  });
});
