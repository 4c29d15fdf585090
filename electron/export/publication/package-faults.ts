/** What is broken, active or foreign in the package of a written file, in Dutch. The same rules by which a template is refused. */
import { activeContentIn } from "../word/active-content.ts";
import {
  type ContentTypes,
  contentTypeOf,
  parseContentTypes,
  parseRelationships,
  type Relationship,
  relationshipsPartOf,
  resolveTarget,
  typeWord,
} from "../word/opc.ts";
import { type Refusal, refusalStart } from "../word/refusals.ts";
import { judgeRelationship } from "../word/relationship-rules.ts";

export interface PackageParts {
  /** Names of all parts. */
  readonly names: readonly string[];
  /** Text of each XML part. */
  readonly texts: ReadonlyMap<string, string>;
}

const TYPES = "[Content_Types].xml";
const ACTIVE_TYPES = /macroEnabled|vbaProject|vbaData|activeX|oleObject|webextension|customUI/i;

export function packageFaults(kind: "word" | "excel", parts: PackageParts): readonly string[] {
  const typesText = parts.texts.get(TYPES);
  if (typesText === undefined) return [`Het onderdeel ${TYPES} ontbreekt.`];
  const types = parseContentTypes(typesText);
  const links = relationshipsIn(parts);
  return [
    ...activeParts(parts, types),
    ...links.flatMap(({ source, relationship }) => (relationship.external ? [] : missingTarget(source, relationship, parts))),
    ...(kind === "word" ? wordFaults(parts, links) : foreignSheetParts(parts)),
    ...looseParts(parts, links),
  ];
}

interface Link {
  /** The part that it stands in; empty for the package itself. */
  readonly source: string;
  readonly relationship: Relationship;
}

/** Every reference of the package and of its parts, with the part that makes it. */
export function relationshipsIn({ names, texts }: PackageParts): readonly Link[] {
  return ["", ...names].flatMap((source) => parseRelationships(texts.get(relationshipsPartOf(source)) ?? "").map((relationship) => ({ source, relationship })));
}

function activeParts({ names }: PackageParts, types: ContentTypes): readonly string[] {
  return names
    .filter((name) => ACTIVE_TYPES.test(contentTypeOf(types, name)) || /vbaProject\.bin$/i.test(name))
    .map((name) => `Macro's of actieve inhoud in ${name}.`);
}

function missingTarget(source: string, { target, type }: Relationship, { names }: PackageParts): readonly string[] {
  if (typeWord(type) === "hyperlink" && target.startsWith("#")) return [];
  const found = resolveTarget(source, target);
  return found !== undefined && names.some((name) => name.toLowerCase() === found.toLowerCase())
    ? []
    : [`${source || "Het bestand"} verwijst naar ${target}, dat er niet is.`];
}

function wordFaults({ names, texts }: PackageParts, links: readonly Link[]): readonly string[] {
  const judged = links.flatMap(({ source, relationship }): readonly string[] => {
    const verdict = judgeRelationship(relationship, source);
    if (verdict.kind === "refuse") return [foundBy(verdict.refusal)];
    // Comments have a row of their own.
    return verdict.kind === "drop" && verdict.told !== "comments"
      ? [`Gegevens van de maker: ${typeWord(relationship.type)} (${source || "het bestand"}).`]
      : [];
  });
  const active = names.flatMap((name) => {
    const xml = texts.get(name);
    const ids = new Set(links.filter(({ source }) => source === name).map(({ relationship }) => relationship.id));
    return xml === undefined || name.endsWith(".rels") ? [] : activeContentIn(name, xml, ids).map(foundBy);
  });
  return [...new Set([...judged, ...active])];
}

const SHEET_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app|custom)\.xml|xl\/(?:workbook|styles|sharedStrings|calcChain)\.xml|xl\/(?:theme|worksheets|tables|comments|threadedComments|persons|externalLinks)\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/comments\d*\.xml|xl\/_rels\/workbook\.xml\.rels)$/i;

/** Comments, persons and links to other workbooks have rows of their own. */
function foreignSheetParts({ names }: PackageParts): readonly string[] {
  return names.filter((name) => !SHEET_PARTS.test(name)).map((name) => `Onderdeel dat er niet hoort: ${name}.`);
}

/** Parts to which nothing refers: no program shows them, and anyone can take them out of the file. */
function looseParts({ names }: PackageParts, links: readonly Link[]): readonly string[] {
  const reached = new Set(
    links.flatMap(({ source, relationship }) => (relationship.external ? [] : (resolveTarget(source, relationship.target)?.toLowerCase() ?? []))),
  );
  return names
    .filter((name) => name !== TYPES && !name.endsWith(".rels") && !reached.has(name.toLowerCase()))
    .map((name) => `Los onderdeel waar niets naar verwijst: ${name}.`);
}

/** What a refusal of a template says was found, without that it is a template. */
export function foundBy(refusal: Refusal): string {
  const text = refusal("").message.slice(refusalStart("").length);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
