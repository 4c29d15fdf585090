import type { AssembledRequirement, Assembly } from "../assembly/model.ts";
import type { Catalogue } from "../catalogue/model.ts";

/** The requirements in printed order, by theme of the pack; a theme without requirements is left out. */
export function requirementsByTheme(
  catalogue: Catalogue,
  assembly: Assembly,
): readonly { readonly name: string; readonly requirements: readonly AssembledRequirement[] }[] {
  const { themes } = catalogue.pack;
  const known = new Set(themes.map((theme) => theme.id));
  return [
    ...themes.map(({ id, name }) => ({ name, requirements: assembly.requirements.filter((each) => each.theme === id) })),
    { name: "Overige eisen", requirements: assembly.requirements.filter((each) => !known.has(each.theme)) },
  ].filter(({ requirements }) => requirements.length > 0);
}
