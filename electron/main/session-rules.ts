/** What the page's session may do: load the app's own files. */
import type { Session } from "electron";
import { isOwnAddress } from "./address.ts";

/** Chromium's code for "do not trust this certificate". */
const REJECT_CERTIFICATE = -2;

export function applySessionRules(session: Session): void {
  // SECURITY: camera, microphone, place, notifications, clipboard reading, everything that a page can ask for: no.
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // SECURITY: nothing leaves the workstation. Every request that is not for the app's own files is cancelled, loopback too.
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnAddress(details.url) }));
  // SECURITY: there is no server to trust.
  session.setCertificateVerifyProc((_request, decide) => decide(REJECT_CERTIFICATE));
  // SECURITY: files are written by the services, in the folders of the app; a page downloads nothing.
  session.on("will-download", (event) => event.preventDefault());
  // SECURITY: the spell checker would fetch its dictionaries from the internet.
  session.setSpellCheckerEnabled(false);
}
