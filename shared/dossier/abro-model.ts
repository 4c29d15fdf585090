/** What a dossier records about the ABRO and the national-security file: only what people decided, nothing that the app derives. */
import { z } from "zod";
import { abroNumberSchema, tbbCategorySchema } from "../abro/model.ts";
import type { Immutable } from "../immutable.ts";
import { isoDate, line, paragraph } from "./fields.ts";

/** Kinds of Te Beschermen Belang (kaderbesluit ABRO, definition). */
export const TBB_KINDS = ["persoon", "informatie", "systeem", "materieel", "goed", "imago", "object"] as const;
/** Rubriceringen of the VIRBI, and none. Recorded as it exists; never derived from a category. */
export const RUBRICERINGEN = ["geen", "departementaalVertrouwelijk", "stgConfidentieel", "stgGeheim", "stgZeerGeheim"] as const;
/** How the category was found; the public descriptions disagree, so the dossier says which one was used. */
export const TBB_METHODS = ["tbbSystematiek", "regelingSectorOverheid", "eigenMethode"] as const;

export const tbbItemSchema = z.strictObject({
  id: z.string().regex(/^TBB-\d{2,3}$/, "verwacht een nummer zoals TBB-01"),
  kind: z.enum(TBB_KINDS).optional(),
  description: line.default(""),
  /** Place or system where it is. */
  place: line.default(""),
  /** Set by a person; absent while it has not been set. */
  category: tbbCategorySchema.optional(),
  rubricering: z.enum(RUBRICERINGEN).optional(),
  method: z.enum(TBB_METHODS).optional(),
  setBy: line.default(""),
  setOn: isoDate.optional(),
  /** BVA, or the role that the organisation appointed. */
  confirmedBy: line.default(""),
  confirmedOn: isoDate.optional(),
});

export const DUTY_STATES = ["open", "geregeld", "nietVanToepassing"] as const;

export const buyerDutySchema = z.strictObject({
  contact: line.default(""),
  state: z.enum(DUTY_STATES).default("open"),
  note: paragraph.default(""),
});

export const extraMeasureSchema = z.strictObject({
  id: z.string().regex(/^EXM-\d{2,3}$/, "verwacht een nummer zoals EXM-01"),
  text: paragraph.default(""),
  /** Ground in the buyer's risk analysis (ABRO 1.3.9). */
  reason: paragraph.default(""),
});

/** A line of the market record: who was looked at, what was found, by whom, when. */
export const marketNoteSchema = z.strictObject({
  id: z.string().regex(/^MKT-\d{2,3}$/, "verwacht een nummer zoals MKT-01"),
  party: line.default(""),
  finding: paragraph.default(""),
  by: line.default(""),
  on: isoDate.optional(),
});

export const abroDossierSchema = z.strictObject({
  items: z.array(tbbItemSchema).max(200).default([]),
  /** The buyer approved the overview (ABRO 1.4.1). */
  approvedBy: line.default(""),
  approvedOn: isoDate.optional(),
  /** The user chose to print the overview in the annex. */
  overviewInAnnex: z.boolean().default(false),
  duties: z.record(abroNumberSchema, buyerDutySchema).default({}),
  extraMeasures: z.array(extraMeasureSchema).max(50).default([]),
});

export type TbbItem = Immutable<z.infer<typeof tbbItemSchema>>;
export type BuyerDuty = Immutable<z.infer<typeof buyerDutySchema>>;
export type ExtraMeasure = Immutable<z.infer<typeof extraMeasureSchema>>;
export type MarketNote = Immutable<z.infer<typeof marketNoteSchema>>;
export type AbroDossier = Immutable<z.infer<typeof abroDossierSchema>>;
