/** The app's own protocol: `app://bijlagebouwer/` serves the built renderer and nothing else. */
import { protocol } from "electron";
import { contentSecurityPolicy } from "../../shared/csp.ts";
import type { RendererFiles } from "../renderer-files.ts";
import { APP_HOST, APP_SCHEME, isOwnAddress } from "./address.ts";

/** Call before the app is ready. */
export function registerAppScheme(): void {
  // SECURITY: an own scheme instead of file://, which could read the disk. Standard: it has an origin; secure: no downgrade rules. No
  // fetch, no service workers, no way around the policy.
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the renderer's files. Call when the app is ready. */
export function serveRenderer(files: RendererFiles): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, files));
}

async function answer(request: Request, files: RendererFiles): Promise<Response> {
  if (!isOwnAddress(request.url) || request.method !== "GET") return refusal(403, `Alleen ${APP_SCHEME}://${APP_HOST}/ wordt geleverd.`);
  // SECURITY: only what was listed at the start exists, so a path with `..` in any spelling finds nothing.
  const file = await files.read(new URL(request.url).pathname);
  if (!file) return refusal(404, "Dit bestand hoort niet bij Bijlagebouwer.");
  return new Response(new Uint8Array(file.bytes), { headers: { ...HEADERS, "Content-Type": file.contentType } });
}

/** SECURITY: the policy goes with every answer as a header; calls go over IPC, so the page connects to nothing. */
const HEADERS = {
  "Content-Security-Policy": contentSecurityPolicy("'none'"),
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
};

function refusal(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" } });
}
