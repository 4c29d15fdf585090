import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Locator, Page } from "playwright-core";

/** Review packages: out, answered, and back. */
export class ExchangePage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole("button", { name: "Beoordelingspakketten" }).click();
    await this.isShown();
  }

  async isShown(): Promise<void> {
    await this.page.getByRole("heading", { level: 1, name: "Beoordelingspakketten" }).waitFor();
  }

  /** Makes a package and answers its path. */
  async make({ to, note, level, scope }: { to: string; note?: string; level: string; scope?: RegExp }): Promise<string> {
    await this.page.getByRole("textbox", { name: "Voor wie is het?" }).fill(to);
    if (note) await this.page.getByRole("textbox", { name: "Wat vraagt u?" }).fill(note);
    await this.page.getByRole("radio", { name: new RegExp(`^${level}`) }).check();
    if (scope) await this.page.getByRole("radio", { name: scope }).check();
    await this.page.getByRole("button", { name: "Beoordelingspakket maken" }).click();
    return this.writtenPath("Het pakket is gemaakt");
  }

  async answer(): Promise<string> {
    await this.page.getByRole("button", { name: "Antwoord maken" }).click();
    return this.writtenPath("Uw antwoord is gemaakt");
  }

  async chooseAnswer(path: string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Antwoord kiezen" }).click();
    await (await chooser).setFiles({ name: basename(path), mimeType: "application/json", buffer: await readFile(path) });
  }

  /** The choice at a field that was changed. */
  choice(label: RegExp, option: string): Locator {
    return this.page.getByRole("group", { name: label }).getByRole("radio", { name: option });
  }

  takeOver(): Locator {
    return this.page.getByRole("button", { name: "Overnemen", exact: true });
  }

  private async writtenPath(title: string): Promise<string> {
    const note = this.page.getByRole("status").filter({ hasText: title });
    await note.waitFor();
    return (await note.locator(".path").textContent()) ?? "";
  }
}
