/** The preview host as the user starts it: a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { ask, call, type TestHost } from "./preview-host.ts";

const ROOT = join(import.meta.dirname, "../../..");

beforeAll(async () => {
  const { build, PREVIEW } = (await import(pathToFileURL(join(ROOT, "scripts/build.mjs")).href)) as {
    build: (names: readonly string[]) => Promise<void>;
    PREVIEW: readonly string[];
  };
  await build(PREVIEW);
}, 120_000);

let running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running = [];
});

function spawned(...options: readonly string[]): {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ code: number | null; output: string; errors: string }>;
} {
  const child = spawn(process.execPath, [join(ROOT, "dist/preview/preview.js"), ...options], { env: { ...process.env, BIJLAGEBOUWER_APP: ROOT } });
  running.push(child);
  let [output, errors] = ["", ""];
  child.stdout.on("data", (part) => {
    output += String(part);
  });
  child.stderr.on("data", (part) => {
    errors += String(part);
  });
  return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, output, errors })) };
}

async function started(...options: readonly string[]) {
  const folder = await temporaryFolder();
  const { child, ended } = spawned("--dossiers", join(folder, "dossiers"), "--exports", join(folder, "exports"), "--data", join(folder, "data"), ...options);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const url = /http:\S+/.exec(String(line))?.[0] ?? "";
  const host: TestHost = { url, port: Number(new URL(url).port), token: new URL(url).hash.slice(1), reported: [], close: async () => undefined };
  return { child, ended, host, line: String(line), dossiers: join(folder, "dossiers") };
}

describe("the preview host's process", () => {
  it("prints one Dutch line with the address, and keeps dossiers in the folder that it was given", async () => {
    const { host, line, dossiers } = await started();
    expect(line).toMatch(/^Bijlagebouwer staat klaar op http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n$/);
    expect((await ask(host.port)).body).toContain("/preview-bridge.js");
    expect(JSON.parse((await call(host, "dossiers.create", {})).body)).toMatchObject({ ok: true });
    expect(await readdir(dossiers)).toHaveLength(1);
  });

  it.each(["SIGTERM", "SIGINT"] as const)("ends at %s with what was asked on disk (S17)", async (signal) => {
    const { child, ended, host, dossiers } = await started();
    const answers = Array.from({ length: 5 }, () => call(host, "dossiers.create", {}));
    await answers[0];
    child.kill(signal);
    const made = (await Promise.allSettled(answers)).filter((each) => each.status === "fulfilled").length;
    expect((await ended).code).toBe(0);
    const names = await readdir(dossiers);
    expect(names.filter((name) => name.endsWith(".json")).length).toBeGreaterThanOrEqual(made);
    expect(names.filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("ends with its parent, when that asked for it", async () => {
    const { child, ended } = await started("--until-stdin-closes");
    child.stdin.end();
    expect((await ended).code).toBe(0);
  });

  it("goes on without a parent that did not ask", async () => {
    const { child, host } = await started();
    child.stdin.end();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask(host.port)).status).toBe(200);
  });

  it("refuses an unknown option and a taken port in Dutch, with exit code 2", async () => {
    const { host } = await started();
    for (const [options, words] of [
      [["--onbekend"], "--dossiers MAP"],
      [["--port", String(host.port)], "is bezet"],
    ] as const) {
      const { code, errors } = await spawned(...options).ended;
      expect([code, errors]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});
