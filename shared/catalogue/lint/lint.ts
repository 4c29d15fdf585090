/** Everything that can be checked about a pack without a person. All problems at once. */
import { abroRequirements } from "../../abro/assemble.ts";
import { type Coverage, coverageOf } from "../coverage.ts";
import type { Catalogue, RequirementKind } from "../model.ts";
import { abroProblems } from "./abro.ts";
import { citationProblems } from "./citations.ts";
import { conditionProblems } from "./conditions.ts";
import { languageProblems } from "./language.ts";
import type { CatalogueProblem, LintReport, Rule } from "./model.ts";
import { nearCopies, nearCopyProblems } from "./near-copies.ts";
import { referenceProblems } from "./references.ts";
import { shapeProblems } from "./shape.ts";

const INTEGRITY_RULES: readonly Rule[] = [referenceProblems, conditionProblems, citationProblems, abroProblems];
const EDITORIAL_RULES: readonly Rule[] = [shapeProblems, languageProblems, nearCopyProblems];

/** What makes a pack unusable: names that do not exist, conditions that can never hold, circles, citations that nothing supports. */
export function integrityProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return INTEGRITY_RULES.flatMap((rule) => rule(catalogue)).filter((problem) => problem.category === "integrity");
}

type CoverageCounts<Name extends string> = { readonly [Key in `${Name}Asked` | `${Name}Explained` | `${Name}Open`]: number };

function coverageCounts<Name extends string>(name: Name, coverage: Coverage | undefined): CoverageCounts<Name> {
  const places = coverage?.places ?? [];
  const asked = places.filter((each) => each.requirements.length > 0).length;
  const explained = places.filter((each) => each.reason !== undefined).length;
  return { [`${name}Asked`]: asked, [`${name}Explained`]: explained, [`${name}Open`]: places.length - asked - explained } as CoverageCounts<Name>;
}

export function lintCatalogue(catalogue: Catalogue): LintReport {
  const problems = [...INTEGRITY_RULES, ...EDITORIAL_RULES].flatMap((rule) => rule(catalogue));
  const kinds = (kind: RequirementKind): number => catalogue.requirements.filter((each) => each.kind === kind).length;
  const cited = catalogue.requirements.filter((each) => each.citations.length > 0).length;
  return {
    ok: problems.every((problem) => problem.severity !== "error"),
    problems,
    counts: {
      requirements: catalogue.requirements.length,
      sets: catalogue.sets.length,
      citations: catalogue.requirements.reduce((sum, each) => sum + each.citations.length, 0),
      sources: catalogue.sources.length,
      sourceItems: catalogue.sources.reduce((sum, each) => sum + each.items.length, 0),
      parameters: catalogue.parameters.length,
      characteristics: catalogue.characteristics.length,
      eis: kinds("eis"),
      wens: kinds("wens"),
      contractbepaling: kinds("contractbepaling"),
      geschiktheidseis: kinds("geschiktheidseis"),
      citedPercent: catalogue.requirements.length === 0 ? 0 : Math.round((cited / catalogue.requirements.length) * 1000) / 10,
      nearCopies: nearCopies(catalogue).length,
      supersedes: catalogue.requirements.reduce((sum, each) => sum + each.supersedes.length, 0),
      abro: catalogue.abro ? abroRequirements(catalogue.abro).size : 0,
      abroChecks: catalogue.abro?.checks.length ?? 0,
      conflicts: catalogue.requirements.reduce((sum, each) => sum + each.conflictsWith.length, 0),
      ...coverageCounts("bio2", coverageOf(catalogue, "bio2")),
      ...coverageCounts("iso27002", coverageOf(catalogue, "iso-27002")),
    },
  };
}
