/** What has to be said to Chromium before it starts. */
import { app } from "electron";

/** Switches that keep Chromium's own services quiet. What they do not cover, the session rules cancel. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  // SECURITY: no name is ever looked up: not by the page, not by Chromium's own services.
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-sync"],
  ["dns-prefetch-disable"],
  ["no-pings"],
  ["no-proxy-server"],
];

/** Call before the app is ready. */
export function hardenProcess(): void {
  // SECURITY: every page runs in Chromium's sandbox, whatever its window asks for.
  app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
}
