/** The report of a publication check as a document for the organisation's own file. */

import { internalDocument } from "../account/document.ts";
import type { Annex, Block } from "../annex/model.ts";
import { body, heading, tableOr } from "../annex/tables.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { CHECK_TITLES, type CheckRow, type FileReport, isPublishable, type PublicationReport } from "./model.ts";
import { LIMITS, OUTCOME_WORDS, summaryOf } from "./words.ts";

/** `date`: day that is printed, ISO. */
export function composePublicationCheck(report: PublicationReport, catalogue: Catalogue, dossier: Dossier, date: string): Annex {
  return internalDocument("Publicatiecontrole", catalogue, dossier, date, [
    heading(1, isPublishable(report) ? "Alles is in orde" : "Niet alles is in orde"),
    body(summaryOf(report)),
    body(LIMITS),
    ...report.files.flatMap(fileBlocks),
  ]);
}

function fileBlocks({ file, hash, rows }: FileReport): readonly Block[] {
  return [
    heading(2, file),
    body(`Controlegetal (SHA-256): ${hash}`),
    ...tableOr(
      "Er is niets gecontroleerd.",
      `De controle van ${file}: wat is gecontroleerd, de uitkomst en wat is gezien.`,
      [
        ["Controle", 26],
        ["Uitkomst", 16],
        ["Wat is gezien", 58],
      ],
      rows.map(cellsOf),
    ),
  ];
}

function cellsOf({ check, outcome, findings }: CheckRow): readonly string[] {
  return [CHECK_TITLES[check], OUTCOME_WORDS[outcome], findings.join("\n")];
}
