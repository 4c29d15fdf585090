/** The menu of the desktop app. Its shortcuts are shown here; those of editing are handled by the page, where the focus is. */
import { app, type BaseWindow, BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from "electron";

export function setMenu(version: string): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(version)]));
}

/** The menu as data. */
export function menuTemplate(version: string): readonly MenuItemConstructorOptions[] {
  return [
    { label: "&Bestand", submenu: [{ label: "&Afsluiten", accelerator: "CmdOrCtrl+Q", click: () => app.quit() }] },
    {
      label: "Be&werken",
      submenu: [
        { label: "&Ongedaan maken", accelerator: "CmdOrCtrl+Z", registerAccelerator: false, click: (_item, window) => pressInPage(window, "Z") },
        { label: "Opnie&uw", accelerator: "CmdOrCtrl+Y", registerAccelerator: false, click: (_item, window) => pressInPage(window, "Y") },
        { type: "separator" },
        { label: "K&nippen", role: "cut", registerAccelerator: false },
        { label: "&Kopiëren", role: "copy", registerAccelerator: false },
        { label: "&Plakken", role: "paste", registerAccelerator: false },
        { type: "separator" },
        { label: "&Alles selecteren", role: "selectAll", registerAccelerator: false },
      ],
    },
    {
      label: "B&eeld",
      submenu: [
        { label: "&Groter", role: "zoomIn", accelerator: "CmdOrCtrl+=" },
        { label: "&Kleiner", role: "zoomOut", accelerator: "CmdOrCtrl+-" },
        { label: "&Normale grootte", role: "resetZoom", accelerator: "CmdOrCtrl+0" },
        { type: "separator" },
        { label: "&Volledig scherm", role: "togglefullscreen", accelerator: "F11" },
      ],
    },
    { label: "&Help", submenu: [{ label: "&Over Bijlagebouwer", click: (_item, window) => void showAbout(window, version) }] },
  ];
}

/** Undo belongs to the page, which knows whether a text field or the dossier has to go back: the menu presses its key. */
function pressInPage(window: BaseWindow | undefined, keyCode: "Z" | "Y"): void {
  if (!(window instanceof BrowserWindow)) return;
  for (const type of ["keyDown", "keyUp"] as const)
    window.webContents.sendInputEvent({ type, keyCode, modifiers: [process.platform === "darwin" ? "meta" : "control"] });
}

async function showAbout(window: BaseWindow | undefined, version: string): Promise<void> {
  const options = {
    type: "info" as const,
    title: "Over Bijlagebouwer",
    message: `Bijlagebouwer ${version}`,
    detail: "Stelt de beveiligingsbijlage van een aanbesteding samen. Alles blijft op deze computer: de app maakt geen verbinding met internet.",
    buttons: ["Sluiten"],
    noLink: true,
  };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}
