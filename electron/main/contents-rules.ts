/** What any web contents of the app may do: show the app's own page. */
import { app, type WebContents } from "electron";
import { START_PAGE } from "./address.ts";

/** Holds for every window, also one that nobody meant to open. */
export function applyContentsRules(report: (error: unknown) => void): void {
  app.on("web-contents-created", (_event, contents) => restrict(contents, report));
}

function restrict(contents: WebContents, report: (error: unknown) => void): void {
  const refuse = (what: string, address: string): void => report(new Error(`Refused: ${what} ${address.slice(0, 200)}`));
  // SECURITY: no navigation; only the app's own page may be loaded again.
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame && withoutHash(event.url) === START_PAGE) return;
    event.preventDefault();
    refuse("navigation to", event.url);
  });
  contents.on("will-redirect", (event) => {
    event.preventDefault();
    refuse("redirect to", event.url);
  });
  // SECURITY: no second window, and so no external browser either.
  contents.setWindowOpenHandler(({ url }) => {
    refuse("window for", url);
    return { action: "deny" };
  });
  // SECURITY: no webview.
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
    refuse("webview", "");
  });
  // SECURITY: WebRTC is no request that the session sees; without a proxy, which there is not, it may use no UDP.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/s, "");
}
