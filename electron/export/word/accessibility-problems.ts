/** What is said about a fault that shuts people out: where it is, what it does, and how to mend it in Word. None of them forbids the use of a template. */
import type { TemplateProblem } from "../../../shared/contract.ts";
import { type Place, placeName, WHOLE_TEMPLATE, warning } from "./template-problems.ts";

export const accessibilityProblems = {
  pictureWithoutText: (place: Place): TemplateProblem =>
    warning(
      "picture-without-text",
      place,
      `In ${placeName(place.part)} staat een afbeelding zonder alternatieve tekst. Wie haar niet ziet, mist wat erop staat. Klik in Word met rechts op de afbeelding en kies Alternatieve tekst bewerken. Is zij alleen versiering, vink dat daar dan aan.`,
    ),
  tableWithoutHeader: (place: Place): TemplateProblem =>
    warning(
      "table-without-header",
      place,
      `In ${placeName(place.part)} staat een tabel zonder kopregel. Voorleessoftware noemt dan niet bij welke kolom een cel hoort. Selecteer in Word de eerste rij en kies Tabelindeling, Veldnamenrijen herhalen.`,
    ),
  tableWithoutDescription: (place: Place): TemplateProblem =>
    warning(
      "table-without-description",
      place,
      `In ${placeName(place.part)} staat een tabel zonder beschrijving. Kies in Word Tabeleigenschappen, Alternatieve tekst, en zet daar in één zin wat de tabel toont.`,
    ),
  headingSkips: (place: Place, level: number, before: number): TemplateProblem =>
    warning(
      "heading-skips",
      place,
      `In ${placeName(place.part)} staat een kop van niveau ${level} ${before === 0 ? "zonder kop van niveau 1 ervoor" : `direct onder een kop van niveau ${before}`}. Wie op koppen leest, denkt dat er iets mist. Zet er een kop van niveau ${before + 1} boven, of geef deze kop de stijl Kop ${before + 1}.`,
    ),
  emptyParagraphs: (place: Place): TemplateProblem =>
    warning(
      "empty-paragraphs",
      place,
      `In ${placeName(place.part)} staan lege alinea's om ruimte te maken. Voorleessoftware leest die voor. Haal ze weg en geef de alinea ervoor afstand erna.`,
    ),
  paleStyle: (style: string): TemplateProblem =>
    warning(
      "pale-style",
      WHOLE_TEMPLATE,
      `De stijl "${style}" heeft een kleur die op wit slecht te lezen is: minder dan 4,5 op 1. Kies in Word voor deze stijl een donkerder kleur.`,
      { placeholder: style },
    ),
  noTitle: (): TemplateProblem => warning("no-title", WHOLE_TEMPLATE, "Het document heeft geen titel in zijn eigenschappen. Vul de titel van de opdracht in."),
  noLanguage: (): TemplateProblem =>
    warning("no-language", WHOLE_TEMPLATE, "Het document zegt niet dat het Nederlands is. Kies een ander sjabloon, of herstel dit."),
} as const;
