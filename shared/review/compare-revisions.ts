/** Two states of a tender, requirement by requirement and fact by fact: what a reader of the older one has to know of the newer one. */
import { abroAssemblyOf } from "../assembly/abro.ts";
import { assemble } from "../assembly/assemble.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { type ComparedFact, comparedFacts } from "./compared-facts.ts";
import { abroText, measureText, type PartName, partsOf, type RequirementText } from "./compared-texts.ts";

/** A dossier with the catalogue that it was, or is, worked out with. */
export interface RevisionState {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
}

/** `moved`: the same words under another number or in another chapter. */
export type ChangeOfRequirement = "new" | "changed" | "lapsed" | "moved" | "same";

/** One part of a requirement that differs, in Dutch words as the annex has them; empty: there was, or is, nothing. */
export interface ComparedPart {
  readonly part: PartName;
  readonly old: string;
  readonly new: string;
}

export interface ComparedRequirement {
  /** Stable id, such as `NET-001`; of an ABRO requirement its number. */
  readonly id: string;
  /** As printed in the newer state; of a lapsed one as printed in the older. */
  readonly number: string;
  /** As printed in the older state, where that is another. */
  readonly oldNumber?: string;
  readonly title: string;
  /** Id of its theme; empty for the ABRO. */
  readonly theme: string;
  readonly change: ChangeOfRequirement;
  /** What differs. Of a new requirement all that it says, of a lapsed one all that it said; empty when it moved or is the same. */
  readonly parts: readonly ComparedPart[];
}

export interface RevisionComparison {
  /** In the printed order of the newer state; what lapsed stands where it stood. */
  readonly requirements: readonly ComparedRequirement[];
  /** The ABRO requirements and the extra measures; empty when the ABRO applies to neither. */
  readonly abro: readonly ComparedRequirement[];
  /** Facts of the tender, sets, answers and parameters that differ. */
  readonly facts: readonly ComparedFact[];
  /** Versions of the pack, when they differ. */
  readonly pack?: { readonly old: string; readonly new: string };
}

/** Pure: the same two states give the same comparison. A state compared with itself has only `same`. */
export function compareRevisions(older: RevisionState, newer: RevisionState): RevisionComparison {
  const { pack: before, hash: oldHash } = older.catalogue;
  const { pack: after, hash: newHash } = newer.catalogue;
  return {
    requirements: compared(requirementTexts(older), requirementTexts(newer)),
    abro: compared(abroTexts(older), abroTexts(newer)),
    facts: comparedFacts(older, newer),
    ...(oldHash === newHash ? {} : { pack: { old: `${before.name} ${before.version}`, new: `${after.name} ${after.version}` } }),
  };
}

/** How many requirements of each kind of change, the ABRO included. */
export function changeCounts({ requirements, abro }: RevisionComparison): Readonly<Record<ChangeOfRequirement, number>> {
  const counts = { new: 0, changed: 0, lapsed: 0, moved: 0, same: 0 };
  for (const { change } of [...requirements, ...abro]) counts[change] += 1;
  return counts;
}

function requirementTexts({ catalogue, dossier }: RevisionState): readonly RequirementText[] {
  return assemble(catalogue, dossier).requirements.map((each) => partsOf(each, catalogue));
}

function abroTexts({ catalogue, dossier }: RevisionState): readonly RequirementText[] {
  const assembly = abroAssemblyOf(catalogue, dossier);
  return assembly ? [...assembly.requirements.map(abroText), ...dossier.abro.extraMeasures.map(measureText)] : [];
}

function compared(older: readonly RequirementText[], newer: readonly RequirementText[]): readonly ComparedRequirement[] {
  const before = new Map(older.map((each) => [each.id, each]));
  const after = new Set(newer.map((each) => each.id));
  const rows = newer.map((each) => comparedOne(before.get(each.id), each));
  let place = 0;
  for (const each of older) {
    if (after.has(each.id)) place = rows.findIndex((row) => row.id === each.id) + 1;
    else {
      rows.splice(place, 0, { ...named(each), change: "lapsed", parts: differences(each, undefined) });
      place += 1;
    }
  }
  return rows;
}

function comparedOne(old: RequirementText | undefined, fresh: RequirementText): ComparedRequirement {
  if (!old) return { ...named(fresh), change: "new", parts: differences(undefined, fresh) };
  const parts = differences(old, fresh);
  const moved = old.number !== fresh.number || old.theme !== fresh.theme;
  return {
    ...named(fresh),
    ...(old.number === fresh.number ? {} : { oldNumber: old.number }),
    change: parts.length > 0 ? "changed" : moved ? "moved" : "same",
    parts,
  };
}

function named({ id, number, title, theme }: RequirementText): Pick<ComparedRequirement, "id" | "number" | "title" | "theme"> {
  return { id, number, title, theme };
}

function differences(old: RequirementText | undefined, fresh: RequirementText | undefined): readonly ComparedPart[] {
  const [before, after] = [new Map(old?.parts.map((each) => [each.part, each])), new Map(fresh?.parts.map((each) => [each.part, each]))];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((part) => ({ part, old: before.get(part), new: after.get(part) }))
    .filter((each) => (each.old?.same ?? each.old?.text ?? "") !== (each.new?.same ?? each.new?.text ?? ""))
    .map(({ part, old: one, new: other }) => ({ part, old: one?.text ?? "", new: other?.text ?? "" }));
}
