import type { Locator, Page } from "playwright-core";

/** The step Opdracht. */
export class TenderPage {
  constructor(private readonly page: Page) {}

  field(label: string): Locator {
    return this.page.getByRole("textbox", { name: label });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name: label }).selectOption({ label: option });
  }
}

/** The questions of Nationale veiligheid and Kenmerken. */
export class QuestionsPage {
  constructor(private readonly page: Page) {}

  /** Answers every question with `answer`, or with its first option; repeats, since an answer can bring new questions. */
  async answerAll(answer: string): Promise<void> {
    const open = this.page.locator(".question").filter({ hasText: "nog niet beantwoord" });
    while ((await open.count()) > 0) {
      const question = open.first();
      const id = await question.getAttribute("data-item");
      const radio = question.getByRole("radio", { name: answer });
      await ((await radio.count()) > 0 ? radio : question.locator("input")).first().check();
      await this.page.locator(`.question[data-item="${id}"]`).getByText("nog niet beantwoord").waitFor({ state: "detached" });
    }
  }

  question(text: string): Locator {
    return this.page.getByRole("group", { name: text });
  }

  async answer(text: string, answer: string): Promise<void> {
    await this.question(text).getByRole("radio", { name: answer }).check();
  }

  outcome(): Locator {
    return this.page.getByRole("region", { name: "Wat lijkt hieruit te volgen?" });
  }
}

/** What the step Nationale veiligheid makes of the answers, and what is recorded under them. */
export class ScanPage {
  constructor(private readonly page: Page) {}

  /** "gezien", "niet gezien" or "nog niet bekend". */
  async stateOf(risk: string): Promise<string> {
    const row = this.page.getByRole("region", { name: "Wat laten uw antwoorden zien?" }).getByRole("listitem").filter({ hasText: risk }).first();
    return (await row.locator(".chip").textContent()) ?? "";
  }

  /** Opens the list of requirements that the answers brought in. */
  async showRequirements(): Promise<Locator> {
    const region = this.page.getByRole("region", { name: "Eisen door uw antwoorden" });
    await region.getByText("Toon deze eisen").click();
    return region;
  }

  fileText(): Locator {
    return this.page.getByRole("textbox", { name: "Tekst van de quickscan" });
  }

  /** Copies the text with the keyboard; answers what the screen says about it. */
  async copyFileText(): Promise<string> {
    const region = this.page.getByRole("region", { name: "Tekst voor het dossier" });
    await region.getByRole("button", { name: "Tekst kopiëren" }).focus();
    await this.page.keyboard.press("Enter");
    await region.getByRole("status").filter({ hasText: "De tekst is" }).waitFor();
    return (await region.getByRole("status").textContent()) ?? "";
  }

  market(): Locator {
    return this.page.getByRole("region", { name: /^Marktverkenning/ });
  }

  async addNote(): Promise<void> {
    await this.market().getByRole("button", { name: "Notitie toevoegen" }).click();
  }

  async removeNote(id: string): Promise<void> {
    await this.market()
      .getByRole("button", { name: `Verwijder ${id}` })
      .click();
  }

  note(label: string): Locator {
    return this.market().getByRole("textbox", { name: label });
  }
}

/** The step Inkooponderdelen. */
export class CategoriesPage {
  constructor(private readonly page: Page) {}

  async search(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Zoek een onderdeel" }).fill(words);
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole("checkbox", { name, exact: true }).check();
  }

  box(name: string): Locator {
    return this.page.getByRole("checkbox", { name, exact: true });
  }
}

/** The step Controle. */
export class ControlPage {
  constructor(private readonly page: Page) {}

  finding(message: string | RegExp): Locator {
    return this.page.getByRole("listitem").filter({ hasText: message });
  }

  async goToPlaceOf(message: string | RegExp): Promise<void> {
    await this.finding(message).first().getByRole("button").click();
  }
}

/** The step Exporteren. */
export class ExportPage {
  constructor(private readonly page: Page) {}

  async make(): Promise<void> {
    await this.page.getByRole("button", { name: "Bijlage maken" }).click();
  }

  async preview(): Promise<void> {
    await this.page.getByRole("button", { name: "Voorbeeld bekijken" }).click();
    await this.page.getByRole("heading", { level: 1, name: "Voorbeeld van de bijlage" }).waitFor();
  }

  /** "Word" or "Excel". */
  async leaveOutForm(form: string): Promise<void> {
    await this.page.getByRole("group", { name: "Antwoordformulier" }).getByRole("checkbox", { name: form }).uncheck();
  }

  /** Paths of the files that were made, as the screen shows them. */
  async madeFiles(): Promise<readonly string[]> {
    await this.page.getByText(/^De bijlage (is|en het antwoordformulier zijn) gemaakt$/).waitFor();
    return this.page.getByRole("list", { name: "Bestanden" }).locator(".path").allTextContents();
  }

  revisions(): Locator {
    return this.page.getByRole("table", { name: "Eerdere exports" }).getByRole("row");
  }

  async canMake(): Promise<boolean> {
    return this.page.getByRole("button", { name: "Bijlage maken" }).isEnabled();
  }
}
