import type { Phase, Requirement, RequirementKind } from "../../shared/catalogue/model.ts";
import type { Tone } from "../controls/status.tsx";
import type { EntryStatus } from "./entry-status.ts";

export const FILTERS = ["included", "deviations", "notNeeded", "unknown", "all"] as const;
export type Filter = (typeof FILTERS)[number];
export const GROUPINGS = ["theme", "kind", "set", "phase"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const FILTER_NAMES: Readonly<Record<Filter, string>> = {
  included: "In de bijlage",
  deviations: "Afwijkingen en eigen eisen",
  notNeeded: "Niet opgenomen",
  unknown: "Hangt af van een open vraag",
  all: "Hele eisenpakket",
};

export const GROUPING_NAMES: Readonly<Record<Grouping, string>> = { theme: "Thema", kind: "Soort", set: "Onderdeel", phase: "Fase" };

const amount = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const REQUIREMENTS_TEXTS = {
  summary: (included: number, notNeeded: number, unknown: number) =>
    [
      `${included} in de bijlage`,
      `${notNeeded} niet opgenomen`,
      unknown > 0 && (unknown === 1 ? "1 hangt af van een open vraag" : `${unknown} hangen af van een open vraag`),
    ]
      .filter(Boolean)
      .join(", "),
  search: "Zoek in eisen, bronnen en uitleg",
  filter: "Toon",
  grouping: "Groepeer op",
  withCount: (name: string, number: number) => `${name} (${number})`,
  addOwn: "Eigen eis toevoegen",
  list: "Lijst van eisen",
  detail: "Gekozen eis",
  shown: (shown: number, total: number) => (shown === total ? amount(total, "eis", "eisen") : `${shown} van ${amount(total, "eis", "eisen")}`),
  nothingFound: "Geen eis gevonden",
  nothingFoundHelp: "Probeer een ander woord of toon een ander deel van de lijst.",
  showAll: "Zoekopdracht wissen",
  emptyFilter: "Hier staat nu niets.",
  pickOne: "Kies links een eis om haar te lezen.",
  ownSet: "Eigen eisen",
  keysHint: "Toetsen",
  meter: "Last voor de markt",
  meterLabels: {
    knockOuts: (number: number) => (number === 1 ? "eis" : "eisen"),
    selection: (number: number) => (number === 1 ? "geschiktheidseis" : "geschiktheidseisen"),
    wishes: (number: number) => (number === 1 ? "wens" : "wensen"),
    contractClauses: () => "contract",
    proofsAtTender: () => "bewijs bij inschrijving",
  },
  groupNames: {
    geschiktheidseis: "Geschiktheidseisen",
    eis: "Eisen",
    wens: "Wensen",
    contractbepaling: "Contractbepalingen",
    inschrijving: "Bij inschrijving",
    implementatie: "Bij implementatie",
    uitvoering: "Tijdens de uitvoering",
    exit: "Bij het einde van de overeenkomst",
  } satisfies Readonly<Record<RequirementKind | Phase, string>>,
} as const;

export const KIND_CHIPS: Readonly<Record<RequirementKind, { readonly word: string; readonly tone: Tone }>> = {
  geschiktheidseis: { word: "geschiktheidseis", tone: "accent" },
  eis: { word: "eis", tone: "accent" },
  wens: { word: "wens", tone: "good" },
  contractbepaling: { word: "contract", tone: "plain" },
};

export const STATUS_CHIPS: Readonly<Record<Exclude<EntryStatus, "included">, { readonly word: string; readonly tone: Tone }>> = {
  leftOut: { word: "niet opgenomen", tone: "warn" },
  superseded: { word: "vervangen", tone: "plain" },
  notNeeded: { word: "niet nodig", tone: "plain" },
  unknown: { word: "hangt af van een vraag", tone: "warn" },
};

export const PROVENANCE: Readonly<Record<Requirement["provenance"], string>> = {
  own: "Eigen tekst. De genoemde bron gaat voor.",
  paraphrase: "Weergave in eigen woorden. De genoemde bron gaat voor.",
  official: "Officiële tekst die uw organisatie heeft ingelezen.",
};

export const DETAIL_TEXTS = {
  number: (number: string) => `nr. ${number}`,
  lapsedNumber: (number: string) => `nr. ${number}, vervallen`,
  obligatory: "verplicht",
  why: "Waarom staat deze eis hier?",
  whyNot: "Waarom staat deze eis niet in de bijlage?",
  whyUnknown: "Waarvan hangt deze eis af?",
  explanation: "Uitleg",
  proportional: "Is dit evenredig?",
  lighter: "Lichter kan zo:",
  lighterRequirement: (id: string) => `Bekijk ${id}`,
  lighterParameter: (label: string, value: string) => `Kies bij "${label}": ${value}.`,
  hardLimit: "Ondergrens:",
  judgement: "Vraagt uw oordeel",
  facts: "Bewijs en bronnen",
  evidence: "Bewijs",
  moment: "Wanneer",
  repeat: "Herhaling",
  sources: "Bronnen",
  goodPractice: "Goede praktijk",
  provenance: "Herkomst",
  replaces: "Vervangt",
  partlyReplaces: "Vervangt voor een deel",
  partlyReplacedBy: "Voor een deel vervangen door",
  conflicts: "Gaat niet samen met",
  obligatoryWhy: "Verplicht door",
  set: "Onderdeel",
  parameters: "Waarden in deze eis",
  goToQuestion: (label: string) => `Naar de vraag: ${label}`,
  goToSet: (name: string) => `Naar het onderdeel: ${name}`,
  leaveOut: "Niet opnemen",
  changeText: "Tekst aanpassen",
  changeDecision: "Aanpassing wijzigen",
  changeKind: "Van soort veranderen",
  toWish: "Van eis naar wens",
  backToStandard: "Terug naar standaard",
  include: "Toch opnemen",
  changeOwn: "Wijzigen",
  removeOwn: "Verwijderen",
  standardText: "Standaardtekst",
  ownText: "Eigen tekst",
  restored: (id: string) => `${id} volgt weer de standaard.`,
  removed: (id: string) => `${id} is verwijderd. Met Ongedaan maken haalt u de eis terug.`,
  decided: (id: string) => `De keuze bij ${id} is bewaard. Een ander dan u moet haar beoordelen.`,
} as const;

export const DECISION_TEXTS = {
  titles: {
    leaveOut: "Deze eis niet opnemen",
    changeText: "De tekst aanpassen",
    changeKind: "Van soort veranderen",
    keepSuperseded: "Deze eis toch opnemen",
  },
  intros: {
    leaveOut: "De eis komt dan niet in de bijlage. Leg uit waarom zij hier niet past.",
    changeText: "U ziet meteen wat er verandert. Laat stukken als {{naam}} staan: daar komt de ingevulde waarde.",
    changeKind: "Een eis is een knock-out: wie niet voldoet, valt af. Een wens levert punten op. Een contractbepaling geldt tijdens de overeenkomst.",
    keepSuperseded: "Een zwaardere eis vervangt deze al. Leg uit waarom u beide wilt stellen.",
  },
  replacesEarlier: (earlier: string) => `Dit komt in de plaats van uw eerdere afwijking (${earlier}).`,
  obligatory: "Deze eis is verplicht. Zonder goedkeuring van een ander blijft dit een fout in de controle.",
  text: "Tekst van de eis",
  list: "Onderdelen",
  listHelp: "Eén onderdeel per regel.",
  kind: "Nieuwe soort",
  motivation: "Motivering",
  motivationHelp: "De jurist beoordeelt uw keuze aan de hand hiervan. De motivering komt niet in de bijlage.",
  motivationMissing: "Schrijf op waarom u afwijkt.",
  textMissing: "Vul de tekst van de eis in.",
  kindMissing: "Kies een soort.",
  stray: (found: string) => `${found} is geen bekende waarde. Verbeter de naam tussen de accolades, of haal de accolades weg.`,
  differences: "Wat er verandert",
  fallbacks: "Voorbereide teksten",
  fallbacksHelp: "Lichter dan de standaard, van dichtbij naar ver weg. U kunt de tekst daarna nog aanpassen.",
  lost: "U geeft op:",
  approvers: (roles: string) => `Akkoord nodig van: ${roles}.`,
  takeOver: "Neem deze tekst over",
  takeOverNamed: (label: string) => `Neem deze tekst over: ${label}`,
  hardLimit: "Ondergrens:",
  riskName: "Wie aanvaardt het risico? (naam)",
  riskHelp: "Als er door deze keuze een risico overblijft. Dit komt niet in de bijlage.",
  riskRole: "Functie van wie het risico aanvaardt",
  save: "Keuze bewaren",
  cancel: "Annuleren",
} as const;

export const PARAMETER_TEXTS = {
  bounds: (min: string, max: string) => `Van ${min} tot en met ${max}.`,
  stricter: { lower: "Lager is strenger.", higher: "Hoger is strenger." },
  standard: (value: string) => `Standaard: ${value}.`,
  noStandard: "Er is geen standaard: vul zelf in.",
  shared: (ids: string) => `Deze waarde geldt ook in ${ids}.`,
  back: "Terug naar standaard",
  backNamed: (label: string) => `${label}: terug naar standaard`,
  maxLength: (number: number) => `Hoogstens ${number} tekens.`,
  beyond: (value: string) => `Toch ${value} gebruiken`,
  beyondTitle: (label: string) => `${label}: buiten de grenzen`,
  beyondIntro: (value: string) => `De waarde wordt ${value}. Dat wijkt af van de standaard: een ander dan u moet het beoordelen.`,
  beyondDone: (label: string) => `De waarde van ${label} is bewaard. Een ander dan u moet haar beoordelen.`,
} as const;

export const OWN_TEXTS = {
  addTitle: "Eigen eis toevoegen",
  changeTitle: (id: string) => `Eigen eis ${id} wijzigen`,
  intro: "Stel alleen een eigen eis als het eisenpakket die niet heeft. Schrijf één verplichting per eis.",
  title: "Korte titel",
  text: "Tekst van de eis",
  textHelp: "Bijvoorbeeld: De opdrachtnemer levert elk kwartaal een overzicht van alle beheerders.",
  kind: "Soort",
  theme: "Thema",
  phase: "Wanneer geldt de eis?",
  evidence: "Bewijs",
  evidenceHelp: "Wat laat de leverancier zien?",
  source: "Bron",
  sourceHelp: "De norm of het beleid waarop de eis rust. Deze bron staat in de bijlage.",
  motivation: "Motivering",
  motivationHelp: "Waarom is deze eis nodig? Dit komt niet in de bijlage.",
  missing: { title: "Vul een titel in.", text: "Vul de tekst van de eis in.", motivation: "Schrijf op waarom deze eis nodig is." },
  add: "Eis toevoegen",
  change: "Wijziging bewaren",
  added: (title: string) => `Eigen eis "${title}" toegevoegd.`,
} as const;

export const WORDING_TEXTS = {
  title: (number: number): string => (number === 1 ? "1 aandachtspunt bij deze tekst" : `${number} aandachtspunten bij deze tekst`),
} as const;
