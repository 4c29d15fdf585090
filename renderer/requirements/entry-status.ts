/** `included`: in the annex. The others are not: left out by a decision, replaced, not needed here, or hanging on an open question. */
export type EntryStatus = "included" | "leftOut" | "superseded" | "notNeeded" | "unknown";
