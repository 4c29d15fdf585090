/**
 * Speed of assembly, in one run: the bundled pack for the examples, and a stress pack of the same conditions, each in ratio to
 * json-logic-js on the same conditions without reasons.
 */
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { assemble } from "../../shared/assembly/assemble.ts";
import { profileOf } from "../../shared/assembly/profile.ts";
import type { Condition } from "../../shared/catalogue/condition-model.ts";
import type { Catalogue, Requirement } from "../../shared/catalogue/model.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { review } from "../../shared/review/review.ts";
import { median } from "./median.ts";

export interface AssemblyFigures {
  readonly requirements: number;
  readonly medianMs: number;
  /** Assembly and review together: what one click costs. */
  readonly withReviewMs: number;
  /** Assembly (reasons, supersession, texts, numbers) to json-logic-js deciding the same conditions. */
  readonly ratioToJsonLogic: number;
}

const RUNS = 61;
/** Until both are compiled. */
const WARM = 30;

export function benchAssembly(catalogue: Catalogue, dossier: Dossier, sizes: readonly number[]): Readonly<Record<string, AssemblyFigures>> {
  return Object.fromEntries(
    [["bundled", catalogue] as const, ...sizes.map((size) => [String(size), stressCatalogue(catalogue, size)] as const)].map(([name, each]) => [
      name,
      figuresOf(each, dossier),
    ]),
  );
}

function figuresOf(catalogue: Catalogue, dossier: Dossier): AssemblyFigures {
  const rules = catalogue.requirements.map((each) =>
    asJsonLogic(each.when ? { all: [{ set: catalogue.setOf[each.id] ?? "" }, each.when] } : { set: catalogue.setOf[each.id] ?? "" }),
  );
  const profile = profileOf(catalogue, dossier);
  const base = catalogue.sets.filter((set) => set.kind === "base").map((set) => set.id);
  const data = { sets: [...base, ...profile.sets], values: profile.values };
  const ours: number[] = [];
  const withReview: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < WARM; run += 1) {
    assemble(catalogue, dossier);
    for (const rule of rules) jsonLogic.apply(rule, data);
  }
  for (let run = 0; run < RUNS; run += 1) {
    let start = performance.now();
    const assembly = assemble(catalogue, dossier);
    ours.push(performance.now() - start);
    review(catalogue, dossier, assembly);
    withReview.push(performance.now() - start);
    start = performance.now();
    for (const rule of rules) jsonLogic.apply(rule, data);
    theirs.push(performance.now() - start);
  }
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    requirements: catalogue.requirements.length,
    medianMs: round(median(ours)),
    withReviewMs: round(median(withReview)),
    ratioToJsonLogic: round(median(ours) / median(theirs)),
  };
}

/** The pack's requirements over and over under new numbers, until there are `size`. */
function stressCatalogue(catalogue: Catalogue, size: number): Catalogue {
  const requirements: Requirement[] = [];
  const setOf: Record<string, string> = {};
  for (let index = 0; index < size; index += 1) {
    const original = catalogue.requirements[index % catalogue.requirements.length];
    if (!original) continue;
    const round = Math.floor(index / catalogue.requirements.length);
    const rename = (id: string): string => (round === 0 ? id : `${id}x${round}`);
    requirements.push({ ...original, id: rename(original.id), supersedes: original.supersedes.map(rename), conflictsWith: original.conflictsWith.map(rename) });
    setOf[rename(original.id)] = catalogue.setOf[original.id] ?? "";
  }
  return { ...catalogue, requirements, setOf };
}

function asJsonLogic(condition: Condition): RulesLogic {
  if ("all" in condition) return { and: condition.all.map(asJsonLogic) };
  if ("any" in condition) return { or: condition.any.map(asJsonLogic) };
  if ("not" in condition) return { "!": [asJsonLogic(condition.not)] };
  if ("set" in condition) return { in: [condition.set, { var: "sets" }] };
  if ("unknown" in condition) return { "==": [{ var: `values.${condition.unknown}` }, null] };
  const value: RulesLogic = { var: `values.${condition.is}` };
  if ("atLeast" in condition) return { ">=": [value, condition.atLeast] };
  if ("onOrAfter" in condition) return { ">=": [value, condition.onOrAfter] };
  if ("value" in condition) return { in: [condition.value, value] };
  return { "==": [value, true] };
}
