/** `nota`: a nota van inlichtingen with all that belongs to it, against what was published earlier. */
import { basename, dirname } from "node:path";
import { annexPlaceholders } from "../../shared/annex/placeholders.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import { annexChanges } from "../../shared/nota/changes.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import type { RevisionState } from "../../shared/review/compare-revisions.ts";
import { changeFindings } from "../../shared/review/rules/published.ts";
import { nodeFileSystem } from "../dossiers/file-system.ts";
import { exportNota } from "../export/export-nota.ts";
import { checkTemplate, writeIntoFolder } from "../export/index.ts";
import { localDate } from "../local-date.ts";
import { openArchive } from "../revisions/archive.ts";
import { snapshotsIn } from "../revisions/snapshots.ts";
import { ANSWER_FORM_OPTIONS, answerFormsFrom } from "./answer-form-options.ts";
import type { Arguments } from "./arguments.ts";
import {
  type CliWorld,
  type Command,
  OFFICIAL_OPTION,
  type Outcome,
  PACK_OPTION,
  POLICY_OPTION,
  readBoth,
  readDossier,
  readInput,
  unusable,
} from "./outcome.ts";

export const NOTA_COMMAND: Command = {
  meaning: "Maak een nota van inlichtingen: wijzigingen, vragen en antwoorden, met de nieuwe bijlage, het antwoordformulier en de bijgehouden wijzigingen.",
  positionals: [{ name: "DOSSIER" }],
  options: {
    since: { type: "string", required: true, meaning: "Wat de markt nu heeft: het nummer van een revisie, of het dossier zoals het toen was (OUD.json)." },
    template: { type: "string", required: true, meaning: "Het Word-sjabloon van de bijlage (.docx of .dotx). De nota krijgt dezelfde huisstijl." },
    out: { type: "string", required: true, meaning: "Map waarin de documenten komen." },
    ...ANSWER_FORM_OPTIONS,
    date: { type: "string", meaning: "Datum op de nota, zoals 2026-12-01. Zonder deze optie: die in het dossier, of vandaag." },
    ...PACK_OPTION,
    ...OFFICIAL_OPTION,
    ...POLICY_OPTION,
  },
  run: runNota,
};

async function runNota(args: Arguments, world: CliWorld): Promise<Outcome> {
  const path = String(args.options.template);
  const [both, template] = [await readBoth(args, world), await readInput(path, "sjabloon")];
  if (!both.ok) return unusable(both.problems);
  if (!template.ok) return unusable(template.problems);
  const { catalogue } = both.value;
  const [published, checked, answerForms] = [
    await publishedState(args, both.value, world),
    await checkTemplate(template.value, basename(path), annexPlaceholders(catalogue.pack.themes)),
    await answerFormsFrom(args, world),
  ];
  if (!published.ok) return unusable(published.problems);
  if (!checked.ok) return unusable(checked.problems);
  if (!answerForms.ok) return unusable(answerForms.problems);
  const { dossier, number, date } = withNota(both.value.dossier, args.options.date, localDate(world.now()));
  const writeProblems: Problem[] = [];
  const outcome = await exportNota({
    catalogue,
    dossier,
    number,
    published: published.value,
    template: checked.value,
    answerForms: answerForms.value,
    date,
    folder: String(args.options.out),
    at: world.now().toISOString(),
    by: "opdrachtregel",
    writeFiles: async (files) => {
      const written = await writeIntoFolder(files);
      if (!written.ok) writeProblems.push(...written.problems);
      return written;
    },
  });
  if (writeProblems.length > 0) return unusable(writeProblems);
  if (!outcome.ok)
    return {
      exitCode: 1,
      stdout: "",
      stderr: ["Er is niets geschreven. Los eerst dit op:", ...outcome.problems.map((each) => `- ${each.message}`)].join("\n"),
    };
  const signs = changeFindings(annexChanges(published.value, { catalogue, dossier }));
  return {
    exitCode: 0,
    stdout: outcome.value.files.map((file) => file.path).join("\n"),
    stderr: [...signs.map((each) => `${each.message} ${each.solution}`), ...outcome.value.remarks.map((each) => `Let op: ${each.message}`)].join("\n"),
  };
}

/** What the market has: a revision out of the archive beside the dossier, or an earlier dossier with the present pack. */
async function publishedState(
  { options, positionals }: Arguments,
  { catalogue, dossier }: { readonly catalogue: Catalogue; readonly dossier: Dossier },
  world: CliWorld,
): Promise<Result<RevisionState, Problem>> {
  const since = String(options.since);
  if (/^\d+$/.test(since)) {
    const archive = openArchive({ fileSystem: nodeFileSystem, folder: dirname(positionals[0] ?? ""), now: world.now });
    return snapshotsIn(archive, "").open(dossier, Number(since));
  }
  const older = await readDossier(since);
  return older.ok ? success({ catalogue, dossier: older.value }) : older;
}

/** The nota that the dossier is working on, or the next one. */
function withNota(
  dossier: Dossier,
  asked: string | boolean | undefined,
  today: string,
): { readonly dossier: Dossier; readonly number: number; readonly date: string } {
  const open = dossier.notas.find((each) => !each.made) ?? {
    number: (dossier.notas.at(-1)?.number ?? 0) + 1,
    since: dossier.revisions.at(-1)?.number ?? 1,
    introduction: "",
    grounds: "",
  };
  const date = typeof asked === "string" ? asked : (open.date ?? today);
  const others = dossier.notas.filter((each) => each.number !== open.number);
  return { dossier: { ...dossier, notas: [...others, { ...open, date }] }, number: open.number, date };
}
