/** One tender (dossier) as it stands in its file. Every read goes through `dossierSchema`; unknown keys are errors. */
import { z } from "zod";
import { styleMapSchema } from "../annex/style-map.ts";
import { requirementIdSchema } from "../catalogue/model.ts";
import type { Immutable } from "../immutable.ts";
import { abroDossierSchema, marketNoteSchema } from "./abro-model.ts";
import { commentSchema } from "./comment-model.ts";
import { decisionSchema, ownRequirementSchema, parameterDecisionSchema } from "./decision-model.ts";
import { hash, identifier, instant, isoDate, line, paragraph } from "./fields.ts";
import { logEntrySchema } from "./log-model.ts";

export type { Approval, Change, Decision, OwnRequirement, ParameterDecision, Person } from "./decision-model.ts";
export type { FieldChange, LogEntry } from "./log-model.ts";

export const DOSSIER_FORMAT = "bijlagebouwer-dossier";
/** Raised by one with every change of the format; `migrations.ts` has a step for each. */
export const DOSSIER_VERSION = 4;

export const ORGANISATION_KINDS = [
  "ministerie",
  "zbo",
  "provincie",
  "gemeente",
  "waterschap",
  "gemeenschappelijkeRegeling",
  "veiligheidsregio",
  "politie",
  "defensie",
  "zorg",
  "onderwijs",
  "nutsbedrijf",
  "anders",
] as const;
export const PROCEDURES = [
  "europeesOpenbaar",
  "europeesNietOpenbaar",
  "mededinging",
  "nationaal",
  "meervoudigOnderhands",
  "enkelvoudigOnderhands",
  "raamovereenkomst",
] as const;
export const CONDITION_SETS = ["arbit2022", "ariv2018", "arvodi2018", "gibit2023", "gibit2020", "eigen", "overeenkomst"] as const;
export const ANNEX_STATUSES = ["concept", "definitief"] as const;

/** Facts of the tender. Everything is optional while it is being filled in; the findings say what is still missing. */
export const tenderSchema = z.strictObject({
  title: line.default(""),
  /** The buyer's own reference (kenmerk). */
  reference: line.default(""),
  organisation: line.default(""),
  organisationKind: z.enum(ORGANISATION_KINDS).optional(),
  /** What is bought, in one or two sentences, for the annex. */
  description: paragraph.default(""),
  /** What tenderers always ask, for the annex (situatieschets): the present set-up, links with other systems, numbers of users and places, what the supplier does and what the buyer does himself. */
  situation: paragraph.default(""),
  situationLinks: paragraph.default(""),
  situationNumbers: paragraph.default(""),
  situationSupplier: paragraph.default(""),
  situationOwn: paragraph.default(""),
  /** Lots (percelen) that the annex is for; empty: the whole tender. */
  lots: line.default(""),
  procedure: z.enum(PROCEDURES).optional(),
  conditions: z.enum(CONDITION_SETS).optional(),
  /** Euro, without VAT. Internal: the market does not see the estimate. */
  estimatedValue: z.number().min(0).max(10_000_000_000).optional(),
  publicationDate: isoDate.optional(),
  closingDate: isoDate.optional(),
  /** Day on which the award decision is planned. */
  awardDate: isoDate.optional(),
  contractStart: isoDate.optional(),
  /** Extensions included. */
  contractEnd: isoDate.optional(),
  /** Version of the annex as it is printed, such as "0.9" or "1.0". */
  annexVersion: line.default("0.1"),
  annexStatus: z.enum(ANNEX_STATUSES).default("concept"),
  /** Internal: who in the organisation to ask. */
  contact: line.default(""),
  /** Internal notes. */
  notes: paragraph.default(""),
});

const characteristicValueSchema = z.union([z.boolean(), z.number(), line, z.array(line).max(50), z.null()]);

const quickScanSchema = z.strictObject({
  /** Internal, per question: grounds for the answer. */
  grounds: z.record(identifier, paragraph).default({}),
  assessedBy: line.default(""),
  assessedOn: isoDate.optional(),
  /** Internal: conclusion of the people who decide. */
  conclusion: paragraph.default(""),
});

/** `styles`: those that the organisation chose for the template, when it did. */
const templateReceiptSchema = z.strictObject({ name: line, hash, styles: styleMapSchema.optional() });

/** Receipt of an export. */
export const revisionSchema = z.strictObject({
  number: z.number().int().positive(),
  at: instant,
  by: line,
  annexVersion: line,
  annexStatus: z.enum(ANNEX_STATUSES),
  pack: z.strictObject({ id: identifier, version: line, hash }),
  template: templateReceiptSchema,
  /** The annex. */
  file: z.strictObject({ name: line, hash }),
  /** The answer forms that were made with it; the one in Word has a template of its own. */
  answerForms: z.array(z.strictObject({ name: line, hash, template: templateReceiptSchema.optional() })).default([]),
  requirements: z.number().int().min(0),
  /** Of the imported official ABRO text, when it was printed: without that text this annex cannot be made again. */
  abroText: z.strictObject({ file: z.string().max(300), hash }).optional(),
  /** Under which name the archive keeps what it was made from; absent when it was made before there was an archive. */
  snapshot: hash.optional(),
});

export const dossierSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(DOSSIER_FORMAT),
  version: z.literal(DOSSIER_VERSION),
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "verwacht een uuid"),
  created: instant,
  modified: instant,
  /** Rises with every save; decides which of two versions is newer, not the clock. */
  saves: z.number().int().min(0).default(0),
  /** The pack that the dossier is built on. */
  pack: z.strictObject({ id: identifier, version: line, hash }).optional(),
  tender: tenderSchema.prefault({}),
  /** Chosen inkooponderdelen and supplements, set ids. */
  sets: z.array(identifier).max(200).default([]),
  /** Answers; `null` is "weet ik niet". */
  characteristics: z.record(identifier, characteristicValueSchema).default({}),
  quickScan: quickScanSchema.prefault({}),
  /** Who was looked at in the market, and what was found. Internal. */
  marketNotes: z.array(marketNoteSchema).max(100).default([]),
  abro: abroDossierSchema.prefault({}),
  /** Own values for parameters; absent: the default of the pack. */
  parameters: z.record(identifier, z.union([z.number(), line])).default({}),
  /** Of the parameters whose value stands outside the bounds of the pack. */
  parameterDecisions: z.record(identifier, parameterDecisionSchema).default({}),
  decisions: z.record(requirementIdSchema, decisionSchema).default({}),
  ownRequirements: z.array(ownRequirementSchema).max(500).default([]),
  /** What people say to each other about requirements and questions. Internal. */
  comments: z.array(commentSchema).max(5000).default([]),
  /** Printed numbers that were published once: requirement id to number. They never change. */
  numbering: z.record(z.string().max(20), z.string().max(20)).default({}),
  revisions: z.array(revisionSchema).default([]),
  log: z.array(logEntrySchema).default([]),
  /** First line of the log that was sealed when it was written: the ones before it come from an older format. */
  logChainedFrom: z.number().int().positive().default(1),
});

export type Dossier = Immutable<z.infer<typeof dossierSchema>>;
export type Tender = Dossier["tender"];
export type Revision = Immutable<z.infer<typeof revisionSchema>>;
