/**
 * `npm test`: installs what is missing and runs every check. `--only types,lint` runs some of them.
 * The last line is "N passed, N failed", with ", N skipped" when something could not run here; in CI nothing may be skipped for
 * want of a program.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureDebian } from "./browser.mjs";
import { build } from "./build.mjs";
import { ensurePackages, root } from "./ensure.mjs";

ensurePackages();

const inCi = Boolean(process.env.CI);
const output = join(root, "test-output");
const totals = { passed: 0, failed: 0, skipped: 0 };
const notes = [];

const CHECKS = {
  types: () => {
    for (const layer of ["shared", "electron", "renderer", "test"]) one(`typen van ${layer}`, "node_modules/typescript/bin/tsc", ["-p", layer]);
  },
  lint: () => one("lint en opmaak", "node_modules/@biomejs/biome/bin/biome", ["ci", "--colors=off", "--max-diagnostics=60", "."]),
  layers: () =>
    one("lagen", "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", [
      "--config",
      ".dependency-cruiser.mjs",
      "shared",
      "electron",
      "renderer",
      "test",
    ]),
  unused: () => one("ongebruikte code", "node_modules/knip/bin/knip.js", []),
  unit: () => suite("unit", ["run", "--config", "vitest.config.ts"]),
  catalogue: () => one("eisenpakket", "scripts/cli.mjs", ["lint-catalogue"]),
  packaging: () => one("verpakking", "scripts/dist.mjs", ["--check"]),
  build: async () => {
    try {
      await build();
      totals.passed += 1;
      report(true, "bouwen");
    } catch (error) {
      totals.failed += 1;
      report(false, "bouwen");
      process.stdout.write(`${error.stack ?? error}\n`);
    }
  },
  e2e: () => {
    const browser = ensureBrowser();
    if (browser) return suite("e2e", ["run", "--config", "vitest.e2e.config.ts"], { BIJLAGEBOUWER_CHROMIUM: browser });
    notes.push("De browsertests zijn NIET gedraaid: er is geen Chromium gevonden. Installeer Chromium of Chrome en draai npm test opnieuw.");
    if (inCi) totals.failed += 1;
    else totals.skipped += 1;
    return undefined;
  },
};

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]?.split(",") : Object.keys(CHECKS);
for (const name of only ?? []) {
  if (!Object.hasOwn(CHECKS, name)) {
    process.stderr.write(`De controle "${name}" bestaat niet. Kies uit: ${Object.keys(CHECKS).join(", ")}.\n`);
    process.exit(2);
  }
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
if (only.includes("unit") && !existsSync("/usr/bin/soffice") && inCi)
  ensureDebian(["libreoffice-writer-nogui", "libreoffice-calc-nogui", "poppler-utils", "fonts-crosextra-carlito"]);
for (const name of only) await CHECKS[name]();

for (const note of notes) process.stdout.write(`\n!! ${note}\n`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ""}\n`);
process.exitCode = totals.failed > 0 ? 1 : 0;

function report(good, name) {
  process.stdout.write(`${good ? "goed" : "FOUT"}  ${name}\n`);
}

/** A check that passes or fails as a whole; what it prints is shown when it fails. */
function one(name, script, args) {
  const result = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: "utf8", env: { ...process.env, INIT_CWD: root } });
  const good = result.status === 0;
  totals[good ? "passed" : "failed"] += 1;
  report(good, name);
  if (!good) process.stdout.write(`${result.stdout}${result.stderr}\n`);
}

/** A vitest run; its own counts are added up. A run that ends without counts is a failure. */
function suite(name, args, env = {}) {
  const file = join(output, `${name}.json`);
  const result = spawnSync(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    },
  );
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  if (!counts || counts.numTotalTests === 0) {
    totals.failed += 1;
    notes.push(`De tests "${name}" zijn gestopt zonder resultaat.`);
    return;
  }
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests;
  totals.skipped += counts.numPendingTests + counts.numTodoTests;
  for (const each of counts.testResults.flatMap((file) => file.assertionResults).filter((test) => test.status === "pending" || test.status === "skipped"))
    notes.push(`Niet gedraaid: ${each.fullName}`);
  if (result.status !== 0 && counts.numFailedTests === 0) {
    totals.failed += 1;
    notes.push(`De tests "${name}" zijn met een fout gestopt buiten een test om.`);
  }
}
