/** Parts that a template may lack and a filled annex needs. */
import { EMPTY_NUMBERING } from "./numbering.ts";
import type { Relationship } from "./opc.ts";
import type { WordPackage } from "./package-reader.ts";
import { WORD_NAMESPACE } from "./xml/namespaces.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const EMPTY_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${WORD_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;

/** The package with a styles and a numbering part, which a template may lack and a filled annex needs. */
export function withStylesAndNumbering(template: WordPackage): WordPackage {
  const parts = new Map(template.parts);
  const main = parts.get(template.main);
  if (!main) throw new Error("Package without its main part");
  const folder = template.main.slice(0, template.main.lastIndexOf("/") + 1);
  const added: Relationship[] = [];
  const ensure = (role: "styles" | "numbering", xml: string): void => {
    if ([...parts.values()].some((part) => part.role === role)) return;
    const name = freeName(`${folder}${role}.xml`, parts);
    parts.set(name, { name, contentType: `${WORD_TYPE}.${role}+xml`, xml, relationships: [], role });
    added.push({ id: freeRelationshipId([...main.relationships, ...added]), type: `${OFFICE}/${role}`, target: name.slice(folder.length), external: false });
  };
  ensure("styles", EMPTY_STYLES);
  ensure("numbering", EMPTY_NUMBERING);
  parts.set(template.main, { ...main, relationships: [...main.relationships, ...added] });
  return { ...template, parts };
}

function freeName(wanted: string, parts: ReadonlyMap<string, unknown>): string {
  const taken = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = wanted.replace(/\.xml$/, `${number}.xml`);
  return name;
}

function freeRelationshipId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map((each) => each.id));
  let number = relationships.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
