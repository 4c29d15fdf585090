/** A pack folder to a Catalogue. All faults of all files are gathered; nothing is taken over when one is found. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { integrityProblems } from "../../shared/catalogue/lint/lint.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { type PackFile, parsePack } from "./parse-pack.ts";

/** A file of a pack is text that people wrote: far below this. */
const MAX_FILE_BYTES = 8_000_000;
const FOLDERS = ["requirements", "sources", "characteristics", "parameters", "abro"] as const;

/** Reads and checks the pack in `folder`: form, references, conditions and citations. */
export async function readPack(folder: string): Promise<Result<Catalogue, Problem>> {
  const files = await readPackFiles(folder);
  return files.ok ? catalogueOf(files.value, folder) : files;
}

/** The catalogue in the files of a pack, checked as `readPack` does; `source` is the name of the folder or archive in messages. */
export function catalogueOf(files: readonly PackFile[], source: string): Result<Catalogue, Problem> {
  const structure = parsePack(files, source);
  if (!structure.ok) return structure;
  const faults = integrityProblems(structure.value);
  if (faults.length === 0) return structure;
  return failure(
    ...faults.map((fault) => ({
      id: `pack.${fault.id}`,
      file: source,
      place: `${fault.subject}${fault.place ? `, ${fault.place}` : ""}`,
      message: `Het eisenpakket ${source} klopt niet bij ${fault.subject}: ${fault.message} Herstel het pakket of installeer een ander.`,
    })),
  );
}

/** Reads the pack in `folder` and checks only the form of its files: what the lint starts from. */
export async function readPackStructure(folder: string): Promise<Result<Catalogue, Problem>> {
  const files = await readPackFiles(folder);
  if (!files.ok) return files;
  return parsePack(files.value, folder);
}

/** The files of the pack in `folder`, as text. */
export async function readPackFiles(folder: string): Promise<Result<readonly PackFile[], Problem>> {
  const names: string[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isFile() && entry.name.endsWith(".json")) names.push(entry.name);
    for (const inner of FOLDERS) names.push(...(await jsonFilesIn(folder, inner)));
  } catch (cause) {
    return failure({
      id: "pack.unreadable",
      file: folder,
      message: `De map ${folder} is niet te lezen${reasonOf(cause)}. Wijs de map aan waarin pack.json staat.`,
    });
  }
  if (!names.includes("pack.json")) {
    return failure({ id: "pack.no-manifest", file: folder, message: `In de map ${folder} staat geen pack.json. Wijs de map van een eisenpakket aan.` });
  }
  const files: PackFile[] = [];
  const problems: Problem[] = [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    try {
      if ((await stat(path)).size > MAX_FILE_BYTES)
        problems.push({
          id: "pack.file-too-large",
          file: path,
          message: `Het bestand ${path} is te groot voor een eisenpakket. Controleer of het wel bij het pakket hoort.`,
        });
      else files.push({ name, content: await readFile(path, "utf8") });
    } catch (cause) {
      problems.push({
        id: "pack.file-unreadable",
        file: path,
        message: `Het bestand ${path} is niet te lezen${reasonOf(cause)}. Controleer de rechten op het bestand.`,
      });
    }
  }
  return problems.length > 0 ? failure(...problems) : success(files);
}

async function jsonFilesIn(folder: string, inner: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(folder, inner))).filter((name) => name.endsWith(".json")).map((name) => `${inner}/${name}`);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

function reasonOf(cause: unknown): string {
  if (isMissing(cause)) return ": hij bestaat niet";
  return cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
}
