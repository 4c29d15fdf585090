import { LETTERS } from "./keys.ts";

export const APP_TEXTS = {
  name: "Bijlagebouwer",
  loading: "Bezig met laden",
  retry: "Opnieuw proberen",
  close: "Sluiten",
  cancel: "Annuleren",
  bug: {
    title: "Er ging iets mis in Bijlagebouwer",
    body: "Dit scherm kon niet worden getoond. Uw werk tot de laatste keer opslaan is bewaard. Probeer het opnieuw. Helpt dat niet, start de app dan opnieuw.",
  },
  notLoaded: "Bijlagebouwer kon niet starten",
  unexpected: "Er ging iets mis. Uw laatste handeling is misschien niet uitgevoerd. Probeer het opnieuw.",
  toContent: "Naar de inhoud",
} as const;

export const SHELL_TEXTS = {
  steps: "Stappen",
  showSteps: "Stappen tonen",
  start: "Start",
  backToStart: "Terug naar het startscherm",
  noTitle: "Opdracht zonder titel",
  saving: "Bezig met opslaan",
  savedAt: (time: string) => `Opgeslagen om ${time}`,
  saved: "Alles is opgeslagen",
  notSaved: "Niet opgeslagen",
  showReason: "Toon de reden",
  undo: "Ongedaan maken",
  redo: "Opnieuw",
  undoWhat: (what: string) => `Ongedaan maken: ${what}`,
  redoWhat: (what: string) => `Opnieuw: ${what}`,
  undone: (what: string) => `Ongedaan gemaakt: ${what}`,
  redone: (what: string) => `Opnieuw gedaan: ${what}`,
  nothingToUndo: "Er is niets om ongedaan te maken",
  nothingToRedo: "Er is niets om opnieuw te doen",
  help: "Help",
  iAm: (name: string) => `Ik ben: ${name}`,
  readOnly: "Alleen lezen",
  next: (step: string) => `Verder naar ${step}`,
  previous: (step: string) => `Terug naar ${step}`,
} as const;

export const SAVE_TEXTS = {
  title: "Het dossier is niet opgeslagen",
  intro: "Uw werk staat nog op het scherm. Sluit de app niet voordat u een van deze dingen hebt gedaan.",
  retry: "Opnieuw proberen",
  saveCopy: "Bewaar mijn versie als nieuw dossier",
  reopen: "Open de versie van de schijf",
  reopenWarning: "Uw wijzigingen sinds de laatste keer opslaan gaan dan verloren.",
  closeAnyway: "Toch terug naar het startscherm",
  copyMade: (file: string) => `Uw versie staat nu in een nieuw dossier: ${file}`,
} as const;

export const PERSON_TEXTS = {
  title: "Wie bent u?",
  unknown: "Onbekende gebruiker",
  intro:
    "Uw naam komt bij elke keuze en elk akkoord te staan. Kijkt een jurist mee op deze computer? Vul dan tijdelijk haar of zijn naam in. De naam komt niet in de bijlage.",
  name: "Naam",
  role: "Functie",
  roleHelp: "Bijvoorbeeld: inkoper, jurist of CISO.",
  save: "Verder als deze persoon",
  missing: "Vul uw naam in.",
} as const;

export const GLOSSARY_TEXTS = {
  open: "Begrippen",
  title: "Begrippen",
  intro: "Woorden uit de eisen en de vragen, in gewone taal uitgelegd.",
  search: "Zoek een begrip",
  count: (number: number): string => (number === 1 ? "1 begrip" : `${number} begrippen`),
  inRequirement: "Begrippen in deze eis",
  inQuestion: "Wat betekenen deze woorden?",
} as const;

export const HELP_TEXTS = {
  title: "Help en toetsen",
  intro: "U kunt alles met het toetsenbord doen. Met Tab gaat u naar het volgende onderdeel, met Shift+Tab terug.",
  everywhere: "Overal",
  inRequirements: "In de stap Eisen",
  inJudging: "In de stap Te beoordelen",
  letterKeys: "Toetsen met één letter of teken gebruiken",
  letterKeysHelp: "Zet dit uit als u met spraak werkt of letters per ongeluk indrukt.",
  theme: "Weergave",
  themes: { system: "Zoals mijn computer", light: "Licht", dark: "Donker" },
  where: "Waar staan mijn dossiers?",
  version: (version: string, pack: string) => `Bijlagebouwer ${version}, ${pack}`,
  offline: "Bijlagebouwer werkt zonder internet. Niets verlaat deze computer.",
} as const;

/** Keys as they stand on the keyboard, with what they do. */
export const SHORTCUTS: readonly {
  readonly where: "everywhere" | "requirements" | "judging";
  readonly keys: readonly (readonly string[])[];
  readonly does: string;
}[] = [
  { where: "everywhere", keys: [["Ctrl", "Z"]], does: "Laatste handeling ongedaan maken (in een tekstveld: de laatste tekst)" },
  {
    where: "everywhere",
    keys: [
      ["Ctrl", "Y"],
      ["Ctrl", "Shift", "Z"],
    ],
    does: "Opnieuw doen",
  },
  { where: "everywhere", keys: [[LETTERS.help]], does: "Dit venster openen" },
  { where: "everywhere", keys: [["Esc"]], does: "Venster of formulier sluiten" },
  { where: "requirements", keys: [[LETTERS.next], ["↓"]], does: "Volgende eis (pijltje: in de lijst)" },
  { where: "requirements", keys: [[LETTERS.previous], ["↑"]], does: "Vorige eis (pijltje: in de lijst)" },
  { where: "requirements", keys: [["Enter"]], does: "Vanuit de lijst naar de hele eis" },
  { where: "requirements", keys: [[LETTERS.search]], does: "Naar het zoekveld" },
  { where: "judging", keys: [[LETTERS.next], [LETTERS.previous]], does: "Volgende of vorige afwijking" },
  { where: "judging", keys: [[LETTERS.approve]], does: "Akkoord; de volgende gaat vanzelf open" },
  { where: "judging", keys: [[LETTERS.giveBack]], does: "Teruggeven: schrijf wat er moet veranderen, dan Enter" },
  { where: "judging", keys: [[LETTERS.condition]], does: "Akkoord onder een voorwaarde: schrijf die op, dan Enter" },
  { where: "judging", keys: [[LETTERS.open]], does: "Deze afwijking openen in de stap Eisen" },
];
