import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { APP_FOLDER } from "./build/world.ts";

/** Puts one file in the tree, cruises it with the project's rules, and takes it away again. */
async function rulesBrokenBy(path: string, content: string): Promise<readonly string[]> {
  const file = join(APP_FOLDER, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  try {
    const cruiser = join(APP_FOLDER, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
    const result = spawnSync(process.execPath, [cruiser, "--config", ".dependency-cruiser.mjs", "--output-type", "json", path], {
      cwd: APP_FOLDER,
      encoding: "utf8",
    });
    const violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] = JSON.parse(result.stdout).summary.violations;
    return violations.filter((each) => each.from === path).map((each) => each.rule.name);
  } finally {
    await rm(file, { force: true });
  }
}

test.each<[string, string, string, string]>([
  ["het domein gebruikt Node", "shared/planted-breach.ts", 'import "node:fs";\n', "shared-is-pure"],
  [
    "het domein kent het type van een dienst",
    "shared/planted-breach.ts",
    'import type { ServiceOptions } from "../electron/services.ts";\nexport type Breach = ServiceOptions;\n',
    "shared-is-pure",
  ],
  ["het domein haalt een ander pakket binnen", "shared/planted-breach.ts", 'import "react";\n', "shared-is-pure"],
  [
    "het scherm gaat langs het contract heen",
    "renderer/planted-breach.ts",
    'export const breach = () => import("../electron/services.ts");\n',
    "renderer-not-electron",
  ],
  ["een dienst kent het scherm", "electron/planted-breach.ts", 'import "../renderer/app/view.ts";\n', "electron-not-renderer"],
  ["een dienst buiten de desktopapp gebruikt Electron", "electron/planted-breach.ts", 'import "electron";\n', "only-the-desktop-knows-electron"],
  ["een bestand op een plek die geen regel kent", "planted/breach.ts", 'import "../shared/nearest.ts";\n', "known-places"],
])("de wacht op de lagen ziet het als %s", async (_name, path, content, rule) => {
  expect(await rulesBrokenBy(path, content)).toContain(rule);
  if (path.startsWith("planted/")) await rm(join(APP_FOLDER, "planted"), { recursive: true, force: true });
});
