/** `revisions`, `rebuild` and `compare`: what was exported, its documents once more, and what is different between two dossiers. */
import { dirname, join } from "node:path";
import { STATUS_LABELS } from "../../shared/annex/words.ts";
import type { Dossier } from "../../shared/dossier/model.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { type ChangeOfRequirement, type ComparedRequirement, changeCounts, compareRevisions } from "../../shared/review/compare-revisions.ts";
import { versionIn } from "../app-version.ts";
import { nodeFileSystem } from "../dossiers/file-system.ts";
import { writeIntoFolder } from "../export/index.ts";
import { openArchive } from "../revisions/archive.ts";
import { rebuiltDocuments } from "../revisions/rebuild.ts";
import { type Snapshots, snapshotsIn } from "../revisions/snapshots.ts";
import type { Arguments } from "./arguments.ts";
import {
  asJson,
  type CliWorld,
  type Command,
  good,
  JSON_OPTION,
  OFFICIAL_OPTION,
  type Outcome,
  PACK_OPTION,
  readCatalogue,
  readDossier,
  unusable,
} from "./outcome.ts";

/** Snapshots in the archive beside a dossier file. */
export function snapshotsBeside(dossierPath: string, world: CliWorld): Snapshots {
  return snapshotsIn(openArchive({ fileSystem: nodeFileSystem, folder: dirname(dossierPath), now: world.now }), versionIn(world.appFolder));
}

export const REVISION_COMMANDS: Readonly<Record<string, Command>> = {
  revisions: {
    meaning: "Toon wat van een dossier is geëxporteerd, en of de kopie ervan in het archief heel is.",
    positionals: [{ name: "DOSSIER" }],
    options: JSON_OPTION,
    run: runRevisions,
  },
  rebuild: {
    meaning: "Maak de documenten van een revisie opnieuw uit het archief, en zeg of zij gelijk zijn aan die van toen.",
    positionals: [{ name: "DOSSIER" }],
    options: {
      revision: { type: "string", required: true, meaning: "Nummer van de revisie." },
      out: { type: "string", required: true, meaning: "Map waarin de documenten komen." },
    },
    run: runRebuild,
  },
  compare: {
    meaning: "Toon wat anders is tussen twee dossiers: nieuwe, gewijzigde en vervallen eisen, en gegevens.",
    positionals: [{ name: "OUD" }, { name: "NIEUW" }],
    options: { ...JSON_OPTION, ...PACK_OPTION, ...OFFICIAL_OPTION },
    run: runCompare,
  },
};

async function runRevisions(args: Arguments, world: CliWorld): Promise<Outcome> {
  const path = args.positionals[0] ?? "";
  const dossier = await readDossier(path);
  if (!dossier.ok) return unusable(dossier.problems);
  const snapshots = snapshotsBeside(path, world);
  const found = await Promise.all(
    dossier.value.revisions.map(async (revision) => ({ revision, opened: await snapshots.open(dossier.value, revision.number) })),
  );
  if (args.options.json)
    return good(asJson(found.map(({ revision, opened }) => ({ ...revision, kept: opened.ok, problems: opened.ok ? [] : opened.problems }))));
  if (found.length === 0) return good("Van dit dossier is nog niets geëxporteerd.");
  return good(
    found
      .flatMap(({ revision: { number, at, by, annexVersion, annexStatus, requirements, file, answerForms }, opened }) => [
        `Revisie ${number}  ${at}  ${by}  versie ${annexVersion} (${STATUS_LABELS[annexStatus].toLowerCase()}), ${requirements} eisen`,
        ...[file, ...answerForms].map((each) => `  ${each.hash.slice(0, 12)}  ${each.name}`),
        ...(opened.ok ? [`  Kopie in het archief: heel, gemaakt met Bijlagebouwer ${opened.value.app}`] : opened.problems.map((each) => `  ${each.message}`)),
      ])
      .join("\n"),
  );
}

async function runRebuild(args: Arguments, world: CliWorld): Promise<Outcome> {
  const path = args.positionals[0] ?? "";
  const number = Number(args.options.revision);
  const dossier = await readDossier(path);
  if (!dossier.ok) return unusable(dossier.problems);
  const opened = await snapshotsBeside(path, world).open(dossier.value, number);
  if (!opened.ok) return unusable(opened.problems);
  const documents = await rebuiltDocuments(opened.value);
  if (!documents.ok) return unusable(documents.problems);
  const files = documents.value.map((each) => ({ ...each, path: join(String(args.options.out), each.name) }));
  const written = await writeIntoFolder(files);
  if (!written.ok) return unusable(written.problems);
  const others = files.filter((each) => !each.same);
  return {
    exitCode: others.length === 0 ? 0 : 1,
    stdout: files.map((each) => each.path).join("\n"),
    stderr: others
      .map(
        (each) =>
          `Niet gelijk aan toen: ${each.name}. Toen schreef Bijlagebouwer ${opened.value.app}, nu ${versionIn(world.appFolder)}. Vergelijk de documenten.`,
      )
      .join("\n"),
  };
}

async function runCompare(args: Arguments, world: CliWorld): Promise<Outcome> {
  const [first = "", second = ""] = args.positionals;
  const [older, newer, catalogue] = [await readDossier(first), await readDossier(second), await readCatalogue(args, world)];
  if (!older.ok || !newer.ok || !catalogue.ok) return unusable(problemsOf(older, newer, catalogue));
  const stateOf = (dossier: Dossier) => ({ dossier, catalogue: catalogue.value });
  const comparison = compareRevisions(stateOf(older.value), stateOf(newer.value));
  if (args.options.json) return good(asJson({ counts: changeCounts(comparison), ...comparison }));
  const rows = [...comparison.requirements, ...comparison.abro].filter((each) => each.change !== "same");
  const lines = [...comparison.facts.map((each) => `${each.label}: ${each.old} -> ${each.new}`), ...rows.flatMap((each) => [lineOf(each), ...partLines(each)])];
  return good(lines.length === 0 ? "Er is niets anders." : lines.join("\n"));
}

const WORDS: Readonly<Record<ChangeOfRequirement, string>> = { new: "Nieuw", changed: "Gewijzigd", lapsed: "Vervallen", moved: "Verplaatst", same: "Gelijk" };

function lineOf({ change, id, number, oldNumber, title }: ComparedRequirement): string {
  return `${WORDS[change].padEnd(10)}  ${id}  nr. ${number}${oldNumber ? ` (was ${oldNumber})` : ""}  ${title}`;
}

/** Of what is new or lapsed the title says enough here; `--json` has it all. */
function partLines({ change, parts }: ComparedRequirement): readonly string[] {
  return change === "changed" ? parts.flatMap((each) => [`    - ${each.old}`, `    + ${each.new}`]) : [];
}

function problemsOf(...results: readonly Result<unknown, Problem>[]): readonly Problem[] {
  const problems = results.flatMap((each) => (each.ok ? [] : each.problems));
  return [...new Map(problems.map((each) => [each.message, each])).values()];
}
