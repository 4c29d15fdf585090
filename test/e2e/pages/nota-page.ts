import type { Locator, Page } from "playwright-core";

/** The step Nota van inlichtingen. */
export class NotaPage {
  constructor(private readonly page: Page) {}

  async begin(number: number): Promise<void> {
    await this.press(`Nota ${number} beginnen`);
    await this.page.getByRole("textbox", { name: "Datum van de nota" }).waitFor();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }

  async fill(label: string, text: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: label });
    await field.fill(text);
    await field.blur();
  }

  /** A question with its answer, in the nota that is in the making. */
  async ask(question: string, answer: string): Promise<void> {
    await this.press("Vraag toevoegen");
    await this.form().getByRole("textbox", { name: "Vraag", exact: true }).fill(question);
    await this.form().getByRole("textbox", { name: "Antwoord", exact: true }).fill(answer);
    await this.form().getByRole("textbox", { name: "Antwoord", exact: true }).blur();
  }

  form(): Locator {
    return this.page.locator(".register-form");
  }

  row(number: number): Locator {
    return this.page.getByRole("navigation", { name: "Vragen" }).getByRole("button", { name: new RegExp(`^${number} `) });
  }

  rows(): Locator {
    return this.page.getByRole("navigation", { name: "Vragen" }).getByRole("button");
  }

  changes(): Locator {
    return this.page.getByRole("table", { name: "Wijzigingen in de bijlage" });
  }

  /** Names of the files that were made. */
  async make(number: number): Promise<readonly string[]> {
    await this.press(`Nota ${number} maken`);
    await this.page.getByText("De nota is gemaakt", { exact: true }).waitFor({ timeout: 45_000 });
    return this.page.getByRole("list", { name: "Bestanden" }).locator("b").allTextContents();
  }
}
