/** Where the desktop app finds its own files and keeps the user's. */
import { join, resolve } from "node:path";
import { app } from "electron";
import type { Policy } from "../../shared/policy.ts";

export interface DesktopPaths {
  readonly preload: string;
  readonly renderer: string;
  readonly folders: { readonly app: string; readonly dossiers: string; readonly exports: string; readonly data: string };
  readonly log: string;
}

/** Folder of the portable program (electron-builder sets it); undefined for an installed one. */
export function portableFolder(): string | undefined {
  return process.env.PORTABLE_EXECUTABLE_DIR || undefined;
}

/**
 * Dossiers, exports and what the organisation imported (data) are kept under the user's documents, where a person looks for them, and
 * beside the program when that is the portable one. `--dossiers=MAP`, `--exports=MAP` and `--data=MAP` on the command line choose other
 * folders; what the administrator laid down goes before all. Throws when the system has no documents folder and none is given.
 */
export function desktopPaths(policy: Policy): DesktopPaths {
  const root = app.getAppPath();
  const own = (name: "dossiers" | "exports" | "data"): string => {
    const laidDown = name === "data" ? undefined : policy.folders[name];
    if (laidDown !== undefined) return resolve(laidDown);
    const chosen = app.commandLine.getSwitchValue(name);
    return chosen ? resolve(chosen) : join(portableFolder() ?? app.getPath("documents"), "Bijlagebouwer", name);
  };
  return {
    preload: join(root, "dist", "preload", "preload.cjs"),
    renderer: join(root, "dist", "renderer"),
    // Templates and examples are beside the packed app, where a content manager can reach them.
    folders: { app: app.isPackaged ? process.resourcesPath : root, dossiers: own("dossiers"), exports: own("exports"), data: own("data") },
    log: join(app.getPath("logs"), "bijlagebouwer.log"),
  };
}
