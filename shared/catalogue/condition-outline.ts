/** A condition in words for a person who reads the catalogue, without a tender: what has to hold before a requirement comes in. */
import type { Condition } from "./condition-model.ts";
import { formatDate, formatNumber, type Vocabulary } from "./conditions.ts";
import type { Characteristic } from "./model.ts";

/** One thing that has to hold, or several of which all or at least one. */
export type ConditionOutline =
  | { readonly kind: "fact"; readonly words: string }
  | { readonly kind: "all" | "any"; readonly parts: readonly ConditionOutline[] };

/** `condition` as an outline. Every fact completes "als ...". A "not" is worked into the facts, so that nobody has to turn a list around in his head. */
export function outlineOf(condition: Condition, vocabulary: Vocabulary): ConditionOutline {
  return outline(condition, vocabulary, true);
}

function outline(condition: Condition, vocabulary: Vocabulary, holds: boolean): ConditionOutline {
  if ("not" in condition) return outline(condition.not, vocabulary, !holds);
  if ("all" in condition) return group(condition.all, holds ? "all" : "any", vocabulary, holds);
  if ("any" in condition) return group(condition.any, holds ? "any" : "all", vocabulary, holds);
  return { kind: "fact", words: wordsOf(condition, vocabulary, holds) };
}

function group(parts: readonly Condition[], kind: "all" | "any", vocabulary: Vocabulary, holds: boolean): ConditionOutline {
  const outlined = parts.map((part) => outline(part, vocabulary, holds));
  const [only] = outlined;
  if (only && outlined.length === 1) return only;
  // A group within a group of the same kind says nothing more.
  return { kind, parts: outlined.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}

type Fact = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function wordsOf(fact: Fact, { characteristics, sets }: Vocabulary, holds: boolean): string {
  if ("set" in fact) return `${sets.get(fact.set)?.name ?? fact.set} ${holds ? "is gekozen" : "niet is gekozen"}`;
  if ("unknown" in fact) {
    const label = characteristics.get(fact.unknown)?.label ?? fact.unknown;
    return holds ? `u bij "${label}" kiest voor "weet ik niet"` : `u bij "${label}" een antwoord geeft`;
  }
  const characteristic = characteristics.get(fact.is);
  if (!characteristic) return fact.is;
  if ("atLeast" in fact) return `${subjectOf(characteristic)} ${holds ? "ten minste" : "minder dan"} ${formatNumber(fact.atLeast)} is`;
  if ("onOrAfter" in fact) return `${subjectOf(characteristic)} ${holds ? "op of na" : "vóór"} ${formatDate(fact.onOrAfter)} valt`;
  if ("value" in fact) {
    const phrase = optionPhrase(characteristic, fact.value);
    return holds ? phrase : `niet is aangegeven dat ${phrase}`;
  }
  return characteristic.type === "boolean" ? characteristic.phrase[holds ? "yes" : "no"] : characteristic.label;
}

function optionPhrase(characteristic: Characteristic, value: string): string {
  if (characteristic.type !== "choice" && characteristic.type !== "multi") return characteristic.label;
  return characteristic.options.find((option) => option.value === value)?.phrase ?? value;
}

function subjectOf(characteristic: Characteristic): string {
  return characteristic.type === "number" || characteristic.type === "date" ? characteristic.subject : characteristic.label;
}
