/** The templates that can be chosen: those of the organisation first, then those that come with the app. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Placeholder } from "../../shared/annex/placeholders.ts";
import { type StyleMap, styleFileName } from "../../shared/annex/style-map.ts";
import type { TemplateSummary } from "../../shared/contract.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { systemCode } from "../dossiers/file-system.ts";
import { type CheckedTemplate, checkTemplate, usesPlaceholder } from "./index.ts";
import { readStyleFile, writeStyleFile } from "./style-file.ts";

export interface TemplateFolders {
  /** What comes with the app. */
  readonly own: string;
  /** What the administrator pointed at; a template there goes before one of the app with the same name. */
  readonly organisation?: string | undefined;
  /** Style files of the templates of the app, whose own folder cannot be written. Those of the organisation stand beside the template. */
  readonly styles: string;
}

/** Every template with what is the matter with it. A folder of the organisation that cannot be read is told, not passed over. */
export async function listTemplates(folders: TemplateFolders, placeholders: readonly Placeholder[]): Promise<Result<readonly TemplateSummary[], Problem>> {
  const [theirs, ours] = [folders.organisation === undefined ? success([]) : await filesIn(folders.organisation, true), await filesIn(folders.own, false)];
  if (!theirs.ok) return theirs;
  if (!ours.ok) return ours;
  const names = new Set([...theirs.value, ...ours.value].filter((name) => /\.do[ct]x$/i.test(name) && !name.startsWith("~$")));
  const summaries = await Promise.all([...names].map((name) => summaryOf(folders, name, new Set(theirs.value), placeholders)));
  const rank = (each: TemplateSummary): string => `${each.ofOrganisation ? 0 : 1} ${each.name}`;
  return success(summaries.toSorted((left, right) => (rank(left) < rank(right) ? -1 : 1)));
}

async function summaryOf(
  folders: TemplateFolders,
  name: string,
  ofOrganisation: ReadonlySet<string>,
  placeholders: readonly Placeholder[],
): Promise<TemplateSummary> {
  const checked = await checkedTemplate(folders, name, placeholders);
  const about = { id: name, name: displayName(name), ofOrganisation: ofOrganisation.has(name) };
  if (checked.ok) {
    const { problems, usable, styleMap, prepared } = checked.value;
    return {
      ...about,
      problems,
      usable,
      asks: asksOf(checked.value),
      styles: { chosen: styleMap, found: prepared.styles.named, available: prepared.styles.available },
    };
  }
  const problems = checked.problems.map((problem) => ({
    id: problem.id,
    severity: "error" as const,
    part: problem.place ?? "",
    paragraph: "",
    placeholder: "",
    suggestion: "",
    message: problem.message,
  }));
  return { ...about, problems, usable: false, asks: [], styles: undefined };
}

/** A template of one of the folders with the styles that were chosen for it, read and checked. */
export async function checkedTemplate(folders: TemplateFolders, name: string, placeholders: readonly Placeholder[]): Promise<Result<CheckedTemplate, Problem>> {
  const bytes = await readTemplate(folders, name);
  if (!bytes.ok) return bytes;
  const styles = await readStyleFile(styleFileOf(folders, bytes.value.folder, name));
  return styles.ok ? checkTemplate(bytes.value.bytes, name, placeholders, styles.value) : styles;
}

/** Keeps which styles play which part in a template: beside it, or for a template of the app in the folder for that. */
export async function keepStyles(folders: TemplateFolders, name: string, styles: StyleMap): Promise<Result<void, Problem>> {
  const template = await readTemplate(folders, name);
  return template.ok ? writeStyleFile(styleFileOf(folders, template.value.folder, name), styles) : template;
}

function styleFileOf(folders: TemplateFolders, folder: string, name: string): string {
  return join(folder === folders.own ? folders.styles : folder, styleFileName(basename(name)));
}

function asksOf(template: CheckedTemplate): readonly string[] {
  return template.placeholders.filter((each) => usesPlaceholder(template, each.name)).map((each) => each.meaning);
}

function displayName(file: string): string {
  const plain = file.replace(/\.do[ct]x$/i, "").replaceAll("-", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The bytes of a template, and the folder in which it stands. */
export async function readTemplate(
  { own, organisation }: TemplateFolders,
  name: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly folder: string }, Problem>> {
  for (const folder of [...(organisation === undefined ? [] : [organisation]), own]) {
    try {
      return success({ bytes: await readFile(join(folder, basename(name))), folder });
    } catch (cause) {
      const code = systemCode(cause);
      if (code === undefined) throw cause;
      if (code === "ENOENT" && folder !== own) continue;
      return failure({
        id: "template.unreadable",
        file: join(folder, basename(name)),
        message: `Het sjabloon ${name} is niet te lezen. Kies een ander sjabloon, of zet het bestand terug in de map ${folder}.`,
      });
    }
  }
  throw new Error("There is always a folder of the app");
}

/** A folder of the app that is not there holds nothing; one that somebody pointed at has to be there. */
async function filesIn(folder: string, hasToBeThere: boolean): Promise<Result<readonly string[], Problem>> {
  try {
    return success((await readdir(folder)).toSorted());
  } catch (cause) {
    const code = systemCode(cause);
    if (code === undefined) throw cause;
    if (code === "ENOENT" && !hasToBeThere) return success([]);
    return failure({
      id: "template.folder-unreadable",
      file: folder,
      message: `De map met sjablonen ${folder} is niet te lezen (${code}). Controleer of u bij deze map kunt, of vraag uw beheerder.`,
    });
  }
}
