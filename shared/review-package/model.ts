/** The review package (beoordelingspakket): one file that carries a dossier to another person and the answer back. */
import { z } from "zod";
import { personSchema } from "../dossier/decision-model.ts";
import { hash, instant, line } from "../dossier/fields.ts";
import type { Dossier, Person } from "../dossier/model.ts";
import { packageIdSchema, type ReviewRequest, type ReviewRights, reviewRequestSchema, reviewRightsSchema } from "../dossier/review-model.ts";

export const REVIEW_PACKAGE_FORMAT = "bijlagebouwer-beoordeling";
/** Raised by one with every change of the format of the package; the dossiers in it have a version of their own. */
export const REVIEW_PACKAGE_VERSION = 1;
/** How its files are called at the end. */
export const REVIEW_PACKAGE_EXTENSION = ".beoordeling.json";

/** A dossier inside: read by `parseDossier`, so that a package can hold an older format. */
const dossierJson = z.record(z.string(), z.unknown());

export const reviewPackageSchema = z.strictObject({
  format: z.literal(REVIEW_PACKAGE_FORMAT),
  version: z.literal(REVIEW_PACKAGE_VERSION),
  id: packageIdSchema,
  /** Id of the dossier that it was made of. */
  dossier: packageIdSchema,
  /** Title of the tender, for who has to find the dossier. */
  title: line,
  request: reviewRequestSchema,
  rights: reviewRightsSchema,
  /** SHA-256 of `base`: the state on which the question was asked. */
  baseHash: hash,
  base: dossierJson,
  /** Present in a package that came back. */
  answer: z.strictObject({ at: instant, by: personSchema, dossier: dossierJson }).optional(),
  /** SHA-256 of all the rest: tells damage, not intent. */
  seal: hash,
});

export interface ReviewAnswer {
  /** ISO instant. */
  readonly at: string;
  readonly by: Person;
  readonly dossier: Dossier;
}

/** A package that was read. */
export interface ReviewPackage {
  readonly id: string;
  readonly dossier: string;
  readonly title: string;
  readonly request: ReviewRequest;
  readonly rights: ReviewRights;
  readonly baseHash: string;
  readonly base: Dossier;
  /** The base as it was sent, JSON. */
  readonly baseText: string;
  readonly seal: string;
}

export interface AnsweredPackage extends ReviewPackage {
  readonly answer: ReviewAnswer;
}
