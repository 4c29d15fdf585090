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

  test("sees what the quick scan shows and puts in the annex, takes the text along and records the market", async () => {
    const { page, start, shell, questions, scan } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.goTo("Nationale veiligheid");
    await questions.outcome().getByText("C. Verhoogd risico").waitFor();
    expect(await scan.stateOf("Verstoring van vitale processen")).toBe("gezien");
    expect(await scan.stateOf("Weglekken van kennis")).toBe("nog niet bekend");
    expect(await scan.stateOf("Bevel of besluit")).toBe("niet gezien");
    await questions.answer("Ligt er een bevel", "Ja");
    await expect.poll(() => scan.stateOf("Bevel of besluit")).toBe("gezien");

    expect(await scan.fileText().inputValue()).toContain("Bevel of besluit om een partij te weren, omdat:");
    expect(await scan.copyFileText()).toMatch(/gekopieerd|Ctrl\+C/);
    const selected = await scan.fileText().evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
    expect(selected).toBe((await scan.fileText().inputValue()).length);

    await scan.market().getByText("Er staat nog niets in de marktverkenning.").waitFor();
    await scan.addNote();
    await expect.poll(() => scan.note("Wie is bekeken?").evaluate((field) => field === document.activeElement)).toBe(true);
    await scan.note("Wie is bekeken?").fill("Vijf aanbieders, van wie twee Europese");
    await scan.note("Bekeken op").fill("16-11-2026");
    await scan.note("Bekeken op").blur();
    await page.getByText("maandag 16 november 2026").waitFor();
    await scan.removeNote("MKT-01");
    await scan.market().getByText("Er staat nog niets in de marktverkenning.").waitFor();
    await shell.undo();
    await expect.poll(() => scan.note("Wie is bekeken?").inputValue()).toBe("Vijf aanbieders, van wie twee Europese");

    const added = await scan.showRequirements();
    await added.getByRole("button", { name: "Verklaring over de fabrikant en de updates" }).click();
    await shell.isAt("Eisen");
    await page.getByRole("heading", { name: /Verklaring over de fabrikant en de updates/ }).waitFor();
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
