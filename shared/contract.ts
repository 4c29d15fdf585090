/**
 * Every call between the renderer and the services: schema in, type out. The renderer reaches the machine through this and nothing
 * else; the preload (Electron) and the preview host (HTTP) both carry it, and the renderer cannot tell which.
 */
import { z } from "zod";
import type { OfficialReport } from "./abro/official.ts";
import { type StyleMap, type StylePart, styleMapSchema } from "./annex/style-map.ts";
import { ANSWER_FORM_FORMATS } from "./answer-form/model.ts";
import type { Catalogue } from "./catalogue/model.ts";
import { type Dossier, dossierSchema, type Revision } from "./dossier/model.ts";
import type { Immutable } from "./immutable.ts";
import { describeIssues } from "./issues.ts";
import type { PackManifest } from "./packs/manifest.ts";
import { failure, type Problem, type Result } from "./result.ts";
import type { Finding } from "./review/model.ts";
import { newerSideSchema, olderSideSchema } from "./revisions/redline-choice.ts";

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

/** Limit of a pack file, in bytes. */
export const MAX_PACK_BYTES = 32_000_000;

/** Limit of an imported file with the official ABRO text, in bytes. */
export const MAX_OFFICIAL_BYTES = 10_000_000;

const nothing = z.strictObject({});
const id = z.string().regex(/^[0-9a-f-]{36}$/);
const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\:*?"<>|]+$/);

/** Bytes of a file as base64. */
const contentOf = (maxBytes: number) =>
  z
    .string()
    .max(Math.ceil(maxBytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, "verwacht de inhoud van een bestand");
const officialContent = contentOf(MAX_OFFICIAL_BYTES);
const packContent = contentOf(MAX_PACK_BYTES);

/** Input schemas by call name. */
export const INPUTS = {
  "app.info": nothing,
  "catalogue.load": nothing,
  /** What a file with the official ABRO text holds, against the pack. Changes nothing. */
  "abro.checkOfficial": z.strictObject({ name: fileName, content: officialContent }),
  /** Takes over what `abro.checkOfficial` told. `confirmed`: a person said yes to all that was told. */
  "abro.takeOverOfficial": z.strictObject({ name: fileName, content: officialContent, confirmed: z.boolean() }),
  "abro.removeOfficial": nothing,
  "packs.inUse": nothing,
  /** What a pack file holds and who signed it. Changes nothing. */
  "packs.check": z.strictObject({ name: fileName, content: packContent }),
  /** `confirmed`: a person said yes to an older version than the one in use. */
  "packs.install": z.strictObject({ name: fileName, content: packContent, confirmed: z.boolean() }),
  /** Takes an installed pack away: the one of the app comes back, or an extension goes. */
  "packs.remove": z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,99}$/) }),
  "dossiers.list": nothing,
  "dossiers.create": nothing,
  /** A new dossier with the choices of an earlier one; see `fromEarlier`. */
  "dossiers.createFrom": z.strictObject({ id }),
  "dossiers.open": z.strictObject({ id }),
  /** Refused when the file was saved by someone else since `dossier.saves`. */
  "dossiers.save": z.strictObject({ dossier: dossierSchema }),
  /** For a damaged file: sets it aside and puts the newest kept version in its place. */
  "dossiers.restorePrevious": z.strictObject({ id }),
  /** Earlier states that are kept: the last ten, and the last of each of thirty days. */
  "dossiers.versions": z.strictObject({ id }),
  "dossiers.version": z.strictObject({ id, counter: z.number().int().min(0) }),
  /** A dossier file that the user dropped or picked; becomes a dossier of this folder. */
  "dossiers.import": z.strictObject({ name: fileName, content: z.string().max(50_000_000) }),
  "examples.list": nothing,
  /** Makes a new dossier out of an example. */
  "examples.open": z.strictObject({ id: fileName }),
  "templates.list": nothing,
  /** A copy of a template with a Word comment at each problem. */
  "templates.annotate": z.strictObject({ template: fileName }),
  /** A copy of a template in the folder of the exports, to restyle in Word. */
  "templates.copy": z.strictObject({ template: fileName }),
  /** Chooses which styles of a template play which part; keeps it with the template. */
  "templates.setStyles": z.strictObject({ template: fileName, styles: styleMapSchema }),
  /** The annex and the answer forms with it: all of them are written, or none. */
  "exports.annex": z.strictObject({
    id,
    template: fileName,
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    answerForms: z.array(z.enum(ANSWER_FORM_FORMATS)).max(ANSWER_FORM_FORMATS.length),
    /** Name under which `exports.progress` and `exports.cancel` know this export. */
    job: id.optional(),
  }),
  /** How far an export is. */
  "exports.progress": z.strictObject({ job: id }),
  /** Stops an export. What was not written yet is not written; earlier files stay as they were. */
  "exports.cancel": z.strictObject({ job: id }),
  /** A document that stays inside. Always possible: it tells what is still wrong. */
  "exports.internal": z.strictObject({ id, document: z.enum(INTERNAL_DOCUMENTS), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  /** What changed since an earlier revision, or departs from the standard texts, as Word's tracked changes. */
  "exports.redline": z.strictObject({ id, template: fileName, date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), older: olderSideSchema, newer: newerSideSchema }),
  "revisions.open": z.strictObject({ id, number: z.number().int().positive() }),
  /** The documents of a revision once more, in a folder of their own. */
  "revisions.rebuild": z.strictObject({ id, number: z.number().int().positive() }),
  "exports.reveal": z.strictObject({ path: z.string().min(1).max(1000) }),
} as const;

/** Output types by call name. */
export interface Outputs {
  "app.info": AppInfo;
  "catalogue.load": Catalogue;
  "abro.checkOfficial": OfficialReport;
  "abro.takeOverOfficial": OfficialImport;
  "abro.removeOfficial": { readonly removed: true };
  "packs.inUse": PacksInUse;
  "packs.check": PackOffer;
  "packs.install": PackOffer & { readonly done: boolean };
  "packs.remove": { readonly removed: true };
  "dossiers.list": readonly DossierSummary[];
  "dossiers.create": OpenDossier;
  "dossiers.createFrom": OpenDossier;
  "dossiers.open": OpenDossier;
  "dossiers.save": { readonly saves: number; readonly savedAt: string };
  "dossiers.restorePrevious": OpenDossier;
  "dossiers.versions": readonly DossierVersion[];
  "dossiers.version": Dossier;
  "dossiers.import": OpenDossier;
  "examples.list": readonly ExampleSummary[];
  "examples.open": OpenDossier;
  "templates.list": readonly TemplateSummary[];
  "templates.copy": { readonly file: ExportedFile };
  "templates.setStyles": readonly TemplateSummary[];
  "templates.annotate": { readonly file: ExportedFile };
  "exports.annex": ExportOutcome;
  "exports.progress": { readonly step: ExportStep | undefined };
  /** False when it was over, or past the point of return. */
  "exports.cancel": { readonly stopping: boolean };
  "exports.internal": { readonly file: ExportedFile };
  /** `remarks`: what differs and could not be marked. */
  "exports.redline": { readonly file: ExportedFile; readonly remarks: readonly Problem[] };
  "revisions.open": KeptRevision;
  "revisions.rebuild": { readonly files: readonly RebuiltFile[]; readonly app: string };
  "exports.reveal": { readonly shown: boolean };
}

export type CallName = keyof typeof INPUTS;
export type Input<Name extends CallName> = Immutable<z.infer<(typeof INPUTS)[Name]>>;
/** What a call answers: the value, or the problems. Travels as data, since Electron mangles thrown errors. */
export type Reply<Name extends CallName> = Result<Outputs[Name], Problem>;

/** What the hosts implement. */
export type Services = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Reply<Name>> };

/** What the renderer calls. */
export type Api = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Reply<Name>> };

/** Carries one call to the services: IPC or HTTP. */
export type Send = (name: string, input: unknown) => Promise<unknown>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(INPUTS, name);
}

/** The renderer's side: typed functions over a carrier. */
export function makeApi(send: Send): Api {
  return Object.fromEntries(Object.keys(INPUTS).map((name) => [name, (input: unknown) => send(name, input)])) as unknown as Api;
}

/**
 * The host's side: checks name and input, calls, and never throws. A bug becomes a reply with id `bug`; `report` gets the error
 * for the local log.
 */
export async function dispatch(services: Services, name: string, input: unknown, report: (error: unknown) => void): Promise<Result<unknown, Problem>> {
  if (!isCallName(name)) return failure({ id: "contract.unknown-call", message: `De app vroeg iets wat niet bestaat (${name}). Start Bijlagebouwer opnieuw.` });
  const parsed = INPUTS[name].safeParse(input);
  if (!parsed.success)
    return failure(
      ...describeIssues(parsed.error).map((issue) => ({
        id: "contract.invalid-input",
        place: issue.place,
        message: `De gegevens kloppen niet bij ${issue.place}: ${issue.reason}.`,
      })),
    );
  try {
    return await (services[name] as (value: unknown) => Promise<Result<unknown, Problem>>)(parsed.data);
  } catch (error) {
    report(error);
    return failure({
      id: "bug",
      message: "Er ging iets mis in Bijlagebouwer zelf. Uw werk tot de laatste keer opslaan is bewaard. Probeer het opnieuw of start de app opnieuw.",
    });
  }
}

/** A finding as a problem, for a call that findings stop. */
export function findingAsProblem(finding: Finding): Problem {
  return { id: finding.id, message: `${finding.message} ${finding.solution}` };
}
