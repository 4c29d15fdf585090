import { writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { APP_FOLDER, EXAMPLES, exampleJson, templatePath, temporaryFolder } from "../../build/world.ts";

const cli = (...words: readonly string[]) => runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-12-01T12:00:00Z") });

/** An example as it was published, and as it is now. */
async function twoStates(version: string): Promise<{ readonly folder: string; readonly old: string; readonly present: string }> {
  const folder = await temporaryFolder();
  const example = exampleJson(EXAMPLES[1]);
  const [old, present] = [join(folder, "oud.json"), join(folder, "nieuw.json")];
  const tender = { ...example.tender, annexStatus: "definitief" };
  writeFileSync(old, JSON.stringify({ ...example, tender: { ...tender, annexVersion: "1.0" } }));
  writeFileSync(present, JSON.stringify({ ...example, tender: { ...tender, annexVersion: version }, parameters: { beschikbaarheidProcent: 99.9 } }));
  return { folder, old, present };
}

test("de opdracht nota schrijft nota, bijlage en wijzigingen, en noemt wat mogelijk wezenlijk is zonder oordeel", async () => {
  const { folder, old, present } = await twoStates("1.1");
  const out = join(folder, "uit");
  const outcome = await cli("nota", present, "--since", old, "--template", templatePath("bijlage-gemeente.docx"), "--out", out);
  expect(outcome.exitCode).toBe(0);
  expect((await readdir(out)).map((name) => name.replace(/-GVB.*/, "")).toSorted()).toEqual(["bijlage", "bijlage-wijzigingen", "nota-van-inlichtingen-1"]);
  expect(outcome.stderr).toMatch(/^Mogelijk wezenlijke wijziging: leg voor\. .* wordt strenger: van 99,5 procent naar 99,9 procent\./);
});

test("zonder nieuwe versie, met een revisie die er niet is of zonder --since wordt er niets geschreven", async () => {
  const { folder, old, present } = await twoStates("1.0");
  const out = join(folder, "uit");
  const rest = ["--template", templatePath("bijlage.docx"), "--out", out] as const;
  const same = await cli("nota", present, "--since", old, ...rest);
  expect(same).toMatchObject({ exitCode: 1, stdout: "" });
  expect(same.stderr).toContain("heeft nog versie 1.0, die al is gepubliceerd");
  expect(await cli("nota", present, "--since", "7", ...rest)).toMatchObject({ exitCode: 2, stdout: "" });
  expect((await cli("nota", present, ...rest)).stderr).toContain("De optie --since ontbreekt");
  expect((await readdir(folder)).toSorted()).toEqual(["nieuw.json", "oud.json"]);
});
