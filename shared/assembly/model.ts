import type { Citation, Requirement, RequirementKind } from "../catalogue/model.ts";
import type { Change } from "../dossier/model.ts";

/** Another requirement of this annex, and the part of the purchase for which it matters. */
export interface ScopeReference {
  /** Name of the part. */
  readonly part: string;
  readonly id: string;
  readonly number: string;
}

/** For which part of the purchase a requirement is meant. Made from what was chosen and answered, never typed. */
export interface RequirementScope {
  /** Name of the part that it belongs to; only when the buyer said that the purchase has separate parts. */
  readonly belongsTo?: string;
  /** Names of the parts for which its condition does not hold. */
  readonly notFor: readonly string[];
  /** What applies in its place in some parts, while it stays for the others. */
  readonly partlyReplacedBy: readonly ScopeReference[];
  /** What it replaces in some parts, and what stays for the others. */
  readonly partlyReplaces: readonly ScopeReference[];
}

/** A requirement as it stands in the annex, decisions and parameters worked in. */
export interface AssembledRequirement {
  readonly id: string;
  /** Printed number. Continuous over the annex; one that was published never changes. */
  readonly number: string;
  /** Id of its set; `eigen` for a requirement of the organisation itself. */
  readonly set: string;
  readonly theme: string;
  readonly title: string;
  readonly kind: RequirementKind;
  readonly phase: Requirement["phase"];
  /** Filled text, no parameter left. */
  readonly text: string;
  readonly list: readonly string[];
  readonly evidence: { readonly text: string; readonly moment?: Requirement["evidence"]["moment"]; readonly repeat?: string };
  readonly citations: readonly Citation[];
  /** Source of an own requirement, in the user's words. */
  readonly ownSource?: string;
  readonly provenance: Requirement["provenance"];
  /** Why it is here, sentences. */
  readonly reasons: readonly string[];
  /** Requirements that it replaces in this annex. */
  readonly replaces: readonly string[];
  /** Absent when it holds for all that is bought. */
  readonly scope?: RequirementScope;
  /** How it departs from the standard; empty when it does not. */
  readonly changes: readonly Change["kind"][];
  /** Parameters in its texts. */
  readonly parameters: readonly string[];
  /** The standard that it was made from; absent for an own requirement. */
  readonly standard?: Requirement;
}

export type ExclusionCause = "condition" | "superseded" | "leftOut";

export interface ExcludedRequirement {
  readonly id: string;
  readonly title: string;
  readonly set: string;
  readonly cause: ExclusionCause;
  /** Why it is not here, sentences. */
  readonly reasons: readonly string[];
  readonly standard: Requirement;
}

/** A requirement of which it is not known whether it belongs in the annex. */
export interface UnknownRequirement {
  readonly id: string;
  readonly title: string;
  readonly set: string;
  readonly reasons: readonly string[];
  /** Characteristics that decide it. */
  readonly open: readonly string[];
  readonly standard: Requirement;
}

/** What was published under a number and is no longer in the annex. */
export interface LapsedRequirement {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export interface Assembly {
  /** In printed order: by theme of the pack, within it as the catalogue orders. */
  readonly requirements: readonly AssembledRequirement[];
  readonly excluded: readonly ExcludedRequirement[];
  readonly unknown: readonly UnknownRequirement[];
  readonly lapsed: readonly LapsedRequirement[];
}
