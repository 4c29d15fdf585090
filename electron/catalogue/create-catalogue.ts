import type { z } from "zod";
import type { Catalogue, RequirementSet, setFileSchema } from "../../shared/catalogue/model.ts";
import type { Immutable } from "../../shared/immutable.ts";

export interface CatalogueParts
  extends Pick<Catalogue, "pack" | "hash" | "parameters" | "characteristics" | "quickScan" | "sources" | "glossary" | "coverageNotes" | "abro"> {
  readonly setFiles: readonly Immutable<z.infer<typeof setFileSchema>>[];
}

const KIND_ORDER: Readonly<Record<RequirementSet["kind"], number>> = { base: 0, category: 1, supplement: 2 };

/** Joins the files of a pack: sets in the order base, category, supplement and then by name; requirements as their files order them. */
export function createCatalogue({ setFiles, ...parts }: CatalogueParts): Catalogue {
  const ordered = setFiles.toSorted(
    (left, right) => KIND_ORDER[left.set.kind] - KIND_ORDER[right.set.kind] || (left.set.name < right.set.name ? -1 : left.set.name > right.set.name ? 1 : 0),
  );
  return {
    ...parts,
    sets: ordered.map((file) => file.set),
    requirements: ordered.flatMap((file) => file.requirements),
    setOf: Object.fromEntries(ordered.flatMap((file) => file.requirements.map((each) => [each.id, file.set.id]))),
  };
}
