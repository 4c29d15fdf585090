/** The one window. */
import { BrowserWindow } from "electron";
import { START_PAGE } from "./address.ts";

/** Opens the window on the app's page; it shows when the page has been drawn. `preload` is the path of the built preload. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: "Bijlagebouwer",
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload,
      // SECURITY: the preload's world and the page's are apart.
      contextIsolation: true,
      // SECURITY: the page's process has no access to the system.
      sandbox: true,
      // SECURITY: no Node in the page, its workers or its frames.
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      // SECURITY: same-origin policy on, nothing insecure, nothing experimental.
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // SECURITY: a file that is dropped beside its target does not replace the page.
      navigateOnDragDrop: false,
      // SECURITY: no console for a passer-by.
      devTools: false,
      // SECURITY: the spell checker would fetch its dictionaries from the internet.
      spellcheck: false,
      // A hidden window still has to save: see closing.ts.
      backgroundThrottling: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(START_PAGE);
  return window;
}
