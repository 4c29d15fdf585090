/** What the archive keeps of one export: a list of its parts, each under the hash of its bytes. */
import { z } from "zod";
import { hash, instant, isoDate, line } from "../dossier/fields.ts";
import type { Immutable } from "../immutable.ts";
import { describeIssues } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import { approvalPolicySchema } from "../review/approval-policy.ts";

const templateSchema = z.strictObject({ name: line, hash });

export const snapshotSchema = z.strictObject({
  format: z.literal("bijlagebouwer-revisie"),
  formatVersion: z.literal(1),
  /** Of which dossier, and which revision of it. */
  dossierId: z.string().max(40),
  number: z.number().int().positive(),
  at: instant,
  /** Version of the app that wrote the documents: another one can write other bytes. */
  app: line,
  /** Day that was printed. */
  date: isoDate,
  /** The dossier as it was exported, so without the receipt of this export. */
  dossier: hash,
  /** The pack with its extensions; see `freezeCatalogue`. */
  pack: hash,
  template: templateSchema,
  answerForms: z.strictObject({ word: templateSchema.optional(), excel: z.boolean() }),
  /** The imported official ABRO text, when the annex could hold it. */
  officialText: hash.optional(),
  /** Who judged what, when the organisation had set that itself. */
  approvalPolicy: approvalPolicySchema.optional(),
});

export type Snapshot = Immutable<z.infer<typeof snapshotSchema>>;

/** The text of a snapshot. `file` is only used in messages. */
export function parseSnapshot(text: string, file: string): Result<Snapshot, Problem> {
  const refuse = (reason: string, place?: string) =>
    failure({
      id: "revision.snapshot-unusable",
      file,
      message: `De bewaarde revisie ${file} is niet te lezen: ${reason}. Zet het bestand terug uit een reservekopie.`,
      ...(place === undefined ? {} : { place }),
    });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return refuse("het is geen geldig JSON");
  }
  const parsed = snapshotSchema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const [issue] = describeIssues(parsed.error, 1);
  return refuse(issue ? `bij ${issue.place}: ${issue.reason}` : "de vorm klopt niet", issue?.place);
}
