/** What a dossier says about the ABRO, in the terms in which the requirements are chosen. */
import type { Profile } from "../catalogue/conditions.ts";
import type { TbbItem } from "../dossier/abro-model.ts";
import type { Dossier } from "../dossier/model.ts";
import { type AbroScope, isHeavier, type TbbPlace } from "./assemble.ts";
import { ABRO_SET, TBB_CATEGORIES, type TbbCategory } from "./model.ts";

/** Characteristic that holds the kinds of application. */
export const ABRO_APPLICATION = "abroToepassing";

/** True when a person decided that the ABRO applies: its set is chosen. */
export function abroApplies(dossier: Pick<Dossier, "sets">): boolean {
  return dossier.sets.includes(ABRO_SET);
}

/** Places with their categories, in the order of the overview. Items without a category do not count yet; the findings name them. */
export function abroScopeOf(dossier: Dossier, profile: Profile): AbroScope {
  const places = new Map<string, { name: string; categories: Set<TbbCategory> }>();
  for (const item of dossier.abro.items) {
    if (item.category === undefined) continue;
    const key = plainPlace(item.place);
    const place = places.get(key) ?? { name: item.place.trim(), categories: new Set<TbbCategory>() };
    place.categories.add(item.category);
    places.set(key, place);
  }
  const applications = profile.values[ABRO_APPLICATION];
  return {
    places: [...places.values()].map(({ name, categories }): TbbPlace => ({ name, categories: TBB_CATEGORIES.filter((each) => categories.has(each)) })),
    applications: Array.isArray(applications) ? applications : [],
  };
}

/** Two spellings of a place that differ in case or spacing are one place. */
function plainPlace(place: string): string {
  return place.trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * Lightest category that a rubricering allows (TBB-systematiek 3.1; the line for Stg. Geheim is stated, the others extend it).
 * It is a floor only: the other way round nothing follows.
 */
export const TBB_FLOOR: Readonly<Record<NonNullable<TbbItem["rubricering"]>, TbbCategory | undefined>> = {
  geen: undefined,
  departementaalVertrouwelijk: 4,
  stgConfidentieel: 3,
  stgGeheim: 2,
  stgZeerGeheim: 1,
};

/** True when the category of `item` protects less than its rubricering demands. */
export function isBelowFloor(item: Pick<TbbItem, "category" | "rubricering">): boolean {
  const floor = item.rubricering && TBB_FLOOR[item.rubricering];
  return floor !== undefined && item.category !== undefined && isHeavier(floor, item.category);
}
