/** The list of the step Eisen as data: every requirement once, with what the list shows and searches. */
import type { AssembledRequirement } from "../../shared/assembly/model.ts";
import { citationText } from "../../shared/catalogue/citations.ts";
import type { Catalogue, Phase, Requirement, RequirementKind } from "../../shared/catalogue/model.ts";
import { type JudgementState, judgementOf } from "../../shared/review/judgement.ts";
import type { View } from "../app/view.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";
import type { EntryStatus } from "./entry-status.ts";
import { FILTERS, type Filter, type Grouping, REQUIREMENTS_TEXTS } from "./texts.ts";

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly kind: RequirementKind;
  readonly phase: Phase;
  readonly set: string;
  readonly status: EntryStatus;
  /** Its set is chosen; otherwise it is only in the list of everything. */
  readonly isInScope: boolean;
  /** First reason, for the row. */
  readonly why: string;
  /** Where the judging stands; absent when it does not depart from the standard. */
  readonly judgement?: JudgementState;
  /** Comments that are still open. */
  readonly comments: number;
  /** Plain text to search in. */
  readonly haystack: string;
}

/** Every requirement of the pack and every own one, in printed order. */
export function entriesOf(view: View): readonly Entry[] {
  const { catalogue, dossier, assembly, chosen } = view;
  const included = new Map(assembly.requirements.map((each) => [each.id, each]));
  const excluded = new Map(assembly.excluded.map((each) => [each.id, each]));
  const unknown = new Map(assembly.unknown.map((each) => [each.id, each]));
  const judged = new Set([...Object.keys(dossier.decisions), ...dossier.ownRequirements.map((each) => each.id)]);
  const judgement = (id: string): Pick<Entry, "judgement"> => {
    const found = judged.has(id) ? judgementOf(catalogue, dossier, id) : undefined;
    return found ? { judgement: found.state } : {};
  };

  const open = new Map<string, number>();
  for (const { about, resolved } of dossier.comments) if (about.kind === "requirement" && !resolved) open.set(about.id, (open.get(about.id) ?? 0) + 1);

  const entries = catalogue.requirements.map((standard): Entry => {
    const assembled = included.get(standard.id);
    const out = excluded.get(standard.id) ?? unknown.get(standard.id);
    const set = catalogue.setOf[standard.id] ?? "";
    return {
      id: standard.id,
      title: standard.title,
      theme: standard.theme,
      kind: assembled?.kind ?? standard.kind,
      phase: standard.phase,
      set,
      status: assembled ? "included" : statusOf(excluded.get(standard.id)?.cause),
      isInScope: chosen.has(set),
      comments: open.get(standard.id) ?? 0,
      why: (assembled?.reasons ?? out?.reasons ?? []).join("; "),
      haystack: assembled && assembled.changes.length > 0 ? `${haystackOf(standard, catalogue)} ${plain(assembled.text)}` : haystackOf(standard, catalogue),
      ...judgement(standard.id),
    };
  });
  const own = assembly.requirements
    .filter((each) => !each.standard)
    .map((each): Entry => ({ ...ownEntry(each), comments: open.get(each.id) ?? 0, ...judgement(each.id) }));
  const order = new Map(catalogue.pack.themes.map((theme, index) => [theme.id, index]));
  const rank = (entry: Entry): number => order.get(entry.theme) ?? order.size;
  return [...entries, ...own].toSorted((left, right) => rank(left) - rank(right));
}

function statusOf(cause: "condition" | "superseded" | "leftOut" | undefined): EntryStatus {
  if (cause === undefined) return "unknown";
  return cause === "condition" ? "notNeeded" : cause;
}

function ownEntry({ id, title, theme, kind, phase, set, reasons, text, evidence, ownSource }: AssembledRequirement): Omit<Entry, "comments"> {
  const haystack = plain([id, title, text, evidence.text, ownSource ?? ""].join(" "));
  return { id, title, theme, kind, phase, set, status: "included", isInScope: true, why: reasons.join("; "), haystack };
}

const haystacks = new WeakMap<Requirement, string>();

/** Standard texts do not change while the app runs: made once. */
function haystackOf(standard: Requirement, catalogue: Catalogue): string {
  const known = haystacks.get(standard);
  if (known !== undefined) return known;
  const { id, title, text, list = [], explanation, evidence, citations } = standard;
  const fresh = plain([id, title, text, ...list, explanation, evidence.text, ...citations.map((each) => citationText(each, catalogue))].join(" "));
  haystacks.set(standard, fresh);
  return fresh;
}

export function isIn(entry: Entry, filter: Filter): boolean {
  switch (filter) {
    case "included":
      return entry.status === "included";
    case "deviations":
      return entry.judgement !== undefined;
    case "notNeeded":
      return entry.isInScope && (entry.status === "leftOut" || entry.status === "superseded" || entry.status === "notNeeded");
    case "unknown":
      return entry.status === "unknown";
    case "all":
      return true;
  }
}

export function countPerFilter(entries: readonly Entry[]): Readonly<Record<Filter, number>> {
  const counts = { included: 0, deviations: 0, notNeeded: 0, unknown: 0, all: 0 };
  for (const filter of FILTERS) counts[filter] = entries.filter((entry) => isIn(entry, filter)).length;
  return counts;
}

export function visibleEntries(entries: readonly Entry[], filter: Filter, query: string): readonly Entry[] {
  const words = wordsOf(query);
  return entries.filter((entry) => isIn(entry, filter) && matches(entry.haystack, words));
}

export interface EntryGroup {
  readonly key: string;
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** The entries under their headings; a heading stands where its first entry stands. */
export function groupEntries(entries: readonly Entry[], grouping: Grouping, catalogue: Catalogue): readonly EntryGroup[] {
  const names = new Map(
    grouping === "theme"
      ? catalogue.pack.themes.map((theme) => [theme.id, theme.name])
      : grouping === "set"
        ? catalogue.sets.map((set) => [set.id, set.name])
        : [],
  );
  const nameOf = (key: string): string => {
    if (grouping === "kind" || grouping === "phase") return REQUIREMENTS_TEXTS.groupNames[key as RequirementKind | Phase];
    return names.get(key) ?? (key === "eigen" ? REQUIREMENTS_TEXTS.ownSet : key);
  };
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry[grouping];
    const members = groups.get(key);
    if (members) members.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, members]) => ({ key, name: nameOf(key), entries: members }));
}
