export const PUBLICATION_TEXTS = {
  good: "De publicatiecontrole is in orde",
  bad: "De publicatiecontrole vond iets wat er niet in hoort",
  unreadable: "De bestanden konden niet worden gecontroleerd",
  file: (name: string) => `Controle van ${name}`,
  columns: { check: "Controle", outcome: "Uitkomst", seen: "Wat is gezien" },
  details: (name: string, points: number) =>
    points === 0 ? `${name}: alles in orde` : `${name}: ${points === 1 ? "1 punt" : `${points} punten`} niet in orde`,
  hash: "Controlegetal (SHA-256)",
  make: "Publicatiecontrole maken",
  meaning: "Wat is gecontroleerd in de bestanden van de laatste export, met het controlegetal van elk bestand.",
  none: "Kan nadat u de bijlage hebt gemaakt.",
} as const;
