/**
 * What a pack (eisenpakket) holds. One zod model per kind of file; the JSON Schema that editors use is generated
 * from it (`templates/catalogue/schema/`). Unknown keys are errors: a misspelt field must never be a silent nothing.
 */
import { z } from "zod";
import type { Abro } from "../abro/model.ts";
import type { Immutable } from "../immutable.ts";
import type { ApprovalPolicy } from "../review/approval-policy.ts";
import { conditionSchema } from "./condition-model.ts";

const text = z.string().trim().min(1);
const identifier = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, "alleen letters, cijfers en streepjes, beginnend met een kleine letter");
export const requirementIdSchema = z.string().regex(/^[A-Z]{2,5}-\d{3}$/, "verwacht een nummer zoals CLD-012");
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "verwacht een datum als 2026-11-24");

/** What the law makes of a requirement (Aanbestedingswet 2012: 2.75-2.78b, 2.80, 2.90-2.97, 2.113-2.115). */
export const REQUIREMENT_KINDS = ["geschiktheidseis", "eis", "wens", "contractbepaling"] as const;
export const requirementKindSchema = z.enum(REQUIREMENT_KINDS);
export type RequirementKind = z.infer<typeof requirementKindSchema>;

/** When a requirement must be met. */
export const PHASES = ["inschrijving", "implementatie", "uitvoering", "exit"] as const;
export const phaseSchema = z.enum(PHASES);
export type Phase = z.infer<typeof phaseSchema>;

/**
 * When the proof is shown. `inschrijving` burdens every tenderer; `verificatie` only the one that is about to win.
 */
export const EVIDENCE_MOMENTS = ["inschrijving", "verificatie", "implementatie", "oplevering", "uitvoering", "exit"] as const;

export const citationSchema = z.strictObject({
  /** Id of a source table of the pack. */
  source: identifier,
  /** Exact place in it, spelt as the table spells it. */
  place: text,
});

export const evidenceSchema = z.strictObject({
  /** What the supplier shows; a named certificate carries "of gelijkwaardig". */
  text,
  moment: z.enum(EVIDENCE_MOMENTS),
  /** How the proof comes back during the contract: "elk jaar", "elk kwartaal", ... */
  repeat: text.optional(),
});

export const proportionalitySchema = z.strictObject({
  /** When it is too heavy, and what to weigh. */
  weigh: text,
  /** A lighter way to reach most of the aim. */
  lighter: text.optional(),
  lighterRequirement: requirementIdSchema.optional(),
  lighterParameter: z.strictObject({ parameter: identifier, value: z.union([z.string(), z.number()]) }).optional(),
  /** Below this it is pointless: better leave it out. */
  hardLimit: text.optional(),
});

/** A prepared text for when the market cannot live with the standard one: what it says, and what is given up. */
export const fallbackSchema = z.strictObject({
  /** When to use it, in a few words: "Kortere bewaartermijn". */
  label: text,
  /** The whole obligation, in the place of `text`; may hold `{{parameter}}`. */
  text,
  list: z.array(text).min(2).optional(),
  /** What the buyer loses with it. */
  lost: text,
  /** Roles that have to agree to it. */
  approvers: z.array(text).min(1),
});

export const requirementSchema = z.strictObject({
  id: requirementIdSchema,
  title: text,
  /** One obligation with one subject. May hold `{{parameter}}`. Ends in ":" when `list` follows. */
  text,
  /** Parts of the obligation, printed as a), b), c). May hold `{{parameter}}`. */
  list: z.array(text).min(2).optional(),
  kind: requirementKindSchema,
  theme: identifier,
  phase: phaseSchema,
  /** For the buyer: the risk, an example, what happens if it is left out. Not printed for the market. */
  explanation: text,
  evidence: evidenceSchema,
  proportionality: proportionalitySchema,
  /** Prepared lighter texts, the nearest to the standard first. */
  fallbacks: z.array(fallbackSchema).max(5).default([]),
  citations: z.array(citationSchema).default([]),
  /** Why there is no norm to cite; obligatory when `citations` is empty. */
  goodPractice: text.optional(),
  /** Brings it in, on top of "its set is chosen". Absent: whenever the set is chosen. */
  when: conditionSchema.optional(),
  supersedes: z.array(requirementIdSchema).default([]),
  conflictsWith: z.array(requirementIdSchema).default([]),
  /** The norm that leaves no choice, and for whom. */
  obligatory: z.strictObject({ citation: citationSchema, why: text, when: conditionSchema.optional() }).optional(),
  provenance: z.enum(["own", "paraphrase", "official"]),
  /** What a condition cannot decide and a person has to judge. Becomes an advice. */
  needsJudgement: text.optional(),
});

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

export type Citation = Immutable<z.infer<typeof citationSchema>>;
export type Requirement = Immutable<z.infer<typeof requirementSchema>>;
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
