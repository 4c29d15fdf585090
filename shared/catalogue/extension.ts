/** Sets that an organisation adds to a pack: an extension (uitbreiding) has no quick scan and no ABRO, and changes nothing of what it is added to. */

import type { z } from "zod";
import { contentHash } from "../canonical.ts";
import type { Immutable } from "../immutable.ts";
import { integrityProblems } from "./lint/lint.ts";
import type { CatalogueProblem } from "./lint/model.ts";
import type { Catalogue, Characteristic, GlossaryTerm, Pack, Parameter, RequirementSet, Source, setFileSchema } from "./model.ts";

export type SetFile = Immutable<z.infer<typeof setFileSchema>>;

export interface ExtensionContent {
  readonly pack: Pack;
  readonly hash: string;
  readonly setFiles: readonly SetFile[];
  readonly parameters: readonly Parameter[];
  readonly characteristics: readonly Characteristic[];
  readonly sources: readonly Source[];
  readonly glossary: readonly GlossaryTerm[];
}

/** The catalogue with the extensions in it, and what is wrong with what they add; with a problem an extension may not be used. */
export interface Extended {
  readonly catalogue: Catalogue;
  /** By id of the extension. */
  readonly refused: Readonly<Record<string, readonly CatalogueProblem[]>>;
}

/** Adds the extensions in order of id. One that does not fit is left out whole, and told. */
export function withExtensions(base: Catalogue, extensions: readonly ExtensionContent[]): Extended {
  const refused: Record<string, readonly CatalogueProblem[]> = {};
  let catalogue = base;
  for (const extension of extensions.toSorted((left, right) => (left.pack.id < right.pack.id ? -1 : 1))) {
    const clashes = clashesOf(catalogue, extension);
    const joined = joinOne(catalogue, base.hash, extension);
    const problems = clashes.length > 0 ? clashes : integrityProblems(joined);
    if (problems.length > 0) refused[extension.pack.id] = problems;
    else catalogue = joined;
  }
  return { catalogue, refused };
}

/** Sets as a pack orders them: base, category, supplement, and then by name. */
export function inSetOrder<T>(files: readonly T[], setOf: (file: T) => RequirementSet): readonly T[] {
  return files.toSorted((left, right) => {
    const [one, other] = [setOf(left), setOf(right)];
    return KIND_ORDER[one.kind] - KIND_ORDER[other.kind] || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
  });
}

const KIND_ORDER: Readonly<Record<RequirementSet["kind"], number>> = { base: 0, category: 1, supplement: 2 };

function joinOne(catalogue: Catalogue, baseHash: string, extension: ExtensionContent): Catalogue {
  const { pack, hash, setFiles } = extension;
  const extensions = [...(catalogue.extensions ?? []), { id: pack.id, name: pack.name, version: pack.version, hash }];
  const themes = new Set(catalogue.pack.themes.map((each) => each.id));
  const added = setFiles.flatMap((file) => file.requirements);
  return {
    ...catalogue,
    pack: { ...catalogue.pack, themes: [...catalogue.pack.themes, ...pack.themes.filter((each) => !themes.has(each.id))] },
    hash: contentHash([baseHash, ...extensions.map((each) => each.hash)]),
    extensions,
    sets: inSetOrder([...catalogue.sets, ...setFiles.map((file) => file.set)], (set) => set),
    requirements: [...catalogue.requirements, ...added],
    setOf: { ...catalogue.setOf, ...Object.fromEntries(setFiles.flatMap((file) => file.requirements.map((each) => [each.id, file.set.id]))) },
    parameters: [...catalogue.parameters, ...extension.parameters],
    characteristics: [...catalogue.characteristics, ...extension.characteristics],
    sources: [...catalogue.sources, ...extension.sources],
    glossary: [...catalogue.glossary, ...extension.glossary],
  };
}

/** What an extension may not do, though a pack that stands by itself may. Names that are taken are found by the checks of the joined whole. */
function clashesOf(catalogue: Catalogue, { pack, setFiles }: ExtensionContent): readonly CatalogueProblem[] {
  const clash = (id: string, subject: string, place: string, message: string): CatalogueProblem => ({
    id: `extension-${id}`,
    category: "integrity",
    severity: "error",
    subject,
    place,
    message,
  });
  const obligatory = new Set(catalogue.requirements.filter((each) => each.obligatory).map((each) => each.id));
  return [
    ...(pack.extends === catalogue.pack.id
      ? []
      : [clash("other-pack", pack.id, "extends", `De uitbreiding hoort bij ${pack.extends ?? "geen pakket"}, niet bij ${catalogue.pack.id}.`)]),
    ...setFiles.flatMap(({ set, requirements }) => [
      // The program itself gives own requirements of one tender this prefix.
      ...(set.prefix === OWN_PREFIX ? [clash("own-prefix", set.id, "prefix", `Het voorvoegsel ${OWN_PREFIX} is van eigen eisen in één dossier.`)] : []),
      ...(set.kind === "base" ? [clash("base-set", set.id, "kind", "Een uitbreiding heeft geen set die altijd geldt.")] : []),
      ...requirements.flatMap((requirement) =>
        requirement.supersedes
          .filter((each) => obligatory.has(each))
          .map((each) => clash("supersedes-obligatory", requirement.id, "supersedes", `De eis ${each} is verplicht; een uitbreiding kan haar niet vervangen.`)),
      ),
    ]),
  ];
}

const OWN_PREFIX = "EIG";
