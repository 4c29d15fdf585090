/** What a nota van inlichtingen tells the market in fixed words. */
export const NOTA_TEXTS = {
  document: (number: number) => `Nota van inlichtingen ${number}`,
  goesWith: (number: number, date: string, title: string, reference: string) =>
    `Dit is nota van inlichtingen ${number} van ${date} bij de opdracht ${title} (${reference}). De nota hoort bij de aanbestedingsstukken.`,
  replaces: (version: string, earlier: string) =>
    `Met deze nota krijgt de bijlage beveiligingseisen versie ${version}. Zij vervangt versie ${earlier}. De nummers van de eisen zijn gelijk gebleven; een eis die vervalt, houdt haar nummer.`,
  newForm:
    "Gebruik voor uw inschrijving het antwoordformulier dat bij deze nota hoort. Daarin is bij elke nieuwe en elke gewijzigde eis aangegeven dat zij is veranderd.",
  redline: "De wijzigingen staan ook in de bijlage met bijgehouden wijzigingen. Is er verschil, dan gaat de bijlage zelf voor.",
  unchanged: (version: string) => `De bijlage beveiligingseisen verandert niet: versie ${version} blijft gelden.`,
  noChanges: "Er zijn geen wijzigingen.",
  noQuestions: "In deze nota staan geen vragen.",
  noGrounds: "De opdrachtgever heeft deze wijzigingen zelf aangebracht.",
  ownGround: "opdrachtgever",
  question: (number: number) => `vraag ${number}`,
  lapsed: "Vervallen",
  isNew: "Stond niet in de bijlage",
  general: "algemeen",
  requirement: (number: string) => `eis ${number}`,
  marks: { nieuw: "Nieuw", gewijzigd: "Gewijzigd", vervallen: "Vervallen" },
  mark: (kind: string, number: number) => `${kind} in nota van inlichtingen ${number}`,
} as const;
