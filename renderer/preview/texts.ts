/** Chapters of the preview by the placeholder that brings each in. */
export const CHAPTERS = ["situatie", "onderdelen", "eisen", "abro", "parameters", "begrippen", "bronnen", "revisies", "ontvangstbewijs"] as const;
export type ChapterName = (typeof CHAPTERS)[number];

export const PREVIEW_TEXTS = {
  title: "Voorbeeld van de bijlage",
  intro:
    "Dit staat er in de bijlage, in de volgorde van de meegeleverde sjablonen. De opmaak komt uit het sjabloon dat u kiest; vaste teksten van dat sjabloon staan hier niet.",
  open: "Voorbeeld bekijken",
  close: "Terug naar exporteren",
  contents: "Inhoud",
  elsewhere: "Bevindingen die niet over één eis gaan",
  annex: "Bijlage beveiligingseisen",
  facts: { opdrachtgever: "Opdrachtgever", kenmerk: "Kenmerk", versie: "Versie", status: "Status", datum: "Datum", aantal: "Aantal eisen" },
  chapters: {
    situatie: "Situatieschets",
    onderdelen: "Onderdelen",
    eisen: "Eisen",
    abro: "ABRO",
    parameters: "Ingevulde waarden",
    begrippen: "Begrippen",
    bronnen: "Bronnen",
    revisies: "Versies van de bijlage",
    ontvangstbewijs: "Samenstelling",
  },
  toRequirement: (id: string) => `Naar eis ${id}`,
  severities: { error: "Fout", warning: "Let op", advice: "Advies" },
  findings: (number: number) => (number === 1 ? "1 bevinding" : `${number} bevindingen`),
} as const;
