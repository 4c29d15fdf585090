/** Everything that the store can have to say: a stable id and one Dutch text with what happened, to which file, and what to do. */

import type { Problem } from "../../shared/result.ts";
import { IncompleteWrite } from "./durable-write.ts";
import type { FileFacts } from "./file-system.ts";
import { systemCode } from "./file-system.ts";

/** Carries problems out of lowdb's adapter, which can only throw. The store turns it into a `Result` again. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
  readonly problems: readonly [Problem, ...Problem[]];
  constructor(first: Problem, ...others: readonly Problem[]) {
    super(first.message);
    this.problems = [first, ...others];
  }
}

const KEPT = "Uw laatste wijzigingen staan nog op het scherm.";

/** A refusal of the system while saving; undefined for what is a bug. */
export function saveProblem(cause: unknown, file: string): Problem | undefined {
  if (cause instanceof IncompleteWrite) return diskFull(file);
  const code = systemCode(cause);
  switch (code) {
    case undefined:
      return undefined;
    case "ENOSPC":
    case "EDQUOT":
      return diskFull(file);
    case "EBUSY":
    case "EPERM":
    case "EACCES":
      return {
        id: "store.held",
        file,
        message: `Het dossier ${file} kon niet worden opgeslagen: een ander programma houdt het bestand vast, of u mag in deze map niet schrijven. ${KEPT} Sluit het andere programma of vraag schrijfrechten, en sla opnieuw op.`,
      };
    case "EROFS":
      return {
        id: "store.read-only-disk",
        file,
        message: `Het dossier ${file} kon niet worden opgeslagen: op deze schijf kan niet worden geschreven. ${KEPT} Maak de schijf beschrijfbaar of bewaar een kopie op een andere plaats.`,
      };
    case "ENOENT":
    case "ENOTDIR":
      return {
        id: "store.folder-gone",
        file,
        message: `Het dossier ${file} kon niet worden opgeslagen: de map is verplaatst, verwijderd of niet bereikbaar. ${KEPT} Herstel de verbinding met de map en sla opnieuw op.`,
      };
    default:
      return {
        id: "store.write-failed",
        file,
        message: `Het dossier ${file} kon niet worden opgeslagen: de schijf gaf een fout (${code}). ${KEPT} De vorige versie is bewaard. Sla opnieuw op; lukt dat niet, vraag dan uw beheerder de schijf te controleren.`,
      };
  }
}

/** A refusal of the system while reading; undefined for what is a bug. */
export function readProblem(cause: unknown, file: string): Problem | undefined {
  const code = systemCode(cause);
  if (code === undefined) return undefined;
  return {
    id: "store.unreadable",
    file,
    message: `Het bestand ${file} is niet te lezen (${code}). Controleer of u het bestand mag lezen en of de schijf bereikbaar is.`,
  };
}

function diskFull(file: string): Problem {
  return {
    id: "store.disk-full",
    file,
    message: `Het dossier ${file} kon niet worden opgeslagen: de schijf is vol. ${KEPT} De vorige versie is bewaard. Maak ruimte vrij en sla opnieuw op.`,
  };
}

export function folderUnreadable(folder: string, code: string): Problem {
  return {
    id: "store.folder-unreadable",
    file: folder,
    message: `De map met dossiers ${folder} is niet te lezen (${code}). Controleer of de map bereikbaar is en of u hem mag lezen.`,
  };
}

export function notFound(id: string, folder: string): Problem {
  return {
    id: "store.not-found",
    file: folder,
    message: `Het dossier ${id} staat niet meer in de map ${folder}. Zet het bestand terug, of bewaar wat op het scherm staat als kopie.`,
  };
}

export function tooLarge(file: string, limitMegabytes: number): Problem {
  return {
    id: "store.too-large",
    file,
    message: `Het bestand ${file} is groter dan ${limitMegabytes} MB en is daarom niet geopend. Een dossier van Bijlagebouwer is veel kleiner: kies een ander bestand.`,
  };
}

export function notText(file: string): Problem {
  return {
    id: "store.not-text",
    file,
    message: `Het dossier ${file} is beschadigd: het bevat tekens die geen UTF-8 zijn. Er is niets gewijzigd. Zet een vorige versie terug.`,
  };
}

export function duplicate(file: string, original: string): Problem {
  return {
    id: "store.duplicate",
    file,
    message: `Het bestand ${file} is een kopie van ${original}: ze hebben hetzelfde nummer. Sleep de kopie in het startscherm om er een eigen dossier van te maken.`,
  };
}

export function conflict(file: string): Problem {
  return {
    id: "store.conflict",
    file,
    message: `Het dossier ${file} is intussen op een andere plaats gewijzigd en opgeslagen. Uw versie is niet opgeslagen en die andere is niet overschreven. Bewaar uw versie als kopie, of open het dossier opnieuw.`,
  };
}

export function changedOutside(file: string): Problem {
  return {
    id: "store.changed-outside",
    file,
    message: `Het bestand ${file} is door een ander programma gewijzigd. Uw versie is niet opgeslagen en het bestand is niet overschreven. Bewaar uw versie als kopie, of open het dossier opnieuw.`,
  };
}

export function saveInProgress(file: string, host: string): Problem {
  return {
    id: "store.busy",
    file,
    message: `Het dossier ${file} wordt nu door een ander venster of werkstation opgeslagen${host ? ` (${host})` : ""}. Wacht even en sla opnieuw op.`,
  };
}

function writeProtected(file: string): Problem {
  return {
    id: "store.write-protected",
    file,
    message: `Het bestand ${file} is alleen-lezen. U kunt het dossier bekijken. Haal de schrijfbeveiliging van het bestand af om het te wijzigen.`,
  };
}

function hardLinked(file: string): Problem {
  return {
    id: "store.hard-linked",
    file,
    message: `Het bestand ${file} staat onder meer dan één naam op de schijf. Opslaan zou die namen uit elkaar halen. U kunt het dossier bekijken; sleep het in het startscherm om met een eigen kopie te werken.`,
  };
}

export function noPrevious(file: string): Problem {
  return {
    id: "store.no-previous",
    file,
    message: `Van het dossier ${file} is geen vorige versie bewaard. Het bestand zelf is niet gewijzigd. Zet een reservekopie van uw organisatie terug.`,
  };
}

export function notDamaged(file: string): Problem {
  return {
    id: "store.not-damaged",
    file,
    message: `Het dossier ${file} is te openen. Er is daarom geen vorige versie teruggezet. Open het dossier.`,
  };
}

/** What a damaged file's message ends with when there is something to go back to. `modified` is an ISO instant, shown in local time. */
export function previousOffer(modified: string): string {
  const when = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short" }).format(new Date(modified));
  return `Er is een vorige versie van ${when}.`;
}

export function noVersion(file: string): Problem {
  return {
    id: "store.no-version",
    file,
    message: `Deze eerdere versie van ${file} is er niet meer, of is niet te lezen. Kies een andere versie.`,
  };
}

/** Why a file may be read but not written; undefined when it may. */
export function protectionOf(name: string, facts: FileFacts): Problem | undefined {
  if ((facts.mode & 0o222) === 0) return writeProtected(name);
  return facts.links > 1 ? hardLinked(name) : undefined;
}
