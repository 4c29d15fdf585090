/** The commands: what each takes, does and prints. Exit codes: 0 good, 1 findings of severity error, 2 unusable input. */
import { basename } from "node:path";
import { annexPlaceholders } from "../../shared/annex/placeholders.ts";
import { assemble } from "../../shared/assembly/assemble.ts";
import { COVERED_SOURCES, coverageOf, coveragePage } from "../../shared/catalogue/coverage.ts";
import { lintCatalogue } from "../../shared/catalogue/lint/lint.ts";
import type { Problem } from "../../shared/result.ts";
import { placeName } from "../../shared/review/model.ts";
import { review } from "../../shared/review/review.ts";
import { readPack, readPackStructure } from "../catalogue/read-pack.ts";
import { exportAnnex } from "../export/export-annex.ts";
import { annotatedTemplate, writeIntoFolder } from "../export/index.ts";
import { localDate } from "../local-date.ts";
import { ABRO_COMMAND } from "./abro-command.ts";
import { ANSWER_FORM_OPTIONS, answerFormsFrom } from "./answer-form-options.ts";
import type { Arguments } from "./arguments.ts";
import { IMPORT_OFFICIAL_COMMAND } from "./import-official-command.ts";
import { INTERNAL_COMMAND } from "./internal-command.ts";
import {
  asJson,
  bundledPack,
  type CliWorld,
  type Command,
  good,
  JSON_OPTION,
  OFFICIAL_OPTION,
  type Outcome,
  PACK_OPTION,
  POLICY_OPTION,
  readBoth,
  readCatalogue,
  readInput,
  unusable,
} from "./outcome.ts";
import { PACK_COMMANDS } from "./pack-commands.ts";
import { COMMAND_LINE, recorderFor } from "./record-export.ts";
import { REDLINE_COMMAND } from "./redline-command.ts";
import { REVISION_COMMANDS, snapshotsBeside } from "./revision-commands.ts";
import { readAnnexTemplate } from "./template-input.ts";

export const COMMANDS: Readonly<Record<string, Command>> = {
  export: {
    meaning: "Maak de bijlage in Word van een dossier, en als u wilt het antwoordformulier erbij.",
    positionals: [{ name: "DOSSIER" }],
    options: {
      template: { type: "string", required: true, meaning: "Het Word-sjabloon (.docx of .dotx)." },
      out: { type: "string", required: true, meaning: "Map waarin de documenten komen." },
      ...ANSWER_FORM_OPTIONS,
      date: { type: "string", meaning: "Datum op de bijlage, zoals 2026-11-24. Zonder deze optie: vandaag." },
      record: { type: "boolean", meaning: "Leg de export vast als revisie: in het dossier, met een kopie in de map revisies ernaast." },
      ...PACK_OPTION,
      ...OFFICIAL_OPTION,
      ...POLICY_OPTION,
    },
    run: runExport,
  },
  assemble: {
    meaning: "Toon welke eisen in de bijlage komen, en waarom.",
    positionals: [{ name: "DOSSIER" }],
    options: { ...JSON_OPTION, ...PACK_OPTION },
    run: runAssemble,
  },
  check: {
    meaning: "Toon de bevindingen van een dossier.",
    positionals: [{ name: "DOSSIER" }],
    options: { ...JSON_OPTION, ...PACK_OPTION, ...OFFICIAL_OPTION, ...POLICY_OPTION },
    run: runCheck,
  },
  "lint-catalogue": { meaning: "Controleer een eisenpakket.", positionals: [{ name: "MAP", optional: true }], options: JSON_OPTION, run: runLintCatalogue },
  "lint-template": {
    meaning: "Controleer een Word-sjabloon.",
    positionals: [{ name: "SJABLOON" }],
    options: {
      comments: { type: "string", meaning: "Schrijf een kopie van het sjabloon met een opmerking bij elke fout naar dit bestand." },
      ...JSON_OPTION,
      ...PACK_OPTION,
    },
    run: runLintTemplate,
  },
  coverage: {
    meaning: "Toon per maatregel van BIO2 en ISO/IEC 27002 welke eisen haar vragen, of waarom niet.",
    positionals: [{ name: "MAP", optional: true }],
    options: JSON_OPTION,
    run: runCoverage,
  },
  redline: REDLINE_COMMAND,
  ...REVISION_COMMANDS,
  intern: INTERNAL_COMMAND,
  abro: ABRO_COMMAND,
  "import-official": IMPORT_OFFICIAL_COMMAND,
  ...PACK_COMMANDS,
  placeholders: {
    meaning: "Toon alle plaatshouders die een sjabloon kan bevatten.",
    positionals: [],
    options: { ...JSON_OPTION, ...PACK_OPTION },
    run: runPlaceholders,
  },
};

async function runExport(args: Arguments, world: CliWorld): Promise<Outcome> {
  const templatePath = String(args.options.template);
  const [both, template] = [await readBoth(args, world), await readInput(templatePath, "sjabloon")];
  if (!both.ok) return unusable(both.problems);
  if (!template.ok) return unusable(template.problems);
  const checked = await readAnnexTemplate(templatePath, both.value.catalogue);
  if (!checked.ok) return unusable(checked.problems);
  const answerForms = await answerFormsFrom(args, world);
  if (!answerForms.ok) return unusable(answerForms.problems);
  const path = args.positionals[0] ?? "";
  const recorder = args.options.record === true ? await recorderFor(path, both.value.dossier, world) : undefined;
  if (recorder?.ok === false) return unusable(recorder.problems);
  const { catalogue, dossier } = both.value;
  const at = world.now().toISOString();
  const writeProblems: Problem[] = [];
  const outcome = await exportAnnex({
    catalogue,
    dossier: recorder?.value.dossier ?? dossier,
    template: checked.value,
    answerForms: answerForms.value,
    date: String(args.options.date ?? localDate(world.now())),
    folder: String(args.options.out),
    at,
    by: COMMAND_LINE,
    ...(recorder ? { keep: snapshotsBeside(path, world).keep } : {}),
    writeFiles: async (files) => {
      const written = await writeIntoFolder(files);
      if (!written.ok) writeProblems.push(...written.problems);
      return written;
    },
  });
  const recorded = outcome.ok ? await recorder?.value.record(outcome.value, catalogue, at) : undefined;
  if (recorded?.ok === false) return unusable(recorded.problems);
  if (outcome.ok)
    return {
      exitCode: 0,
      stdout: outcome.value.files.map((file) => file.path).join("\n"),
      stderr: outcome.value.remarks.map((each) => `Let op: ${each.message}`).join("\n"),
    };
  if (writeProblems.length > 0) return unusable(writeProblems);
  return {
    exitCode: 1,
    stdout: "",
    stderr: ["Er is niets geschreven. Los eerst dit op:", ...outcome.problems.map((problem) => `- ${problem.message}`)].join("\n"),
  };
}

async function runAssemble(args: Arguments, world: CliWorld): Promise<Outcome> {
  const both = await readBoth(args, world);
  if (!both.ok) return unusable(both.problems);
  const assembly = assemble(both.value.catalogue, both.value.dossier);
  if (args.options.json)
    return good(
      asJson({
        requirements: assembly.requirements.map(({ id, number, kind, title, reasons }) => ({ id, number, kind, title, reasons })),
        excluded: assembly.excluded.map(({ id, title, cause, reasons }) => ({ id, title, cause, reasons })),
        unknown: assembly.unknown.map(({ id, title, reasons, open }) => ({ id, title, reasons, open })),
      }),
    );
  const lines = [
    `${assembly.requirements.length} eisen in de bijlage, ${assembly.excluded.length} niet nodig, ${assembly.unknown.length} hangen af van een open vraag.`,
  ];
  for (const each of assembly.requirements)
    lines.push(`${each.number.padStart(4)}  ${each.id}  ${each.kind.padEnd(17)}  ${each.title}: ${each.reasons.join("; ")}`);
  for (const each of assembly.unknown) lines.push(`   ?  ${each.id}  ${each.title}: ${each.reasons.join("; ")}`);
  return good(lines.join("\n"));
}

async function runCheck(args: Arguments, world: CliWorld): Promise<Outcome> {
  const both = await readBoth(args, world);
  if (!both.ok) return unusable(both.problems);
  const { catalogue, dossier } = both.value;
  const findings = review(catalogue, dossier, assemble(catalogue, dossier));
  const exitCode = findings.some((finding) => finding.severity === "error") ? 1 : 0;
  if (args.options.json)
    return {
      exitCode,
      stdout: asJson({
        findings: findings.map(({ id, severity, message, solution, where }) => ({ id, severity, message, solution, where: placeName(where) })),
      }),
      stderr: "",
    };
  const words = { error: "Fout", warning: "Let op", advice: "Advies" } as const;
  const lines = findings.map((finding) => `${words[finding.severity]}: ${finding.message} ${finding.solution} (${placeName(finding.where)})`);
  return { exitCode, stdout: lines.length === 0 ? "Geen bevindingen." : lines.join("\n"), stderr: "" };
}

async function runLintCatalogue(args: Arguments, world: CliWorld): Promise<Outcome> {
  const structure = await readPackStructure(args.positionals[0] ?? bundledPack(world));
  if (!structure.ok) return unusable(structure.problems);
  const report = lintCatalogue(structure.value);
  const exitCode = report.ok ? 0 : 1;
  if (args.options.json) return { exitCode, stdout: asJson(report), stderr: "" };
  const lines = report.problems.map(
    (each) => `${each.severity === "error" ? "Fout" : "Let op"}: ${each.subject}${each.place ? `, ${each.place}` : ""}: ${each.message}`,
  );
  const counts = Object.entries(report.counts).map(([name, value]) => `${name}: ${value}`);
  return { exitCode, stdout: [...lines, report.ok ? "Het eisenpakket is in orde." : "Het eisenpakket heeft fouten.", ...counts].join("\n"), stderr: "" };
}

async function runCoverage(args: Arguments, world: CliWorld): Promise<Outcome> {
  const pack = await readPack(args.positionals[0] ?? bundledPack(world));
  if (!pack.ok) return unusable(pack.problems);
  if (args.options.json) return good(asJson(COVERED_SOURCES.map((source) => coverageOf(pack.value, source))));
  return good(coveragePage(pack.value, COVERED_SOURCES).trimEnd());
}

async function runLintTemplate(args: Arguments, world: CliWorld): Promise<Outcome> {
  const path = args.positionals[0] ?? "";
  const bytes = await readInput(path, "sjabloon");
  const pack = await readCatalogue(args, world);
  if (!bytes.ok || !pack.ok) return unusable([bytes, pack].flatMap((each) => (each.ok ? [] : each.problems)));
  const checked = await readAnnexTemplate(path, pack.value);
  if (!checked.ok) {
    if (!args.options.json) return unusable(checked.problems);
    const problems = checked.problems.map(({ id, place, message }) => ({
      id,
      severity: "error",
      part: place ?? "",
      paragraph: "",
      placeholder: "",
      suggestion: "",
      message,
    }));
    return { exitCode: 2, stdout: asJson({ ok: false, problems }), stderr: checked.problems.map((problem) => problem.message).join("\n") };
  }
  const { problems, usable } = checked.value;
  const exitCode = usable ? 0 : 1;
  const { comments } = args.options;
  if (typeof comments === "string") {
    const copy = await annotatedTemplate(bytes.value, basename(path), problems, localDate(world.now()));
    const written = copy.ok ? await writeIntoFolder([{ path: comments, bytes: copy.value }]) : copy;
    if (!written.ok) return unusable(written.problems);
  }
  if (args.options.json) return { exitCode, stdout: asJson({ ok: usable, problems }), stderr: "" };
  const lines = problems.map((each) => `${each.severity === "error" ? "Fout" : "Let op"} (${each.part}): ${each.message}`);
  return { exitCode, stdout: [...lines, usable ? "Het sjabloon kan worden gebruikt." : "Het sjabloon moet eerst worden hersteld."].join("\n"), stderr: "" };
}

async function runPlaceholders(args: Arguments, world: CliWorld): Promise<Outcome> {
  const pack = await readCatalogue(args, world);
  if (!pack.ok) return unusable(pack.problems);
  const placeholders = annexPlaceholders(pack.value.pack.themes);
  if (args.options.json) return good(asJson(placeholders));
  return good(
    placeholders
      .map(
        (each) =>
          `${`{{${each.name}}}`.padEnd(28)} ${each.kind === "block" ? "blok" : "veld"}${each.obligatory ? " (verplicht)" : ""}: ${each.meaning}. Voorbeeld: ${each.example}`,
      )
      .join("\n"),
  );
}
