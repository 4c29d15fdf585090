import { TBB_CATEGORIES } from "../abro/model.ts";
import type { CharacteristicValue, Profile } from "../catalogue/conditions.ts";
import { type Catalogue, type Characteristic, SEPARATE_PARTS } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { possibleParts } from "./parts.ts";

/**
 * The facts of a tender as conditions see them: the chosen sets, the answers, and the facts of the tender that are asked
 * elsewhere. An answer that its characteristic does not allow counts as not given; the findings report it.
 */
export function profileOf(catalogue: Catalogue, dossier: Dossier): Profile {
  const values: Record<string, CharacteristicValue> = {};
  for (const characteristic of catalogue.characteristics) {
    const value = isSettledBySets(characteristic.id, catalogue, dossier) ? false : rawValueOf(characteristic, dossier);
    if (value !== undefined && isAllowed(characteristic, value)) values[characteristic.id] = value;
  }
  return { sets: dossier.sets, values };
}

/**
 * The one answer that follows from the choice of sets: what cannot be taken apart has no separate parts, whatever was answered when more was
 * chosen. Such a question is not asked.
 */
export function isSettledBySets(characteristic: string, catalogue: Catalogue, dossier: Dossier): boolean {
  return characteristic === SEPARATE_PARTS && possibleParts(catalogue, dossier.sets).length < 2;
}

function rawValueOf(characteristic: Characteristic, dossier: Dossier): CharacteristicValue | undefined {
  if (characteristic.tenderFact === "tbbCategories") return tbbCategoriesOf(dossier);
  if (characteristic.tenderFact) return dossier.tender[characteristic.tenderFact];
  return Object.hasOwn(dossier.characteristics, characteristic.id) ? dossier.characteristics[characteristic.id] : undefined;
}

/** Categories in the TBB overview, as option values `tbb1` to `tbb4`; not known while no item has one. */
function tbbCategoriesOf({ abro }: Dossier): CharacteristicValue | undefined {
  const categories = TBB_CATEGORIES.filter((category) => abro.items.some((item) => item.category === category));
  return categories.length === 0 ? undefined : categories.map((category) => `tbb${category}`);
}

/** Whether `value` is one that `characteristic` can have. `null` ("weet ik niet") always is. */
export function isAllowed(characteristic: Characteristic, value: CharacteristicValue): boolean {
  if (value === null) return true;
  switch (characteristic.type) {
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return characteristic.options.some((option) => option.value === value);
    case "multi":
      return Array.isArray(value) && value.every((each) => characteristic.options.some((option) => option.value === each));
    case "number":
      return typeof value === "number" && value >= characteristic.min && value <= characteristic.max;
    case "date":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  }
}
