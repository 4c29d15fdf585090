/**
 * Three-valued evaluation of conditions, with the reasons in words.
 *
 * Unknown is a value of its own (Kleene's strong logic): an unanswered question never counts as no.
 *
 *     all: a no decides; otherwise an unknown stays unknown.      any: a yes decides; otherwise an unknown stays unknown.
 *     not: swaps yes and no, leaves unknown.                      unknown: yes when the user said "weet ik niet".
 */
import { assertNever } from "../immutable.ts";
import type { Condition } from "./condition-model.ts";
import type { Characteristic, RequirementSet } from "./model.ts";

export type Truth = "yes" | "no" | "unknown";

/** An answer. `null` is "weet ik niet": given by the user, and still unknown. */
export type CharacteristicValue = boolean | string | number | readonly string[] | null;

/** All named facts of a tender that conditions look at. A characteristic that is absent was not answered. */
export interface Profile {
  readonly sets: readonly string[];
  /** Sets that are chosen for another part of the purchase than the one looked at; see `shared/assembly/parts.ts`. */
  readonly elsewhere?: readonly string[];
  readonly values: Readonly<Record<string, CharacteristicValue>>;
}

export interface Evaluation {
  readonly truth: Truth;
  /** Phrases that complete "omdat ...", those that decided the outcome. */
  readonly reasons: readonly string[];
  /** Characteristics whose answer is missing and could change the outcome. */
  readonly open: readonly string[];
}

/** What the words of an explanation are made from. Make it once per catalogue with `vocabularyOf`. */
export interface Vocabulary {
  readonly characteristics: ReadonlyMap<string, Characteristic>;
  readonly sets: ReadonlyMap<string, RequirementSet>;
}

export function vocabularyOf(characteristics: readonly Characteristic[], sets: readonly RequirementSet[]): Vocabulary {
  return {
    characteristics: new Map(characteristics.map((each) => [each.id, each])),
    sets: new Map(sets.map((each) => [each.id, each])),
  };
}

/** Evaluates `condition` for `profile`. An unknown name is a bug: the catalogue lint refuses such a pack before it gets here. */
export function evaluate(condition: Condition, profile: Profile, vocabulary: Vocabulary): Evaluation {
  if ("all" in condition) return combine(condition.all, "no", profile, vocabulary);
  if ("any" in condition) return combine(condition.any, "yes", profile, vocabulary);
  if ("not" in condition) {
    const inner = evaluate(condition.not, profile, vocabulary);
    return { ...inner, truth: negate(inner.truth) };
  }
  if ("set" in condition) return evaluateSet(condition, profile, vocabulary);
  if ("unknown" in condition) return evaluateUnknown(condition.unknown, profile, vocabulary);
  return evaluateCharacteristic(condition, profile, vocabulary);
}

/**
 * The truth of `condition` alone, without its reasons: several times quicker, for "what would this choice do" over every choice at once.
 * A property test holds it equal to `evaluate`.
 */
export function truthOf(condition: Condition, profile: Profile, vocabulary: Vocabulary): Truth {
  if ("all" in condition) return settledBy(condition.all, "no", profile, vocabulary);
  if ("any" in condition) return settledBy(condition.any, "yes", profile, vocabulary);
  if ("not" in condition) return negate(truthOf(condition.not, profile, vocabulary));
  if ("set" in condition) return truth(isChosen(condition, profile) || vocabulary.sets.get(condition.set)?.kind === "base");
  if ("unknown" in condition) return profile.values[condition.unknown] === undefined ? "unknown" : truth(profile.values[condition.unknown] === null);
  const value = profile.values[condition.is];
  return value === undefined || value === null ? "unknown" : truth(passes(condition, value));
}

function settledBy(parts: readonly Condition[], decisive: "yes" | "no", profile: Profile, vocabulary: Vocabulary): Truth {
  let result: Truth = negate(decisive);
  for (const part of parts) {
    const each = truthOf(part, profile, vocabulary);
    if (each === decisive) return decisive;
    if (each === "unknown") result = each;
  }
  return result;
}

function truth(holds: boolean): Truth {
  return holds ? "yes" : "no";
}

/** Whether a known value passes a test: the one place that says so. */
function passes(test: CharacteristicTest, value: NonNullable<CharacteristicValue>): boolean {
  if ("atLeast" in test) return typeof value === "number" && value >= test.atLeast;
  if ("onOrAfter" in test) return typeof value === "string" && value >= test.onOrAfter;
  if (!("value" in test)) return value === true;
  return Array.isArray(value) ? value.includes(test.value) : value === test.value;
}

export function negate(truth: Truth): Truth {
  if (truth === "unknown") return "unknown";
  return truth === "yes" ? "no" : "yes";
}

/** `decisive` is the truth that settles the outcome by itself: "no" for all, "yes" for any. */
function combine(parts: readonly Condition[], decisive: "yes" | "no", profile: Profile, vocabulary: Vocabulary): Evaluation {
  const [first] = parts;
  if (parts.length === 1 && first) return evaluate(first, profile, vocabulary);
  const results: Evaluation[] = [];
  let truth: Truth = negate(decisive);
  for (const part of parts) {
    const result = evaluate(part, profile, vocabulary);
    results.push(result);
    if (truth !== decisive && result.truth !== negate(decisive)) truth = result.truth;
  }
  const deciding = results.filter((each) => each.truth === truth);
  const [only] = deciding;
  if (deciding.length === 1 && only) return only;
  const reasons: string[] = [];
  const open: string[] = [];
  for (const each of deciding) {
    addMissing(reasons, each.reasons);
    addMissing(open, each.open);
  }
  return { truth, reasons, open };
}

const NONE: readonly string[] = [];

type SetTest = Extract<Condition, { set: string }>;

function isChosen(test: SetTest, { sets, elsewhere }: Profile): boolean {
  return sets.includes(test.set) || ("inAnyPart" in test && elsewhere?.includes(test.set) === true);
}

function evaluateSet(test: SetTest, profile: Profile, vocabulary: Vocabulary): Evaluation {
  const set = vocabulary.sets.get(test.set);
  if (!set) throw new Error(`De voorwaarde noemt het onbekende onderdeel ${test.set}.`);
  if (set.kind === "base") return settled(true, "dit voor elke inkoop geldt");
  if (isChosen(test, profile)) return settled(true, `${set.name} is gekozen`);
  return settled(false, `${set.name} ${profile.elsewhere?.includes(set.id) ? "een ander deel van de opdracht is" : "niet is gekozen"}`);
}

function evaluateUnknown(id: string, profile: Profile, vocabulary: Vocabulary): Evaluation {
  const characteristic = characteristicNamed(id, vocabulary);
  const value = profile.values[id];
  if (value === undefined) return open(characteristic);
  return settled(value === null, value === null ? characteristic.unknownPhrase : phraseOf(characteristic, value));
}

type CharacteristicTest = Extract<Condition, { is: string }>;

function evaluateCharacteristic(test: CharacteristicTest, profile: Profile, vocabulary: Vocabulary): Evaluation {
  const characteristic = characteristicNamed(test.is, vocabulary);
  const value = profile.values[test.is];
  if (value === undefined || value === null) return open(characteristic);
  const holds = passes(test, value);
  return settled(holds, phraseOfTest(test, characteristic, value, holds));
}

/** How a test on a known value came out, in words. */
function phraseOfTest(test: CharacteristicTest, characteristic: Characteristic, value: CharacteristicValue, holds: boolean): string {
  if ("atLeast" in test) return `${subjectOf(characteristic)} ${holds ? "ten minste" : "minder dan"} ${formatNumber(test.atLeast)} is`;
  if ("onOrAfter" in test) return `${subjectOf(characteristic)} ${holds ? "op of na" : "vóór"} ${formatDate(test.onOrAfter)} valt`;
  if (!("value" in test) || !Array.isArray(value)) return phraseOf(characteristic, value);
  const phrase = optionPhrase(characteristic, test.value);
  return holds ? phrase : `niet is aangegeven dat ${phrase}`;
}

function settled(holds: boolean, reason: string): Evaluation {
  return { truth: holds ? "yes" : "no", reasons: [reason], open: NONE };
}

function open(characteristic: Characteristic): Evaluation {
  return { truth: "unknown", reasons: [characteristic.unknownPhrase], open: [characteristic.id] };
}

function characteristicNamed(id: string, vocabulary: Vocabulary): Characteristic {
  const found = vocabulary.characteristics.get(id);
  if (!found) throw new Error(`De voorwaarde noemt het onbekende kenmerk ${id}.`);
  return found;
}

function subjectOf(characteristic: Characteristic): string {
  return characteristic.type === "number" || characteristic.type === "date" ? characteristic.subject : characteristic.label;
}

/** The fact as a phrase that completes "omdat ...". */
export function phraseOf(characteristic: Characteristic, value: CharacteristicValue): string {
  if (value === null) return characteristic.unknownPhrase;
  switch (characteristic.type) {
    case "boolean":
      return value === true ? characteristic.phrase.yes : characteristic.phrase.no;
    case "choice":
      return optionPhrase(characteristic, String(value));
    case "multi":
      return Array.isArray(value) && value.length > 0
        ? value.map((each) => optionPhrase(characteristic, each)).join(" en ")
        : `bij ${characteristic.label.toLowerCase()} niets is gekozen`;
    case "number":
      return `${characteristic.subject} ${formatNumber(Number(value))} is`;
    case "date":
      return `${characteristic.subject} op ${formatDate(String(value))} valt`;
    default:
      return assertNever(characteristic, "soort kenmerk");
  }
}

function optionPhrase(characteristic: Characteristic, value: string): string {
  if (characteristic.type !== "choice" && characteristic.type !== "multi") return characteristic.label;
  return characteristic.options.find((option) => option.value === value)?.phrase ?? `bij ${characteristic.label.toLowerCase()} ${value} is gekozen`;
}

/** Every characteristic and set that `condition` looks at: what the lint proves to exist and what the wizard has to ask. */
export function factsOf(condition: Condition): { readonly characteristics: readonly string[]; readonly sets: readonly string[] } {
  const characteristics = new Set<string>();
  const sets = new Set<string>();
  const visit = (part: Condition): void => {
    if ("all" in part) part.all.forEach(visit);
    else if ("any" in part) part.any.forEach(visit);
    else if ("not" in part) visit(part.not);
    else if ("set" in part) sets.add(part.set);
    else if ("unknown" in part) characteristics.add(part.unknown);
    else characteristics.add(part.is);
  };
  visit(condition);
  return { characteristics: [...characteristics], sets: [...sets] };
}

/** Characteristics whose answer, given or missing, made `condition` come out as it does: those behind the reasons of `evaluate`. */
export function decidersOf(condition: Condition, profile: Profile, vocabulary: Vocabulary): readonly string[] {
  if ("not" in condition) return decidersOf(condition.not, profile, vocabulary);
  if ("set" in condition) return NONE;
  if ("unknown" in condition) return [condition.unknown];
  if ("is" in condition) return [condition.is];
  const outcome = truthOf(condition, profile, vocabulary);
  const parts = "all" in condition ? condition.all : condition.any;
  return distinct(parts.filter((part) => truthOf(part, profile, vocabulary) === outcome).flatMap((part) => decidersOf(part, profile, vocabulary)));
}

/** "omdat a, b en c". */
export function becauseSentence(reasons: readonly string[]): string {
  return `omdat ${enumerate(reasons)}`;
}

/** "a, b en c". */
export function enumerate(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} en ${parts[parts.length - 1]}`;
}

/** Adds each of `values` that is not there yet: there are only ever a few. */
function addMissing(to: string[], values: readonly string[]): void {
  for (const value of values) if (!to.includes(value)) to.push(value);
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/** "2027-12-11" as "11 december 2027"; no locale or time zone of the machine takes part. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** Dutch notation, with a point per thousand and a comma for decimals; no locale of the machine takes part. */
export function formatNumber(value: number): string {
  const [whole = "0", decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${decimals ? `,${decimals}` : ""}`;
}
