/** When the page's process stops: say so, and show the page again from what was saved. */
import { app, type BrowserWindow, dialog } from "electron";

export function recoverFromCrash(window: BrowserWindow, report: (error: unknown) => void): void {
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    report(new Error(`The page's process stopped: ${reason} (${exitCode})`));
    void ask(window).then((again) => {
      if (again) window.webContents.reload();
      else app.exit(1);
    });
  });
}

async function ask(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: "Bijlagebouwer",
    message: "Het venster van Bijlagebouwer is onverwacht gestopt.",
    detail: "Uw werk is bewaard tot de laatste keer opslaan; dat is hoogstens enkele seconden geleden. Open het venster opnieuw om verder te gaan.",
    buttons: ["Venster opnieuw openen", "Bijlagebouwer sluiten"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
