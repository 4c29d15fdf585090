import type { Send } from "../shared/contract.ts";

declare global {
  interface Window {
    /** The one way to the machine: put there by the preload (desktop) or by the bridge (preview host). */
    readonly bijlagebouwer: { readonly send: Send };
  }
}
