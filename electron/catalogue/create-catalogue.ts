import type { SetFile } from "../../shared/catalogue/extension.ts";
import { inSetOrder } from "../../shared/catalogue/extension.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";

export interface CatalogueParts
  extends Pick<Catalogue, "pack" | "hash" | "parameters" | "characteristics" | "quickScan" | "sources" | "glossary" | "coverageNotes" | "abro"> {
  readonly setFiles: readonly SetFile[];
}

/** Joins the files of a pack: sets in the order base, category, supplement and then by name; requirements as their files order them. */
export function createCatalogue({ setFiles, ...parts }: CatalogueParts): Catalogue {
  const ordered = inSetOrder(setFiles, (file) => file.set);
  return {
    ...parts,
    sets: ordered.map((file) => file.set),
    requirements: ordered.flatMap((file) => file.requirements),
    setOf: Object.fromEntries(ordered.flatMap((file) => file.requirements.map((each) => [each.id, file.set.id]))),
  };
}
