/** What a dossier knows about review packages: which ones went out, and which one it came out of itself. Internal. */
import { z } from "zod";
import type { Immutable } from "../immutable.ts";
import { personSchema } from "./decision-model.ts";
import { hash, instant, line, paragraph } from "./fields.ts";

/** What a receiver may do, each with all that stands before it. */
export const REVIEW_LEVELS = ["lezen", "opmerken", "beoordelen", "bewerken"] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "verwacht een uuid");

export const reviewRightsSchema = z.strictObject({
  level: z.enum(REVIEW_LEVELS),
  /** Requirements, own requirements and parameters that the package is about; absent: the whole dossier. */
  only: z.array(z.string().min(1).max(80)).min(1).max(2000).optional(),
});

/** Who asked whom, when. */
export const reviewRequestSchema = z.strictObject({
  at: instant,
  by: personSchema,
  /** Name of the one who is asked; may be a department. */
  to: line.default(""),
  /** What is asked, in the words of the sender. */
  note: paragraph.default(""),
});

/** A package that went out. Its base is known by its hash only: the text travels in the package. */
export const sentPackageSchema = z.strictObject({
  id: uuid,
  request: reviewRequestSchema,
  rights: reviewRightsSchema,
  baseHash: hash,
  /** Answers that were taken over. */
  answers: z
    .array(z.strictObject({ seal: hash, at: instant, by: personSchema, takenOverAt: instant, takenOverBy: personSchema }))
    .max(100)
    .default([]),
});

/** Where a dossier came from that was opened out of a package. */
export const reviewOfSchema = z.strictObject({
  package: uuid,
  dossier: uuid,
  request: reviewRequestSchema,
  rights: reviewRightsSchema,
  baseHash: hash,
  /** The dossier as it was sent, as JSON text: what goes back says against what it was made, whatever file it was kept in. */
  base: z.string().max(50_000_000),
});

export type ReviewRights = Immutable<z.infer<typeof reviewRightsSchema>>;
export type ReviewRequest = Immutable<z.infer<typeof reviewRequestSchema>>;
export type SentPackage = Immutable<z.infer<typeof sentPackageSchema>>;
export type ReviewOf = Immutable<z.infer<typeof reviewOfSchema>>;
export { uuid as packageIdSchema };
