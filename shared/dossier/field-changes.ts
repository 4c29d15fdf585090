/** Two states of a dossier to the fields in which they differ, for the log. */
import { canonicalJson } from "../canonical.ts";
import { type FieldChange, type LoggedValue, MAX_LOGGED_FIELDS, MAX_LOGGED_VALUE } from "./log-model.ts";
import type { Dossier } from "./model.ts";

/** What the app itself keeps up, and what has its own record. */
const UNTRACKED: ReadonlySet<string> = new Set([
  "$schema",
  "format",
  "version",
  "id",
  "created",
  "modified",
  "saves",
  "numbering",
  "reviewPackages",
  "reviewOf",
  "revisions",
  "log",
  "logChainedFrom",
]);
/** Moments and hashes say nothing to a reader; the line itself has the moment, the path the id. */
const UNTRACKED_LEAVES: ReadonlySet<string> = new Set(["id", "at", "hash"]);
/** Kept as one value: its parts make no sense apart. */
const WHOLE: ReadonlySet<string> = new Set(["change"]);

export interface LoggedChanges {
  readonly changes: readonly FieldChange[];
  readonly moreChanges?: number;
}

/** Every field that differs, in the order of the dossier; at most `MAX_LOGGED_FIELDS` of them. */
export function fieldChanges(before: Dossier, after: Dossier): LoggedChanges {
  return loggable(allFieldChanges(before, after));
}

/** Every field that differs, in the order of the dossier. */
export function allFieldChanges(before: Dossier, after: Dossier): readonly FieldChange[] {
  return Object.keys({ ...before, ...after })
    .filter((key) => !UNTRACKED.has(key))
    .flatMap((key) => differences(key, before[key as keyof Dossier], after[key as keyof Dossier]));
}

/** As many of them as one line of the log holds. */
export function loggable(all: readonly FieldChange[]): LoggedChanges {
  const changes = all.slice(0, MAX_LOGGED_FIELDS);
  return all.length > changes.length ? { changes, moreChanges: all.length - changes.length } : { changes };
}

function differences(path: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (before === after) return [];
  const parts = [partsOf(path, before), partsOf(path, after)] as const;
  if (parts[0] || parts[1]) {
    const [old, fresh] = [parts[0] ?? {}, parts[1] ?? {}];
    return Object.keys({ ...old, ...fresh })
      .filter((key) => !UNTRACKED_LEAVES.has(key))
      .flatMap((key) => differences(`${path}/${key}`, old[key], fresh[key]));
  }
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null) && (before === undefined) === (after === undefined)) return [];
  const [old, fresh] = [kept(before), kept(after)];
  return [
    {
      path,
      ...(old.value === undefined ? {} : { old: old.value }),
      ...(fresh.value === undefined ? {} : { new: fresh.value }),
      ...(old.isCut || fresh.isCut ? { cut: true as const } : {}),
    },
  ];
}

/** The fields of a group or the elements of a list, by name; undefined for one value. */
function partsOf(path: string, value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || WHOLE.has(path.slice(path.lastIndexOf("/") + 1))) return undefined;
  if (!Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  if (path === "sets") return Object.fromEntries(value.map((set: string) => [set, true]));
  if (value.every((each) => typeof each !== "object")) return undefined;
  return Object.fromEntries(value.map((each: { readonly id?: string }, index) => [each.id ?? String(index + 1), each]));
}

function kept(value: unknown): { readonly value: LoggedValue | undefined; readonly isCut: boolean } {
  if (value === undefined) return { value: undefined, isCut: false };
  return canonicalJson(value).length > MAX_LOGGED_VALUE ? { value: undefined, isCut: true } : { value: value as LoggedValue, isCut: false };
}
