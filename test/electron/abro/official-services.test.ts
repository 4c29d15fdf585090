import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OFFICIAL_FILE } from "../../../electron/abro/official-store.ts";
import { createServices } from "../../../electron/services.ts";
import { dispatch, type Input } from "../../../shared/contract.ts";
import type { Problem, Result } from "../../../shared/result.ts";
import { anAbroDossier, writeAbroApp } from "../../build/abro-pack.ts";
import { LINES, officialCsv, officialXlsx } from "../../build/official-files.ts";
import { temporaryFolder } from "../../build/world.ts";
import { readDocx } from "../export/read-docx.ts";

const asContent = (content: string | Uint8Array): string => Buffer.from(content).toString("base64");
const WHOLE: Input<"abro.checkOfficial"> = { name: "abro.csv", content: asContent(officialCsv()) };
const PART: Input<"abro.checkOfficial"> = { name: "deel.xlsx", content: asContent(officialXlsx(LINES.slice(1))) };

function valueIn<T>(reply: Result<T, Problem>): T {
  if (!reply.ok) throw new Error(reply.problems.map((each) => each.message).join("\n"));
  return reply.value;
}

async function start() {
  const folder = await temporaryFolder();
  await writeAbroApp(join(folder, "app"));
  const names = ["app", "dossiers", "exports", "data"] as const;
  const folders = Object.fromEntries(names.map((name) => [name, join(folder, name)])) as Record<(typeof names)[number], string>;
  const { services } = createServices({
    folders,
    now: () => new Date("2026-11-24T12:00:00Z"),
    newId: () => "00000000-0000-4000-8000-000000000001",
    user: "Bo Inkoper",
    version: "0.0.0",
  });
  const official = async () => valueIn(await services["catalogue.load"]({})).abro?.official;
  const exported = async () => {
    const { dossier } = valueIn(await services["dossiers.import"]({ name: "abro.json", content: JSON.stringify(anAbroDossier()) }));
    const outcome = valueIn(await services["exports.annex"]({ id: dossier.id, template: "abro.docx", date: "2026-11-24", answerForms: [] }));
    const bytes = await readFile(outcome.files[0]?.path ?? "");
    return {
      revision: outcome.dossier.revisions.at(-1),
      text: readDocx(bytes)
        .paragraphs.map((each) => each.text)
        .join("\n"),
    };
  };
  return { services, folders, file: join(folders.data, OFFICIAL_FILE), official, exported };
}

test("een bestand nakijken verandert niets", async () => {
  const { services, official } = await start();
  expect(valueIn(await services["abro.checkOfficial"](WHOLE))).toMatchObject({ file: "abro.csv", texts: 4, total: 4, missing: [] });
  expect(await official()).toBeUndefined();
});

test("een bestand zonder opmerkingen wordt overgenomen, en de catalogus en de bijlage hebben de tekst meteen", async () => {
  const { services, official, exported } = await start();
  const { report, done } = valueIn(await services["abro.takeOverOfficial"]({ ...WHOLE, confirmed: false }));
  expect(done).toBe(true);
  expect(await official()).toMatchObject({ file: "abro.csv", hash: report.hash });
  const { revision, text } = await exported();
  expect(text).toContain("De opdrachtgever geeft het overzicht.");
  expect(text).toContain(`(controlegetal ${report.hash.slice(0, 16)})`);
  expect(revision?.abroText).toEqual({ file: "abro.csv", hash: report.hash });
});

test("zonder ingelezen tekst staat er in het ontvangstbewijs ook geen", async () => {
  const { exported } = await start();
  const { revision, text } = await exported();
  expect(text).toContain("De officiële tekst gaat voor.");
  expect(revision).not.toHaveProperty("abroText");
});

test("een bestand met opmerkingen wordt pas overgenomen na een uitdrukkelijk ja", async () => {
  const { services, official } = await start();
  expect(valueIn(await services["abro.takeOverOfficial"]({ ...PART, confirmed: false }))).toMatchObject({ done: false, report: { missing: ["1.1.1"] } });
  expect(await official()).toBeUndefined();
  expect(valueIn(await services["abro.takeOverOfficial"]({ ...PART, confirmed: true }))).toMatchObject({ done: true });
  expect(Object.keys((await official())?.texts ?? {})).toEqual(["1.4.1", "4.5.3", "4.5.4"]);
});

test("een bestand met een onbekend nummer wordt nooit overgenomen, en de tekst die er was blijft", async () => {
  const { services, official } = await start();
  valueIn(await services["abro.takeOverOfficial"]({ ...WHOLE, confirmed: false }));
  const before = await official();
  const strange = { name: "vreemd.csv", content: asContent(officialCsv([...LINES, { number: "9.9.9", text: "Iets.", tbb: "1" }])) };
  expect(valueIn(await services["abro.takeOverOfficial"]({ ...strange, confirmed: true }))).toMatchObject({ done: false });
  expect(await official()).toEqual(before);
});

test("een bestand dat niet te lezen is, geeft een melding", async () => {
  const { services } = await start();
  const reply = await services["abro.checkOfficial"]({ name: "abro.csv", content: asContent("hallo") });
  expect(reply.ok ? "" : reply.problems[0]?.message).toContain('Zet boven de kolommen de koppen "nummer", "tekst"');
});

test("na verwijderen zijn de weergaven terug", async () => {
  const { services, official } = await start();
  valueIn(await services["abro.takeOverOfficial"]({ ...WHOLE, confirmed: false }));
  expect(valueIn(await services["abro.removeOfficial"]({}))).toEqual({ removed: true });
  expect(await official()).toBeUndefined();
});

test("een kapot bewaard bestand houdt niets tegen: de weergaven staan er, met een waarschuwing", async () => {
  const { services, folders, file, exported } = await start();
  await mkdir(folders.data, { recursive: true });
  await writeFile(file, "{");
  const { abro } = valueIn(await services["catalogue.load"]({}));
  expect(abro?.official).toBeUndefined();
  expect(abro?.officialFault).toContain(OFFICIAL_FILE);
  expect((await exported()).text).toContain("De opdrachtnemer doet 1.1.1.");
});

test("een tekst die van buiten is neergezet of weggehaald, geldt zonder opnieuw te starten", async () => {
  const { services, file, official } = await start();
  valueIn(await services["abro.takeOverOfficial"]({ ...WHOLE, confirmed: false }));
  await rm(file);
  expect(await official()).toBeUndefined();
});

test.each<[string, unknown]>([
  ["een pad als naam", { ...WHOLE, name: "../abro.csv", confirmed: true }],
  ["iets anders dan base64", { ...WHOLE, content: "<script>", confirmed: true }],
  ["meer dan 10 MB", { ...WHOLE, content: "A".repeat(13_333_337), confirmed: true }],
  ["een extra veld", { ...WHOLE, confirmed: true, path: "/etc" }],
  ["geen ja of nee", WHOLE],
])("P5: %s komt niet door de grens", async (_name, input) => {
  const { services, official } = await start();
  const reply = await dispatch(services, "abro.takeOverOfficial", input, () => undefined);
  expect(reply.ok).toBe(false);
  expect(await official()).toBeUndefined();
});
