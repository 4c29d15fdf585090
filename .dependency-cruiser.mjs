/** The arrows between the layers, on resolved paths, so that no alias or type import escapes them. Fails closed: a file outside the known places is an error. */
const KNOWN = "^(shared|electron|renderer|test|scripts)/|^(vitest\\.config|vitest\\.e2e\\.config)\\.ts$|^node_modules/|^\\.dependency-cruiser";

export default {
  forbidden: [
    {
      name: "shared-is-pure",
      comment: "shared/ kent alleen zichzelf, zod en @noble/hashes. Geef Node, klok, scherm en bestanden door als waarde.",
      severity: "error",
      from: { path: "^shared/" },
      to: { pathNot: "^shared/|^node_modules/(zod|@noble/hashes)/" },
    },
    {
      name: "electron-not-renderer",
      comment: "electron/ kent het scherm niet. Wat beide nodig hebben, staat in shared/.",
      severity: "error",
      from: { path: "^electron/" },
      to: { path: "^(renderer|test|scripts)/" },
    },
    {
      name: "renderer-not-electron",
      comment: "De renderer bereikt de machine alleen door shared/contract.ts.",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: "^(electron|test|scripts)/" },
    },
    {
      name: "renderer-no-node",
      comment: "De renderer draait in een afgeschermd venster zonder Node.",
      severity: "error",
      from: { path: "^renderer/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-test-in-product",
      comment: "Productcode gebruikt geen testcode.",
      severity: "error",
      from: { path: "^(shared|electron|renderer)/" },
      to: { path: "^test/" },
    },
    {
      name: "only-the-desktop-knows-electron",
      comment: "Alleen de desktopapp (electron/main.ts, electron/main/) en de preload kennen Electron. Over IPC spreekt daarvan alleen main/ipc.ts.",
      severity: "error",
      from: { path: "^electron/", pathNot: "^electron/(main\\.ts$|main/|preload\\.ts$)" },
      to: { path: "^node_modules/electron/" },
    },
    {
      name: "one-adapter-for-excel",
      comment: "hucre is jong. Alleen electron/export/excel/ kent het, zodat het te vervangen is.",
      severity: "error",
      from: { pathNot: "^(electron/export/excel/(workbook|looks)\\.ts$|node_modules/)" },
      to: { path: "^node_modules/hucre/" },
    },
    {
      name: "no-circles",
      comment: "Twee bestanden die elkaar nodig hebben, zijn er één, of missen een derde.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "known-places",
      comment: "Dit bestand valt onder geen enkele regel. Zet het in shared/, electron/, renderer/ of test/.",
      severity: "error",
      from: { pathNot: KNOWN },
      to: {},
    },
    {
      name: "resolvable",
      comment: "Deze import bestaat niet. Wat met virtual: begint, maakt scripts/build.mjs.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:packages$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|release|test-output)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css", ".json"],
    },
  },
};
