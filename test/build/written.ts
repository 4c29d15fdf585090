/** Real documents of an example, and the same with something planted in a part: for tests of what looks at written files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runCli } from "../../electron/cli/run.ts";
import { APP_FOLDER, EXAMPLES, examplePath, templatePath } from "./world.ts";

export interface Written {
  readonly annex: Uint8Array;
  readonly word: Uint8Array;
  readonly excel: Uint8Array;
}

/** Annex and answer forms of the first example, as the command line writes them into `folder`. */
export async function writtenExample(folder: string): Promise<Written> {
  const outcome = await runCli(
    ["export", examplePath(EXAMPLES[0]), "--template", templatePath("bijlage.docx"), "--answer-form", "word,excel", "--out", folder, "--date", "2026-12-01"],
    { appFolder: APP_FOLDER, now: () => new Date("2026-12-01T12:00:00Z") },
  );
  if (outcome.exitCode !== 0) throw new Error(outcome.stderr);
  const [annex, word, excel] = outcome.stdout.split("\n").map((path) => new Uint8Array(readFileSync(join(path))));
  if (!annex || !word || !excel) throw new Error("De export gaf geen drie bestanden.");
  return { annex, word, excel };
}

/** `bytes` with parts changed or added: a text, or what becomes of the present one. */
export function planted(bytes: Uint8Array, parts: Readonly<Record<string, string | ((present: string) => string)>>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(parts)) {
    const present = strFromU8(files[name] ?? new Uint8Array());
    const next = typeof change === "string" ? change : change(present);
    if (next === present) throw new Error(`In ${name} is niets veranderd.`);
    files[name] = strToU8(next);
  }
  return zipSync(files);
}
