/**
 * The app in the real Electron: what no stand-in can show. Runs wherever the runtime is; `import "electron"` would start its download, so
 * only the place where an installed one stands is looked at.
 */
import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { _electron, type ElectronApplication } from "playwright-core";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Path of the Electron binary; undefined where it is not installed. */
function runtime(): string | undefined {
  const folder = join(ROOT, "node_modules", "electron");
  if (!existsSync(join(folder, "path.txt"))) return undefined;
  const path = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8").trim());
  return existsSync(path) ? path : undefined;
}

const WHY_NOT = "de Electron-runtime staat niet op deze computer (node_modules/electron/dist ontbreekt)";

async function launched(executablePath: string): Promise<{ readonly app: ElectronApplication; readonly dossiers: string }> {
  const { build, DESKTOP } = (await import(pathToFileURL(join(ROOT, "scripts/build.mjs")).href)) as {
    build: (names: readonly string[]) => Promise<void>;
    DESKTOP: readonly string[];
  };
  await build(DESKTOP);
  const profile = await temporaryFolder();
  const dossiers = join(profile, "dossiers");
  // Chromium does not start its sandbox for root; the app asks for it all the same.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [
    ROOT,
    `--user-data-dir=${profile}`,
    `--dossiers=${dossiers}`,
    `--exports=${join(profile, "exports")}`,
    `--data=${join(profile, "data")}`,
    ...sandbox,
  ];
  return { app: await _electron.launch({ executablePath, args }), dossiers };
}

describe("the app in the real Electron", () => {
  it("opens its page without Node, reaches nothing on the network, and ends with everything on disk", async ({ skip }) => {
    const executablePath = runtime();
    if (!executablePath) {
      process.stdout.write(`NIET gedraaid: de proef met de echte Electron, want ${WHY_NOT}.\n`);
      skip(WHY_NOT);
      return;
    }
    let reached = 0;
    const server = createServer((_request, response) => {
      reached += 1;
      response.end();
    }).listen(0, "127.0.0.1");
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { app, dossiers } = await launched(executablePath);
    try {
      const page = await app.firstWindow();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(page.url()).toBe("app://bijlagebouwer/index.html");
      expect(errors).toEqual([]);

      const seen = await page.evaluate(async (outside) => {
        const refused = async (attempt: () => unknown) => {
          try {
            return (await attempt()) === null;
          } catch {
            return true;
          }
        };
        const image = new Image();
        image.src = outside;
        return {
          node: ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
          fetch: await refused(() => fetch(outside)),
          window: await refused(() => window.open(outside)),
        };
      }, address);
      expect(seen).toEqual({ node: [], fetch: true, window: true });
      expect(app.windows()).toHaveLength(1);

      const created = await page.evaluate(() =>
        (window as unknown as { bijlagebouwer: { send: (name: string, input: unknown) => Promise<unknown> } }).bijlagebouwer.send("dossiers.create", {}),
      );
      expect(created).toMatchObject({ ok: true });
    } finally {
      await app.close();
      server.close();
    }
    expect(reached).toBe(0);
    expect((await readdir(dossiers)).filter((name) => name.endsWith(".json"))).toHaveLength(1);
  });
});
