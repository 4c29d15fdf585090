/**
 * Texts of the Word templates that come with the app. `{{name}}` is filled by the app; the names are in shared/annex/placeholders.ts.
 * Articles of the Aanbestedingswet 2012 (Aw) as of 30 April 2026: 2.76 (norms, "of gelijkwaardig"), 2.77 and 2.78 (equivalence),
 * 2.80 (conditions of performance), 2.90 (suitability).
 */

export const KINDS = {
  description: "De soorten eisen in deze bijlage en wat elke soort voor u betekent.",
  columns: ["Soort", "Wat het voor u betekent"],
  widths: [24, 76],
  rows: [
    ["Eis", "Uw aanbod moet hieraan voldoen. Een inschrijving die niet aan een eis voldoet, is ongeldig."],
    ["Wens", "Uw aanbod hoeft hieraan niet te voldoen. Voldoet het wel, dan telt dat mee bij de beoordeling. Hoe, staat in de aanbestedingsstukken."],
    ["Contractbepaling", "Deze afspraak wordt deel van de overeenkomst (Aanbestedingswet 2012, artikel 2.80). Met uw inschrijving stemt u ermee in."],
    [
      "Geschiktheidseis",
      "Deze eis gaat over uw organisatie, niet over uw aanbod (Aanbestedingswet 2012, artikel 2.90). Wanneer u het bewijs levert, staat bij de eis.",
    ],
  ],
};

export const ABOUT = {
  purpose: [
    "Deze bijlage hoort bij de opdracht {{titel}} van {{opdrachtgever}} (kenmerk {{kenmerk}}). Zij bevat {{aantal}} eisen aan informatiebeveiliging. Met “u” bedoelen wij de inschrijver en, na gunning, de opdrachtnemer.",
    "De eisen gelden voor alles wat u levert, ook voor wat uw onderaannemers en toeleveranciers daarvoor doen.",
  ],
  reading: [
    "Elke eis heeft een soort, een nummer en een code. Het nummer gebruikt u om naar de eis te verwijzen. Een nummer dat is gepubliceerd, verandert niet meer. De code tussen haakjes is de code in het eisenpakket {{pakket}}.",
    "Bij elke eis staat wanneer hij geldt, waarmee u aantoont dat u voldoet, wanneer u dat bewijs levert en op welke bron de eis steunt.",
  ],
  sources: [
    "De opdrachtgever heeft de eisen in eigen woorden geschreven. Waar een eis een wet of norm weergeeft, staat dat eronder. Is er dan verschil tussen de eis en de aangehaalde bron, dan gaat de bron voor.",
  ],
  equivalence: [
    "Waar een eis een norm, certificaat of keurmerk noemt, mag u ook een gelijkwaardige oplossing aanbieden of gelijkwaardig bewijs leveren (Aanbestedingswet 2012, artikel 2.76). U laat bij uw inschrijving met elk passend middel zien dat uw oplossing aan de eis voldoet, bijvoorbeeld met een technisch dossier of een verslag van een onafhankelijke toets (artikelen 2.77 en 2.78). De opdrachtgever wijst uw inschrijving dan niet af omdat zij niet aan de genoemde norm zelf voldoet.",
  ],
};

export const TENDER_FACTS = [
  ["Opdrachtgever", "{{opdrachtgever}}"],
  ["Kenmerk", "{{kenmerk}}"],
  ["Versie", "{{versie}}"],
  ["Status", "{{status}}"],
  ["Datum", "{{datum}}"],
];

export const PROCEDURE_FACTS = [
  ["Wat wordt gekocht", "{{omschrijving}}"],
  ["Procedure", "{{procedure}}"],
  ["Voorwaarden", "{{voorwaarden}}"],
  ["Sluitingsdatum", "{{sluitingsdatum}}"],
  ["Looptijd", "{{begin}} tot en met {{einde}}"],
];

export const PARTS = {
  situation: "Zo ziet de omgeving eruit waarin uw product of dienst terechtkomt.",
  sets: "De eisen komen uit deze onderdelen.",
  requirements: "De eisen staan per thema.",
  kinds: [
    ["geschiktheidseis", "Geschiktheidseisen", "Deze eisen gaan over uw organisatie."],
    ["eis", "Eisen", "Aan deze eisen voldoet uw aanbod."],
    ["wens", "Wensen", "Aan deze wensen hoeft uw aanbod niet te voldoen."],
    ["contractbepaling", "Contractbepalingen", "Deze bepalingen worden deel van de overeenkomst."],
  ],
  terms: "Deze begrippen en afkortingen staan in de eisen.",
  values: "In een aantal eisen heeft de opdrachtgever een waarde ingevuld. Hier staan die waarden bij elkaar.",
};

export const INTERNAL = {
  mark: "INTERN",
  warning: "Dit document is intern. Het hoort niet bij de stukken voor de markt.",
};

export const ANSWER_FORM = {
  title: "Antwoordformulier beveiligingseisen",
  fields: ["Vul alleen de velden in de tabellen in. In het veld onder Uw antwoord kiest u uit een lijst; in de andere velden typt u."],
};
