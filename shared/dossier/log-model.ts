/** The log of a dossier: what happened, per field what it was and became, and a hash that covers the line before it. */
import { z } from "zod";
import type { Immutable } from "../immutable.ts";
import { changeSchema } from "./decision-model.ts";
import { hash, instant, line } from "./fields.ts";

/** Characters of a value (as JSON) that the log keeps; of a longer one it only says that it changed. */
export const MAX_LOGGED_VALUE = 4000;
/** Fields that one line names; of more it tells the number. */
export const MAX_LOGGED_FIELDS = 40;

const loggedValueSchema = z.union([z.string().max(MAX_LOGGED_VALUE), z.number(), z.boolean(), z.null(), z.array(z.string()), changeSchema]);

export const fieldChangeSchema = z.strictObject({
  /** Where it stands in the dossier, with slashes: `tender/title`, `decisions/NET-001/change`. */
  path: z.string().min(1).max(300),
  /** Absent: there was nothing. */
  old: loggedValueSchema.optional(),
  /** Absent: there is nothing any more. */
  new: loggedValueSchema.optional(),
  /** A value was too long to keep: it is left out. */
  cut: z.literal(true).optional(),
});

export const logEntrySchema = z.strictObject({
  sequence: z.number().int().positive(),
  at: instant,
  by: line,
  /** What happened, in Dutch words: "Eis CLD-012 weggelaten". */
  what: line,
  kind: z.enum(["do", "undo", "redo"]),
  changes: z.array(fieldChangeSchema).max(MAX_LOGGED_FIELDS).default([]),
  /** Changed fields beyond those in `changes`. */
  moreChanges: z.number().int().positive().optional(),
  /** Covers this line and the hash of the one before it. */
  hash,
});

export type LoggedValue = Immutable<z.infer<typeof loggedValueSchema>>;
export type FieldChange = Immutable<z.infer<typeof fieldChangeSchema>>;
export type LogEntry = Immutable<z.infer<typeof logEntrySchema>>;
