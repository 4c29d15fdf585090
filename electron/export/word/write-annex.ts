/** The annex as the bytes of a Word document. */
import type { Annex } from "../../../shared/annex/model.ts";
import type { Placeholder } from "../../../shared/annex/placeholders.ts";
import type { CheckedTemplate, PreparedTemplate } from "./check-template.ts";
import { fieldValue, fillPart } from "./fill.ts";
import { type Relationship, relationshipsPartOf, typeWord, writeContentTypes, writeRelationships } from "./opc.ts";
import { placeholdersIn } from "./placeholders-in-text.ts";
import { writeAppProperties, writeCoreProperties, writeCustomProperties } from "./properties.ts";
import { writeZip, type ZipContent } from "./zip-writer.ts";

const CORE = "docProps/core.xml";
const APP = "docProps/app.xml";
const CUSTOM = "docProps/custom.xml";
const PROPERTY_PARTS = [
  {
    name: CORE,
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  },
  {
    name: APP,
    contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
  },
  {
    name: CUSTOM,
    contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
  },
] as const;

/** Fills the template. The same template and annex give the same bytes on any machine. A template with faults is never filled. */
export function writeAnnex(template: CheckedTemplate, annex: Annex): Uint8Array {
  if (!template.usable) throw new Error(`Template ${template.file} has faults and cannot be filled`);
  const { prepared } = template;
  assertNoLeftovers(prepared, template.placeholders);
  const files = new Map<string, ZipContent>();
  const types: { name: string; contentType: string }[] = [];
  for (const part of prepared.parts) {
    files.set(part.name, part.xml === undefined ? (part.bytes ?? new Uint8Array()) : fillPart(part, prepared, annex));
    types.push({ name: part.name, contentType: part.contentType });
    if (part.relationships.length > 0) files.set(relationshipsPartOf(part.name), writeRelationships(part.relationships));
  }
  const properties = propertyParts(prepared, annex);
  for (const { name, contentType } of PROPERTY_PARTS) {
    const xml = properties.get(name);
    if (xml === undefined) continue;
    files.set(name, xml);
    types.push({ name, contentType });
  }
  files.set("_rels/.rels", writeRelationships(packageRelationships(prepared, properties)));
  files.set("[Content_Types].xml", writeContentTypes(types.toSorted((left, right) => (left.name < right.name ? -1 : 1))));
  return writeZip(files);
}

function propertyParts(template: PreparedTemplate, annex: Annex): ReadonlyMap<string, string> {
  const { core, app, custom } = template.properties;
  const fill = (text: string): string => fillLine(text, annex);
  return new Map([
    [CORE, writeCoreProperties(annex.properties, core, fill)],
    [APP, writeAppProperties(app, fill)],
    ...(custom.length > 0 ? [[CUSTOM, writeCustomProperties(custom, fill)] as const] : []),
  ]);
}

function fillLine(text: string, annex: Annex): string {
  let filled = "";
  let at = 0;
  for (const mark of placeholdersIn(text)) {
    filled += text.slice(at, mark.start) + fieldValue(annex, mark.name);
    at = mark.end;
  }
  return filled + text.slice(at);
}

function packageRelationships(template: PreparedTemplate, properties: ReadonlyMap<string, string>): readonly Relationship[] {
  const kept = template.relationships.filter((each) => typeWord(each.type) === "officeDocument");
  const taken = new Set(kept.map((each) => each.id));
  let number = 1;
  const free = (): string => {
    while (taken.has(`rId${number}`)) number += 1;
    taken.add(`rId${number}`);
    return `rId${number}`;
  };
  const added = PROPERTY_PARTS.filter(({ name }) => properties.has(name)).map(({ name, type }) => ({ id: free(), type, target: name, external: false }));
  return [...kept.map((each) => ({ ...each, target: template.main })), ...added];
}

/**
 * A filling without any value must hold no brace pair: all that is left of it is the template's own. Checked so, and not on the
 * output, because a value may well hold braces. Looks at the text between tags alone and knows nothing of how placeholders are found,
 * so that a gap in the scanner is caught here. What is left is a bug.
 */
function assertNoLeftovers(template: PreparedTemplate, placeholders: readonly Placeholder[]): void {
  const nothing = emptyAnnex(placeholders);
  for (const part of template.parts) {
    if (part.scan === undefined) continue;
    for (const paragraph of fillPart(part, template, nothing)
      .join("")
      .split(/<\/(?:[\w.-]+:)?p>/)) {
      if (!paragraph.includes("{")) continue;
      const text = paragraph.replace(/<[^>]*>/g, "");
      if (text.includes("{{")) throw new Error(`Placeholder left in ${part.name}: ${text.slice(0, 100)}`);
    }
  }
}

/** An annex of which every value is empty. */
function emptyAnnex(placeholders: readonly Placeholder[]): Annex {
  const named = (kind: Placeholder["kind"]): readonly string[] => placeholders.filter((each) => each.kind === kind).map((each) => each.name);
  return {
    fields: Object.fromEntries(named("field").map((name) => [name, ""])),
    blocks: Object.fromEntries(named("block").map((name) => [name, []])),
    properties: { title: "", subject: "", creator: "", keywords: "", description: "", language: "nl-NL", date: "1980-01-01" },
  };
}
