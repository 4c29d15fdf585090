import { describe, expect, test } from "vitest";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

describe("the start", () => {
  test("begins a new dossier with the choices of an earlier one, without what was of that tender", async () => {
    const { page, start, shell, tender } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.isAt("Opdracht");
    const sets = await shell.stateOf("Inkooponderdelen");
    await page.getByRole("button", { name: "Start" }).click();
    await start.startFrom("Vervanging netwerkapparatuur");
    await shell.isAt("Opdracht");
    expect(await tender.field("Titel").inputValue()).toBe("");
    expect(await tender.field("Kenmerk").inputValue()).toBe("");
    expect(await tender.field("Opdrachtgever").inputValue()).toBe("Veiligheidsregio Middenland");
    expect(await tender.field("Wat u zelf doet").inputValue()).toContain("Vier medewerkers");
    expect((await shell.stateOf("Inkooponderdelen")).split(" ")[0]).toBe(sets.split(" ")[0]);
  });

  test("remembers who the buyer is when a blank dossier is begun", async () => {
    const { page, start, shell, tender } = await world.open();
    await start.openExample("Zaaksysteem als clouddienst");
    await shell.isAt("Opdracht");
    const buyer = await tender.field("Opdrachtgever").inputValue();
    await page.getByRole("button", { name: "Start" }).click();
    await start.newDossier();
    await shell.isAt("Opdracht");
    await expect.poll(() => tender.field("Opdrachtgever").inputValue()).toBe(buyer);
    expect(await tender.field("Titel").inputValue()).toBe("");
  });
});
