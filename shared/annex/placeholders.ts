import { type Pack, REQUIREMENT_KINDS } from "../catalogue/model.ts";
import { KIND_LABELS } from "./words.ts";

/** Every placeholder that a template may hold: `{{name}}`. A field takes a value in its line; a block stands alone in its paragraph. */
export interface Placeholder {
  readonly name: string;
  readonly kind: "field" | "block";
  /** A template without it cannot be used. */
  readonly obligatory: boolean;
  readonly meaning: string;
  readonly example: string;
}

const field = (name: string, meaning: string, example: string): Placeholder => ({ name, kind: "field", obligatory: false, meaning, example });
const block = (name: string, meaning: string, example: string, obligatory = false): Placeholder => ({ name, kind: "block", obligatory, meaning, example });

export const PLACEHOLDERS: readonly Placeholder[] = [
  field("titel", "Titel van de opdracht", "Vervanging netwerkapparatuur"),
  field("opdrachtgever", "Naam van de opdrachtgever", "Veiligheidsregio Middenland"),
  field("kenmerk", "Kenmerk van de opdracht", "VR-2026-014"),
  field("versie", "Versie van de bijlage", "1.0"),
  field("status", "Status van de bijlage", "Concept"),
  field("datum", "Datum van de bijlage", "24 november 2026"),
  field("omschrijving", "Wat er wordt gekocht", "Levering en installatie van switches en firewalls."),
  field("percelen", "Percelen waarvoor de bijlage geldt; zonder percelen: de hele opdracht", "perceel 1 en 3"),
  field("procedure", "Inkoopprocedure", "Europees openbaar"),
  field("voorwaarden", "Inkoopvoorwaarden", "ARBIT-2022"),
  field("sluitingsdatum", "Sluitingsdatum van de inschrijving", "1 februari 2027"),
  field("begin", "Begin van de overeenkomst", "1 april 2027"),
  field("einde", "Einde van de overeenkomst, verlengingen meegerekend", "31 maart 2033"),
  field("aantal", "Aantal eisen in de bijlage, die van de ABRO meegerekend", "54"),
  field("pakket", "Eisenpakket waaruit de eisen komen, met versie", "Basispakket 2026.1.0"),
  block("eisen", "Alle eisen, per thema", "Thema, eis, bewijs en bronnen", true),
  block("situatie", "Situatieschets", "Huidige inrichting, koppelingen, aantallen"),
  block("onderdelen", "Gekozen inkooponderdelen en supplementen, met de nummers van hun eisen", "Netwerkapparatuur, 26 eisen"),
  block("abro", "ABRO-eisen die gelden, per paragraaf, met een eigen kop. Geldt de ABRO niet, dan komt hier niets", "1.1.1 Integraal beveiligingsbeleid"),
  block("parameters", "Ingevulde waarden in de eisen", "Hersteltijd: 48 uur"),
  block("begrippen", "Begrippen en afkortingen die in de eisen staan, met hun betekenis", "MFA: aanmelden met twee soorten bewijs"),
  block("bronnen", "Lijst van aangehaalde bronnen", "BIO2 1.3"),
  block("revisies", "Definitieve versies van de bijlage tot nu toe, met hun datum", "1.0, 24 november 2026"),
  block("ontvangstbewijs", "Waaruit de bijlage is gemaakt: pakket, versie, controlegetal, datum", "Basispakket 2026.1.0"),
];

/** What makes a name that of a part of the requirements: `eisen:wens`, `eisen:toegang`. */
const PART_OF = "eisen:";

/** Blocks with a part of the requirements: of one kind, or of one theme. Those of all kinds or all themes stand in the place of `{{eisen}}`. */
export function partBlocks(themes: Pack["themes"]): readonly Placeholder[] {
  return [
    ...REQUIREMENT_KINDS.map((kind) =>
      block(`${PART_OF}${kind}`, `Alleen de eisen van de soort ${KIND_LABELS[kind].toLowerCase()}, per thema`, `${KIND_LABELS[kind]} 3`),
    ),
    ...themes.map(({ id, name }) => block(`${PART_OF}${id}`, `Alleen de eisen van het thema ${name}`, name)),
  ];
}

/** All that a template of the annex may hold, for a pack with these themes. */
export function annexPlaceholders(themes: Pack["themes"]): readonly Placeholder[] {
  return [...PLACEHOLDERS, ...partBlocks(themes)];
}

/** Whether `name` is that of a part of what `whole` holds. */
export function isPartOf(name: string, whole: string): boolean {
  return whole === "eisen" && name.startsWith(PART_OF);
}

/** How a template that holds the placeholders `names` cuts the requirements up. */
export function partsUsed(names: Iterable<string>): { readonly kinds: ReadonlySet<string>; readonly themes: ReadonlySet<string> } {
  const parts = [...names].filter((name) => name.startsWith(PART_OF)).map((name) => name.slice(PART_OF.length));
  const isKind = (part: string): boolean => REQUIREMENT_KINDS.some((kind) => kind === part);
  return { kinds: new Set(parts.filter(isKind)), themes: new Set(parts.filter((part) => !isKind(part))) };
}

/** The requirements that a template with the placeholders `names` has no place for. */
export function withoutPlace<T extends { readonly kind: string; readonly theme: string }>(
  requirements: readonly T[],
  names: ReadonlySet<string>,
): readonly T[] {
  if (names.has("eisen")) return [];
  const { kinds, themes } = partsUsed(names);
  return requirements.filter((each) => !kinds.has(each.kind) && !themes.has(each.theme));
}

/** Placeholders of the documents that stay inside: the TBB overview and the account. */
export const INTERNAL_PLACEHOLDERS: readonly Placeholder[] = [
  field("document", "Naam van het document", "Verantwoording"),
  ...PLACEHOLDERS.filter((each) => ["titel", "opdrachtgever", "kenmerk", "versie", "status", "datum", "pakket"].includes(each.name)),
  block("inhoud", "De inhoud van het document", "Quickscan, eisen met reden, afwijkingen", true),
];

/** Placeholders of a nota van inlichtingen: the fields of the annex, with a name and a content of its own. */
export const NOTA_PLACEHOLDERS: readonly Placeholder[] = [
  field("document", "Naam van het document", "Nota van inlichtingen 1"),
  ...PLACEHOLDERS.filter((each) => each.kind === "field"),
  block("inhoud", "De inhoud van het document", "Wijzigingen, vragen en antwoorden", true),
];

/** Placeholders of the answer form that tenderers fill in. */
export const ANSWER_FORM_PLACEHOLDERS: readonly Placeholder[] = [
  ...PLACEHOLDERS.filter((each) => each.kind === "field"),
  field("waarschuwing", "Wat een inschrijver moet weten voordat hij antwoordt", "Let op: met Nee bij een eis kan uw inschrijving ongeldig zijn."),
  block("uitleg", "Hoe het formulier wordt ingevuld", "Kies bij elke eis een antwoord"),
  block("inschrijver", "Velden voor de naam van de inschrijver en van wie invult", "Naam van de inschrijver"),
  block("antwoorden", "Alle eisen, elk met velden voor het antwoord", "Eis 12, antwoord, toelichting, vindplaats van het bewijs", true),
  block("abro", "ABRO-eisen die gelden, met velden voor het antwoord en een eigen kop. Geldt de ABRO niet, dan komt hier niets", "1.1.1 Akkoord"),
  block("ontvangstbewijs", "Waaruit het formulier is gemaakt: pakket, versie, controlegetal, datum", "Basispakket 2026.1.0"),
];
