import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { type App, setUpWorld } from "./world.ts";

const world = setUpWorld();

/** An example of which the annex was published as version 1.0. */
async function published(): Promise<App> {
  const app = await world.open();
  const { page, start, shell, tender, exporting } = app;
  await start.openExample("Zaaksysteem als clouddienst");
  await shell.goTo("Exporteren");
  await page.getByText(/Na uw eerste definitieve bijlage komt hier een stap bij/).waitFor();
  await shell.goTo("Opdracht");
  await tender.fill("Versie van de bijlage", "1.0");
  await page.getByRole("radio", { name: "Definitief" }).check();
  await shell.goTo("Exporteren");
  await exporting.make();
  await exporting.madeFiles();
  return app;
}

test("after an export the screen shows what was checked in each file, and the check can be kept", async () => {
  const { page } = await published();
  await page.getByText("De publicatiecontrole is in orde").waitFor();
  await page.getByText(/^antwoordformulier-.*xlsx: alles in orde$/).click();
  await page
    .getByRole("table", { name: /^Controle van antwoordformulier-.*xlsx$/ })
    .getByText("Interne woorden uit het dossier")
    .waitFor();
  expect(await violations(page, "Exporteren met controle")).toEqual([]);
  await page.getByRole("button", { name: "Publicatiecontrole maken" }).click();
  await page
    .getByText(/^intern-publicatiecontrole-/)
    .first()
    .waitFor();
});

test("a buyer answers questions, changes the annex and makes the nota with everything that belongs to it", async () => {
  const { page, shell, tender, nota } = await published();
  await shell.goTo("Nota van inlichtingen");
  await page.getByText("De bijlage is gelijk aan wat de markt heeft.").waitFor();
  expect(await page.getByRole("button", { name: "Nota 1 maken" }).isEnabled()).toBe(false);
  await nota.begin(1);
  await nota.fill("Datum van de nota", "3-3-2027");
  await nota.ask("Mag het systeem buiten kantoortijd worden bijgewerkt?", "Ja, na overleg.");
  await nota.press("Antwoord vaststellen");
  await nota.row(1).getByText("vastgesteld").waitFor();
  await nota.ask("Hoeveel gebruikers zijn er op één dag?", "Ongeveer duizend.");
  await nota.row(2).getByText("concept").waitFor();
  await page.getByText("Het antwoord op vraag 2 is nog niet vastgesteld.", { exact: false }).first().waitFor();
  expect(await violations(page, "Nota in de maak")).toEqual([]);

  await page.getByRole("searchbox", { name: "Zoeken in vragen" }).fill("kantoortijd");
  await expect.poll(() => nota.rows().count()).toBe(1);
  await page.getByRole("searchbox", { name: "Zoeken in vragen" }).fill("");
  await page.getByRole("combobox", { name: "Stand" }).selectOption({ label: "concept" });
  await expect.poll(() => nota.rows().count()).toBe(1);
  await page.getByRole("combobox", { name: "Stand" }).selectOption({ label: "Alle vragen" });
  await nota.row(1).click();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => nota.row(2).getAttribute("aria-current")).toBe("true");
  await nota.press("Antwoord vaststellen");
  await nota.row(2).getByText("vastgesteld").waitFor();

  await shell.goTo("Opdracht");
  await tender.fill("Sluitingsdatum", "9-3-2027");
  await shell.goTo("Nota van inlichtingen");
  await page.getByText(/Nota 1 komt 6 dagen voor de sluitingsdatum/).waitFor();
  await page.getByText(/heeft nog versie 1.0, die al is gepubliceerd/).waitFor();
  await shell.goTo("Opdracht");
  await tender.fill("Versie van de bijlage", "1.1");
  await shell.goTo("Nota van inlichtingen");
  await page.getByRole("table", { name: "Gegevens van de opdracht" }).getByText("9 maart 2027").waitFor();
  const files = await nota.make(1);
  expect(files.map((each) => each.replace(/^([a-z-]+?)-(?:1-)?GVB-.*\.([a-z]+)$/, "$1 $2"))).toEqual([
    "nota-van-inlichtingen docx",
    "bijlage docx",
    "antwoordformulier docx",
    "antwoordformulier xlsx",
    "bijlage-wijzigingen docx",
  ]);
  await page.getByText("De publicatiecontrole is in orde").waitFor();
  await page.getByText("Deze vraag staat in nota 1, die is gemaakt.", { exact: false }).waitFor();
  expect(await violations(page, "Nota gemaakt")).toEqual([]);
});
