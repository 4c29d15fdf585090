/** Gives the page `window.bijlagebouwer.send` and nothing else: no Electron, no Node, one channel. */
import { contextBridge, ipcRenderer } from "electron";
import type { Send } from "../shared/contract.ts";
import { CALL_CHANNEL } from "./main/channel.ts";

// SECURITY: the channel is fixed and the event stays here; main checks sender, name and input of every call.
const send: Send = (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input);

contextBridge.exposeInMainWorld("bijlagebouwer", { send });
