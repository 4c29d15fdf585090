/** What the answer form tells a tenderer. It explains how to answer and never says what an answer is worth: that is for the buyer. */
import { enumerate } from "../catalogue/conditions.ts";
import type { RequirementKind } from "../catalogue/model.ts";

export const COLUMN_TITLES = {
  number: "Nummer",
  id: "Code",
  kind: "Soort",
  title: "Onderwerp",
  text: "Tekst van de eis",
  evidence: "Gevraagd bewijs",
  due: "Bewijs leveren",
  answer: "Uw antwoord",
  explanation: "Uw toelichting",
  place: "Vindplaats van uw bewijs",
  change: "Wijziging",
  hash: "Controlegetal",
} as const;

export const FORM_TEXTS = {
  title: "Antwoordformulier beveiligingseisen",
  warning: "Let op: met Nee bij een eis of geschiktheidseis, met Niet akkoord of met een voorbehoud kan uw inschrijving ongeldig zijn.",
  question: "Hebt u een vraag of bezwaar? Meld dat in de vragenronde, vóór u inschrijft.",
  tenderer: [
    { id: "inschrijver", label: "Naam van de inschrijver" },
    { id: "invuller", label: "Naam van wie dit formulier invult" },
    { id: "datum", label: "Ingevuld op" },
  ],
  choose: "Kies een antwoord",
  explain: "Licht uw antwoord toe",
  mayExplain: "Toelichting, als die nodig is",
  place: "Document en bladzijde",
  fillIn: "Vul in",
} as const;

/** An obligation and a wish are met or not; a clause of the contract is only agreed to. */
export const ANSWERS: Readonly<Record<RequirementKind | "abro", readonly string[]>> = {
  geschiktheidseis: ["Ja", "Nee"],
  eis: ["Ja", "Nee"],
  wens: ["Ja", "Nee"],
  contractbepaling: ["Akkoord", "Niet akkoord"],
  abro: ["Akkoord", "Niet akkoord"],
};

export interface InstructionFacts {
  readonly version: string;
  readonly kinds: ReadonlySet<RequirementKind>;
  readonly hasAbro: boolean;
  /** Numbers of requirements that lapsed. */
  readonly lapsed: readonly string[];
  /** Whether the form says of rows that they changed. */
  readonly hasMarks: boolean;
}

export function instructionsFor({ version, kinds, hasAbro, lapsed, hasMarks }: InstructionFacts): readonly string[] {
  const met = [
    ...(kinds.has("eis") ? ["een eis"] : []),
    ...(kinds.has("geschiktheidseis") ? ["een geschiktheidseis"] : []),
    ...(kinds.has("wens") ? ["een wens"] : []),
  ];
  const agreed = [...(kinds.has("contractbepaling") ? ["een contractbepaling"] : []), ...(hasAbro ? ["een ABRO-eis"] : [])];
  return [
    `Dit formulier hoort bij de bijlage beveiligingseisen, versie ${version}. Nummers en teksten zijn die van de bijlage. Is er toch verschil, dan gaat de bijlage voor.`,
    ...(hasMarks
      ? ["Bij een eis die nieuw of gewijzigd is sinds de vorige versie, staat dat vermeld achter Wijziging. De andere eisen zijn gelijk gebleven."]
      : []),
    "Geef bij elke eis een antwoord.",
    ...(met.length > 0 ? [`Bij ${enumerate(met)} kiest u Ja of Nee. Ja betekent: wij voldoen, zonder voorwaarde.`] : []),
    ...(agreed.length > 0 ? [`Bij ${enumerate(agreed)} kiest u Akkoord of Niet akkoord. Akkoord betekent: wij stemmen in, zonder voorwaarde.`] : []),
    ...(kinds.has("wens") ? ["Licht uw antwoord op een wens altijd toe. Nee op een wens maakt uw inschrijving niet ongeldig."] : []),
    "In de toelichting schrijft u hoe u voldoet. Een toelichting verandert de tekst van een eis niet.",
    "Biedt u iets aan dat gelijkwaardig is aan een genoemde norm of een genoemd certificaat? Antwoord dan Ja, en toon in de toelichting of in uw bewijs aan dat het gelijkwaardig is.",
    "Bij de vindplaats schrijft u waar uw bewijs staat: document en bladzijde. Is het bewijs pas later nodig, dan mag u dit veld leeg laten.",
    "Laat het controlegetal staan. Daaraan ziet de opdrachtgever op welke tekst u antwoord geeft.",
    ...(lapsed.length > 0 ? [lapsedText(lapsed)] : []),
    ...(hasAbro ? ["De ABRO-eisen staan in een eigen deel achter de andere eisen, met de nummers van de ABRO."] : []),
  ];
}

function lapsedText(numbers: readonly string[]): string {
  return numbers.length === 1
    ? `Nummer ${numbers[0]} is vervallen en staat daarom niet in dit formulier.`
    : `De nummers ${enumerate(numbers)} zijn vervallen en staan daarom niet in dit formulier.`;
}

/** How a part of an obligation is marked: a), b) ... z), and aa) after that, as Word counts. */
export function listMark(index: number): string {
  return `${String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1)})`;
}
