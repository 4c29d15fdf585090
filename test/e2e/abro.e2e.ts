import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { ABRO_TABS } from "./pages/abro-page.ts";
import { type App, setUpWorld } from "./world.ts";

const world = setUpWorld();
const ABRO = "ABRO (opdrachten met een Te Beschermen Belang)";

async function withAbro(app: App): Promise<void> {
  const { start, shell, categories } = app;
  await start.openExample("Bewaking van systemen");
  await shell.isAt("Opdracht");
  await shell.goTo("Inkooponderdelen");
  await categories.search("abro");
  await categories.choose(ABRO);
  await shell.goTo("ABRO");
}

describe("the step ABRO", () => {
  test("is there only when a person chose that the ABRO applies", async () => {
    const app = await world.open();
    const { page, start, shell } = app;
    await start.openExample("Bewaking van systemen");
    await shell.isAt("Opdracht");
    expect(await page.getByRole("navigation", { name: "Stappen" }).getByText("ABRO", { exact: true }).count()).toBe(0);
    await shell.backToStart();
    await withAbro(app);
    await page.getByRole("button", { name: "De ABRO geldt niet: zet uit" }).click();
    await page.getByRole("heading", { name: "De ABRO staat uit" }).waitFor();
    await shell.undo();
    await page.getByRole("heading", { name: "Nog geen Te Beschermen Belang" }).waitFor();
  });

  test("chooses the requirements by what is protected, and says why others are not there", async () => {
    const app = await world.open();
    const { page, shell, abro } = app;
    await withAbro(app);
    expect(await abro.addInterest("Loggegevens", "SIEM", "3")).toBe("TBB-01");
    await abro.open("Eisen");
    await page.getByText("372 eisen", { exact: true }).waitFor();
    await abro.search("draadloze");
    expect(await abro.numbers()).toContain("4.5.4");
    expect(await abro.numbers()).not.toContain("4.5.3");
    await abro.search("");
    await abro.show("Geldt niet");
    await page.getByText("73 eisen", { exact: true }).waitFor();
    await abro.open("TBB-overzicht");
    await abro.addInterest("Rooster", "Kantoor", "4");
    await abro.open("Eisen");
    await abro.search("draadloze");
    await page.getByText("Geldt waar TBB 4 wordt beschermd. Plaatsen: Kantoor.").first().waitFor();
    expect(await abro.numbers()).toEqual(expect.arrayContaining(["4.5.3", "4.5.4"]));
    await shell.isSaved();
  });

  test("keeps what was filled in after a reload, and a finding leads to its place", async () => {
    const app = await world.open();
    const { page, shell, abro, control } = app;
    await withAbro(app);
    await abro.addInterest("Loggegevens", "SIEM", "3");
    await abro.open("Uw taken");
    await page.getByRole("textbox", { name: "Contactpersoon bij ABRO 1.4.1" }).fill("Beveiligingsambtenaar");
    await page.getByText("1 van 37 taken hebben een contactpersoon").waitFor();
    await shell.isSaved();
    await page.reload();
    await shell.isAt("ABRO");
    await abro.open("Uw taken");
    expect(await page.getByRole("textbox", { name: "Contactpersoon bij ABRO 1.4.1" }).inputValue()).toBe("Beveiligingsambtenaar");
    await shell.goTo("Controle");
    await control.goToPlaceOf("Bij TBB-01 ontbreekt het soort belang");
    await shell.isAt("ABRO");
    expect(await abro.cards().first().isVisible()).toBe(true);
  });

  test("keeps what is still being typed when another tab is opened", async () => {
    const app = await world.open();
    await withAbro(app);
    await app.abro.addInterest("Loggegevens", "SIEM", "3");
    await app.page.getByRole("textbox", { name: "Vastgesteld door" }).fill("CISO van het ministerie");
    await app.abro.open("Planning");
    await app.abro.open("TBB-overzicht");
    expect(await app.page.getByRole("textbox", { name: "Vastgesteld door" }).inputValue()).toBe("CISO van het ministerie");
  });

  test("shows the official text once a person read the report and took it over, and the paraphrase again after removing it", async () => {
    const app = await world.open();
    const { page, abro } = app;
    await withAbro(app);
    await abro.addInterest("Loggegevens", "SIEM", "3");
    await abro.open("Officiële tekst");
    await abro.pickOfficial("onbekend.csv", "nummer;tekst\n9.9.9;Een eis die niet bestaat.\n");
    await page.getByText("Dit moet eerst worden opgelost. Er is niets overgenomen.").waitFor();
    await abro.pickOfficial("abro.csv", "nummer;tekst\n1.1.1;De tekst zoals de organisatie die inlas.\n");
    await page.getByText("Lees deze punten. Er is nog niets overgenomen.").waitFor();
    // Looking something up elsewhere does not lose the report.
    await abro.open("Eisen");
    await abro.open("Officiële tekst");
    await page.getByText("Lees deze punten. Er is nog niets overgenomen.").waitFor();
    await page.getByRole("checkbox", { name: "Ik heb deze punten gelezen en wil de tekst overnemen." }).check();
    await page.getByRole("button", { name: "Neem de tekst over" }).click();
    await page.getByText("De ingelezen officiële tekst").waitFor();
    await abro.open("Eisen");
    await page.getByText("De tekst zoals de organisatie die inlas.").waitFor();
    await abro.open("Officiële tekst");
    await page.getByRole("button", { name: "Verwijder de ingelezen tekst" }).click();
    await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
    await page.getByText("De weergave in onze woorden", { exact: true }).waitFor();
    await abro.open("Eisen");
    expect(await page.getByText("De tekst zoals de organisatie die inlas.").count()).toBe(0);
  });

  test("can be walked by keyboard alone", async () => {
    const app = await world.open();
    const { page } = app;
    await withAbro(app);
    await page.getByRole("tab", { name: "TBB-overzicht" }).focus();
    for (const tab of ABRO_TABS.slice(1)) {
      await page.keyboard.press("ArrowRight");
      await page.getByRole("tab", { name: tab, selected: true }).waitFor();
    }
  });
});

test.each(["light", "dark"] as const)("no tab of the ABRO has a fault that axe can find in %s colours", async (colorScheme) => {
  const app = await world.open({ colorScheme });
  await withAbro(app);
  const found = [...(await violations(app.page, "empty overview"))];
  await app.abro.addInterest("Loggegevens", "SIEM", "3");
  for (const tab of ABRO_TABS) {
    await app.abro.open(tab);
    // A few rows look like all of them; hundreds only take long.
    if (tab === "Eisen") await app.abro.search("draadloze");
    found.push(...(await violations(app.page, tab)));
  }
  expect(found).toEqual([]);
});
