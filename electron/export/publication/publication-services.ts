/** The publication check for the app: after an export, and of an earlier one as a document for the organisation's own file. */
import { join } from "node:path";
import { INTERNAL_PLACEHOLDERS } from "../../../shared/annex/placeholders.ts";
import type { Catalogue } from "../../../shared/catalogue/model.ts";
import type { Services } from "../../../shared/contract.ts";
import type { Dossier, Revision } from "../../../shared/dossier/model.ts";
import { composePublicationCheck } from "../../../shared/publication/compose.ts";
import { failure, type Problem, type Result, success } from "../../../shared/result.ts";
import type { DossierStore } from "../../dossiers/index.ts";
import { exportFileName } from "../export-file-name.ts";
import { writeAnnex, writeIntoFolder } from "../index.ts";
import { usableTemplate } from "../template-file.ts";
import { checkFiles, type FileToCheck, knowledgeOf } from "./check-files.ts";

export interface PublicationServiceOptions {
  readonly store: DossierStore;
  readonly catalogue: () => Promise<Result<Catalogue, Problem>>;
  readonly folders: { readonly app: string; readonly exports: string };
  /** Is told of every file that was written. */
  readonly wrote: (path: string) => void;
}

export function publicationServices({ store, catalogue, folders, wrote }: PublicationServiceOptions): Pick<Services, "exports.publicationCheck"> {
  return {
    "exports.publicationCheck": async ({ id, revision: number, date }) => {
      const [opened, content] = [await store.open(id), await catalogue()];
      if (!opened.ok) return opened;
      if (!content.ok) return content;
      const { dossier } = opened.value;
      const revision = dossier.revisions.find((each) => each.number === number);
      if (!revision) return failure({ id: "publication.no-revision", message: `Revisie ${number} bestaat niet in dit dossier. Maak eerst de bijlage.` });
      const report = await checkFiles(filesOf(dossier, revision, folders.exports), knowledgeOf(dossier, content.value));
      if (!report.ok) return report;
      const template = await usableTemplate(join(folders.app, "templates", "intern", "intern.docx"), INTERNAL_PLACEHOLDERS);
      if (!template.ok) return template;
      const name = exportFileName("intern-publicatiecontrole", dossier, "docx");
      const path = join(folders.exports, name);
      const written = await writeIntoFolder([{ path, bytes: writeAnnex(template.value, composePublicationCheck(report.value, content.value, dossier, date)) }]);
      if (!written.ok) return written;
      wrote(path);
      return success({ file: { name, path }, report: report.value });
    },
  };
}

/** The files of a revision in `folder`, and those of the notas that came with it or after it, each with the hash of its receipt. */
function filesOf({ notas }: Dossier, revision: Revision, folder: string): readonly FileToCheck[] {
  const ofNotas = notas.flatMap(({ made, since }) => (made && (made.revision ?? since) === revision.number ? made.files : []));
  const ofAnnex = [revision.file, ...revision.answerForms].map((each) => ({ ...each, role: "document" as const }));
  return [...ofAnnex, ...ofNotas].map(({ name, hash, role }) => ({ path: join(folder, name), role, expectedHash: hash }));
}

/** The check of the files of the newest revision of `dossier`, right after they were written. */
export function checkNewest(dossier: Dossier, catalogue: Catalogue, folder: string): ReturnType<typeof checkFiles> {
  const newest = dossier.revisions.at(-1);
  return checkFiles(newest ? filesOf(dossier, newest, folder) : [], knowledgeOf(dossier, catalogue));
}
