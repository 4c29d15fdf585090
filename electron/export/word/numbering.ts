/** Adds the list of requirements to the numbering part of a template. */
import { type Stamps, slot } from "./stamps.ts";
import { applyEdits } from "./xml/edits.ts";
import { WORD_NAMESPACE } from "./xml/namespaces.ts";
import { XmlTokens } from "./xml/tokens.ts";

export const EMPTY_NUMBERING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${WORD_NAMESPACE}"></w:numbering>`;

export interface NumberingWithList {
  readonly xml: string;
  /** Id by which a paragraph joins the list. */
  readonly listId: string;
}

/** The list's definition goes behind the last definition and its number behind the last number, as the schema orders them. */
export function addRequirementList(xml: string, stamps: Stamps): NumberingWithList {
  let highestAbstract = -1;
  let highestNumber = 0;
  let definitionsEnd = -1;
  let numbersEnd = -1;
  let rootOpenEnd = -1;
  let rootSelfClosed = false;
  let rootPrefix = "w:";
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.kind !== "start" && tokens.kind !== "empty") continue;
    if (tokens.name === "w:numbering") {
      rootOpenEnd = tokens.end;
      rootSelfClosed = tokens.kind === "empty";
      rootPrefix = tokens.prefix;
    } else if (tokens.name === "w:numPicBullet") {
      tokens.skipElement();
      rootOpenEnd = tokens.end;
    } else if (tokens.name === "w:abstractNum") {
      highestAbstract = Math.max(highestAbstract, Number(tokens.attribute("w:abstractNumId")) || 0);
      tokens.skipElement();
      definitionsEnd = tokens.end;
    } else if (tokens.name === "w:num") {
      highestNumber = Math.max(highestNumber, Number(tokens.attribute("w:numId")) || 0);
      tokens.skipElement();
      numbersEnd = tokens.end;
    }
  }
  const listId = String(highestNumber + 1);
  const abstractId = String(highestAbstract + 1);
  const declare = (element: string): string => (rootPrefix === "w:" ? element : element.replace(/^<w:\w+/, (tag) => `${tag} xmlns:w="${WORD_NAMESPACE}"`));
  const definition = declare(stamps.abstractNumbering.replace(slot("ABSTRACT"), abstractId));
  const number = declare(`<w:num w:numId="${listId}"><w:abstractNumId w:val="${abstractId}"/></w:num>`);
  if (rootSelfClosed) {
    const opened = `${xml.slice(0, rootOpenEnd - 2).trimEnd()}>${definition}${number}</${rootPrefix}numbering>`;
    return { listId, xml: opened + xml.slice(rootOpenEnd) };
  }
  const definitionAt = definitionsEnd === -1 ? rootOpenEnd : definitionsEnd;
  const numberAt = numbersEnd === -1 ? definitionAt : numbersEnd;
  if (numberAt === definitionAt) return { listId, xml: applyEdits(xml, [{ start: numberAt, end: numberAt, text: definition + number }]) };
  return {
    listId,
    xml: applyEdits(xml, [
      { start: definitionAt, end: definitionAt, text: definition },
      { start: numberAt, end: numberAt, text: number },
    ]),
  };
}
