/** What changed in the annex between two states of a tender, as the market reads it: by requirement, old and new text beside each other. */

import { requirementBlock, SITUATION_PARTS } from "../annex/compose.ts";
import { abroContent } from "../annex/compose-abro.ts";
import { annexFields } from "../annex/fields.ts";
import type { RequirementBlock } from "../annex/model.ts";
import { listMark } from "../answer-form/texts.ts";
import { abroAssemblyOf } from "../assembly/abro.ts";
import { assemble } from "../assembly/assemble.ts";
import type { AssembledRequirement, Assembly } from "../assembly/model.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { marketView } from "../dossier/audience.ts";
import type { Dossier } from "../dossier/model.ts";
import { weightOf } from "./weight.ts";

/** A tender at one moment, with the pack that it was built on then. */
export interface TenderState {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
}

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
  /** As it was printed; empty for a new one. */
  readonly before: string;
  /** As it is printed now; empty for one that lapsed. */
  readonly after: string;
  /** Why it could be a substantial change, sentences; empty when nothing points at it. A person judges. */
  readonly weight: readonly string[];
}

/** A fact about the tender that the annex prints. */
export interface FactChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface AnnexChanges {
  /** In order of number, those of the ABRO behind the others. */
  readonly requirements: readonly RequirementChange[];
  readonly facts: readonly FactChange[];
}

export function hasChanges({ requirements, facts }: AnnexChanges): boolean {
  return requirements.length > 0 || facts.length > 0;
}

/** The changes from `before` to `after`. `date`: day of the document, ISO; the same for both, so that a date is no change. */
export function annexChanges(before: TenderState, after: TenderState, date: string): AnnexChanges {
  return { requirements: [...ownChanges(before, after, date), ...abroChanges(before, after)], facts: factChanges(before, after, date) };
}

function ownChanges(before: TenderState, after: TenderState, date: string): readonly RequirementChange[] {
  const [old, fresh] = [before, after].map(({ catalogue, dossier }) => assemble(catalogue, dossier)) as [Assembly, Assembly];
  const oldById = new Map(old.requirements.map((each) => [each.id, each]));
  const stays = new Set(fresh.requirements.map((each) => each.id));
  const changes = [
    ...fresh.requirements.flatMap((now) => changeOf(oldById.get(now.id), now, before, after, date)),
    ...old.requirements.filter((each) => !stays.has(each.id)).flatMap((was) => changeOf(was, undefined, before, after, date)),
  ];
  return changes.toSorted((left, right) => Number(left.number) - Number(right.number));
}

function changeOf(
  was: AssembledRequirement | undefined,
  now: AssembledRequirement | undefined,
  before: TenderState,
  after: TenderState,
  date: string,
): readonly RequirementChange[] {
  const known = now ?? was;
  if (!known) return [];
  const oldText = was ? printedText(requirementBlock(was, before.catalogue, date)) : "";
  const newText = now ? printedText(requirementBlock(now, after.catalogue, date)) : "";
  if (oldText === newText) return [];
  return [
    {
      kind: !was ? "nieuw" : !now ? "vervallen" : "gewijzigd",
      id: known.id,
      number: (was ?? known).number,
      title: known.title,
      before: oldText,
      after: newText,
      weight: weightOf({ was, now, before, after }),
    },
  ];
}

/** A requirement as the annex prints it, its number left out, a line a part. */
function printedText({ kindLabel, title, text, list, facts, note }: RequirementBlock): string {
  return [
    `${kindLabel}: ${title}`,
    text,
    ...list.map((item, index) => `${listMark(index)} ${item}`),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...(note === undefined ? [] : [note]),
  ].join("\n");
}

function abroChanges(before: TenderState, after: TenderState): readonly RequirementChange[] {
  const listOf = ({ catalogue, dossier }: TenderState) => abroAssemblyOf(catalogue, dossier)?.requirements ?? [];
  const [old, fresh] = [new Map(listOf(before).map((each) => [each.number, each])), new Map(listOf(after).map((each) => [each.number, each]))];
  const numbers = [...new Set([...old.keys(), ...fresh.keys()])].toSorted(byParts);
  return numbers.flatMap((number): readonly RequirementChange[] => {
    const [was, now] = [old.get(number), fresh.get(number)];
    const [oldText, newText] = [was, now].map((each) => (each ? `ABRO-eis: ${each.title}\n${abroContent(each)}` : "")) as [string, string];
    if (oldText === newText) return [];
    const kind: ChangeKind = !was ? "nieuw" : !now ? "vervallen" : "gewijzigd";
    const weight = kind === "gewijzigd" ? [] : [kind === "nieuw" ? "Er komt een ABRO-eis bij." : "Een ABRO-eis vervalt."];
    return [{ kind, id: `ABRO-${number}`, number, title: (now ?? was)?.title ?? "", before: oldText, after: newText, weight }];
  });
}

/** Numbers such as 4.5.16, part by part. */
function byParts(left: string, right: string): number {
  const [a, b] = [left, right].map((each) => each.split(".").map(Number)) as [number[], number[]];
  return a.reduce((order, part, index) => order || part - (b[index] ?? 0), 0);
}

/** What of the fields of the annex is news: not its own version and date, and no count that follows from the requirements. */
const FACTS: Readonly<Record<string, string>> = {
  titel: "Titel",
  opdrachtgever: "Opdrachtgever",
  kenmerk: "Kenmerk",
  omschrijving: "Omschrijving",
  percelen: "Percelen",
  procedure: "Procedure",
  voorwaarden: "Inkoopvoorwaarden",
  sluitingsdatum: "Sluitingsdatum",
  begin: "Begin van de overeenkomst",
  einde: "Einde van de overeenkomst",
};

function factChanges(before: TenderState, after: TenderState, date: string): readonly FactChange[] {
  const factsOf = ({ catalogue, dossier }: TenderState): ReadonlyMap<string, string> => {
    const view = marketView(dossier);
    const fields = annexFields(catalogue, view, { requirements: [], excluded: [], unknown: [], lapsed: [] }, undefined, date);
    return new Map([
      ...Object.entries(FACTS).map(([name, label]): [string, string] => [label, fields[name] ?? ""]),
      ...SITUATION_PARTS.map(([field, label]): [string, string] => [label, view.tender[field]]),
      ...view.abro.extraMeasures.map(({ id, text }): [string, string] => [`Extra maatregel ${id}`, text]),
    ]);
  };
  const [old, fresh] = [factsOf(before), factsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? "", after: fresh.get(label) ?? "" }))
    .filter((each) => each.before !== each.after);
}
