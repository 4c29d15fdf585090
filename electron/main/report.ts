/** The local log: bugs and refusals, for whoever has to find out what happened. Nothing of a dossier's content is in it. */
import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { systemCode } from "../dossiers/file-system.ts";

/** Above this the log starts anew and one older log is kept. */
const MAX_LOG_BYTES = 1_000_000;

export type Report = (error: unknown) => void;

/** A reporter that appends to `path`, and to standard error, which is all that is left when the disk refuses. */
export function fileReport(path: string, now: () => Date): Report {
  return (error) => {
    const line = `${now().toISOString()} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(dirname(path), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) renameSync(path, `${path}.oud`);
      appendFileSync(path, line);
    } catch (cause) {
      if (systemCode(cause) === undefined) throw cause;
      process.stderr.write(`The log ${path} cannot be written (${systemCode(cause)}).\n`);
    }
  };
}
