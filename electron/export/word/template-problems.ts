/**
 * Everything that can be wrong with a template or has to be said about it, in one place. Each function makes one problem: a stable
 * id, its place, and a Dutch text with what was found and what to do. Errors forbid the use of the template; warnings do not.
 */
import type { TemplateProblem } from "../../../shared/contract.ts";

export interface Place {
  readonly part: string;
  readonly paragraph: string;
}

/** Longest piece of a paragraph that a problem quotes. */
const QUOTED = 120;

export const WHOLE_TEMPLATE: Place = { part: "", paragraph: "" };

/** What was found, and the name that was meant; both empty where no placeholder is concerned. */
interface Found {
  readonly placeholder?: string;
  readonly suggestion?: string;
}

type MakeProblem = (id: string, place: Place, message: string, found?: Found) => TemplateProblem;

const problemOf =
  (severity: TemplateProblem["severity"]): MakeProblem =>
  (id, place, message, { placeholder = "", suggestion = "" } = {}) => {
    const flat = place.paragraph
      .slice(0, 4 * QUOTED)
      .replace(/\s+/g, " ")
      .trim();
    return { id, severity, part: place.part, paragraph: flat.length > QUOTED ? `${flat.slice(0, QUOTED)}...` : flat, placeholder, suggestion, message };
  };

const error = problemOf("error");
export const warning = problemOf("warning");

/** Where it stands, in the words of a person who has the document open in Word. */
export function placeName(part: string): string {
  const file = part.slice(part.lastIndexOf("/") + 1);
  if (/^header/i.test(file)) return "een koptekst";
  if (/^footer/i.test(file)) return "een voettekst";
  if (/^footnotes/i.test(file)) return "een voetnoot";
  if (/^endnotes/i.test(file)) return "een eindnoot";
  if (part.startsWith("docProps/")) return "de documenteigenschappen";
  return "de tekst";
}

const meant = (suggestion: string): string =>
  suggestion === "" ? "Haal de plaatshouder weg of gebruik een naam uit de lijst met plaatshouders." : `Bedoelt u {{${suggestion}}}? Pas hem dan aan.`;

export const templateProblems = {
  unknownPlaceholder: (place: Place, name: string, suggestion: string) =>
    error("unknown-placeholder", place, `De plaatshouder {{${name}}} in ${placeName(place.part)} bestaat niet. ${meant(suggestion)}`, {
      placeholder: name,
      suggestion,
    }),
  unclosed: (place: Place, name: string, suggestion: string) =>
    error(
      "half-placeholder",
      place,
      `De plaatshouder "{{${name}" in ${placeName(place.part)} mist de twee accolades aan het eind. Schrijf {{${suggestion || "naam"}}}.`,
      { placeholder: name, suggestion },
    ),
  unopened: (place: Place, name: string, suggestion: string) =>
    error(
      "half-placeholder",
      place,
      `De plaatshouder "${name}}}" in ${placeName(place.part)} mist de twee accolades aan het begin. Schrijf {{${suggestion || "naam"}}}.`,
      { placeholder: name, suggestion },
    ),
  nested: (place: Place, name: string) =>
    error(
      "nested-placeholder",
      place,
      `In ${placeName(place.part)} staan accolades binnen een plaatshouder: "${name}". Zet plaatshouders naast elkaar, niet in elkaar, en gebruik precies twee accolades.`,
      { placeholder: name },
    ),
  empty: (place: Place) =>
    error("empty-placeholder", place, `In ${placeName(place.part)} staat een plaatshouder zonder naam: {{}}. Vul een naam in of haal hem weg.`),
  blockInLine: (place: Place, name: string) =>
    error(
      "block-in-line",
      place,
      `{{${name}}} moet alleen in een alinea staan, maar er staat andere tekst, een afbeelding of een veld bij. Zet {{${name}}} op een eigen regel.`,
      { placeholder: name },
    ),
  blockInWrongPlace: (place: Place, name: string, where: string) =>
    error(
      "block-in-wrong-place",
      place,
      `{{${name}}} staat in ${where}. Daar past geen blok met alinea's en tabellen. Zet {{${name}}} in de gewone tekst, op een eigen regel.`,
      { placeholder: name },
    ),
  missingBlock: (name: string) =>
    error(
      "missing-block",
      WHOLE_TEMPLATE,
      `Het sjabloon mist {{${name}}}. Zonder die plaatshouder komen de eisen niet in de bijlage. Zet {{${name}}} op een eigen regel op de plaats waar de eisen moeten komen.`,
      { placeholder: name, suggestion: name },
    ),
  repeatedBlock: (place: Place, name: string) =>
    error("repeated-block", place, `{{${name}}} staat meer dan een keer in het sjabloon. Dan zouden de eisen dubbel in de bijlage staan. Laat er een staan.`, {
      placeholder: name,
    }),
  twoWays: (names: readonly string[]) =>
    error(
      "requirements-twice",
      WHOLE_TEMPLATE,
      `Het sjabloon zet de eisen op meer dan één manier neer: ${names.map((each) => `{{${each}}}`).join(", ")}. Dan staan eisen dubbel in de bijlage. Kies één manier: alles bij elkaar, per soort, of per thema.`,
      { placeholder: names[0] ?? "" },
    ),
  strayAttribute: (place: Place, text: string) =>
    error(
      "placeholder-out-of-reach",
      place,
      `In ${placeName(place.part)} staat een plaatshouder op een plaats die niet wordt ingevuld, zoals een alternatieve tekst of de naam van een bladwijzer: "${text}". Haal hem daar weg.`,
      { placeholder: text },
    ),
  strayField: (place: Place, text: string) =>
    error(
      "placeholder-out-of-reach",
      place,
      `In ${placeName(place.part)} staat een plaatshouder in een veldcode: "${text}". Zet de plaatshouder als gewone tekst neer.`,
      { placeholder: text },
    ),
  strayOther: (place: Place, text: string) =>
    error(
      "placeholder-out-of-reach",
      place,
      `In een formule, grafiek of tekening staat een plaatshouder die niet wordt ingevuld: "${text}". Zet hem in gewone tekst of in een tekstvak.`,
      { placeholder: text },
    ),
  tooMany: (count: number) =>
    error("too-many-problems", WHOLE_TEMPLATE, `Er zijn nog ${count} fouten in dit sjabloon. Los eerst de genoemde fouten op en controleer dan opnieuw.`),

  chosenStyleMissing: (part: string, style: string) =>
    error(
      "chosen-style-missing",
      WHOLE_TEMPLATE,
      `Voor "${part}" is de stijl "${style}" gekozen, maar die staat niet in het sjabloon. Kies een andere stijl bij Stijlen in dit sjabloon, of maak de stijl in Word aan.`,
      { placeholder: style },
    ),

  singleBraces: (place: Place, name: string) =>
    warning(
      "single-braces",
      place,
      `In ${placeName(place.part)} staat {${name}} tussen enkele accolades. Dat wordt niet ingevuld. Schrijf {{${name}}} als u de plaatshouder bedoelt.`,
      { placeholder: name, suggestion: name },
    ),
  missingStyles: (names: readonly string[], fallback: string) =>
    warning("missing-style", WHOLE_TEMPLATE, `Het sjabloon heeft geen stijl ${names.map((each) => `"${each}"`).join(", ")}. ${fallback}`, {
      placeholder: names.join(", "),
    }),
  trackedChanges: (part: string) =>
    warning(
      "tracked-changes",
      { part, paragraph: "" },
      `In ${placeName(part)} staan bijgehouden wijzigingen. Invoegingen zijn overgenomen, verwijderingen weggelaten. Verwerk de wijzigingen in het sjabloon als u dat anders wilt.`,
    ),
  comments: () => warning("comments", WHOLE_TEMPLATE, "In het sjabloon staan opmerkingen. Die komen niet in de bijlage."),
  hiddenText: (part: string, text: string) =>
    warning(
      "hidden-text",
      { part, paragraph: text },
      `In ${placeName(part)} staat verborgen tekst ("${text.length > 60 ? `${text.slice(0, 60)}...` : text}"). Die komt niet in de bijlage. Maak de tekst zichtbaar als zij erin hoort.`,
    ),
  attachedTemplate: () =>
    warning("attached-template", WHOLE_TEMPLATE, "Het sjabloon is gekoppeld aan een ander sjabloon op een werkstation. Die koppeling komt niet in de bijlage."),
  mailMerge: () => warning("mail-merge", WHOLE_TEMPLATE, "Het sjabloon bevat instellingen voor Afdruk samenvoegen. Die komen niet in de bijlage."),
  signature: () =>
    warning("signature", WHOLE_TEMPLATE, "Het sjabloon is digitaal ondertekend. De handtekening geldt niet voor de ingevulde bijlage en komt er niet in."),
  trackRevisions: () => warning("track-revisions", WHOLE_TEMPLATE, "In het sjabloon staat Wijzigingen bijhouden aan. In de bijlage staat het uit."),
  protection: () =>
    warning(
      "protection",
      WHOLE_TEMPLATE,
      "Het sjabloon is beveiligd tegen wijzigen. In de bijlage is die beveiliging weggehaald, zodat u haar kunt nakijken en opmaken.",
    ),
  tocNotWritten: (place: Place) =>
    warning(
      "contents-not-written",
      place,
      "De inhoudsopgave staat tussen andere tekst en is niet bijgewerkt. Werk haar in Word bij: klik erop en druk op F9. Of zet haar in het sjabloon op een eigen regel.",
    ),
} as const;

/** Faults first, then remarks; more than a person can read is cut off with a count. */
export function ordered(problems: readonly TemplateProblem[], limit = 100): readonly TemplateProblem[] {
  const errors = problems.filter((each) => each.severity === "error");
  const warnings = problems.filter((each) => each.severity === "warning");
  if (errors.length <= limit) return [...errors, ...warnings];
  return [...errors.slice(0, limit), templateProblems.tooMany(errors.length - limit), ...warnings];
}
