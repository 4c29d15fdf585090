import { expect, test } from "vitest";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

test("the preview shows what will be in the annex, and a finding leads to its requirement", async () => {
  const { page, start, shell, requirements, exporting } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await requirements.changeText(
    "De opdrachtnemer levert apparatuur van Cisco en meldt elke wijziging daarvan binnen vijf werkdagen aan de opdrachtgever.",
    "Omdat.",
  );
  await shell.goTo("Exporteren");
  await exporting.preview();
  const changed = page.getByRole("article").filter({ hasText: "(NET-001)" });
  await changed.getByText("levert apparatuur van Cisco").waitFor();
  await changed.getByText("is een merk").waitFor();
  expect(await page.getByRole("article").count()).toBeGreaterThan(50);
  expect(await page.getByText("Omdat.", { exact: true }).count()).toBe(0);
  await page.getByRole("link", { name: "Bronnen" }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Bronnen");
  // The frame stays where it is.
  expect(await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight - window.innerHeight])).toEqual([0, 0]);
  await changed.getByRole("button", { name: "Naar eis NET-001" }).click();
  await shell.isAt("Eisen");
  await requirements.chips().getByText("NET-001", { exact: true }).waitFor();
});
