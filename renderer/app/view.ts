/** What the screens show of a dossier, computed once per dossier value. */
import type { AbroAssembly } from "../../shared/abro/assemble.ts";
import { abroAssemblyOf } from "../../shared/assembly/abro.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import type { Assembly } from "../../shared/assembly/model.ts";
import { profileOf } from "../../shared/assembly/profile.ts";
import { type Profile, type Vocabulary, vocabularyOf } from "../../shared/catalogue/conditions.ts";
import type { Catalogue, Characteristic } from "../../shared/catalogue/model.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { NO_CHECKS, type SignatureChecks } from "../../shared/dossier/signature.ts";
import { type AnnexChanges, annexChanges } from "../../shared/nota/changes.ts";
import { type AdvisedSet, advisedSets } from "../../shared/review/advised-sets.ts";
import type { RevisionState } from "../../shared/review/compare-revisions.ts";
import { type Judgement, judgementsOf } from "../../shared/review/judgement.ts";
import type { Finding } from "../../shared/review/model.ts";
import { assessQuickScan, type QuickScanResult } from "../../shared/review/quick-scan.ts";
import { chosenSets, relevantQuestions } from "../../shared/review/relevant.ts";
import { review } from "../../shared/review/review.ts";
import { type Burden, burdenOf } from "../../shared/review/rules/proportionality.ts";

export interface View {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  readonly profile: Profile;
  readonly vocabulary: Vocabulary;
  readonly assembly: Assembly;
  /** The ABRO requirements that hold; undefined when the ABRO does not apply. */
  readonly abro: AbroAssembly | undefined;
  readonly findings: readonly Finding[];
  readonly questions: readonly Characteristic[];
  readonly chosen: ReadonlySet<string>;
  readonly advised: readonly AdvisedSet[];
  readonly quickScan: QuickScanResult | undefined;
  readonly burden: Burden;
  /** Every deviation with its verdicts, the oldest first. */
  readonly judgements: readonly Judgement[];
  /** What changed since the market got the annex; absent before that, and while it is being opened. */
  readonly changes?: AnnexChanges;
  readonly signatureChecks: SignatureChecks;
}

const known = new WeakMap<Dossier, View>();

export function viewOf(catalogue: Catalogue, dossier: Dossier, signatureChecks: SignatureChecks = NO_CHECKS): View {
  const view = known.get(dossier);
  if (view?.catalogue === catalogue && view.signatureChecks === signatureChecks) return view;
  const fresh = makeView(catalogue, dossier, signatureChecks);
  known.set(dossier, fresh);
  return fresh;
}

const compared = new WeakMap<View, { readonly published: RevisionState; readonly view: View }>();

/** `view` with what there is to say about it beside what the market has. */
export function withPublished(view: View, published: RevisionState): View {
  const done = compared.get(view);
  if (done?.published === published) return done.view;
  const { catalogue, dossier, assembly, signatureChecks } = view;
  const fresh: View = {
    ...view,
    findings: review(catalogue, dossier, assembly, { published, signatureChecks }),
    changes: annexChanges(published, { catalogue, dossier }),
  };
  compared.set(view, { published, view: fresh });
  return fresh;
}

function makeView(catalogue: Catalogue, dossier: Dossier, signatureChecks: SignatureChecks): View {
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const assembly = assemble(catalogue, dossier);
  const chosen = chosenSets(catalogue, dossier);
  return {
    catalogue,
    dossier,
    profile,
    vocabulary,
    assembly,
    abro: abroAssemblyOf(catalogue, dossier),
    findings: review(catalogue, dossier, assembly, { signatureChecks }),
    questions: relevantQuestions(catalogue, dossier, assembly),
    chosen,
    advised: advisedSets(catalogue, profile, vocabulary, chosen),
    quickScan: assessQuickScan(catalogue, profile, vocabulary),
    burden: burdenOf(assembly.requirements),
    judgements: judgementsOf(catalogue, dossier),
    signatureChecks,
  };
}
