/** `npm run bench`: measures, never judges. `--json` for machines. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPack } from "../../electron/catalogue/read-pack.ts";
import { parseDossier } from "../../shared/dossier/migrations.ts";
import { benchAssembly } from "./assembly.ts";
import { benchBrowser } from "./browser.ts";
import { benchExport } from "./export.ts";
import { benchForms } from "./forms.ts";

const EXPORT_SIZES = [50, 300, 1000, 5000];
const ASSEMBLY_SIZES = [500, 5000];
const BROWSER_SIZE = 5000;

const root = process.env.BIJLAGEBOUWER_APP ?? process.cwd();
const catalogue = await readPack(join(root, "templates", "catalogue", "basis"));
const examplePath = join(root, "examples", "gemeente-zaaksysteem.json");
const dossier = parseDossier(await readFile(examplePath, "utf8"), examplePath);
if (!catalogue.ok || !dossier.ok) {
  process.stderr.write(`${[...(catalogue.ok ? [] : catalogue.problems), ...(dossier.ok ? [] : dossier.problems)].map((each) => each.message).join("\n")}\n`);
  process.exit(2);
}

const assembly = benchAssembly(catalogue.value, dossier.value, ASSEMBLY_SIZES);
const exported = await benchExport(EXPORT_SIZES);
const forms = await benchForms(EXPORT_SIZES);
const browser = await benchBrowser(root, catalogue.value, BROWSER_SIZE);

if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ assembly, export: exported, forms, browser }, null, 2)}\n`);
else {
  process.stdout.write("Samenstellen (mediaan)\n");
  for (const [name, each] of Object.entries(assembly))
    process.stdout.write(
      `  ${name.padEnd(8)} ${String(each.requirements).padStart(5)} eisen  ${each.medianMs} ms, met controle ${each.withReviewMs} ms, ${each.ratioToJsonLogic} x json-logic-js\n`,
    );
  process.stdout.write("Exporteren naar Word (verhouding tot het inpakken van dezelfde XML met zlib)\n");
  for (const [size, each] of Object.entries(exported))
    process.stdout.write(`  ${size.padStart(5)} eisen  ${each.ratio} x, ${each.peakMb} MB boven het begin\n`);
  process.stdout.write("Antwoordformulier (zelfde verhouding)\n");
  for (const [size, each] of Object.entries(forms)) process.stdout.write(`  ${size.padStart(5)} eisen  Word ${each.wordRatio} x, Excel ${each.excelRatio} x\n`);
  process.stdout.write(`In de browser, pakket van ${BROWSER_SIZE} eisen, ${browser.requirements} in de bijlage (van handeling tot beeld)\n`);
  for (const [what, { p50, p95, most }] of Object.entries(browser.delays))
    process.stdout.write(`  ${what.padEnd(20)} ${p50} ms in het midden, ${p95} ms bij 95 %, ${most} ms hoogstens\n`);
}
