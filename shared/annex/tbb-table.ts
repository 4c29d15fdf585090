import { categoriesText } from "../abro/assemble.ts";
import type { Abro } from "../abro/model.ts";
import type { TbbItem } from "../dossier/abro-model.ts";
import { RUBRICERING_NAMES, TBB_KIND_NAMES } from "../dossier/abro-words.ts";
import type { Block } from "./model.ts";
import { tableOr } from "./tables.ts";

/** Stands where a person has not decided yet. */
export const OPEN = "nog niet vastgesteld";

/** The overview as it may stand in the annex: without who set what. */
export function overviewTable(items: readonly TbbItem[], abro: Abro | undefined): readonly Block[] {
  const label = (category: TbbItem["category"]): string => {
    if (category === undefined) return OPEN;
    return abro?.frame.categories.find((each) => each.id === category)?.label ?? categoriesText([category]);
  };
  return tableOr(
    "Er staan nog geen belangen in het overzicht.",
    "De Te Beschermen Belangen, met soort, plaats, categorie en bestaande rubricering.",
    [
      ["Nummer", 11],
      ["Soort", 14],
      ["Belang", 29],
      ["Plaats of systeem", 20],
      ["Categorie", 11],
      ["Bestaande rubricering", 15],
    ],
    items.map((item) => [
      item.id,
      item.kind ? TBB_KIND_NAMES[item.kind] : OPEN,
      item.description || OPEN,
      item.place || OPEN,
      label(item.category),
      item.rubricering ? RUBRICERING_NAMES[item.rubricering] : OPEN,
    ]),
  );
}
