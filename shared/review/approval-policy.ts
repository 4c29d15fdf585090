/** Which roles judge which kind of deviation. An organisation sets it in one file; without that file the default holds. */
import { z } from "zod";
import { plainName } from "../dossier/person.ts";
import type { Immutable } from "../immutable.ts";
import { parseJsonAs } from "../issues.ts";
import { type Problem, type Result, success } from "../result.ts";

/** The closed list of departures from the standard, as they are judged. */
export const DEVIATION_KINDS = [
  "textChanged",
  "parameterOutOfBounds",
  "kindLowered",
  "obligatoryLeftOut",
  "recommendedLeftOut",
  "ownAdded",
  "supersededKept",
  "stricterThanAdvised",
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

export const DEVIATION_NAMES: Readonly<Record<DeviationKind, string>> = {
  textChanged: "tekst gewijzigd",
  parameterOutOfBounds: "waarde buiten de grenzen",
  kindLowered: "lichtere soort",
  obligatoryLeftOut: "verplichte eis weggelaten",
  recommendedLeftOut: "aanbevolen eis weggelaten",
  ownAdded: "eigen eis toegevoegd",
  supersededKept: "behouden naast een zwaardere eis",
  stricterThanAdvised: "strenger dan geadviseerd",
};

const role = z.string().trim().min(1).max(60);
const roles = z.array(role).min(1).max(4);

const rules = {
  /** Per kind of deviation every role that has to agree. A kind that is not named follows the default. */
  kinds: z.strictObject(Object.fromEntries(DEVIATION_KINDS.map((kind) => [kind, roles.optional()])) as Record<DeviationKind, z.ZodOptional<typeof roles>>),
  /** Roles on top of those, for a deviation that touches an obligatory requirement. */
  obligatory: z.array(role).max(4).optional(),
};

export const approvalRulesSchema = z.strictObject(rules);

export const approvalPolicySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("bijlagebouwer-akkoordbeleid"),
  formatVersion: z.literal(1),
  ...rules,
});

export interface ApprovalPolicy {
  readonly kinds: Readonly<Record<DeviationKind, readonly string[]>>;
  readonly obligatory: readonly string[];
}

const LAWYER = ["jurist"];

/** The jurist judges every departure, the CISO those that touch the protection itself. */
export const DEFAULT_POLICY: ApprovalPolicy = {
  kinds: {
    textChanged: LAWYER,
    parameterOutOfBounds: ["CISO"],
    kindLowered: LAWYER,
    obligatoryLeftOut: LAWYER,
    recommendedLeftOut: LAWYER,
    ownAdded: LAWYER,
    supersededKept: LAWYER,
    stricterThanAdvised: LAWYER,
  },
  obligatory: ["CISO"],
};

/** Reads the text of a policy file. All faults at once. `file` is only used in messages. */
export function parseApprovalPolicy(text: string, file: string): Result<ApprovalPolicy, Problem> {
  const fault = (place: string, reason: string): Problem => ({
    id: "approval-policy.invalid",
    file,
    place,
    message: `Het bestand met het akkoordbeleid ${file} klopt niet${place ? ` bij ${place}` : ""}: ${reason}. Herstel het bestand, of haal het weg om het gewone beleid te gebruiken.`,
  });
  const parsed = parseJsonAs(text, approvalPolicySchema, fault);
  return parsed.ok ? success(approvalPolicyOf(parsed.value)) : parsed;
}

/** The rules with the default for every kind that they do not name. */
export function approvalPolicyOf({ kinds, obligatory }: Immutable<z.infer<typeof approvalRulesSchema>>): ApprovalPolicy {
  return {
    kinds: Object.fromEntries(DEVIATION_KINDS.map((kind) => [kind, kinds[kind] ?? DEFAULT_POLICY.kinds[kind]])) as ApprovalPolicy["kinds"],
    obligatory: obligatory ?? DEFAULT_POLICY.obligatory,
  };
}

/** Two roles that differ in case or spacing only are one. */
export function sameRole(left: string, right: string): boolean {
  return plainName(left) === plainName(right);
}
