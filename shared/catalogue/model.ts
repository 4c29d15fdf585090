/**
 * What a pack (eisenpakket) holds. One zod model per kind of file; the JSON Schema that editors use is generated
 * from it (`templates/catalogue/schema/`). Unknown keys are errors: a misspelt field must never be a silent nothing.
 */
import { z } from "zod";
import type { Abro } from "../abro/model.ts";
import type { Immutable } from "../immutable.ts";
import type { ApprovalPolicy } from "../review/approval-policy.ts";
import { conditionSchema } from "./condition-model.ts";
import { identifier, isoDate, text } from "./fields.ts";
import { type Requirement, requirementSchema } from "./requirement-model.ts";

export { requirementIdSchema } from "./fields.ts";
export {
  type Citation,
  EVIDENCE_MOMENTS,
  PHASES,
  type Phase,
  phaseSchema,
  REQUIREMENT_KINDS,
  type Requirement,
  type RequirementKind,
  requirementKindSchema,
  requirementSchema,
} from "./requirement-model.ts";

export const SET_KINDS = ["base", "category", "supplement"] as const;

export const requirementSetSchema = z.strictObject({
  id: identifier,
  prefix: z.string().regex(/^[A-Z]{2,5}$/),
  /** base: always in; category: an inkooponderdeel; supplement: an add-on. */
  kind: z.enum(SET_KINDS),
  name: text,
  /** Heading under which the picker shows it. */
  group: text,
  description: text,
  examples: z.array(text).length(3),
  /** When not to choose it, and what to choose instead. */
  notFor: text,
  /** Sets that the buyer often needs as well ("kies ook"). */
  related: z.array(z.strictObject({ set: identifier, why: text })).default([]),
  /** Categories that describe the same product when they are chosen as well: together they are one part of the purchase. */
  samePartAs: z.array(identifier).default([]),
  /** When this set belongs in the annex although nobody chose it. `obligatory`: leaving it out is an error, not a warning. */
  advisedWhen: z.strictObject({ condition: conditionSchema, why: text, obligatory: z.boolean().default(false) }).optional(),
  /** Words with which a buyer looks for it. */
  synonyms: z.array(text).default([]),
  /** CPV codes, eight digits. */
  cpv: z.array(z.string().regex(/^\d{8}$/)).default([]),
  /** What the market usually objects to, and the answer. */
  objections: z.array(text).default([]),
  /** For content managers: what still needs a check. Never printed. */
  notes: z.array(text).default([]),
});

export const setFileSchema = z.strictObject({
  $schema: z.string().optional(),
  set: requirementSetSchema,
  requirements: z.array(requirementSchema).min(1),
});

const parameterBase = {
  id: identifier,
  label: text,
  /** How to choose a value, for the buyer. */
  choose: text,
};

export const parameterSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...parameterBase,
    type: z.literal("number"),
    /** Unit as it stands after the value, in the plural where it has one: "uur", "dagen". Absent for a bare number, such as a level or a year. */
    unit: text.optional(),
    min: z.number(),
    max: z.number(),
    default: z.number(),
    /** Which direction asks more of the supplier. */
    stricter: z.enum(["lower", "higher"]),
  }),
  z.strictObject({ ...parameterBase, type: z.literal("choice"), options: z.array(text).min(2), default: text }),
  z.strictObject({ ...parameterBase, type: z.literal("text"), default: text.optional(), maxLength: z.number().int().positive().default(200) }),
]);

export const parameterFileSchema = z.strictObject({ $schema: z.string().optional(), parameters: z.array(parameterSchema).min(1) });

/** Steps of the wizard in which a question can stand. */
export const QUESTION_STEPS = ["opdracht", "nationaleVeiligheid", "abro", "kenmerken"] as const;

const questionSchema = z.strictObject({
  step: z.enum(QUESTION_STEPS),
  /** Heading under which the step shows it. */
  group: text,
  text,
  /** Why it is asked, in a sentence that a buyer understands. */
  why: text,
  help: text.optional(),
});

const characteristicBase = {
  id: identifier,
  label: text,
  /** Asked of the user, or taken from a fact of the tender that is asked elsewhere. */
  question: questionSchema.optional(),
  tenderFact: z.enum(["organisationKind", "procedure", "conditions", "contractStart", "contractEnd", "estimatedValue", "tbbCategories"]).optional(),
  /** "nog niet bekend is of ...", for the explanation of an unknown. */
  unknownPhrase: text,
};

export const characteristicSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...characteristicBase, type: z.literal("boolean"), phrase: z.strictObject({ yes: text, no: text }) }),
  z.strictObject({
    ...characteristicBase,
    type: z.literal("choice"),
    /** `phrase` completes "omdat ...": "de opdrachtgever een gemeente is". */
    options: z.array(z.strictObject({ value: identifier, label: text, phrase: text, help: text.optional() })).min(2),
  }),
  z.strictObject({
    ...characteristicBase,
    type: z.literal("multi"),
    options: z.array(z.strictObject({ value: identifier, label: text, phrase: text, help: text.optional() })).min(2),
  }),
  /** `subject` completes "omdat ... ten minste 100 is": "het aantal gebruikers". */
  z.strictObject({ ...characteristicBase, type: z.literal("number"), unit: text, min: z.number(), max: z.number(), subject: text }),
  /** `subject` completes "omdat ... op of na 11 december 2027 valt": "het einde van de overeenkomst". */
  z.strictObject({ ...characteristicBase, type: z.literal("date"), subject: text }),
]);

/** The one characteristic that the program knows by name: whether the purchase consists of separate parts. See `shared/assembly/parts.ts`. */
export const SEPARATE_PARTS = "losseDelen";

export const characteristicFileSchema = z.strictObject({
  $schema: z.string().optional(),
  characteristics: z.array(characteristicSchema).min(1),
});

/**
 * What the scan can point at: a risk for national security, a signal that makes such a risk bigger, or a rule that leaves no weighing
 * (the exceptions that the law itself makes to a country-neutral assessment).
 */
export const SCAN_RISK_KINDS = ["risk", "signal", "rule"] as const;

export const scanRiskSchema = z.strictObject({
  id: identifier,
  kind: z.enum(SCAN_RISK_KINDS),
  label: text,
  /** Seen when it holds, not seen when it does not, not known in between. */
  when: conditionSchema,
  explanation: text,
  /** What the buyer can do himself, before he asks the market anything. */
  ownMeasures: z.array(text).min(1),
  /** To whom it goes, and when. */
  escalate: text.optional(),
});

export const quickScanSchema = z.strictObject({
  $schema: z.string().optional(),
  title: text,
  /** What this list of questions is and is not. */
  disclaimer: text,
  /** Why no country and no brand is asked. */
  neutrality: text,
  /** What to keep in mind when using the outcome. */
  notes: z.array(z.strictObject({ title: text, text })).default([]),
  /** Characteristics that the scan asks, in order. */
  questions: z.array(identifier).min(1),
  /** First outcome whose condition holds; the last has none. An unknown answer never ends in an outcome marked `allKnown`. */
  outcomes: z
    .array(
      z.strictObject({
        id: identifier,
        label: text,
        when: conditionSchema.optional(),
        allKnown: z.boolean().default(false),
        /** Text for the user: what this suggests, never a verdict. */
        advice: text,
        /** What the buyer does next, himself. */
        measures: z.array(text),
        severity: z.enum(["none", "attention", "high"]),
      }),
    )
    .min(2),
  risks: z.array(scanRiskSchema).default([]),
});

export const VERIFICATIONS = ["read", "secondary", "general-knowledge", "unverified"] as const;

/** One norm or law: its identifiers with own short labels, never its text. */
export const sourceSchema = z.strictObject({
  $schema: z.string().optional(),
  id: identifier,
  name: text,
  /** As it is printed before the place: "BIO2 1.3". */
  citeAs: text,
  version: text,
  /** A norm in the sense of Aanbestedingswet 2012 art. 2.76 carries "of gelijkwaardig"; a law does not. */
  type: z.enum(["law", "norm", "policy", "conditions"]),
  url: z.string().url(),
  status: text.optional(),
  items: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        verified: z.enum(VERIFICATIONS),
        /** First day on which the rule applies, when that is later than the date of the pack. */
        from: isoDate.optional(),
        /** Withdrawn places may be looked up, never cited. */
        withdrawn: z.boolean().optional(),
      }),
    )
    .min(1),
});

/** Why no requirement asks a place of a norm: source id, place, reason. Fills the coverage page; never printed in an annex. */
export const coverageNotesSchema = z.strictObject({
  $schema: z.string().optional(),
  notAsked: z.record(identifier, z.record(z.string(), text)),
});

export const glossaryFileSchema = z.strictObject({
  $schema: z.string().optional(),
  terms: z.array(z.strictObject({ term: text, meaning: text, also: z.array(text).default([]) })),
});

export const packSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("bijlagebouwer-pack"),
  formatVersion: z.literal(1),
  id: identifier,
  name: text,
  version: z.string().regex(/^\d{4}\.\d+\.\d+$/, "verwacht een versie als 2026.1.0"),
  date: isoDate,
  publisher: text,
  description: text,
  /** Id of the pack that this one adds sets to. Absent: a pack that stands by itself. */
  extends: identifier.optional(),
  /** Order in which the annex groups requirements. */
  themes: z.array(z.strictObject({ id: identifier, name: text })).min(1),
  changelog: z.array(z.strictObject({ version: text, date: isoDate, changes: z.array(text).min(1) })),
});

export type RequirementSet = Immutable<z.infer<typeof requirementSetSchema>>;
export type Parameter = Immutable<z.infer<typeof parameterSchema>>;
export type Characteristic = Immutable<z.infer<typeof characteristicSchema>>;
export type QuickScan = Immutable<z.infer<typeof quickScanSchema>>;
export type ScanRisk = Immutable<z.infer<typeof scanRiskSchema>>;
export type Source = Immutable<z.infer<typeof sourceSchema>>;
export type Pack = Immutable<z.infer<typeof packSchema>>;
export type CoverageNotes = Immutable<z.infer<typeof coverageNotesSchema>>["notAsked"];
export type GlossaryTerm = Immutable<z.infer<typeof glossaryFileSchema>>["terms"][number];

/** A pack that was added to another. */
export interface Extension {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly hash: string;
}

/** All content that a dossier is built on. `requirements` keep the order of their files; `setOf` says where each belongs. */
export interface Catalogue {
  readonly pack: Pack;
  /** SHA-256 over the pack's files, hexadecimal; over those of its extensions too when there are any. */
  readonly hash: string;
  /** Packs whose sets were added, in order of id; absent when there are none. */
  readonly extensions?: readonly Extension[];
  readonly sets: readonly RequirementSet[];
  readonly requirements: readonly Requirement[];
  /** Requirement id to set id. */
  readonly setOf: Readonly<Record<string, string>>;
  readonly parameters: readonly Parameter[];
  readonly characteristics: readonly Characteristic[];
  readonly quickScan: QuickScan;
  readonly sources: readonly Source[];
  readonly glossary: readonly GlossaryTerm[];
  readonly coverageNotes: CoverageNotes;
  /** The ABRO, when the pack holds it. */
  readonly abro?: Abro;
  /** Who judges which deviation, as the organisation set it; absent: the default. */
  readonly approvalPolicy?: ApprovalPolicy;
  /** Why the organisation's own policy cannot be read; then the default would not be what it wants. */
  readonly approvalPolicyFault?: string;
}
