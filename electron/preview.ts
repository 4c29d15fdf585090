/** The preview host: paths and clock, services, server, life cycle. */
import { randomUUID } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { versionIn } from "./app-version.ts";
import { openCallDesk } from "./call-desk.ts";
import { systemCode } from "./dossiers/file-system.ts";
import { accountName, homeFolder } from "./identity.ts";
import { policyPath, readPolicy } from "./policy-file.ts";
import { type PreviewArguments, readPreviewArguments } from "./preview/arguments.ts";
import { startPreview } from "./preview/start-preview.ts";
import { createServices } from "./services.ts";

const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

const refuse = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const given = readPreviewArguments(process.argv.slice(2));
if (!given.ok) refuse(given.problems.map((problem) => problem.message).join("\n"));
else await run(given.value);

async function run(options: PreviewArguments): Promise<void> {
  // dist/preview/preview.js
  const root = process.env.BIJLAGEBOUWER_APP ?? dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const home = homeFolder();
  const folder = (chosen: string | undefined, name: string): string => {
    if (chosen !== undefined) return resolve(chosen);
    return home === undefined ? refuse(`Er is geen thuismap gevonden. Geef zelf een map op met --${name} MAP.`) : join(home, "Bijlagebouwer", name);
  };
  const policy = await readPolicy(options.policy ?? policyPath(process.platform, process.env.ProgramData));
  if (!policy.ok) return refuse(policy.problems.map((each) => each.message).join("\n"));
  const laidDown = policy.value.folders;
  const { services, settle } = createServices({
    policy: policy.value,
    folders: {
      app: root,
      dossiers: folder(laidDown.dossiers ?? options.dossiers, "dossiers"),
      exports: folder(laidDown.exports ?? options.exports, "exports"),
      data: folder(options.data, "data"),
    },
    now: () => new Date(),
    newId: () => randomUUID(),
    user: accountName(),
    version: versionIn(root),
  });
  const preview = await startPreview({
    desk: openCallDesk({ services, settle, report }),
    rendererFolder: join(root, "dist", "renderer"),
    bridgeFile: join(root, "dist", "preview-bridge", "preview-bridge.js"),
    port: options.port,
    report,
  }).catch((cause: unknown) => {
    if (systemCode(cause) !== "EADDRINUSE" && systemCode(cause) !== "EACCES") throw cause;
    return refuse(`Poort ${options.port} is bezet of niet toegestaan. Kies een andere met --port, of laat de optie weg.`);
  });
  const stop = async (): Promise<void> => {
    await preview.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
  if (options.untilStdinCloses) process.stdin.once("end", () => void stop()).resume();
  process.stdout.write(`Bijlagebouwer staat klaar op ${preview.url}\n`);
}
