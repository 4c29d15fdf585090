import { ABRO_SET } from "../abro/model.ts";
import { abroApplies } from "../abro/scope.ts";
import { profileOf } from "../assembly/profile.ts";
import type { Condition } from "../catalogue/condition-model.ts";
import { evaluate, factsOf, vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";

/**
 * The questions of the ABRO that are worth an answer: those that were answered, those that only record something, and those of which a
 * finding, a text for the tender documents or a step of the planning still waits. What other answers settled is not asked: at TBB 4 nobody
 * is asked about the level of a VGB.
 */
export function abroQuestions(catalogue: Catalogue, dossier: Dossier): ReadonlySet<string> {
  if (!catalogue.abro || !abroApplies(dossier)) return new Set();
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const conditions: readonly Condition[] = [
    ...catalogue.abro.checks.flatMap((check) => check.findings.flatMap((finding) => finding.when ?? [])),
    ...catalogue.requirements.flatMap((each) => (catalogue.setOf[each.id] === ABRO_SET ? (each.when ?? []) : [])),
    ...catalogue.abro.frame.planning.flatMap((step) => step.when ?? []),
  ];
  const steering = new Set(conditions.flatMap((each) => factsOf(each).characteristics));
  const awaited = new Set(conditions.flatMap((each) => evaluate(each, profile, vocabulary).open));
  const asked = catalogue.abro.checks.flatMap((check) => check.questions);
  return new Set(asked.filter((id) => !steering.has(id) || awaited.has(id) || Object.hasOwn(dossier.characteristics, id)));
}
