import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

const ROOT = join(import.meta.dirname, "../../..");

interface Configuration {
  readonly electronVersion: string;
  readonly publish: unknown;
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly asar: unknown;
  readonly win: { readonly target: readonly string[]; readonly requestedExecutionLevel: string };
  readonly linux: { readonly target: readonly string[] };
  readonly msi: Readonly<Record<string, unknown>>;
  readonly portable: Readonly<Record<string, unknown>>;
}

const { checkedConfiguration } = (await import(pathToFileURL(join(ROOT, "scripts/dist.mjs")).href)) as {
  checkedConfiguration: (folder?: string) => Promise<Configuration>;
};

/** The configuration after `change` to its text, in a folder of its own. */
async function changed(change: (text: string) => string): Promise<Configuration> {
  const folder = await temporaryFolder();
  const text = await readFile(join(ROOT, "electron-builder.yml"), "utf8");
  expect(change(text)).not.toBe(text);
  await writeFile(join(folder, "electron-builder.yml"), change(text));
  await writeFile(join(folder, "package.json"), await readFile(join(ROOT, "package.json"), "utf8"));
  return checkedConfiguration(folder);
}

describe("the configuration of the installers", () => {
  it("is one that electron-builder knows, for the Electron that is installed", async () => {
    const { electronVersion } = await checkedConfiguration();
    const { devDependencies } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { devDependencies: Record<string, string> };
    expect(electronVersion).toBe(devDependencies.electron);
  });

  it.each([
    ["a fuse", (text: string) => text.replace("runAsNode:", "runAsNod:")],
    ["an NSIS key", (text: string) => text.replace("perMachine: false", "perMachin: false")],
    ["a section", (text: string) => text.replace("publish: null", "publishh: null")],
  ])("is refused with a misspelt name of %s", async (_what, change) => {
    await expect(changed(change)).rejects.toThrow(/unknown property|Invalid configuration/i);
  });

  it("publishes and updates nothing, installs per user without administrator rights", async () => {
    const { publish, nsis } = await checkedConfiguration();
    expect(publish).toBeNull();
    expect(nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: false, differentialPackage: false });
  });

  it("makes what every organisation can roll out: an installer, MSI, a portable program and a zip for Windows, AppImage and deb for Linux", async () => {
    const { win, linux, msi, portable } = await checkedConfiguration();
    expect(win.target).toEqual(["nsis", "portable", "msi", "zip"]);
    expect(linux.target).toEqual(["AppImage", "deb"]);
    expect(win.requestedExecutionLevel).toBe("asInvoker");
    expect(msi.perMachine).toBe(false);
    expect(portable.requestExecutionLevel).toBe("user");
  });

  it("has no part that updates the app: not in the configuration and not among the packages", async () => {
    const text = await readFile(join(ROOT, "electron-builder.yml"), "utf8");
    expect(text).not.toMatch(/generateUpdatesFilesForAllChannels|updaterCacheDirName|publish: (?!null)/);
    expect(Object.keys((JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8")) as { packages: object }).packages)).not.toContain(
      "node_modules/electron-updater",
    );
  });

  it("seals the app in an archive of which the program checks the contents", async () => {
    const { asar, electronFuses } = await checkedConfiguration();
    expect(asar).toBe(true);
    expect(electronFuses).toMatchObject({ enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true });
  });

  it("sets every fuse to the safe side", async () => {
    expect((await checkedConfiguration()).electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });
});
