import { truthOf, vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { profileOf } from "./profile.ts";
import { replacementsIn, type SupersessionCandidate } from "./supersession.ts";

/**
 * Ids of the requirements that the annex of `dossier` holds: what `assemble` gives, without reasons, texts and numbers. For comparing many
 * choices at once; a property test holds the two equal.
 */
export function includedIds(catalogue: Catalogue, dossier: Dossier): ReadonlySet<string> {
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const chosen = new Set(catalogue.sets.filter((set) => set.kind === "base" || dossier.sets.includes(set.id)).map((set) => set.id));
  const candidates: SupersessionCandidate[] = [];
  for (const standard of catalogue.requirements) {
    const change = dossier.decisions[standard.id]?.change;
    if (change?.kind === "leaveOut" || !chosen.has(catalogue.setOf[standard.id] ?? "")) continue;
    if (standard.when && truthOf(standard.when, profile, vocabulary) !== "yes") continue;
    candidates.push({
      id: standard.id,
      supersedes: standard.supersedes,
      kind: change?.kind === "changeKind" ? change.to : standard.kind,
      standardKind: standard.kind,
      kept: change?.kind === "keepSuperseded",
    });
  }
  const { replacedBy } = replacementsIn(candidates);
  return new Set([...candidates.map((each) => each.id).filter((id) => !replacedBy.has(id)), ...dossier.ownRequirements.map((each) => each.id)]);
}
