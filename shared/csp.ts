/**
 * The content security policy of the wizard, the same for both hosts. Nothing is allowed but the app's own files. `connect` is
 * "'none'" in the desktop app, whose calls go over IPC, and "'self'" in the preview host, whose calls are requests to itself.
 */

/**
 * react-aria adds one style element, for presses on a touch screen (usePress). It is allowed by what it says; another text, after an
 * upgrade, is refused and shows up as an error in the console, which the browser tests do not accept.
 */
export const REACT_ARIA_STYLE_HASH = "sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=";

export function contentSecurityPolicy(connect: "'self'" | "'none'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${REACT_ARIA_STYLE_HASH}'`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
