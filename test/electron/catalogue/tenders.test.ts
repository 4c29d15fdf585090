import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { review } from "../../../shared/review/review.ts";
import { ALL_EXAMPLES, APP_FOLDER, exampleJson, PACK_FOLDER } from "../../build/world.ts";

/** Tenders that were exported and read from start to end; what must be in and what must not was written before the output was looked at. */
const FOLDER = join(APP_FOLDER, "test", "fixtures", "tenders");
const TENDERS = readdirSync(FOLDER)
  .filter((name) => !name.endsWith(".expected.json"))
  .map((name) => name.replace(/\.json$/, ""));
const expectedSchema = z.strictObject({ mustBeIn: z.record(z.string(), z.string().min(1)), mustNotBeIn: z.record(z.string(), z.string().min(1)) });

function tender(name: string): Dossier {
  const parsed = parseDossier(readFileSync(join(FOLDER, `${name}.json`), "utf8"), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function pack() {
  const read = await readPack(PACK_FOLDER);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe.each(TENDERS)("%s", (name) => {
  test("heeft geen fouten en geen eis die van een open vraag afhangt", async () => {
    const [catalogue, dossier] = [await pack(), tender(name)];
    const assembly = assemble(catalogue, dossier);
    expect(review(catalogue, dossier, assembly).filter((each) => each.severity === "error")).toEqual([]);
    expect(assembly.unknown.map((each) => each.id)).toEqual([]);
  });

  test("bevat wat er zeker in moet, en niets wat er zeker niet in hoort", async () => {
    const ids = new Set(assemble(await pack(), tender(name)).requirements.map((each) => each.id));
    const expected = expectedSchema.parse(JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), "utf8")));
    expect(Object.keys(expected.mustBeIn).filter((id) => !ids.has(id))).toEqual([]);
    expect(Object.keys(expected.mustNotBeIn).filter((id) => ids.has(id))).toEqual([]);
  });
});

test("elk onderdeel en supplement is gekozen in een aanbesteding die van begin tot eind is gelezen", async () => {
  const chosen = new Set([...TENDERS.map(tender), ...ALL_EXAMPLES.map(exampleJson)].flatMap((dossier) => dossier.sets));
  const missing = (await pack()).sets.filter((set) => set.kind !== "base" && !chosen.has(set.id)).map((set) => set.id);
  // The ABRO has tests of its own.
  expect(missing.filter((id) => id !== "abro")).toEqual([]);
});
