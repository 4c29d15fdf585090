/** The files of a pack, as text, to what they hold. Looks at their form only; all faults of all files at once. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { z } from "zod";
import { abroChapterSchema, abroChecksFileSchema, abroFrameSchema } from "../../shared/abro/model.ts";
import type { ExtensionContent } from "../../shared/catalogue/extension.ts";
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

export interface PackFile {
  /** Path in the pack, with forward slashes. */
  readonly name: string;
  readonly content: string;
}

/** A pack that stands by itself; `source` is the folder or archive, for messages. */
export function parsePack(files: readonly PackFile[], source: string): Result<Catalogue, Problem> {
  const parser = new PackParser(files, source);
  const shared = parser.sharedParts();
  const quickScan = parser.single("quickscan.json", quickScanSchema);
  const coverage = parser.optional("coverage.json", coverageNotesSchema);
  const frame = parser.optional("abro/abro.json", abroFrameSchema);
  const abro = frame && {
    frame,
    chapters: parser.inFolder("abro/hoofdstuk-", abroChapterSchema),
    checks: parser.optional("abro/checks.json", abroChecksFileSchema)?.checks ?? [],
  };
  if (shared?.pack.extends !== undefined)
    parser.report("is-extension", "pack.json", "dit is een uitbreiding en geen pakket dat op zichzelf staat. Kies het pakket dat zij aanvult.");
  if (parser.problems.length > 0 || !shared || !quickScan) return failure(...parser.problems);
  return success(createCatalogue({ ...shared, quickScan, coverageNotes: coverage?.notAsked ?? {}, ...(abro ? { abro } : {}) }));
}

/** A pack that adds sets to another. */
export function parseExtension(files: readonly PackFile[], source: string): Result<ExtensionContent, Problem> {
  const parser = new PackParser(files, source);
  const shared = parser.sharedParts();
  for (const { name } of files)
    if (["quickscan.json", "coverage.json"].includes(name) || name.startsWith("abro/"))
      parser.report("not-in-extension", name, "dit hoort niet in een uitbreiding: die voegt alleen sets, invulwaarden, kenmerken, bronnen en begrippen toe.");
  if (shared?.pack.extends === undefined) parser.report("no-extension", "pack.json", 'hier ontbreekt "extends": welk pakket de uitbreiding aanvult.');
  return parser.problems.length > 0 || !shared ? failure(...parser.problems) : success(shared);
}

/** Id of the pack that these files add to; undefined for a pack that stands by itself, and for files that are no pack. */
export function extendedPack(files: readonly PackFile[]): string | undefined {
  const parser = new PackParser(files, "");
  return parser.optional("pack.json", packSchema)?.extends;
}

class PackParser {
  readonly problems: Problem[] = [];
  private readonly files: readonly PackFile[];
  private readonly source: string;

  constructor(files: readonly PackFile[], source: string) {
    this.files = files;
    this.source = source;
  }

  /** What every kind of pack has; undefined after a fault that leaves nothing to give. */
  sharedParts(): ExtensionContent | undefined {
    const pack = this.single("pack.json", packSchema);
    const setFiles = this.inFolder("requirements/", setFileSchema);
    const parameters = this.inFolder("parameters/", parameterFileSchema);
    const characteristics = this.inFolder("characteristics/", characteristicFileSchema);
    const sources = this.inFolder("sources/", sourceSchema);
    const glossary = this.optional("glossary.json", glossaryFileSchema);
    if (setFiles.length === 0 && this.problems.length === 0)
      this.problems.push({ id: "pack.empty", file: this.source, message: `Het eisenpakket ${this.source} bevat geen eisen: de map requirements is leeg.` });
    return (
      pack && {
        pack,
        hash: hashOf(this.files),
        setFiles,
        parameters: parameters.flatMap((each) => each.parameters),
        characteristics: characteristics.flatMap((each) => each.characteristics),
        sources,
        glossary: glossary?.terms ?? [],
      }
    );
  }

  inFolder<T>(start: string, schema: z.ZodType<T>): readonly T[] {
    return this.files
      .filter((file) => file.name.startsWith(start))
      .map((file) => this.parse(file, schema))
      .filter((each) => each !== undefined);
  }

  single<T>(name: string, schema: z.ZodType<T>): T | undefined {
    const file = this.files.find((each) => each.name === name);
    if (file) return this.parse(file, schema);
    this.problems.push({
      id: "pack.file-missing",
      file: join(this.source, name),
      message: `In het eisenpakket ontbreekt ${name}. Installeer het pakket opnieuw.`,
    });
    return undefined;
  }

  optional<T>(name: string, schema: z.ZodType<T>): T | undefined {
    return this.files.some((each) => each.name === name) ? this.single(name, schema) : undefined;
  }

  report(id: string, name: string, what: string): void {
    const path = join(this.source, name);
    this.problems.push({ id: `pack.${id}`, file: path, message: `Het bestand ${path} klopt niet: ${what}` });
  }

  private parse<T>(file: PackFile, schema: z.ZodType<T>): T | undefined {
    const path = join(this.source, file.name);
    let json: unknown;
    try {
      json = JSON.parse(file.content);
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      this.problems.push({ id: "pack.not-json", file: path, message: `Het bestand ${path} is geen geldig JSON. Open het in een editor die JSON controleert.` });
      return undefined;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    for (const issue of describeIssues(parsed.error))
      this.problems.push({
        id: "pack.invalid",
        file: path,
        place: issue.place,
        message: `Het bestand ${path} klopt niet bij ${issue.place}: ${issue.reason}. Herstel dit veld.`,
      });
    return undefined;
  }
}

/** SHA-256 over names and contents in order of name: the same pack gives the same hash on any machine. */
function hashOf(files: readonly PackFile[]): string {
  const total = createHash("sha256");
  for (const file of files.toSorted((left, right) => (left.name < right.name ? -1 : 1)))
    total.update(`${file.name}\0${createHash("sha256").update(file.content.replaceAll("\r\n", "\n")).digest("hex")}\n`);
  return total.digest("hex");
}
