/** The app on loopback: the same renderer and services as the desktop app, for a machine without the Electron runtime. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { z } from "zod";
import { contentSecurityPolicy } from "../../shared/csp.ts";
import { failure } from "../../shared/result.ts";
import type { CallDesk } from "../call-desk.ts";
import { openRendererFiles, type RendererFile, type RendererFiles } from "../renderer-files.ts";
import { BRIDGE_PATH, CALL_PATH } from "./channel.ts";
import { type Guard, MAX_BODY_BYTES, pathOf, refusalOf } from "./guard.ts";
import { REFUSALS, type Refusal } from "./refusals.ts";

const LOOPBACK = "127.0.0.1";

export interface PreviewOptions {
  readonly desk: CallDesk;
  /** Folder with the built renderer. */
  readonly rendererFolder: string;
  /** File with the built bridge. */
  readonly bridgeFile: string;
  /** 0 or absent: a free port. */
  readonly port?: number;
  /** Gets bugs, for the local log. */
  readonly report: (error: unknown) => void;
}

export interface Preview {
  /** Address with the secret of this start behind the `#`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more calls, waits for those under way and for what they have to write, and frees the port. */
  close(): Promise<void>;
}

const callSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() });

/** Listens on 127.0.0.1 only. Rejects when the renderer was not built or the port is taken. */
export async function startPreview({ desk, rendererFolder, bridgeFile, port = 0, report }: PreviewOptions): Promise<Preview> {
  const token = randomBytes(32).toString("base64url");
  const pages = await withBridge(await openRendererFiles(rendererFolder), bridgeFile);
  let guard: Guard = { host: "", token };
  const server = createServer((request, response) => {
    answer(request, response, guard, desk, pages).catch((error: unknown) => {
      report(error);
      response.destroy();
    });
  });
  const taken = await listen(server, port);
  guard = { host: `${LOOPBACK}:${taken}`, token };
  return { url: `http://${guard.host}/#${token}`, port: taken, close: () => close(server, desk) };
}

async function answer(request: IncomingMessage, response: ServerResponse, guard: Guard, desk: CallDesk, pages: RendererFiles): Promise<void> {
  setHeaders(response);
  const refusal = refusalOf(request, guard);
  if (refusal) return refuse(request, response, refusal);
  const path = pathOf(request) ?? "";
  if (path !== CALL_PATH) {
    const page = await pages.read(path);
    return page
      ? send(response, 200, page.contentType, request.method === "HEAD" ? new Uint8Array() : page.bytes)
      : refuse(request, response, REFUSALS.notFound);
  }
  const body = await bodyOf(request);
  if (body === undefined) return refuse(request, response, REFUSALS.tooLarge);
  const call = callIn(body);
  if (!call) return refuse(request, response, REFUSALS.badBody);
  sendJson(response, 200, await desk.call(call.name, call.input));
}

function setHeaders(response: ServerResponse): void {
  // SECURITY: the same policy as in the desktop app, but for the calls, which are requests to this host. No CORS header: no other origin reads an answer.
  response.setHeader("Content-Security-Policy", contentSecurityPolicy("'self'"));
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, problem }: Refusal): void {
  // What still comes in is not read: after the answer the connection goes.
  response.setHeader("Connection", "close");
  if (status === 405) response.setHeader("Allow", pathOf(request) === CALL_PATH ? "POST" : "GET, HEAD");
  response.once("finish", () => request.socket.destroySoon());
  request.resume();
  sendJson(response, status, failure(problem));
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, "application/json; charset=utf-8", new TextEncoder().encode(JSON.stringify(value)));
}

function send(response: ServerResponse, status: number, contentType: string, bytes: Uint8Array): void {
  response.writeHead(status, { "Content-Type": contentType, "Content-Length": bytes.length });
  response.end(bytes);
}

/** The body; undefined when it is too large, whatever its length header said. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= MAX_BODY_BYTES) parts.push(part);
      else {
        request.pause();
        request.removeAllListeners("data");
        resolve(undefined);
      }
    });
    request.once("end", () => resolve(Buffer.concat(parts)));
    request.once("error", reject);
  });
}

function callIn(body: Buffer): z.infer<typeof callSchema> | undefined {
  try {
    return callSchema.safeParse(JSON.parse(body.toString("utf8"))).data;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The renderer's files with the bridge beside them, and a script element for it before the app's own in index.html. */
async function withBridge(files: RendererFiles, bridgeFile: string): Promise<RendererFiles> {
  const bridge: RendererFile = { contentType: "text/javascript; charset=utf-8", bytes: await readFile(bridgeFile) };
  return {
    read: async (path) => {
      if (path === BRIDGE_PATH) return bridge;
      const file = await files.read(path);
      if (!file || (path !== "/" && path !== "/index.html")) return file;
      const html = new TextDecoder().decode(file.bytes);
      const at = html.indexOf("<script");
      if (at < 0) throw new Error("The renderer's index.html has no script to put the bridge before.");
      return { ...file, bytes: new TextEncoder().encode(`${html.slice(0, at)}<script src="${BRIDGE_PATH}"></script>\n    ${html.slice(at)}`) };
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: LOOPBACK, port }, () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("The preview host has no port."));
      else resolve(address.port);
    });
  });
}

async function close(server: Server, desk: CallDesk): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await desk.settle();
  server.closeAllConnections();
  await closed;
}
