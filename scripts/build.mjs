/** Builds the bundles into dist/: renderer, desktop (main and preload), preview host with its bridge, command line. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePackages, root } from "./ensure.mjs";
import { bundledPackages } from "./packages.mjs";

/** Bundle name to what it is made of. `sources` decide whether it has to be made again. */
const BUNDLES = {
  renderer: { sources: ["renderer", "shared"] },
  main: { sources: ["electron", "shared"], entry: "electron/main.ts", format: "es" },
  preload: { sources: ["electron", "shared"], entry: "electron/preload.ts", format: "cjs" },
  preview: { sources: ["electron", "shared"], entry: "electron/preview.ts", format: "es" },
  "preview-bridge": { sources: ["electron", "shared"], entry: "electron/preview/bridge.ts", format: "iife" },
  cli: { sources: ["electron", "shared"], entry: "electron/cli.ts", format: "es" },
};

export const DESKTOP = ["renderer", "main", "preload"];
export const PREVIEW = ["renderer", "preview", "preview-bridge"];

/** Builds those of `names` whose sources changed. Each is made beside and renamed, so a second process never sees half of one. */
export async function build(names = Object.keys(BUNDLES)) {
  for (const name of names) {
    const bundle = BUNDLES[name];
    const stamp = fingerprint(bundle.sources);
    const target = join(root, "dist", name);
    if (existsSync(join(target, ".stamp")) && readFileSync(join(target, ".stamp"), "utf8") === stamp) continue;
    const fresh = join(root, "dist", `.${name}-${process.pid}`);
    await inProduction(() => make(name, bundle, fresh));
    writeFileSync(join(fresh, ".stamp"), stamp);
    replace(fresh, target);
  }
}

/** What the bundles are is never decided by the environment that happens to build them: under "test" React would come in its development form. */
async function inProduction(task) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await task();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function make(name, bundle, outDir) {
  const { build: viteBuild } = await import("vite");
  const common = { root, configFile: false, logLevel: "error", clearScreen: false, define: { "process.env.NODE_ENV": '"production"' } };
  if (name === "renderer") {
    const { default: react } = await import("@vitejs/plugin-react");
    await viteBuild({
      ...common,
      root: join(root, "renderer"),
      base: "./",
      plugins: [react(), packageList()],
      build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
    });
    return;
  }
  const extension = { es: "js", cjs: "cjs", iife: "js" }[bundle.format];
  const isBrowser = bundle.format === "iife";
  await viteBuild({
    ...common,
    ssr: isBrowser ? undefined : { noExternal: true, target: "node" },
    build: {
      outDir,
      emptyOutDir: true,
      target: isBrowser ? "es2023" : "node20",
      minify: false,
      ssr: !isBrowser,
      rolldownOptions: {
        input: join(root, bundle.entry),
        external: isBrowser ? [] : ["electron"],
        output: { format: bundle.format, entryFileNames: `${name}.${extension}`, ...(bundle.format === "es" ? {} : { codeSplitting: false }) },
      },
    },
  });
}

/** `virtual:packages`: what the screen About tells of the packages that go along. */
function packageList() {
  const id = "virtual:packages";
  return {
    name: "package-list",
    resolveId: (asked) => (asked === id ? id : undefined),
    load: (asked) => (asked === id ? `export default ${JSON.stringify(packagesByText())}` : undefined),
  };
}

/** The packages, those with the same text of their licence together: that text is in the bundle once. */
function packagesByText() {
  const all = bundledPackages();
  return [...new Set(all.map(({ text }) => text))].map((text) => ({
    text,
    packages: all.filter((each) => each.text === text).map(({ name, version, licence }) => ({ name, version, licence })),
  }));
}

/** Changes whenever a source file, the lock or this script does. */
function fingerprint(folders) {
  const hash = createHash("sha256");
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(root.length)} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const folder of folders) walk(join(root, folder));
  add(join(root, "package-lock.json"));
  add(join(root, "scripts", "packages.mjs"));
  add(fileURLToPath(import.meta.url));
  return hash.digest("hex");
}

function replace(fresh, target) {
  mkdirSync(join(root, "dist"), { recursive: true });
  const old = `${fresh}-old`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(fresh, target);
      break;
    } catch (cause) {
      // Another process put its own build there at the same moment: take it away and try again.
      if (attempt === 4) throw cause;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensurePackages();
  await build();
}
