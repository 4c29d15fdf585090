/** Why a file with the official ABRO text cannot be read: what was found, in which file and where, and what to do. */
import type { Problem } from "../../shared/result.ts";
import type { ZipRefusals } from "../export/word/zip-reader.ts";

/** A reason that still has to hear the name of the file. */
export type Fault = (file: string) => Problem;

export function fault(id: string, what: string, remedy: string, place?: string): Fault {
  return (file) => ({
    id: `official.${id}`,
    file,
    message: `Het bestand "${file}" kan niet worden ingelezen: ${what} ${remedy}`,
    ...(place === undefined ? {} : { place }),
  });
}

/** More would hide the first ones. */
const MOST_FAULTS = 20;

export function asProblems(faults: readonly Fault[], file: string): readonly Problem[] {
  const all = [...new Map(faults.map((each) => each(file)).map((problem) => [problem.message, problem])).values()];
  if (all.length <= MOST_FAULTS) return all;
  const more = fault("more-faults", `er zijn nog ${all.length - MOST_FAULTS} fouten.`, "Herstel eerst de fouten hierboven.");
  return [...all.slice(0, MOST_FAULTS), more(file)];
}

const AGAIN = "Haal een goede kopie van het bestand op, of sla het opnieuw op.";
const AS_XLSX = 'Open het in Excel en sla het op als "Excel-werkmap (*.xlsx)".';

export const faults = {
  kind: fault(
    "unknown-kind",
    "dit soort bestand kent Bijlagebouwer niet.",
    "Kies een Excel-bestand (.xlsx), een CSV-bestand (.csv) of de CISO Assistant-bibliotheek (.yaml).",
  ),
  tooLarge: (megabytes: number): Fault =>
    fault("too-large", `het is groter dan ${megabytes} MB.`, "Kies het bestand met alleen de nummers en de teksten van de ABRO."),
  empty: fault("empty", "het is leeg.", AGAIN),
  notText: fault("not-text", "het is geen tekstbestand.", "Sla het opnieuw op als CSV (UTF-8), of kies een Excel-bestand (.xlsx)."),
  tooManyRows: (most: number): Fault => fault("too-many-rows", `het heeft meer dan ${most} rijen.`, "Houd alleen de rijen met de eisen van de ABRO over."),
  cellTooLong: (place: string, most: number): Fault =>
    fault("cell-too-long", `bij ${place} staat een tekst van meer dan ${most} tekens.`, "Zet in elke rij de tekst van één eis.", place),
  errorCell: (place: string): Fault =>
    fault("error-cell", `bij ${place} geeft Excel een fout in plaats van een tekst.`, "Zet de tekst zelf in de cel, niet een formule.", place),
  noHeadings: (found: readonly string[]): Fault =>
    fault(
      "no-headings",
      `boven de kolommen staan niet de koppen "nummer" en "tekst"${found.length === 0 ? "" : ` (wel gevonden: ${found.map((each) => `"${each}"`).join(", ")})`}.`,
      'Zet boven de kolommen de koppen "nummer", "tekst" en zo mogelijk "tbb".',
    ),
  columnTwice: (names: readonly string[], place: string): Fault =>
    fault(
      "column-twice",
      `bij ${place} staan twee kolommen die hetzelfde kunnen betekenen: ${names.map((each) => `"${each}"`).join(" en ")}.`,
      "Houd er één over.",
      place,
    ),
  quotes: (line: number): Fault =>
    fault("quotes", `op regel ${line} kloppen de aanhalingstekens niet.`, "Sla het bestand opnieuw op als CSV vanuit Excel.", `regel ${line}`),
  recordTooLong: (line: number): Fault =>
    fault(
      "record-too-long",
      `regel ${line} is te lang.`,
      "Controleer of er een aanhalingsteken ontbreekt, en sla het bestand opnieuw op als CSV.",
      `regel ${line}`,
    ),
  yaml: (line: number | undefined, detail: string): Fault =>
    fault(
      "not-yaml",
      `het is geen goede YAML${line === undefined ? "" : ` op regel ${line}`} (${detail}).`,
      AGAIN,
      line === undefined ? undefined : `regel ${line}`,
    ),
  notLibrary: fault(
    "not-a-library",
    "het is geen bibliotheek van CISO Assistant met eisen (requirement_nodes).",
    "Kies de bibliotheek van de ABRO 2026, of maak een Excel-bestand met de kolommen nummer en tekst.",
  ),
  notWorkbook: fault("not-a-workbook", "het is geen Excel-werkmap.", AS_XLSX),
  noSheet: fault("no-sheet", "er is geen zichtbaar blad.", "Maak in Excel het blad met de eisen zichtbaar en sla het bestand op."),
  brokenPart: (part: string): Fault => fault("damaged", `het onderdeel ${part} is beschadigd of mag niet in een Excel-bestand staan.`, AS_XLSX, part),
} as const;

/** The words for a spreadsheet that is refused as a zip. */
export const WORKBOOK_REFUSALS: ZipRefusals = {
  empty: faults.empty,
  notZip: faults.notWorkbook,
  oldOrEncrypted: fault(
    "old-or-encrypted",
    "het is een oud Excel-bestand (.xls) of het is met een wachtwoord beveiligd.",
    `Haal het wachtwoord weg. ${AS_XLSX}`,
  ),
  truncated: fault("damaged", "het is beschadigd of niet helemaal gekopieerd.", AGAIN),
  wrongChecksum: (part) => faults.brokenPart(part),
  encryptedEntry: (part) => fault("encrypted-part", `het onderdeel ${part} is versleuteld.`, AS_XLSX, part),
  tooLarge: (part) => fault("too-large", `het onderdeel ${part} wordt uitgepakt te groot.`, "Houd alleen het blad met de eisen over.", part),
  tooLargeTotal: fault("too-large", "het wordt uitgepakt te groot.", "Houd alleen het blad met de eisen over."),
  tooManyParts: fault("too-many-parts", "het bestaat uit te veel onderdelen.", "Houd alleen het blad met de eisen over."),
  badName: (part) => faults.brokenPart(part),
  duplicatePart: (part) => faults.brokenPart(part),
};
