import type { ScanRisk } from "../../shared/catalogue/model.ts";
import type { RiskState } from "../../shared/review/quick-scan.ts";

export const SCAN_TEXTS = {
  progress: (answered: number, total: number) => `${answered} van ${total} vragen beantwoord`,
  grounds: "Toelichting bij uw antwoord",
  outcome: "Wat lijkt hieruit te volgen?",
  nothing: "Beantwoord de eerste vraag. Dan verschijnt hier een advies.",
  because: "Dit komt door:",
  measures: "Wat u nu doet",
  unanswered: (number: number) =>
    number === 1
      ? "1 vraag is nog niet beantwoord. Het advies kan nog veranderen."
      : `${number} vragen zijn nog niet beantwoord. Het advies kan nog veranderen.`,
  unknown: (number: number) =>
    number === 1 ? "Bij 1 vraag weet u het antwoord niet. Zoek dat uit." : `Bij ${number} vragen weet u het antwoord niet. Zoek dat uit.`,
  people: "Wie heeft dit beoordeeld?",
  peopleIntro: "De uitkomst is een advies. Een mens besluit. Leg hier vast wie dat was en wat het besluit is.",
  assessedBy: "Beoordeeld door",
  assessedByHelp: "Naam en functie, bijvoorbeeld de CISO of de beveiligingsambtenaar.",
  assessedOn: "Beoordeeld op",
  conclusion: "Conclusie",
} as const;

export const RISK_STATE_NAMES: Readonly<Record<RiskState, string>> = { seen: "gezien", notSeen: "niet gezien", notKnown: "nog niet bekend" };

export const RISK_KIND_NAMES: Readonly<Record<ScanRisk["kind"], string>> = {
  risk: "De risico’s",
  signal: "Wat een risico groter maakt",
  rule: "Regels die voorgaan",
};

export const RISK_TEXTS = {
  title: "Wat laten uw antwoorden zien?",
  summary: (seen: number, notKnown: number) => `Risico’s, signalen en regels: ${seen} gezien, ${notKnown} nog niet bekend.`,
  why: "Waarom, en wat u kunt doen",
  missing: "Wat u nog niet weet",
  about: (words: string, label: string) => `${words}: ${label}`,
  because: "Dit komt door:",
  ownMeasures: "Wat u zelf kunt doen:",
} as const;

export const SCAN_REQUIREMENT_TEXTS = {
  title: "Eisen door uw antwoorden",
  count: (number: number) => (number === 1 ? "1 eis komt erbij door uw antwoorden." : `${number} eisen komen erbij door uw antwoorden.`),
  none: "Door uw antwoorden komt er nu geen eis bij. Dat kan veranderen als u onderdelen kiest.",
  show: "Toon deze eisen",
  link: (number: string, title: string) => `${number} ${title}`,
  because: (labels: readonly string[]) => `Door: ${labels.join("; ")}`,
  notes: "Goed om te weten",
} as const;

export const FILE_TEXTS = {
  title: "Tekst voor het dossier",
  intro: "Deze tekst is voor uw eigen dossier en staat niet in de bijlage. Hij volgt uw antwoorden, uw toelichtingen en de eisen van dit moment.",
  empty: "Beantwoord eerst een vraag. Dan staat hier een tekst die u kunt kopiëren.",
  label: "Tekst van de quickscan",
  copy: "Tekst kopiëren",
  copied: "De tekst is gekopieerd.",
  selected: "De tekst is geselecteerd. Druk op Ctrl+C om te kopiëren.",
} as const;

export const MARKET_TEXTS = {
  title: "Marktverkenning",
  intro: "Leg hier vast wie u hebt bekeken en wat u vond, ook over Europese alternatieven. Schrijf feiten op die u later kunt laten zien.",
  empty: "Er staat nog niets in de marktverkenning.",
  party: (id: string) => `Wie is bekeken? (${id})`,
  finding: (id: string) => `Wat is gevonden? (${id})`,
  by: (id: string) => `Bekeken door (${id})`,
  on: (id: string) => `Bekeken op (${id})`,
  add: "Notitie toevoegen",
  remove: (id: string) => `Verwijder ${id}`,
  removed: (id: string) => `${id} is verwijderd. Met ongedaan maken komt de notitie terug.`,
} as const;

export const ABRO_CHOICE_TEXTS = {
  title: "Geldt de ABRO?",
  advised: "Uw antwoorden wijzen op een Te Beschermen Belang. Of de ABRO geldt, besluit een mens.",
  turnOn: "De ABRO geldt: zet haar aan",
  on: "De ABRO staat aan voor deze opdracht.",
  goTo: "Naar de stap ABRO",
} as const;
