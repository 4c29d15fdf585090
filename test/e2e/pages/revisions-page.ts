import type { Locator, Page } from "playwright-core";

/** What can be done with what was exported: in the step Exporteren, and in a revision that is opened. */
export class RevisionsPage {
  constructor(private readonly page: Page) {}

  async view(number: number): Promise<void> {
    await this.page.getByRole("button", { name: `Bekijk revisie ${number}` }).click();
    await this.banner().waitFor();
  }

  banner(): Locator {
    return this.page.getByRole("region", { name: /^U bekijkt revisie/ });
  }

  async back(): Promise<void> {
    await this.banner().getByRole("button", { name: "Terug naar het dossier van nu" }).click();
    await this.banner().waitFor({ state: "detached" });
  }

  async compareWithNow(number: number): Promise<void> {
    await this.page.getByRole("button", { name: `Vergelijk revisie ${number} met nu` }).click();
    await this.page.getByRole("heading", { level: 1, name: "Revisies vergelijken" }).waitFor();
  }

  async chooseNewer(label: RegExp): Promise<void> {
    const select = this.page.getByRole("combobox", { name: "Nieuwe stand" });
    const option = (await select.getByRole("option").allTextContents()).find((each) => label.test(each)) ?? "";
    await select.selectOption({ label: option });
  }

  /** "Gewijzigd: NET-001". */
  change(name: string): Locator {
    return this.page.getByRole("article", { name });
  }

  async closeComparison(): Promise<void> {
    await this.page.getByRole("button", { name: "Terug naar exporteren" }).click();
  }

  async rebuild(number: number): Promise<void> {
    await this.page.getByRole("button", { name: `Maak de documenten van revisie ${number} opnieuw` }).click();
  }

  redlineButton(): Locator {
    return this.page.getByRole("button", { name: "Redline maken" });
  }

  async redlineAgainst(label: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Tegen" }).selectOption({ label });
  }
}
