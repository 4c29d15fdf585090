/** A template of the app that nobody chooses, such as that of the answer form: read and checked, or everything that is wrong with it. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Placeholder } from "../../shared/annex/placeholders.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { systemCode } from "../dossiers/file-system.ts";
import { type CheckedTemplate, checkTemplate } from "./index.ts";

export async function usableTemplate(path: string, placeholders: readonly Placeholder[]): Promise<Result<CheckedTemplate, Problem>> {
  const bytes = await readTemplateFile(path);
  if (!bytes.ok) return bytes;
  const checked = await checkTemplate(bytes.value, basename(path), placeholders);
  if (!checked.ok) return checked;
  const faults = templateFaults(checked.value);
  return faults.length > 0 ? failure(...faults) : checked;
}

/** What forbids the use of a template; empty when it can be used. */
export function templateFaults({ file, problems }: CheckedTemplate): readonly Problem[] {
  return problems
    .filter((each) => each.severity === "error")
    .map(({ id, part, message }) => ({ id: `template.${id}`, file, place: part, message: `${file}: ${message}` }));
}

async function readTemplateFile(path: string): Promise<Result<Uint8Array, Problem>> {
  try {
    return success(await readFile(path));
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return failure({ id: "template.unreadable", file: path, message: `Het sjabloon ${path} is niet te lezen. Installeer Bijlagebouwer opnieuw.` });
  }
}
