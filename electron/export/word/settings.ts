/** The settings part of the output: nothing that protects, tracks, links to a template or asks the reader a question on opening. */
import { applyEdits, type Edit } from "./xml/edits.ts";
import { XmlTokens } from "./xml/tokens.ts";

export interface CleanedSettings {
  readonly xml: string;
  readonly trackRevisions: boolean;
  readonly protection: boolean;
  readonly mailMerge: boolean;
}

const DROPPED = new Set([
  "w:trackRevisions",
  "w:documentProtection",
  "w:writeProtection",
  "w:attachedTemplate",
  "w:linkStyles",
  "w:mailMerge",
  "w:rsids",
  "w:docVars",
  "w:attachedSchema",
  "w:saveThroughXslt",
  "w:proofState",
  "w:revisionView",
  // It makes Word ask whether fields may be updated; the table of contents is written whole instead.
  "w:updateFields",
  "w14:docId",
  "w15:docId",
]);

export function cleanSettings(xml: string): CleanedSettings {
  const edits: Edit[] = [];
  const dropped = new Set<string>();
  const tokens = new XmlTokens(xml);
  while (tokens.next()) {
    if (tokens.kind !== "start" && tokens.kind !== "empty") continue;
    const { name, start } = tokens;
    if (DROPPED.has(name)) {
      const off = ["0", "false", "off"].includes(tokens.attribute("w:val") ?? tokens.attribute("w:enforcement") ?? "1");
      if (!off) dropped.add(name);
      tokens.skipElement();
      edits.push({ start, end: tokens.end, text: "" });
    } else if (name === "w:themeFontLang") {
      const language = tokens.attributes().find((each) => each.name === "w:val");
      if (language && !/^nl/i.test(language.value)) edits.push({ start: language.start, end: language.end, text: ` ${tokens.prefix}val="nl-NL"` });
    }
  }
  return {
    xml: applyEdits(xml, edits),
    trackRevisions: dropped.has("w:trackRevisions"),
    protection: dropped.has("w:documentProtection") || dropped.has("w:writeProtection"),
    mailMerge: dropped.has("w:mailMerge"),
  };
}
