import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { partsWhereItHolds } from "./applicability.ts";
import { indexOf } from "./catalogue-index.ts";
import { type PartInView, partsInView } from "./parts.ts";
import { profileOf } from "./profile.ts";
import { type CandidateInParts, replacementsInParts } from "./supersession.ts";

/**
 * Ids of the requirements that the annex of `dossier` holds: what `assemble` gives, without reasons, texts and numbers. For comparing many
 * choices at once; a property test holds the two equal.
 */
export function includedIds(catalogue: Catalogue, dossier: Dossier): ReadonlySet<string> {
  const parts = partsInView(catalogue, profileOf(catalogue, dossier));
  const { vocabulary, filed } = indexOf(catalogue);
  const chosen = new Set(catalogue.sets.filter((set) => set.kind === "base" || dossier.sets.includes(set.id)).map((set) => set.id));
  const candidates: CandidateInParts<PartInView>[] = [];
  for (const each of filed) {
    if (!chosen.has(each.set)) continue;
    const { standard } = each;
    const change = dossier.decisions[standard.id]?.change;
    if (change?.kind === "leaveOut") continue;
    const where = partsWhereItHolds(each, parts, vocabulary);
    if (where.length === 0) continue;
    candidates.push({
      id: standard.id,
      supersedes: standard.supersedes,
      kind: change?.kind === "changeKind" ? change.to : standard.kind,
      standardKind: standard.kind,
      kept: change?.kind === "keepSuperseded",
      parts: where,
    });
  }
  const { replacedBy } = replacementsInParts(candidates, parts);
  return new Set([...candidates.map((each) => each.id).filter((id) => !replacedBy.has(id)), ...dossier.ownRequirements.map((each) => each.id)]);
}
