/** An app folder whose pack has thousands of requirements: every requirement of the bundled pack over and over, with its conditions, in sets of their own. */
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue, RequirementSet } from "../../shared/catalogue/model.ts";

/** Letters after which the sets of the copies are called. */
const COPIES = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"] as const;
/** A number has three digits. */
const MOST_IN_A_SET = 999;

/** Writes the app folder and returns the ids of the sets that were added. `size`: requirements in all. */
export async function writeStressApp(root: string, folder: string, catalogue: Catalogue, size: number): Promise<readonly string[]> {
  const pack = join(folder, "templates", "catalogue", "basis");
  await mkdir(folder, { recursive: true });
  await cp(join(root, "templates"), join(folder, "templates"), { recursive: true });
  await cp(join(root, "examples"), join(folder, "examples"), { recursive: true });
  await cp(join(root, "package.json"), join(folder, "package.json"));
  await symlink(join(root, "dist"), join(folder, "dist"));
  const added: string[] = [];
  let left = size - catalogue.requirements.length;
  for (const letter of COPIES) {
    if (left <= 0) break;
    const set = copiedSet(catalogue, letter);
    const requirements = catalogue.requirements.slice(0, Math.min(left, MOST_IN_A_SET)).map((each, index) => ({
      ...each,
      id: `${set.prefix}-${String(index + 1).padStart(3, "0")}`,
      supersedes: [],
      conflictsWith: [],
    }));
    const plain = requirements.map(({ obligatory: _, ...each }) => each);
    await writeFile(join(pack, "requirements", `proef-${letter.toLowerCase()}.json`), JSON.stringify({ set, requirements: plain }));
    added.push(set.id);
    left -= requirements.length;
  }
  return added;
}

function copiedSet(catalogue: Catalogue, letter: string): RequirementSet {
  const [model] = catalogue.sets.filter((set) => set.kind === "category");
  if (!model) throw new Error("The pack has no category.");
  const { advisedWhen: _, ...plain } = model;
  return { ...plain, id: `proef${letter}`, prefix: `XQZ${letter}`, name: `Proef ${letter}`, synonyms: [], cpv: [], related: [], samePartAs: [] };
}

/** An example that has chosen these sets as well. */
export async function stressDossier(root: string, sets: readonly string[]): Promise<string> {
  const example = JSON.parse(await readFile(join(root, "examples", "gemeente-zaaksysteem.json"), "utf8")) as { tender: object; sets: string[]; pack?: unknown };
  const { pack: _, ...rest } = example;
  return JSON.stringify({ ...rest, tender: { ...example.tender, title: "Proef" }, sets: [...example.sets, ...sets] });
}
