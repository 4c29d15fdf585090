/** The documents that stay inside: the account and the TBB overview. No receipt and no numbers: they are not published. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { composeAccount } from "../../shared/account/compose-account.ts";
import { composeTbbOverview } from "../../shared/account/tbb-overview.ts";
import type { Annex } from "../../shared/annex/model.ts";
import { INTERNAL_PLACEHOLDERS } from "../../shared/annex/placeholders.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { ExportedFile, InternalDocument } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { review } from "../../shared/review/review.ts";
import { systemCode } from "../dossiers/file-system.ts";
import { exportFileName } from "./export-annex.ts";
import { checkTemplate, writeAnnex } from "./index.ts";

export interface InternalRequest {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  readonly document: InternalDocument;
  /** Day that is printed, ISO. */
  readonly date: string;
  /** Path of the template. */
  readonly template: string;
  readonly folder: string;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<Result<void, Problem>>;
}

export async function exportInternal(request: InternalRequest): Promise<Result<ExportedFile, Problem>> {
  const { dossier, document, template, folder } = request;
  const bytes = await readTemplateFile(template);
  if (!bytes.ok) return bytes;
  const checked = await checkTemplate(bytes.value, basename(template), INTERNAL_PLACEHOLDERS);
  if (!checked.ok) return checked;
  if (!checked.value.usable)
    return failure(
      ...checked.value.problems
        .filter((each) => each.severity === "error")
        .map(({ id, part, message }) => ({ id: `template.${id}`, file: template, place: part, message })),
    );
  const name = exportFileName(`intern-${document}`, dossier);
  const path = join(folder, name);
  const written = await request.writeFile(path, writeAnnex(checked.value, compose(request)));
  return written.ok ? success({ name, path }) : written;
}

function compose({ catalogue, dossier, document, date }: InternalRequest): Annex {
  if (document === "tbb-overzicht") return composeTbbOverview(catalogue, dossier, date);
  const assembly = assemble(catalogue, dossier);
  return composeAccount({ catalogue, dossier, assembly, findings: review(catalogue, dossier, assembly), date });
}

async function readTemplateFile(path: string): Promise<Result<Uint8Array, Problem>> {
  try {
    return success(await readFile(path));
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return failure({ id: "template.unreadable", file: path, message: `Het sjabloon ${path} is niet te lezen. Installeer Bijlagebouwer opnieuw.` });
  }
}
