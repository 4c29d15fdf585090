/** `redline`: what changed between two states of a tender, as Word's own tracked changes. */
import type { Dossier } from "../../shared/dossier/model.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { redlineDocument, withoutDeviations } from "../export/export-redline.ts";
import { writeIntoFolder } from "../export/index.ts";
import { localDate } from "../local-date.ts";
import type { Arguments } from "./arguments.ts";
import { type CliWorld, type Command, good, OFFICIAL_OPTION, type Outcome, PACK_OPTION, readCatalogue, readDossier, readInput, unusable } from "./outcome.ts";
import { readAnnexTemplate } from "./template-input.ts";

export const REDLINE_COMMAND: Command = {
  meaning: "Maak de bijlage met bijgehouden wijzigingen: wat is anders dan in een eerder dossier, of dan de standaardteksten.",
  positionals: [{ name: "OUD" }, { name: "NIEUW", optional: true }],
  options: {
    template: { type: "string", required: true, meaning: "Het Word-sjabloon (.docx of .dotx)." },
    out: { type: "string", required: true, meaning: "Het Word-bestand dat wordt gemaakt." },
    standard: { type: "boolean", meaning: "Vergelijk één dossier met de standaardteksten van het eisenpakket." },
    date: { type: "string", meaning: "Datum van de wijzigingen, zoals 2026-11-24. Zonder deze optie: vandaag." },
    ...PACK_OPTION,
    ...OFFICIAL_OPTION,
  },
  run: runRedline,
};

async function runRedline(args: Arguments, world: CliWorld): Promise<Outcome> {
  const [first = "", second] = args.positionals;
  const againstStandard = args.options.standard === true;
  if (againstStandard === (second !== undefined))
    return unusable([
      { id: "cli.redline-two", message: "Geef twee dossiers (OUD en NIEUW), of één dossier met --standard. Zie: npm run -s cli -- redline --help" },
    ]);
  const path = String(args.options.template);
  const [older, newer, catalogue, template] = [
    await readDossier(first),
    second === undefined ? await readDossier(first) : await readDossier(second),
    await readCatalogue(args, world),
    await readInput(path, "sjabloon"),
  ];
  if (!older.ok || !newer.ok || !catalogue.ok || !template.ok) return unusable(problemsOf(older, newer, catalogue, template));
  const checked = await readAnnexTemplate(path, catalogue.value);
  if (!checked.ok) return unusable(checked.problems);
  const before: Dossier = againstStandard ? withoutDeviations(older.value) : older.value;
  const made = redlineDocument({
    older: { catalogue: catalogue.value, dossier: before },
    newer: { catalogue: catalogue.value, dossier: newer.value },
    template: checked.value,
    date: String(args.options.date ?? localDate(world.now())),
  });
  if (!made.ok) return unusable(made.problems);
  const out = String(args.options.out);
  const written = await writeIntoFolder([{ path: out, bytes: made.value.bytes }]);
  if (!written.ok) return unusable(written.problems);
  return { ...good(out), stderr: made.value.remarks.map((each) => `Let op: ${each.message}`).join("\n") };
}

function problemsOf(...results: readonly Result<unknown, Problem>[]): readonly Problem[] {
  const problems = results.flatMap((each) => (each.ok ? [] : each.problems));
  return [...new Map(problems.map((each) => [each.message, each])).values()];
}
