import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import { APP_FOLDER, exampleJson, temporaryFolder } from "../../build/world.ts";

const world = { appFolder: APP_FOLDER, now: () => new Date("2026-12-01T12:00:00Z") };
const run = (...words: readonly string[]) => runCli(words, world);

async function sentDossier(...options: readonly string[]) {
  const folder = await temporaryFolder();
  const at = (name: string): string => join(folder, name);
  await writeFile(at("dossier.json"), JSON.stringify(exampleJson("veiligheidsregio-netwerkapparatuur.json")));
  const made = await run("review-package", at("dossier.json"), "--out", at("vraag.beoordeling.json"), "--for", "Jo Jurist", ...options);
  return { at, made };
}

async function answered(at: (name: string) => string, change: (json: Record<string, unknown>) => void) {
  expect(await run("review-open", at("vraag.beoordeling.json"), "--out", at("kopie.json"))).toMatchObject({ exitCode: 0 });
  const copy = JSON.parse(await readFile(at("kopie.json"), "utf8")) as Record<string, unknown>;
  change(copy);
  await writeFile(at("kopie.json"), JSON.stringify(copy));
  return run("review-answer", at("kopie.json"), "--out", at("antwoord.beoordeling.json"), "--by", "Jo Jurist", "--role", "jurist");
}

const comment = {
  id: "OPM-001",
  about: { kind: "requirement", id: "NET-001" },
  text: "Waarom deze termijn?",
  by: { name: "Jo Jurist", role: "jurist" },
  at: "2026-12-01T12:30:00Z",
};
const withComment = (json: Record<string, unknown>): void => {
  json.comments = [comment];
};

describe("een beoordeling heen en weer op de opdrachtregel", () => {
  test("het pakket komt terug, toont wat het zou wijzigen, en schrijft alleen met --out", async () => {
    const { at, made } = await sentDossier("--rights", "opmerken");
    expect(made).toMatchObject({ exitCode: 0, stdout: at("vraag.beoordeling.json") });
    expect(await answered(at, withComment)).toMatchObject({ exitCode: 0 });
    const before = await readFile(at("dossier.json"), "utf8");

    const shown = await run("review-merge", at("dossier.json"), at("antwoord.beoordeling.json"), "--json");
    expect(shown.exitCode).toBe(0);
    expect(JSON.parse(shown.stdout)).toMatchObject({ conflicts: 0, comments: 1, changes: [] });
    expect(await readFile(at("dossier.json"), "utf8")).toBe(before);

    expect(await run("review-merge", at("dossier.json"), at("antwoord.beoordeling.json"), "--out", at("samen.json"), "--by", "Bo Inkoper")).toMatchObject({
      exitCode: 0,
    });
    const merged = parseDossier(await readFile(at("samen.json"), "utf8"), "samen.json");
    if (!merged.ok) throw new Error(merged.problems[0]?.message);
    expect(merged.value.comments).toMatchObject([{ text: "Waarom deze termijn?" }]);
    expect(merged.value.log.slice(-2).map(({ by, what }) => [by, what])).toEqual([
      ["Bo Inkoper", "Uit het antwoord van Jo Jurist (jurist) van 1 december 2026: opmerkingen bij NET-001 van Jo Jurist"],
      ["Bo Inkoper", "Verwerkt: het antwoord van Jo Jurist (jurist) van 1 december 2026 (1 overgenomen)"],
    ]);

    const again = await run("review-merge", at("samen.json"), at("antwoord.beoordeling.json"), "--out", at("nogeens.json"));
    expect(again).toMatchObject({ exitCode: 1, stderr: "Dit antwoord van Jo Jurist is al verwerkt. Er is niets veranderd." });
  });

  test("een antwoord op een pakket dat dit dossier niet kent, of van een ander dossier, wijzigt niets", async () => {
    const { at } = await sentDossier();
    await answered(at, withComment);
    const other = await sentDossier();
    const refused = await run("review-merge", other.at("dossier.json"), at("antwoord.beoordeling.json"));
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.stderr).toContain("Dit dossier kent het pakket niet");
    await writeFile(at("ander.json"), JSON.stringify({ ...exampleJson("gemeente-zaaksysteem.json"), id: "00000000-0000-4000-8000-0000000000aa" }));
    expect((await run("review-merge", at("ander.json"), at("antwoord.beoordeling.json"))).stderr).toContain("hoort bij een ander dossier");
    expect((await run("review-merge", at("dossier.json"), at("vraag.beoordeling.json"))).stderr).toContain("nog niet is beantwoord");
    expect((await run("review-open", at("antwoord.beoordeling.json"), "--out", at("x.json"))).stderr).toContain("is het antwoord van Jo Jurist");
  });

  test("een antwoord dat meer wijzigt dan mocht, wordt in zijn geheel geweigerd", async () => {
    const { at } = await sentDossier("--rights", "opmerken");
    await answered(at, (json) => {
      withComment(json);
      json.tender = { ...(json.tender as object), title: "Gekaapt" };
    });
    const refused = await run("review-merge", at("dossier.json"), at("antwoord.beoordeling.json"), "--out", at("samen.json"));
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.stderr).toContain("meer gewijzigd dan mocht (tender/title)");
    await expect(readFile(at("samen.json"))).rejects.toThrow();
  });

  test("alleen wat wacht op een oordeel gaat mee, zonder andere afwijkingen, logboek of interne notities", async () => {
    const { at, made } = await sentDossier("--only", "EIG-001");
    expect(made.exitCode).toBe(0);
    const file = JSON.parse(await readFile(at("vraag.beoordeling.json"), "utf8"));
    expect(file.rights).toEqual({ level: "beoordelen", only: ["EIG-001"] });
    expect(file.base).toMatchObject({ decisions: {}, log: [], revisions: [], marketNotes: [], tender: { notes: "", contact: "" } });
    expect((await sentDossier("--only", "BESTAAT-NIET")).made.stderr).toContain("BESTAAT-NIET");
    expect((await sentDossier("--rights", "oordelen")).made.stderr).toContain("Bedoelt u beoordelen?");
  });

  test("een kopie voor een beoordelaar maakt geen bijlage", async () => {
    const { at } = await sentDossier();
    await run("review-open", at("vraag.beoordeling.json"), "--out", at("kopie.json"));
    const check = JSON.parse((await run("check", at("kopie.json"), "--json")).stdout) as { findings: { id: string; severity: string }[] };
    expect(check.findings).toContainEqual(expect.objectContaining({ id: "review-copy", severity: "error" }));
  });
});
