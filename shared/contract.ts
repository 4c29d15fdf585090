/**
 * Every call between the renderer and the services: schema in, type out. The renderer reaches the machine through this and nothing
 * else; the preload (Electron) and the preview host (HTTP) both carry it, and the renderer cannot tell which.
 */
import { z } from "zod";
import type { OfficialReport } from "./abro/official.ts";
import { styleMapSchema } from "./annex/style-map.ts";
import { ANSWER_FORM_FORMATS } from "./answer-form/model.ts";
import type { Catalogue } from "./catalogue/model.ts";
import {
  type AppInfo,
  type DossierSummary,
  type DossierVersion,
  type ExampleSummary,
  type ExportedFile,
  type ExportOutcome,
  type ExportStep,
  INTERNAL_DOCUMENTS,
  type KeptRevision,
  MAX_OFFICIAL_BYTES,
  MAX_PACK_BYTES,
  MAX_REVIEW_CHARACTERS,
  type OfficialImport,
  type OpenDossier,
  type PackOffer,
  type PacksInUse,
  type PersonalKey,
  type RebuiltFile,
  type TemplateSummary,
} from "./contract-data.ts";
import { approvalSchema, personSchema } from "./dossier/decision-model.ts";
import { line } from "./dossier/fields.ts";
import { type ApprovalSignature, type Dossier, dossierSchema } from "./dossier/model.ts";
import { reviewRequestSchema, reviewRightsSchema } from "./dossier/review-model.ts";
import type { SignatureChecks } from "./dossier/signature.ts";
import type { Immutable } from "./immutable.ts";
import { describeIssues } from "./issues.ts";
import { publicKeySchema, signatureValueSchema } from "./packs/manifest.ts";
import type { PublicationReport } from "./publication/model.ts";
import { failure, type Problem, type Result } from "./result.ts";
import type { Finding } from "./review/model.ts";
import { newerSideSchema, olderSideSchema } from "./revisions/redline-choice.ts";

export {
  type AppInfo,
  type DossierSummary,
  type DossierVersion,
  type ExampleSummary,
  type ExportedFile,
  type ExportOutcome,
  type ExportStep,
  INTERNAL_DOCUMENTS,
  type InternalDocument,
  type KeptRevision,
  MAX_OFFICIAL_BYTES,
  MAX_PACK_BYTES,
  MAX_REVIEW_CHARACTERS,
  type OfficialImport,
  type OpenDossier,
  type PackFacts,
  type PackOffer,
  type PacksInUse,
  type PersonalKey,
  type RebuiltFile,
  type TemplateProblem,
  type TemplateStyles,
  type TemplateSummary,
} from "./contract-data.ts";

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
  /** A nota with the annex, the marked answer forms and the redline: all of them, or none. Its day is the day that is printed. */
  "exports.nota": z.strictObject({
    id,
    nota: z.number().int().positive(),
    template: fileName,
    answerForms: z.array(z.enum(ANSWER_FORM_FORMATS)).max(ANSWER_FORM_FORMATS.length),
  }),
  /** Checks the files of a revision as they stand on disk now, and writes the outcome as a document that stays inside. */
  "exports.publicationCheck": z.strictObject({ id, revision: z.number().int().positive(), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  /** What changed since an earlier revision, or departs from the standard texts, as Word's tracked changes. */
  "exports.redline": z.strictObject({ id, template: fileName, date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), older: olderSideSchema, newer: newerSideSchema }),
  "revisions.open": z.strictObject({ id, number: z.number().int().positive() }),
  /** The documents of a revision once more, in a folder of their own. */
  "revisions.rebuild": z.strictObject({ id, number: z.number().int().positive() }),
  /** Writes a review package (beoordelingspakket) and notes in the dossier that it went out. */
  "review.make": z.strictObject({ id, by: personSchema, ...reviewRequestSchema.pick({ to: true, note: true }).shape, rights: reviewRightsSchema }),
  /** A package that was received; becomes a dossier of this folder, or opens the one that it became before. */
  "review.open": z.strictObject({ name: fileName, content: z.string().max(MAX_REVIEW_CHARACTERS) }),
  /** Writes the answer of a dossier that was opened out of a package. */
  "review.answer": z.strictObject({ id, by: personSchema }),
  "identity.key": nothing,
  /** Refused when there is one already. */
  "identity.makeKey": z.strictObject({ owner: line.trim().min(1) }),
  /** Signs a verdict with the personal key. */
  "identity.sign": z.strictObject({
    requirement: z.string().min(1).max(80),
    ...approvalSchema.pick({ hash: true, verdict: true, at: true, comment: true, condition: true }).shape,
    name: line.min(1),
    role: line,
  }),
  "identity.check": z.strictObject({
    signatures: z.array(z.strictObject({ key: publicKeySchema, value: signatureValueSchema, text: z.string().max(100_000) })).max(50_000),
  }),
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
  "exports.nota": ExportOutcome;
  "exports.publicationCheck": { readonly file: ExportedFile; readonly report: PublicationReport };
  "revisions.open": KeptRevision;
  "revisions.rebuild": { readonly files: readonly RebuiltFile[]; readonly app: string };
  "review.make": { readonly file: ExportedFile; readonly dossier: Dossier };
  "review.open": OpenDossier;
  "review.answer": { readonly file: ExportedFile };
  "identity.key": { readonly key?: PersonalKey };
  "identity.makeKey": PersonalKey;
  "identity.sign": ApprovalSignature;
  "identity.check": { readonly checks: SignatureChecks };
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
