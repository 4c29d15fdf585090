/**
 * What the IT department lays down for all users of a workstation, in one file that users cannot change. Every field is optional:
 * what is not laid down is the user's own choice.
 */
import { z } from "zod";
import type { Immutable } from "./immutable.ts";
import { parseJsonAs } from "./issues.ts";
import { trustedKeySchema } from "./packs/manifest.ts";
import type { Problem, Result } from "./result.ts";
import { approvalRulesSchema } from "./review/approval-policy.ts";

const folder = z.string().trim().min(1).max(1000);

export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("bijlagebouwer-beleid"),
  formatVersion: z.literal(1),
  /** Where things are kept; a user cannot choose other folders. */
  folders: z
    .strictObject({
      dossiers: folder.optional(),
      exports: folder.optional(),
      /** Templates of the organisation, offered beside those of the app. */
      templates: folder.optional(),
      /** Holds the pack that the administrator installs; users then install none. */
      packs: folder.optional(),
    })
    .default({}),
  /** Makers of packs that are trusted. */
  trustedKeys: z.array(trustedKeySchema).max(50).default([]),
  /** Who judges which kind of deviation; goes before a file of the user. */
  approvals: approvalRulesSchema.optional(),
  /** What a new dossier starts with, such as the name of the organisation. */
  defaults: z.strictObject({ organisation: z.string().trim().min(1).max(300).optional() }).default({}),
});

export type Policy = Immutable<z.infer<typeof policySchema>>;

export const NO_POLICY: Policy = { format: "bijlagebouwer-beleid", formatVersion: 1, folders: {}, trustedKeys: [], defaults: {} };

/** Reads the text of a policy file. All faults at once. */
export function parsePolicy(text: string, file: string): Result<Policy, Problem> {
  const fault = (place: string, reason: string): Problem => ({
    id: "policy.invalid",
    file,
    place,
    message: `Het beleidsbestand ${file} klopt niet${place ? ` bij ${place}` : ""}: ${reason}. Vraag uw beheerder om het te herstellen.`,
  });
  return parseJsonAs(text, policySchema, fault);
}
