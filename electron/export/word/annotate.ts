/** A copy of a template with a Word comment at each of its problems, for the person who has to mend it. The template itself stays as it is. */
import type { TemplateProblem } from "../../../shared/contract.ts";
import { type Problem, type Result, success } from "../../../shared/result.ts";
import { parseRelationships, relationshipsPartOf, resolveTarget, typeWord } from "./opc.ts";
import { readPackage } from "./package-reader.ts";
import type { ScannedParagraph } from "./scan-model.ts";
import { scanPart } from "./scanner.ts";
import { placeName } from "./template-problems.ts";
import { applyEdits, type Edit } from "./xml/edits.ts";
import { escapeText, plainText } from "./xml/escape.ts";
import { WORD_NAMESPACE } from "./xml/namespaces.ts";
import { XmlTokens } from "./xml/tokens.ts";
import { checkXml } from "./xml/well-formed.ts";
import { readZip } from "./zip-reader.ts";
import { writeZip, type ZipContent } from "./zip-writer.ts";

const TYPES = "[Content_Types].xml";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const COMMENTS_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const W = `xmlns:w="${WORD_NAMESPACE}"`;
const AUTHOR = "Bijlagebouwer";

/**
 * `problems` are those that `checkTemplate` found in `bytes`; `date` is the ISO day of the comments. Refused as `checkTemplate` refuses:
 * what is not safe to open is not copied either.
 */
export async function annotatedTemplate(
  bytes: Uint8Array,
  file: string,
  problems: readonly TemplateProblem[],
  date: string,
): Promise<Result<Uint8Array, Problem>> {
  const [safe, zip] = [await readPackage(bytes, file), await readZip(bytes, file)];
  if (!safe.ok) return safe;
  if (!zip.ok) return zip;
  const parts = new Map<string, ZipContent>(zip.value);
  const { main } = safe.value;
  const textOf = (name: string): string => {
    const content = zip.value.get(name);
    const checked = content && checkXml(content);
    return checked?.ok ? checked.value.text : "";
  };
  const document = textOf(main);
  const relationshipsPart = relationshipsPartOf(main);
  const relationships = parseRelationships(textOf(relationshipsPart));
  const known = relationships.find((each) => typeWord(each.type) === "comments");
  const commentsPart = (known && resolveTarget(main, known.target)) ?? freePart(zip.value, main);
  const existing = textOf(commentsPart);
  const first = highestComment(existing) + 1;

  const places = placesOf(document, problems, main);
  const comments = problems.map((problem, index) => commentXml(first + index, problem, main, date));
  parts.set(
    main,
    applyEdits(
      document,
      places.flatMap((paragraph, index) => (paragraph ? marksAround(paragraph, first + index) : [])),
    ),
  );
  parts.set(commentsPart, existing === "" ? newComments(comments) : beforeRootEnd(existing, comments.join("")));
  if (!known) {
    const id = freeId(relationships.map((each) => each.id));
    const target = commentsPart.slice(commentsPart.lastIndexOf("/") + 1);
    parts.set(relationshipsPart, withRelationship(textOf(relationshipsPart), id, target));
    parts.set(TYPES, beforeRootEnd(textOf(TYPES), override(commentsPart, rootPrefix(textOf(TYPES)))));
  }
  return success(writeZip(parts));
}

/** Per problem the paragraph that it is about; the first one for what stands elsewhere, since Word takes comments in the text only. */
function placesOf(document: string, problems: readonly TemplateProblem[], main: string): readonly (ScannedParagraph | undefined)[] {
  const paragraphs = scanPart(document).paragraphs.filter((each) => each.contentStart < each.contentEnd && !each.inTextBox);
  const taken = new Map<string, number>();
  return problems.map((problem) => {
    const { part, paragraph, id, placeholder } = problem;
    if (part !== main || paragraph === "") return paragraphs[0];
    const quoted = paragraph.replace(/\.\.\.$/, "");
    const candidates = paragraphs.filter((each) => flat(each.text).startsWith(quoted));
    // The same fault in the same words: the second one is about the second paragraph.
    const key = JSON.stringify([id, quoted, placeholder]);
    const count = taken.get(key) ?? 0;
    taken.set(key, count + 1);
    return candidates[Math.min(count, candidates.length - 1)] ?? paragraphs[0];
  });
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function marksAround({ contentStart, contentEnd }: ScannedParagraph, id: number): readonly Edit[] {
  const mark = (element: string): string => `<w:${element} ${W} w:id="${id}"/>`;
  return [
    { start: contentStart, end: contentStart, text: mark("commentRangeStart") },
    { start: contentEnd, end: contentEnd, text: `${mark("commentRangeEnd")}<w:r ${W}><w:commentReference w:id="${id}"/></w:r>` },
  ];
}

function commentXml(id: number, problem: TemplateProblem, main: string, date: string): string {
  const kind = problem.severity === "error" ? "Fout" : "Let op";
  const elsewhere =
    problem.part === "" || problem.part === main
      ? ""
      : ` Dit gaat over ${placeName(problem.part)}${problem.paragraph === "" ? "" : `: "${problem.paragraph}"`}.`;
  const text = escapeText(plainText(`${kind}. ${problem.message}${elsewhere}`).replaceAll("\n", " "));
  return `<w:comment ${W} w:id="${id}" w:author="${AUTHOR}" w:date="${date}T00:00:00Z" w:initials="BB"><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:comment>`;
}

function newComments(comments: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments ${W}>${comments.join("")}</w:comments>`;
}

/** `xml` with `addition` as the last thing in its root element. */
function beforeRootEnd(xml: string, addition: string): string {
  const tokens = new XmlTokens(xml);
  let root = { start: xml.length, end: xml.length, empty: false };
  while (tokens.next())
    if (tokens.depth === 0 && (tokens.kind === "end" || tokens.kind === "empty"))
      root = { start: tokens.start, end: tokens.end, empty: tokens.kind === "empty" };
  if (!root.empty) return xml.slice(0, root.start) + addition + xml.slice(root.start);
  const tag = xml.slice(root.start, root.end);
  return `${xml.slice(0, root.start)}${tag.replace(/\s*\/>$/, ">")}${addition}</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? ""}>${xml.slice(root.end)}`;
}

function rootPrefix(xml: string): string {
  const tokens = new XmlTokens(xml);
  while (tokens.next()) if (tokens.kind === "start" || tokens.kind === "empty") return tokens.prefix;
  return "";
}

function override(part: string, prefix: string): string {
  return `<${prefix}Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`;
}

function withRelationship(xml: string, id: string, target: string): string {
  const written = (prefix: string): string => `<${prefix}Relationship Id="${id}" Type="${COMMENTS_RELATIONSHIP}" Target="${target}"/>`;
  if (xml === "")
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written("")}</Relationships>`;
  return beforeRootEnd(xml, written(rootPrefix(xml)));
}

function highestComment(xml: string): number {
  let highest = -1;
  const tokens = new XmlTokens(xml);
  while (tokens.next()) if (tokens.name === "w:comment" && tokens.kind !== "end") highest = Math.max(highest, Number(tokens.attribute("w:id")) || 0);
  return highest;
}

function freeId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`rId${number}`)) number += 1;
  return `rId${number}`;
}

/** Name beside the main part that the package does not have yet. */
function freePart(parts: ReadonlyMap<string, unknown>, main: string): string {
  const names = new Set([...parts.keys()].map((each) => each.toLowerCase()));
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (let number = 0; ; number += 1) {
    const name = `${folder}comments${number === 0 ? "" : number}.xml`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
