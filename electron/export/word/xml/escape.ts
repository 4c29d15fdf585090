/** What XML 1.0 cannot hold, or what only steers a terminal: control characters, lone surrogates and the two non-characters. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Anything but plain text that can stand in XML as it is; pairs of surrogates take the careful road too. */
const NEEDS_CARE = /[^\u0020-\u0025\u0027-\u003b\u003d\u003f-\u007e\u00a0-\ud7ff\ue000-\ufffd]/;
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Text for between tags. Control characters and lone surrogates are left out. */
export function escapeText(value: string): string {
  if (!NEEDS_CARE.test(value)) return value;
  return value.replace(FORBIDDEN, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** For a writer that escapes by itself: line breaks of every kind become `\n`, and what XML cannot hold is left out. */
export function plainText(value: string): string {
  return NEEDS_CARE.test(value) ? value.split(LINE_BREAK).join("\n").replace(FORBIDDEN, "") : value;
}

/** Text for between double quotes. */
export function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, " ");
}

/**
 * Content for a run that stands inside an open `<w:t xml:space="preserve">`: a line break closes the text, breaks and opens it
 * again, and so does a tab. `prefix` is the one under which the part knows the Word namespace.
 */
export function runContent(value: string, prefix = "w:"): string {
  if (!NEEDS_CARE.test(value) && !value.includes("\u2028") && !value.includes("\u2029")) return value;
  const reopen = (element: string): string => `</${prefix}t><${prefix}${element}/><${prefix}t xml:space="preserve">`;
  return value
    .split(LINE_BREAK)
    .map((line) => line.split("\t").map(escapeText).join(reopen("tab")))
    .join(reopen("br"));
}
