/**
 * Who may ask what. Any website that the user has open can send requests to this machine, and DNS can make a foreign name point at it;
 * so the host name, the origin, the kind of content and a secret of this start are all checked before anything is read.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { CALL_PATH, TOKEN_HEADER } from "./channel.ts";
import { REFUSALS, type Refusal } from "./refusals.ts";

/** Also the most that an imported dossier can take (50 million characters) with its envelope, in plain text. */
export const MAX_BODY_BYTES = 60_000_000;

export interface Guard {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly token: string;
}

/** Why `request` is refused; undefined when it may go on. */
export function refusalOf(request: IncomingMessage, { host, token }: Guard): Refusal | undefined {
  const { headers, method } = request;
  // SECURITY: a name that resolves to loopback (DNS rebinding) is not ours.
  if (headers.host !== host) return REFUSALS.foreignHost;
  const origin = `http://${host}`;
  const isCall = pathOf(request) === CALL_PATH;
  // SECURITY: browsers name the origin of every POST; a call without one, or with another one, is not from our page.
  if (headers.origin === undefined ? isCall : headers.origin !== origin) return REFUSALS.foreignOrigin;
  if (isCall && headers["sec-fetch-site"] !== undefined && headers["sec-fetch-site"] !== "same-origin") return REFUSALS.foreignOrigin;
  if (method !== (isCall ? "POST" : "GET") && (isCall || method !== "HEAD")) return REFUSALS.wrongMethod;
  return isCall ? refusalOfCall(headers, token) : undefined;
}

function refusalOfCall(headers: IncomingMessage["headers"], token: string): Refusal | undefined {
  // SECURITY: a form can only send three content types, none of them this one.
  if (headers["content-type"]?.split(";")[0]?.trim().toLowerCase() !== "application/json" || headers["content-encoding"] !== undefined) return REFUSALS.notJson;
  const given = headers[TOKEN_HEADER];
  if (typeof given !== "string" || !sameSecret(given, token)) return REFUSALS.noToken;
  return Number(headers["content-length"] ?? 0) > MAX_BODY_BYTES ? REFUSALS.tooLarge : undefined;
}

/** The path of the request without its query; undefined for an absolute or malformed address. */
export function pathOf(request: IncomingMessage): string | undefined {
  const path = (request.url ?? "").split(/[?#]/)[0] ?? "";
  return path.startsWith("/") ? path : undefined;
}

/** Compares without telling by its time how much was right. */
function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
