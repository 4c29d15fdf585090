export const EXPORT_TEXTS = {
  intro: "Maak de bijlage als Word-document, met het antwoordformulier voor de inschrijvers erbij. De app controleert eerst alles nog een keer.",
  blockedTitle: (number: number) => (number === 1 ? "Exporteren kan nog niet: er is 1 fout" : `Exporteren kan nog niet: er zijn ${number} fouten`),
  settings: "Wat u maakt",
  template: "Sjabloon",
  templateHelp: "De huisstijl van uw organisatie.",
  templateProblems: (number: number) => (number === 1 ? "1 opmerking over dit sjabloon" : `${number} opmerkingen over dit sjabloon`),
  ofOrganisation: (file: string) => `${file}, van uw organisatie`,
  asks: (number: number) => `Dit sjabloon vraagt om ${number} gegevens uit uw dossier`,
  copies: {
    annotate: { button: "Maak een kopie met opmerkingen", done: "De kopie is gemaakt. Open haar in Word: bij elke fout staat een opmerking." },
    copy: { button: "Bewaar een kopie van dit sjabloon", done: "De kopie is gemaakt. Open haar in Word en geef haar uw huisstijl." },
  },
  copying: "De kopie wordt gemaakt",
  ownStyle: "Een eigen sjabloon maken",
  ownStyleHelp:
    "Begin met een kopie. Pas in Word lettertype, kleuren, logo en teksten aan en laat de plaatshouders tussen {{ en }} staan. Uw beheerder zet het bestand in de map met sjablonen; daarna staat het in deze lijst.",
  templateUnusable: "niet bruikbaar",
  noTemplates: "Er is geen sjabloon. Zet een Word-bestand (.docx) in de map met sjablonen en probeer het opnieuw.",
  templatesFailed: "De sjablonen konden niet worden gelezen",
  where: (part: string) => `Plaats: ${part}`,
  suggestion: (name: string) => `Bedoelt u {{${name}}}?`,
  date: "Datum op de bijlage",
  forms: "Antwoordformulier",
  formsHelp: "Hierin antwoordt een inschrijver op elke eis. De nummers en teksten zijn die van de bijlage.",
  formOptions: {
    word: { label: "Word", help: "Per eis een tabel om in te vullen." },
    excel: { label: "Excel", help: "Een rij per eis, handig om antwoorden te vergelijken." },
  },
  version: "Versie en status",
  versionWords: (version: string, status: string) => `${version}, ${status}`,
  versionChange: "Wijzigen bij Opdracht",
  content: "Inhoud",
  contentWords: (number: number) => (number === 1 ? "1 eis" : `${number} eisen`),
  abroWords: (number: number) => ` en ${number} ABRO-eisen`,
  button: "Bijlage maken",
  busy: (forms: number) => (forms === 0 ? "De bijlage wordt gemaakt" : "De bijlage en het antwoordformulier worden gemaakt"),
  steps: {
    assemble: "Eisen en bevindingen worden nagelopen",
    annex: "De bijlage wordt ingevuld",
    forms: "Het antwoordformulier wordt gemaakt",
    check: "Het resultaat wordt gecontroleerd",
    write: "De bestanden worden weggeschreven",
  },
  stop: "Stoppen",
  stopped: "Gestopt",
  stopping: "Het maken wordt gestopt",
  cannot: "Los eerst de fouten hierboven op.",
  cannotTemplate: "Kies een sjabloon dat bruikbaar is.",
  cannotDate: "Vul een datum in.",
  notSaved: "Het dossier kon niet worden opgeslagen. Los dat eerst op: de bijlage wordt gemaakt van wat is opgeslagen.",
  failed: (forms: number) => (forms === 0 ? "De bijlage is niet gemaakt" : "De bijlage en het antwoordformulier zijn niet gemaakt"),
  doneTitle: (forms: number) => (forms === 0 ? "De bijlage is gemaakt" : "De bijlage en het antwoordformulier zijn gemaakt"),
  doneFiles: "Bestanden",
  reveal: "Map openen",
  remarks: "Opmerkingen over het sjabloon",
  revisions: "Eerdere exports",
  noRevisions: "Van dit dossier is nog niets geëxporteerd.",
  columns: { number: "Nr.", at: "Gemaakt op", by: "Door", version: "Versie", template: "Sjabloon", requirements: "Eisen", hash: "Bestanden en controlegetal" },
  hashHelp: "De eerste tekens van het controlegetal (SHA-256) van elk bestand. Zo ziet u later of een bestand nog hetzelfde is.",
  loading: "Bezig met laden",
  retry: "Opnieuw proberen",
} as const;

export const INTERNAL_TEXTS = {
  title: "Interne documenten",
  intro: "Voor uw eigen dossier. Deze documenten gaan niet naar de markt; op elke bladzijde staat INTERN.",
  buttons: { verantwoording: "Verantwoording maken", waardenlijst: "Waardenlijst maken", "tbb-overzicht": "TBB-overzicht maken" },
  meanings: {
    verantwoording: "Quickscan, reden van elke eis, afwijkingen met motivering en akkoord, bevindingen, dekking en logboek.",
    waardenlijst: "Elke waarde in de eisen, met wat mag en hoe u kiest. Handig om voor te leggen aan de CISO.",
    "tbb-overzicht": "Wat de ABRO beschermt. Kan zelf gevoelig zijn: deel het alleen met wie het nodig heeft.",
  },
  busy: "Het document wordt gemaakt",
  failed: "Het document is niet gemaakt",
  done: "Het document is gemaakt",
} as const;

/** What the Dutch Word shows for the names that it writes in a file in English. */
const WORD_NAMES: Readonly<Record<string, string>> = {
  normal: "Standaard",
  "list paragraph": "Lijstalinea",
  "table grid": "Tabelraster",
  "normal table": "Standaardtabel",
  "no spacing": "Geen afstand",
  "body text": "Platte tekst",
  title: "Titel",
  subtitle: "Ondertitel",
};

export const STYLE_TEXTS = {
  title: "Stijlen in dit sjabloon",
  help: "De app zoekt zelf welke stijl waarvoor is. Gebruikt uw huisstijl andere namen, kies ze dan hier. Uw keuze blijft bij het sjabloon bewaard.",
  part: (name: string) => name.charAt(0).toUpperCase() + name.slice(1),
  styleName: (name: string) => {
    const heading = /^heading (\d)$/i.exec(name)?.[1];
    return heading === undefined ? (WORD_NAMES[name.toLowerCase()] ?? name) : `Kop ${heading}`;
  },
  findItself: "Vanzelf",
  byItself: (found: string | undefined): string => (found === undefined ? "Vanzelf (opmaak van de app)" : `Vanzelf (${STYLE_TEXTS.styleName(found)})`),
  kept: (part: string, style: string | undefined) => (style === undefined ? `De app zoekt zelf de stijl voor ${part}.` : `Stijl voor ${part}: ${style}.`),
  reset: "Alles vanzelf laten zoeken",
  allByItself: "De app zoekt alle stijlen weer zelf.",
} as const;
