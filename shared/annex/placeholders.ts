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
  block("bronnen", "Lijst van aangehaalde bronnen", "BIO2 1.3"),
  block("ontvangstbewijs", "Waaruit de bijlage is gemaakt: pakket, versie, controlegetal, datum", "Basispakket 2026.1.0"),
];

/** Placeholders of the documents that stay inside: the TBB overview and the account. */
export const INTERNAL_PLACEHOLDERS: readonly Placeholder[] = [
  field("document", "Naam van het document", "Verantwoording"),
  ...PLACEHOLDERS.filter((each) => ["titel", "opdrachtgever", "kenmerk", "versie", "status", "datum", "pakket"].includes(each.name)),
  block("inhoud", "De inhoud van het document", "Quickscan, eisen met reden, afwijkingen", true),
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
