/** The only file that touches `ipcMain`. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import type { CallDesk } from "../call-desk.ts";
import { isOwnAddress } from "./address.ts";
import { CALL_CHANNEL } from "./channel.ts";

export interface CallOptions {
  readonly desk: CallDesk;
  /** The app's window, while there is one. */
  readonly window: () => BrowserWindow | undefined;
  readonly report: (error: unknown) => void;
}

/** Answers the calls of the app's own page. Anything else is refused, told to the sender and reported. */
export function acceptCalls({ desk, window, report }: CallOptions): void {
  ipcMain.handle(CALL_CHANNEL, async (event, ...sent: readonly unknown[]): Promise<Result<unknown, Problem>> => {
    const refusal = refusalOf(event, window());
    if (refusal) {
      report(new Error(`Refused a call: ${refusal}`));
      return failure({
        id: "contract.foreign-sender",
        message: "Deze vraag kwam niet uit het venster van Bijlagebouwer en is geweigerd. Start Bijlagebouwer opnieuw.",
      });
    }
    const [name, input] = sent;
    if (sent.length !== 2 || typeof name !== "string") {
      report(new Error("Refused a call: not a name and one input"));
      return failure({ id: "contract.invalid-call", message: "De app stelde een vraag in een onbekende vorm. Start Bijlagebouwer opnieuw." });
    }
    return desk.call(name, input);
  });
}

/** SECURITY: a call counts only from the main frame of our own window, while it shows our own page. Undefined when it does. */
function refusalOf({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | undefined): string | undefined {
  if (!window || window.isDestroyed() || sender !== window.webContents) return "not from the window";
  if (!senderFrame || senderFrame !== sender.mainFrame || senderFrame.parent !== null) return "not from the main frame";
  return isOwnAddress(senderFrame.url) ? undefined : "not from the app's page";
}
