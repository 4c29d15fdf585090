export const HISTORY_TEXTS = {
  intro:
    "Alles wat in dit dossier is gebeurd, het nieuwste bovenaan. Een waarde die u terugzet, is een gewone wijziging: die komt ook in het logboek en kunt u ongedaan maken.",
  whole: (number: number) => (number === 1 ? "Het logboek is heel: 1 regel." : `Het logboek is heel: ${number} regels.`),
  wholeHelp:
    "Elke regel verwijst naar de regel ervoor. Zo is te zien of iemand buiten de app een regel heeft gewijzigd of weggehaald. Het bewijst niet dat er aan het einde niets is afgeknipt.",
  older: (upTo: number) => `Regel 1 tot en met ${upTo} zijn van vóór deze beveiliging.`,
  broken: (sequence: number) => `Het logboek klopt niet meer vanaf regel ${sequence}.`,
  brokenHelp: "Die regel, of de regel ervoor, is buiten Bijlagebouwer om gewijzigd of weggehaald. Vergelijk met een eerdere versie van het dossier.",
  search: "Zoek op veld, persoon of wat er is gebeurd",
  count: (shown: number, total: number) => (shown === total ? (total === 1 ? "1 regel" : `${total} regels`) : `${shown} van ${total} regels`),
  empty: "Er is nog niets gebeurd in dit dossier.",
  nothingFound: "Geen regel gevonden. Probeer een ander woord.",
  more: "Toon oudere regels",
  line: (sequence: number) => `Regel ${sequence}`,
  by: (name: string, at: string) => `${name}, ${at}`,
  field: "Veld",
  old: "Was",
  new: "Werd",
  restore: "Zet terug",
  restoreNamed: (field: string, value: string) => `Zet ${field} terug naar: ${value}`,
  restored: (field: string) => `${field} is teruggezet.`,
  action: "Terugzetten",
  cut: "te lang om te bewaren",
  moreFields: (number: number) => (number === 1 ? "En nog 1 veld." : `En nog ${number} velden.`),
  requirementTitle: "Geschiedenis van deze eis",
  requirementCount: (number: number) => (number === 1 ? "1 wijziging" : `${number} wijzigingen`),
} as const;

const counted = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

export const VERSION_TEXTS = {
  title: "Eerdere versies van dit dossier",
  intro:
    "De app bewaart de laatste tien keer opslaan, en van de laatste dertig dagen waarop u werkte de laatste versie. Zet u een versie terug, dan blijven het logboek en de exports staan. U kunt het ongedaan maken.",
  none: "Er is nog geen eerdere versie.",
  loading: "De versies worden gelezen",
  failed: "De eerdere versies konden niet worden gelezen",
  columns: { moment: "Van", title: "Opdracht", content: "Wat erin staat", last: "Laatste handeling", action: "Terugzetten" },
  untitled: "Zonder titel",
  content: ({ sets, answers, deviations }: { readonly sets: number; readonly answers: number; readonly deviations: number }) =>
    [counted(sets, "onderdeel", "onderdelen"), counted(answers, "antwoord", "antwoorden"), counted(deviations, "afwijking", "afwijkingen")].join(", "),
  last: (what: string, by: string) => `${what} (${by})`,
  goBack: "Zet deze versie terug",
  goBackNamed: (moment: string) => `Zet de versie van ${moment} terug`,
  askTitle: "Versie terugzetten",
  ask: (moment: string) => `Het dossier wordt weer zoals op ${moment}. Wat u daarna deed, staat dan niet meer in het dossier. U kunt dit ongedaan maken.`,
  done: (moment: string) => `De versie van ${moment} is teruggezet.`,
} as const;
