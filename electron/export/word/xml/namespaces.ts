/** Namespaces of OOXML parts and the prefix by which this code names each of them, whatever prefix a file uses. */

export const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const RELATIONSHIP_ATTRIBUTE_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
export const CORE_PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
export const EXTENDED_PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
export const CUSTOM_PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
export const VARIANT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [WORD_NAMESPACE, "w:"],
  [RELATIONSHIP_ATTRIBUTE_NAMESPACE, "r:"],
  [PACKAGE_RELATIONSHIPS_NAMESPACE, "rel:"],
  [CONTENT_TYPES_NAMESPACE, "ct:"],
  [CORE_PROPERTIES_NAMESPACE, "cp:"],
  [EXTENDED_PROPERTIES_NAMESPACE, "ep:"],
  [CUSTOM_PROPERTIES_NAMESPACE, "cup:"],
  [VARIANT_TYPES_NAMESPACE, "vt:"],
  ["http://purl.org/dc/elements/1.1/", "dc:"],
  ["http://purl.org/dc/terms/", "dcterms:"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a:"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14:"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15:"],
  ["urn:schemas-microsoft-com:vml", "v:"],
  ["urn:schemas-microsoft-com:office:office", "o:"],
  ["http://www.w3.org/XML/1998/namespace", "xml:"],
]);

/** The prefix of a known namespace; for another one the written prefix behind a question mark, so that it never passes for a known one. */
export function canonicalPrefix(uri: string, written: string): string {
  const known = PREFIXES.get(uri);
  if (known !== undefined) return known;
  if (written === "xml") return "xml:";
  return written === "" ? "?" : `?${written}:`;
}

/** Namespaces of the strict variant of OOXML, which Word writes only on request. */
export function isStrictNamespace(uri: string): boolean {
  return uri.startsWith("http://purl.oclc.org/ooxml/");
}
