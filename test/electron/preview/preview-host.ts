/** A preview host on a small renderer and services that answer at once, and a client that sets every header itself. */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import type { CallDesk } from "../../../electron/call-desk.ts";
import { openCallDesk } from "../../../electron/call-desk.ts";
import { type Preview, startPreview } from "../../../electron/preview/start-preview.ts";
import { makeApi, type Services } from "../../../shared/contract.ts";
import { success } from "../../../shared/result.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export const INDEX = '<!doctype html><html lang="nl"><head><script type="module" src="./assets/app.js"></script></head><body></body></html>';

export interface TestHost extends Preview {
  readonly token: string;
  readonly reported: readonly unknown[];
}

/** Services of which each call answers its own name. */
export function echoServices(own: Partial<Services> = {}): Services {
  const answers = makeApi(async (name) => success({ called: name }));
  return { ...(answers as Services), ...own };
}

export async function rendererFolder(): Promise<{ readonly renderer: string; readonly bridge: string; readonly outside: string }> {
  const folder = await temporaryFolder();
  const renderer = join(folder, "renderer");
  await mkdir(join(renderer, "assets"), { recursive: true });
  await writeFile(join(renderer, "index.html"), INDEX);
  await writeFile(join(renderer, "assets", "app.js"), "export {};");
  await writeFile(join(renderer, "assets", "app.css"), "p{}");
  await writeFile(join(renderer, "assets", "font.woff2"), "wOF2");
  await writeFile(join(renderer, ".stamp"), "built");
  await writeFile(join(folder, "secret.html"), "geheim");
  await symlink(join(folder, "secret.html"), join(renderer, "link.html"));
  await writeFile(join(folder, "bridge.js"), "globalThis.bridge = true;");
  return { renderer, bridge: join(folder, "bridge.js"), outside: "secret.html" };
}

export async function testHost(options: { readonly services?: Services; readonly desk?: CallDesk } = {}): Promise<TestHost> {
  const { renderer, bridge } = await rendererFolder();
  const reported: unknown[] = [];
  const report = (error: unknown) => reported.push(error);
  const desk = options.desk ?? openCallDesk({ services: options.services ?? echoServices(), settle: async () => undefined, report });
  const preview = await startPreview({ desk, rendererFolder: renderer, bridgeFile: bridge, report });
  return { ...preview, token: new URL(preview.url).hash.slice(1), reported };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Question {
  readonly method?: string;
  /** Sent as it is: not normalised. */
  readonly path?: string;
  /** `undefined` leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Buffer;
}

export function ask(port: number, { method = "GET", path = "/", headers = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
    const sent = request({ host: "127.0.0.1", port, method, path, headers: given, setHost: !Object.hasOwn(headers, "host"), agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A call as the bridge makes it; `headers` replace or, with undefined, remove its own. */
export function call(host: TestHost, name: string, input: unknown, question: Question = {}): Promise<Answer> {
  const headers = { origin: `http://127.0.0.1:${host.port}`, "content-type": "application/json", "x-bijlagebouwer-token": host.token, ...question.headers };
  return ask(host.port, { method: "POST", path: "/call", body: JSON.stringify({ name, input }), ...question, headers });
}
