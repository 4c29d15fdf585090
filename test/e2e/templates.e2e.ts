import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readDocx } from "../electron/export/read-docx.ts";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

test("who keeps the templates chooses the styles, sees the effect in the annex, and takes a copy to restyle", async () => {
  const { page, start, shell, exporting } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Exporteren");
  await page.getByText("Stijlen in dit sjabloon").click();
  const heading = page.getByLabel("Kop van een eis");
  expect(await heading.locator("option").first().textContent()).toBe("Vanzelf (Eis kop)");
  await heading.selectOption({ label: "Kop 2" });
  await page.getByRole("button", { name: "Alles vanzelf laten zoeken" }).waitFor();
  await page.getByText("Een eigen sjabloon maken").click();
  await page.getByRole("button", { name: "Bewaar een kopie van dit sjabloon" }).click();
  await page.getByText("bijlage-kopie.docx", { exact: true }).waitFor();
  expect(await violations(page, "styles and copy of a template")).toEqual([]);
  await exporting.make();
  const [annex = ""] = await exporting.madeFiles();
  const { paragraphs } = readDocx(await readFile(annex));
  expect(paragraphs.find((each) => /^[A-Z][a-z]+ 1\. /.test(each.text) && !each.style?.startsWith("TOC"))?.style).toBe("Heading2");
  await page.getByRole("button", { name: "Alles vanzelf laten zoeken" }).click();
  await expect.poll(async () => heading.inputValue()).toBe("");
});
