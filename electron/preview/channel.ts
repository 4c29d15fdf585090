/** What the bridge in the page and the preview host agree on. */
export const CALL_PATH = "/call";
export const TOKEN_HEADER = "x-bijlagebouwer-token";
export const BRIDGE_PATH = "/preview-bridge.js";
