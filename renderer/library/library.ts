/** What the library shows: the requirements of the catalogue, and those that a reader asks for. */
import { citationText } from "../../shared/catalogue/citations.ts";
import type { Catalogue, Citation, Parameter, Requirement, RequirementKind, Source } from "../../shared/catalogue/model.ts";
import { fillText, type ParameterValue, parametersIn } from "../../shared/catalogue/parameters.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";

export interface LibraryFilter {
  readonly query: string;
  /** Empty: any. */
  readonly set: string;
  readonly theme: string;
  readonly kind: RequirementKind | "";
  readonly source: string;
  readonly obligatoryOnly: boolean;
}

export const NO_FILTER: LibraryFilter = { query: "", set: "", theme: "", kind: "", source: "", obligatoryOnly: false };

export interface LibraryEntry {
  readonly requirement: Requirement;
  readonly set: string;
  /** Number and title, without capitals and accents. */
  readonly name: string;
  /** Everything that can be searched in, without capitals and accents. */
  readonly words: string;
}

/** Made once per catalogue. */
export function libraryEntries(catalogue: Catalogue): readonly LibraryEntry[] {
  const standard = standardTexts(catalogue);
  return catalogue.requirements.map((requirement) => ({
    requirement,
    set: catalogue.setOf[requirement.id] ?? "",
    name: plain(`${requirement.id} ${requirement.title}`),
    words: plain(
      [
        requirement.id,
        requirement.title,
        ...[requirement.text, ...(requirement.list ?? []), requirement.evidence.text].map(standard),
        requirement.explanation,
        ...citationsOf(requirement).map((each) => citationText(each, catalogue)),
      ].join(" "),
    ),
  }));
}

/** What a requirement cites, and the norm that makes it obligatory. */
function citationsOf({ citations, obligatory }: Requirement): readonly Citation[] {
  return obligatory ? [...citations, obligatory.citation] : citations;
}

/** Those that are named so go before those that only mention it; else the order of the catalogue. */
export function findEntries(entries: readonly LibraryEntry[], filter: LibraryFilter): readonly LibraryEntry[] {
  const words = wordsOf(filter.query);
  const found = entries.filter(
    ({ requirement, set, words: haystack }) =>
      (filter.set === "" || set === filter.set) &&
      (filter.theme === "" || requirement.theme === filter.theme) &&
      (filter.kind === "" || requirement.kind === filter.kind) &&
      (filter.source === "" || citationsOf(requirement).some((each) => each.source === filter.source)) &&
      (!filter.obligatoryOnly || requirement.obligatory !== undefined) &&
      matches(haystack, words),
  );
  const isNamed = ({ name }: LibraryEntry): boolean => matches(name, words);
  return [...found.filter(isNamed), ...found.filter((each) => !isNamed(each))];
}

/** Fills the values of the pack into a text. */
export function standardTexts({ parameters }: Catalogue): (text: string) => string {
  const byId = new Map(parameters.map((each) => [each.id, each]));
  const values: Record<string, ParameterValue> = Object.fromEntries(
    parameters.flatMap((each) => (each.default === undefined ? [] : [[each.id, each.default]])),
  );
  return (text) => fillText(text, byId, values);
}

export interface SourceUse {
  readonly source: Source;
  /** Places that requirements cite, in the order of the table, with who cites them. */
  readonly places: readonly { readonly id: string; readonly title: string; readonly requirements: readonly string[] }[];
}

/** Every source with what is cited of it. */
export function sourceUses(catalogue: Catalogue): readonly SourceUse[] {
  const citing = new Map<string, string[]>();
  for (const requirement of catalogue.requirements)
    for (const { source, place } of citationsOf(requirement)) {
      const key = `${source} ${place}`;
      const ids = citing.get(key) ?? [];
      if (!ids.includes(requirement.id)) citing.set(key, [...ids, requirement.id]);
    }
  return catalogue.sources.map((source) => ({
    source,
    places: source.items.flatMap((item) => {
      const requirements = citing.get(`${source.id} ${item.id}`);
      return requirements ? [{ id: item.id, title: item.title, requirements }] : [];
    }),
  }));
}

/** Parameters in any text of a requirement, in order of appearance. */
export function parametersOf({ parameters }: Catalogue, { text, list = [], evidence, fallbacks }: Requirement): readonly Parameter[] {
  const texts = [text, ...list, evidence.text, evidence.repeat ?? "", ...fallbacks.flatMap((each) => [each.text, ...(each.list ?? [])])];
  return parametersIn(texts).flatMap((id) => parameters.find((each) => each.id === id) ?? []);
}
