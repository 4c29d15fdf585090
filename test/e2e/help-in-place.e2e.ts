import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

test("a buyer says in plain words what he buys, sees why something fits, and chooses it", async () => {
  const { page, start, shell } = await world.open();
  await start.isShown();
  await start.newDossier();
  await shell.goTo("Inkooponderdelen");
  await page.getByLabel("Wat koopt u?").fill("camera's voor de parkeergarage");
  await page.getByText("Omdat u schrijft: camera", { exact: false }).first().waitFor();
  expect(await violations(page, "suggestions")).toEqual([]);
  await page.getByRole("button", { name: "Camera's en fysieke toegang kiezen" }).click();
  await page.getByRole("button", { name: "Camera's en fysieke toegang niet kiezen" }).waitFor();
  await page.getByText("1 onderdeel gekozen").waitFor();
  await page.getByLabel("Wat koopt u?").fill("xqzwv");
  await page.getByText("Hier past geen onderdeel bij.").waitFor();
});

test("who writes an own text sees at once what a jurist would say of it, and can still save", async () => {
  const { page, start, shell, requirements } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await requirements.press("Tekst aanpassen");
  const text = requirements.detail.getByRole("textbox", { name: "Tekst van de eis" });
  await text.fill("De opdrachtnemer levert apparatuur van Cisco binnen een redelijke termijn en toont dat aan met ISO/IEC 27001.");
  const status = requirements.detail.getByRole("status");
  await status.getByText("is een merk", { exact: false }).waitFor();
  await status.getByText("of gelijkwaardig", { exact: false }).first().waitFor();
  expect(await violations(page, "hints on an own text")).toEqual([]);
  await requirements.motivate("De bestaande apparatuur werkt alleen samen met dit merk.");
  await requirements.detail
    .getByRole("heading", { name: "Deze tekst is aangepast" })
    .or(requirements.chips().getByText("NET-001", { exact: true }))
    .first()
    .waitFor();
});

test("who makes the supplier bear everything hears why that is heavy, and where the reason belongs", async () => {
  const { page, start, shell, requirements } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await requirements.press("Tekst aanpassen");
  await requirements.detail
    .getByRole("textbox", { name: "Tekst van de eis" })
    .fill("De opdrachtnemer is onbeperkt aansprakelijk voor schade door de apparatuur.");
  const status = requirements.detail.getByRole("status");
  await status.getByText("Gids Proportionaliteit", { exact: false }).waitFor();
  await status.getByText("zet de reden dan in de aanbestedingsstukken", { exact: false }).waitFor();
  expect(await violations(page, "hints on a heavy text")).toEqual([]);
});
