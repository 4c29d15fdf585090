import type { Locator, Page } from "playwright-core";

export const ABRO_TABS = ["TBB-overzicht", "Vragen", "Eisen", "Uw taken", "Planning", "Officiële tekst"] as const;

/** The step ABRO. */
export class AbroPage {
  constructor(private readonly page: Page) {}

  async open(tab: (typeof ABRO_TABS)[number]): Promise<void> {
    await this.page.getByRole("tab", { name: tab }).click();
  }

  /** Adds an interest and fills in what decides the requirements; answers its number. */
  async addInterest(what: string, place: string, category: string): Promise<string> {
    const before = await this.cards().count();
    await this.page.getByRole("button", { name: "Belang toevoegen" }).click();
    const card = this.cards().nth(before);
    await card.getByRole("textbox", { name: "Wat wordt beschermd?" }).fill(what);
    await card.getByRole("textbox", { name: "Plaats of systeem" }).fill(place);
    await card.getByRole("combobox", { name: "TBB-categorie" }).selectOption(category);
    return (await card.getAttribute("data-item")) ?? "";
  }

  cards(): Locator {
    return this.page.locator(".tbb-card");
  }

  /** Picks a file with the official text; answers nothing, the report is on the screen. */
  async pickOfficial(name: string, content: string): Promise<void> {
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Zoek in de ABRO-eisen" }).fill(words);
  }

  async show(which: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Toon" }).selectOption({ label: which });
  }

  /** Numbers of the requirements in the list. */
  async numbers(): Promise<readonly string[]> {
    return this.page.locator(".abro-row-title b").allTextContents();
  }
}
