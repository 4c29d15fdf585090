import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../electron/cli/outcome.ts";
import { runCli } from "../../../electron/cli/run.ts";
import { APP_FOLDER, EXAMPLES, exampleJson, examplePath, TEMPLATES, templatePath, temporaryFolder } from "../../build/world.ts";

const [NETWORK, CASES] = EXAMPLES;
const [TEMPLATE] = TEMPLATES;
const cli = (...words: readonly string[]): Promise<Outcome> => runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-11-24T12:00:00Z") });

/** A dossier file of its own, and an export of it. */
async function exported(...more: readonly string[]) {
  const folder = await temporaryFolder();
  const [dossier, out] = [join(folder, "switches.json"), join(folder, "uit")];
  await copyFile(examplePath(NETWORK), dossier);
  const words = ["--template", templatePath(TEMPLATE), "--out", out, "--date", "2026-11-24", "--answer-form", "word,excel", ...more];
  return { folder, dossier, out, outcome: await cli("export", dossier, ...words) };
}

describe("export --record", () => {
  it("zet het ontvangstbewijs in het dossier en een kopie in het archief; zonder de optie verandert er niets aan het dossier", async () => {
    const without = await exported();
    expect(await readFile(without.dossier, "utf8")).toBe(await readFile(examplePath(NETWORK), "utf8"));
    expect(await readdir(without.folder)).toEqual(["switches.json", "uit"]);
    const { dossier, outcome } = await exported("--record");
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    const written = JSON.parse(await readFile(dossier, "utf8"));
    expect(written.revisions).toMatchObject([{ number: 1, by: "opdrachtregel" }]);
    expect(written.log.at(-1)).toMatchObject({ what: "Revisie 1 geëxporteerd" });
    const shown = await cli("revisions", dossier);
    expect(shown).toMatchObject({ exitCode: 0, stderr: "" });
    expect(shown.stdout).toMatch(/^Revisie 1 .*opdrachtregel/);
    expect(shown.stdout).toContain("Kopie in het archief: heel");
  });

  it("schrijft niets als de kopie niet kan worden bewaard", async () => {
    const folder = await temporaryFolder();
    const [dossier, out] = [join(folder, "switches.json"), join(folder, "uit")];
    await copyFile(examplePath(NETWORK), dossier);
    await writeFile(join(folder, "revisies"), "in de weg");
    const outcome = await cli("export", dossier, "--template", templatePath(TEMPLATE), "--out", out, "--record");
    expect(outcome).toMatchObject({ exitCode: 1, stdout: "" });
    expect(outcome.stderr).toContain("De export is niet gemaakt");
    expect(await readdir(folder)).toEqual(["revisies", "switches.json"]);
    expect(JSON.parse(await readFile(dossier, "utf8")).revisions ?? []).toEqual([]);
  });

  it("weigert een bestand dat niet het bestand van het dossier is", async () => {
    const { folder, dossier } = await exported();
    const copy = join(folder, "kopie.txt");
    await copyFile(dossier, copy);
    const outcome = await cli("export", copy, "--template", templatePath(TEMPLATE), "--out", join(folder, "nee"), "--record");
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain("switches.json");
  });
});

describe("rebuild", () => {
  it("maakt dezelfde bytes, ook als dossier en archief samen zijn verplaatst en het dossier is gewijzigd", async () => {
    const { folder, dossier, outcome } = await exported("--record");
    const elsewhere = await temporaryFolder();
    await mkdir(join(elsewhere, "revisies"));
    for (const name of await readdir(join(folder, "revisies"))) await copyFile(join(folder, "revisies", name), join(elsewhere, "revisies", name));
    const written = JSON.parse(await readFile(dossier, "utf8"));
    const moved = join(elsewhere, "anders.json");
    await writeFile(moved, JSON.stringify({ ...written, tender: { ...written.tender, title: "Anders" } }));
    const rebuilt = await cli("rebuild", moved, "--revision", "1", "--out", join(elsewhere, "uit"));
    expect(rebuilt).toMatchObject({ exitCode: 0, stderr: "" });
    const [then, now] = [outcome.stdout.split("\n"), rebuilt.stdout.split("\n")];
    expect(now).toHaveLength(3);
    for (const [index, path] of now.entries()) expect(Buffer.compare(await readFile(path), await readFile(then[index] ?? ""))).toBe(0);
  });

  it("zegt wat er mist, en schrijft dan niets", async () => {
    const { folder, dossier } = await exported("--record");
    expect((await cli("rebuild", dossier, "--revision", "2", "--out", folder)).stderr).toContain("geen revisie 2");
    await rm(join(folder, "revisies"), { recursive: true });
    const outcome = await cli("rebuild", dossier, "--revision", "1", "--out", join(folder, "opnieuw"));
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain("ontbreekt een bestand in het archief");
    expect(await readdir(folder)).not.toContain("opnieuw");
    expect((await cli("revisions", dossier)).stdout).toContain("ontbreekt een bestand in het archief");
  });
});

describe("compare", () => {
  const changed = async (): Promise<string> => {
    const path = join(await temporaryFolder(), "nieuw.json");
    const example = exampleJson(NETWORK);
    await writeFile(path, JSON.stringify({ ...example, tender: { ...example.tender, title: "Nieuwe titel" }, ownRequirements: [] }));
    return path;
  };

  it("noemt in woorden wat anders is", async () => {
    const outcome = await cli("compare", examplePath(NETWORK), await changed());
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    expect(outcome.stdout).toContain("Titel: Vervanging netwerkapparatuur -> Nieuwe titel");
    expect(outcome.stdout).toMatch(/^Vervallen {3}EIG-001/m);
    expect((await cli("compare", examplePath(CASES), examplePath(CASES))).stdout).toBe("Er is niets anders.");
  });

  it("geeft met --json per eis wat anders is, en de gegevens", async () => {
    const answer = JSON.parse((await cli("compare", examplePath(NETWORK), await changed(), "--json")).stdout);
    expect(answer.counts).toMatchObject({ new: 0, changed: 0, lapsed: 1 });
    expect(answer.requirements.find((each: { change: string }) => each.change === "lapsed")).toMatchObject({ id: "EIG-001" });
    expect(answer.facts).toEqual([expect.objectContaining({ path: "tender/title", audience: "market" })]);
  });

  it("noemt elk bestand dat niet te openen is", async () => {
    const outcome = await cli("compare", "een.json", "twee.json");
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toMatch(/een\.json[\s\S]*twee\.json/);
  });
});
