/** A nota van inlichtingen with all that belongs to it: the annex and answer forms as they become, and the redline. All of it, or nothing. */
import { join } from "node:path";
import { NOTA_PLACEHOLDERS } from "../../shared/annex/placeholders.ts";
import { bytesHash } from "../../shared/canonical.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { ExportedFile, TemplateProblem } from "../../shared/contract.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import type { Nota } from "../../shared/dossier/nota-model.ts";
import { annexChanges, hasChanges } from "../../shared/nota/changes.ts";
import { composeNota } from "../../shared/nota/compose.ts";
import { marksOf } from "../../shared/nota/marks.ts";
import { notaProblems } from "../../shared/nota/ready.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import type { RevisionState } from "../../shared/review/compare-revisions.ts";
import type { AnswerFormChoice } from "./answer-forms.ts";
import { type ExportRequest, type ExportResult, exportAnnex } from "./export-annex.ts";
import { exportFileName } from "./export-file-name.ts";
import { redlineDocument } from "./export-redline.ts";
import { type CheckedTemplate, type FileToWrite, writeAnnex } from "./index.ts";
import { templateFaults } from "./template-file.ts";
import { inHouseStyle } from "./word/house-style.ts";

export interface NotaRequest {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  /** Number of the nota. */
  readonly number: number;
  /** What the market has now. */
  readonly published: RevisionState;
  /** Of the annex: the nota takes its house style. */
  readonly template: CheckedTemplate;
  readonly answerForms: AnswerFormChoice;
  /** Day that is printed, ISO. */
  readonly date: string;
  readonly folder: string;
  /** Instant and person for the receipts; neither is printed. */
  readonly at: string;
  readonly by: string;
  /** Keeps what the annex was made from; absent where nothing is kept. */
  readonly keep?: NonNullable<ExportRequest["keep"]>;
  /** Writes all of them or none. */
  readonly writeFiles: (files: readonly FileToWrite[]) => Promise<Result<void, Problem>>;
}

export interface NotaResult {
  /** The nota first, then the annex, its answer forms and the redline. */
  readonly files: readonly ExportedFile[];
  readonly made: NonNullable<Nota["made"]>;
  /** Receipt of the annex; absent when it did not change. */
  readonly annex?: Pick<ExportResult, "revision" | "numbering">;
  readonly remarks: readonly TemplateProblem[];
}

interface Document {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: "document" | "redline";
}

export async function exportNota(request: NotaRequest): Promise<Result<NotaResult, Problem>> {
  const { catalogue, dossier, number, published, template, date, folder } = request;
  const changes = annexChanges(published, { catalogue, dossier });
  const faults = [...notaProblems(dossier, number, published.dossier, changes), ...templateFaults(template)];
  if (faults.length > 0) return failure(...faults);
  const style = await inHouseStyle(template, NOTA_PLACEHOLDERS);
  if (!style.ok) return style;
  const styleFaults = templateFaults(style.value);
  if (styleFaults.length > 0) return failure(...styleFaults);

  const composed = composeNota({ catalogue, dossier, number, changes, earlierVersion: published.dossier.tender.annexVersion, date });
  const nota: Document = {
    name: exportFileName(`nota-van-inlichtingen-${number}`, dossier, "docx"),
    bytes: writeAnnex(style.value, composed),
    role: "document",
  };
  const made = (documents: readonly Document[], revision?: number): NotaResult["made"] => ({
    at: request.at,
    by: request.by,
    annexVersion: dossier.tender.annexVersion,
    ...(revision === undefined ? {} : { revision }),
    files: documents.map(({ name, bytes, role }) => ({ name, hash: bytesHash(bytes), role })),
  });
  const fileOf = ({ name }: Document): ExportedFile => ({ name, path: join(folder, name) });
  const toWrite = ({ name, bytes }: Document): FileToWrite => ({ path: join(folder, name), bytes });
  if (!hasChanges(changes)) {
    const written = await request.writeFiles([toWrite(nota)]);
    return written.ok ? success({ files: [fileOf(nota)], made: made([nota]), remarks: [] }) : written;
  }

  const redline = redlineDocument({ older: published, newer: { catalogue, dossier }, template, date });
  if (!redline.ok) return redline;
  const marked: Document = { name: exportFileName("bijlage-wijzigingen", dossier, "docx"), bytes: redline.value.bytes, role: "redline" };
  const annex = await exportAnnex({
    ...request,
    marks: marksOf(changes, number),
    // What comes with the nota is written in the same go, so that there is never an annex without its nota.
    writeFiles: (files) => request.writeFiles([toWrite(nota), ...files, toWrite(marked)]),
  });
  if (!annex.ok) return annex;
  const { files, revision, numbering, remarks } = annex.value;
  return success({
    files: [fileOf(nota), ...files, fileOf(marked)],
    made: made([nota, marked], revision.number),
    annex: { revision, numbering },
    remarks: [...remarks, ...redline.value.remarks.map(({ id, message }) => remark(id, message))],
  });
}

/** About the whole of a document. */
function remark(id: string, message: string): TemplateProblem {
  return { id, severity: "warning", part: "", paragraph: "", placeholder: "", suggestion: "", message };
}
