import type { BuyerDuty, TBB_KINDS, TBB_METHODS, TbbItem } from "../../shared/dossier/abro-model.ts";

export const ABRO_TEXTS = {
  intro:
    "De Algemene Beveiligingseisen voor Rijksoverheidsopdrachten (ABRO) beschermen wat van belang is voor de nationale veiligheid. Hier legt u vast wat wordt beschermd. De app kiest daarbij de eisen. Een categorie of rubricering stelt een mens vast, nooit de app.",
  offTitle: "De ABRO staat uit",
  offBody: "U hebt niet gekozen dat de ABRO voor deze opdracht geldt. Kies haar bij Inkooponderdelen als dat is vastgesteld.",
  toCategories: "Naar Inkooponderdelen",
  turnOff: "De ABRO geldt niet: zet uit",
  noContent: "Het eisenpakket bevat geen ABRO. Kies een ander eisenpakket.",
  tabs: "Onderdelen van de ABRO",
  tabNames: {
    overzicht: "TBB-overzicht",
    vragen: "Vragen",
    eisen: "Eisen",
    taken: "Uw taken",
    planning: "Planning",
    tekst: "Officiële tekst",
  },
  open: (number: number) => `${number} open`,
} as const;

export const OVERVIEW_TEXTS = {
  title: "TBB-overzicht",
  intro:
    "Zet elk Te Beschermen Belang (TBB) op een eigen kaart. TBB 1 is de zwaarste categorie, TBB 4 de lichtste. Het overzicht is intern en kan zelf gevoelig zijn: het komt niet in de bijlage, tenzij u dat kiest.",
  emptyTitle: "Nog geen Te Beschermen Belang",
  emptyBody: "Begin met het belang waar de opdrachtnemer het dichtst bij komt: informatie, een systeem, een gebouw, een goed of een persoon.",
  add: "Belang toevoegen",
  remove: (id: string) => `${id} verwijderen`,
  added: (id: string) => `${id} toegevoegd.`,
  removed: (id: string) => `${id} verwijderd. U kunt dit ongedaan maken.`,
  kind: "Soort belang",
  description: "Wat wordt beschermd?",
  descriptionHelp: "Kort en herkenbaar, zonder de gevoelige inhoud zelf.",
  place: "Plaats of systeem",
  placeHelp: "Gebruik voor dezelfde plaats steeds dezelfde naam. Per plaats of systeem geldt de zwaarste categorie.",
  category: "TBB-categorie",
  categoryHelp: "Zoals die is vastgesteld. De app rekent haar niet uit.",
  rubricering: "Bestaande rubricering",
  rubriceringHelp: "Alleen een rubricering die al bestaat. Uit een TBB-categorie volgt nooit een rubricering.",
  method: "Methode",
  methodHelp: "De openbare beschrijvingen van de methode verschillen. Leg daarom vast welke is gebruikt.",
  setBy: "Vastgesteld door",
  setOn: "Vastgesteld op",
  confirmedBy: "Bevestigd door",
  confirmedByHelp: "De beveiligingsautoriteit (BVA), of wie die rol in uw organisatie heeft.",
  confirmedOn: "Bevestigd op",
  choose: "Kies",
  approvalTitle: "Goedkeuring van het overzicht",
  approvalIntro: "De opdrachtgever keurt het overzicht goed voordat u publiceert of het deelt (ABRO 1.4.1).",
  approvedBy: "Goedgekeurd door",
  approvedOn: "Goedgekeurd op",
  inAnnex: "Zet het TBB-overzicht in de bijlage",
  inAnnexHelp: "Doe dit alleen als is vastgesteld dat het overzicht openbaar mag worden. Anders deelt u het apart met wie het nodig heeft.",
  categoryName: (category: number, rubricering: string) => `TBB ${category} (${rubricering})`,
} as const;

export const TBB_KIND_NAMES: Readonly<Record<(typeof TBB_KINDS)[number], string>> = {
  persoon: "Persoon",
  informatie: "Informatie",
  systeem: "Systeem",
  materieel: "Materieel",
  goed: "Goed",
  imago: "Imago",
  object: "Object (gebouw of terrein)",
};

export const RUBRICERING_NAMES: Readonly<Record<NonNullable<TbbItem["rubricering"]>, string>> = {
  geen: "Geen rubricering",
  departementaalVertrouwelijk: "Departementaal Vertrouwelijk",
  stgConfidentieel: "Staatsgeheim Confidentieel",
  stgGeheim: "Staatsgeheim Geheim",
  stgZeerGeheim: "Staatsgeheim Zeer Geheim",
};

export const TBB_METHOD_NAMES: Readonly<Record<(typeof TBB_METHODS)[number], string>> = {
  tbbSystematiek: "TBB-systematiek (VIRBI 2025)",
  regelingSectorOverheid: "Cyberbeveiligingsregeling sector overheid, bijlage 1",
  eigenMethode: "Eigen methode van de organisatie",
};

export const ABRO_QUESTION_TEXTS = {
  intro: "Deze antwoorden bepalen welke bepalingen en waarschuwingen u krijgt. Weet u iets niet, dan blijft dat zichtbaar tot iemand het uitzoekt.",
  progress: (answered: number, total: number) => `${answered} van ${total} vragen beantwoord`,
  source: (sources: string) => `Grondslag: ${sources}`,
  certainty: {
    read: "",
    secondary: "Alleen bekend uit een andere bron dan de officiële tekst. Vraag het na.",
    inference: "Een gevolgtrekking: het staat zo niet in een bron. Vraag het na.",
    unverified: "Niet geverifieerd. Vraag het na.",
  },
  measures: "Extra maatregelen",
  measuresIntro:
    "U mag maatregelen toevoegen als uw risicoanalyse die nodig maakt, zoals werken op Nederlands grondgebied (ABRO 1.3.9). Elke maatregel heeft een grond.",
  noMeasures: "Er zijn geen extra maatregelen.",
  addMeasure: "Extra maatregel toevoegen",
  measure: "Maatregel",
  reason: "Grond in de risicoanalyse",
  remove: (id: string) => `${id} verwijderen`,
  removed: (id: string) => `${id} verwijderd. U kunt dit ongedaan maken.`,
} as const;

export const ABRO_LIST_TEXTS = {
  search: "Zoek in de ABRO-eisen",
  searchHelp: "Nummer of woord, zoals 4.5 of logging",
  which: "Toon",
  shows: { applied: "Geldt", leftOut: "Geldt niet", buyer: "Met een taak voor u", nbiv: "Noemt het NBIV" },
  found: (number: number) => (number === 1 ? "1 eis" : `${number} eisen`),
  nothing: "Geen eis gevonden. Probeer een ander woord.",
  clear: "Zoekwoord wissen",
  emptyTitle: "Nog geen eisen",
  emptyBody: "Vul in het TBB-overzicht eerst een belang met een TBB-categorie in.",
  toOverview: "Naar het TBB-overzicht",
  only: (categories: string) => `Geldt waar ${categories} wordt beschermd.`,
  places: (places: string) => `Plaatsen: ${places}.`,
  official: "officiële tekst",
  withOfficial: (file: string) => `Waar "officiële tekst" bij staat, leest u de tekst uit ${file}. De andere eisen staan hier in onze woorden.`,
  toOfficial: "Naar Officiële tekst",
  duty: "Uw taak",
} as const;

export const DUTY_TEXTS = {
  intro: "In deze eisen besluit, levert of ontvangt u zelf iets. Zet bij elke taak wie hem doet. De opdrachtnemer wacht daarop.",
  empty: "Er zijn nog geen taken. Vul eerst het TBB-overzicht in.",
  progress: (named: number, total: number) => `${named} van ${total} taken hebben een contactpersoon`,
  onlyOpen: "Alleen taken zonder contactpersoon",
  allDone: "Elke taak heeft een contactpersoon.",
  contact: "Contactpersoon",
  state: "Stand",
  note: "Aantekening",
  named: (label: string, number: string) => `${label} bij ABRO ${number}`,
  roles: { decide: "U besluit", approve: "U keurt goed", supply: "U levert", agree: "U spreekt af", consult: "U wordt gevraagd", receive: "U ontvangt" },
  secondary: "Alleen bekend uit een tweede bron.",
} as const;

export const DUTY_STATE_NAMES: Readonly<Record<BuyerDuty["state"], string>> = {
  open: "Open",
  geregeld: "Geregeld",
  nietVanToepassing: "Niet van toepassing",
};

export const PLANNING_TEXTS = {
  intro:
    "De stappen tussen de gunningsbeslissing en het begin van het werk. Van veel termijnen is niets bekend. Die heten hier onbekend: reken er niet op dat zij kort zijn.",
  columns: { step: "Stap", term: "Termijn", latest: "Uiterlijk beginnen", source: "Bron" },
  unknown: "onbekend",
  caption: "Stappen tussen gunning en begin, met hun termijn",
  available: (days: number) => `U hebt ${days} dagen tussen de gunningsbeslissing en het begin van de overeenkomst.`,
  needDates: "Vul bij Opdracht de gunningsbeslissing en het begin van de overeenkomst in. Dan ziet u of de bekende termijnen passen.",
  toTender: "Naar Opdracht",
  tooShort: (days: number) => `De bekende termijnen vragen samen al ${days} dagen.`,
  fits: (days: number, unknown: number) => `De bekende termijnen vragen samen ${days} dagen. Daar komen ${unknown} stappen bij waarvan de termijn onbekend is.`,
} as const;
