/** What people say to each other about a requirement or a question. Internal: nothing of it reaches the market. */
import { z } from "zod";
import type { Immutable } from "../immutable.ts";
import { personSchema } from "./decision-model.ts";
import { instant, paragraph } from "./fields.ts";

const said = { text: paragraph.min(1), by: personSchema, at: instant };

export const commentSubjectSchema = z.strictObject({
  kind: z.enum(["requirement", "question"]),
  /** Requirement, own requirement or characteristic. */
  id: z.string().min(1).max(80),
});

export const commentSchema = z.strictObject({
  id: z.string().regex(/^OPM-\d{3,4}$/, "verwacht een nummer zoals OPM-001"),
  about: commentSubjectSchema,
  ...said,
  replies: z.array(z.strictObject(said)).max(100).default([]),
  /** Who settled it; absent while it is open. */
  resolved: z.strictObject({ by: personSchema, at: instant }).optional(),
});

export type CommentSubject = Immutable<z.infer<typeof commentSubjectSchema>>;
export type Comment = Immutable<z.infer<typeof commentSchema>>;
