/** A pack folder to a Catalogue. All faults of all files are gathered; nothing is taken over when one is found. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { abroChapterSchema, abroChecksFileSchema, abroFrameSchema } from "../../shared/abro/model.ts";
import { integrityProblems } from "../../shared/catalogue/lint/lint.ts";
import {
  type Catalogue,
  characteristicFileSchema,
  coverageNotesSchema,
  glossaryFileSchema,
  packSchema,
  parameterFileSchema,
  quickScanSchema,
  setFileSchema,
  sourceSchema,
} from "../../shared/catalogue/model.ts";
import { describeIssues } from "../../shared/issues.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { createCatalogue } from "./create-catalogue.ts";

/** A file of a pack is text that people wrote: far below this. */
const MAX_FILE_BYTES = 8_000_000;
const FOLDERS = ["requirements", "sources", "characteristics", "parameters", "abro"] as const;

export interface PackFile {
  /** Path in the pack, with forward slashes. */
  readonly name: string;
  readonly content: string;
}

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

/** The files of a pack to a catalogue; `folder` is only used in messages. */
export function parsePack(files: readonly PackFile[], folder: string): Result<Catalogue, Problem> {
  const problems: Problem[] = [];
  const parse = <T>(file: PackFile, schema: z.ZodType<T>): T | undefined => {
    const path = join(folder, file.name);
    let json: unknown;
    try {
      json = JSON.parse(file.content);
    } catch {
      problems.push({ id: "pack.not-json", file: path, message: `Het bestand ${path} is geen geldig JSON. Open het in een editor die JSON controleert.` });
      return undefined;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    for (const issue of describeIssues(parsed.error))
      problems.push({
        id: "pack.invalid",
        file: path,
        place: issue.place,
        message: `Het bestand ${path} klopt niet bij ${issue.place}: ${issue.reason}. Herstel dit veld.`,
      });
    return undefined;
  };
  const inFolder = <T>(start: string, schema: z.ZodType<T>): readonly T[] =>
    files
      .filter((file) => file.name.startsWith(start))
      .map((file) => parse(file, schema))
      .filter((each) => each !== undefined);
  const single = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const file = files.find((each) => each.name === name);
    if (file) return parse(file, schema);
    problems.push({ id: "pack.file-missing", file: join(folder, name), message: `In het eisenpakket ontbreekt ${name}. Installeer het pakket opnieuw.` });
    return undefined;
  };

  const pack = single("pack.json", packSchema);
  const quickScan = single("quickscan.json", quickScanSchema);
  const sets = inFolder("requirements/", setFileSchema);
  const sources = inFolder("sources/", sourceSchema);
  const parameters = inFolder("parameters/", parameterFileSchema);
  const characteristics = inFolder("characteristics/", characteristicFileSchema);
  const optional = <T>(name: string, schema: z.ZodType<T>): T | undefined => (files.some((each) => each.name === name) ? single(name, schema) : undefined);
  const glossary = optional("glossary.json", glossaryFileSchema);
  const coverage = optional("coverage.json", coverageNotesSchema);
  const abroFrame = optional("abro/abro.json", abroFrameSchema);
  const abro = abroFrame && {
    frame: abroFrame,
    chapters: inFolder("abro/hoofdstuk-", abroChapterSchema),
    checks: optional("abro/checks.json", abroChecksFileSchema)?.checks ?? [],
  };
  if (sets.length === 0 && problems.length === 0)
    problems.push({ id: "pack.empty", file: folder, message: `Het eisenpakket ${folder} bevat geen eisen: de map requirements is leeg.` });
  if (problems.length > 0 || !pack || !quickScan) return failure(...problems);
  return success(
    createCatalogue({
      pack,
      hash: hashOf(files),
      setFiles: sets,
      parameters: parameters.flatMap((each) => each.parameters),
      characteristics: characteristics.flatMap((each) => each.characteristics),
      quickScan,
      sources,
      glossary: glossary?.terms ?? [],
      coverageNotes: coverage?.notAsked ?? {},
      ...(abro ? { abro } : {}),
    }),
  );
}

/** SHA-256 over names and contents in order of name: the same pack gives the same hash on any machine. */
function hashOf(files: readonly PackFile[]): string {
  const total = createHash("sha256");
  for (const file of files.toSorted((left, right) => (left.name < right.name ? -1 : 1)))
    total.update(`${file.name}\0${createHash("sha256").update(file.content.replaceAll("\r\n", "\n")).digest("hex")}\n`);
  return total.digest("hex");
}
