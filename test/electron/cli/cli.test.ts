import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../electron/cli/outcome.ts";
import { runCli } from "../../../electron/cli/run.ts";
import { ALL_EXAMPLES, APP_FOLDER, EXAMPLES, exampleJson, examplePath, TEMPLATES, templatePath, temporaryFolder } from "../../build/world.ts";

const [NETWORK, CASES] = EXAMPLES;
const [TEMPLATE] = TEMPLATES;

function cli(...words: readonly string[]): Promise<Outcome> {
  return runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-11-24T12:00:00Z") });
}

async function fileWith(content: string | Uint8Array, name = "dossier.json"): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

describe("export", () => {
  test.each(ALL_EXAMPLES.flatMap((example) => TEMPLATES.map((template) => [example, template] as const)))(
    "%s met %s schrijft een bijlage en drukt haar pad af",
    async (example, template) => {
      const out = join(await temporaryFolder(), "nieuw", "map");
      const outcome = await cli("export", examplePath(example), "--template", templatePath(template), "--out", out, "--date", "2026-11-24");
      expect(outcome).toMatchObject({ exitCode: 0 });
      const [path] = outcome.stdout.split("\n");
      expect(existsSync(path ?? "")).toBe(true);
      expect(await readdir(out)).toEqual([path?.split("/").at(-1)]);
    },
  );

  test.each(ALL_EXAMPLES)("%s met --answer-form schrijft de bijlage en het antwoordformulier in Word en Excel", async (example) => {
    const out = await temporaryFolder();
    const words = ["--template", templatePath(TEMPLATE), "--out", out, "--date", "2026-11-24", "--answer-form", "word,excel"];
    const outcome = await cli("export", examplePath(example), ...words);
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    const names = outcome.stdout.split("\n").map((each) => each.split("/").at(-1) ?? "");
    const [annex = ""] = names;
    const form = annex.replace(/^bijlage/, "antwoordformulier");
    expect(names).toEqual([annex, form, form.replace(/docx$/, "xlsx")]);
    expect(await readdir(out)).toEqual(names.toSorted());
  });

  test("een antwoordformulier dat niet bestaat, wordt gemeld en er wordt niets geschreven", async () => {
    const out = join(await temporaryFolder(), "uit");
    const outcome = await cli("export", examplePath(CASES), "--template", templatePath(TEMPLATE), "--out", out, "--answer-form", "word,exel");
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain("Bedoelt u excel?");
    expect(existsSync(out)).toBe(false);
  });

  test("een sjabloon van de bijlage past niet bij het antwoordformulier: gemeld, en er wordt niets geschreven", async () => {
    const out = join(await temporaryFolder(), "uit");
    const words = ["--template", templatePath(TEMPLATE), "--out", out, "--answer-form", "word", "--answer-form-template", templatePath(TEMPLATE)];
    const outcome = await cli("export", examplePath(CASES), ...words);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toContain("{{antwoorden}}");
    expect(existsSync(out)).toBe(false);
  });

  test("X3: twee keer hetzelfde geeft dezelfde bytes", async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    const words = (out: string): readonly string[] => [
      "export",
      examplePath(NETWORK),
      "--template",
      templatePath(TEMPLATE),
      "--out",
      out,
      "--date",
      "2026-11-24",
      "--answer-form",
      "word,excel",
    ];
    const [first, second] = [await cli(...words(one)), await cli(...words(other))];
    const bytesOf = (outcome: Outcome) => Promise.all(outcome.stdout.split("\n").map((path) => readFile(path)));
    expect(await bytesOf(first)).toHaveLength(3);
    expect(await bytesOf(first)).toEqual(await bytesOf(second));
  });

  test("met een fout in het dossier wordt niets geschreven, en de melding zegt wat er moet gebeuren", async () => {
    const dossier = exampleJson(NETWORK);
    const path = await fileWith(JSON.stringify({ ...dossier, tender: { ...dossier.tender, title: "" } }));
    const out = join(await temporaryFolder(), "uit");
    const outcome = await cli("export", path, "--template", templatePath(TEMPLATE), "--out", out);
    expect(outcome).toMatchObject({ exitCode: 1, stdout: "" });
    expect(outcome.stderr).toContain("Titel is niet ingevuld.");
    expect(existsSync(out)).toBe(false);
  });

  test.each<[string, () => Promise<readonly string[]>, string]>([
    ["een dossier dat niet bestaat", async () => ["/bestaat/niet.json", templatePath(TEMPLATE)], "bestaat niet"],
    ["een dossier dat half is", async () => [await fileWith('{"format":"bijlagebouwer-dossier"'), templatePath(TEMPLATE)], "geen geldig JSON"],
    ["een dossier van een ander programma", async () => [await fileWith("{}"), templatePath(TEMPLATE)], "geen dossier van Bijlagebouwer"],
    [
      "een dossier van een nieuwere versie",
      async () => [await fileWith(JSON.stringify({ ...exampleJson(NETWORK), version: 99 })), templatePath(TEMPLATE)],
      "nieuwere versie",
    ],
    ["een map als dossier", async () => [await temporaryFolder(), templatePath(TEMPLATE)], "dit is een map"],
    ["een sjabloon dat niet bestaat", async () => [examplePath(NETWORK), "/bestaat/niet.docx"], "bestaat niet"],
    ["een sjabloon dat geen Word is", async () => [examplePath(NETWORK), await fileWith("tekst", "tekst.docx")], "tekst.docx"],
  ])("%s: één melding, afsluitcode 2, niets geschreven", async (_name, paths, words) => {
    const [dossier = "", template = ""] = await paths();
    const out = join(await temporaryFolder(), "uit");
    const outcome = await cli("export", dossier, "--template", template, "--out", out);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain(words);
    expect(outcome.stderr.split("\n")).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  test("een map waarin niet geschreven kan worden, wordt gemeld", async () => {
    const file = await fileWith("hier staat al een bestand", "bezet");
    expect(await cli("export", examplePath(NETWORK), "--template", templatePath(TEMPLATE), "--out", file)).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test("het dossier zelf verandert niet door een export", async () => {
    const path = await fileWith(await readFile(examplePath(CASES)));
    await cli("export", path, "--template", templatePath(TEMPLATE), "--out", await temporaryFolder());
    expect(await readFile(path)).toEqual(await readFile(examplePath(CASES)));
  });
});

describe("assemble en check", () => {
  test("assemble geeft de eisen met nummer, soort en redenen, en wat er niet in staat", async () => {
    const outcome = await cli("assemble", examplePath(NETWORK), "--json");
    const answer = JSON.parse(outcome.stdout);
    expect(outcome.exitCode).toBe(0);
    expect(Object.keys(answer)).toEqual(["requirements", "excluded", "unknown"]);
    for (const each of answer.requirements)
      expect(each).toEqual({
        id: expect.any(String),
        number: expect.any(String),
        kind: expect.any(String),
        title: expect.any(String),
        reasons: expect.arrayContaining([expect.any(String)]),
      });
    for (const each of answer.excluded) expect(each.reasons.length).toBeGreaterThan(0);
  });

  test("check geeft 0 zonder fouten en 1 met een fout", async () => {
    expect((await cli("check", examplePath(CASES), "--json")).exitCode).toBe(0);
    const path = await fileWith(JSON.stringify({ ...exampleJson(CASES), sets: [] }));
    const outcome = await cli("check", path, "--json");
    expect(outcome.exitCode).toBe(1);
    expect(JSON.parse(outcome.stdout).findings).toContainEqual(expect.objectContaining({ id: "no-category", severity: "error", where: "inkooponderdelen" }));
  });

  test("zonder --json is het antwoord leesbaar Nederlands", async () => {
    expect((await cli("assemble", examplePath(CASES))).stdout).toMatch(/^\d+ eisen in de bijlage/);
    expect((await cli("check", examplePath(CASES))).stdout).toContain("Advies:");
  });
});

describe("lint-catalogue en lint-template", () => {
  test("het meegeleverde eisenpakket is in orde", async () => {
    const outcome = await cli("lint-catalogue", "--json");
    const report = JSON.parse(outcome.stdout);
    expect({ exitCode: outcome.exitCode, ok: report.ok, errors: report.problems.filter((each: { severity: string }) => each.severity === "error") }).toEqual({
      exitCode: 0,
      ok: true,
      errors: [],
    });
    expect(report.counts.requirements).toBeGreaterThanOrEqual(70);
    expect(report.counts.citedPercent).toBeGreaterThanOrEqual(85);
  });

  test("een map zonder eisenpakket is onbruikbare invoer", async () => {
    expect(await cli("lint-catalogue", await temporaryFolder())).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await cli("lint-catalogue", "/bestaat/niet")).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test("een pakket met een veld dat niet klopt, noemt bestand en plaats", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "requirements"));
    await writeFile(join(folder, "pack.json"), JSON.stringify({ format: "bijlagebouwer-pack", formatVersion: 1 }));
    await writeFile(join(folder, "quickscan.json"), "{}");
    const outcome = await cli("lint-catalogue", folder);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toContain("pack.json klopt niet bij");
    expect(outcome.stderr).toContain("quickscan.json klopt niet bij");
  });

  test.each(TEMPLATES)("het meegeleverde sjabloon %s kan worden gebruikt", async (template) => {
    const outcome = await cli("lint-template", templatePath(template), "--json");
    expect(outcome.exitCode).toBe(0);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: true });
  });

  test("wat geen sjabloon is, geeft afsluitcode 2, ook als JSON", async () => {
    const outcome = await cli("lint-template", await fileWith("geen zip", "x.docx"), "--json");
    expect(outcome.exitCode).toBe(2);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: false, problems: [{ severity: "error" }] });
  });
});

describe("de woorden op de opdrachtregel", () => {
  test.each<[string, readonly string[], string]>([
    ["een onbekende opdracht", ["exporteer"], "bestaat niet"],
    ["een opdracht met een tikfout", ["exprot"], 'Bedoelt u "export"?'],
    ["een onbekende optie", ["check", "x.json", "--jsn"], "Bedoelt u --json?"],
    ["een ontbrekende optie", ["export", "x.json", "--out", "y"], "--template ontbreekt"],
    ["een optie zonder waarde", ["export", "x.json", "--template"], "ontbreekt de waarde"],
    ["een optie als waarde", ["export", "x.json", "--template", "--out", "y"], "ontbreekt de waarde"],
    ["een optie twee keer", ["check", "x.json", "--json", "--json"], "twee keer"],
    ["te veel namen", ["check", "x.json", "y.json"], "te veel"],
    ["te weinig namen", ["assemble"], "ontbreekt DOSSIER"],
    ["een datum die niet bestaat", ["export", "x.json", "--template", "t", "--out", "y", "--date", "2026-02-30"], "klopt niet"],
  ])("%s: één Nederlandse melding en afsluitcode 2", async (_name, words, message) => {
    const outcome = await cli(...words);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });

  test("--help legt alles uit in het Nederlands", async () => {
    const overview = await cli("--help");
    for (const name of ["export", "assemble", "check", "lint-catalogue", "lint-template", "placeholders"]) expect(overview.stdout).toContain(`  ${name}`);
    expect((await cli("export", "--help")).stdout).toContain("Het Word-sjabloon");
    expect((await cli()).exitCode).toBe(0);
  });

  test("placeholders noemt elke naam met betekenis en voorbeeld", async () => {
    const list = JSON.parse((await cli("placeholders", "--json")).stdout);
    expect(list).toContainEqual(expect.objectContaining({ name: "eisen", kind: "block", obligatory: true }));
  });
});
