/** The market's part of a dossier and its assembly to the annex as data. */
import type { AbroAssembly } from "../abro/assemble.ts";
import type { AssembledRequirement, Assembly } from "../assembly/model.ts";
import { scopeSentences } from "../assembly/scope.ts";
import { citationTexts, citedSources, placesText } from "../catalogue/citations.ts";
import { formatDate } from "../catalogue/conditions.ts";
import { definitionOf, termsIn } from "../catalogue/glossary.ts";
import { type Catalogue, REQUIREMENT_KINDS } from "../catalogue/model.ts";
import { valueWithUnit } from "../catalogue/parameters.ts";
import type { TbbItem } from "../dossier/abro-model.ts";
import type { MarketDossier } from "../dossier/audience.ts";
import { abroBlocks } from "./compose-abro.ts";
import { annexFields } from "./fields.ts";
import type { Annex, Block, RequirementBlock } from "./model.ts";
import { body, heading, tableOr } from "./tables.ts";
import { requirementsByTheme } from "./themes.ts";
import { evidenceDue, KIND_LABELS, PHASE_LABELS, STATUS_LABELS } from "./words.ts";

export interface ComposeInput {
  readonly catalogue: Catalogue;
  readonly dossier: MarketDossier;
  readonly assembly: Assembly;
  /** ABRO requirements that apply; absent when the ABRO does not. */
  readonly abro?: AbroAssembly | undefined;
  /** The TBB overview, only when the user chose to publish it. */
  readonly tbbOverview?: readonly TbbItem[];
  /** Day that is printed, ISO. */
  readonly date: string;
}

export function composeAnnex(input: ComposeInput): Annex {
  const { catalogue, dossier, assembly, date } = input;
  const { tender } = dossier;
  const blockOf = new Map(assembly.requirements.map((each) => [each.id, requirementBlock(each, catalogue, date)]));
  return {
    fields: annexFields(catalogue, dossier, assembly, input.abro, date),
    blocks: {
      eisen: requirementBlocks(catalogue, assembly, blockOf),
      ...partBlocksOf(catalogue, assembly, blockOf),
      situatie: situationBlocks(tender),
      onderdelen: setBlocks(catalogue, assembly, input.abro),
      abro: abroBlocks(catalogue.abro, input.abro, { overview: input.tbbOverview, extraMeasures: dossier.abro.extraMeasures }),
      parameters: parameterBlocks(catalogue, dossier, assembly),
      begrippen: termBlocks(catalogue, assembly),
      bronnen: sourceBlocks(catalogue, assembly),
      revisies: revisionBlocks(dossier, date),
      ontvangstbewijs: receiptBlocks(catalogue, assembly, input.abro, date),
    },
    properties: {
      title: `Bijlage beveiligingseisen - ${tender.title}`,
      subject: `Beveiligingseisen bij ${tender.title} (${tender.reference})`,
      creator: tender.organisation,
      keywords: tender.reference,
      description: `Versie ${tender.annexVersion} (${STATUS_LABELS[tender.annexStatus].toLowerCase()}), ${formatDate(date)}`,
      language: "nl-NL",
      date,
    },
  };
}

/** The parts that were filled in, each under its own heading; a single part needs none. */
function situationBlocks(tender: MarketDossier["tender"]): readonly Block[] {
  const parts = SITUATION_PARTS.map(([field, title]) => ({ title, paragraphs: paragraphs(tender[field]) })).filter((each) => each.paragraphs.length > 0);
  if (parts.length === 0) return [body("De opdrachtgever geeft geen nadere situatieschets.")];
  if (parts.length === 1) return parts.flatMap((each) => each.paragraphs);
  return parts.flatMap(({ title, paragraphs: text }): readonly Block[] => [heading(2, title), ...text]);
}

const SITUATION_PARTS = [
  ["situation", "Huidige inrichting"],
  ["situationLinks", "Koppelingen met andere systemen"],
  ["situationNumbers", "Aantallen en locaties"],
  ["situationSupplier", "Rol van de leverancier"],
  ["situationOwn", "Wat de opdrachtgever zelf doet"],
] as const;

/** One paragraph per line of text; blank lines only separate. */
function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\r?\n/)
    .filter((each) => each.trim() !== "")
    .map(body);
}

type BlockOf = ReadonlyMap<string, RequirementBlock>;

function blocksFor(requirements: readonly AssembledRequirement[], blockOf: BlockOf): readonly Block[] {
  return requirements.flatMap((each) => blockOf.get(each.id) ?? []);
}

function themeBlocks(catalogue: Catalogue, assembly: Assembly, blockOf: BlockOf): readonly Block[] {
  return requirementsByTheme(catalogue, assembly).flatMap(({ name, requirements }): readonly Block[] => [
    heading(2, name),
    ...blocksFor(requirements, blockOf),
  ]);
}

/** The requirements once more, cut by kind and by theme, for templates that give each its own chapter. */
function partBlocksOf(catalogue: Catalogue, assembly: Assembly, blockOf: BlockOf): Annex["blocks"] {
  const orNone = (blocks: readonly Block[], of: string): readonly Block[] => (blocks.length > 0 ? blocks : [body(`Er zijn geen eisen ${of}.`)]);
  const kinds = REQUIREMENT_KINDS.map((kind): readonly [string, readonly Block[]] => {
    const requirements = assembly.requirements.filter((each) => each.kind === kind);
    return [`eisen:${kind}`, orNone(themeBlocks(catalogue, { ...assembly, requirements }, blockOf), "van deze soort")];
  });
  const themes = catalogue.pack.themes.map(({ id }): readonly [string, readonly Block[]] => [
    `eisen:${id}`,
    orNone(
      blocksFor(
        assembly.requirements.filter((each) => each.theme === id),
        blockOf,
      ),
      "over dit onderwerp",
    ),
  ]);
  return Object.fromEntries([...kinds, ...themes]);
}

function requirementBlocks(catalogue: Catalogue, assembly: Assembly, blockOf: BlockOf): readonly Block[] {
  const blocks = themeBlocks(catalogue, assembly, blockOf);
  if (assembly.lapsed.length === 0) return blocks;
  return [
    ...blocks,
    heading(2, "Vervallen eisen"),
    body("Deze eisen stonden in een eerdere versie en gelden niet meer. Hun nummers worden niet opnieuw gebruikt."),
    ...assembly.lapsed.map((each) => body(`${each.number}. ${each.title} (${each.id}): vervallen`)),
  ];
}

function requirementBlock(requirement: AssembledRequirement, catalogue: Catalogue, date: string): RequirementBlock {
  const { evidence, scope } = requirement;
  const due = evidenceDue(evidence);
  const notes = [
    ...(scope ? scopeSentences(scope) : []),
    ...(requirement.provenance === "paraphrase" ? ["Deze tekst geeft de genoemde bron in eigen woorden weer. Bij verschil gaat de bron voor."] : []),
  ];
  const sources = [...citationTexts(requirement.citations, catalogue, date), ...(requirement.ownSource ? [requirement.ownSource] : [])];
  const facts = [
    ...(scope?.belongsTo === undefined ? [] : [{ label: "Onderdeel", value: scope.belongsTo }]),
    { label: "Geldt", value: PHASE_LABELS[requirement.phase] },
    ...(evidence.text ? [{ label: "Bewijs", value: evidence.text }] : []),
    ...(due ? [{ label: "Bewijs leveren", value: due }] : []),
    { label: requirement.citations.length > 1 ? "Bronnen" : "Bron", value: sources.length > 0 ? sources.join("; ") : "goede praktijk" },
  ];
  return {
    kind: "requirement",
    number: requirement.number,
    id: requirement.id,
    title: requirement.title,
    kindLabel: KIND_LABELS[requirement.kind],
    text: requirement.text,
    list: requirement.list,
    facts,
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
  };
}

/** Which sets the requirements come from. The descriptions in the catalogue speak to the buyer and stay out. */
function setBlocks(catalogue: Catalogue, assembly: Assembly, abro: AbroAssembly | undefined): readonly Block[] {
  const rows = [...catalogue.sets, { id: "eigen", name: "Eigen eisen van de opdrachtgever" }].flatMap((set): (readonly string[])[] => {
    const numbers = assembly.requirements.filter((each) => each.set === set.id).map((each) => Number(each.number));
    return numbers.length === 0 ? [] : [[set.name, String(numbers.length), rangesText(numbers)]];
  });
  const ofAbro =
    rows.length > 0 && abro && catalogue.abro
      ? [[`Eisen van de ${catalogue.abro.frame.citeAs}`, String(abro.requirements.length), "de eigen nummers van de ABRO"]]
      : [];
  return tableOr(
    "Er zijn geen onderdelen gekozen.",
    "De onderdelen waaruit de eisen komen, met het aantal eisen en hun nummers.",
    [
      ["Onderdeel", 40],
      ["Aantal eisen", 16],
      ["Nummers", 44],
    ],
    [...rows, ...ofAbro],
  );
}

/** "1 tot en met 7, 9 en 12". */
function rangesText(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((left, right) => left - right)) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return placesText(
    ranges.flatMap(([from, to]) => (to === from ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [`${from} tot en met ${to}`])),
  );
}

function parameterBlocks(catalogue: Catalogue, dossier: MarketDossier, assembly: Assembly): readonly Block[] {
  const used = new Set(assembly.requirements.flatMap((each) => each.parameters));
  const rows = catalogue.parameters
    .filter((each) => used.has(each.id))
    .map((parameter) => {
      const value = dossier.parameters[parameter.id] ?? parameter.default;
      const usedIn = assembly.requirements.filter((each) => each.parameters.includes(parameter.id)).map((each) => each.number);
      return [parameter.label, value === undefined ? "" : valueWithUnit(value, parameter), placesText(usedIn)];
    });
  return tableOr(
    "De eisen bevatten geen invulwaarden.",
    "De waarden die in de eisen zijn ingevuld, met de nummers van de eisen waarin zij staan.",
    [
      ["Waarde", 38],
      ["Ingevuld", 44],
      ["In eis", 18],
    ],
    rows,
  );
}

function sourceBlocks(catalogue: Catalogue, assembly: Assembly): readonly Block[] {
  const sources = citedSources(
    assembly.requirements.flatMap((each) => each.citations),
    catalogue,
  );
  return [
    ...(sources.length > 0 ? [body("De tekst van de eisen is van de opdrachtgever. De genoemde bronnen zijn de grondslag.")] : []),
    ...tableOr(
      "De eisen halen geen bronnen aan.",
      "De aangehaalde bronnen, met de plaatsen waarnaar de eisen verwijzen.",
      [
        ["Bron", 27],
        ["Volledige naam en uitgave", 43],
        ["Aangehaalde plaatsen", 30],
      ],
      sources.map((source) => [source.citeAs, `${source.name} (${source.version})`, placesText(source.places)]),
    ),
  ];
}

/** The glossary as far as the requirements use it. */
function termBlocks(catalogue: Catalogue, assembly: Assembly): readonly Block[] {
  const texts = assembly.requirements.flatMap((each) => [each.title, each.text, ...each.list, each.evidence.text]);
  return tableOr(
    "De eisen gebruiken geen begrippen die uitleg nodig hebben.",
    "Begrippen en afkortingen in de eisen, met hun betekenis.",
    [
      ["Begrip", 28],
      ["Betekenis", 72],
    ],
    termsIn(catalogue.glossary, texts).map((each) => [each.term, definitionOf(each)]),
  );
}

/** The versions that were final, and the present one. */
function revisionBlocks({ revisions, tender }: MarketDossier, date: string): readonly Block[] {
  const earlier = revisions.filter((each) => each.annexStatus === "definitief" && each.annexVersion !== tender.annexVersion);
  const rows = [...new Map(earlier.map((each) => [each.annexVersion, formatDate(each.at.slice(0, 10))]))].map(([version, day]) => [version, day, "Vervangen"]);
  return tableOr(
    "",
    "De versies van deze bijlage, met hun datum en status.",
    [
      ["Versie", 20],
      ["Datum", 40],
      ["Status", 40],
    ],
    [...rows, [tender.annexVersion, formatDate(date), STATUS_LABELS[tender.annexStatus]]],
  );
}

function receiptBlocks(catalogue: Catalogue, assembly: Assembly, abro: AbroAssembly | undefined, date: string): readonly Block[] {
  const ofAbro = abro && catalogue.abro ? ` en ${abro.requirements.length} eisen van de ${catalogue.abro.frame.citeAs}` : "";
  const official = catalogue.abro?.official;
  return [
    {
      kind: "paragraph",
      role: "note",
      text: `Deze bijlage is samengesteld op ${formatDate(date)} uit ${catalogue.pack.name}, versie ${catalogue.pack.version} van ${formatDate(catalogue.pack.date)} (controlegetal ${catalogue.hash.slice(0, 16)}). Zij bevat ${assembly.requirements.length} ${assembly.requirements.length === 1 ? "eis" : "eisen"}${ofAbro}.${ofAbro && official ? ` De officiële ABRO-teksten hebben controlegetal ${official.hash.slice(0, 16)}.` : ""}`,
    },
  ];
}
