/** Dossier to Word annex, with its answer forms: assemble, review, compose, fill, write. Nothing is written when anything forbids it. */
import { join } from "node:path";
import type { AbroAssembly } from "../../shared/abro/assemble.ts";
import type { Abro } from "../../shared/abro/model.ts";
import { withoutPlace } from "../../shared/annex/placeholders.ts";
import { isEmptyStyleMap } from "../../shared/annex/style-map.ts";
import { abroAssemblyOf } from "../../shared/assembly/abro.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import type { Assembly } from "../../shared/assembly/model.ts";
import { bytesHash } from "../../shared/canonical.ts";
import { placesText } from "../../shared/catalogue/citations.ts";
import { type ExportedFile, findingAsProblem, type TemplateProblem } from "../../shared/contract.ts";
import type { Revision } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { blocksExport, review } from "../../shared/review/review.ts";
import type { Snapshots } from "../revisions/snapshots.ts";
import { annexDocuments, type DocumentSource, NEVER_STOPS } from "./annex-documents.ts";
import type { WrittenDocument } from "./answer-forms.ts";
import type { BeforeStep } from "./export-jobs.ts";
import { accessibilityOfDocument, type CheckedTemplate, type FileToWrite, placeholdersOf, usesPlaceholder } from "./index.ts";
import { templateFaults } from "./template-file.ts";

/** The template is read and checked once: the checked bytes are the filled bytes. */
export interface ExportRequest extends DocumentSource {
  readonly folder: string;
  /** Instant and person for the receipt; neither is printed. */
  readonly at: string;
  readonly by: string;
  /** Keeps what is exported, before a document is written; its answer is for the receipt. Absent: nobody keeps the receipt either. */
  readonly keep?: Snapshots["keep"];
  /** Told before each step; can stop the export. */
  readonly before?: BeforeStep;
  /** Writes all of them or none. */
  readonly writeFiles: (files: readonly FileToWrite[]) => Promise<Result<void, Problem>>;
}

export interface ExportResult {
  /** The annex first. */
  readonly files: readonly ExportedFile[];
  readonly revision: Revision;
  /** Printed numbers to keep for ever; empty for a concept, whose numbers may still move. */
  readonly numbering: Readonly<Record<string, string>>;
  readonly remarks: readonly TemplateProblem[];
}

export async function exportAnnex(request: ExportRequest): Promise<Result<ExportResult, Problem>> {
  const { catalogue, dossier, template, answerForms, folder, keep, before = NEVER_STOPS } = request;
  const start = await before("assemble");
  if (!start.ok) return start;
  const assembly = assemble(catalogue, dossier);
  const abro = abroAssemblyOf(catalogue, dossier);
  const forbids = whatForbids(request, assembly, abro);
  if (forbids.length > 0) return failure(...forbids);

  const made = await annexDocuments(request, before);
  if (!made.ok) return made;
  const [document, ...forms] = made.value;

  const checking = await before("check");
  if (!checking.ok) return checking;
  const remarks = [...remarksOn(template, document), ...(answerForms.word?.problems ?? [])];

  const writing = await before("write");
  if (!writing.ok) return writing;
  const receipt = receiptOfRequest(request);
  const snapshot = await keep?.(request, { number: receipt.number, at: receipt.at });
  if (snapshot?.ok === false) return snapshot;
  const documents = made.value;
  const written = await request.writeFiles(documents.map(({ name, bytes }) => ({ path: join(folder, name), bytes })));
  if (!written.ok) return written;
  return success({
    files: documents.map(({ name }) => ({ name, path: join(folder, name) })),
    revision: {
      ...receipt,
      file: receiptOf(document),
      answerForms: forms.map((each) => ({ ...receiptOf(each), ...(each.template ? { template: templateReceipt(each.template) } : {}) })),
      requirements: assembly.requirements.length,
      ...officialTextIn(catalogue.abro, abro),
      ...(snapshot ? { snapshot: snapshot.value } : {}),
    },
    numbering: dossier.tender.annexStatus === "definitief" ? Object.fromEntries(assembly.requirements.map((each) => [each.id, each.number])) : {},
    remarks,
  });
}

/** Everything that stands in the way, at once. */
function whatForbids({ catalogue, dossier, template, answerForms }: ExportRequest, assembly: Assembly, abro: AbroAssembly | undefined): readonly Problem[] {
  const findings = review(catalogue, dossier, assembly);
  const templates = [template, ...(answerForms.word ? [answerForms.word] : [])];
  return [
    ...(blocksExport(findings) ? findings.filter((each) => each.severity === "error").map(findingAsProblem) : []),
    ...templateFaults(template),
    ...noPlaceFor(template, assembly.requirements),
    ...(abro ? templates.filter((each) => !usesPlaceholder(each, "abro")).map(noRoomForAbro) : []),
  ];
}

function receiptOfRequest({ catalogue, dossier, template, at, by }: ExportRequest): Omit<Revision, "file" | "answerForms" | "requirements" | "abroText"> {
  const { annexVersion, annexStatus } = dossier.tender;
  return {
    number: (dossier.revisions.at(-1)?.number ?? 0) + 1,
    at,
    by,
    annexVersion,
    annexStatus,
    pack: { id: catalogue.pack.id, version: catalogue.pack.version, hash: catalogue.hash },
    template: templateReceipt(template),
  };
}

/** What was said of the template, and what in the filled document shuts people out that the template alone did not show. */
function remarksOn({ problems, prepared }: CheckedTemplate, { bytes }: WrittenDocument): readonly TemplateProblem[] {
  const said = new Set(problems.map((each) => `${each.id} ${each.part}`));
  return [...problems, ...accessibilityOfDocument(bytes, prepared.styles.outlineOf).filter((each) => !said.has(`${each.id} ${each.part}`))];
}

/** The official text as far as it was printed: none of it when every requirement was a paraphrase. */
function officialTextIn(abro: Abro | undefined, printed: AbroAssembly | undefined): Pick<Revision, "abroText"> {
  if (!abro?.official || !printed?.requirements.some((each) => each.provenance === "official")) return {};
  const { file, hash } = abro.official;
  return { abroText: { file, hash } };
}

const receiptOf = ({ name, bytes }: WrittenDocument): Revision["file"] => ({ name, hash: bytesHash(bytes) });
const templateReceipt = ({ file, hash, styleMap }: CheckedTemplate): Revision["template"] => ({
  name: file,
  hash,
  ...(isEmptyStyleMap(styleMap) ? {} : { styles: styleMap }),
});

/** A template that gives each kind or theme its own chapter can lack the one that is needed here. */
function noPlaceFor(template: CheckedTemplate, requirements: Assembly["requirements"]): readonly Problem[] {
  const left = withoutPlace(requirements, placeholdersOf(template));
  if (!template.usable || left.length === 0) return [];
  return [
    {
      id: "template.requirements-without-place",
      file: template.file,
      message: `Het sjabloon ${template.file} heeft geen plek voor ${left.length === 1 ? "eis" : "de eisen"} ${placesText(left.map((each) => each.number))}. Zet {{eisen}} in het sjabloon, of voor elke soort of elk thema een eigen plaatshouder, of kies een ander sjabloon.`,
    },
  ];
}

/** Without a place for them the document would leave the ABRO requirements out in silence. */
function noRoomForAbro({ file }: CheckedTemplate): Problem {
  return {
    id: "template.no-abro",
    file,
    message: `De ABRO geldt voor deze opdracht, maar het sjabloon ${file} heeft geen plek voor de ABRO-eisen. Zet {{abro}} op een eigen regel in het sjabloon, of kies een ander sjabloon.`,
  };
}
