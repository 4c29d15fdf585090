/** `import-official`: what a file with the official ABRO text holds, and with `--out` the file that the app and `export` use. */
import { basename } from "node:path";
import type { OfficialReport } from "../../shared/abro/official.ts";
import { writeOfficialFile } from "../../shared/abro/official.ts";
import { canTakeOver, type OfficialPoint, officialPoints } from "../../shared/abro/official-points.ts";
import { compareFile } from "../abro/official-services.ts";
import { OFFICIAL_FILE } from "../abro/official-store.ts";
import { writeIntoFolder } from "../export/index.ts";
import type { Arguments } from "./arguments.ts";
import { asJson, type CliWorld, type Command, JSON_OPTION, type Outcome, PACK_OPTION, readCatalogue, readInput, unusable } from "./outcome.ts";

export const IMPORT_OFFICIAL_COMMAND: Command = {
  meaning: "Vergelijk een bestand met de officiële ABRO-tekst (Excel, CSV of CISO Assistant) met het eisenpakket, en neem het over.",
  positionals: [{ name: "BESTAND" }],
  options: {
    out: { type: "string", meaning: `Schrijf de tekst voor de app naar dit bestand, zoals ${OFFICIAL_FILE}.` },
    yes: { type: "boolean", meaning: "Zeg ja tegen alle gemelde punten. Zonder deze optie wordt er dan niets geschreven." },
    ...JSON_OPTION,
    ...PACK_OPTION,
  },
  run: runImport,
};

async function runImport(args: Arguments, world: CliWorld): Promise<Outcome> {
  const path = args.positionals[0] ?? "";
  const [catalogue, bytes] = [await readCatalogue(args, world), await readInput(path, "bestand")];
  if (!catalogue.ok || !bytes.ok) return unusable([catalogue, bytes].flatMap((each) => (each.ok ? [] : each.problems)));
  const compared = await compareFile(catalogue.value, basename(path), bytes.value);
  if (!compared.ok) return unusable(compared.problems);
  const { report, official } = compared.value;
  const points = officialPoints(report);
  const { out, yes } = args.options;
  const waits = typeof out === "string" && points.length > 0 && yes !== true;
  const writes = official !== undefined && typeof out === "string" && !waits;
  if (writes) {
    const written = await writeIntoFolder([{ path: out, bytes: new TextEncoder().encode(writeOfficialFile(official)) }]);
    if (!written.ok) return unusable(written.problems);
  }
  const exitCode = canTakeOver(points) && !waits ? 0 : 1;
  if (args.options.json) return { exitCode, stdout: asJson({ report, points, written: writes ? out : null }), stderr: "" };
  const end = !canTakeOver(points)
    ? "Er kan niets worden overgenomen. Los eerst de fouten op."
    : waits
      ? "Er is niets geschreven. Bent u het met deze punten eens? Geef dan ook --yes."
      : writes
        ? `De officiële tekst staat in ${out}.`
        : "De tekst kan worden overgenomen. Geef --out BESTAND om hem te schrijven.";
  return { exitCode, stdout: [headOf(report), ...points.flatMap(linesOf), end].join("\n"), stderr: "" };
}

function headOf({ file, texts, total, tbbCompared, hash }: OfficialReport): string {
  return `${file}: ${texts} teksten bij ${total} eisen, TBB-categorieën vergeleken bij ${tbbCompared}, controlegetal ${hash}`;
}

function linesOf({ stops, message, items }: OfficialPoint): readonly string[] {
  return [`${stops ? "Fout" : "Let op"}: ${message}`, ...items.map((item) => `  ${item}`)];
}
