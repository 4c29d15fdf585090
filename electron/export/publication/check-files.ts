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
  /** SHA-256 that stands in the receipt; absent: there is none. */
  readonly expectedHash?: string;
}

/** What the files are held against: all that a dossier knows. */
export function knowledgeOf(dossier: Dossier, catalogue: Catalogue): PublicationKnowledge {
  return { internalWords: internalWordsOf(dossier, catalogue), organisation: dossier.tender.organisation };
}

const CHANGED = "Dit bestand is na de export gewijzigd: het controlegetal is niet dat van het ontvangstbewijs. Maak de documenten opnieuw.";

/** The report; a failure names every file that cannot be read. */
export async function checkFiles(files: readonly FileToCheck[], knowledge: PublicationKnowledge): Promise<Result<PublicationReport, Problem>> {
  const written: WrittenFile[] = [];
  const problems: Problem[] = [];
  for (const { path, role, expectedHash } of files) {
    try {
      const file = await readWritten(basename(path), await readFile(path), role);
      const isOther = expectedHash !== undefined && expectedHash !== file.hash;
      written.push(isOther ? { ...file, packageFaults: [CHANGED, ...file.packageFaults] } : file);
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
