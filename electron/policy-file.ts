/** The policy file of the machine: where it stands, and reading it. Only an administrator can write there. */
import { readFile } from "node:fs/promises";
import { posix, win32 } from "node:path";
import { NO_POLICY, type Policy, parsePolicy } from "../shared/policy.ts";
import { failure, type Problem, type Result, success } from "../shared/result.ts";
import { decodeText } from "./dossiers/decode.ts";
import { systemCode } from "./dossiers/file-system.ts";
import { StartRefusal } from "./start-refusal.ts";

export const POLICY_FILE = "beleid.json";

/** `programData`: the folder of Windows that the environment names as such. */
export function policyPath(platform: NodeJS.Platform, programData: string | undefined): string {
  if (platform === "win32") return win32.join(programData ?? "C:\\ProgramData", "Bijlagebouwer", POLICY_FILE);
  if (platform === "darwin") return posix.join("/Library/Application Support/Bijlagebouwer", POLICY_FILE);
  return posix.join("/etc/bijlagebouwer", POLICY_FILE);
}

/**
 * No file is no policy. A file that cannot be read or is wrong is a problem: what an administrator laid down never lapses in silence.
 */
export async function readPolicy(path: string): Promise<Result<Policy, Problem>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === undefined) throw cause;
    if (code === "ENOENT" || code === "ENOTDIR") return success(NO_POLICY);
    return failure({
      id: "policy.unreadable",
      file: path,
      message: `Het beleidsbestand ${path} is niet te lezen (${code}). Vraag uw beheerder om de rechten te herstellen.`,
    });
  }
  const text = decodeText(bytes);
  if (text !== undefined) return parsePolicy(text, path);
  return failure({ id: "policy.invalid", file: path, message: `Het beleidsbestand ${path} is geen tekst in UTF-8. Vraag uw beheerder om het te herstellen.` });
}

/** The policy that a start goes by. Throws `StartRefusal` when there is one that cannot be followed. */
export async function policyAtStart(path: string): Promise<Policy> {
  const policy = await readPolicy(path);
  if (policy.ok) return policy.value;
  throw new StartRefusal(policy.problems.map((each) => each.message).join("\n"));
}
