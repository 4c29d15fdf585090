/**
 * ABRO 2026 (Algemene Beveiligingseisen voor Rijksoverheidsopdrachten) as a pack holds it: the numbers, our short titles, a paraphrase
 * of each requirement, and what a buyer has to ask and check. The official text is never in a pack; an organisation imports it itself.
 */
import { z } from "zod";
import { conditionSchema } from "../catalogue/condition-model.ts";
import type { Immutable } from "../immutable.ts";

const text = z.string().trim().min(1);
const identifier = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, "alleen letters, cijfers en streepjes, beginnend met een kleine letter");

/** Number of an ABRO requirement: chapter, section, requirement. */
export const abroNumberSchema = z.string().regex(/^[1-5]\.\d{1,2}\.\d{1,2}$/, "verwacht een nummer zoals 4.5.16");

/** TBB category: 1 is the heaviest. Compare by weight, never by number alone. */
export const TBB_CATEGORIES = [1, 2, 3, 4] as const;
export const tbbCategorySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type TbbCategory = z.infer<typeof tbbCategorySchema>;

/** How a statement is known: read in the transcription, only in another source, inferred, or not verified at all. */
export const CERTAINTIES = ["read", "secondary", "inference", "unverified"] as const;
export const certaintySchema = z.enum(CERTAINTIES);

/** What the buyer does in a requirement that needs him. */
export const BUYER_ROLES = ["decide", "approve", "supply", "agree", "consult", "receive"] as const;
export const buyerRoleSchema = z.enum(BUYER_ROLES);

const categories = z.array(tbbCategorySchema).min(1).max(4);

export const abroRequirementSchema = z.strictObject({
  number: abroNumberSchema,
  /** Our label, never a contract clause. */
  title: text,
  /** Paraphrase in our own words; the official text prevails. */
  text,
  /** Categories for which it applies. */
  tbb: categories,
  /** Names the NBIV (Nationaal Bureau Industrieveiligheid). */
  nbiv: z.boolean().default(false),
  /** The list that belongs to it is only in the official text. */
  listMissing: z.boolean().default(false),
  buyer: z.strictObject({ role: buyerRoleSchema, duty: text, certainty: certaintySchema }).optional(),
  /** For content managers: to check in the official text. Never printed. */
  remark: text.optional(),
});

export const abroChapterSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.enum(["1", "2", "3", "4", "5"]),
  title: text,
  sections: z.array(z.strictObject({ id: z.string().regex(/^[1-5]\.\d{1,2}$/), title: text, requirements: z.array(abroRequirementSchema).min(1) })).min(1),
});

/** A term of the time line between the award decision and the start of the work. */
const planningStepSchema = z.strictObject({
  id: identifier,
  label: text,
  /** Days that are known; absent: no source gives a term, and the screen says so. */
  days: z.number().int().positive().optional(),
  /** What is known about the term, in words. */
  term: text,
  /** `sequence`: after the step before it; `beforeStart`: counted back from the start of the work. */
  counts: z.enum(["sequence", "beforeStart"]),
  when: conditionSchema.optional(),
  source: text,
  certainty: certaintySchema,
});

export const abroFrameSchema = z.strictObject({
  $schema: z.string().optional(),
  name: text,
  /** As it is printed before a number: "ABRO 2026". */
  citeAs: text,
  version: text,
  /** What the paraphrases are, and that the official text prevails. Printed with every list. */
  prevails: text,
  /** Printed with a requirement whose list is missing. */
  listMissing: text,
  categories: z
    .array(
      z.strictObject({
        id: tbbCategorySchema,
        label: text,
        /** Rubricering that makes this category the lightest allowed. */
        rubricering: text,
      }),
    )
    .length(4),
  /** Kinds of application; each names the chapters that apply. */
  applications: z.array(z.strictObject({ id: identifier, label: text, help: text, chapters: z.array(z.enum(["1", "2", "3", "4", "5"])).min(1) })).min(1),
  applicationsCertainty: certaintySchema,
  applicationsSource: text,
  /** Either/or families: of each, only the variant of the heaviest category applies at one place or system. */
  families: z.array(z.strictObject({ topic: text, variants: z.array(z.strictObject({ tbb: categories, numbers: z.array(abroNumberSchema).min(1) })).min(2) })),
  forms: z.array(z.strictObject({ name: text, requirements: z.array(abroNumberSchema).min(1) })),
  annexes: z.array(z.strictObject({ id: text, title: text, requirements: z.array(abroNumberSchema).min(1) })),
  planning: z.array(planningStepSchema).min(1),
});

/** Rules that conditions cannot say, by name; each is a function in `shared/review/rules/abro.ts`. */
export const ABRO_BUILT_IN = [
  "tbb-floor",
  "tbb-no-derived-rubricering",
  "tbb-set-by",
  "tbb-overview-approved",
  "tbb-items-complete",
  "extra-measure-reason",
  "buyer-duties",
  "heaviest-per-place",
  "official-text",
  "planning",
] as const;

/** One of the 45 things that the buyer's tool asks, checks, warns about or produces. */
export const abroCheckSchema = z.strictObject({
  number: z.number().int().min(1).max(45),
  kind: z.enum(["question", "validation", "warning", "text"]),
  title: text,
  /** Where it comes from, as it is shown. */
  sources: z.array(text).min(1),
  certainty: certaintySchema,
  /** Characteristics that ask it. */
  questions: z.array(identifier).default([]),
  /** Texts for the tender documents that it leads to. */
  requirements: z.array(z.string()).default([]),
  /** Values that must be filled in. */
  parameters: z.array(identifier).default([]),
  builtIn: z.array(z.enum(ABRO_BUILT_IN)).default([]),
  /** Findings while the ABRO applies; `when` absent: always. An unknown condition gives no finding: the open question is one itself. */
  findings: z
    .array(
      z.strictObject({
        id: identifier,
        when: conditionSchema.optional(),
        severity: z.enum(["error", "warning", "advice"]),
        message: text,
        solution: text,
        /** Characteristic at which it is solved; absent: the overview of TBB. */
        at: identifier.optional(),
      }),
    )
    .default([]),
});

export const abroChecksFileSchema = z.strictObject({ $schema: z.string().optional(), checks: z.array(abroCheckSchema).min(1) });

export type AbroRequirement = Immutable<z.infer<typeof abroRequirementSchema>>;
export type AbroChapter = Immutable<z.infer<typeof abroChapterSchema>>;
export type AbroFrame = Immutable<z.infer<typeof abroFrameSchema>>;
export type AbroCheck = Immutable<z.infer<typeof abroCheckSchema>>;
export type AbroBuiltIn = (typeof ABRO_BUILT_IN)[number];

/** Official text that the organisation imported: number to text, with where it came from. */
export interface AbroOfficialText {
  /** Name of the imported file. */
  readonly file: string;
  /** SHA-256 of the texts, hexadecimal. */
  readonly hash: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The ABRO of a catalogue. */
export interface Abro {
  readonly frame: AbroFrame;
  readonly chapters: readonly AbroChapter[];
  readonly checks: readonly AbroCheck[];
  readonly official?: AbroOfficialText;
  /** Why an official text that was imported cannot be used; then the paraphrases are shown. */
  readonly officialFault?: string;
}

/** Set id whose choice says that the ABRO applies to this purchase. A person decides that, never the app. */
export const ABRO_SET = "abro";
