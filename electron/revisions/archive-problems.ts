/** What can be the matter with a file of the archive, in words. Each is about one revision; the others stay as they are. */
import type { Problem } from "../../shared/result.ts";
import { IncompleteWrite } from "../dossiers/durable-write.ts";
import { systemCode } from "../dossiers/file-system.ts";

const FROM_BACKUP = "Zet het bestand terug uit een reservekopie. Andere revisies en uw dossier zijn niet geraakt.";

export function missingFile(path: string): Problem {
  return {
    id: "revision.missing",
    file: path,
    message: `Van deze revisie ontbreekt een bestand in het archief: ${path}. Is het dossier zonder de map "revisies" verplaatst of gekopieerd? ${FROM_BACKUP}`,
  };
}

export function damagedFile(path: string): Problem {
  return {
    id: "revision.damaged",
    file: path,
    message: `Van deze revisie is een bestand in het archief beschadigd of gewijzigd: ${path}. Het controlegetal klopt niet. ${FROM_BACKUP}`,
  };
}

export function tooLargeFile(path: string): Problem {
  return { id: "revision.damaged", file: path, message: `Van deze revisie is een bestand in het archief veel te groot: ${path}. ${FROM_BACKUP}` };
}

/** A receipt of before the app kept snapshots. */
export function noSnapshot(number: number): Problem {
  return {
    id: "revision.no-snapshot",
    message: `Van revisie ${number} is geen kopie bewaard: zij is gemaakt met een oudere versie van Bijlagebouwer, of in een voorbeeld. Alleen het ontvangstbewijs is er nog.`,
  };
}

export function unknownRevision(number: number): Problem {
  return { id: "revision.unknown", message: `Dit dossier heeft geen revisie ${number}. Kies een revisie uit de lijst met eerdere exports.` };
}

/** The parts are whole, but are not those that the receipt names. */
export function otherRevision(number: number, path: string): Problem {
  return {
    id: "revision.other",
    file: path,
    message: `De bewaarde kopie hoort niet bij revisie ${number} van dit dossier: ${path}. Is het dossier of het archief met de hand gewijzigd? ${FROM_BACKUP}`,
  };
}

export function notKept(path: string, cause: unknown): Problem {
  const { code, reason } = refusal(cause);
  return {
    id: code === "ENOSPC" ? "revision.disk-full" : "revision.not-kept",
    file: path,
    message: `De export is niet gemaakt, omdat de kopie voor het archief niet kon worden bewaard in ${path}: ${reason} en probeer het opnieuw.`,
  };
}

export function notRead(path: string, cause: unknown): Problem {
  return {
    id: "revision.not-read",
    file: path,
    message: `Een bestand van deze revisie kon niet worden gelezen: ${path}: ${refusal(cause).reason} en probeer het opnieuw.`,
  };
}

/** What the system refused; a bug goes on as it is. */
function refusal(cause: unknown): { readonly code: string; readonly reason: string } {
  const code = cause instanceof IncompleteWrite ? "ENOSPC" : systemCode(cause);
  if (code === undefined) throw cause;
  if (code === "ENOSPC" || code === "EDQUOT") return { code: "ENOSPC", reason: "de schijf is vol. Maak ruimte vrij" };
  if (code === "EBUSY") return { code, reason: "een ander programma houdt het bestand vast. Sluit dat programma" };
  return { code, reason: `het systeem weigert dat (${code}). Controleer of u bij deze map mag` };
}
