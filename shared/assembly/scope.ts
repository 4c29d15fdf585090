/** For which part of a mixed purchase a requirement is meant: as data, and in words. */
import { enumerate, type Profile, type Vocabulary } from "../catalogue/conditions.ts";
import { SEPARATE_PARTS } from "../catalogue/model.ts";
import type { AssembledRequirement, RequirementScope, ScopeReference } from "./model.ts";
import { type Part, partsAbout } from "./parts.ts";
import type { PartlyReplaced } from "./supersession.ts";

export interface ScopeInput {
  /** The parts that the purchase is looked at in. */
  readonly parts: readonly Part[];
  /** Per requirement the parts for which its condition holds. */
  readonly where: ReadonlyMap<string, readonly Part[]>;
  readonly partlyReplacedBy: ReadonlyMap<string, readonly PartlyReplaced<Part>[]>;
  readonly profile: Profile;
  readonly vocabulary: Vocabulary;
}

/** Works the scope into numbered requirements: a number can only be named once all are given out. One product leaves them as they are. */
export function withScopes<T extends Omit<AssembledRequirement, "scope">>(
  requirements: readonly T[],
  input: ScopeInput,
): readonly (T & Pick<AssembledRequirement, "scope">)[] {
  if (input.parts.length < 2) return requirements;
  const numbers = new Map(requirements.map((each) => [each.id, each.number]));
  const partlyReplaces = inverted(input.partlyReplacedBy);
  return requirements.map((requirement) => {
    const scope = scopeOf(requirement, input, numbers, partlyReplaces.get(requirement.id) ?? []);
    if (scope.belongsTo === undefined && scope.notFor.length + scope.partlyReplacedBy.length + scope.partlyReplaces.length === 0) return requirement;
    return { ...requirement, scope, reasons: [...requirement.reasons, ...scopePhrases(scope, (each) => `${each.id} (eis ${each.number})`)] };
  });
}

function scopeOf(
  { id, set }: Pick<AssembledRequirement, "id" | "set">,
  input: ScopeInput,
  numbers: ReadonlyMap<string, string>,
  replaced: readonly PartlyReplaced<Part>[],
): RequirementScope {
  const { parts, where, partlyReplacedBy, profile, vocabulary } = input;
  const reference = (part: Part, other: string): ScopeReference => ({ part: part.name, id: other, number: numbers.get(other) ?? "" });
  const about = partsAbout(set, parts, vocabulary);
  const holds = where.get(id) ?? about;
  const [own] = about;
  // Without an answer the parts are only a precaution: then the annex names a part where it must, not with every requirement.
  const isNamed = own !== undefined && vocabulary.sets.get(set)?.kind === "category" && profile.values[SEPARATE_PARTS] === true;
  return {
    ...(isNamed ? { belongsTo: own.name } : {}),
    notFor: about.filter((part) => !holds.includes(part)).map((part) => part.name),
    partlyReplacedBy: (partlyReplacedBy.get(id) ?? []).map(({ part, by }) => reference(part, by)),
    partlyReplaces: replaced.map(({ part, by: other }) => reference(part, other)),
  };
}

/** What each requirement replaces, and in which part; `by` then names what is replaced. */
function inverted(replacedBy: ReadonlyMap<string, readonly PartlyReplaced<Part>[]>): ReadonlyMap<string, readonly PartlyReplaced<Part>[]> {
  const replaces = new Map<string, PartlyReplaced<Part>[]>();
  for (const [replaced, all] of replacedBy)
    for (const { part, by } of all) {
      const list = replaces.get(by) ?? [];
      list.push({ part, by: replaced });
      replaces.set(by, list);
    }
  return replaces;
}

/** The scope as sentences for the annex: "Voor Netwerkapparatuur geldt eis 31 in plaats van deze eis." */
export function scopeSentences(scope: RequirementScope): readonly string[] {
  return scopePhrases(scope, (each) => `eis ${each.number}`).map((phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`);
}

function scopePhrases(scope: RequirementScope, nameOf: (reference: ScopeReference) => string): readonly string[] {
  return [
    ...byPart(scope.partlyReplacedBy).map(
      ([parts, others]) => `voor ${parts} ${others.length === 1 ? "geldt" : "gelden"} ${enumerate(others.map(nameOf))} in plaats van deze eis`,
    ),
    ...(scope.notFor.length > 0 ? [`deze eis geldt niet voor ${enumerate(scope.notFor)}`] : []),
    ...byPart(scope.partlyReplaces).map(([parts, others]) => `deze eis geldt voor ${parts} in plaats van ${enumerate(others.map(nameOf))}`),
  ];
}

/** The references by the parts that have the same ones, so that each is said once. */
function byPart(references: readonly ScopeReference[]): readonly (readonly [string, readonly ScopeReference[]])[] {
  const perPart = new Map<string, readonly ScopeReference[]>();
  for (const each of references) perPart.set(each.part, [...(perPart.get(each.part) ?? []), each]);
  const groups = new Map<string, { readonly parts: readonly string[]; readonly others: readonly ScopeReference[] }>();
  for (const [part, others] of perPart) {
    const key = others.map((each) => each.id).join(" ");
    groups.set(key, { parts: [...(groups.get(key)?.parts ?? []), part], others });
  }
  return [...groups.values()].map(({ parts, others }) => [enumerate(parts), others]);
}
