/** Where the desktop app finds its own files and keeps the user's. */
import { join, resolve } from "node:path";
import { app } from "electron";

export interface DesktopPaths {
  readonly preload: string;
  readonly renderer: string;
  readonly folders: { readonly app: string; readonly dossiers: string; readonly exports: string; readonly data: string };
  readonly log: string;
}

/**
 * Dossiers, exports and what the organisation imported (data) are kept under the user's documents, where a person looks for them;
 * `--dossiers=MAP`, `--exports=MAP` and `--data=MAP` on the command line choose other folders. Throws when the system has no documents folder and none is given.
 */
export function desktopPaths(): DesktopPaths {
  const root = app.getAppPath();
  const own = (name: string): string => {
    const chosen = app.commandLine.getSwitchValue(name);
    return chosen ? resolve(chosen) : join(app.getPath("documents"), "Bijlagebouwer", name);
  };
  return {
    preload: join(root, "dist", "preload", "preload.cjs"),
    renderer: join(root, "dist", "renderer"),
    // Templates and examples are beside the packed app, where a content manager can reach them.
    folders: { app: app.isPackaged ? process.resourcesPath : root, dossiers: own("dossiers"), exports: own("exports"), data: own("data") },
    log: join(app.getPath("logs"), "bijlagebouwer.log"),
  };
}
