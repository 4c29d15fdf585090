import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../electron/cli/outcome.ts";
import { runCli } from "../../../electron/cli/run.ts";
import { parseOfficialFile } from "../../../shared/abro/official.ts";
import { anAbroDossier, writeAbroApp } from "../../build/abro-pack.ts";
import { LINES, officialCsv, officialYaml } from "../../build/official-files.ts";
import { APP_FOLDER, temporaryFolder } from "../../build/world.ts";
import { readDocx } from "../export/read-docx.ts";

async function world() {
  const folder = await temporaryFolder();
  await writeAbroApp(folder);
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  const cli = (...words: readonly string[]): Promise<Outcome> => runCli(words, { appFolder: folder, now: () => new Date("2026-11-24T12:00:00Z") });
  return { folder, file, cli, out: join(folder, "nieuw", "abro-officieel.json") };
}

const PART = officialCsv(LINES.slice(1));

describe("import-official", () => {
  test("zegt zonder --out wat er in het bestand staat, en schrijft niets", async () => {
    const { cli, file } = await world();
    const outcome = await cli("import-official", await file("abro.csv", officialCsv()));
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    expect(outcome.stdout).toMatch(
      /^abro\.csv: 4 teksten bij 4 eisen, TBB-categorieën vergeleken bij 4, controlegetal [0-9a-f]{64}\nDe tekst kan worden overgenomen\./,
    );
  });

  test("schrijft met --out het bestand voor de app, twee keer hetzelfde met dezelfde bytes", async () => {
    const { cli, file, out } = await world();
    const source = await file("abro.yaml", officialYaml());
    expect(await cli("import-official", source, "--out", out)).toMatchObject({ exitCode: 0 });
    const first = await readFile(out, "utf8");
    expect(parseOfficialFile(first, out)).toMatchObject({ ok: true, value: { file: "abro.yaml" } });
    await cli("import-official", source, "--out", out);
    expect(await readFile(out, "utf8")).toBe(first);
  });

  test("schrijft bij opmerkingen pas na --yes", async () => {
    const { cli, file, out } = await world();
    const source = await file("deel.csv", PART);
    const asked = await cli("import-official", source, "--out", out);
    expect(asked).toMatchObject({ exitCode: 1 });
    expect(asked.stdout).toContain("Let op: 1 van de 4 eisen staat niet in het bestand. Daarvoor blijft onze weergave staan.\n  1.1.1\n");
    await expect(readFile(out)).rejects.toThrow();
    expect(await cli("import-official", source, "--out", out, "--yes")).toMatchObject({ exitCode: 0 });
    expect(await readFile(out, "utf8")).toContain("1.4.1");
  });

  test("stopt bij een onbekend nummer, ook met --yes", async () => {
    const { cli, file, out } = await world();
    const source = await file("vreemd.csv", officialCsv([...LINES, { number: "9.9.9", text: "Iets.", tbb: "1" }]));
    const outcome = await cli("import-official", source, "--out", out, "--yes");
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toContain("Fout: 1 nummer bestaat niet in de ABRO van het eisenpakket.");
    await expect(readFile(out)).rejects.toThrow();
  });

  test("geeft met --json het hele verslag", async () => {
    const { cli, file, out } = await world();
    const outcome = await cli("import-official", await file("deel.csv", PART), "--out", out, "--yes", "--json");
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      report: { missing: ["1.1.1"], texts: 3, total: 4 },
      points: [{ id: "missing", stops: false }],
      written: out,
    });
  });

  test.each<[string, string, string]>([
    ["een bestand zonder koppen", "a.csv", 'de koppen "nummer" en "tekst"'],
    ["een soort die de app niet kent", "a.pdf", "dit soort bestand kent Bijlagebouwer niet"],
  ])("%s is onbruikbaar: afsluitcode 2", async (_name, name, words) => {
    const { cli, file } = await world();
    const outcome = await cli("import-official", await file(name, "x;y\n"));
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain(words);
  });

  test("noemt een bestand en een eisenpakket die er niet zijn samen", async () => {
    const { cli } = await world();
    const { exitCode, stderr } = await cli("import-official", "/bestaat/niet.csv", "--catalogue", "/bestaat/ook-niet");
    expect(exitCode).toBe(2);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  test("een eisenpakket zonder ABRO kan niets vergelijken", async () => {
    const { file, folder } = await world();
    const source = await file("abro.csv", officialCsv());
    const pack = join(folder, "templates", "catalogue", "basis");
    await rm(join(pack, "abro"), { recursive: true });
    const outcome = await runCli(["import-official", source, "--catalogue", pack], { appFolder: APP_FOLDER, now: () => new Date() });
    expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("bevat geen ABRO") });
  });
});

describe("--official", () => {
  async function imported() {
    const base = await world();
    await base.cli("import-official", await base.file("abro.csv", officialCsv()), "--out", base.out);
    return { ...base, dossier: await base.file("dossier.json", JSON.stringify(anAbroDossier())) };
  }

  test("drukt bij export de officiële tekst af, met het controlegetal", async () => {
    const { cli, dossier, folder, out } = await imported();
    const words = ["export", dossier, "--template", join(folder, "templates", "word", "abro.docx"), "--out", join(folder, "uit")];
    const text = async (outcome: Outcome) => readDocx(await readFile(outcome.stdout)).text;
    expect(await text(await cli(...words, "--official", out))).toMatch(/De teksten zijn de officiële teksten.*controlegetal [0-9a-f]{16}/);
    expect(await text(await cli(...words))).toContain("De officiële tekst gaat voor.");
  });

  test("geeft bij abro de tekst en waar die vandaan komt", async () => {
    const { cli, out } = await imported();
    const { requirements } = JSON.parse((await cli("abro", "--tbb", "4", "--json", "--official", out)).stdout);
    expect(requirements.at(-1)).toMatchObject({ number: "4.5.3", text: "Draadloos mag, mits versleuteld.", provenance: "official" });
  });

  test("haalt bij check het advies weg om de tekst in te lezen", async () => {
    const { cli, dossier, out } = await imported();
    expect((await cli("check", dossier)).stdout).toContain("weergave in onze woorden");
    expect((await cli("check", dossier, "--official", out)).stdout).not.toContain("weergave in onze woorden");
  });

  test.each<[string, string | undefined]>([
    ["dat er niet is", undefined],
    ["dat kapot is", "{"],
    ["dat een bron is en niet het bestand voor de app", officialCsv()],
  ])("een bestand %s is onbruikbaar", async (_name, content) => {
    const { cli, file, dossier } = await imported();
    const path = content === undefined ? "/bestaat/niet.json" : await file("kapot.json", content);
    const outcome = await cli("check", dossier, "--official", path);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain(path);
  });
});
