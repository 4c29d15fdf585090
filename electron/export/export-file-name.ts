import type { Dossier } from "../../shared/dossier/model.ts";

/** Made from reference and version alone, without anything that a file system refuses: `bijlage-VR-2026-014-v1.0.docx`. */
export function exportFileName(document: string, { tender }: Dossier, extension: "docx" | "xlsx"): string {
  const plain = (text: string): string =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9.]+/g, "-")
      .replace(/^[-.]+|[-.]+$/g, "")
      .slice(0, 60);
  const reference = plain(tender.reference) || "zonder-kenmerk";
  return `${document}-${reference}-v${plain(tender.annexVersion) || "0"}${tender.annexStatus === "concept" ? "-concept" : ""}.${extension}`;
}
