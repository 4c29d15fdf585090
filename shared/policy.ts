/**
 * What the IT department lays down for all users of a workstation, in one file that users cannot change. Every field is optional:
 * what is not laid down is the user's own choice.
 */
import { z } from "zod";
import type { Immutable } from "./immutable.ts";
import { describeIssues } from "./issues.ts";
import { trustedKeySchema } from "./packs/manifest.ts";
import { failure, type Problem, type Result, success } from "./result.ts";

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
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return failure(fault("", "het is geen geldig JSON"));
  }
  const parsed = policySchema.safeParse(json);
  return parsed.success ? success(parsed.data) : failure(...describeIssues(parsed.error).map((issue) => fault(issue.place, issue.reason)));
}
