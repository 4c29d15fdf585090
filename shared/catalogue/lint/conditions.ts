import type { Condition } from "../condition-model.ts";
import { type CharacteristicValue, evaluate, factsOf, type Vocabulary, vocabularyOf } from "../conditions.ts";
import { type Catalogue, type Characteristic, SEPARATE_PARTS } from "../model.ts";
import { type CatalogueProblem, editorial, integrity } from "./model.ts";

interface PlacedCondition {
  readonly subject: string;
  readonly place: string;
  readonly condition: Condition;
}

/** Above this many combinations the search for one that holds stops and the condition counts as possible. */
const MAX_COMBINATIONS = 20_000;

/** Every fact exists and is tested in a way that fits its type; every condition can hold; every question decides something or is asked by a list. */
export function conditionProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const placed = conditionsOf(catalogue);
  return [
    ...placed.flatMap((each) => {
      const wrong = leafProblems(each, vocabulary);
      if (wrong.length > 0) return wrong;
      return canHold(each.condition, vocabulary) ? [] : [integrity("condition-impossible", each.subject, each.place, "Deze voorwaarde kan nooit waar zijn.")];
    }),
    ...characteristicProblems(catalogue, placed),
    ...separatePartsProblems(catalogue),
    ...quickScanProblems(catalogue, vocabulary, placed),
  ];
}

function conditionsOf(catalogue: Catalogue): readonly PlacedCondition[] {
  return [
    ...catalogue.requirements.flatMap((each) => [
      ...(each.when ? [{ subject: each.id, place: "when", condition: each.when }] : []),
      ...(each.obligatory?.when ? [{ subject: each.id, place: "obligatory.when", condition: each.obligatory.when }] : []),
    ]),
    ...catalogue.sets.flatMap((each) => (each.advisedWhen ? [{ subject: each.id, place: "advisedWhen", condition: each.advisedWhen.condition }] : [])),
    ...catalogue.quickScan.outcomes.flatMap((each) => (each.when ? [{ subject: "quickscan", place: `outcomes.${each.id}.when`, condition: each.when }] : [])),
    ...catalogue.quickScan.risks.map((each) => ({ subject: "quickscan", place: `risks.${each.id}.when`, condition: each.when })),
    ...(catalogue.abro?.checks ?? []).flatMap((check) =>
      check.findings.flatMap((each) =>
        each.when ? [{ subject: `ABRO controle ${check.number}`, place: `findings.${each.id}.when`, condition: each.when }] : [],
      ),
    ),
    ...(catalogue.abro?.frame.planning ?? []).flatMap((each) =>
      each.when ? [{ subject: "ABRO planning", place: `${each.id}.when`, condition: each.when }] : [],
    ),
  ];
}

function leafProblems({ subject, place, condition }: PlacedCondition, vocabulary: Vocabulary): readonly CatalogueProblem[] {
  if ("all" in condition) return condition.all.flatMap((part) => leafProblems({ subject, place, condition: part }, vocabulary));
  if ("any" in condition) return condition.any.flatMap((part) => leafProblems({ subject, place, condition: part }, vocabulary));
  if ("not" in condition) return leafProblems({ subject, place, condition: condition.not }, vocabulary);
  if ("set" in condition)
    return vocabulary.sets.has(condition.set) ? [] : [integrity("condition-set-unknown", subject, place, `Het onderdeel "${condition.set}" bestaat niet.`)];
  const name = "unknown" in condition ? condition.unknown : condition.is;
  const characteristic = vocabulary.characteristics.get(name);
  if (!characteristic) return [integrity("condition-characteristic-unknown", subject, place, `Het kenmerk "${name}" bestaat niet.`)];
  const fault = "unknown" in condition ? undefined : testFault(condition, characteristic);
  return fault ? [integrity("condition-test-misfit", subject, place, fault)] : [];
}

function testFault(test: Extract<Condition, { is: string }>, characteristic: Characteristic): string | undefined {
  if ("atLeast" in test)
    return characteristic.type === "number" ? undefined : `"atLeast" past alleen bij een getal; "${test.is}" is een ${characteristic.type}.`;
  if ("onOrAfter" in test)
    return characteristic.type === "date" ? undefined : `"onOrAfter" past alleen bij een datum; "${test.is}" is een ${characteristic.type}.`;
  if ("value" in test) {
    if (characteristic.type !== "choice" && characteristic.type !== "multi")
      return `"value" past alleen bij een keuze; "${test.is}" is een ${characteristic.type}.`;
    return characteristic.options.some((option) => option.value === test.value) ? undefined : `"${test.value}" is geen antwoord van "${test.is}".`;
  }
  return characteristic.type === "boolean" ? undefined : `Zonder "value" past alleen een ja/nee-kenmerk; "${test.is}" is een ${characteristic.type}.`;
}

/** Looks for answers under which the condition holds, over a few telling values per fact. */
function canHold(condition: Condition, vocabulary: Vocabulary): boolean {
  const facts = factsOf(condition);
  const axes = facts.characteristics.map((id) => ({ id, values: tellingValues(id, condition, vocabulary) }));
  const sets = facts.sets;
  const combinations = axes.reduce((product, axis) => product * axis.values.length, 2 ** sets.length);
  if (combinations > MAX_COMBINATIONS) return true;
  for (let index = 0; index < combinations; index += 1) {
    let rest = index;
    const chosen = sets.filter(() => {
      const on = rest % 2 === 1;
      rest = Math.floor(rest / 2);
      return on;
    });
    const values: Record<string, CharacteristicValue> = {};
    for (const axis of axes) {
      const value = axis.values[rest % axis.values.length];
      rest = Math.floor(rest / axis.values.length);
      if (value !== undefined) values[axis.id] = value;
    }
    if (evaluate(condition, { sets: chosen, values }, vocabulary).truth === "yes") return true;
  }
  return false;
}

function tellingValues(id: string, condition: Condition, vocabulary: Vocabulary): readonly CharacteristicValue[] {
  const characteristic = vocabulary.characteristics.get(id);
  switch (characteristic?.type) {
    case "boolean":
      return [true, false, null];
    case "choice":
      return [...characteristic.options.map((option) => option.value), null];
    case "multi":
      return [...characteristic.options.map((option) => [option.value]), characteristic.options.map((option) => option.value), [], null];
    case "number":
      return [characteristic.min, characteristic.max, null, ...thresholds(condition, id).filter((each) => typeof each === "number")];
    case "date":
      return ["0001-01-01", "9999-12-31", null];
    case undefined:
      return [];
  }
}

function thresholds(condition: Condition, id: string): readonly CharacteristicValue[] {
  if ("all" in condition) return condition.all.flatMap((part) => thresholds(part, id));
  if ("any" in condition) return condition.any.flatMap((part) => thresholds(part, id));
  if ("not" in condition) return thresholds(condition.not, id);
  return "atLeast" in condition && condition.is === id ? [condition.atLeast, condition.atLeast - 1] : [];
}

function characteristicProblems(catalogue: Catalogue, placed: readonly PlacedCondition[]): readonly CatalogueProblem[] {
  const asked = [...catalogue.quickScan.questions, ...(catalogue.abro?.checks ?? []).flatMap((check) => check.questions), SEPARATE_PARTS];
  const used = new Set([...placed.flatMap((each) => factsOf(each.condition).characteristics), ...asked]);
  return catalogue.characteristics.flatMap((each) => {
    const problems: CatalogueProblem[] = [];
    if (each.id === SEPARATE_PARTS && each.type !== "boolean")
      problems.push(integrity("separate-parts-type", each.id, "type", "Of een inkoop uit losse delen bestaat, is een vraag met ja of nee."));
    if ((each.question === undefined) === (each.tenderFact === undefined))
      problems.push(
        integrity(
          "characteristic-origin",
          each.id,
          "question",
          "Een kenmerk heeft of een vraag, of een feit van de opdracht; niet beide en niet geen van beide.",
        ),
      );
    if (!used.has(each.id) && !each.tenderFact)
      problems.push(editorial("warning", "characteristic-unused", each.id, "", "Van deze vraag hangt niets af: de wizard stelt haar niet."));
    return problems;
  });
}

/** Without the question every purchase of two or more inkooponderdelen counts as separate parts, and nobody can say otherwise. */
function separatePartsProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  if (catalogue.sets.filter((set) => set.kind === "category").length < 2 || catalogue.characteristics.some((each) => each.id === SEPARATE_PARTS)) return [];
  return [editorial("warning", "separate-parts-not-asked", "pack", SEPARATE_PARTS, "Dit pakket vraagt niet of een inkoop uit losse delen bestaat.")];
}

function quickScanProblems(catalogue: Catalogue, vocabulary: Vocabulary, placed: readonly PlacedCondition[]): readonly CatalogueProblem[] {
  const { questions, outcomes, risks } = catalogue.quickScan;
  const deciding = new Set(placed.flatMap((each) => factsOf(each.condition).characteristics));
  const problems: CatalogueProblem[] = questions
    .filter((id) => vocabulary.characteristics.get(id)?.question?.step !== "nationaleVeiligheid")
    .map((id) => integrity("quickscan-question", "quickscan", id, `"${id}" is geen vraag van de stap Nationale veiligheid.`));
  for (const id of questions)
    if (!deciding.has(id))
      problems.push(
        editorial("warning", "quickscan-question-idle", "quickscan", id, `Van "${id}" hangt geen uitkomst, risico of eis af. Vraag niet wat niets beslist.`),
      );
  for (const { id, when } of [...outcomes, ...risks])
    if (when && canTurnLighter(when))
      problems.push(integrity("quickscan-lighter", "quickscan", id, 'Gebruik hier geen "not" of "unknown": een ja mag de uitkomst nooit lichter maken.'));
  if (outcomes.at(-1)?.when !== undefined)
    problems.push(
      integrity("quickscan-no-fallback", "quickscan", "outcomes", "De laatste uitkomst hoort geen voorwaarde te hebben: zij geldt als niets anders past."),
    );
  if (!outcomes.some((each) => !each.allKnown && each.when !== undefined))
    problems.push(integrity("quickscan-no-caution", "quickscan", "outcomes", "Er is geen uitkomst voor onbekende antwoorden."));
  return problems;
}

/** Whether a heavier answer could make `condition` no longer hold. */
function canTurnLighter(condition: Condition): boolean {
  if ("all" in condition) return condition.all.some(canTurnLighter);
  if ("any" in condition) return condition.any.some(canTurnLighter);
  return "not" in condition || "unknown" in condition;
}
