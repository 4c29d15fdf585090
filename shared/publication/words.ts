/** What screen, document and command line say about a publication check. */
import type { CheckRow, PublicationReport } from "./model.ts";

export const OUTCOME_WORDS: Readonly<Record<CheckRow["outcome"], string>> = { pass: "In orde", fail: "Niet in orde", skipped: "Niet gecontroleerd" };

/** What the check cannot see, so that nobody thinks that it did. */
export const LIMITS =
  "De controle leest alles wat in de bestanden staat. Zij ziet geen woorden in afbeeldingen en geen tekst in de kleur van het papier, en zoekt geen woorden van minder dan drie letters. Kijk zelf ook naar het document voordat u publiceert.";

/** How many files were checked, and how many points are not in order. */
export function summaryOf({ files }: PublicationReport): string {
  const failed = files.flatMap((file) => file.rows).filter((row) => row.outcome === "fail").length;
  const isOne = files.length === 1;
  if (failed === 0)
    return `${isOne ? "1 bestand is gecontroleerd, zoals het op schijf staat" : `${files.length} bestanden zijn gecontroleerd, zoals zij op schijf staan`}. Er is niets gevonden dat publicatie tegenhoudt.`;
  return `${isOne ? "1 bestand is" : `${files.length} bestanden zijn`} gecontroleerd. ${failed === 1 ? "1 punt is" : `${failed} punten zijn`} niet in orde. Publiceer pas als dat is opgelost.`;
}
