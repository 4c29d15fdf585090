import type { Citation, Requirement, RequirementKind } from "../catalogue/model.ts";
import type { Change } from "../dossier/model.ts";

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
