import { enumerate, formatDate } from "./conditions.ts";
import type { Catalogue, Citation } from "./model.ts";

/** "BIO2 1.3, 8.08.02": norm, edition, place. */
export function citationText(citation: Citation, catalogue: Pick<Catalogue, "sources">): string {
  const source = catalogue.sources.find((each) => each.id === citation.source);
  return `${source?.citeAs ?? citation.source}, ${citation.place}`;
}

/**
 * The citations of one requirement as they are printed, one entry a source: "BIO2 1.3, 5.21.02 en 5.21.04". A rule that does not apply yet on
 * `date` (ISO) says from when: a coming duty must not read as a present one.
 */
export function citationTexts(citations: readonly Citation[], catalogue: Pick<Catalogue, "sources">, date: string): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { source, place } of citations) {
    const item = catalogue.sources.find((each) => each.id === source)?.items.find((each) => each.id === place);
    const text = item?.from !== undefined && item.from > date ? `${place} (van toepassing vanaf ${formatDate(item.from)})` : place;
    places.set(source, [...(places.get(source) ?? []), text]);
  }
  return [...places].map(([source, texts]) => `${catalogue.sources.find((each) => each.id === source)?.citeAs ?? source}, ${enumerate(texts)}`);
}

export interface CitedSource {
  readonly id: string;
  readonly citeAs: string;
  readonly name: string;
  readonly version: string;
  readonly url: string;
  readonly places: readonly string[];
}

/** Every source that is cited, with its places in the order of its table: the annex's list of sources. */
export function citedSources(citations: readonly Citation[], catalogue: Pick<Catalogue, "sources">): readonly CitedSource[] {
  const wanted = new Map<string, Set<string>>();
  for (const { source, place } of citations) wanted.set(source, (wanted.get(source) ?? new Set()).add(place));
  return catalogue.sources
    .filter((source) => wanted.has(source.id))
    .map(({ id, citeAs, name, version, url, items }) => ({
      id,
      citeAs,
      name,
      version,
      url,
      places: items.map((item) => item.id).filter((place) => wanted.get(id)?.has(place)),
    }))
    .toSorted((left, right) => (left.citeAs < right.citeAs ? -1 : 1));
}

/** "5.20.03, 8.08.02 en 8.15.01". */
export function placesText(places: readonly string[]): string {
  return enumerate(places);
}
