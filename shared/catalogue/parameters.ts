/** Parameters in texts: `{{name}}`, no spaces, replaced by the value alone (the unit stands in the text). */
import { formatNumber } from "./conditions.ts";
import type { Parameter } from "./model.ts";

export type ParameterValue = string | number;

/** What stands after a value of one: "1 dag" and not "1 dagen". "uur", "jaar", "keer" and "procent" stay as they are. */
const SINGULAR: ReadonlyMap<string, string> = new Map([
  ["apparaten", "apparaat"],
  ["beveiligingstests", "beveiligingstest"],
  ["dagen", "dag"],
  ["gebruikers", "gebruiker"],
  ["kalenderdagen", "kalenderdag"],
  ["maanden", "maand"],
  ["minuten", "minuut"],
  ["palen", "paal"],
  ["partijen", "partij"],
  ["personen", "persoon"],
  ["records", "record"],
  ["seconden", "seconde"],
  ["systemen", "systeem"],
  ["toestellen", "toestel"],
  ["tests", "test"],
  ["weken", "week"],
  ["werkdagen", "werkdag"],
  ["zones", "zone"],
]);

export type TextSegment = { readonly kind: "text"; readonly text: string } | { readonly kind: "parameter"; readonly parameter: string };

const PLACEHOLDER = /\{\{([a-z][a-zA-Z0-9-]*)\}\}/g;
const PLACEHOLDER_AND_WORD = new RegExp(`${PLACEHOLDER.source}((?: \\p{Ll}+)?)`, "gu");

/** The text cut at its parameters, in order. */
export function segmentsOf(text: string): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) segments.push({ kind: "text", text: text.slice(end, match.index) });
    segments.push({ kind: "parameter", parameter: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ kind: "text", text: text.slice(end) });
  return segments;
}

/** Ids of the parameters in `texts`, each once, in order of appearance. */
export function parametersIn(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) if (text.includes("{{")) for (const match of text.matchAll(PLACEHOLDER)) found.add(match[1] ?? "");
  return [...found];
}

/**
 * What looks like a parameter in `text` and is none of `known`: a misspelt name, spaces between the braces, a brace too few. It would
 * be printed as it stands.
 */
export function strayPlaceholders(text: string, known: ReadonlySet<string>): readonly string[] {
  const rest = text.replace(PLACEHOLDER, (whole, name: string) => (known.has(name) ? "" : whole));
  return rest.match(/\{\{[^{}]*\}\}|\{\{|\}\}/g) ?? [];
}

/** `text` with every known parameter replaced; one without a value is printed as its label between square brackets. */
export function fillText(text: string, parameters: ReadonlyMap<string, Parameter>, values: Readonly<Record<string, ParameterValue>>): string {
  if (!text.includes("{{")) return text;
  return text.replace(PLACEHOLDER_AND_WORD, (whole, name: string, rest: string) => {
    const parameter = parameters.get(name);
    if (!parameter) return whole;
    const value = Object.hasOwn(values, name) ? values[name] : parameter.default;
    if (value === undefined || value === "") return `[${parameter.label}]${rest}`;
    return `${formatParameterValue(value, parameter)}${wordsAfter(value, rest)}`;
  });
}

/** `words` as they stand right after `value`: their first word in the singular when that is one. */
export function wordsAfter(value: ParameterValue | undefined, words: string): string {
  return value === 1 ? words.replace(/^ (\p{Ll}+)/u, (whole, word: string) => (SINGULAR.has(word) ? ` ${SINGULAR.get(word)}` : whole)) : words;
}

/** A value with its unit, as a table or a form shows it. */
export function valueWithUnit(value: ParameterValue, parameter: Parameter): string {
  const unit = parameter.type === "number" && parameter.unit ? ` ${parameter.unit}` : "";
  return `${formatParameterValue(value, parameter)}${wordsAfter(value, unit)}`;
}

/** A value as it stands in a text. A number without a unit is a level or a year: 2028, not 2.028. */
export function formatParameterValue(value: ParameterValue, parameter: Parameter): string {
  if (typeof value !== "number") return value;
  return parameter.type === "number" && parameter.unit === undefined ? String(value) : formatNumber(value);
}

/** Why `value` cannot be used for `parameter`, in Dutch, or undefined when it can. Bounds are included. */
export function parameterFault(parameter: Parameter, value: ParameterValue): string | undefined {
  switch (parameter.type) {
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) return `Vul bij "${parameter.label}" een getal in.`;
      if (value < parameter.min || value > parameter.max)
        return `Kies bij "${parameter.label}" een waarde van ${formatParameterValue(parameter.min, parameter)} tot en met ${valueWithUnit(parameter.max, parameter)}.`;
      return undefined;
    case "choice":
      return parameter.options.includes(String(value)) ? undefined : `Kies bij "${parameter.label}" een van de mogelijkheden: ${parameter.options.join(", ")}.`;
    case "text":
      return String(value).length > parameter.maxLength ? `Houd "${parameter.label}" onder de ${parameter.maxLength} tekens.` : undefined;
  }
}

/** Which values a person may choose, in words. */
export function boundsOf(parameter: Parameter): string {
  switch (parameter.type) {
    case "number":
      return `${formatParameterValue(parameter.min, parameter)} tot en met ${valueWithUnit(parameter.max, parameter)}; ${parameter.stricter === "lower" ? "lager" : "hoger"} is strenger`;
    case "choice":
      return parameter.options.join("; ");
    case "text":
      return "vrije tekst";
  }
}
