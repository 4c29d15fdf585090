/** What the calls of the contract carry: plain data, as it travels between the services and the renderer. */
import type { OfficialReport } from "./abro/official.ts";
import type { StyleMap, StylePart } from "./annex/style-map.ts";
import type { Catalogue } from "./catalogue/model.ts";
import type { Dossier, Revision } from "./dossier/model.ts";
import type { PackManifest } from "./packs/manifest.ts";
import type { PublicationReport } from "./publication/model.ts";
import type { Problem, Result } from "./result.ts";

/** A template fault or a remark on it, with its place. */
export interface TemplateProblem {
  readonly id: string;
  readonly severity: "error" | "warning";
  /** Part of the package, such as `word/header1.xml`. */
  readonly part: string;
  /** Text of the paragraph in which it stands. */
  readonly paragraph: string;
  readonly placeholder: string;
  /** Nearest known name, or empty. */
  readonly suggestion: string;
  readonly message: string;
}

export interface AppInfo {
  readonly version: string;
  /** Name of the person at this workstation, as the system knows it. */
  readonly user: string;
  /** Today as the workstation's clock says, ISO date. */
  readonly today: string;
  /** Folder in which dossiers are kept, for messages. */
  readonly dossierFolder: string;
  /** Whether `exports.reveal` can show a file in the file manager. */
  readonly canReveal: boolean;
}

export interface DossierSummary {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly reference: string;
  readonly organisation: string;
  readonly modified: string;
  readonly revisions: number;
  /** Who sent it, of a dossier that was opened out of a review package. */
  readonly reviewFrom?: string;
  /** Why it cannot be opened; absent when it can. */
  readonly problem?: string;
}

export interface OpenDossier {
  readonly dossier: Dossier;
  readonly file: string;
  /** Why it can only be read; absent when it can be changed. */
  readonly readOnly?: string;
}

/** An earlier state of a dossier, to go back to. */
export interface DossierVersion {
  /** Number of the save. */
  readonly counter: number;
  readonly modified: string;
  readonly title: string;
  /** How many sets, answers and deviations are in it. */
  readonly sets: number;
  readonly answers: number;
  readonly deviations: number;
  /** What was done last, and by whom. */
  readonly last?: { readonly what: string; readonly by: string };
}

export interface ExampleSummary {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly description: string;
}

export interface TemplateSummary {
  /** File name within the template folder. */
  readonly id: string;
  readonly name: string;
  /** From the folder that the administrator pointed at, not from the app. */
  readonly ofOrganisation: boolean;
  readonly problems: readonly TemplateProblem[];
  /** False when a fault forbids its use. */
  readonly usable: boolean;
  /** Meanings of the placeholders that it holds, in the order of the list of placeholders: what the template asks for. */
  readonly asks: readonly string[];
  /** Which of its styles play which part; absent when the file could not be read. */
  readonly styles: TemplateStyles | undefined;
}

export interface TemplateStyles {
  /** What the organisation chose. */
  readonly chosen: StyleMap;
  /** Name of the template's own style that is used for a part; absent where the app brings one. */
  readonly found: { readonly [Part in StylePart]?: string | undefined };
  readonly available: { readonly paragraph: readonly string[]; readonly table: readonly string[] };
}

export interface ExportedFile {
  readonly name: string;
  readonly path: string;
}

export interface ExportOutcome {
  readonly files: readonly ExportedFile[];
  /** The dossier with the receipt of this export in it, as it was saved. */
  readonly dossier: Dossier;
  /** Remarks on the template that did not stop the export. */
  readonly remarks: readonly TemplateProblem[];
  /** What the publication check saw in the files as they stand on disk; or why they could not be read back. */
  readonly check: Result<PublicationReport, Problem>;
}

/** What an export does, in order. From `write` on it can no longer be stopped. */
export const EXPORT_STEPS = ["assemble", "annex", "forms", "check", "write"] as const;
export type ExportStep = (typeof EXPORT_STEPS)[number];

/** Documents for the file of the organisation: the account, the values in the requirements, and the overview of what the ABRO protects. */
export const INTERNAL_DOCUMENTS = ["verantwoording", "waardenlijst", "tbb-overzicht"] as const;
export type InternalDocument = (typeof INTERNAL_DOCUMENTS)[number];

export interface OfficialImport {
  readonly report: OfficialReport;
  /** False when the report stops it, or asks for a yes that was not given; then nothing changed. */
  readonly done: boolean;
}

export interface PackFacts {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly date: string;
  readonly publisher: string;
  readonly hash: string;
  readonly requirements: number;
}

export interface PacksInUse {
  /** The pack that comes with the app. */
  readonly bundled: PackFacts;
  /** What is used instead of it (a pack) and beside it (extensions). */
  readonly installed: readonly (PackFacts & { readonly kind: "pack" | "extension"; readonly signedBy: string })[];
  /** Why an installed pack is not used. */
  readonly problems: readonly Problem[];
  /** Names of the makers that the organisation trusts. */
  readonly trusted: readonly string[];
  /** The administrator installs packs; a user cannot. */
  readonly managed: boolean;
}

/** What a pack file holds, before it is installed. */
export interface PackOffer {
  readonly manifest: PackManifest;
  readonly signedBy: string;
  /** Version in use now; empty when there is none. */
  readonly present: string;
  /** Older than what is in use: installed only after a yes. */
  readonly downgrade: boolean;
}

/** What was exported once, to read: the dossier and the catalogue of that day. */
export interface KeptRevision {
  readonly revision: Revision;
  readonly dossier: Dossier;
  readonly catalogue: Catalogue;
  /** Version of the app that wrote the documents. */
  readonly app: string;
  /** Day that was printed, ISO. */
  readonly date: string;
}

export interface RebuiltFile extends ExportedFile {
  /** Whether it has the bytes that the receipt names. */
  readonly same: boolean;
}
/** The public half of the key of this user, and where the file is. */
export interface PersonalKey {
  /** As he wrote himself down. */
  readonly owner: string;
  /** ISO instant. */
  readonly created: string;
  /** Base64 of 32 bytes. */
  readonly publicKey: string;
  readonly file: string;
}

/** Limit of a review package, in characters. */
export const MAX_REVIEW_CHARACTERS = 50_000_000;

/** Limit of a pack file, in bytes. */
export const MAX_PACK_BYTES = 32_000_000;

/** Limit of an imported file with the official ABRO text, in bytes. */
export const MAX_OFFICIAL_BYTES = 10_000_000;
