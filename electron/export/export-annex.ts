/** Dossier to Word annex: assemble, review, compose, fill, write. Nothing is written when anything forbids it. */
import { join } from "node:path";
import type { AbroAssembly } from "../../shared/abro/assemble.ts";
import type { Abro } from "../../shared/abro/model.ts";
import { composeAnnex } from "../../shared/annex/compose.ts";
import { abroAssemblyOf } from "../../shared/assembly/abro.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import { bytesHash } from "../../shared/canonical.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import { type ExportedFile, findingAsProblem, type TemplateProblem } from "../../shared/contract.ts";
import { marketView } from "../../shared/dossier/audience.ts";
import type { Dossier, Revision } from "../../shared/dossier/model.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { blocksExport, review } from "../../shared/review/review.ts";
import { type CheckedTemplate, usesPlaceholder, writeAnnex } from "./index.ts";

export interface ExportRequest {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  /** Read and checked once: the checked bytes are the filled bytes. */
  readonly template: CheckedTemplate;
  /** Day that is printed, ISO. */
  readonly date: string;
  readonly folder: string;
  /** Instant and person for the receipt; neither is printed. */
  readonly at: string;
  readonly by: string;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<Result<void, Problem>>;
}

export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly revision: Revision;
  /** Printed numbers to keep for ever; empty for a concept, whose numbers may still move. */
  readonly numbering: Readonly<Record<string, string>>;
  readonly remarks: readonly TemplateProblem[];
}

export async function exportAnnex(request: ExportRequest): Promise<Result<ExportResult, Problem>> {
  const { catalogue, dossier, template, date, folder } = request;
  const assembly = assemble(catalogue, dossier);
  const findings = review(catalogue, dossier, assembly);
  const stopping: Problem[] = [
    ...(blocksExport(findings) ? findings.filter((each) => each.severity === "error").map(findingAsProblem) : []),
    ...(template.usable
      ? []
      : template.problems
          .filter((each) => each.severity === "error")
          .map(({ id, part, message }) => ({ id: `template.${id}`, file: template.file, place: part, message }))),
  ];
  const abro = abroAssemblyOf(catalogue, dossier);
  if (abro && !usesPlaceholder(template, "abro")) stopping.push(noRoomForAbro(template.file));
  if (stopping.length > 0) return failure(...stopping);

  const annex = composeAnnex({
    catalogue,
    dossier: marketView(dossier),
    assembly,
    abro,
    date,
    // The one internal part that a user can publish, and only by saying so.
    ...(dossier.abro.overviewInAnnex ? { tbbOverview: dossier.abro.items } : {}),
  });
  const bytes = writeAnnex(template, annex);
  const name = exportFileName("bijlage", dossier);
  const path = join(folder, name);
  const written = await request.writeFile(path, bytes);
  if (!written.ok) return written;
  const { annexVersion, annexStatus } = dossier.tender;
  return success({
    files: [{ name, path }],
    revision: {
      number: (dossier.revisions.at(-1)?.number ?? 0) + 1,
      at: request.at,
      by: request.by,
      annexVersion,
      annexStatus,
      pack: { id: catalogue.pack.id, version: catalogue.pack.version, hash: catalogue.hash },
      template: { name: template.file, hash: template.hash },
      file: { name, hash: bytesHash(bytes) },
      requirements: assembly.requirements.length,
      ...officialTextIn(catalogue.abro, abro),
    },
    numbering: annexStatus === "definitief" ? Object.fromEntries(assembly.requirements.map((each) => [each.id, each.number])) : {},
    remarks: template.problems,
  });
}

/** The official text as far as it was printed: none of it when every requirement was a paraphrase. */
function officialTextIn(abro: Abro | undefined, printed: AbroAssembly | undefined): Pick<Revision, "abroText"> {
  if (!abro?.official || !printed?.requirements.some((each) => each.provenance === "official")) return {};
  const { file, hash } = abro.official;
  return { abroText: { file, hash } };
}

/** Without a place for them the annex would leave the ABRO requirements out in silence. */
function noRoomForAbro(file: string): Problem {
  return {
    id: "template.no-abro",
    file,
    message: `De ABRO geldt voor deze opdracht, maar het sjabloon ${file} heeft geen plek voor de ABRO-eisen. Zet {{abro}} op een eigen regel in het sjabloon, of kies een ander sjabloon.`,
  };
}

/** Made from reference and version alone, without anything that a file system refuses: `bijlage-VR-2026-014-v1.0.docx`. */
export function exportFileName(document: string, dossier: Dossier): string {
  const plain = (text: string): string =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9.]+/g, "-")
      .replace(/^[-.]+|[-.]+$/g, "")
      .slice(0, 60);
  const reference = plain(dossier.tender.reference) || "zonder-kenmerk";
  return `${document}-${reference}-v${plain(dossier.tender.annexVersion) || "0"}${dossier.tender.annexStatus === "concept" ? "-concept" : ""}.docx`;
}
