import type { Assembly } from "../../assembly/model.ts";
import type { Profile, Vocabulary } from "../../catalogue/conditions.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import type { Dossier } from "../../dossier/model.ts";
import type { SignatureChecks } from "../../dossier/signature.ts";
import type { RevisionState } from "../compare-revisions.ts";

/** What every rule gets. */
export interface RuleInput {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  readonly assembly: Assembly;
  readonly profile: Profile;
  readonly vocabulary: Vocabulary;
  /** The annex as the market has it; absent before publication, and where it is not at hand. */
  readonly published?: RevisionState;
  /** What checks of signatures said; a signature that nobody checked yet is no finding. */
  readonly signatureChecks: SignatureChecks;
}
