import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

describe("a buyer", () => {
  test("walks from a new dossier to a Word document on disk", async () => {
    const { page, start, shell, tender, questions, categories, control, exporting } = await world.open();
    await start.newDossier();
    await shell.isAt("Opdracht");
    expect(await shell.stateOf("Opdracht")).toMatch(/^\d open$/);

    await tender.fill("Titel", "Vervanging netwerkapparatuur");
    await tender.fill("Opdrachtgever", "Veiligheidsregio Middenland");
    await tender.fill("Kenmerk", "VRM-2026-014");
    await tender.choose("Soort organisatie", "Veiligheidsregio");
    await tender.choose("Procedure", "Europees openbaar");
    await tender.choose("Inkoopvoorwaarden", "ARBIT-2022");
    await tender.fill("Omschrijving", "Levering van switches.");
    await tender.fill("Begin van de overeenkomst", "1 juni 2027");
    await tender.fill("Einde van de overeenkomst", "31-5-2035");
    await page.getByText("donderdag 31 mei 2035").waitFor();
    expect(await shell.stateOf("Opdracht")).toBe("klaar");

    await shell.goTo("Nationale veiligheid");
    await questions.answerAll("Nee");
    await questions.outcome().getByText("A. Geen aanwijzing").waitFor();

    await shell.goTo("Inkooponderdelen");
    await categories.search("switch");
    await categories.choose("Netwerkapparatuur");

    await shell.goTo("Kenmerken");
    await questions.answerAll("Nee");
    expect(await shell.stateOf("Kenmerken")).toContain("klaar");

    await shell.goTo("Controle");
    await control.finding(/fout/i).first().waitFor({ state: "detached" });
    await shell.goTo("Exporteren");
    await exporting.make();
    const paths = await exporting.madeFiles();
    expect(paths.map((path) => path.replace(/^.*\/([a-z]+)-.*\.([a-z]+)$/, "$1 $2"))).toEqual([
      "bijlage docx",
      "antwoordformulier docx",
      "antwoordformulier xlsx",
    ]);
    for (const path of paths) expect((await readFile(path)).subarray(0, 2).toString()).toBe("PK");
    expect(await exporting.revisions().count()).toBe(2);
    expect(await shell.stateOf("Exporteren")).toBe("1 revisie");

    for (const form of ["Word", "Excel"]) await exporting.leaveOutForm(form);
    await exporting.make();
    await expect.poll(async () => (await exporting.madeFiles()).length).toBe(1);
    expect(await exporting.revisions().count()).toBe(3);
  });

  test("finds everything back after a reload", async () => {
    const { page, start, shell, tender, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await tender.fill("Titel", "Titel die blijft");
    await shell.goTo("Eisen");
    await requirements.select("NET-001");
    await requirements.leaveOut("De apparatuur is er al.");
    await shell.isSaved();

    await page.reload();

    await shell.isAt("Eisen");
    await page.getByText("Titel die blijft").first().waitFor();
    await requirements.show("Afwijkingen");
    await requirements.select("NET-001");
    await requirements.chips().getByText("wacht op akkoord").waitFor();
    await shell.goTo("Opdracht");
    expect(await tender.field("Titel").inputValue()).toBe("Titel die blijft");
  });

  test("keeps the text that is being typed when the page is closed in the middle", async () => {
    const { page, start, shell, tender } = await world.open();
    await start.openExample("Zaaksysteem als clouddienst");
    await tender.field("Titel").fill("Half getypte titel");
    await page.reload();
    await shell.isAt("Opdracht");
    await expect.poll(() => tender.field("Titel").inputValue()).toBe("Half getypte titel");
  });

  test("takes back and does again, one step per edit", async () => {
    const { page, start, shell, tender, categories } = await world.open();
    await start.newDossier();
    await tender.fill("Titel", "Eerste titel");
    await tender.fill("Kenmerk", "K-1");
    expect(await shell.undoWords()).toBe("Ongedaan maken: Kenmerk gewijzigd");
    await shell.goTo("Inkooponderdelen");
    await categories.choose("Clouddiensten");
    await shell.undo();
    await expect.poll(() => categories.box("Clouddiensten").isChecked()).toBe(false);
    await page.keyboard.press("Control+z");
    await shell.goTo("Opdracht");
    await expect.poll(() => tender.field("Kenmerk").inputValue()).toBe("");
    expect(await tender.field("Titel").inputValue()).toBe("Eerste titel");
    await shell.redo();
    await expect.poll(() => tender.field("Kenmerk").inputValue()).toBe("K-1");
    await page.keyboard.press("Control+Shift+Z");
    await shell.goTo("Inkooponderdelen");
    await expect.poll(() => categories.box("Clouddiensten").isChecked()).toBe(true);
  });

  test("is told why a file is not a dossier, and stays at the start", async () => {
    const { start } = await world.open();
    await start.openFile("boodschappen.json", '{"melk": 2}');
    expect(await start.alert()).toContain("geen dossier van Bijlagebouwer");
    await start.isShown();
  });

  test("goes from a finding to the exact field", async () => {
    const { page, start, shell, control } = await world.open();
    await start.newDossier();
    await shell.goTo("Controle");
    await control.goToPlaceOf("Kenmerk is niet ingevuld");
    await shell.isAt("Opdracht");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-item]")?.getAttribute("data-item"))).toBe("reference");
  });

  test("cannot export while there are errors, and sees which", async () => {
    const { page, start, shell, exporting } = await world.open();
    await start.newDossier();
    await shell.goTo("Exporteren");
    expect(await exporting.canMake()).toBe(false);
    await page.getByText(/Exporteren kan nog niet/).waitFor();
    await page.getByRole("button", { name: /Ga naar Opdracht: Titel is niet ingevuld/ }).click();
    await shell.isAt("Opdracht");
  });
});
