/** Which relationships of a template are kept, taken out or refused. A list of what is allowed: what it does not know is refused. */
import type { Relationship } from "./opc.ts";
import { typeWord } from "./opc.ts";
import { type Refusal, refusals } from "./refusals.ts";

export type Verdict =
  | { readonly kind: "keep" }
  | { readonly kind: "drop"; readonly told?: "comments" | "attachedTemplate" | "mailMerge" | "signature" }
  | { readonly kind: "refuse"; readonly refusal: Refusal };

const KEPT = new Set([
  "officeDocument",
  "core-properties",
  "extended-properties",
  "custom-properties",
  "styles",
  "settings",
  "fontTable",
  "theme",
  "themeOverride",
  "numbering",
  "footnotes",
  "endnotes",
  "header",
  "footer",
  "image",
  "hyperlink",
  "font",
  "chart",
  "chartStyle",
  "chartColorStyle",
  "chartUserShapes",
  "diagramData",
  "diagramLayout",
  "diagramQuickStyle",
  "diagramColors",
  "diagramDrawing",
  "hdphoto",
]);

/** Of the author's workstation or of Word's own administration; nothing in the text needs them. */
const DROPPED = new Set([
  "webSettings",
  "stylesWithEffects",
  "people",
  "glossaryDocument",
  "customXml",
  "customXmlProps",
  "thumbnail",
  "printerSettings",
  "keyMapCustomizations",
  "recipientData",
  "transform",
  "classificationlabels",
  "documenttasks",
  "documentTasks",
]);

const COMMENTS = new Set(["comments", "commentsExtended", "commentsIds", "commentsExtensible"]);
const MAIL_MERGE = new Set(["mailMergeSource", "mailMergeHeaderSource"]);
const SIGNATURES = new Set(["origin", "signature", "certificate"]);

/** What a template must not hold, in words for the message. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ["oleObject", "een ingesloten of gekoppeld bestand (OLE)"],
  ["package", "een ingesloten Office-bestand"],
  ["control", "een ActiveX-besturingselement"],
  ["activeXControlBinary", "een ActiveX-besturingselement"],
  ["extensibility", "een aangepast lint (customUI)"],
  ["userCustomization", "een aangepast lint (customUI)"],
  ["attachedToolbars", "aangepaste werkbalken"],
  ["aFChunk", "een ingevoegd los bestand (altChunk)"],
  ["subDocument", "een subdocument"],
  ["frame", "een frame"],
  ["webextension", "een web-invoegtoepassing"],
  ["webextensiontaskpanes", "een web-invoegtoepassing"],
  ["taskpanes", "een web-invoegtoepassing"],
  ["video", "een video"],
  ["audio", "geluid"],
  ["media", "een mediabestand"],
]);

export function judgeRelationship(relationship: Relationship, part: string): Verdict {
  const word = typeWord(relationship.type);
  if (word === "attachedTemplate")
    return isRemote(relationship.target)
      ? { kind: "refuse", refusal: refusals.remoteTemplate(relationship.target) }
      : { kind: "drop", told: "attachedTemplate" };
  if (word === "vbaProject" || word === "wordVbaData") return { kind: "refuse", refusal: refusals.macros(part) };
  const refused = REFUSED.get(word);
  if (refused !== undefined) return { kind: "refuse", refusal: refusals.activeContent(part, refused) };
  if (COMMENTS.has(word)) return { kind: "drop", told: "comments" };
  if (MAIL_MERGE.has(word)) return { kind: "drop", told: "mailMerge" };
  if (SIGNATURES.has(word)) return { kind: "drop", told: "signature" };
  if (DROPPED.has(word)) return { kind: "drop" };
  if (!KEPT.has(word)) return { kind: "refuse", refusal: refusals.unknownRelationship(part, word) };
  if (!relationship.external) return { kind: "keep" };
  if (word !== "hyperlink") return { kind: "refuse", refusal: refusals.external(part, relationship.target) };
  return isSafeLink(relationship.target) ? { kind: "keep" } : { kind: "refuse", refusal: refusals.unsafeLink(part, relationship.target) };
}

/** A link that a reader may follow: to a page, an address or a place in this document. Never to a file or a server share. */
export function isSafeLink(target: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|#)/i.test(target.trim());
}

/** Not on this workstation: a web address or a server share. Word's own `file:///C:\...` and a bare file name are local. */
function isRemote(target: string): boolean {
  const path = target.trim().replaceAll("/", "\\");
  const local = path.replace(/^file:\\{3}(?=[^\\])/i, "");
  return /^[a-z][a-z0-9+.-]+:/i.test(local) || local.startsWith("\\\\");
}
