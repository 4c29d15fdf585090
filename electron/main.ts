/** The desktop app: process, paths and clock, services, protocol, session, calls, window, life cycle. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { app, type BrowserWindow, dialog, session, shell } from "electron";
import { openCallDesk } from "./call-desk.ts";
import { accountName } from "./identity.ts";
import { closeAfterSaving, quitAfterSaving } from "./main/closing.ts";
import { applyContentsRules } from "./main/contents-rules.ts";
import { recoverFromCrash } from "./main/crashes.ts";
import { hardenProcess } from "./main/harden-process.ts";
import { acceptCalls } from "./main/ipc.ts";
import { setMenu } from "./main/menu.ts";
import { desktopPaths, portableFolder } from "./main/paths.ts";
import { registerAppScheme, serveRenderer } from "./main/protocol.ts";
import { fileReport } from "./main/report.ts";
import { applySessionRules } from "./main/session-rules.ts";
import { openWindow } from "./main/window.ts";
import { policyAtStart, policyPath } from "./policy-file.ts";
import { openRendererFiles } from "./renderer-files.ts";
import { createServices } from "./services.ts";
import { StartRefusal } from "./start-refusal.ts";

hardenProcess();
// The portable program writes nothing outside its own folder.
const portable = portableFolder();
if (portable !== undefined) {
  app.setPath("userData", join(portable, "Bijlagebouwer", "instellingen"));
  app.setAppLogsPath(join(portable, "Bijlagebouwer", "logboek"));
}
registerAppScheme();
// One process at a time: a second start shows the window of the first.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(stop);
else app.quit();

async function start(): Promise<void> {
  const policy = await policyAtStart(policyPath(process.platform, process.env.ProgramData));
  const { folders, log, preload, renderer } = desktopPaths(policy);
  const now = () => new Date();
  const report = fileReport(log, now);
  for (const bug of ["uncaughtException", "unhandledRejection"] as const) process.on(bug, report);
  const version = app.getVersion();
  const { services, settle } = createServices({
    folders,
    policy,
    now,
    newId: () => randomUUID(),
    user: accountName(),
    version,
    reveal: (path) => shell.showItemInFolder(path),
  });
  const desk = openCallDesk({ services, settle, report });

  serveRenderer(await openRendererFiles(renderer));
  applySessionRules(session.defaultSession);
  applyContentsRules(report);

  let window: BrowserWindow | undefined;
  acceptCalls({ desk, window: () => window, report });
  setMenu(version);
  window = openWindow(preload);
  closeAfterSaving(window, desk.settle);
  recoverFromCrash(window, report);
  quitAfterSaving(desk.settle);
  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
}

/** A start that fails is told: without a window there is no other way. */
function stop(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  dialog.showErrorBox(
    "Bijlagebouwer kan niet starten",
    error instanceof StartRefusal
      ? error.message
      : `Er ging iets mis bij het starten. Start de computer opnieuw of installeer Bijlagebouwer opnieuw; uw dossiers blijven bewaard. Meld dit anders aan uw beheerder: ${String(error)}`,
  );
  app.exit(1);
}
