/** Why a file with a pack is refused: what was found, in which file, and what to do. */
import type { Problem } from "../../shared/result.ts";
import { IncompleteWrite } from "../dossiers/durable-write.ts";
import { systemCode } from "../dossiers/file-system.ts";
import type { ZipRefusals } from "../export/word/zip-reader.ts";

type Fault = (file: string) => Problem;

function fault(id: string, what: string, remedy: string, place?: string): Fault {
  return (file) => ({
    id: `pack.${id}`,
    file,
    message: `Het eisenpakket "${file}" is niet te gebruiken: ${what} ${remedy}`,
    ...(place === undefined ? {} : { place }),
  });
}

const AGAIN = "Haal het opnieuw op bij wie het maakt.";

export const packFaults = {
  noManifest: fault("no-manifest-file", "er zit geen manifest.json in.", "Maak het pakket met: npm run -s cli -- pack build MAP --out BESTAND."),
  notJson: (name: string): Fault => fault("not-json", `${name} is geen geldig JSON.`, AGAIN, name),
  invalid: (name: string, place: string, reason: string): Fault => fault("invalid", `${name} klopt niet bij ${place}: ${reason}.`, AGAIN, `${name}: ${place}`),
  missingFile: (name: string): Fault => fault("file-missing", `${name} staat in het manifest maar zit er niet in.`, AGAIN, name),
  extraFile: (name: string): Fault => fault("file-extra", `${name} zit erin maar staat niet in het manifest.`, AGAIN, name),
  changedFile: (name: string): Fault => fault("file-changed", `${name} is gewijzigd nadat het manifest is gemaakt.`, AGAIN, name),
  otherPack: fault("other-pack", "het manifest hoort bij een ander pakket dan pack.json.", AGAIN),
  unsigned: fault("unsigned", "het heeft geen handtekening.", "Vraag de maker om een ondertekend pakket."),
  unknownKey: (key: string): Fault =>
    fault(
      "unknown-key",
      `het is ondertekend met een sleutel die uw organisatie niet vertrouwt (${key}).`,
      "Vraag uw beheerder of deze sleutel in het beleidsbestand hoort.",
    ),
  badSignature: fault("bad-signature", "de handtekening past niet bij de inhoud: het pakket is na het ondertekenen gewijzigd.", `Gebruik het niet. ${AGAIN}`),
  tooLarge: (megabytes: number): Fault => fault("too-large", `het is groter dan ${megabytes} MB.`, "Kies een ander bestand."),
  otherId: (id: string, present: string): Fault =>
    fault("other-id", `het heet ${id}, en deze app werkt met het pakket ${present}.`, `Kies een nieuwere versie van ${present}, of een uitbreiding ervan.`),
  olderThanApp: (version: string, present: string): Fault =>
    fault("older-than-app", `het heeft versie ${version}, en de app heeft zelf al versie ${present}.`, "Er is niets gewijzigd; u hoeft niets te doen."),
  notFitting: (subject: string, message: string): Fault =>
    fault("not-fitting", `het past niet bij het pakket dat u gebruikt. Bij ${subject}: ${message}`, AGAIN, subject),
  noKeys: fault(
    "no-trusted-keys",
    "uw organisatie heeft nog geen sleutel van een maker ingesteld, dus de handtekening kan niet worden gecontroleerd.",
    "Vraag uw beheerder om de sleutel in het beleidsbestand te zetten.",
  ),
} as const;

/** The words for a pack that is refused as a zip. */
export const ARCHIVE_REFUSALS: ZipRefusals = {
  empty: fault("empty", "het bestand is leeg.", AGAIN),
  notZip: fault("not-zip", "het is geen zip-bestand.", "Kies een bestand dat met pack build is gemaakt."),
  oldOrEncrypted: fault("not-zip", "het is geen zip-bestand.", "Kies een bestand dat met pack build is gemaakt."),
  truncated: fault("damaged", "het is beschadigd of niet helemaal gekopieerd.", AGAIN),
  wrongChecksum: (part) => fault("damaged", `het onderdeel ${part} is beschadigd.`, AGAIN, part),
  encryptedEntry: (part) => fault("encrypted-part", `het onderdeel ${part} is versleuteld.`, AGAIN, part),
  tooLarge: (part) => fault("too-large", `het onderdeel ${part} wordt uitgepakt te groot.`, AGAIN, part),
  tooLargeTotal: fault("too-large", "het wordt uitgepakt te groot.", AGAIN),
  tooManyParts: fault("too-many-parts", "het bestaat uit te veel onderdelen.", AGAIN),
  badName: (part) => fault("bad-name", `de naam "${part}" mag niet in een pakket staan.`, AGAIN, part),
  duplicatePart: (part) => fault("duplicate-part", `${part} zit er twee keer in.`, AGAIN, part),
};

export function withFile(faults: readonly Fault[], file: string): readonly Problem[] {
  return faults.map((each) => each(file));
}

export type PackFault = Fault;

/** What the system refused, in words; a bug goes on as it is. */
export function systemProblem(path: string, what: "gelezen" | "geïnstalleerd" | "verwijderd", cause: unknown): Problem {
  const code = cause instanceof IncompleteWrite ? "ENOSPC" : systemCode(cause);
  if (code === undefined) throw cause;
  const reason =
    code === "ENOSPC" || code === "EDQUOT" ? "de schijf is vol. Maak ruimte vrij" : `het systeem weigert dat (${code}). Controleer of u bij deze map mag`;
  return { id: "pack.system", file: path, message: `Het eisenpakket ${path} kon niet worden ${what}: ${reason} en probeer het opnieuw.` };
}
