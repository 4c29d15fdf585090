/** Content types and relationships of an OPC package: read, resolved and written. */

import { escapeAttribute } from "./xml/escape.ts";
import { CONTENT_TYPES_NAMESPACE, PACKAGE_RELATIONSHIPS_NAMESPACE } from "./xml/namespaces.ts";
import { XmlTokens } from "./xml/tokens.ts";

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written in the file. */
  readonly target: string;
  readonly external: boolean;
}

export interface ContentTypes {
  /** By extension, lower case, without the dot. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By part name, lower case, without the leading slash. */
  readonly overrides: ReadonlyMap<string, string>;
}

export function parseContentTypes(xml: string): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.kind !== "start" && tokens.kind !== "empty") continue;
    const type = tokens.attribute("ContentType") ?? "";
    if (tokens.name === "ct:Default") defaults.set((tokens.attribute("Extension") ?? "").toLowerCase(), type);
    else if (tokens.name === "ct:Override") overrides.set((tokens.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
  }
  return { defaults, overrides };
}

/** Content type of a part, or empty when the package does not say. */
export function contentTypeOf(types: ContentTypes, part: string): string {
  const name = part.toLowerCase();
  return types.overrides.get(name) ?? types.defaults.get(extensionOf(name)) ?? "";
}

export function extensionOf(part: string): string {
  const file = part.slice(part.lastIndexOf("/") + 1);
  const dot = file.lastIndexOf(".");
  return dot === -1 ? "" : file.slice(dot + 1).toLowerCase();
}

export function parseRelationships(xml: string): readonly Relationship[] {
  const found: Relationship[] = [];
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.name !== "rel:Relationship" || tokens.kind === "end") continue;
    found.push({
      id: tokens.attribute("Id") ?? "",
      type: tokens.attribute("Type") ?? "",
      target: tokens.attribute("Target") ?? "",
      external: tokens.attribute("TargetMode")?.toLowerCase() === "external",
    });
  }
  return found;
}

/** Name of the part in which the relationships of `part` stand; the empty name is the package itself. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Part that an internal target points to, seen from `source`; undefined when it leaves the package. */
export function resolveTarget(source: string, target: string): string | undefined {
  const path = decodePath(target.split("#")[0] ?? "");
  const folder = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") folder.push(step);
    else if (folder.pop() === undefined) return undefined;
  }
  return folder.join("/");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** Last word of a relationship type: `header` of `http://.../relationships/header`. */
export function typeWord(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

export function writeRelationships(relationships: readonly Relationship[]): string {
  const lines = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS_NAMESPACE}">${lines.join("")}</Relationships>`;
}

/** Content types for exactly `parts`: XML by part, everything else by extension where one extension means one type. */
export function writeContentTypes(parts: readonly { readonly name: string; readonly contentType: string }[]): string {
  const defaults = new Map([
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
  ]);
  const overrides: string[] = [];
  for (const { name, contentType } of parts) {
    const extension = extensionOf(name);
    if (extension !== "" && !defaults.has(extension)) defaults.set(extension, contentType);
    if (defaults.get(extension) !== contentType)
      overrides.push(`<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(contentType)}"/>`);
  }
  const byExtension = [...defaults].map(([extension, type]) => `<Default Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(type)}"/>`);
  return `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES_NAMESPACE}">${byExtension.join("")}${overrides.join("")}</Types>`;
}
