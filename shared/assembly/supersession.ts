import type { RequirementKind } from "../catalogue/model.ts";

export interface SupersessionCandidate {
  readonly id: string;
  readonly supersedes: readonly string[];
  /** Kind in this annex, a decision included. */
  readonly kind: RequirementKind;
  readonly standardKind: RequirementKind;
  /** The user keeps it although something replaces it. */
  readonly kept: boolean;
}

export interface Replacements {
  /** Replaced requirement to those that replace it and stay themselves. */
  readonly replacedBy: ReadonlyMap<string, readonly string[]>;
  readonly replaces: ReadonlyMap<string, readonly string[]>;
}

/**
 * Which of the requirements that apply are replaced by a stricter one that applies as well.
 * What is itself replaced still replaces: with A over B over C only A stays. A requirement that was lowered to a `wens` no longer
 * replaces anything: points for more are no substitute for a minimum. The catalogue lint refuses cycles.
 */
export function replacementsIn(candidates: readonly SupersessionCandidate[]): Replacements {
  const byId = new Map(candidates.map((each) => [each.id, each]));
  const directly = new Map<string, string[]>();
  for (const candidate of candidates) {
    if (candidate.kind === "wens" && candidate.standardKind !== "wens") continue;
    for (const weaker of candidate.supersedes) {
      const target = byId.get(weaker);
      if (!target || target.kept) continue;
      directly.set(weaker, [...(directly.get(weaker) ?? []), candidate.id]);
    }
  }
  const replacedBy = new Map<string, readonly string[]>();
  const replaces = new Map<string, readonly string[]>();
  for (const candidate of candidates) {
    if (!directly.has(candidate.id)) continue;
    const survivors = survivorsOver(candidate.id, directly);
    replacedBy.set(candidate.id, survivors);
    for (const survivor of survivors) replaces.set(survivor, [...(replaces.get(survivor) ?? []), candidate.id]);
  }
  return { replacedBy, replaces };
}

/** Follows "replaced by" up to the requirements that nothing replaces. */
function survivorsOver(id: string, directly: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const survivors = new Set<string>();
  const seen = new Set<string>([id]);
  const queue = [...(directly.get(id) ?? [])];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    if (seen.has(current)) continue;
    seen.add(current);
    const above = directly.get(current);
    if (above) queue.push(...above);
    else survivors.add(current);
  }
  return [...survivors];
}

export interface CandidateInParts<P> extends SupersessionCandidate {
  /** Where it holds. */
  readonly parts: readonly P[];
}

/** Where a requirement gives way to another one, while it stays for other parts. */
export interface PartlyReplaced<P> {
  readonly part: P;
  readonly by: string;
}

export interface ReplacementsInParts<P> extends Replacements {
  /** Requirement that stays for at least one part, to what replaces it in the others. */
  readonly partlyReplacedBy: ReadonlyMap<string, readonly PartlyReplaced<P>[]>;
}

/** What replaces what, each part looked at by itself: only what is replaced in every part where it holds leaves the annex. */
export function replacementsInParts<P>(candidates: readonly CandidateInParts<P>[], parts: readonly P[]): ReplacementsInParts<P> {
  const perPart = new Map(parts.map((part) => [part, replacementsIn(candidates.filter((each) => each.parts.includes(part))).replacedBy]));
  const replacedBy = new Map<string, readonly string[]>();
  const replaces = new Map<string, readonly string[]>();
  const partlyReplacedBy = new Map<string, readonly PartlyReplaced<P>[]>();
  for (const { id, parts: where } of candidates) {
    const found = where.flatMap((part) => (perPart.get(part)?.get(id) ?? []).map((by) => ({ part, by })));
    if (found.length === 0) continue;
    if (where.some((part) => perPart.get(part)?.has(id) !== true)) {
      partlyReplacedBy.set(id, found);
      continue;
    }
    const survivors = [...new Set(found.map((each) => each.by))];
    replacedBy.set(id, survivors);
    for (const survivor of survivors) replaces.set(survivor, [...(replaces.get(survivor) ?? []), id]);
  }
  return { replacedBy, replaces, partlyReplacedBy };
}
