import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { failure, type Problem, type Result } from "../../shared/result.ts";
import { type FileToWrite, writeFilesSafely } from "./write-files.ts";

/** Writes all files or none, making their folders first when they are not there. */
export async function writeIntoFolder(files: readonly FileToWrite[]): Promise<Result<void, Problem>> {
  for (const folder of new Set(files.map((each) => dirname(each.path)))) {
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
  }
  return writeFilesSafely(files);
}
