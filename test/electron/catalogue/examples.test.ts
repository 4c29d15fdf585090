import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Assembly } from "../../../shared/assembly/model.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { review } from "../../../shared/review/review.ts";
import { ALL_EXAMPLES, APP_FOLDER, examplePath, PACK_FOLDER } from "../../build/world.ts";

/** Written before the output was looked at: what must be in, and what must not, each with the reason. */
const EXPECTED = z
  .record(
    z.string(),
    z.strictObject({
      mustBeIn: z.record(z.string(), z.string().min(1)),
      mustNotBeIn: z.record(z.string(), z.string().min(1)),
      fewerThan25: z.string().min(1).optional(),
      /** Only where the ABRO applies: its own texts for the tender documents come on top. */
      moreThan90: z.string().min(1).optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(APP_FOLDER, "test", "fixtures", "examples-expected.json"), "utf8")));

async function load(example: string): Promise<{ readonly catalogue: Catalogue; readonly dossier: Dossier; readonly assembly: Assembly }> {
  const [pack, dossier] = [await readPack(PACK_FOLDER), parseDossier(await readFile(examplePath(example), "utf8"), example)];
  if (!pack.ok || !dossier.ok) throw new Error(JSON.stringify([pack, dossier]).slice(0, 2000));
  return { catalogue: pack.value, dossier: dossier.value, assembly: assemble(pack.value, dossier.value) };
}

describe.each(ALL_EXAMPLES)("%s", (example) => {
  test("kan worden geëxporteerd, zonder open vragen, met 25 tot 90 eisen", async () => {
    const { catalogue, dossier, assembly } = await load(example);
    expect(review(catalogue, dossier, assembly).filter((each) => each.severity === "error")).toEqual([]);
    expect(assembly.unknown).toEqual([]);
    const mayHaveMore = EXPECTED[example]?.moreThan90 !== undefined && dossier.sets.includes("abro");
    expect(assembly.requirements.length).toBeLessThanOrEqual(mayHaveMore ? 100 : 90);
    expect(assembly.requirements.length).toBeGreaterThanOrEqual(EXPECTED[example]?.fewerThan25 ? 1 : 25);
  });

  test("bevat wat er zeker in moet, en niets wat er zeker niet in hoort", async () => {
    const { assembly } = await load(example);
    const ids = new Set(assembly.requirements.map((each) => each.id));
    const expected = EXPECTED[example];
    expect(expected, "een voorbeeld zonder verwachting").toBeDefined();
    expect(Object.keys(expected?.mustBeIn ?? {}).filter((id) => !ids.has(id))).toEqual([]);
    expect(Object.keys(expected?.mustNotBeIn ?? {}).filter((id) => ids.has(id))).toEqual([]);
  });

  test("geeft precies deze eisen: een andere lijst is een zichtbare wijziging", async () => {
    const { assembly } = await load(example);
    const lines = assembly.requirements.map(({ number, id, kind, title }) => `${number} ${id} ${kind}: ${title}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../../fixtures/examples/${example.replace(/\.json$/, ".txt")}`);
  });

  test("noemt geen land en geen merk", async () => {
    const { assembly } = await load(example);
    const text = JSON.stringify(assembly.requirements.map(({ title, text: body, list, evidence }) => [title, body, list, evidence]));
    expect(text).not.toMatch(/\b(China|Chinese|Rusland|Russische|Iran|Noord-Korea|Huawei|Cisco|Microsoft|Azure|Google|Apple)\b/i);
  });
});

test("er zijn voorbeelden van klein tot groot, met en zonder persoonsgegevens, van ten minste zeven soorten organisaties", async () => {
  const all = await Promise.all(ALL_EXAMPLES.map(load));
  expect(all.length).toBeGreaterThanOrEqual(14);
  expect(new Set(all.map(({ dossier }) => dossier.tender.organisationKind)).size).toBeGreaterThanOrEqual(7);
  expect(new Set(all.map(({ dossier }) => dossier.characteristics.persoonsgegevens === true))).toEqual(new Set([true, false]));
});

test("stapelen van cloud, SaaS, web, privacy en BIO2 laat geen eis staan naast een eis die haar vervangt", async () => {
  const { catalogue, dossier } = await load("gemeente-zaaksysteem.json");
  const characteristics = { ...dossier.characteristics, losseDelen: false };
  const { requirements } = assemble(catalogue, { ...dossier, characteristics, sets: ["clouddiensten", "saas", "webapplicaties", "privacy", "bio2"] });
  const ids = new Set(requirements.map((each) => each.id));
  expect(
    requirements.flatMap((each) => (each.standard?.supersedes ?? []).filter((weaker) => ids.has(weaker)).map((weaker) => `${each.id} > ${weaker}`)),
  ).toEqual([]);
});
