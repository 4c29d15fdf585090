/** What assembling needs to know of a catalogue and what no dossier changes: found once per catalogue. */
import { factsOf, type Vocabulary, vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue, Parameter, Requirement } from "../catalogue/model.ts";
import { parametersIn } from "../catalogue/parameters.ts";
import { differsPerPart } from "./parts.ts";

/** A requirement in its set. */
export interface FiledRequirement {
  readonly standard: Requirement;
  readonly set: string;
  /** Its condition can come out differently in two parts of the purchase. */
  readonly differs: boolean;
  /** Characteristics that its condition looks at. */
  readonly asks: readonly string[];
  /** Parameters in its texts, in order of appearance. */
  readonly parameters: readonly string[];
}

export interface CatalogueIndex {
  readonly vocabulary: Vocabulary;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** In the order of the catalogue. */
  readonly filed: readonly FiledRequirement[];
  /** Place of a theme in print. */
  readonly themes: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const parameters = new Map(catalogue.parameters.map((each) => [each.id, each]));
  const made = {
    vocabulary,
    parameters,
    filed: catalogue.requirements.map((standard) => ({
      standard,
      set: catalogue.setOf[standard.id] ?? "",
      differs: differsPerPart(standard, vocabulary),
      asks: standard.when ? factsOf(standard.when).characteristics : [],
      parameters: parametersIn([standard.text, ...(standard.list ?? []), standard.evidence.text]).filter((name) => parameters.has(name)),
    })),
    themes: new Map(catalogue.pack.themes.map((theme, index) => [theme.id, index])),
  };
  indexes.set(catalogue, made);
  return made;
}
