import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Dossier } from "../../shared/dossier/model.ts";

/** The project's folder: where `templates/` and `examples/` are. */
export const APP_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const PACK_FOLDER = join(APP_FOLDER, "templates", "catalogue", "basis");
/** The two that most tests use. */
export const EXAMPLES = ["veiligheidsregio-netwerkapparatuur.json", "gemeente-zaaksysteem.json"] as const;
export const ALL_EXAMPLES: readonly string[] = readdirSync(join(APP_FOLDER, "examples"))
  .filter((name) => name.endsWith(".json"))
  .toSorted();
export const TEMPLATES = ["bijlage.docx", "bijlage-compact.docx", "bijlage-gemeente.docx", "bijlage-rijk.docx"] as const;

export function examplePath(name: string): string {
  return join(APP_FOLDER, "examples", name);
}

export function templatePath(name: string): string {
  return join(APP_FOLDER, "templates", "word", name);
}

/** An example as a plain value, to change before it is written elsewhere. */
export function exampleJson(name: string): Dossier {
  return JSON.parse(readFileSync(examplePath(name), "utf8")) as Dossier;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bijlagebouwer-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
