import type { ReviewLevel } from "../../shared/dossier/review-model.ts";
import type { Choice } from "../../shared/merge/plan.ts";

export const EXCHANGE_TEXTS = {
  title: "Beoordelingspakketten",
  intro:
    "Laat iemand op een andere computer meekijken. Het pakket is één bestand: stuur het per mail of zet het op een gedeelde map. De app stuurt zelf niets.",
  back: "Terug naar Te beoordelen",
  reveal: "Toon in de map",
  notSaved: "Het dossier is nog niet opgeslagen. Kijk boven in het scherm waarom.",
  failed: "Dat is niet gelukt",
} as const;

export const MAKE_TEXTS = {
  title: "Pakket maken",
  to: "Voor wie is het?",
  toHelp: "Naam van een persoon of een afdeling.",
  note: "Wat vraagt u?",
  level: "Wat mag de ontvanger?",
  levels: {
    lezen: { label: "Alleen lezen", help: "Om mee te kijken." },
    opmerken: { label: "Opmerkingen plaatsen", help: "Opmerkingen plaatsen, beantwoorden en afhandelen." },
    beoordelen: { label: "Beoordelen", help: "Opmerkingen plaatsen, en akkoord geven of teruggeven." },
    bewerken: { label: "Wijzigen", help: "Alles: ook teksten, keuzes en antwoorden wijzigen." },
  } satisfies Record<ReviewLevel, { label: string; help: string }>,
  scope: "Wat gaat er mee?",
  scopes: {
    all: { label: "Het hele dossier", help: "Ook interne notities, het logboek en wat u over nationale veiligheid en ABRO vastlegde." },
    waiting: (number: number) => ({
      label: number === 1 ? "Alleen wat op een oordeel wacht (1)" : `Alleen wat op een oordeel wacht (${number})`,
      help: "Andere afwijkingen, opmerkingen, interne notities en het logboek blijven hier.",
    }),
    chosen: { label: "Eisen die ik kies", help: "Andere afwijkingen, opmerkingen, interne notities en het logboek blijven hier." },
  },
  search: "Zoek een eis",
  chosen: (number: number) => (number === 1 ? "1 eis gekozen" : `${number} eisen gekozen`),
  requirements: "Eisen",
  button: "Beoordelingspakket maken",
  busy: "Bezig met het pakket",
  done: "Het pakket is gemaakt",
  sendIt: "Stuur dit bestand zelf naar de ontvanger. Het bevat interne gegevens: kies een weg die daarvoor mag.",
  nothingChosen: "Kies ten minste één eis.",
} as const;

export const SENT_TEXTS = {
  title: "Verstuurde pakketten",
  none: "U hebt nog geen pakket gemaakt.",
  caption: "Verstuurde pakketten en hun antwoord",
  columns: { made: "Gemaakt", to: "Voor", level: "Recht", scope: "Wat", answer: "Antwoord" },
  whole: "hele dossier",
  part: (number: number) => (number === 1 ? "1 onderdeel" : `${number} onderdelen`),
  noAnswer: "nog niet verwerkt",
  answered: (by: string, at: string) => `van ${by}, verwerkt op ${at}`,
  nobody: "niet ingevuld",
} as const;

export const ANSWER_TEXTS = {
  title: "Uw antwoord",
  none: "U hebt nog niets gewijzigd, beoordeeld of opgemerkt.",
  done: (remarks: number, verdicts: number, changes: number) =>
    `U deed tot nu toe: ${count(remarks, "opmerking", "opmerkingen")}, ${count(verdicts, "oordeel", "oordelen")}, ${count(changes, "wijziging", "wijzigingen")}.`,
  button: "Antwoord maken",
  busy: "Bezig met het antwoord",
  made: "Uw antwoord is gemaakt",
  sendIt: (to: string) => `Stuur dit bestand zelf terug naar ${to}. U kunt daarna verder werken en een nieuw antwoord maken.`,
  from: "Van",
  sentOn: "Gemaakt op",
  to: "Voor",
  state: "Stand van het dossier",
  stateWords: (hash: string) => `controlegetal ${hash}`,
  question: "Vraag",
  noQuestion: "geen",
  rights: "U mag",
  package: "Beoordelingspakket",
  received: (by: string) => `Dit is een beoordelingspakket van ${by}.`,
  toAnswer: "Antwoord maken",
} as const;

export const MERGE_TEXTS = {
  title: "Antwoord verwerken",
  intro: "Kies het bestand dat u terugkreeg. U ziet eerst wat het zou wijzigen; er verandert niets voordat u op Overnemen drukt.",
  choose: "Antwoord kiezen",
  tooLarge: (name: string) => `Het bestand ${name} is te groot voor een beoordelingspakket. Kies het bestand dat u terugkreeg.`,
  unreadable: (name: string) => `Het bestand ${name} is niet te lezen. Controleer of het nog bestaat en of u het mag openen.`,
  from: (by: string, at: string) => `Antwoord van ${by} van ${at}`,
  already: "Dit antwoord is eerder verwerkt.",
  nothing: "Dit antwoord bevat niets wat hier nieuw is. Er is niets te doen.",
  conflicts: (number: number) => `U wijzigde allebei iets (${number})`,
  conflictsIntro: "Kies per veld. Zonder keuze verandert er niets.",
  changes: (number: number) => `Alleen door de ander gewijzigd (${number})`,
  changesIntro: "Dit staat klaar om over te nemen. Zet uit wat u niet wilt.",
  verdicts: (number: number) => `Oordelen (${number})`,
  verdictsIntro: "Een oordeel komt alleen over als het past bij wat hier staat, en als de beoordelaar niet zelf de maker is.",
  comments: (number: number) => `Opmerkingen en antwoorden (${number})`,
  commentsIntro: "Deze komen er altijd bij. Wat u zelf schreef, blijft staan.",
  choice: (label: string) => `Wat komt er te staan bij ${label}?`,
  verdictChoice: (label: string) => `Overnemen? ${label}`,
  was: "Was",
  here: "Hier",
  there: "Antwoord",
  empty: "leeg",
  choices: (by: string): Readonly<Record<Choice, string>> => ({ mine: "Houd wat hier staat", theirs: `Neem over van ${by}`, both: "Allebei, onder elkaar" }),
  verdict: (verdict: "approved" | "returned", by: string) => `${verdict === "approved" ? "Akkoord" : "Teruggegeven"} door ${by}`,
  fits: "past bij wat hier staat",
  fitsNot: "komt niet over",
  rival: (verdict: "approved" | "returned", by: string) =>
    `Hier staat in dezelfde functie al: ${verdict === "approved" ? "akkoord" : "teruggegeven"} door ${by}.`,
  summary: "Samengevat",
  total: (changes: number, verdicts: number, comments: number, kept: number) =>
    `U neemt over: ${count(changes, "wijziging", "wijzigingen")}, ${count(verdicts, "oordeel", "oordelen")}, ${count(comments, "opmerking of antwoord", "opmerkingen en antwoorden")}. Niet overgenomen: ${kept}.`,
  undoable: "U kunt dit daarna in één keer ongedaan maken.",
  takeOver: "Overnemen",
  cancel: "Niet nu",
  done: (by: string) => `Het antwoord van ${by} is verwerkt.`,
} as const;

function count(number: number, one: string, many: string): string {
  return `${number === 0 ? "geen" : number} ${number === 1 ? one : many}`;
}
