/** Dossier and assembly to findings. Each rule is a named function; nothing here changes anything. */

import type { Assembly } from "../assembly/model.ts";
import { profileOf } from "../assembly/profile.ts";
import { vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { NO_CHECKS, type SignatureChecks } from "../dossier/signature.ts";
import type { RevisionState } from "./compare-revisions.ts";
import type { Finding, Severity } from "./model.ts";
import { placeName, WIZARD_STEPS } from "./model.ts";
import { abroFindings } from "./rules/abro.ts";
import { answerFindings } from "./rules/answers.ts";
import { commentFindings } from "./rules/comments.ts";
import { deviationFindings } from "./rules/deviations.ts";
import { notaFindings } from "./rules/nota.ts";
import { proportionalityFindings } from "./rules/proportionality.ts";
import { publishedFindings } from "./rules/published.ts";
import { recordFindings } from "./rules/record.ts";
import { requirementFindings } from "./rules/requirements.ts";
import { reviewPackageFindings } from "./rules/review-packages.ts";
import type { RuleInput } from "./rules/rule.ts";
import { selectionFindings } from "./rules/selection.ts";
import { signatureFindings } from "./rules/signatures.ts";
import { tenderFindings } from "./rules/tender.ts";
import { wordingFindings } from "./rules/wording.ts";

const RULES: readonly ((input: RuleInput) => readonly Finding[])[] = [
  tenderFindings,
  notaFindings,
  selectionFindings,
  answerFindings,
  abroFindings,
  requirementFindings,
  deviationFindings,
  wordingFindings,
  proportionalityFindings,
  commentFindings,
  publishedFindings,
  recordFindings,
  signatureFindings,
  reviewPackageFindings,
];

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** What is known from elsewhere than the dossier, where it is at hand. */
export interface ReviewSurroundings {
  /** The annex as the market has it. */
  readonly published?: RevisionState;
  /** What checks of signatures said. */
  readonly signatureChecks?: SignatureChecks;
}

/** All findings, errors first, within a severity in the order of the wizard. */
export function review(
  catalogue: Catalogue,
  dossier: Dossier,
  assembly: Assembly,
  { published, signatureChecks = NO_CHECKS }: ReviewSurroundings = {},
): readonly Finding[] {
  const input: RuleInput = {
    catalogue,
    dossier,
    assembly,
    profile: profileOf(catalogue, dossier),
    vocabulary: vocabularyOf(catalogue.characteristics, catalogue.sets),
    ...(published ? { published } : {}),
    signatureChecks,
  };
  return withoutRepeats(RULES.flatMap((rule) => rule(input))).toSorted(
    (left, right) => RANK[left.severity] - RANK[right.severity] || WIZARD_STEPS.indexOf(left.where.step) - WIZARD_STEPS.indexOf(right.where.step),
  );
}

/** A fact of the tender that is not filled in and that requirements wait for is one finding: the one that says what waits. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const asked = new Set(findings.filter((each) => each.id.startsWith("question-unanswered:")).map((each) => placeName(each.where)));
  return findings.filter((each) => !(each.id.startsWith("tender-fact-") && asked.has(placeName(each.where))));
}

/** The annex may be written when nothing of severity error is left. "Can I" and "do it" both ask this. */
export function blocksExport(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
