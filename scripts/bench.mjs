/** `npm run bench [-- --json]`: builds the bench and runs it in a fresh process. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensurePackages, root } from "./ensure.mjs";

ensurePackages();
const { build } = await import("vite");
const outDir = join(root, "dist", "bench");
await build({
  root,
  configFile: false,
  logLevel: "error",
  ssr: { target: "node" },
  build: {
    outDir,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    ssr: true,
    rolldownOptions: { input: join(root, "test/bench/main.ts"), output: { format: "es", entryFileNames: "bench.js" } },
  },
});
const result = spawnSync(process.execPath, ["--expose-gc", join(outDir, "bench.js"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, BIJLAGEBOUWER_APP: root },
});
process.exitCode = result.status ?? 1;
