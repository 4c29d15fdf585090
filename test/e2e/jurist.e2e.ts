import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { setUpWorld } from "./world.ts";

const world = setUpWorld();

describe("a jurist", () => {
  test("comes back to the dossier and approves a deviation that somebody else made", async () => {
    const { page, start, shell, tender, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await tender.fill("Titel", "Dossier voor de jurist");
    await shell.becomes("Bo Inkoper", "inkoper");
    await shell.goTo("Eisen");
    await requirements.select("NET-001");
    await requirements.changeText("De opdrachtnemer levert alleen apparatuur die nieuw is.", "Meer hebben wij niet nodig.");
    await requirements.detail.getByText("Bo Inkoper heeft deze afwijking zelf gemaakt").waitFor();
    expect(await requirements.detail.getByRole("button", { name: "Akkoord", exact: true }).count()).toBe(0);
    await shell.isSaved();
    await shell.backToStart();

    await start.openDossier("Dossier voor de jurist");
    await shell.becomes("Jo Jurist", "jurist");
    await shell.goTo("Eisen");
    await requirements.show("Afwijkingen");
    await requirements.select("NET-001");
    expect(await requirements.detail.locator("ins").count()).toBeGreaterThan(0);
    await requirements.approve("Goed onderbouwd.");
    await requirements.detail.getByText(/Akkoord van Jo Jurist \(jurist\)/).waitFor();
    await requirements.chips().getByText("afwijking akkoord").waitFor();

    // A later change of the text takes the approval away by itself.
    await shell.becomes("Bo Inkoper", "inkoper");
    await requirements.press("Aanpassing wijzigen");
    await requirements.detail.getByRole("textbox", { name: "Tekst van de eis" }).fill("De opdrachtnemer levert nieuwe apparatuur.");
    await requirements.motivate("Korter.");
    await requirements.chips().getByText("akkoord vervallen").waitFor();
    await page.getByText(/Het akkoord van Jo Jurist .* is vervallen/).waitFor();
  });

  test("gives a deviation back with what has to change, and not without", async () => {
    const { start, shell, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.goTo("Eisen");
    await requirements.select("EIG-001");
    await shell.becomes("Jo Jurist", "jurist");
    await requirements.press("Teruggeven");
    await requirements.detail.getByText("Schrijf op wat er moet veranderen").waitFor();
    await requirements.detail.getByRole("textbox", { name: "Opmerking" }).fill("Noem een termijn.");
    await requirements.press("Teruggeven");
    await requirements.chips().getByText("teruggegeven").waitFor();
    expect(await shell.stateOf("Eisen")).toContain("1 fout");
  });
});

describe("a prepared text", () => {
  test("is taken over with what it costs, and goes to the roles that the pack names", async () => {
    const { page, start, shell, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.becomes("Bo Inkoper", "inkoper");
    await shell.goTo("Eisen");
    await requirements.select("ALG-002");
    await requirements.press("Tekst aanpassen");
    expect(await violations(page, "Een voorbereide tekst")).toEqual([]);
    await requirements.press("Neem deze tekst over: Rapport in plaats van certificaat");
    await requirements.motivate("Deze markt heeft rapporten, geen certificaten.");
    await requirements.detail.getByText('Dit is de voorbereide tekst "Rapport in plaats van certificaat"').waitFor();
    await requirements.detail.getByText("Nodig: akkoord van CISO, en niet van de maker.").waitFor();
  });
});

describe("a deviation that touches more than one role", () => {
  test("waits for each of them, and shows a condition", async () => {
    const { page, start, shell, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.becomes("Bo Inkoper", "inkoper");
    await shell.goTo("Eisen");
    await requirements.select("ALG-001");
    const field = requirements.detail.getByRole("textbox", { name: /Antwoordtermijn/ });
    await field.fill("60");
    await field.blur();
    await requirements.press("Toch 60 werkdagen gebruiken");
    await requirements.detail.getByRole("textbox", { name: "Motivering" }).fill("De markt kan niet sneller.");
    await requirements.detail.getByRole("textbox", { name: "Wie aanvaardt het risico? (naam)" }).fill("Di Recteur");
    await requirements.detail.getByRole("textbox", { name: "Functie van wie het risico aanvaardt" }).fill("directeur");
    expect(await violations(page, "Een waarde buiten de grenzen")).toEqual([]);
    await requirements.press("Keuze bewaren");
    await requirements.detail.getByText("Nodig: akkoord van CISO, en niet van de maker.").waitFor();

    await shell.becomes("Jo Jurist", "jurist");
    await requirements.press("Akkoord");
    await requirements.detail.getByText("Kies de functie waarin u akkoord geeft.").waitFor();
    await shell.becomes("Ci So", "ciso");
    await requirements.detail.getByRole("textbox", { name: "Voorwaarde" }).fill("Alleen tot 2028.");
    expect(await violations(page, "Beoordelen")).toEqual([]);
    await requirements.press("Akkoord");
    await requirements.detail.getByText(/Akkoord onder een voorwaarde van Ci So \(CISO\)/).waitFor();
    await shell.goTo("Controle");
    await page.getByText(/Ci So gaf akkoord .* onder een voorwaarde: Alleen tot 2028\./).waitFor();
  });
});

describe("a requirement", () => {
  test("is not left out without a motivation, and comes back with one press", async () => {
    const { start, shell, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.goTo("Eisen");
    await requirements.select("NET-001");
    await requirements.press("Niet opnemen");
    await requirements.press("Keuze bewaren");
    await requirements.detail.getByText("Schrijf op waarom u afwijkt.").waitFor();
    await requirements.motivate("Niet van toepassing.");
    await requirements.chips().getByText("niet opgenomen").waitFor();
    expect(await requirements.row("NET-001").count()).toBe(0);
    await requirements.press("Toch opnemen");
    await requirements.row("NET-001").waitFor();
  });

  test("refuses own text with a placeholder that does not exist", async () => {
    const { start, shell, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.goTo("Eisen");
    await requirements.select("NET-001");
    await requirements.changeText("Binnen {{ uren }} uur.", "Sneller.");
    await requirements.detail.getByText("{{ uren }} is geen bekende waarde", { exact: false }).waitFor();
  });

  test("shows a parameter in its text as soon as it is set, and refuses one out of bounds with the bounds", async () => {
    const { start, shell, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.goTo("Eisen");
    await requirements.select("ALG-001");
    const field = requirements.detail.getByRole("textbox", { name: /Antwoordtermijn/ });
    await field.fill("2");
    await field.blur();
    await requirements.detail.locator(".param", { hasText: "2" }).waitFor();
    await field.fill("900");
    await field.blur();
    await requirements.detail.getByText(/een waarde van 1 tot en met 20 werkdagen/).waitFor();
    expect(await field.inputValue()).toBe("900");
  });

  test("keeps a form that was not handed in while the user looks elsewhere", async () => {
    const { start, shell, requirements } = await world.open();
    await start.openExample("Vervanging netwerkapparatuur");
    await shell.goTo("Eisen");
    await requirements.select("NET-001");
    await requirements.press("Niet opnemen");
    await requirements.detail.getByRole("textbox", { name: "Motivering" }).fill("Half verhaal");
    await shell.goTo("Kenmerken");
    await shell.goTo("Eisen");
    expect(await requirements.detail.getByRole("textbox", { name: "Motivering" }).inputValue()).toBe("Half verhaal");
  });

  test("of the organisation itself is added, changed and removed", async () => {
    const { page, start, shell, requirements } = await world.open();
    await start.openExample("Zaaksysteem als clouddienst");
    await shell.goTo("Eisen");
    await page.getByRole("button", { name: "Eigen eis toevoegen" }).click();
    await requirements.press("Eis toevoegen");
    await requirements.detail.getByText("Vul een titel in.").waitFor();
    await requirements.detail.getByRole("textbox", { name: "Korte titel" }).fill("Overleg per kwartaal");
    await requirements.detail.getByRole("textbox", { name: "Tekst van de eis" }).fill("De opdrachtnemer overlegt elk kwartaal.");
    await requirements.detail.getByRole("textbox", { name: "Motivering" }).fill("Zo houden wij zicht.");
    await requirements.press("Eis toevoegen");
    await requirements.detail.getByRole("heading", { name: "Overleg per kwartaal" }).waitFor();
    await requirements.press("Wijzigen");
    await requirements.detail.getByRole("textbox", { name: "Korte titel" }).fill("Overleg per maand");
    await requirements.press("Wijziging bewaren");
    await requirements.detail.getByRole("heading", { name: "Overleg per maand" }).waitFor();
    await requirements.press("Verwijderen");
    await requirements.list.getByText("Overleg per maand").waitFor({ state: "detached" });
  });
});
