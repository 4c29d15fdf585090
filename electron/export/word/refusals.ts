/**
 * Why a file is refused as a template. One function per reason; the text says what was found, in which file, and what to do. A refused
 * file is not read any further than needed to say so.
 */
import type { Problem } from "../../../shared/result.ts";

export type Refusal = (file: string) => Problem;

/** How the message of every refusal starts, for who has to say the rest of it about something else than a template. */
export const refusalStart = (file: string): string => `Het sjabloon "${file}" kan niet worden gebruikt: `;

const refusal =
  (id: string, what: string, remedy: string, place?: string): Refusal =>
  (file) => ({
    id: `template.${id}`,
    file,
    message: `${refusalStart(file)}${what} ${remedy}`,
    ...(place === undefined ? {} : { place }),
  });

const SAVE_AS_DOCX = 'Open het bestand in Word en sla het op als "Word-document (*.docx)".';
const OTHER_COPY = "Zet een goede kopie van het bestand terug, of sla het in Word opnieuw op.";

export const refusals = {
  empty: refusal("empty", "het bestand is leeg (0 bytes).", OTHER_COPY),
  notZip: refusal("not-a-document", "het is geen Word-document.", SAVE_AS_DOCX),
  oldOrEncrypted: refusal(
    "old-or-encrypted",
    "het is een oud Word-bestand (.doc) of het is met een wachtwoord beveiligd.",
    "Open het in Word, haal het wachtwoord weg en sla het op als .docx.",
  ),
  truncated: refusal("damaged", "het bestand is beschadigd of niet helemaal gekopieerd.", OTHER_COPY),
  wrongChecksum: (part: string) => refusal("damaged", `het onderdeel ${part} is beschadigd (het controlegetal klopt niet).`, OTHER_COPY, part),
  encryptedEntry: (part: string) => refusal("encrypted-part", `het onderdeel ${part} is versleuteld.`, SAVE_AS_DOCX, part),
  tooLarge: (part: string) =>
    refusal("too-large", `het onderdeel ${part} wordt uitgepakt te groot.`, "Gebruik een sjabloon zonder grote afbeeldingen of bijlagen.", part),
  tooLargeTotal: refusal("too-large", "het bestand wordt uitgepakt te groot.", "Gebruik een sjabloon zonder grote afbeeldingen of bijlagen."),
  tooManyParts: refusal("too-many-parts", "het bestand bestaat uit te veel onderdelen.", SAVE_AS_DOCX),
  badName: (part: string) => refusal("bad-part-name", `het bevat een onderdeel met een naam die niet mag ("${part}").`, SAVE_AS_DOCX, part),
  duplicatePart: (part: string) => refusal("duplicate-part", `het onderdeel ${part} komt twee keer voor.`, SAVE_AS_DOCX, part),
  missingPart: (part: string) => refusal("missing-part", `het onderdeel ${part} ontbreekt.`, SAVE_AS_DOCX, part),
  notWord: refusal("not-word", "het is een Office-bestand, maar geen Word-document.", "Kies een bestand dat in Word is gemaakt."),
  notDocument: (part: string) => refusal("not-word", `het onderdeel ${part} is geen Word-tekst.`, SAVE_AS_DOCX, part),
  malformed: (part: string, detail: string) =>
    refusal("malformed", `het onderdeel ${part} is geen goede XML${detail === "" ? "" : ` (${detail.trim()})`}.`, OTHER_COPY, part),
  encoding: (part: string) => refusal("malformed", `het onderdeel ${part} heeft een tekencodering die niet mag.`, SAVE_AS_DOCX, part),
  doctype: (part: string) =>
    refusal("doctype", `het onderdeel ${part} bevat een DOCTYPE. Dat hoort niet in een Word-document en kan gevaarlijk zijn.`, SAVE_AS_DOCX, part),
  tooDeep: (part: string) => refusal("too-deep", `het onderdeel ${part} is te diep genest.`, SAVE_AS_DOCX, part),
  strict: refusal(
    "strict",
    "het is opgeslagen als strikt Open XML.",
    'Open het in Word, kies "Opslaan als" en daarna "Word-document (*.docx)", niet "Strict Open XML-document".',
  ),
  macros: (part: string) => refusal("macros", `het bevat macro's (${part}).`, 'Sla het in Word op als "Word-document (*.docx)" zonder macro\'s.', part),
  activeContent: (part: string, what: string) =>
    refusal("active-content", `het bevat ${what} (${part}).`, "Haal dit in Word weg en sla het bestand opnieuw op.", part),
  unknownRelationship: (part: string, type: string) =>
    refusal("unknown-content", `het verwijst in ${part} naar inhoud die Bijlagebouwer niet kent (${type}).`, "Haal deze inhoud in Word weg.", part),
  duplicateRelationship: (part: string, id: string) =>
    refusal("duplicate-relationship", `de verwijzing ${id} in ${part} staat er twee keer.`, SAVE_AS_DOCX, part),
  danglingRelationship: (part: string, id: string) => refusal("dangling-relationship", `de verwijzing ${id} in ${part} wijst naar niets.`, SAVE_AS_DOCX, part),
  external: (part: string, target: string) =>
    refusal(
      "external-content",
      `het haalt inhoud van buiten het bestand: "${target}" (in ${part}).`,
      "Voeg afbeeldingen in als deel van het document en haal koppelingen naar andere bestanden weg.",
      part,
    ),
  remoteTemplate: (target: string) =>
    refusal(
      "remote-template",
      `het is gekoppeld aan een sjabloon op een server: "${target}".`,
      "Maak de koppeling in Word los bij Ontwikkelaars, Documentsjabloon.",
      "word/settings.xml",
    ),
  unsafeLink: (part: string, target: string) =>
    refusal("unsafe-link", `het bevat een link die niet mag: "${target}" (in ${part}).`, "Gebruik alleen links naar https, http of een e-mailadres.", part),
  field: (part: string, instruction: string) =>
    refusal(
      "field",
      `het bevat een veld dat niet mag: "${instruction}" (in ${part}).`,
      "Toegestaan zijn velden zoals PAGE, NUMPAGES, TOC, REF, STYLEREF, DATE en DOCPROPERTY. Haal het andere veld weg.",
      part,
    ),
} as const;
