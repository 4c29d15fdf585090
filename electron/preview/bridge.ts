/**
 * Runs in the page before the app and gives it the same `window.bijlagebouwer` as the desktop app's preload: calls go as requests to the
 * host that served the page. The secret of this start comes in behind the `#`, where no server or log sees it, and goes to the tab's own
 * storage, so that it leaves the address bar and survives a reload.
 */
import type { Send } from "../../shared/contract.ts";
import { failure } from "../../shared/result.ts";
import { CALL_PATH, TOKEN_HEADER } from "./channel.ts";

/** The few things of the page that the bridge uses; this layer has no DOM types. */
interface Page {
  readonly location: { readonly hash: string; readonly pathname: string };
  readonly history: { replaceState(state: null, unused: string, url: string): void };
  readonly sessionStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  readonly document: { readonly visibilityState: string };
  bijlagebouwer?: { readonly send: Send };
}

const page = globalThis as unknown as Page;
const STORAGE_KEY = "bijlagebouwer.token";
/** Browsers carry at most 64 KiB on after the page is gone. */
const MAX_KEPT_ALIVE = 60_000;

if (page.location.hash.length > 1) {
  page.sessionStorage.setItem(STORAGE_KEY, page.location.hash.slice(1));
  page.history.replaceState(null, "", page.location.pathname);
}

const UNREACHABLE = failure({
  id: "preview.unreachable",
  message: "Bijlagebouwer antwoordt niet. Kijk of het venster waarin u Bijlagebouwer startte nog open is, en start het anders opnieuw.",
});

const send: Send = async (name, input) => {
  const body = JSON.stringify({ name, input });
  try {
    const response = await fetch(CALL_PATH, {
      method: "POST",
      headers: { "content-type": "application/json", [TOKEN_HEADER]: page.sessionStorage.getItem(STORAGE_KEY) ?? "" },
      body,
      // A save that the closing page hands over still arrives.
      keepalive: page.document.visibilityState === "hidden" && body.length < MAX_KEPT_ALIVE,
    });
    return await response.json();
  } catch (cause) {
    // The network or its answer failed; `fetch` and `json` throw nothing else.
    if (cause instanceof TypeError || cause instanceof SyntaxError) return UNREACHABLE;
    throw cause;
  }
};

page.bijlagebouwer = Object.freeze({ send });
