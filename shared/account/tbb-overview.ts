/** The TBB overview as a document of its own. It is internal and may itself be sensitive; it reaches the annex only by the user's own choice. */
import type { Annex } from "../annex/model.ts";
import { body, heading, tableOr } from "../annex/tables.ts";
import { OPEN, overviewTable } from "../annex/tbb-table.ts";
import { formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { TBB_METHOD_NAMES } from "../dossier/abro-words.ts";
import type { Dossier } from "../dossier/model.ts";
import { internalDocument } from "./document.ts";

export function composeTbbOverview(catalogue: Catalogue, dossier: Dossier, date: string): Annex {
  return internalDocument("TBB-overzicht", catalogue, dossier, date, [
    heading(1, "Te Beschermen Belangen bij deze opdracht"),
    body(
      "Dit overzicht hoort bij ABRO 2026, eis 1.4.1. De opdrachtgever vult het in en keurt het goed. De opdrachtnemer krijgt het op de wijze die in de bijlage staat, en niet eerder. Het kan zelf gevoelig zijn: deel het alleen met wie het nodig heeft.",
    ),
    ...overviewTable(dossier.abro.items, catalogue.abro),
    heading(1, "Hoe de categorieën zijn vastgesteld"),
    body("TBB 1 is de zwaarste categorie. Uit een categorie volgt nooit een rubricering."),
    ...tableOr(
      "Er staan nog geen belangen in het overzicht.",
      "Per belang de methode, wie de categorie vaststelde en wie haar bevestigde.",
      [
        ["Nummer", 12],
        ["Methode", 32],
        ["Vastgesteld", 28],
        ["Bevestigd", 28],
      ],
      dossier.abro.items.map((item) => [
        item.id,
        item.method ? TBB_METHOD_NAMES[item.method] : OPEN,
        byOn(item.setBy, item.setOn),
        byOn(item.confirmedBy, item.confirmedOn),
      ]),
    ),
    heading(1, "Goedkeuring"),
    body(`Goedgekeurd door de opdrachtgever: ${byOn(dossier.abro.approvedBy, dossier.abro.approvedOn)}.`),
  ]);
}

function byOn(by: string, on: string | undefined): string {
  if (by.trim() === "") return OPEN;
  return on ? `${by}, ${formatDate(on)}` : by;
}
