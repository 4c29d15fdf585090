/** What a dossier records about departures from the standard: the decision, the own requirement, and who judged them. */
import { z } from "zod";
import { phaseSchema, requirementKindSchema } from "../catalogue/model.ts";
import type { Immutable } from "../immutable.ts";
import { publicKeySchema, signatureValueSchema } from "../packs/manifest.ts";
import { hash, identifier, instant, line, paragraph } from "./fields.ts";

export const changeSchema = z.discriminatedUnion("kind", [
  /** Leave the requirement out of the annex. */
  z.strictObject({ kind: z.literal("leaveOut") }),
  /** Own wording instead of the standard text. */
  z.strictObject({ kind: z.literal("changeText"), text: paragraph.min(1), list: z.array(paragraph.min(1)).max(30).optional() }),
  /** Another kind than the standard. */
  z.strictObject({ kind: z.literal("changeKind"), to: requirementKindSchema }),
  /** Keep it although a stricter one replaces it. */
  z.strictObject({ kind: z.literal("keepSuperseded") }),
]);

export const personSchema = z.strictObject({ name: line.min(1), role: line.default("") });

/** Made with the personal key of the one who judged, over `signedText` of the verdict. */
export const approvalSignatureSchema = z.strictObject({
  /** Whose key it is, as its owner wrote it down. */
  owner: line.min(1),
  key: publicKeySchema,
  /** Base64 of 64 bytes. */
  value: signatureValueSchema,
});

/** One person's verdict on a deviation. Bound to what was judged: it lapses by itself when `hash` no longer fits. */
export const approvalSchema = z.strictObject({
  verdict: z.enum(["approved", "returned"]),
  /** `role`: in which the person judged. */
  by: personSchema,
  at: instant,
  hash,
  comment: paragraph.default(""),
  /** Under which the yes holds. Internal. */
  condition: paragraph.default(""),
  signature: approvalSignatureSchema.optional(),
  /** It came in with a review package, and this person took it over. */
  via: z.strictObject({ package: z.string().max(36), by: personSchema }).optional(),
});

const judged = {
  /** Internal. */
  motivation: paragraph.default(""),
  /** The maker. */
  by: personSchema,
  at: instant,
  /** At most one of each role; absent while nobody judged it. */
  approvals: z.array(approvalSchema).max(20).optional(),
};

/** Who bears the risk that the deviation leaves; internal. */
const riskAcceptedBy = personSchema.optional();

/** A decision (keuze) that departs from the standard. Internal, except for its effect on the text. */
export const decisionSchema = z.strictObject({ change: changeSchema, ...judged, riskAcceptedBy });

/** Why a parameter has a value outside the bounds of the pack; the value itself stands with the others. */
export const parameterDecisionSchema = z.strictObject({ ...judged, riskAcceptedBy });

export const ownRequirementSchema = z.strictObject({
  id: z.string().regex(/^EIG-\d{3}$/, "verwacht een nummer zoals EIG-001"),
  title: line.min(1),
  text: paragraph.min(1),
  kind: requirementKindSchema,
  theme: identifier,
  phase: phaseSchema,
  evidence: paragraph.default(""),
  /** Source as the user names it; printed as it stands. */
  source: line.default(""),
  ...judged,
});

export type ApprovalSignature = Immutable<z.infer<typeof approvalSignatureSchema>>;
export type Change = Immutable<z.infer<typeof changeSchema>>;
export type Decision = Immutable<z.infer<typeof decisionSchema>>;
export type ParameterDecision = Immutable<z.infer<typeof parameterDecisionSchema>>;
export type Approval = Immutable<z.infer<typeof approvalSchema>>;
export type OwnRequirement = Immutable<z.infer<typeof ownRequirementSchema>>;
export type Person = Immutable<z.infer<typeof personSchema>>;
