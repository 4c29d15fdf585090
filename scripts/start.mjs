/** `npm start`: installs, builds and opens the app. With the Electron runtime as a desktop app, otherwise through the preview host. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, DESKTOP, PREVIEW } from "./build.mjs";
import { ensurePackages, root } from "./ensure.mjs";

const RUNTIME_TIMEOUT_MS = 180_000;

ensurePackages();
const electron = process.argv.includes("--preview") ? undefined : desktopRuntime();
if (electron) {
  await build(DESKTOP);
  const child = spawn(electron, [root], { stdio: "inherit" });
  child.on("exit", (code) => process.exit(code ?? 0));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
} else {
  process.stdout.write("De Electron-runtime is hier niet beschikbaar: dezelfde app opent in uw browser, alleen op deze computer.\n");
  await build(PREVIEW);
  process.env.BIJLAGEBOUWER_APP ??= root;
  await import(pathToFileURL(join(root, "dist", "preview", "preview.js")).href);
}

/** Path of the Electron binary; fetched once where the download site can be reached. Undefined where it cannot be had. */
function desktopRuntime() {
  if (process.env.BIJLAGEBOUWER_PREVIEW === "1") return undefined;
  const folder = join(root, "node_modules", "electron");
  const binary = () => {
    const pathFile = join(folder, "path.txt");
    if (!existsSync(pathFile)) return undefined;
    const path = join(folder, "dist", readFileSync(pathFile, "utf8"));
    return existsSync(path) ? path : undefined;
  };
  if (!existsSync(folder)) return undefined;
  if (binary()) return binary();
  spawnSync(process.execPath, [join(folder, "install.js")], { cwd: root, stdio: "ignore", timeout: RUNTIME_TIMEOUT_MS });
  return binary();
}
