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
