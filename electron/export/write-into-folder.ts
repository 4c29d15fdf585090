import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import { writeFileSafely } from "./write-files.ts";

/** Writes `bytes` to `path`, making its folder first when it is not there. */
export async function writeIntoFolder(path: string, bytes: Uint8Array): Promise<Result<void, Problem>> {
  const folder = dirname(path);
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    return failure({
      id: "export.folder-unusable",
      file: folder,
      message: `In ${folder} kan niet worden geschreven (${String(cause.code)}). Kies een andere map.`,
    });
  }
  return writeFileSafely(path, bytes);
}
