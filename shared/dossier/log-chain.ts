/**
 * The log is a chain: the hash of a line covers the line and the hash before it. Who changes, moves or removes a line breaks the chain at
 * that place. What the chain does not prove: that no lines were cut off at the end, or that nobody calculated the whole chain anew.
 */
import { contentHash } from "../canonical.ts";
import type { LogEntry } from "./log-model.ts";

/** A line before it is in the log. */
export type LogDraft = Omit<LogEntry, "sequence" | "hash">;

export interface ChainedLog {
  readonly log: readonly LogEntry[];
  readonly logChainedFrom: number;
}

export interface ChainFault {
  /** The first line that does not fit the one before it. */
  readonly sequence: number;
}

/** The log with one more line. */
export function withEntry({ log, logChainedFrom }: ChainedLog, draft: LogDraft): readonly LogEntry[] {
  const last = log.at(-1);
  const entry = { ...draft, sequence: (last?.sequence ?? 0) + 1 };
  return [...log, { ...entry, hash: hashAfter(last?.hash ?? startOf(logChainedFrom), entry) }];
}

/** Where the chain breaks first; undefined when it is whole. */
export function chainFault({ log, logChainedFrom }: ChainedLog): ChainFault | undefined {
  let previous = startOf(logChainedFrom);
  let sequence = 0;
  for (const entry of log) {
    if (entry.sequence !== sequence + 1 || !fits(entry, previous)) return { sequence: entry.sequence };
    previous = entry.hash;
    sequence = entry.sequence;
  }
  return undefined;
}

/** What the first line stands behind: it covers from where the log was sealed. */
function startOf(chainedFrom: number): string {
  return contentHash({ chainedFrom });
}

function hashAfter(previous: string, entry: Omit<LogEntry, "hash">): string {
  return contentHash({ previous, entry });
}

/** Lines never change while the app runs: a log that grows is only checked at its end. */
const checked = new WeakMap<LogEntry, string>();

function fits(entry: LogEntry, previous: string): boolean {
  if (checked.get(entry) === previous) return true;
  const { hash, ...rest } = entry;
  if (hashAfter(previous, rest) !== hash) return false;
  checked.set(entry, previous);
  return true;
}
