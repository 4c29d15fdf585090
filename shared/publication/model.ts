/**
 * A written file as the publication check (publicatiecontrole) sees it: what a reader can find in it, part by part, without the zip and the
 * XML around it. What reads a file fills this in; the rules only look.
 */
export interface WrittenFile {
  /** Name without folder. */
  readonly name: string;
  readonly kind: "word" | "excel";
  /** A redline is meant to hold tracked changes; any other document is not. */
  readonly role: FileRole;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** What is broken, active or foreign in the package, in Dutch; empty for a sound file. */
  readonly packageFaults: readonly string[];
  readonly properties: readonly DocumentProperty[];
  readonly parts: readonly WrittenPart[];
  readonly accessibility: readonly AccessibilityFact[];
}

export type FileRole = "document" | "redline";

export interface DocumentProperty {
  /** `dc:title`, `ep:Company`, or the name of a property of the organisation's own behind `eigen:`. */
  readonly name: string;
  readonly text: string;
}

/** One part of the package: its name, its text and what its markup gives away. */
export interface WrittenPart {
  /** `word/document.xml`. */
  readonly name: string;
  /** All text that can be read in it, attributes included; a line a paragraph or cell. */
  readonly text: string;
  /** Names of people that the markup holds, such as the maker of a tracked change. */
  readonly authors: readonly string[];
  /** How many comments, or places of comments, stand in it. */
  readonly comments: number;
  readonly trackedChanges: number;
  /** Texts of runs that are marked as hidden, hidden sheets, rows and columns, and names that a workbook defines; in words. */
  readonly hidden: readonly string[];
  /** Targets outside the package. */
  readonly external: readonly ExternalReference[];
}

export interface ExternalReference {
  /** Last word of the kind of reference: `hyperlink`, `attachedTemplate`. */
  readonly kind: string;
  readonly target: string;
}

/** Something that a person who cannot see the document needs, and whether it is there. */
export interface AccessibilityFact {
  readonly ok: boolean;
  /** In Dutch: what is there or what is missing, and where. */
  readonly text: string;
}

/** What is checked, in the order in which it is shown. */
export const CHECKS = [
  "bestand",
  "eigenschappen",
  "namen",
  "opmerkingen",
  "wijzigingen",
  "verborgen",
  "intern",
  "plaatshouders",
  "verwijzingen",
  "toegankelijk",
] as const;
export type CheckId = (typeof CHECKS)[number];

export const CHECK_TITLES: Readonly<Record<CheckId, string>> = {
  bestand: "Bestand is heel en bevat niets actiefs",
  eigenschappen: "Eigenschappen van het bestand",
  namen: "Namen van personen in het bestand",
  opmerkingen: "Opmerkingen",
  wijzigingen: "Bijgehouden wijzigingen",
  verborgen: "Verborgen tekst, bladen en namen",
  intern: "Interne woorden uit het dossier",
  plaatshouders: "Plaatshouders die zijn blijven staan",
  verwijzingen: "Verwijzingen naar buiten",
  toegankelijk: "Toegankelijkheid",
};

export interface CheckRow {
  readonly check: CheckId;
  /** `skipped`: it could not be checked, and `findings` say why. That is no pass. */
  readonly outcome: "pass" | "fail" | "skipped";
  /** What was found, in Dutch. For a pass: what was looked at. */
  readonly findings: readonly string[];
}

export interface FileReport {
  readonly file: string;
  readonly hash: string;
  readonly rows: readonly CheckRow[];
}

/** The outcome of the check of the files of one export. */
export interface PublicationReport {
  readonly files: readonly FileReport[];
}

/** True when no row of any file failed. A check that was skipped is told, and does not fail. */
export function isPublishable({ files }: PublicationReport): boolean {
  return files.every((file) => file.rows.every((row) => row.outcome !== "fail"));
}
