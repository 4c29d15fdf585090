import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test("the whole catalogue can be read without a dossier", async () => {
    const { page, start } = await world.open({ colorScheme });
    await start.isShown();
    await page.getByRole("button", { name: "Bibliotheek" }).click();
    await page.getByRole("heading", { level: 1, name: "Bibliotheek" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Bibliotheek");
    const found = page.getByRole("list", { name: "Gevonden eisen" }).getByRole("button");
    expect(await found.count()).toBe(100);
    await page.getByLabel("Zoek in de eisen").fill("eisen onderaannemers doorleggen");
    await expect.poll(() => found.count()).toBeLessThan(20);
    await found.filter({ hasText: "ALG-007" }).click();
    await page.getByRole("heading", { level: 2, name: "Doorleggen van eisen aan onderaannemers" }).waitFor();
    await page.getByText("Bij elke inkoop.").waitFor();
    const faults = [...(await violations(page, "library, requirement"))];
    await page.getByLabel("Zoek in de eisen").fill("zzzz");
    await page.getByText("Geen eis gevonden.").waitFor();
    await page.getByRole("button", { name: "Alles tonen" }).click();
    await page.getByLabel("Alleen verplichte eisen").check();
    await expect.poll(() => found.count()).toBeLessThan(100);
    // The same parts in other colours: what is special about them is seen on two tabs.
    const tabs = colorScheme === "light" ? ["Bronnen", "Dekking", "Begrippen", "Wijzigingen", "Pakketten", "Sjablonen"] : ["Pakketten", "Sjablonen"];
    for (const tab of tabs) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel", { name: tab }).waitFor();
      faults.push(...(await violations(page, `library, ${tab}`)));
    }
    await page.getByRole("tab", { name: "Dekking" }).click();
    await page.getByText("BIO2 1.3", { exact: true }).click();
    await page.getByRole("tabpanel").getByRole("button").first().click();
    await page.getByRole("tab", { name: "Eisen", selected: true }).waitFor();
    expect(faults).toEqual([]);
    await page.getByRole("button", { name: "Terug", exact: true }).click();
    await start.isShown();
  });

  test("the manual answers a question, and says what was tested for accessibility and what was not", async () => {
    const { page, start } = await world.open({ colorScheme });
    await start.isShown();
    await page.getByRole("button", { name: "Handleiding" }).click();
    await page.getByLabel("Zoek in de handleiding").fill("weet ik niet");
    await page.getByRole("heading", { name: /Stap Nationale veiligheid/ }).waitFor();
    const faults = [...(await violations(page, "manual"))];
    for (const tab of ["Toetsen", "Toegankelijkheid", "Over de app"]) {
      await page.getByRole("tab", { name: tab }).click();
      faults.push(...(await violations(page, `manual, ${tab}`)));
    }
    await page
      .getByText(/\breact 19/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });
});

test("from a requirement in a dossier to the library and back to the same place", async () => {
  const { page, start, shell, requirements } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await page.getByRole("button", { name: "Bekijk in de bibliotheek" }).click();
  await page.getByRole("heading", { level: 1, name: "Bibliotheek" }).waitFor();
  await page.getByRole("heading", { name: "Wanneer geldt deze eis?" }).waitFor();
  expect(await page.getByRole("list", { name: "Gevonden eisen" }).locator('[aria-current="true"]').textContent()).toContain("NET-001");
  expect(await violations(page, "library in a dossier")).toEqual([]);
  await page.getByRole("button", { name: "Terug", exact: true }).click();
  await shell.isAt("Eisen");
  await requirements.chips().getByText("NET-001", { exact: true }).waitFor();
});

test("the list is walked with the arrows, and Tab goes past it", async () => {
  const { page, start } = await world.open();
  await start.isShown();
  await page.getByRole("button", { name: "Bibliotheek" }).click();
  const rows = page.getByRole("list", { name: "Gevonden eisen" }).getByRole("button");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const third = (await rows.nth(2).locator(".row-title").textContent()) ?? "";
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(third);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: third }).waitFor();
  await rows.nth(2).focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".library-list"))).toBeNull();
});

test("templates are listed with what they ask, a copy can be taken, and every placeholder has its meaning", async () => {
  const { page, start } = await world.open();
  await start.isShown();
  await page.getByRole("button", { name: "Bibliotheek" }).click();
  await page.getByRole("tab", { name: "Sjablonen" }).click();
  const cards = page.getByRole("tabpanel").getByRole("button", { name: /^Bewaar een kopie van dit sjabloon: / });
  await expect.poll(() => cards.count()).toBe(4);
  await cards.first().click();
  await page.getByText(/De kopie is gemaakt/).waitFor();
  await page.getByText(/^In de bijlage: \d+ plaatshouders$/).click();
  await page.getByRole("cell", { name: "Titel van de opdracht" }).first().waitFor();
  for (const summary of await page.getByText(/: \d+ plaatshouders$/).all()) await summary.click();
  expect(await violations(page, "templates")).toEqual([]);
});

test("the manual gives the whole licence of every package", async () => {
  const { page, start } = await world.open();
  await start.isShown();
  await page.getByRole("button", { name: "Handleiding" }).click();
  await page.getByRole("tab", { name: "Over de app" }).click();
  await page
    .getByText(/\breact 19/)
    .first()
    .click();
  await page
    .locator("details[open]")
    .getByText(/Permission is hereby granted/)
    .waitFor();
  expect(await violations(page, "licence")).toEqual([]);
});

test.each([
  { name: "1280 by 720", viewport: { width: 1280, height: 720 } },
  { name: "200 % zoom of 1280 by 720", viewport: { width: 640, height: 360 } },
])("nothing of library or manual scrolls sideways at $name", async ({ viewport }) => {
  const { page, start } = await world.open({ viewport });
  await start.isShown();
  const sideways: string[] = [];
  for (const screen of ["Bibliotheek", "Handleiding"]) {
    await page.getByRole("button", { name: screen }).click();
    await page.getByRole("heading", { level: 1, name: screen }).waitFor();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
        sideways.push((await tab.textContent()) ?? "");
    }
    await page.getByRole("button", { name: "Terug", exact: true }).click();
  }
  expect(sideways).toEqual([]);
});
