/** Addresses of the desktop app: everything that the page loads is under one origin of its own. */
export const APP_SCHEME = "app";
export const APP_HOST = "bijlagebouwer";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/** True for an address under the app's own origin. `URL.origin` is "null" for schemes that Node does not know, so the parts are compared. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === "";
}
