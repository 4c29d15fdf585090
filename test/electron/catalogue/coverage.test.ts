import { expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { APP_FOLDER } from "../../build/world.ts";

test("docs/dekking.md hoort bij het eisenpakket van vandaag", async () => {
  const outcome = await runCli(["coverage"], { appFolder: APP_FOLDER, now: () => new Date() });
  expect(outcome.exitCode).toBe(0);
  await expect(`${outcome.stdout}\n`).toMatchFileSnapshot("../../../docs/dekking.md");
});
