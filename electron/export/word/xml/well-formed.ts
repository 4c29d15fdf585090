import { SaxesParser } from "saxes";
import { isStrictNamespace } from "./namespaces.ts";

/** Deepest nesting that is read; Word's own documents stay far below 100. */
export const MAX_DEPTH = 400;

export type XmlFault = "malformed" | "doctype" | "depth" | "encoding";

class Refused extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface CheckedXml {
  readonly text: string;
  /** Whether the root element belongs to the strict variant of OOXML. */
  readonly strict: boolean;
}

/** Gets what is read, by local name: a reader that needs no more than a stream of elements. */
export interface XmlWatcher {
  opened(name: string, attribute: (name: string) => string | undefined): void;
  closed(name: string): void;
  text(text: string): void;
}

/**
 * The text of an XML part, or why it is refused. A DOCTYPE is never allowed, so no entity of the file's own exists and nothing is
 * ever fetched or expanded. UTF-8 and UTF-16 are read, as OPC allows no other encoding.
 */
export function checkXml(
  bytes: Uint8Array,
  watcher?: XmlWatcher,
): { readonly ok: true; readonly value: CheckedXml } | { readonly ok: false; readonly fault: XmlFault; readonly detail: string } {
  const text = decode(bytes);
  if (text === undefined) return { ok: false, fault: "encoding", detail: "" };
  let depth = 0;
  let strict = false;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (error) => {
    throw new Refused("malformed", error.message);
  });
  parser.on("doctype", () => {
    throw new Refused("doctype", "");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth === 1) strict = isStrictNamespace(tag.uri);
    if (depth > MAX_DEPTH) throw new Refused("depth", "");
    watcher?.opened(tag.local, (name) => Object.values(tag.attributes).find((each) => each.local === name)?.value);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    watcher?.closed(tag.local);
  });
  if (watcher) {
    parser.on("text", (text) => watcher.text(text));
    parser.on("cdata", (text) => watcher.text(text));
  }
  try {
    // In pieces, so that a fault near the start of a huge part is found without reading the rest.
    for (let at = 0; at < text.length; at += 65_536) {
      const piece = text.slice(at, at + 65_536);
      // SaxesParser keeps a declaration that never ends; a DOCTYPE is refused by its first characters.
      if (at === 0 && /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<!DOCTYPE/i.test(piece)) throw new Refused("doctype", "");
      parser.write(piece);
    }
    parser.close();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault, detail: error.message };
    throw error;
  }
  return { ok: true, value: { text, strict } };
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1]?.toLowerCase();
    if (declared !== undefined && !["utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be"].includes(declared)) return undefined;
    return encoding === "utf-8" ? text : text.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
