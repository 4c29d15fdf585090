/** The parts of a dossier that two people can each have changed, as records of fields that are read and put back one by one. */
import { canonicalJson } from "../canonical.ts";
import type { Dossier, Person } from "../dossier/model.ts";

/** Field to value; a field that is empty is not in it. */
export type Fields = ReadonlyMap<string, unknown>;
/** Who made a record as it stands, and when. */
export interface Maker {
  readonly by: Person;
  readonly at: string;
}

export interface Place {
  readonly name: PlaceName;
  /** Records of the place by id; a place that is one record has it under "". */
  readonly read: (dossier: Dossier) => ReadonlyMap<string, Fields>;
  /** Puts a record in (`maker`: of a record that can be judged), or takes it out. Verdicts of a record that stays are kept. */
  readonly write: (dossier: Dossier, id: string, fields: Fields | undefined, maker: Maker | undefined) => Dossier;
}

/**
 * What a merge does with each field of a dossier: `merged` has a place below, `joined` grows on both sides, `own` is of this file alone.
 * A field without a row does not compile.
 */
export const MERGE_OF: Readonly<Record<keyof Dossier, "merged" | "joined" | "own">> = {
  $schema: "own",
  format: "own",
  version: "own",
  id: "own",
  created: "own",
  modified: "own",
  saves: "own",
  pack: "own",
  tender: "merged",
  sets: "merged",
  characteristics: "merged",
  quickScan: "merged",
  marketNotes: "merged",
  abro: "merged",
  parameters: "merged",
  parameterDecisions: "merged",
  decisions: "merged",
  ownRequirements: "merged",
  comments: "joined",
  // The register of questions is kept in one place: a copy cannot change it.
  questions: "own",
  notas: "own",
  reviewPackages: "own",
  reviewOf: "own",
  numbering: "own",
  revisions: "own",
  log: "own",
  logChainedFrom: "own",
};

export type PlaceName =
  | "tender"
  | "sets"
  | "characteristics"
  | "quickScan"
  | "quickScan/grounds"
  | "parameters"
  | "parameterDecisions"
  | "decisions"
  | "ownRequirements"
  | "marketNotes"
  | "abro"
  | "abro/items"
  | "abro/duties"
  | "abro/extraMeasures"
  | "comments";

/** Records that are judged: who made one and who judged it is no content, but follows from what becomes of it. */
export const JUDGED_PLACES = ["parameterDecisions", "decisions", "ownRequirements"] as const satisfies readonly PlaceName[];
const FRAME: ReadonlySet<string> = new Set(["by", "at", "approvals"]);

export const PLACES: readonly Place[] = [
  oneRecord(
    "tender",
    (dossier) => dossier.tender,
    (dossier, tender) => ({ ...dossier, tender: tender as Dossier["tender"] }),
  ),
  oneRecord(
    "sets",
    (dossier) => Object.fromEntries(dossier.sets.map((set) => [set, true])),
    // What is chosen already keeps its place.
    (dossier, sets) => ({ ...dossier, sets: inOrderOf(dossier.sets, Object.keys(sets)) }),
  ),
  oneRecord(
    "characteristics",
    (dossier) => dossier.characteristics,
    (dossier, value) => ({ ...dossier, characteristics: value as Dossier["characteristics"] }),
  ),
  oneRecord(
    "quickScan",
    ({ quickScan: { grounds: _own, ...rest } }) => rest,
    (dossier, value) => ({ ...dossier, quickScan: { ...(value as Omit<Dossier["quickScan"], "grounds">), grounds: dossier.quickScan.grounds } }),
  ),
  oneRecord(
    "quickScan/grounds",
    (dossier) => dossier.quickScan.grounds,
    (dossier, grounds) => ({ ...dossier, quickScan: { ...dossier.quickScan, grounds: grounds as Dossier["quickScan"]["grounds"] } }),
  ),
  oneRecord(
    "parameters",
    (dossier) => dossier.parameters,
    (dossier, value) => ({ ...dossier, parameters: value as Dossier["parameters"] }),
  ),
  byKey(
    "parameterDecisions",
    (dossier) => dossier.parameterDecisions,
    (dossier, parameterDecisions) => ({ ...dossier, parameterDecisions }),
  ),
  byKey(
    "decisions",
    (dossier) => dossier.decisions,
    (dossier, decisions) => ({ ...dossier, decisions }),
  ),
  inList(
    "ownRequirements",
    (dossier) => dossier.ownRequirements,
    (dossier, ownRequirements) => ({ ...dossier, ownRequirements }),
  ),
  inList(
    "marketNotes",
    (dossier) => dossier.marketNotes,
    (dossier, marketNotes) => ({ ...dossier, marketNotes }),
  ),
  oneRecord(
    "abro",
    ({ abro: { items: _items, duties: _duties, extraMeasures: _measures, ...rest } }) => rest,
    (dossier, value) => {
      const { items, duties, extraMeasures } = dossier.abro;
      return { ...dossier, abro: { ...(value as Omit<Dossier["abro"], "items" | "duties" | "extraMeasures">), items, duties, extraMeasures } };
    },
  ),
  inList(
    "abro/items",
    (dossier) => dossier.abro.items,
    (dossier, items) => ({ ...dossier, abro: { ...dossier.abro, items } }),
  ),
  byKey(
    "abro/duties",
    (dossier) => dossier.abro.duties,
    (dossier, duties) => ({ ...dossier, abro: { ...dossier.abro, duties } }),
  ),
  inList(
    "abro/extraMeasures",
    (dossier) => dossier.abro.extraMeasures,
    (dossier, extraMeasures) => ({ ...dossier, abro: { ...dossier.abro, extraMeasures } }),
  ),
  {
    // Of a comment only whether it is settled can be a matter of choice; the rest is joined.
    name: "comments",
    read: (dossier) => new Map(dossier.comments.map(({ id, resolved }) => [id, fieldsOf("comments", { resolved })])),
    write: (dossier, id, fields) => ({
      ...dossier,
      comments: dossier.comments.map((each) => {
        if (each.id !== id) return each;
        const { resolved: _before, ...open } = each;
        return { ...open, ...Object.fromEntries(fields ?? []) };
      }),
    }),
  },
];

/** True for two values that a reader of the file cannot tell apart. */
export function sameValue(left: unknown, right: unknown): boolean {
  return left === right || (left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right));
}

/** The fields as one value, to compare. */
export function asRecord(fields: Fields | undefined): Readonly<Record<string, unknown>> | undefined {
  return fields && Object.fromEntries(fields);
}

function fieldsOf(name: PlaceName, record: object): Fields {
  const isJudged = JUDGED_PLACES.some((each) => each === name);
  return new Map(Object.entries(record).filter(([key, value]) => value !== undefined && key !== "id" && !(isJudged && FRAME.has(key))));
}

function inOrderOf(known: readonly string[], wanted: readonly string[]): readonly string[] {
  return [...known.filter((each) => wanted.includes(each)), ...wanted.filter((each) => !known.includes(each))];
}

function oneRecord(name: PlaceName, get: (dossier: Dossier) => object, put: (dossier: Dossier, record: object) => Dossier): Place {
  return {
    name,
    read: (dossier) => new Map([["", new Map(Object.entries(get(dossier)).filter(([, value]) => value !== undefined))]]),
    write: (dossier, _id, fields) => put(dossier, Object.fromEntries(fields ?? [])),
  };
}

function byKey<T extends object>(
  name: PlaceName,
  get: (dossier: Dossier) => Readonly<Record<string, T>>,
  put: (dossier: Dossier, records: Readonly<Record<string, T>>) => Dossier,
): Place {
  return {
    name,
    read: (dossier) => new Map(Object.entries(get(dossier)).map(([id, record]) => [id, fieldsOf(name, record)])),
    write: (dossier, id, fields, maker) => {
      const all = new Map(Object.entries(get(dossier)));
      if (fields) all.set(id, framed(fields, maker, all.get(id)) as T);
      else all.delete(id);
      return put(dossier, Object.fromEntries(all));
    },
  };
}

function inList<T extends { readonly id: string }>(
  name: PlaceName,
  get: (dossier: Dossier) => readonly T[],
  put: (dossier: Dossier, records: readonly T[]) => Dossier,
): Place {
  return {
    name,
    read: (dossier) => new Map(get(dossier).map((record) => [record.id, fieldsOf(name, record)])),
    write: (dossier, id, fields, maker) => {
      const all = get(dossier);
      if (!fields)
        return put(
          dossier,
          all.filter((each) => each.id !== id),
        );
      const present = all.find((each) => each.id === id);
      const next = { id, ...framed(fields, maker, present) } as unknown as T;
      return put(dossier, present ? all.map((each) => (each === present ? next : each)) : [...all, next]);
    },
  };
}

function framed(fields: Fields, maker: Maker | undefined, present: object | undefined): object {
  const approvals = present && "approvals" in present && present.approvals !== undefined ? { approvals: present.approvals } : {};
  return { ...Object.fromEntries(fields), ...(maker ?? {}), ...approvals };
}
