/** `publication-check`: what would go out with files that are about to be published. */
import { join } from "node:path";
import { INTERNAL_PLACEHOLDERS } from "../../shared/annex/placeholders.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { composePublicationCheck } from "../../shared/publication/compose.ts";
import { CHECK_TITLES, isPublishable, type PublicationReport } from "../../shared/publication/model.ts";
import { OUTCOME_WORDS, summaryOf } from "../../shared/publication/words.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { exportFileName } from "../export/export-file-name.ts";
import { writeAnnex, writeIntoFolder } from "../export/index.ts";
import { checkFiles, knowledgeOf } from "../export/publication/check-files.ts";
import { usableTemplate } from "../export/template-file.ts";
import { localDate } from "../local-date.ts";
import type { Arguments } from "./arguments.ts";
import {
  asJson,
  type CliWorld,
  type Command,
  JSON_OPTION,
  OFFICIAL_OPTION,
  type Outcome,
  PACK_OPTION,
  readCatalogue,
  readDossier,
  unusable,
} from "./outcome.ts";

export const PUBLICATION_COMMAND: Command = {
  meaning: "Controleer of in bestanden die u gaat publiceren niets staat wat er niet in hoort.",
  positionals: [{ name: "BESTAND", repeats: true }],
  options: {
    dossier: { type: "string", meaning: "Het dossier: dan wordt ook gezocht naar elke interne waarde daaruit." },
    redline: { type: "string", meaning: "Nog een bestand, waarin bijgehouden wijzigingen horen." },
    report: { type: "string", meaning: "Map waarin de controle als intern Word-document komt; alleen met --dossier." },
    date: { type: "string", meaning: "Datum op dat document, zoals 2026-11-24. Zonder deze optie: vandaag." },
    ...JSON_OPTION,
    ...PACK_OPTION,
    ...OFFICIAL_OPTION,
  },
  run: runPublicationCheck,
};

interface Known {
  readonly dossier: Dossier;
  readonly catalogue: Catalogue;
}

async function runPublicationCheck(args: Arguments, world: CliWorld): Promise<Outcome> {
  const { dossier: path, redline, report: folder } = args.options;
  const known = typeof path === "string" ? await readKnown(path, args, world) : success(undefined);
  if (!known.ok) return unusable(known.problems);
  if (folder !== undefined && !known.value)
    return unusable([{ id: "cli.report-without-dossier", message: "Met --report hoort ook --dossier: het document hoort bij een dossier." }]);
  const files = [
    ...args.positionals.map((each) => ({ path: each, role: "document" as const })),
    ...(typeof redline === "string" ? [{ path: redline, role: "redline" as const }] : []),
  ];
  const report = await checkFiles(files, known.value ? knowledgeOf(known.value.dossier, known.value.catalogue) : {});
  if (!report.ok) return unusable(report.problems);
  const written = typeof folder === "string" && known.value ? await writeReport(report.value, known.value, folder, args, world) : success("");
  if (!written.ok) return unusable(written.problems);
  const text = args.options.json ? asJson({ ok: isPublishable(report.value), ...report.value }) : linesOf(report.value, written.value);
  return { exitCode: isPublishable(report.value) ? 0 : 1, stdout: text, stderr: "" };
}

async function readKnown(path: string, args: Arguments, world: CliWorld): Promise<Result<Known, Problem>> {
  const [dossier, catalogue] = await Promise.all([readDossier(path), readCatalogue(args, world)]);
  if (dossier.ok && catalogue.ok) return success({ dossier: dossier.value, catalogue: catalogue.value });
  return failure(...(dossier.ok ? [] : dossier.problems), ...(catalogue.ok ? [] : catalogue.problems));
}

async function writeReport(
  report: PublicationReport,
  { dossier, catalogue }: Known,
  folder: string,
  args: Arguments,
  world: CliWorld,
): Promise<Result<string, Problem>> {
  const template = await usableTemplate(join(world.appFolder, "templates", "intern", "intern.docx"), INTERNAL_PLACEHOLDERS);
  if (!template.ok) return template;
  const document = composePublicationCheck(report, catalogue, dossier, String(args.options.date ?? localDate(world.now())));
  const path = join(folder, exportFileName("intern-publicatiecontrole", dossier, "docx"));
  const written = await writeIntoFolder([{ path, bytes: writeAnnex(template.value, document) }]);
  return written.ok ? success(path) : written;
}

function linesOf(report: PublicationReport, written: string): string {
  return [
    summaryOf(report),
    ...report.files.flatMap(({ file, hash, rows }) => [
      "",
      `${file} (SHA-256 ${hash})`,
      ...rows.map(({ check, outcome, findings }) => `  ${OUTCOME_WORDS[outcome]}: ${CHECK_TITLES[check]}. ${findings.join("; ")}`),
    ]),
    ...(written === "" ? [] : ["", written]),
  ].join("\n");
}
