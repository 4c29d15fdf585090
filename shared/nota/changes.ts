/** What changed in the annex since the market got it: per requirement the old and the new text beside each other, and what to weigh about it. */
import { assemble } from "../assembly/assemble.ts";
import { type ComparedPart, type ComparedRequirement, compareRevisions, type RevisionState } from "../review/compare-revisions.ts";
import type { ComparedFact } from "../review/compared-facts.ts";
import type { PartName } from "../review/compared-texts.ts";
import { abroWeight, weightOf } from "./weight.ts";

export const CHANGE_KINDS = ["nieuw", "gewijzigd", "vervallen"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A requirement that reads differently, came or went. */
export interface RequirementChange {
  readonly kind: ChangeKind;
  /** Id of the requirement; `ABRO-` with its number for one of the ABRO. */
  readonly id: string;
  /** As it is printed. It never changes. */
  readonly number: string;
  readonly title: string;
  /** What the market read; only the parts that differ. Empty for a new one. */
  readonly before: string;
  /** What it reads now; empty for one that lapsed. */
  readonly after: string;
  /** Why it could be a substantial change, sentences; empty when nothing points at it. A person judges. */
  readonly weight: readonly string[];
}

/** A fact about the tender that the annex prints. */
export type FactChange = Pick<ComparedFact, "label" | "old" | "new">;

export interface AnnexChanges {
  /** In order of number, those of the ABRO behind the others. */
  readonly requirements: readonly RequirementChange[];
  readonly facts: readonly FactChange[];
}

export function hasChanges({ requirements, facts }: AnnexChanges): boolean {
  return requirements.length > 0 || facts.length > 0;
}

/** The changes from what was published to the present state. */
export function annexChanges(published: RevisionState, present: RevisionState): AnnexChanges {
  const comparison = compareRevisions(published, present);
  const [was, now] = [published, present].map(({ catalogue, dossier }) => new Map(assemble(catalogue, dossier).requirements.map((each) => [each.id, each])));
  const states = { before: published, after: present };
  return {
    requirements: [
      ...comparison.requirements
        .flatMap((each) => changeOf(each, each.id, () => weightOf({ was: was?.get(each.id), now: now?.get(each.id), ...states })))
        .toSorted((left, right) => Number(left.number) - Number(right.number)),
      ...comparison.abro.flatMap((each) => changeOf(each, `ABRO-${each.id}`, abroWeight)),
    ],
    facts: comparison.facts.filter(isNews),
  };
}

const KINDS: Readonly<Partial<Record<ComparedRequirement["change"], ChangeKind>>> = { new: "nieuw", changed: "gewijzigd", lapsed: "vervallen" };

function changeOf(
  { change, number, oldNumber, title, parts }: ComparedRequirement,
  id: string,
  weigh: (kind: ChangeKind) => readonly string[],
): readonly RequirementChange[] {
  const kind = KINDS[change];
  if (kind === undefined) return [];
  return [{ kind, id, number: oldNumber ?? number, title, before: textOf(parts, "old"), after: textOf(parts, "new"), weight: weigh(kind) }];
}

/** The text itself needs no name. */
const PART_LABELS: Readonly<Record<PartName, string>> = {
  title: "Titel",
  kind: "Soort",
  phase: "Geldt",
  text: "",
  list: "",
  evidence: "Bewijs",
  moment: "Bewijs leveren",
  sources: "Bron",
  scope: "Onderdeel",
};

function textOf(parts: readonly ComparedPart[], side: "old" | "new"): string {
  return parts
    .filter((each) => each[side] !== "")
    .map((each) => (PART_LABELS[each.part] === "" ? each[side] : `${PART_LABELS[each.part]}: ${each[side].replaceAll("\n", "; ")}`))
    .join("\n");
}

/** Its own version and status every annex has; what was chosen and filled in is told by the requirements. */
const NO_NEWS: ReadonlySet<string> = new Set(["tender/annexVersion", "tender/annexStatus", "tender/organisationKind"]);

function isNews({ path, audience }: ComparedFact): boolean {
  return audience === "market" && path.startsWith("tender/") && !NO_NEWS.has(path);
}
