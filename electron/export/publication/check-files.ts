/** Reads files back from disk, as they will be published, and checks them. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { checkPublication, type PublicationKnowledge } from "../../../shared/publication/check.ts";
import { internalWordsOf } from "../../../shared/publication/internal-words.ts";
import type { FileRole, PublicationReport, WrittenFile } from "../../../shared/publication/model.ts";
import { failure, type Problem, type Result, success } from "../../../shared/result.ts";
import { systemCode } from "../../dossiers/file-system.ts";
import { readWritten } from "./read-written.ts";

export interface FileToCheck {
  readonly path: string;
  readonly role: FileRole;
}

/** What the files are held against: all that a dossier knows. */
export function knowledgeOf(dossier: Dossier, catalogue: Catalogue): PublicationKnowledge {
  return { internalWords: internalWordsOf(dossier, catalogue), organisation: dossier.tender.organisation };
}

/** The report; a failure names every file that cannot be read. */
export async function checkFiles(files: readonly FileToCheck[], knowledge: PublicationKnowledge): Promise<Result<PublicationReport, Problem>> {
  const written: WrittenFile[] = [];
  const problems: Problem[] = [];
  for (const { path, role } of files) {
    try {
      written.push(await readWritten(basename(path), await readFile(path), role));
    } catch (cause) {
      const code = systemCode(cause);
      if (code === undefined) throw cause;
      problems.push({
        id: "publication.unreadable",
        file: path,
        message: `Het bestand ${path} is niet te lezen (${code}). Controleer of het er nog staat, of maak het opnieuw.`,
      });
    }
  }
  return problems.length > 0 ? failure(...problems) : success(checkPublication(written, knowledge));
}
