/** The documents that stay inside: the account, the list of values and the TBB overview. No receipt and no numbers: they are not published. */
import { join } from "node:path";
import { composeAccount } from "../../shared/account/compose-account.ts";
import { composeTbbOverview } from "../../shared/account/tbb-overview.ts";
import { composeValueList } from "../../shared/account/value-list.ts";
import type { Annex } from "../../shared/annex/model.ts";
import { INTERNAL_PLACEHOLDERS } from "../../shared/annex/placeholders.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { ExportedFile, InternalDocument } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import { review } from "../../shared/review/review.ts";
import { checkSignatures } from "../personal-key/key-services.ts";
import { exportFileName } from "./export-file-name.ts";
import { type FileToWrite, writeAnnex } from "./index.ts";
import { usableTemplate } from "./template-file.ts";

export interface InternalRequest {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  readonly document: InternalDocument;
  /** Day that is printed, ISO. */
  readonly date: string;
  /** Path of the template. */
  readonly template: string;
  readonly folder: string;
  readonly writeFiles: (files: readonly FileToWrite[]) => Promise<Result<void, Problem>>;
}

export async function exportInternal(request: InternalRequest): Promise<Result<ExportedFile, Problem>> {
  const { dossier, document, template, folder } = request;
  const checked = await usableTemplate(template, INTERNAL_PLACEHOLDERS);
  if (!checked.ok) return checked;
  const name = exportFileName(`intern-${document}`, dossier, "docx");
  const path = join(folder, name);
  const written = await request.writeFiles([{ path, bytes: writeAnnex(checked.value, compose(request)) }]);
  return written.ok ? success({ name, path }) : written;
}

function compose({ catalogue, dossier, document, date }: InternalRequest): Annex {
  if (document === "tbb-overzicht") return composeTbbOverview(catalogue, dossier, date);
  const assembly = assemble(catalogue, dossier);
  if (document === "waardenlijst") return composeValueList(catalogue, dossier, assembly, date);
  return composeAccount({ catalogue, dossier, assembly, findings: review(catalogue, dossier, assembly, { signatureChecks: checkSignatures(dossier) }), date });
}
