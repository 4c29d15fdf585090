import type { Dossier } from "../../shared/dossier/model.ts";

/** The part of a text that any file system takes in a name; empty when nothing is left. */
export function plainFilePart(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 60);
}

/** Made from reference and version alone, without anything that a file system refuses: `bijlage-VR-2026-014-v1.0.docx`. */
export function exportFileName(document: string, { tender }: Dossier, extension: "docx" | "xlsx"): string {
  const reference = plainFilePart(tender.reference) || "zonder-kenmerk";
  return `${document}-${reference}-v${plainFilePart(tender.annexVersion) || "0"}${tender.annexStatus === "concept" ? "-concept" : ""}.${extension}`;
}
