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
    for (const tab of ["Bronnen", "Dekking", "Begrippen", "Wijzigingen", "Pakketten"]) {
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
    await page.getByRole("cell", { name: "react", exact: true }).waitFor();
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
  await page.getByRole("button", { name: "Terug", exact: true }).click();
  await shell.isAt("Eisen");
  await requirements.chips().getByText("NET-001", { exact: true }).waitFor();
});
