import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

test("an earlier version is found, recognised and put back, and that can be undone", async () => {
  const { page, start, shell, tender } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Opdracht");
  const title = page.getByRole("textbox", { name: "Titel" });
  await title.fill("Een heel ander plan");
  await title.blur();
  await shell.goTo("Controle");
  await page.getByRole("tab", { name: "Eerdere versies" }).click();
  const rows = page.getByRole("table", { name: "Eerdere versies van dit dossier" }).getByRole("row");
  await rows.filter({ hasText: "Vervanging netwerkapparatuur" }).first().waitFor();
  expect(await violations(page, "earlier versions")).toEqual([]);
  await rows.filter({ hasText: "Vervanging netwerkapparatuur" }).first().getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Zet deze versie terug" }).click();
  await page.getByText("Vervanging netwerkapparatuur", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: /^Ongedaan maken: Dossier teruggezet/ }).click();
  await shell.goTo("Opdracht");
  expect(await title.inputValue()).toBe("Een heel ander plan");
  expect(tender).toBeDefined();
});
