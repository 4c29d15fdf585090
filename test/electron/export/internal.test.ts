import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { ALL_EXAMPLES, APP_FOLDER, examplePath, temporaryFolder } from "../../build/world.ts";
import { readDocx } from "./read-docx.ts";

const cli = (...words: readonly string[]) => runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-11-28T12:00:00Z") });

describe("de interne documenten", () => {
  test.each(ALL_EXAMPLES)("de verantwoording van %s zegt van elke eis waarom zij er staat, en op elke bladzijde INTERN", async (name) => {
    const folder = await temporaryFolder();
    const outcome = await cli("intern", examplePath(name), "--document", "verantwoording", "--out", folder);
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    const document = readDocx(readFileSync(outcome.stdout));
    expect(document.text).toContain("Eisen in de bijlage, met de reden");
    const headers = [...document.parts.keys()].filter((each) => /^word\/header\d+\.xml$/.test(each));
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(document.textsOf(header).join()).toContain("INTERN");
    expect([...document.parts.keys()].flatMap((each) => (each.endsWith(".xml") ? document.textsOf(each) : [])).join(" ")).not.toContain("{{");
  });

  test("de verantwoording noemt een niet gekozen onderdeel in één zin, en weegt alleen de eisen van wat wel is gekozen", async () => {
    const outcome = await cli("intern", examplePath("ministerie-soc.json"), "--document", "verantwoording", "--out", await temporaryFolder());
    const { text } = readDocx(readFileSync(outcome.stdout));
    expect(text).toMatch(/Niet gekozen zijn deze onderdelen, met al hun eisen: .*Clouddiensten/);
    expect(text).not.toContain("(CLD-001)");
    expect(text).toContain("(BVD-001)");
    expect(text).toContain("(ALG-019)");
  });

  test("het TBB-overzicht kan ook als het nog leeg is", async () => {
    const folder = await temporaryFolder();
    const outcome = await cli("intern", examplePath("ministerie-soc.json"), "--document", "tbb-overzicht", "--out", folder);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.stdout).toMatch(/intern-tbb-overzicht-/);
  });

  test("de waardenlijst noemt elke waarde in de eisen één keer, met wat mag", async () => {
    const outcome = await cli("intern", examplePath("gemeente-zaaksysteem.json"), "--document", "waardenlijst", "--out", await temporaryFolder());
    const { text } = readDocx(readFileSync(outcome.stdout));
    expect(text).toContain("Gekozen voor deze opdracht");
    expect(text).toMatch(/tot en met \d+ (uur|dagen|werkdagen)/);
    expect(text).not.toContain("{{");
  });

  test("een ander document bestaat niet, en de melding noemt wat er wel is", async () => {
    const outcome = await cli("intern", examplePath("ministerie-soc.json"), "--document", "verantwoord", "--out", join(await temporaryFolder(), "x"));
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain("Bedoelt u verantwoording?");
  });

  test("een sjabloon voor de bijlage past niet: elke plaats wordt gemeld en er wordt niets geschreven", async () => {
    const template = join(APP_FOLDER, "templates", "word", "bijlage.docx");
    const outcome = await cli(
      "intern",
      examplePath("ministerie-soc.json"),
      "--document",
      "verantwoording",
      "--template",
      template,
      "--out",
      await temporaryFolder(),
    );
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toContain("{{inhoud}}");
  });
});
