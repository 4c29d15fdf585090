import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPack } from "../../electron/catalogue/read-pack.ts";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import { FORTY, fortyDeviations } from "../build/forty-deviations.ts";
import { APP_FOLDER, exampleJson } from "../build/world.ts";
import { violations } from "./axe.ts";
import { type App, setUpWorld } from "./world.ts";

const world = setUpWorld();

async function dossierWithForty(): Promise<string> {
  const pack = await readPack(join(APP_FOLDER, "templates", "catalogue", "basis"));
  const example = parseDossier(JSON.stringify(exampleJson("veiligheidsregio-netwerkapparatuur.json")), "voorbeeld.json");
  if (!pack.ok || !example.ok) throw new Error("Het voorbeeld of het eisenpakket is niet te lezen.");
  return JSON.stringify(fortyDeviations(pack.value, example.value));
}

async function openForty(app: App): Promise<void> {
  await app.start.openFile("veertig.json", await dossierWithForty());
  await app.shell.becomes("Jo Jurist", "jurist");
  await app.shell.goTo("Te beoordelen");
  await app.page.getByText(`${FORTY} wachten op u.`).waitFor();
}

describe("the jurist", () => {
  test("decides forty deviations with the keyboard alone, and each next one opens by itself", async () => {
    const app = await world.open();
    const { page, shell } = app;
    await openForty(app);
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const title = page.getByRole("region", { name: "Gekozen afwijking" }).getByRole("heading", { level: 2 });
    const seen = new Set<string>();
    for (let left = FORTY; left > 0; left -= 1) {
      await page.getByText(left === 1 ? "1 wacht op u." : `${left} wachten op u.`).waitFor();
      seen.add((await title.textContent()) ?? "");
      if (left % 10 === 5) {
        await press("t");
        await page.getByRole("textbox", { name: "Wat moet er veranderen?" }).waitFor();
        await page.keyboard.type("Noem een termijn.");
        await press("Enter");
      } else if (left % 20 === 7) {
        await press("v");
        await page.getByRole("textbox", { name: "Onder welke voorwaarde?" }).waitFor();
        await page.keyboard.type("Alleen in 2027.");
        await press("Enter");
      } else await press("a");
    }
    await page.getByText("Niets wacht op u").waitFor();
    await page
      .getByText(`${FORTY} van ${FORTY + 1} beoordeeld`)
      .first()
      .waitFor();
    // One key for each yes, two and the words for the others.
    expect(keys).toBe(FORTY + 6);
    expect(seen.size).toBeGreaterThan(FORTY / 2);
    await page.getByText("4 liggen weer bij de maker.").waitFor();
    expect(await shell.stateOf("Te beoordelen")).toContain("1 wacht");
  });

  test("goes through the list with j and k, sees both texts, and undoes a verdict", async () => {
    const app = await world.open();
    const { page } = app;
    await openForty(app);
    const current = page.getByRole("navigation", { name: "Afwijkingen die op u wachten" }).locator('[aria-current="true"]');
    const first = await current.textContent();
    await page.keyboard.press("j");
    expect(await current.textContent()).not.toBe(first);
    await page.getByRole("region", { name: "Standaardtekst" }).waitFor();
    await page.keyboard.press("k");
    expect(await current.textContent()).toBe(first);
    await page.keyboard.press("a");
    await page.getByText(`${FORTY - 1} wachten op u.`).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(`${FORTY} wachten op u.`).waitFor();
  });

  test("does not get his own work to judge, nor what another role is asked for", async () => {
    const app = await world.open();
    const { page, shell } = app;
    await openForty(app);
    await shell.becomes("Bo Inkoper", "jurist");
    await page.getByText(/1 wacht op u\./).waitFor();
    await page.getByText("40 wachten op een ander").waitFor();
    await shell.becomes("Ci So", "CISO");
    await page.getByText(/1 wacht op u\./).waitFor();
    await page.getByRole("heading", { level: 2, name: /Antwoordtermijn/ }).waitFor();
  });
});

test.each(["light", "dark"] as const)("the jurist's screen has no fault that axe can find in %s colours", async (colorScheme) => {
  const app = await world.open({ colorScheme });
  await openForty(app);
  const found = [...(await violations(app.page, "Te beoordelen"))];
  await app.page.keyboard.press("t");
  await app.page.getByRole("textbox", { name: "Wat moet er veranderen?" }).waitFor();
  found.push(...(await violations(app.page, "Teruggeven")));
  expect(found).toEqual([]);
});
