/** The built app behind the preview host, with folders of its own, and a browser that lets nothing out. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BROWSER = process.env.BIJLAGEBOUWER_CHROMIUM ?? "/usr/bin/chromium";

export interface Host {
  /** Address with the secret of this start. */
  readonly url: string;
  readonly dossiers: string;
  readonly exports: string;
  readonly stop: () => Promise<void>;
}

/**
 * Builds what changed and starts the preview host on a free port; `app` is a folder with `templates/`, `examples/` and `dist/`, `policy` the
 * file of the administrator.
 */
export async function startHost(app: string = ROOT, policy?: string): Promise<Host> {
  await buildApp();
  const folder = await mkdtemp(join(tmpdir(), "bijlagebouwer-e2e-"));
  const dossiers = join(folder, "dossiers");
  const exports = join(folder, "exports");
  const child = spawn(
    process.execPath,
    [
      join(app, "dist", "preview", "preview.js"),
      ...["--dossiers", dossiers, "--exports", exports, "--data", join(folder, "data"), "--until-stdin-closes"],
      ...(policy === undefined ? [] : ["--policy", policy]),
    ],
    {
      env: { ...process.env, BIJLAGEBOUWER_APP: app },
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const url = await addressOf(child);
  return {
    url,
    dossiers,
    exports,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin?.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In a process of its own: the build reads NODE_ENV, and a test runner sets that to "test". */
async function buildApp(): Promise<void> {
  const script = "const { build, PREVIEW } = await import(process.argv[1]); await build(PREVIEW);";
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, join(ROOT, "scripts", "build.mjs")], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production" },
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.once("exit", (code) => reject(new Error(`De host stopte met code ${code}: ${said}`)));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: BROWSER,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Watched {
  readonly page: Page;
  /** Requests that were not the app's own, errors in the console, errors that nothing caught. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** A page of its own profile, watched from the first byte. */
export async function openPage(browser: Browser, host: Host, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const own = new URL(host.url).origin;
  page.on("request", (request) => {
    if (!request.url().startsWith(own)) faults.push(`request to ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  await page.goto(host.url);
  return { page, faults, close: () => context.close() };
}
