/** Parameters in texts: `{{name}}`, no spaces, replaced by the value alone (the unit stands in the text). */
import { formatNumber } from "./conditions.ts";
import type { Parameter } from "./model.ts";

export type ParameterValue = string | number;

export type TextSegment = { readonly kind: "text"; readonly text: string } | { readonly kind: "parameter"; readonly parameter: string };

const PLACEHOLDER = /\{\{([a-z][a-zA-Z0-9-]*)\}\}/g;

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
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const parameter = parameters.get(name);
    if (!parameter) return whole;
    const value = Object.hasOwn(values, name) ? values[name] : parameter.default;
    return value === undefined || value === "" ? `[${parameter.label}]` : formatParameterValue(value);
  });
}

export function formatParameterValue(value: ParameterValue): string {
  return typeof value === "number" ? formatNumber(value) : value;
}

/** Why `value` cannot be used for `parameter`, in Dutch, or undefined when it can. Bounds are included. */
export function parameterFault(parameter: Parameter, value: ParameterValue): string | undefined {
  switch (parameter.type) {
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) return `Vul bij "${parameter.label}" een getal in.`;
      if (value < parameter.min || value > parameter.max)
        return `Kies bij "${parameter.label}" een waarde van ${formatNumber(parameter.min)} tot en met ${formatNumber(parameter.max)} ${parameter.unit}.`;
      return undefined;
    case "choice":
      return parameter.options.includes(String(value)) ? undefined : `Kies bij "${parameter.label}" een van de mogelijkheden: ${parameter.options.join(", ")}.`;
    case "text":
      return String(value).length > parameter.maxLength ? `Houd "${parameter.label}" onder de ${parameter.maxLength} tekens.` : undefined;
  }
}
