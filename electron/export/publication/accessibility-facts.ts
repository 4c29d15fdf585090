/** What a written file has for who cannot see it, and what it lacks. */
import type { AccessibilityFact, WrittenFile } from "../../../shared/publication/model.ts";
import { accessibilityOfDocument } from "../index.ts";
import { resolveStyles } from "../word/styles.ts";
import { XmlTokens } from "../word/xml/tokens.ts";

/** `texts`: the sound XML parts by name; `bytes`: the file that they come from. */
export function accessibilityFacts(
  { kind, role }: Pick<WrittenFile, "kind" | "role">,
  bytes: Uint8Array,
  texts: ReadonlyMap<string, string>,
): readonly AccessibilityFact[] {
  return kind === "word" ? wordFacts(role, bytes, texts) : sheetFacts(texts);
}

function wordFacts(role: WrittenFile["role"], bytes: Uint8Array, texts: ReadonlyMap<string, string>): readonly AccessibilityFact[] {
  const { outlineOf } = resolveStyles(texts.get("word/styles.xml") ?? "", {});
  const faults = accessibilityOfDocument(bytes, outlineOf)
    // A paragraph that was taken out has no text of its own, and is not there to make room.
    .filter(({ id }) => role === "document" || id !== "empty-paragraphs")
    .map(({ message }) => ({ ok: false, text: message }));
  if (faults.length > 0) return faults;
  return [
    {
      ok: true,
      text: "Titel en taal staan erin, de koppen volgen op elkaar, elke tabel heeft een kopregel en een beschrijving, en elke afbeelding heeft een tekst.",
    },
  ];
}

function sheetFacts(texts: ReadonlyMap<string, string>): readonly AccessibilityFact[] {
  const core = texts.get("docProps/core.xml") ?? "";
  const facts: AccessibilityFact[] = [
    fact(/<dc:title>[^<]+<\/dc:title>/.test(core), "De titel staat in de eigenschappen.", "Het bestand heeft geen titel in zijn eigenschappen."),
    fact(/<dc:language>nl/.test(core), "De taal is Nederlands.", "Het bestand zegt niet dat het Nederlands is."),
  ];
  const tables = [...texts.keys()].filter((name) => /^xl\/tables\/[^/]+\.xml$/.test(name));
  const headed = tables.every((name) => columnsNamed(texts.get(name) ?? ""));
  return [
    ...facts,
    fact(
      tables.length > 0 && headed,
      "De kolommen hebben een kop die voorleessoftware noemt.",
      "Er is geen tabel met een kopregel. Voorleessoftware noemt dan niet bij welke kolom een cel hoort.",
    ),
    ...[...texts].filter(([name]) => /^xl\/drawings\/[^/]+\.xml$/.test(name)).flatMap(([name, xml]) => picturesWithoutText(name, xml)),
  ];
}

const fact = (ok: boolean, good: string, bad: string): AccessibilityFact => ({ ok, text: ok ? good : bad });

function columnsNamed(xml: string): boolean {
  const tokens = new XmlTokens(xml);
  let hasHeader = true;
  let columns = 0;
  while (tokens.next()) {
    if (tokens.kind !== "start" && tokens.kind !== "empty") continue;
    if (tokens.name === "?table") hasHeader = tokens.attribute("headerRowCount") !== "0";
    if (tokens.name === "?tableColumn" && (tokens.attribute("name") ?? "").trim() !== "") columns += 1;
  }
  return hasHeader && columns > 0;
}

function picturesWithoutText(name: string, xml: string): readonly AccessibilityFact[] {
  const tokens = new XmlTokens(xml);
  const facts: AccessibilityFact[] = [];
  while (tokens.next())
    if (tokens.kind !== "end" && tokens.name.endsWith(":cNvPr") && (tokens.attribute("descr") ?? "").trim() === "")
      facts.push({ ok: false, text: `In ${name} staat een afbeelding zonder alternatieve tekst.` });
  return facts;
}
