import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { redlineDocument } from "../../../electron/export/export-redline.ts";
import { type CheckedTemplate, checkTemplate, writeAnnex } from "../../../electron/export/index.ts";
import { composeAnnex } from "../../../shared/annex/compose.ts";
import { annexPlaceholders } from "../../../shared/annex/placeholders.ts";
import { abroAssemblyOf } from "../../../shared/assembly/abro.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { changeCounts, compareRevisions } from "../../../shared/review/compare-revisions.ts";
import { APP_FOLDER, PACK_FOLDER, TEMPLATES, templatePath } from "../../build/world.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { officeFaults } from "./office-programs.ts";
import { accepted, documentOf, marksByPlace, rejected, textByPlace, texts } from "./redline-marks.ts";

const DATE = "2026-12-01";
const WHOLE = "the whole requirement";

/** Every edit between the two dossiers: where it stands, what it takes away and what it brings. */
const EDITS: readonly (readonly [name: string, place: string, removed: readonly string[] | typeof WHOLE, added: readonly string[] | typeof WHOLE])[] = [
  ["a word comes", "NET-001", [], ["alleen "]],
  ["a word goes", "NET-002", ["echte "], []],
  ["a word for a word", "NET-003", ["week"], ["maand"]],
  ["a comma comes", "NET-004", [], [","]],
  ["a comma goes", "NET-005", [","], []],
  ["a semicolon becomes a colon", "NET-006", [";"], [":"]],
  ["a number", "NET-007", ["24"], ["12"]],
  ["a unit", "NET-008", ["werkdagen"], ["weken"]],
  ["a decimal", "NET-009", ["99,5"], ["99,95"]],
  ["a capital", "NET-010", ["Fabrikant"], ["fabrikant"]],
  ["a sentence comes at the end", "NET-013", [], [" Die poort is standaard uit."]],
  ["a sentence goes at the start", "NET-014", ["Dit geldt altijd. "], []],
  ["two words change places", "NET-015", ["snel", "veilig"], ["veilig", "snel"]],
  ["an item of a list comes", "NET-016", [], ["een lijst van toegelaten apparaten;"]],
  ["an item of a list goes", "NET-017", ["snelheid van verwerken;"], []],
  ["a word in an item of a list", "NET-018", ["verkoop"], ["ondersteuning"]],
  ["an item of a list moves", "NET-019", ["de getroffen modellen en versies;"], ["de getroffen modellen en versies;"]],
  ["an accent", "NET-021", ["een"], ["één"]],
  ["a word with a hyphen", "NET-022", ["wifi-netwerk"], ["wifi-verkeer"]],
  ["signs that XML knows", "NET-023", ['"', '"'], ["&lt;", "&gt;"]],
  ["a requirement comes", "ALG-005", [], WHOLE],
  ["a requirement goes", "ALG-017", WHOLE, []],
  ["a lighter kind", "NET-011", ["Contractbepaling"], ["Wens"]],
  ["a parameter", "ALG-025", ["24"], ["48"]],
  ["an own requirement is changed", "EIG-001", [], [" met foto's"]],
  ["an own requirement goes", "EIG-002", WHOLE, []],
  ["an own requirement moves to another chapter", "EIG-003", WHOLE, WHOLE],
  ["an own requirement comes", "EIG-004", [], WHOLE],
  ["a fact of the tender", "De opdracht", ["Levering"], ["Huur"]],
  ["a number in the situation", "Aantallen en locaties", ["46"], ["48"]],
  ["a line more in the situation", "Wat de opdrachtgever zelf doet", [], ["Van die vier is er altijd één bereikbaar."]],
];

/** What follows from the edits: a requirement that a lighter one no longer replaces, and what the annex counts and lists. */
const CONSEQUENCES: readonly string[] = [
  "ALG-032",
  "Over deze bijlage",
  "Onderdelen",
  "Vervallen eisen",
  "Ingevulde waarden",
  "Begrippen",
  "Bronnen",
  "Versies en samenstelling",
];

let catalogue: Catalogue;
let [older, newer]: Dossier[] = [];
const templates = new Map<string, CheckedTemplate>();
/** With the first template. */
let pair: string;

beforeAll(async () => {
  const pack = await readPack(PACK_FOLDER);
  if (!pack.ok) throw new Error("No pack");
  catalogue = pack.value;
  [older, newer] = ["old", "new"].map((name) => {
    const parsed = parseDossier(readFileSync(join(APP_FOLDER, "test", "fixtures", "redline", `${name}.json`), "utf8"), name);
    if (!parsed.ok) throw new Error(parsed.problems.map((each) => each.message).join("\n"));
    return parsed.value;
  });
  for (const name of TEMPLATES) {
    const checked = await checkTemplate(readFileSync(templatePath(name)), name, annexPlaceholders(catalogue.pack.themes));
    if (checked.ok) templates.set(name, checked.value);
  }
  pair = documentOf(redlined(TEMPLATES[0]));
});

function stateOf(dossier: Dossier | undefined) {
  if (!dossier) throw new Error("No dossier");
  return { dossier, catalogue };
}

function templateNamed(name: string): CheckedTemplate {
  const template = templates.get(name);
  if (!template) throw new Error(`No template ${name}`);
  return template;
}

function redlined(name: string): Uint8Array {
  const made = redlineDocument({ older: stateOf(older), newer: stateOf(newer), template: templateNamed(name), date: DATE });
  if (!made.ok) throw new Error(made.problems.map((each) => each.message).join("\n"));
  return made.value.bytes;
}

function plain(side: Dossier | undefined, name: string): string {
  const { dossier } = stateOf(side);
  const input = { catalogue, dossier: marketView(dossier), assembly: assemble(catalogue, dossier), abro: abroAssemblyOf(catalogue, dossier), date: DATE };
  return documentOf(writeAnnex(templateNamed(name), composeAnnex(input)));
}

const letters = (text: string): string => text.replaceAll(/&[a-z]+;|[^\p{L}\p{N}]/gu, "");

describe("The redline of a pair of dossiers with thirty-one named edits", () => {
  it.each(EDITS)("marks no more than the words of: %s (%s)", (_name, place, removed, added) => {
    const marks = marksByPlace(pair).get(place);
    for (const [side, found, expected] of [
      [older, marks?.removed, removed],
      [newer, marks?.added, added],
    ] as const)
      if (expected === WHOLE) {
        const whole = letters(textByPlace(plain(side, TEMPLATES[0])).get(place) ?? "");
        expect(whole.length).toBeGreaterThan(50);
        expect(letters(found?.join("") ?? "")).toBe(whole);
      } else expect(found).toEqual(expected);
  });

  it("marks nothing elsewhere than at the edits and at what follows from them", () => {
    const places = [...marksByPlace(pair).keys()];
    expect(places.toSorted()).toEqual([...EDITS.map(([, place]) => place), ...CONSEQUENCES].toSorted());
  });

  it.each(TEMPLATES)("accepting all gives the new text, rejecting all the old one: %s", (name) => {
    const xml = documentOf(redlined(name));
    expect(texts(accepted(xml))).toEqual(texts(plain(newer, name)));
    expect(texts(rejected(xml))).toEqual(texts(plain(older, name)));
  });

  it.for(TEMPLATES)("is a document that Microsoft's validator accepts: %s", async (name, { skip }) => {
    const file = join(await temporaryFolder(), name);
    writeFileSync(file, redlined(name));
    expect(officeFaults(file, skip)).toEqual([]);
  });

  it("has the same requirements as the comparison of the two dossiers", () => {
    const comparison = compareRevisions(stateOf(older), stateOf(newer));
    const changed = comparison.requirements.filter((each) => each.change !== "same").map((each) => each.id);
    const marked = [...marksByPlace(pair).keys()].filter((each) => /^[A-Z]{3}-\d{3}$/.test(each));
    expect(changed.toSorted()).toEqual(marked.toSorted());
    expect(changeCounts(comparison)).toMatchObject({ new: 3, lapsed: 2, moved: 1 });
  });
});
