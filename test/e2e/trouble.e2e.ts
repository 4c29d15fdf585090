import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

describe("when something goes wrong", () => {
  test("a dossier that changed outside the app is not overwritten, and the work goes on as a new dossier", async () => {
    const { page, start, shell, tender } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await tender.fill("Titel", "Dubbel gewijzigd");
    await shell.isSaved();
    const [file = ""] = await dossierFiles("Dubbel gewijzigd");
    const outside = (await readFile(file, "utf8")).replace("Dubbel gewijzigd", "Buiten de app om");
    await writeFile(file, outside);

    await tender.fill("Titel", "Mijn versie");
    await page.getByRole("alert").getByText("Niet opgeslagen").waitFor();
    await page.getByRole("button", { name: "Toon de reden" }).click();
    const dialog = page.getByRole("dialog", { name: "Het dossier is niet opgeslagen" });
    await dialog.getByRole("button", { name: "Bewaar mijn versie als nieuw dossier" }).click();
    await dialog.waitFor({ state: "detached" });
    await tender.fill("Kenmerk", "KOPIE-1");
    await shell.isSaved();

    expect(await tender.field("Titel").inputValue()).toBe("Mijn versie");
    expect(await readFile(file, "utf8")).toBe(outside);
    expect(await dossierFiles("KOPIE-1")).toHaveLength(1);
  });

  test("a damaged dossier goes back to its previous version", async () => {
    const { page, start, shell, tender } = await world.open();
    await start.newDossier();
    await tender.fill("Titel", "Eerste versie");
    await shell.isSaved();
    await tender.fill("Kenmerk", "TERUG-1");
    await shell.goTo("Controle");
    await shell.backToStart();
    await start.isShown();
    const [file = ""] = await dossierFiles("TERUG-1");
    await writeFile(file, "");
    await page.reload();
    const damaged = page.getByRole("listitem").filter({ hasText: "Er is een vorige versie van" });
    await damaged.getByRole("button", { name: "Zet de vorige versie terug" }).click();
    await shell.isAt("Opdracht");
    expect(await tender.field("Titel").inputValue()).toBe("Eerste versie");
  });

  test("a damaged dossier is shown with the reason, and the others can be opened", async () => {
    const { page, start, shell } = await world.open();
    await start.newDossier();
    await shell.isAt("Opdracht");
    await shell.backToStart();
    await start.isShown();
    await mkdir(world.host().dossiers, { recursive: true });
    await writeFile(join(world.host().dossiers, "kapot.json"), "{ half");
    await page.reload();
    await page.getByText("kan niet worden geopend").first().waitFor();
    await start.openDossier("Opdracht zonder titel");
    await shell.isAt("Opdracht");
  });
});

/** Files in the folder that hold `text`, previous versions excepted. */
async function dossierFiles(text: string): Promise<readonly string[]> {
  const folder = world.host().dossiers;
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(folder, entry.name));
  const contents = await Promise.all(names.map(async (name) => ({ name, content: await readFile(name, "utf8") })));
  return contents.filter(({ content }) => content.includes(text)).map(({ name }) => name);
}
