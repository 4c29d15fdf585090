/**
 * `npm run dist`: builds the app and packs the installers of this system. `--check` only checks electron-builder.yml.
 * The Electron runtime comes from a folder (`--runtime MAP`, with the zip of the version and system), so that a closed build machine works.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, DESKTOP } from "./build.mjs";
import { ensurePackages, root } from "./ensure.mjs";
import { writePackageLists } from "./packages.mjs";

/** Reads electron-builder.yml in `folder` and checks it against electron-builder's schema; rejects with what is wrong. */
export async function checkedConfiguration(folder = root) {
  // The schema and its check are inside electron-builder, which offers no other way to them.
  const { getConfig, validateConfiguration } = createRequire(join(root, "node_modules", "electron-builder", "package.json"))(
    "app-builder-lib/out/util/config/config.js",
  );
  const configuration = await getConfig(folder, "electron-builder.yml", null);
  await validateConfiguration(configuration, { isEnabled: false, add: () => undefined });
  return configuration;
}

/** The name of the runtime's zip for a system. */
function runtimeName(version, platform = process.platform, arch = process.arch) {
  return `electron-v${version}-${platform}-${arch}.zip`;
}

/** Makes what electron-builder.yml packs: the bundles, the licences and the bill of materials. */
export async function prepareApp() {
  await build(DESKTOP);
  writePackageLists(join(root, "dist", "lists"));
}

async function main(given) {
  ensurePackages();
  let configuration;
  try {
    configuration = await checkedConfiguration();
  } catch (cause) {
    process.stderr.write(`electron-builder.yml klopt niet. Herstel dit en probeer het opnieuw:\n${cause instanceof Error ? cause.message : String(cause)}\n`);
    return 2;
  }
  const installed = JSON.parse(readFileSync(join(root, "node_modules", "electron", "package.json"), "utf8")).version;
  if (configuration.electronVersion !== installed) {
    process.stderr.write(`electron-builder.yml noemt Electron ${configuration.electronVersion}, maar package.json heeft ${installed}. Maak ze gelijk.\n`);
    return 2;
  }
  if (given.includes("--check")) {
    process.stdout.write("electron-builder.yml klopt.\n");
    return 0;
  }
  const zip = runtimeName(installed);
  const runtime = given.includes("--runtime") ? given[given.indexOf("--runtime") + 1] : undefined;
  if (runtime === undefined) {
    process.stdout.write(
      `Installatieprogramma's maken vraagt de Electron-runtime. Zonder --runtime MAP haalt electron-builder die van internet.\nOp een afgesloten machine: zet ${zip} in een map en draai: npm run dist -- --runtime MAP\nDe hulpprogramma's voor NSIS, MSI, AppImage en deb haalt electron-builder de eerste keer zelf op (zie zijn cachemap).\n`,
    );
  } else if (!existsSync(join(resolve(runtime), zip))) {
    process.stderr.write(`In de map ${runtime} staat geen ${zip}. Zet dat bestand daar neer, of kies een andere map.\n`);
    return 2;
  }
  await prepareApp();
  const options = ["--publish", "never", ...(runtime === undefined ? [] : [`-c.electronDist=${resolve(runtime)}`])];
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", "electron-builder", "cli.js"), ...options], { cwd: root, stdio: "inherit" });
  if (status === 0) {
    // Beside the installers too: who judges them before installing has no app to look in.
    writePackageLists(join(root, "release"));
    process.stdout.write(`Klaar: de bestanden staan in ${join(root, "release")}.\n`);
  } else
    process.stderr.write(
      "Het inpakken is niet gelukt; electron-builder zegt hierboven waarom. Op een afgesloten machine ontbreekt meestal de runtime (--runtime MAP).\n",
    );
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
