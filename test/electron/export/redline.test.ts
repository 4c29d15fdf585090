import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { redlineDocument, withoutDeviations } from "../../../electron/export/export-redline.ts";
import { type CheckedTemplate, checkTemplate, writeAnnex } from "../../../electron/export/index.ts";
import { composeAnnex } from "../../../shared/annex/compose.ts";
import { annexPlaceholders } from "../../../shared/annex/placeholders.ts";
import { abroAssemblyOf } from "../../../shared/assembly/abro.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import { type Dossier, dossierSchema } from "../../../shared/dossier/model.ts";
import { AT, BUYER } from "../../build/builders.ts";
import { examplePath, PACK_FOLDER, TEMPLATES, templatePath, temporaryFolder } from "../../build/world.ts";
import { libreOfficeText, officeFaults } from "./office-programs.ts";
import { accepted, documentOf, rejected, texts } from "./redline-marks.ts";

const DATE = "2026-12-01";
let catalogue: Catalogue;
const templates = new Map<string, CheckedTemplate>();

beforeAll(async () => {
  const pack = await readPack(PACK_FOLDER);
  if (!pack.ok) throw new Error("No pack");
  catalogue = pack.value;
  for (const name of TEMPLATES) {
    const checked = await checkTemplate(readFileSync(templatePath(name)), name, annexPlaceholders(catalogue.pack.themes));
    if (checked.ok) templates.set(name, checked.value);
  }
});

const templateNamed = (name: string = TEMPLATES[0]): CheckedTemplate => {
  const template = templates.get(name);
  if (!template) throw new Error(`No template ${name}`);
  return template;
};

function plain(dossier: Dossier, template: CheckedTemplate): string {
  const annex = composeAnnex({
    catalogue,
    dossier: marketView(dossier),
    assembly: assemble(catalogue, dossier),
    abro: abroAssemblyOf(catalogue, dossier),
    date: DATE,
  });
  return documentOf(writeAnnex(template, annex));
}

function redlined(older: Dossier, newer: Dossier, template = templateNamed()): Uint8Array {
  const made = redlineDocument({ older: { catalogue, dossier: older }, newer: { catalogue, dossier: newer }, template, date: DATE });
  if (!made.ok) throw new Error(made.problems.map((each) => each.message).join("\n"));
  return made.value.bytes;
}

function expectBothSides(older: Dossier, newer: Dossier, template = templateNamed()): void {
  const xml = documentOf(redlined(older, newer, template));
  expect(texts(accepted(xml))).toEqual(texts(plain(newer, template)));
  expect(texts(rejected(xml))).toEqual(texts(plain(older, template)));
}

/** Words that are marked, in order, outside what is counted anew. */
function marksIn(xml: string): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const found = (how: "ins" | "del"): readonly string[] =>
    [...xml.matchAll(new RegExp(`<w:${how} [^>]*[^/]>(.*?)</w:${how}>`, "gs"))].map(([, content = ""]) => content.replace(/<[^>]*>/g, ""));
  return { added: found("ins"), removed: found("del") };
}

function example(name: string): Dossier {
  const parsed = parseDossier(readFileSync(examplePath(name), "utf8"), name);
  if (!parsed.ok) throw new Error(`No example ${name}`);
  return parsed.value;
}

const START: Dossier = example("veiligheidsregio-netwerkapparatuur.json");
const decide = (id: string, change: Dossier["decisions"][string]["change"]): Partial<Dossier> => ({
  decisions: { ...START.decisions, [id]: { change, motivation: "GEHEIMMERK", by: BUYER, at: AT } },
});
const changeText = (id: string, edit: (text: string) => string, list?: readonly string[]): Partial<Dossier> => {
  const standard = catalogue.requirements.find((each) => each.id === id);
  return decide(id, {
    kind: "changeText",
    text: edit(standard?.text ?? ""),
    ...(list ? { list: [...list] } : standard?.list ? { list: [...standard.list] } : {}),
  });
};
const tender = (parts: Partial<Dossier["tender"]>): Partial<Dossier> => ({ tender: { ...START.tender, ...parts } });

type Edit = readonly [name: string, edit: () => Partial<Dossier>, removed: readonly string[], added: readonly string[]];

/** Edits of which every marked word is known. */
const EDITS: readonly Edit[] = [
  ["a comma", () => changeText("ALG-001", (text) => text.replace("telefoonnummer en", "telefoonnummer, en")), [], [","]],
  ["a word", () => changeText("ALG-001", (text) => text.replace("schriftelijk", "per brief")), ["schriftelijk"], ["per", "brief "]],
  ["a word that goes", () => changeText("ALG-001", (text) => text.replace(" schriftelijk", "")), ["schriftelijk "], []],
  [
    "two words apart",
    () => changeText("ALG-001", (text) => text.replace("één contactpersoon", "twee contactpersonen")),
    ["één", "contactpersoon"],
    ["twee", "contactpersonen"],
  ],
  ["a sentence at the end", () => changeText("ALG-001", (text) => `${text} Dat gebeurt per brief.`), [], [" Dat gebeurt per brief."]],
  ["capitals", () => changeText("ALG-001", (text) => text.replace("Hij", "HIJ")), ["Hij"], ["HIJ"]],
  ["signs that XML knows", () => changeText("ALG-001", (text) => text.replace("schriftelijk", '<b> & "x"')), ["schriftelijk"], ["&lt;b&gt;", '&amp; "x" ']],
  ["a description", () => tender({ description: START.tender.description.replace("Levering", "Huur") }), ["Levering"], ["Huur"]],
  ["a part of the situation", () => tender({ situationOwn: "Vijf medewerkers van de opdrachtgever beheren het netwerk zelf." }), ["Vier"], ["Vijf"]],
  ["a line more in the situation", () => tender({ situationOwn: `${START.tender.situationOwn}\nEn meer.` }), [], ["En meer."]],
];

describe("A redline", () => {
  it("has no mark between a dossier and itself", () => {
    expect(documentOf(redlined(START, START))).not.toMatch(/<w:(ins|del)\b/);
  });

  it.each(EDITS)("marks %s and nothing else", (_name, edit, removed, added) => {
    const newer = dossierSchema.parse({ ...START, ...edit() });
    expect(marksIn(documentOf(redlined(START, newer)))).toEqual({ removed, added });
    expectBothSides(START, newer);
  });

  const big = (): Dossier =>
    dossierSchema.parse({
      ...START,
      ...tender({ title: "Anders & beter", situation: "", lots: "perceel 2", annexVersion: "1.1" }),
      parameters: { ...START.parameters, antwoordWerkdagen: 3 },
      decisions: {
        ...START.decisions,
        ...decide("ALG-003", { kind: "leaveOut" }).decisions,
        ...changeText("NET-001", () => "Een heel andere tekst van de opdrachtnemer.").decisions,
        ...decide("NET-003", { kind: "changeKind", to: "wens" }).decisions,
      },
      ownRequirements: [
        ...START.ownRequirements,
        {
          id: "EIG-002",
          title: "Extra opleiding",
          text: "De opdrachtnemer leidt twee beheerders op.",
          kind: "eis",
          theme: "personeel",
          phase: "implementatie",
          evidence: "Een verslag.",
          source: "Beleid",
          motivation: "GEHEIMMERK",
          by: BUYER,
          at: AT,
        },
      ],
    });

  it.each(TEMPLATES)("gives both sides back with %s: all edits together, there and back", (name) => {
    expectBothSides(START, big(), templateNamed(name));
    expectBothSides(big(), START, templateNamed(name));
  });

  it("gives both sides back against the standard texts", () => {
    expectBothSides(withoutDeviations(big()), big());
  });

  it("gives both sides back between two tenders that have little in common", () => {
    expectBothSides(START, example("gemeente-zaaksysteem.json"));
  });

  it("holds nothing internal, and changes on the name of the organisation only", () => {
    const bytes = redlined(START, big());
    for (const [name, content] of Object.entries(unzipSync(bytes))) expect(new TextDecoder().decode(content), name).not.toMatch(/GEHEIMMERK|Bo Inkoper/);
    expect(new Set([...documentOf(bytes).matchAll(/w:author="([^"]*)"/g)].map((each) => each[1]))).toEqual(new Set(["Veiligheidsregio Middenland"]));
  });

  it("marks no end of a cell that stays: no program can take that paragraph away", () => {
    for (const [older, newer] of [
      [START, big()],
      [withoutDeviations(big()), big()],
      [START, example("gemeente-zaaksysteem.json")],
      [example("ministerie-soc.json"), example("ministerie-soc-tbb3.json")],
    ] as const) {
      const xml = documentOf(redlined(older, newer)).replace(/<w:tr>(?:(?!<\/w:tr>).)*?<w:trPr>(?:(?!<\/w:trPr>).)*?<w:(?:ins|del) .*?<\/w:tr>/gs, "");
      const ends = [...xml.matchAll(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/gs)].map(([cell]) => cell.slice(cell.lastIndexOf("<w:p>")));
      expect(ends.length).toBeGreaterThan(10);
      expect(ends.filter((each) => /^<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:(?:ins|del) /s.test(each))).toEqual([]);
    }
  });

  it("is the same bytes twice", () => {
    expect(Buffer.compare(redlined(START, big()), redlined(START, big()))).toBe(0);
  });

  test("every number of a mark is given once", () => {
    const ids = [...documentOf(redlined(START, big())).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map((each) => each[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.for(TEMPLATES)("is a document that Microsoft's validator and LibreOffice accept: %s", async (name, { skip }) => {
    const folder = await temporaryFolder();
    const file = join(folder, name);
    writeFileSync(file, redlined(START, big(), templateNamed(name)));
    expect(officeFaults(file, skip)).toEqual([]);
    expect(libreOfficeText(file, folder, skip)).toContain("Extra opleiding");
  });

  it("gives both sides back for any edits", () => {
    const word = fc.constantFrom("de", "opdrachtnemer", "meldt", "binnen", "5", "dagen", ",", ".", "<b>", "&", "niet", "a\tb", "é", "x\ny");
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    const ids = ["ALG-001", "ALG-006", "NET-001", "NET-005", "NVH-002"] as const;
    const edited = fc
      .record({
        title: text,
        situation: text,
        changed: fc.dictionary(
          fc.constantFrom(...ids),
          fc.record({ text, list: fc.option(fc.array(text, { minLength: 1, maxLength: 4 }), { nil: undefined }) }),
          { maxKeys: 4 },
        ),
        left: fc.subarray(["ALG-002", "NET-002", "NET-010"]),
      })
      .map(({ title, situation, changed, left }): Dossier => {
        const base = { motivation: "Omdat.", by: BUYER, at: AT };
        const decisions = {
          ...Object.fromEntries(Object.entries(changed).map(([id, change]) => [id, { change: { kind: "changeText", ...change }, ...base }])),
          ...Object.fromEntries(left.map((id) => [id, { change: { kind: "leaveOut" }, ...base }])),
        };
        return dossierSchema.parse({ ...START, tender: { ...START.tender, title, situation }, decisions });
      });
    fc.assert(
      fc.property(edited, edited, (older, newer) => expectBothSides(older, newer)),
      { numRuns: 12, seed: 3 },
    );
  });
});
