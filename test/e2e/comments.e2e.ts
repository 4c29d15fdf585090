import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

test("a jurist comments on a requirement, the buyer answers and settles it, and the list and the control follow", async () => {
  const { page, start, shell, requirements } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.becomes("Jo Jurist", "jurist");
  await shell.goTo("Eisen");
  await requirements.select("NET-001");
  await requirements.detail.getByText("Opmerking plaatsen").click();
  await requirements.press("Plaatsen");
  await requirements.detail.getByText("Schrijf eerst een opmerking.").waitFor();
  await requirements.detail.getByRole("textbox", { name: "Nieuwe opmerking" }).fill("Waarom alleen nieuw?");
  await requirements.press("Plaatsen");
  await requirements.row("NET-001").getByText("1 opmerking").waitFor();

  await shell.goTo("Controle");
  await page.getByRole("button", { name: /Open opmerking van Jo Jurist bij NET-001: Waarom alleen nieuw\?/ }).click();
  await shell.isAt("Eisen");
  await shell.becomes("Bo Inkoper", "inkoper");
  await requirements.press("Antwoorden op OPM-001");
  await requirements.detail.getByRole("textbox", { name: "Antwoord", exact: true }).fill("Gebruikte hardware heeft geen garantie.");
  await requirements.detail.getByRole("button", { name: "Plaatsen" }).first().click();
  await requirements.press("OPM-001 is afgehandeld");
  await requirements.row("NET-001").getByText("1 opmerking").waitFor({ state: "detached" });
  await requirements.detail.getByText("Opmerkingen (0 open, 1 afgehandeld)").waitFor();
  await requirements.detail.getByText("Opmerkingen (0 open, 1 afgehandeld)").click();
  expect(await violations(page, "Eisen met een opmerking")).toEqual([]);
});

test("a comment on a question stands beside the question", async () => {
  const { page, start, shell } = await world.open();
  await start.openExample("Vervanging netwerkapparatuur");
  await shell.goTo("Kenmerken");
  const card = page.locator(".question").first();
  await card.getByText("Opmerking plaatsen").click();
  await card.getByRole("textbox", { name: "Nieuwe opmerking" }).fill("Klopt dit wel?");
  await card.getByRole("button", { name: "Plaatsen" }).click();
  await card.getByText("Opmerkingen (1 open)").waitFor();
});
