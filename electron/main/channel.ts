/** The one IPC channel, shared by the preload and the main process. */
export const CALL_CHANNEL = "bijlagebouwer:call";
