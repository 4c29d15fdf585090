import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { APP_FOLDER } from "../../build/world.ts";

const cli = (...words: readonly string[]) => runCli(words, { appFolder: APP_FOLDER, now: () => new Date("2026-11-28T12:00:00Z") });

describe("de opdracht abro", () => {
  test.each([
    ["1", 375],
    ["2", 373],
    ["3", 372],
    ["4", 328],
  ])("geeft bij TBB %s %i eisen met nummer, titel en categorieën, en de taken van de opdrachtgever", async (tbb, count) => {
    const outcome = await cli("abro", "--tbb", tbb, "--json");
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    const { requirements, buyer } = JSON.parse(outcome.stdout) as { requirements: { number: string }[]; buyer: { number: string; duty: string }[] };
    expect(requirements).toHaveLength(count);
    expect(Object.keys(requirements[0] ?? {})).toEqual(["number", "title", "tbb"]);
    const numbers = new Set(requirements.map((each) => each.number));
    expect(buyer.every((each) => numbers.has(each.number) && each.duty.length > 0)).toBe(true);
  });

  test("geeft op één plaats met TBB 1 en 4 de zwaarste variant", async () => {
    const { requirements } = JSON.parse((await cli("abro", "--tbb", "1,4", "--json")).stdout) as { requirements: { number: string }[] };
    const numbers = requirements.map((each) => each.number);
    expect(numbers).toContain("4.5.4");
    expect(numbers).not.toContain("4.5.3");
  });

  test.each([
    [["--tbb", "5"], "Geef een of meer van 1, 2, 3 en 4"],
    [["--tbb", "1,,4"], "Geef een of meer van 1, 2, 3 en 4"],
    [["--tbb", "4", "--application", "digitl"], "Bedoelt u digitaal?"],
  ])("weigert %j met wat er wel kan", async (words, message) => {
    const outcome = await cli("abro", ...words);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });
});

test("een lezer die genoeg heeft gezien, geeft geen foutmelding", () => {
  const piped = spawnSync("sh", ["-c", `"${process.execPath}" scripts/cli.mjs abro --tbb 1 --json | head -1`], { cwd: APP_FOLDER, encoding: "utf8" });
  expect(piped.stdout).toBe("{\n");
  expect(piped.stderr).toBe("");
});
