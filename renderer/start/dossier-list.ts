import type { DossierSummary } from "../../shared/contract.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";

/** From this many dossiers on there is a search field. */
export const SEARCH_FROM = 9;

/** Newest first. What cannot be opened comes last: nobody can work on it. */
export function sortedDossiers(dossiers: readonly DossierSummary[]): readonly DossierSummary[] {
  return dossiers.toSorted(
    (left, right) => Number(left.problem !== undefined) - Number(right.problem !== undefined) || (left.modified < right.modified ? 1 : -1),
  );
}

export function findDossiers(dossiers: readonly DossierSummary[], query: string): readonly DossierSummary[] {
  const words = wordsOf(query);
  return words.length === 0 ? dossiers : dossiers.filter((each) => matches(plain(`${each.title} ${each.reference} ${each.organisation} ${each.file}`), words));
}
