import type { Page } from "playwright-core";

/** The list of dossiers. */
export class StartPage {
  constructor(private readonly page: Page) {}

  async isShown(): Promise<void> {
    await this.page.getByRole("heading", { level: 1, name: "Uw dossiers" }).waitFor();
  }

  async newDossier(): Promise<void> {
    await this.page.getByRole("button", { name: "Nieuw dossier", exact: true }).click();
  }

  /** Begins a new dossier with the choices of an earlier one. */
  async startFrom(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `Nieuw dossier beginnen met de keuzes van: ${title}` }).click();
  }

  async openExample(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `Open voorbeeld: ${title}` }).click();
  }

  async openDossier(title: string): Promise<void> {
    await this.page.getByRole("button", { name: title }).first().click();
  }

  async openFile(name: string, content: string, button = "Open een bestand"): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: button }).click();
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  }

  async alert(): Promise<string> {
    return (await this.page.getByRole("alert").first().textContent()) ?? "";
  }
}
