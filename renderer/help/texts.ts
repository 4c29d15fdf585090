export const HELP_SCREEN_TEXTS = {
  open: "Handleiding",
  title: "Handleiding",
  intro: "Hoe de app werkt, per stap. Zoek met uw eigen woorden.",
  back: "Terug",
  search: "Zoek in de handleiding",
  count: (number: number): string => (number === 1 ? "1 onderwerp" : `${number} onderwerpen`),
  nothing: "Niets gevonden. Probeer een ander woord.",
  tabs: "Onderdelen van de handleiding",
  tabNames: { handleiding: "Handleiding", toetsen: "Toetsen", toegankelijkheid: "Toegankelijkheid", over: "Over de app" },
  for: { inkoper: "voor de inkoper", jurist: "voor de jurist", beheer: "voor wie sjablonen en pakketten beheert", iedereen: "voor iedereen" },
  about: (version: string, pack: string) => `Bijlagebouwer ${version}, met ${pack}.`,
  licence: "De app is vrij te gebruiken onder de EUPL-1.2.",
  packages: "Gemaakt met",
  packagesIntro:
    "De app gebruikt deze pakketten van anderen. Open een regel om de licentie te lezen. Bij de geïnstalleerde app staan dezelfde teksten in LICENTIES.txt en de lijst voor beheerders (CycloneDX) in sbom.cdx.json, in de map resources.",
  privacy: "Privacy en gegevens",
  dossiers: "Uw dossiers staan in",
} as const;

export const PRIVACY: readonly string[] = [
  "- De app maakt geen verbinding met internet. Er is geen account, geen meting van gebruik en geen zoeken naar een nieuwe versie.",
  "- Een dossier is een gewoon bestand in de map hierboven. Wie bij die map kan, kan het lezen. Eerdere versies staan daar ook, in de map versies.",
  "- In een dossier staan namen van collega's: wie iets koos, wie akkoord gaf, en de contactpersoon. Zij komen niet in de stukken voor de markt.",
  "- Een dossier verwijderen doet u zelf, in die map. Verwijder dan ook de eerdere versies.",
  "- Gaat er iets mis in de app, dan komt dat in een logboek op deze computer. Dat logboek wordt nergens heen gestuurd.",
];

/** What was tested of the accessibility, how, and what was not. */
export const ACCESSIBILITY_STATEMENT: readonly { readonly title: string; readonly text: readonly string[] }[] = [
  {
    title: "Waar wij naar streven",
    text: ["De app en de documenten die zij maakt, volgen WCAG 2.2, niveau A en AA. Overheden zijn wettelijk gehouden aan EN 301 549, die WCAG 2.1 AA vraagt."],
  },
  {
    title: "Wat is getest, en hoe",
    text: [
      "- Elk scherm en elke toestand die er anders uitziet, met axe (regels van WCAG 2.0 tot en met 2.2 A en AA, en goede praktijk), in lichte en donkere kleuren. Dat gebeurt bij elke wijziging van de app.",
      "- Bediening met alleen het toetsenbord: stappen, lijst van eisen, formulieren, dialogen en beoordelen. Ook dat gebeurt bij elke wijziging.",
      "- Vergroten tot 200 % en een smal venster: niets valt weg.",
      "- Documenten: titel, taal, volgorde van koppen, kopregels en beschrijvingen van tabellen, in elk sjabloon met elk voorbeeld. Een pdf met labels via LibreOffice.",
    ],
  },
  {
    title: "Wat niet is getest",
    text: [
      "- Er is niet getest met een echte schermlezer (zoals NVDA of JAWS) en niet door mensen met een beperking. De namen, rollen en meldingen waar zo'n programma op werkt, zijn wel nagekeken.",
      "- Spraakbesturing en schermvergroters zijn niet getest.",
      "- Een sjabloon van uw eigen organisatie is niet van ons. De app kijkt het na en meldt wat zij vindt; of een alternatieve tekst goed is, kan alleen een mens beoordelen.",
    ],
  },
  {
    title: "Werkt iets niet voor u?",
    text: ["Meld het bij de functioneel beheerder van uw organisatie. Vertel wat u wilde doen, op welk scherm, en met welk hulpmiddel."],
  },
];
