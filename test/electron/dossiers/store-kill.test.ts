import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { litterIn, problemIds, retitled, storeIn, unwrap } from "./dossiers.ts";
import type { ChildArguments } from "./saving-child.ts";

const KILLS = 20;

describe("a program that is killed while it saves", () => {
  it(`leaves the last acknowledged dossier or the one after it, ${KILLS} times (S4)`, async () => {
    const program = await built();
    const folder = await temporaryFolder();
    const store = storeIn(folder);
    const first = retitled(unwrap(await store.create()).dossier, "0");
    unwrap(await store.save(first));
    let highest = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await runAndKill(program, [folder, first.id], 5 + kill * 7);
      const { dossier } = unwrap(await storeIn(folder).open(first.id));
      const title = Number(dossier.tender.title);
      expect(title).toBeGreaterThanOrEqual(Math.max(highest, acknowledged));
      expect(title).toBeLessThanOrEqual(Math.max(highest, acknowledged) + 1);
      highest = title;
    }
    expect(highest).toBeGreaterThan(KILLS);
    const { dossier } = unwrap(await storeIn(folder).open(first.id));
    expect(problemIds(await storeIn(folder).save(retitled(dossier, "Daarna")))).toEqual([]);
    expect(await litterIn(folder)).toEqual([]);
  });
});

/** The child as one file that plain Node can run. */
async function built(): Promise<string> {
  const outDir = await temporaryFolder();
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: join(import.meta.dirname, "saving-child.ts"),
      outDir,
      minify: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "child.mjs" } },
    },
  });
  return join(outDir, "child.mjs");
}

/** Lets the child save for `milliseconds` after its first save, kills it, and returns the last title that it acknowledged. */
async function runAndKill(program: string, given: ChildArguments, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [program, ...given], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (part) => {
    output += String(part);
  });
  await once(child.stdout, "data");
  await setTimeout(milliseconds);
  child.kill("SIGKILL");
  await once(child, "close");
  return Number(output.trim().split("\n").at(-1));
}
