import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

test("every change stands in the log with what it was, and one value can be put back", async () => {
  const { page, start, shell, tender, requirements } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await tender.fill("Titel", "Andere titel");
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await requirements.changeText("De opdrachtnemer levert alleen nieuwe apparatuur.", "Korter.");

  await page.getByText("Geschiedenis van deze eis").click();
  await requirements.detail.getByRole("row", { name: /NET-001: afwijking/ }).waitFor();

  await shell.goTo("Controle");
  await page.getByRole("tab", { name: "Logboek" }).click();
  await page.getByText(/Het logboek is heel: \d+ regels/).waitFor();
  await page.getByRole("searchbox", { name: "Zoek op veld, persoon of wat er is gebeurd" }).fill("titel");
  await page.getByRole("row", { name: /^Titel Vervanging netwerkapparatuur Andere titel/ }).waitFor();
  await page.getByRole("button", { name: "Zet Titel terug naar: Vervanging netwerkapparatuur" }).click();
  await page.locator(".shell-tender", { hasText: "Vervanging netwerkapparatuur" }).waitFor();
  expect(await shell.undoWords()).toContain("Titel gewijzigd");
});

test("a log that another program changed is told, with the line", async () => {
  const { page, start, shell, tender } = await world.open();
  await start.newDossier();
  await tender.fill("Titel", "Geknoeid");
  await tender.fill("Kenmerk", "K-1");
  await shell.isSaved();
  const folder = world.host().dossiers;
  const name = (await readdir(folder)).find((each) => each.includes("geknoeid")) ?? "";
  const content = (await readFile(join(folder, name), "utf8")).replace("Kenmerk gewijzigd", "Niets gewijzigd");
  await shell.backToStart();
  await start.openFile("geknoeid.json", content);
  await shell.goTo("Controle");
  await page.getByRole("button", { name: /Het logboek klopt niet meer vanaf regel 2/ }).click();
  await page.getByRole("tab", { name: "Logboek", selected: true }).waitFor();
  await page.getByText("Het logboek klopt niet meer vanaf regel 2.", { exact: true }).waitFor();
});

test.each(["light", "dark"] as const)("the log has no fault that axe can find in %s colours", async (colorScheme) => {
  const { page, start, shell, tender } = await world.open({ colorScheme });
  await start.openExample("Vervanging netwerkapparatuur");
  await tender.fill("Titel", "Andere titel");
  await shell.goTo("Controle");
  await page.getByRole("tab", { name: "Logboek" }).click();
  await page.getByText(/Het logboek is heel/).waitFor();
  expect(await violations(page, "Logboek")).toEqual([]);
});
