import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { type App, setUpWorld } from "./world.ts";

const world = setUpWorld();
const STEPS = ["Opdracht", "Nationale veiligheid", "Inkooponderdelen", "Kenmerken", "Eisen", "Controle", "Exporteren"] as const;

/** Every state of the step Eisen that looks different. */
async function requirementStates({ page, shell, requirements }: App): Promise<readonly string[]> {
  const found: string[] = [];
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await requirements.press("Tekst aanpassen");
  await requirements.press("Keuze bewaren");
  found.push(...(await violations(page, "text form with an error")));
  await requirements.detail.getByRole("textbox", { name: "Tekst van de eis" }).fill("Een andere tekst.");
  await requirements.motivate("Omdat.");
  found.push(...(await violations(page, "deviation of oneself")));
  await shell.becomes("Jo Jurist", "jurist");
  found.push(...(await violations(page, "judging")));
  await page.getByRole("button", { name: "Eigen eis toevoegen" }).click();
  found.push(...(await violations(page, "own requirement")));
  await page.keyboard.press("Escape");
  await requirements.show("Niet opgenomen");
  found.push(...(await violations(page, "not in the annex")));
  await requirements.search("zzzz");
  await page.getByText("Geen eis gevonden").waitFor();
  found.push(...(await violations(page, "nothing found")));
  return found;
}

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test("no screen and no state has a fault that axe can find", async () => {
    const app = await world.open({ colorScheme });
    const { page, start, shell } = app;
    await start.isShown();
    await page
      .getByRole("button", { name: /^Open voorbeeld/ })
      .first()
      .waitFor();
    const found = [...(await violations(page, "start"))];
    await start.newDossier();
    await shell.isAt("Opdracht");
    for (const step of STEPS) {
      await shell.goTo(step);
      found.push(...(await violations(page, `new dossier, ${step}`)));
    }
    // Of a short annex: hundreds of requirements look the same and only take long.
    await app.exporting.preview();
    found.push(...(await violations(page, "preview")));
    await shell.backToStart();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.isAt("Opdracht");
    for (const step of STEPS) {
      await shell.goTo(step);
      found.push(...(await violations(page, `example, ${step}`)));
    }
    await shell.openHelp();
    found.push(...(await violations(page, "help")));
    await page.keyboard.press("Escape");
    found.push(...(await requirementStates(app)));
    expect(found).toEqual([]);
  });

  test("the quick scan, unfolded and with a note in the market record, has no fault that axe can find", async () => {
    const { page, start, shell, scan } = await world.open({ colorScheme });
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.goTo("Nationale veiligheid");
    for (const words of ["Waarom, en wat u kunt doen", "Wat u nog niet weet"]) await page.getByText(words).first().click();
    await scan.showRequirements();
    await scan.copyFileText();
    await scan.addNote();
    expect(await violations(page, "quick scan")).toEqual([]);
  });
});

describe.each([
  { name: "1280 by 720", viewport: { width: 1280, height: 720 } },
  { name: "200 % zoom of 1280 by 720", viewport: { width: 640, height: 360 } },
])("at $name", ({ viewport }) => {
  test("no step scrolls sideways", async () => {
    const { page, start, shell } = await world.open({ viewport });
    await start.openExample("Zaaksysteem als clouddienst");
    await shell.isAt("Opdracht");
    const sideways: string[] = [];
    for (const step of STEPS) {
      const fold = page.getByRole("button", { name: /Stappen tonen/ });
      if (await fold.isVisible()) await fold.click();
      await shell.goTo(step);
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) sideways.push(step);
    }
    expect(sideways).toEqual([]);
  });
});
