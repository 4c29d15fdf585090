/** The bytes of a written file to what the publication check looks at. Reads the file as anybody could who gets it. */
import { bytesHash } from "../../../shared/canonical.ts";
import type { DocumentProperty, ExternalReference, FileRole, WrittenFile } from "../../../shared/publication/model.ts";
import { extensionOf, typeWord } from "../word/opc.ts";
import { readProperties } from "../word/properties.ts";
import { refusalStart } from "../word/refusals.ts";
import { checkXml } from "../word/xml/well-formed.ts";
import { readZip } from "../word/zip-reader.ts";
import { accessibilityFacts } from "./accessibility-facts.ts";
import { type PackageParts, packageFaults, relationshipsIn } from "./package-faults.ts";
import { hiddenStylesIn, readPart } from "./read-part.ts";

/** Reads `bytes`. A file that cannot be read is a file with package faults and without parts, and fails its check. */
export async function readWritten(name: string, bytes: Uint8Array, role: FileRole): Promise<WrittenFile> {
  const kind = /\.xls[xm]$/i.test(name) ? "excel" : "word";
  const base = { name, kind, role, hash: bytesHash(bytes) } as const;
  const zip = await readZip(bytes, name);
  if (!zip.ok)
    return {
      ...base,
      packageFaults: zip.problems.map(({ message }) => message.slice(refusalStart(name).length)),
      properties: [],
      parts: [],
      accessibility: [],
    };
  const texts = new Map<string, string>();
  const broken: string[] = [];
  for (const [part, content] of zip.value) {
    if (!isXml(part)) continue;
    const checked = checkXml(content);
    if (checked.ok) texts.set(part, checked.value.text);
    else broken.push(`Het onderdeel ${part} is geen goede XML.`);
  }
  const parts: PackageParts = { names: [...zip.value.keys()], texts };
  const hiddenStyles = hiddenStylesIn(texts.get("word/styles.xml") ?? "");
  const outside = externalByPart(parts);
  return {
    ...base,
    packageFaults: [...broken, ...packageFaults(kind, parts)],
    properties: propertiesOf(texts),
    parts: parts.names.map((part) => {
      const xml = texts.get(part);
      const external = outside.get(part) ?? [];
      // What is no XML, such as a picture, can still hold words.
      if (xml === undefined)
        return { name: part, text: new TextDecoder("latin1").decode(zip.value.get(part)), authors: [], comments: 0, trackedChanges: 0, hidden: [], external };
      return { ...readPart(part, xml, hiddenStyles), external };
    }),
    accessibility: broken.length > 0 ? [] : accessibilityFacts({ kind, role }, bytes, texts),
  };
}

function isXml(name: string): boolean {
  return ["xml", "rels", "vml"].includes(extensionOf(name));
}

/** References that lead out of the package, by the part that makes them. */
function externalByPart(parts: PackageParts): ReadonlyMap<string, readonly ExternalReference[]> {
  const found = new Map<string, ExternalReference[]>();
  for (const { source, relationship } of relationshipsIn(parts)) {
    if (!relationship.external) continue;
    const part = source === "" ? "_rels/.rels" : source;
    found.set(part, [...(found.get(part) ?? []), { kind: typeWord(relationship.type), target: relationship.target }]);
  }
  return found;
}

function propertiesOf(texts: ReadonlyMap<string, string>): readonly DocumentProperty[] {
  const own = readProperties(texts.get("docProps/custom.xml") ?? "").map(({ name, text }) => ({ name: `eigen:${name}`, text }));
  return [...readProperties(texts.get("docProps/core.xml") ?? ""), ...readProperties(texts.get("docProps/app.xml") ?? ""), ...own];
}
