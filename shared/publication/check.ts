/** Files as they were written to the rows of the publication check. Pure: the same files give the same report. */
import { strayPlaceholders } from "../catalogue/parameters.ts";
import { type InternalWord, wordsFoundIn } from "./internal-words.ts";
import { CHECKS, type CheckId, type CheckRow, type FileReport, type PublicationReport, type WrittenFile, type WrittenPart } from "./model.ts";

/** What a file is held against. Without a dossier some checks can only be done in part; the rows say so. */
export interface PublicationKnowledge {
  /** Absent: no dossier was given. */
  readonly internalWords?: readonly InternalWord[];
  /** Name of the organisation that may stand as author. */
  readonly organisation?: string;
}

export function checkPublication(files: readonly WrittenFile[], knowledge: PublicationKnowledge): PublicationReport {
  return { files: files.map((file) => fileReport(file, knowledge)) };
}

function fileReport(file: WrittenFile, knowledge: PublicationKnowledge): FileReport {
  return { file: file.name, hash: file.hash, rows: CHECKS.map((check) => ({ check, ...RULES[check](file, knowledge) })) };
}

type Verdict = Pick<CheckRow, "outcome" | "findings">;
type Rule = (file: WrittenFile, knowledge: PublicationKnowledge) => Verdict;

/** Faults that one row names; of more it tells the number. */
const MAX_FINDINGS = 20;

function verdict(faults: readonly string[], lookedAt: string): Verdict {
  if (faults.length === 0) return { outcome: "pass", findings: [lookedAt] };
  const shown = faults.slice(0, MAX_FINDINGS);
  return { outcome: "fail", findings: faults.length > shown.length ? [...shown, `En nog ${faults.length - shown.length} keer.`] : shown };
}

const RULES: Readonly<Record<CheckId, Rule>> = {
  bestand: (file) =>
    verdict(
      file.packageFaults,
      `${counted(file.parts.length, "onderdeel", "onderdelen")} gelezen. Er zijn geen macro's, ingesloten bestanden of gegevens van de maker.`,
    ),
  eigenschappen: properties,
  namen: authors,
  opmerkingen: (file) =>
    verdict(
      perPart(file, ({ comments }) => (comments > 0 ? [counted(comments, "opmerking", "opmerkingen")] : [])),
      "Er staan geen opmerkingen in.",
    ),
  wijzigingen: trackedChanges,
  verborgen: (file) =>
    verdict(
      perPart(file, ({ hidden }) => hidden),
      file.kind === "word" ? "Er is geen verborgen tekst." : "Er zijn geen verborgen bladen, rijen of kolommen, en geen eigen namen.",
    ),
  intern: internalWords,
  plaatshouders: (file) =>
    verdict(
      perPart(file, ({ text }) => leftovers(text)),
      "Er staan geen accolades of opvultekst in.",
    ),
  verwijzingen: references,
  toegankelijk: accessibility,
};

function perPart(file: WrittenFile, faultsOf: (part: WrittenPart) => readonly string[]): readonly string[] {
  return file.parts.flatMap((part) => [...new Set(faultsOf(part))].map((fault) => `${fault} (${part.name})`));
}

/** Properties that say nothing but what the document itself says, or what a template fills in on purpose. */
const KNOWN_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["dc:title", "Titel"],
  ["dc:subject", "Onderwerp"],
  ["dc:creator", "Maker"],
  ["cp:keywords", "Trefwoorden"],
  ["dc:description", "Omschrijving"],
  ["cp:lastModifiedBy", "Laatst gewijzigd door"],
  ["cp:revision", "Revisie"],
  ["dcterms:created", "Gemaakt"],
  ["dcterms:modified", "Gewijzigd"],
  ["cp:category", "Categorie"],
  ["cp:contentStatus", "Status"],
  ["dc:language", "Taal"],
  ["ep:Application", "Programma"],
  ["ep:Company", "Organisatie"],
  ["ep:Manager", "Verantwoordelijke"],
]);
const PEOPLE = ["dc:creator", "cp:lastModifiedBy"];

function properties({ properties: present }: WrittenFile, { organisation }: PublicationKnowledge): Verdict {
  const strange = present
    .filter(({ name }) => !KNOWN_PROPERTIES.has(name) && !name.startsWith("eigen:"))
    .map(({ name, text }) => `Onverwachte eigenschap ${name}: ${text}`);
  const makers = present.filter(({ name }) => PEOPLE.includes(name));
  const persons =
    organisation === undefined
      ? new Set(makers.map((each) => each.text)).size > 1
        ? [`Maker en laatste bewerker verschillen: ${makers.map((each) => each.text).join(" en ")}`]
        : []
      : makers
          .filter(({ text }) => text !== organisation)
          .map(({ name, text }) => `${KNOWN_PROPERTIES.get(name)}: ${text}. Hier hoort de naam van de opdrachtgever te staan.`);
  const seen = present.map(({ name, text }) => `${KNOWN_PROPERTIES.get(name) ?? name.replace(/^eigen:/, "")}: ${text}`);
  const outcome = verdict([...strange, ...persons], "");
  return outcome.outcome === "fail" ? outcome : { outcome: "pass", findings: [seen.length > 0 ? seen.join("; ") : "Het bestand heeft geen eigenschappen."] };
}

function authors(file: WrittenFile, { organisation }: PublicationKnowledge): Verdict {
  const all = new Set(file.parts.flatMap((part) => part.authors));
  if (organisation === undefined && file.role === "redline" && all.size === 1)
    return { outcome: "pass", findings: [`Alle wijzigingen staan op naam van ${[...all][0]}. Controleer of dat de organisatie is.`] };
  const allowed = file.role === "redline" ? organisation : undefined;
  return verdict(
    perPart(file, (part) => part.authors.filter((author) => author !== allowed).map((author) => `Naam "${author}"`)),
    all.size === 0 ? "Er staan geen namen bij opmerkingen of wijzigingen." : `De enige naam bij wijzigingen is ${organisation}.`,
  );
}

function trackedChanges(file: WrittenFile): Verdict {
  const count = file.parts.reduce((sum, part) => sum + part.trackedChanges, 0);
  if (file.role === "redline") return { outcome: "pass", findings: [`Dit document is bedoeld met bijgehouden wijzigingen: het zijn er ${count}.`] };
  return verdict(
    perPart(file, ({ trackedChanges: each }) => (each > 0 ? [counted(each, "bijgehouden wijziging", "bijgehouden wijzigingen")] : [])),
    "Er zijn geen bijgehouden wijzigingen.",
  );
}

function internalWords(file: WrittenFile, { internalWords: words }: PublicationKnowledge): Verdict {
  if (words === undefined) return { outcome: "skipped", findings: ["Er is geen dossier gegeven, dus is niet gezocht naar interne woorden."] };
  const places = [{ name: "de bestandsnaam", text: file.name }, ...file.parts];
  const found = places.flatMap(({ name, text }) => wordsFoundIn(text, words).map((word) => `${word.label}: "${shortened(word.value)}" (${name})`));
  return verdict(
    found,
    `${counted(words.length, "interne waarde", "interne waarden")} uit het dossier gezocht in ${counted(file.parts.length, "onderdeel", "onderdelen")}. Er is niets gevonden.`,
  );
}

/** Words that stand in a text until someone fills it in. */
const FILLERS: readonly RegExp[] = [/lorem ipsum/i, /\bX{3,}\b/, /«[^»\n]{1,60}»/, /\[(?:invullen|nader in te vullen|naam|datum)[^\]\n]{0,60}\]/i];

function leftovers(text: string): readonly string[] {
  const braces = strayPlaceholders(text, new Set()).map((each) => `Plaatshouder ${each}`);
  return [...braces, ...FILLERS.flatMap((filler) => filler.exec(text)?.[0] ?? []).map((each) => `Opvultekst "${each}"`)];
}

/** What a reader may follow: a page, an address to write or call to, a place in the document itself. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i;

function references(file: WrittenFile): Verdict {
  const all = file.parts.flatMap((part) => part.external.map((reference) => ({ ...reference, part: part.name })));
  const isLink = ({ kind, target }: (typeof all)[number]): boolean => kind === "hyperlink" && SAFE_LINK.test(target.trim());
  const faults = all.filter((each) => !isLink(each)).map((each) => `${each.kind}: ${each.target} (${each.part})`);
  const links = [...new Set(all.filter(isLink).map((each) => each.target))];
  return verdict(faults, links.length === 0 ? "Er zijn geen verwijzingen naar buiten." : `Alleen gewone koppelingen: ${links.join(", ")}.`);
}

function accessibility({ accessibility: facts }: WrittenFile): Verdict {
  if (facts.length === 0) return { outcome: "skipped", findings: ["Dit is niet te zien zolang het bestand niet heel is."] };
  const faults = facts.filter((each) => !each.ok).map((each) => each.text);
  return verdict(faults, facts.map((each) => each.text).join(" "));
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
