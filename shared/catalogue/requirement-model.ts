/** One requirement as a pack has it. */
import { z } from "zod";
import type { Immutable } from "../immutable.ts";
import { conditionSchema } from "./condition-model.ts";
import { identifier, requirementIdSchema, text } from "./fields.ts";

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

export type Citation = Immutable<z.infer<typeof citationSchema>>;
export type Requirement = Immutable<z.infer<typeof requirementSchema>>;
