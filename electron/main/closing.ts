/** Closing and quitting: nothing that was typed or promised is lost. */
import { setTimeout } from "node:timers/promises";
import { app, type BrowserWindow } from "electron";

/**
 * Milliseconds that a hidden page gets to hand in its last change. A text field hands in what was typed when it loses the focus or after
 * 800 ms, and the page saves 300 ms later.
 */
export const HAND_IN_MS = 1200;

/** Resolves when no call is under way and all is on disk. */
export type Settle = () => Promise<void>;

/** The window disappears at once, and closes when the page has handed in and everything is on disk. */
export function closeAfterSaving(window: BrowserWindow, settle: Settle): void {
  let phase: "open" | "saving" | "saved" = "open";
  window.on("close", (event) => {
    if (phase === "saved") return;
    event.preventDefault();
    if (phase === "saving") return;
    phase = "saving";
    window.hide();
    void setTimeout(HAND_IN_MS)
      .then(settle)
      .finally(() => {
        phase = "saved";
        window.close();
      });
  });
}

/** Quitting waits for what the last page sent while it went away. */
export function quitAfterSaving(settle: Settle): void {
  let phase: "running" | "saving" | "saved" = "running";
  app.on("will-quit", (event) => {
    if (phase === "saved") return;
    event.preventDefault();
    if (phase === "saving") return;
    phase = "saving";
    void settle().finally(() => {
      phase = "saved";
      app.quit();
    });
  });
  app.on("window-all-closed", () => app.quit());
}
