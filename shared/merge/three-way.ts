/** Two dossiers that were made out of one base: in which fields each departs from it. Knows no side: swapped in, swapped out. */
import type { Dossier } from "../dossier/model.ts";
import { asRecord, type Fields, PLACES, type Place, sameValue } from "./places.ts";

export type Side = "mine" | "theirs";

export interface Difference {
  readonly place: Place;
  /** Record within the place; empty where the place is one record. */
  readonly id: string;
  /** Absent: the whole record came, went, or was made on both sides. */
  readonly field?: string;
  /** Who changed it. */
  readonly changedBy: Side | "both";
  /** Undefined: not there. Of a whole record: its fields. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Every field in which one side departs from the base and the two sides do not agree already. */
export function threeWay(base: Dossier, mine: Dossier, theirs: Dossier): readonly Difference[] {
  return PLACES.flatMap((place) => {
    const [inBase, inMine, inTheirs] = [place.read(base), place.read(mine), place.read(theirs)];
    const ids = new Set([...inMine.keys(), ...inTheirs.keys(), ...inBase.keys()]);
    return [...ids].flatMap((id) => recordDifferences(place, id, inBase.get(id), inMine.get(id), inTheirs.get(id)));
  });
}

function recordDifferences(place: Place, id: string, base: Fields | undefined, mine: Fields | undefined, theirs: Fields | undefined): readonly Difference[] {
  // Comments only ever come: those of one side are joined, never chosen.
  if (place.name === "comments" && (!mine || !theirs)) return [];
  if (mine && theirs && (base || place.name === "comments")) {
    const fields = new Set([...mine.keys(), ...theirs.keys(), ...(base?.keys() ?? [])]);
    return [...fields].flatMap((field) => difference({ place, id, field }, base?.get(field), mine.get(field), theirs.get(field)));
  }
  return difference({ place, id }, asRecord(base), asRecord(mine), asRecord(theirs));
}

function difference(at: Pick<Difference, "place" | "id" | "field">, base: unknown, mine: unknown, theirs: unknown): readonly Difference[] {
  if (sameValue(mine, theirs)) return [];
  const changedBy = sameValue(base, mine) ? "theirs" : sameValue(base, theirs) ? "mine" : "both";
  return [{ ...at, changedBy, base, mine, theirs }];
}
