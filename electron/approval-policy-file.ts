/** Who judges which deviation, as the organisation set it: one file in the data folder, beside the official ABRO text. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue } from "../shared/catalogue/model.ts";
import type { Policy } from "../shared/policy.ts";
import { failure, type Problem, type Result, success } from "../shared/result.ts";
import { type ApprovalPolicy, approvalPolicyOf, parseApprovalPolicy } from "../shared/review/approval-policy.ts";
import { decodeText } from "./dossiers/decode.ts";
import { systemCode } from "./dossiers/file-system.ts";

const APPROVAL_POLICY_FILE = "akkoordbeleid.json";
/** A policy names some roles: far below this. */
const MAX_BYTES = 1_000_000;

/** The policy in `path`; undefined when there is no such file. */
export async function readApprovalPolicy(path: string): Promise<Result<ApprovalPolicy | undefined, Problem>> {
  try {
    const bytes = await readFile(path);
    const text = bytes.length > MAX_BYTES ? undefined : decodeText(bytes);
    if (text === undefined)
      return failure({
        id: "approval-policy.not-text",
        file: path,
        message: `Het bestand met het akkoordbeleid ${path} is geen gewone tekst, of te groot. Vervang het bestand.`,
      });
    return parseApprovalPolicy(text, path);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === undefined) throw cause;
    if (code === "ENOENT") return success(undefined);
    return failure({
      id: "approval-policy.unreadable",
      file: path,
      message: `Het bestand met het akkoordbeleid ${path} is niet te lezen (${code}). Vraag uw beheerder om het te herstellen.`,
    });
  }
}

/**
 * The catalogue with who judges what in it: as the administrator laid it down, else as the file in `folder` says. A file that cannot be
 * read is told, and does not fall back on the default unseen.
 */
export async function withApprovalPolicy(catalogue: Catalogue, folder: string, laidDown: Policy["approvals"]): Promise<Catalogue> {
  if (laidDown) return { ...catalogue, approvalPolicy: approvalPolicyOf(laidDown) };
  const policy = await readApprovalPolicy(join(folder, APPROVAL_POLICY_FILE));
  if (!policy.ok) return { ...catalogue, approvalPolicyFault: policy.problems.map((each) => each.message).join(" ") };
  return policy.value ? { ...catalogue, approvalPolicy: policy.value } : catalogue;
}
