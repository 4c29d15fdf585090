import { isAllowed } from "../../assembly/profile.ts";
import { enumerate } from "../../catalogue/conditions.ts";
import { type Characteristic, SEPARATE_PARTS } from "../../catalogue/model.ts";
import type { Finding, FindingPlace } from "../model.ts";
import { askedAlways, relevantCharacteristics } from "../relevant.ts";
import type { RuleInput } from "./rule.ts";

/** Requirements that wait for an answer. */
interface Waiting {
  readonly ids: readonly string[];
  readonly obligatory: boolean;
}

/**
 * Questions without an answer. Not answered is an error: requirements could be missing without anybody having looked.
 * "Weet ik niet" is a warning, or an error when an obligatory requirement hangs on it.
 */
export function answerFindings(input: RuleInput): readonly Finding[] {
  const { catalogue, dossier } = input;
  const relevant = relevantCharacteristics(catalogue, dossier);
  const always = askedAlways(catalogue, dossier);
  const waiting = waitingRequirements(input, relevant.get(SEPARATE_PARTS) ?? []);
  return [
    ...catalogue.characteristics.flatMap((each) =>
      findingsAbout(each, { waiting: waiting.get(each.id), relevant: relevant.has(each.id), always: always.has(each.id) }, input),
    ),
    ...strangeAnswers(input),
  ];
}

function waitingRequirements({ assembly }: RuleInput, partDependants: readonly string[]): ReadonlyMap<string, Waiting> {
  const waiting = new Map<string, Waiting>();
  for (const requirement of assembly.unknown)
    for (const characteristic of requirement.open) {
      const known = waiting.get(characteristic);
      waiting.set(characteristic, {
        ids: [...(known?.ids ?? []), requirement.id],
        obligatory: known?.obligatory === true || requirement.standard.obligatory !== undefined,
      });
    }
  // Without an answer these are in the annex, to be on the safe side: they wait for it no less.
  const ids = [...new Set([...(waiting.get(SEPARATE_PARTS)?.ids ?? []), ...partDependants])];
  if (ids.length > 0) waiting.set(SEPARATE_PARTS, { ids, obligatory: false });
  return waiting;
}

function findingsAbout(
  characteristic: Characteristic,
  { waiting, relevant, always }: { readonly waiting: Waiting | undefined; readonly relevant: boolean; readonly always: boolean },
  { dossier, profile }: RuleInput,
): readonly Finding[] {
  const { id, label } = characteristic;
  const raw = dossier.characteristics[id];
  if (raw !== undefined && !characteristic.tenderFact && !isAllowed(characteristic, raw))
    return [
      {
        id: `answer-not-allowed:${id}`,
        severity: "error",
        message: `Het antwoord bij "${label}" past niet bij de vraag en telt niet mee.`,
        solution: "Geef opnieuw antwoord.",
        where: placeOfCharacteristic(characteristic),
      },
    ];
  const value = profile.values[id];
  const asked = waiting !== undefined || always || id === SEPARATE_PARTS;
  if (value === undefined && asked && relevant) return [unanswered(characteristic, waiting)];
  if (value === null && waiting) return [answeredUnknown(characteristic, waiting)];
  return [];
}

function unanswered(characteristic: Characteristic, waiting: Waiting | undefined): Finding {
  return {
    id: `question-unanswered:${characteristic.id}`,
    severity: "error",
    message: `"${characteristic.label}" is nog niet beantwoord.${waiting ? ` Daarvan ${dependence(waiting.ids)}.` : ""}`,
    solution: solutionFor(characteristic),
    where: placeOfCharacteristic(characteristic),
  };
}

function solutionFor({ tenderFact }: Characteristic): string {
  if (tenderFact === "tbbCategories") return "Zet de belangen met hun categorie in het TBB-overzicht.";
  return tenderFact ? "Vul dit in bij de stap Opdracht." : 'Beantwoord de vraag. Weet u het niet, kies dan "weet ik niet".';
}

function answeredUnknown(characteristic: Characteristic, { ids, obligatory }: Waiting): Finding {
  if (characteristic.id === SEPARATE_PARTS)
    return {
      id: `answer-unknown:${characteristic.id}`,
      severity: "warning",
      message: `Bij "${characteristic.label}" is het antwoord "weet ik niet". Daarvan ${dependence(ids)}. De bijlage gaat nu uit van losse delen, zodat geen eis ontbreekt.`,
      solution: "Zoek het antwoord op. Is wat u koopt één geheel, dan vervallen de eisen die dubbel zijn.",
      where: placeOfCharacteristic(characteristic),
    };
  return {
    id: `answer-unknown:${characteristic.id}`,
    severity: obligatory ? "error" : "warning",
    message: `Bij "${characteristic.label}" is het antwoord "weet ik niet". Daarvan ${dependence(ids)}; ${ids.length === 1 ? "die staat" : "die staan"} nu niet in de bijlage.`,
    solution: obligatory ? "Zoek het antwoord op: er hangt een verplichte eis van af." : "Zoek het antwoord op, of leg vast waarom het zonder kan.",
    where: placeOfCharacteristic(characteristic),
  };
}

function strangeAnswers({ catalogue, dossier }: RuleInput): readonly Finding[] {
  const known = new Set(catalogue.characteristics.map((each) => each.id));
  return Object.keys(dossier.characteristics)
    .filter((id) => !known.has(id))
    .map((id) => ({
      id: `characteristic-unknown:${id}`,
      severity: "warning",
      message: `Het dossier bevat een antwoord op "${id}", dat het eisenpakket niet kent. Het telt niet mee.`,
      solution: "Controleer of het dossier bij dit eisenpakket hoort.",
      where: { step: "kenmerken", item: id },
    }));
}

function dependence(ids: readonly string[]): string {
  if (ids.length > 4) return `hangen ${ids.length} eisen af`;
  return `${ids.length === 1 ? "hangt" : "hangen"} ${enumerate(ids)} af`;
}

/** Where `characteristic` is asked. */
export function placeOfCharacteristic(characteristic: Characteristic): FindingPlace {
  if (characteristic.tenderFact === "tbbCategories") return { step: "nationaleVeiligheid", item: "tbbOverzicht" };
  return { step: characteristic.question?.step ?? "opdracht", item: characteristic.tenderFact ?? characteristic.id };
}
