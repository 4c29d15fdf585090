import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Version of the app in `folder`, out of its package.json. Throws when that is not there: then the app is not whole. */
export function versionIn(folder: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).version;
}
