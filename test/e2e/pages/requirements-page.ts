import type { Locator, Page } from "playwright-core";

/** The step Eisen. */
export class RequirementsPage {
  readonly list: Locator;
  readonly detail: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole("navigation", { name: "Lijst van eisen" });
    this.detail = page.getByRole("region", { name: "Gekozen eis" });
  }

  row(id: string): Locator {
    return this.list.getByRole("button", { name: new RegExp(`^${id}`) });
  }

  async select(id: string): Promise<void> {
    await this.row(id).click();
    await this.detail.locator(".detail-chips").getByText(id, { exact: true }).waitFor();
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Zoek in eisen, bronnen en uitleg" }).fill(words);
  }

  async show(filter: string): Promise<void> {
    const select = this.page.getByRole("combobox", { name: "Toon" });
    const label = (await select.locator("option").allTextContents()).find((each) => each.startsWith(filter));
    await select.selectOption({ label: label ?? filter });
  }

  async leaveOut(motivation: string): Promise<void> {
    await this.press("Niet opnemen");
    await this.motivate(motivation);
  }

  async changeText(text: string, motivation: string): Promise<void> {
    await this.press("Tekst aanpassen");
    await this.detail.getByRole("textbox", { name: "Tekst van de eis" }).fill(text);
    await this.motivate(motivation);
  }

  async motivate(motivation: string): Promise<void> {
    await this.detail.getByRole("textbox", { name: "Motivering" }).fill(motivation);
    await this.press("Keuze bewaren");
  }

  async press(button: string): Promise<void> {
    await this.detail.getByRole("button", { name: button, exact: true }).click();
  }

  async approve(comment: string): Promise<void> {
    await this.detail.getByRole("textbox", { name: "Opmerking" }).fill(comment);
    await this.press("Akkoord");
  }

  chips(): Locator {
    return this.detail.locator(".detail-chips");
  }

  currentRow(): Locator {
    return this.list.locator('[aria-current="true"]');
  }
}
