import type { Locator, Page } from "playwright-core";

/** The frame around the steps. */
export class Shell {
  constructor(private readonly page: Page) {}

  async goTo(step: string): Promise<void> {
    await this.stepButton(step).click();
    await this.page.getByRole("heading", { level: 1, name: step }).waitFor();
  }

  async isAt(step: string): Promise<void> {
    await this.page.getByRole("heading", { level: 1, name: step }).waitFor();
  }

  /** "klaar", "2 open": the words under a step. */
  async stateOf(step: string): Promise<string> {
    return (await this.stepButton(step).locator(".step-state").textContent()) ?? "";
  }

  async isSaved(): Promise<void> {
    await this.page.getByText(/Opgeslagen om/).waitFor();
  }

  async becomes(person: string, role: string): Promise<void> {
    await this.page.getByRole("button", { name: /^Ik ben:/ }).click();
    const dialog = this.page.getByRole("dialog", { name: "Wie bent u?" });
    await dialog.getByRole("textbox", { name: "Naam" }).fill(person);
    await dialog.getByRole("textbox", { name: "Functie" }).fill(role);
    await dialog.getByRole("button", { name: "Verder als deze persoon" }).click();
    await dialog.waitFor({ state: "detached" });
  }

  async undo(): Promise<void> {
    await this.page.getByRole("button", { name: /^Ongedaan maken:/ }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole("button", { name: /^Opnieuw:/ }).click();
  }

  /** What the undo button would take back. */
  async undoWords(): Promise<string> {
    return (await this.page.getByRole("button", { name: /^Ongedaan maken|^Er is niets om ongedaan/ }).getAttribute("aria-label")) ?? "";
  }

  async backToStart(): Promise<void> {
    await this.page.getByRole("button", { name: "Terug naar het startscherm" }).click();
  }

  async openHelp(): Promise<Locator> {
    await this.page.getByRole("button", { name: "Help" }).click();
    return this.page.getByRole("dialog", { name: "Help en toetsen" });
  }

  private stepButton(step: string): Locator {
    return this.page.getByRole("navigation", { name: "Stappen" }).getByRole("button", { name: new RegExp(`^${step}`) });
  }
}
