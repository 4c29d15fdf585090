/** The main job without a window: `npm run -s cli -- OPDRACHT ...`. */
import { runCli } from "./cli/run.ts";

// A reader that has seen enough, such as `head`, is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const appFolder = process.env.BIJLAGEBOUWER_APP ?? process.cwd();

try {
  const outcome = await runCli(process.argv.slice(2), { appFolder, now: () => new Date() });
  if (outcome.stdout) process.stdout.write(`${outcome.stdout}\n`);
  if (outcome.stderr) process.stderr.write(`${outcome.stderr}\n`);
  process.exitCode = outcome.exitCode;
} catch (error) {
  process.stderr.write(`Er ging iets mis in Bijlagebouwer zelf. Meld dit met de regels hieronder.\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 3;
}
