import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { RevisionsPage } from "./pages/revisions-page.ts";
import { type App, setUpWorld } from "./world.ts";

const world = setUpWorld();
const STANDARD = "De standaardteksten van het eisenpakket";

/** An example that was exported, changed, and stands at the step Exporteren. */
async function exportedAndChanged(app: App): Promise<{ readonly revisions: RevisionsPage; readonly files: readonly string[] }> {
  const { page, start, shell, tender, requirements, exporting } = app;
  const revisions = new RevisionsPage(page);
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Exporteren");
  expect(await revisions.redlineButton().isEnabled()).toBe(false);
  await page.getByText(/Er is nog niets geëxporteerd/).waitFor();
  await exporting.make();
  const files = await exporting.madeFiles();
  await shell.goTo("Opdracht");
  await tender.fill("Titel", "Vervanging van alle switches");
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await requirements.changeText("De opdrachtnemer levert alleen ongebruikte apparatuur.", "Omdat wij dat zo afspraken.");
  await shell.goTo("Exporteren");
  return { revisions, files };
}

describe("what was exported", () => {
  test("is opened to read as it was, changes nothing, and leads back to the dossier of now", async () => {
    const app = await world.open();
    const { page, shell, tender, requirements } = app;
    const { revisions } = await exportedAndChanged(app);
    await revisions.view(1);
    await shell.isAt("Opdracht");
    expect(await tender.field("Titel").inputValue()).toBe("Vervanging netwerkapparatuur");
    expect(await tender.field("Titel").isEditable()).toBe(false);
    const found = [...(await violations(page, "revision, Opdracht"))];
    await shell.goTo("Eisen");
    await requirements.select("NET-001");
    expect(await requirements.detail.getByRole("button", { name: "Tekst aanpassen" }).count()).toBe(0);
    expect(await page.getByText("De opdrachtnemer levert alleen ongebruikte apparatuur.").count()).toBe(0);
    await shell.goTo("Exporteren");
    await page.getByRole("heading", { level: 2, name: "Ontvangstbewijs" }).waitFor();
    expect(await page.getByRole("button", { name: "Bijlage maken" }).count()).toBe(0);
    expect([...found, ...(await violations(page, "revision, Exporteren"))]).toEqual([]);
    await revisions.back();
    await shell.isAt("Exporteren");
    await shell.goTo("Opdracht");
    expect(await tender.field("Titel").inputValue()).toBe("Vervanging van alle switches");
    expect(await tender.field("Titel").isEditable()).toBe(true);
  });

  test("is made again with the same bytes, and told so", async () => {
    const app = await world.open();
    const { revisions, files } = await exportedAndChanged(app);
    const then = await readFile(files[0] ?? "");
    await revisions.rebuild(1);
    await app.page.getByText(/zijn precies gelijk aan die van toen/).waitFor();
    const path = (await app.page.getByRole("list", { name: "Bestanden" }).locator(".path").first().textContent()) ?? "";
    expect(path).not.toBe(files[0]);
    expect(Buffer.compare(await readFile(path), then)).toBe(0);
    expect(await violations(app.page, "rebuilt")).toEqual([]);
  });

  test("is compared with now: facts and texts by word, and nothing when both sides are one", async () => {
    const app = await world.open();
    const { page } = app;
    const { revisions } = await exportedAndChanged(app);
    await revisions.compareWithNow(1);
    const change = revisions.change("Gewijzigd: NET-001");
    await change.waitFor();
    expect(await change.locator("ins").allTextContents()).toEqual(["ongebruikte"]);
    const row = page.getByRole("row").filter({ hasText: "Titel" });
    expect([await row.locator("del").allTextContents(), await row.locator("ins").allTextContents()].map((each) => each.join(" ").trim())).toEqual([
      "netwerkapparatuur",
      "van alle switches",
    ]);
    expect(await violations(page, "comparison")).toEqual([]);
    await revisions.chooseNewer(/^Revisie 1/);
    await page.getByText("U vergelijkt een stand met zichzelf. Kies een andere.").waitFor();
    await revisions.closeComparison();
    await app.shell.isAt("Exporteren");
  });

  test("gives a redline against a revision and against the standard texts", async () => {
    const app = await world.open();
    const { page } = app;
    const { revisions } = await exportedAndChanged(app);
    const paths: string[] = [];
    for (const against of [undefined, STANDARD]) {
      if (against) await revisions.redlineAgainst(against);
      await revisions.redlineButton().click();
      const path = page.locator(".path").filter({ hasText: against ? "redline-tegen-standaard" : "redline-tegen-revisie-1" });
      paths.push((await path.textContent()) ?? "");
    }
    expect(paths).toHaveLength(2);
    for (const path of paths) {
      const xml = new TextDecoder().decode(unzipSync(await readFile(path))["word/document.xml"]);
      expect(xml).toMatch(/<w:ins [^>]*[^/]>/);
    }
    expect(await violations(page, "redline")).toEqual([]);
  });

  test("says what is the matter when its copy was changed, and leaves everything else as it is", async () => {
    const app = await world.open();
    const { page, shell } = app;
    const { revisions, files } = await exportedAndChanged(app);
    const archive = join(dirname(files[0] ?? ""), "..", "dossiers", "revisies");
    for (const name of await readdir(archive)) if (name.endsWith(".dossier.json")) await writeFile(join(archive, name), "kapot");
    await page.getByRole("button", { name: "Bekijk revisie 1" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "Revisie 1 kan niet worden geopend" });
    await alert.getByText(/beschadigd of gewijzigd/).waitFor();
    await shell.isAt("Exporteren");
    expect(await revisions.banner().count()).toBe(0);
    expect(await violations(page, "damaged revision")).toEqual([]);
  });
});
