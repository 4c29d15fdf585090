/** Dutch as the language of a document, wherever its styles say so or leave it out. */
import type { Edit } from "./xml/edits.ts";
import type { XmlTokens } from "./xml/tokens.ts";

/** Watches the tokens of a styles part and makes the edit that is needed; none when it is Dutch already. */
export class LanguageEdits {
  private inDefaults = false;
  private inRunDefaults = false;
  private edit: Edit | undefined;
  /** Deepest place so far where the language can be added, with what has to stand around it. */
  private place: { readonly start: number; readonly end: number; readonly around: readonly string[]; readonly prefix: string } | undefined;
  private isDutch = false;

  open(tokens: XmlTokens): void {
    const { name, kind } = tokens;
    if (name === "w:styles") this.at(tokens, "after", ["docDefaults", "rPrDefault", "rPr"]);
    else if (name === "w:docDefaults") {
      this.inDefaults = kind === "start";
      this.at(tokens, kind === "empty" ? "instead" : "after", kind === "empty" ? ["docDefaults", "rPrDefault", "rPr"] : ["rPrDefault", "rPr"]);
    } else if (this.inDefaults && name === "w:rPrDefault") {
      this.inRunDefaults = kind === "start";
      this.at(tokens, kind === "empty" ? "instead" : "after", kind === "empty" ? ["rPrDefault", "rPr"] : ["rPr"]);
    } else if (this.inRunDefaults && name === "w:rPr" && kind === "empty") this.at(tokens, "instead", ["rPr"]);
    else if (this.inRunDefaults && name === "w:lang") this.readLanguage(tokens);
  }

  close(tokens: XmlTokens): void {
    if (tokens.name === "w:docDefaults") this.inDefaults = false;
    else if (tokens.name === "w:rPrDefault") this.inRunDefaults = false;
    else if (this.inRunDefaults && tokens.name === "w:rPr")
      this.place = { start: tokens.start, end: tokens.start, around: [], prefix: tokens.text.slice(tokens.start + 2, tokens.end - 4) };
  }

  edits(): readonly Edit[] {
    if (this.isDutch) return [];
    if (this.edit) return [this.edit];
    if (!this.place) return [];
    const { start, end, around, prefix } = this.place;
    const attribute = prefix === "" ? "w:" : prefix;
    const text = around.reduceRight((inner, element) => `<${prefix}${element}>${inner}</${prefix}${element}>`, `<${prefix}lang ${attribute}val="nl-NL"/>`);
    return [{ start, end, text }];
  }

  private at(tokens: XmlTokens, where: "after" | "instead", around: readonly string[]): void {
    const { start, end, prefix } = tokens;
    this.place = { start: where === "after" ? end : start, end, around, prefix };
  }

  private readLanguage(tokens: XmlTokens): void {
    const current = tokens.attributes().find((each) => each.name === "w:val");
    if (current && /^nl/i.test(current.value)) this.isDutch = true;
    else if (current) this.edit = { start: current.start, end: current.end, text: ` ${tokens.prefix}val="nl-NL"` };
    else this.edit = { start: tokens.start, end: tokens.end, text: `<${tokens.prefix}lang ${tokens.prefix}val="nl-NL"/>` };
  }
}
