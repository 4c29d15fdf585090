import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Send } from "../../../shared/contract.ts";
import { type TestHost, testHost } from "./preview-host.ts";

let script = "";
let outDir = "";
let host: TestHost | undefined;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "bijlagebouwer-bridge-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir,
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, "../../../electron/preview/bridge.ts"), output: { format: "iife", entryFileNames: "bridge.js" } },
    },
  });
  script = await readFile(join(outDir, "bridge.js"), "utf8");
});

afterAll(() => rm(outDir, { recursive: true, force: true }));
afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** A page at `url` in a tab whose storage is `stored`, after the bridge has run in it. */
function pageAt(url: string, stored = new Map<string, string>()) {
  const { hash, pathname, origin } = new URL(url);
  const requests: RequestInit[] = [];
  let address = url;
  const page = {
    location: { hash, pathname },
    history: {
      replaceState: (_state: null, _unused: string, to: string) => {
        address = to;
      },
    },
    sessionStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => stored.set(key, value) },
    document: { visibilityState: "visible" },
    // A browser resolves the path and names its origin itself.
    fetch: (path: string, init: RequestInit) => {
      requests.push(init);
      return fetch(origin + path, { ...init, headers: { ...init.headers, origin } });
    },
    TypeError,
    SyntaxError,
  };
  const context = createContext(page);
  runInContext(script, context);
  const { send } = runInContext("bijlagebouwer", context) as { send: Send };
  return { send, stored, requests, page, address: () => address };
}

describe("the bridge of the preview host", () => {
  it("takes the secret out of the address bar and calls with it", async () => {
    host = await testHost();
    const { send, address } = pageAt(host.url);
    expect(address()).toBe("/");
    expect(await send("app.info", {})).toEqual({ ok: true, value: { called: "app.info" } });
  });

  it("still knows the secret after a reload", async () => {
    host = await testHost();
    const { stored } = pageAt(host.url);
    const { send } = pageAt(host.url.replace(/#.*/, ""), stored);
    expect(await send("app.info", {})).toEqual({ ok: true, value: { called: "app.info" } });
  });

  it("answers what to do when the secret is missing", async () => {
    host = await testHost();
    const { send } = pageAt(host.url.replace(/#.*/, ""));
    expect(await send("app.info", {})).toMatchObject({ ok: false, problems: [{ id: "preview.no-token", message: expect.stringContaining("hele adres") }] });
  });

  it("answers what to do when the host is gone", async () => {
    const gone = await testHost();
    await gone.close();
    expect(await pageAt(gone.url).send("app.info", {})).toMatchObject({ ok: false, problems: [{ id: "preview.unreachable" }] });
  });

  it("lets a save that a closing page hands over outlive the page, as far as browsers allow", async () => {
    host = await testHost();
    const { send, page, requests } = pageAt(host.url);
    await send("app.info", {});
    page.document.visibilityState = "hidden";
    await send("app.info", {});
    await send("dossiers.import", { name: "a.json", content: "x".repeat(70_000) });
    expect(requests.map((each) => each.keepalive)).toEqual([false, true, false]);
  });

  it("offers send and nothing else, and cannot be replaced from the page's scripts by assignment to it", () => {
    const { page } = pageAt("http://127.0.0.1:1/#x");
    expect(Object.keys((page as unknown as { bijlagebouwer: object }).bijlagebouwer)).toEqual(["send"]);
    expect(Object.isFrozen((page as unknown as { bijlagebouwer: object }).bijlagebouwer)).toBe(true);
  });
});
