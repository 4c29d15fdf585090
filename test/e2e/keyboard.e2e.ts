import { describe, expect, test } from "vitest";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

describe("with the keyboard alone", () => {
  test("a user opens an example, walks the steps and reads the requirements", async () => {
    const { page, start, shell, requirements } = await world.open();
    await start.isShown();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        if (name.test(await focused())) return;
      }
      throw new Error(`Tab komt niet bij ${name}.`);
    };
    await page
      .getByRole("button", { name: /^Open voorbeeld/ })
      .first()
      .waitFor();
    await tabTo(/Open voorbeeld: Vervanging netwerkapparatuur/);
    await page.keyboard.press("Enter");
    await shell.isAt("Opdracht");
    expect(await focused()).toBe("Opdracht");

    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toMatch(/^5?Eisen/);
    await page.keyboard.press("Enter");
    await shell.isAt("Eisen");
    expect(await focused()).toBe("Eisen");
    expect(await page.title()).toBe("Eisen - Vervanging netwerkapparatuur - Bijlagebouwer");

    await page.keyboard.press("j");
    const second = await requirements.currentRow().getAttribute("data-id");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("k");
    expect(await requirements.currentRow().getAttribute("data-id")).toBe(second);
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");

    await page.keyboard.press("/");
    await page.keyboard.type("firmware");
    await page.getByText(/^\d+ van \d+ eisen$/).waitFor();
    await page.keyboard.press("Escape");

    await shell.goTo("Controle");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Help en toetsen" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("letters do nothing while somebody types, nor when they are switched off", async () => {
    const { page, start, shell, tender, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await tender.field("Titel").press("End");
    await page.keyboard.type("jk/?");
    expect(await tender.field("Titel").inputValue()).toBe("Vervanging netwerkapparatuurjk/?");
    const help = await shell.openHelp();
    await help.getByRole("checkbox", { name: /Toetsen met één letter/ }).uncheck();
    await help.getByRole("button", { name: "Sluiten" }).click();
    await shell.goTo("Eisen");
    const first = await requirements.currentRow().getAttribute("data-id");
    await page.keyboard.press("j");
    expect(await requirements.currentRow().getAttribute("data-id")).toBe(first);
  });
});
