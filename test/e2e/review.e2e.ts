import { readdir, readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { type App, setUpWorld } from "./world.ts";

const world = setUpWorld();
const OWN_TEXT = "De opdrachtnemer levert alleen apparatuur die nieuw is.";

/** A dossier of the buyer with one deviation that waits for the jurist. */
async function withDeviation(app: App, title: string): Promise<void> {
  await app.start.openExample("Vervanging netwerkapparatuur");
  await app.tender.fill("Titel", title);
  await app.shell.becomes("Bo Inkoper", "inkoper");
  await app.shell.goTo("Eisen");
  await app.requirements.select("NET-001");
  await app.requirements.changeText(OWN_TEXT, "Meer hebben wij niet nodig.");
  await app.requirements.chips().getByText("wacht op akkoord").waitFor();
}

async function openPackage(app: App, path: string): Promise<void> {
  await app.start.openFile("vraag.beoordeling.json", await readFile(path, "utf8"), "Beoordelingspakket openen");
  await app.shell.isAt("Opdracht");
}

async function toExchange(app: App): Promise<void> {
  await app.shell.goTo("Te beoordelen");
  await app.exchange.open();
}

describe("a review by way of a file", () => {
  test("goes out, is judged and answered elsewhere, and comes back with one undo", async () => {
    const buyer = await world.open();
    await withDeviation(buyer, "Heen en weer");
    await toExchange(buyer);
    expect(await violations(buyer.page, "Pakket maken")).toEqual([]);
    const asked = await buyer.exchange.make({ to: "Jo Jurist", note: "Graag uw oordeel over de tekst.", level: "Beoordelen" });
    await buyer.page.getByRole("cell", { name: "nog niet verwerkt" }).waitFor();

    const jurist = await world.open();
    await openPackage(jurist, asked);
    await jurist.page.getByText("Dit is een beoordelingspakket van Bo Inkoper.").waitFor();
    await jurist.page.getByText("In dit beoordelingspakket kunt u opmerkingen plaatsen en oordelen, maar niets wijzigen.").waitFor();
    expect(await jurist.tender.field("Titel").getAttribute("readonly")).not.toBeNull();
    await jurist.shell.becomes("Jo Jurist", "jurist");
    await jurist.shell.goTo("Eisen");
    await jurist.requirements.select("NET-001");
    expect(await jurist.requirements.detail.getByRole("button", { name: "Tekst aanpassen" }).count()).toBe(0);
    expect(await violations(jurist.page, "Ontvangen pakket")).toEqual([]);
    await jurist.requirements.approve("Goed onderbouwd.");
    await jurist.requirements.detail.getByText("Opmerking plaatsen").click();
    await jurist.requirements.detail.getByRole("textbox", { name: "Nieuwe opmerking" }).fill("Denk ook aan de garantie.");
    await jurist.requirements.press("Plaatsen");
    await jurist.requirements.detail.getByText("Denk ook aan de garantie.").waitFor();
    await jurist.page.getByRole("button", { name: "Antwoord maken" }).click();
    await jurist.page.getByText("U deed tot nu toe: 1 opmerking, 1 oordeel, geen wijzigingen.").waitFor();
    expect(await violations(jurist.page, "Antwoord maken")).toEqual([]);
    const answer = await jurist.exchange.answer();

    await buyer.exchange.chooseAnswer(answer);
    await buyer.page.getByText("past bij wat hier staat", { exact: true }).waitFor();
    await buyer.page.getByText("Denk ook aan de garantie.").waitFor();
    await buyer.page.getByText("U neemt over: geen wijzigingen, 1 oordeel, 1 opmerking of antwoord. Niet overgenomen: 0.").waitFor();
    expect(await violations(buyer.page, "Antwoord verwerken")).toEqual([]);
    await buyer.exchange.takeOver().click();
    await buyer.page.getByText("Het antwoord van Jo Jurist is verwerkt.").first().waitFor();
    await buyer.page.getByRole("cell", { name: /^van Jo Jurist, verwerkt op/ }).waitFor();
    expect(await buyer.shell.undoWords()).toContain("Verwerkt: het antwoord van Jo Jurist (jurist)");

    await buyer.exchange.chooseAnswer(answer);
    await buyer.page.getByText("Dit antwoord bevat niets wat hier nieuw is.").waitFor();
    expect(await buyer.exchange.takeOver().isDisabled()).toBe(true);

    await buyer.shell.goTo("Eisen");
    await buyer.requirements.select("NET-001");
    await buyer.requirements.chips().getByText("afwijking akkoord").waitFor();
    await buyer.requirements.detail.getByText("Binnengekomen met een beoordelingspakket, overgenomen door Bo Inkoper.").waitFor();
    await buyer.shell.undo();
    await buyer.requirements.chips().getByText("wacht op akkoord").waitFor();
    expect(await buyer.requirements.detail.getByText("Denk ook aan de garantie.").count()).toBe(0);
  });

  test("asks what stays where both sides changed a text, and lets nothing go by itself", async () => {
    const buyer = await world.open();
    await withDeviation(buyer, "Allebei gewijzigd");
    await toExchange(buyer);
    const asked = await buyer.exchange.make({ to: "Jo Jurist", level: "Wijzigen" });

    const jurist = await world.open();
    await openPackage(jurist, asked);
    await jurist.shell.becomes("Jo Jurist", "jurist");
    await jurist.tender.fill("Titel", "Allebei gewijzigd, door de jurist");
    await jurist.shell.goTo("Eisen");
    await jurist.requirements.select("NET-001");
    await jurist.requirements.press("Aanpassing wijzigen");
    await jurist.requirements.motivate("Zo staat het in de wet.");
    await jurist.shell.isSaved();
    await jurist.page.getByRole("button", { name: "Antwoord maken" }).click();
    const answer = await jurist.exchange.answer();

    await buyer.shell.goTo("Eisen");
    await buyer.requirements.select("NET-001");
    await buyer.requirements.press("Aanpassing wijzigen");
    await buyer.requirements.motivate("De markt vraagt dit.");
    await toExchange(buyer);
    await buyer.exchange.chooseAnswer(answer);
    await buyer.page.getByText("U wijzigde allebei iets (1)").waitFor();
    await buyer.page.getByText("Kies eerst bij het veld waar u allebei iets wijzigde.").waitFor();
    expect(await buyer.exchange.takeOver().isDisabled()).toBe(true);
    expect(await violations(buyer.page, "Kiezen")).toEqual([]);
    await buyer.exchange.choice(/NET-001: motivering/, "Allebei, onder elkaar").check();
    await buyer.exchange.choice(/Titel/, "Houd wat hier staat").check();
    await buyer.exchange.takeOver().click();
    await buyer.page.getByText("Het antwoord van Jo Jurist is verwerkt.").first().waitFor();
    await buyer.shell.goTo("Eisen");
    await buyer.requirements.select("NET-001");
    await buyer.requirements.detail.getByText("Zo staat het in de wet.").first().waitFor();
    await buyer.requirements.detail.getByText("De markt vraagt dit.").first().waitFor();
    await buyer.shell.goTo("Opdracht");
    expect(await buyer.tender.field("Titel").inputValue()).toBe("Allebei gewijzigd");
  });

  test("of one requirement only is dropped on the start screen, and says where its limits are", async () => {
    const buyer = await world.open();
    await withDeviation(buyer, "Een deel");
    await toExchange(buyer);
    const asked = await buyer.exchange.make({ to: "Jo Jurist", level: "Opmerkingen plaatsen", scope: /Alleen wat op een oordeel wacht/ });
    const text = await readFile(asked, "utf8");

    const { page, shell } = await world.open();
    await page.getByRole("heading", { level: 1, name: "Uw dossiers" }).waitFor();
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], "vraag.beoordeling.json", { type: "application/json" }));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, text);
    await shell.isAt("Opdracht");
    await page.getByText(/Het gaat alleen over .*NET-001/).waitFor();
    await shell.goTo("Te beoordelen");
    await page
      .getByText(/alleen opmerkingen plaatsen en beantwoorden\. Vraag de afzender/)
      .first()
      .waitFor();
    await shell.goTo("Exporteren");
    await page.getByText("De bijlage wordt gemaakt in het dossier van Bo Inkoper.").first().waitFor();
  });

  test("that is damaged, of another dossier or no package says so and changes nothing", async () => {
    const buyer = await world.open();
    await withDeviation(buyer, "Verkeerde bestanden");
    await toExchange(buyer);
    const asked = await buyer.exchange.make({ to: "Jo Jurist", level: "Beoordelen" });
    const text = await readFile(asked, "utf8");
    const before = await buyer.shell.undoWords();
    await buyer.exchange.chooseAnswer(asked);
    await buyer.page.getByText("is een beoordelingspakket dat nog niet is beantwoord").waitFor();
    const other = await world.open();
    await other.start.openFile("kapot.beoordeling.json", text.replace("Beoordelen", "x").slice(0, -40));
    await other.page.getByText("het is niet heel meer").waitFor();
    await other.start.openFile("nieuwer.beoordeling.json", text.replace('"version": 1', '"version": 9'));
    await other.page.getByText("gemaakt met een nieuwere versie van Bijlagebouwer").waitFor();
    expect(await buyer.shell.undoWords()).toBe(before);
  });
});

describe("a personal key", () => {
  test("signs the verdicts of its owner, and a verdict that is changed afterwards is found out", async () => {
    const app = await world.open();
    await withDeviation(app, "Ondertekend");
    await app.shell.becomes("Jo Jurist", "jurist");
    await app.page.getByRole("button", { name: /^Ik ben:/ }).click();
    const dialog = app.page.getByRole("dialog", { name: "Wie bent u?" });
    await dialog.getByText("Zij laat niet zien wie er achter de computer zat.").waitFor();
    await dialog.getByRole("button", { name: "Maak een sleutel voor Jo Jurist" }).click();
    await dialog.getByText("Uw sleutel is gemaakt.").waitFor();
    expect(await violations(app.page, "Persoonlijke sleutel")).toEqual([]);
    const print = (await dialog.locator(".fingerprint").textContent()) ?? "";
    expect(print).toMatch(/^([0-9A-F]{4} ){4}[0-9A-F]{4}$/);
    await app.page.keyboard.press("Escape");
    await app.requirements.approve("Goed.");
    await app.requirements.detail.getByText(`Ondertekend met de sleutel van Jo Jurist (${print}). De handtekening klopt.`).waitFor();
    await app.shell.isSaved();
    await app.shell.backToStart();
    // The list is read once; only then is the file of the dossier nobody's.
    await app.page
      .getByRole("button", { name: /^Ondertekend/ })
      .first()
      .waitFor();

    const folder = world.host().dossiers;
    const name = (await readdir(folder)).find((each) => each.includes("ndertekend")) ?? "";
    const file = JSON.parse(await readFile(`${folder}/${name}`, "utf8"));
    expect(JSON.stringify(file)).not.toContain("PRIVATE KEY");
    file.decisions["NET-001"].approvals[0].condition = "Alleen in 2027.";
    await writeFile(`${folder}/${name}`, JSON.stringify(file));
    await app.start.openDossier("Ondertekend");
    await app.shell.goTo("Controle");
    await app.page.getByText(/De handtekening onder het oordeel van Jo Jurist bij NET-001 klopt niet/).waitFor();
  });
});
