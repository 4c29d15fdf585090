/** A review package as the text of its file: made, read, answered. Reading changes nothing and reports every fault in Dutch. */
import { z } from "zod";
import { canonicalJson, contentHash } from "../canonical.ts";
import { parseDossier } from "../dossier/migrations.ts";
import type { Dossier, Person } from "../dossier/model.ts";
import type { ReviewRequest, ReviewRights } from "../dossier/review-model.ts";
import { parseJsonAs } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import { isDeeperThan } from "./depth.ts";
import {
  type AnsweredPackage,
  REVIEW_PACKAGE_EXTENSION,
  REVIEW_PACKAGE_FORMAT,
  REVIEW_PACKAGE_VERSION,
  type ReviewPackage,
  reviewPackageSchema,
} from "./model.ts";

export interface NewPackage {
  /** A new UUID. */
  readonly id: string;
  readonly request: ReviewRequest;
  readonly rights: ReviewRights;
  /** See `packageBase`. */
  readonly base: Dossier;
}

/** The text of the file that is sent, and the hash of the state on which the question is asked. */
export function packageText({ id, request, rights, base }: NewPackage): { readonly text: string; readonly baseHash: string } {
  const baseHash = contentHash(base);
  return { text: sealed({ id, dossier: base.id, title: base.tender.title, request, rights, baseHash, base }), baseHash };
}

/** The text of the answer of a dossier that was opened out of a package; or why there is none. */
export function answerText(dossier: Dossier, by: Person, at: string): Result<string, Problem> {
  const { reviewOf, ...worked } = dossier;
  if (!reviewOf)
    return failure({
      id: "review-package.not-received",
      message: "Dit dossier komt niet uit een beoordelingspakket. Er is niets om te beantwoorden.",
    });
  const base = parseDossier(reviewOf.base, "het beoordelingspakket");
  if (!base.ok) return base;
  const { package: id, dossier: of, request, rights, baseHash } = reviewOf;
  const answer = { at, by, dossier: { ...worked, id: of } };
  return success(sealed({ id, dossier: of, title: base.value.tender.title, request, rights, baseHash, base: JSON.parse(reviewOf.base), answer }));
}

/** The dossier in which the receiver works. Its id is that of the package: opened again, it is the same dossier. */
export function receivedDossier(received: ReviewPackage, at: string): Dossier {
  const { id, dossier, request, rights, baseHash, base, baseText } = received;
  return { ...base, id, saves: 0, modified: at, reviewOf: { package: id, dossier, request, rights, baseHash, base: baseText } };
}

/** True for the text of a file that says it is a package, whole or not. */
export function isPackageText(text: string): boolean {
  return new RegExp(`"format"\\s*:\\s*"${REVIEW_PACKAGE_FORMAT}"`).test(text);
}

/** A package that asks. `file` is only used in messages. */
export function parseRequest(text: string, file: string): Result<ReviewPackage, Problem> {
  const parsed = parsePackage(text, file);
  if (!parsed.ok || !("answer" in parsed.value)) return parsed;
  const { title, answer } = parsed.value as AnsweredPackage;
  return failure({
    id: "review-package.is-answer",
    file,
    message: `${file} is het antwoord van ${answer.by.name} op een beoordelingspakket. Open uw dossier "${title || "zonder titel"}" en verwerk het antwoord daar, in de stap Te beoordelen.`,
  });
}

/** A package that came back. `file` is only used in messages. */
export function parseAnswer(text: string, file: string): Result<AnsweredPackage, Problem> {
  const parsed = parsePackage(text, file);
  if (!parsed.ok) return parsed;
  if ("answer" in parsed.value) return success(parsed.value as AnsweredPackage);
  return failure({
    id: "review-package.is-request",
    file,
    message: `${file} is een beoordelingspakket dat nog niet is beantwoord. Kies het bestand dat u terugkreeg.`,
  });
}

/** A dossier stands seven deep; the rest is room. */
const MAX_DEPTH = 40;

const envelopeSchema = z.looseObject({ format: z.literal(REVIEW_PACKAGE_FORMAT), version: z.number().int().positive() });

function parsePackage(text: string, file: string): Result<ReviewPackage | AnsweredPackage, Problem> {
  const envelope = parseJsonAs(text, envelopeSchema, (place) =>
    place === ""
      ? problem("not-json", file, `Het bestand ${file} is niet te lezen: het is niet heel meer. Vraag de afzender om het nog eens te sturen.`)
      : problem(
          "foreign",
          file,
          `Het bestand ${file} is geen beoordelingspakket van Bijlagebouwer. Kies een bestand dat eindigt op ${REVIEW_PACKAGE_EXTENSION}.`,
        ),
  );
  if (!envelope.ok) return failure(...envelope.problems.slice(0, 1));
  const { version } = envelope.value;
  if (version > REVIEW_PACKAGE_VERSION)
    return failure(
      problem(
        "newer",
        file,
        `Het beoordelingspakket ${file} is gemaakt met een nieuwere versie van Bijlagebouwer (formaat ${version}, deze versie kent ${REVIEW_PACKAGE_VERSION}). Werk Bijlagebouwer bij; er is niets gewijzigd.`,
      ),
    );
  // As a key this name can only be an attack or damage. Inside a text its quotes are escaped.
  if (/"__proto__"\s*:/.test(text)) return failure(damaged(file, "__proto__", "dit veld is niet toegestaan"));
  const parsed = parseJsonAs(text, reviewPackageSchema, (place, reason) => damaged(file, place, reason));
  if (!parsed.ok) return parsed;
  const { seal, answer, base: rawBase, format: _format, version: _version, ...rest } = parsed.value;
  if (isDeeperThan(parsed.value, MAX_DEPTH) || seal !== sealOf(parsed.value) || contentHash(rawBase) !== rest.baseHash)
    return failure(damaged(file, "", "het is onderweg of daarna gewijzigd"));
  const baseText = canonicalJson(rawBase);
  const base = parseDossier(baseText, file);
  const worked = answer && parseDossier(canonicalJson(answer.dossier), file);
  if (!base.ok) return base;
  if (worked && !worked.ok) return worked;
  const read: ReviewPackage = { ...rest, base: base.value, baseText, seal };
  return success(answer && worked ? { ...read, answer: { at: answer.at, by: answer.by, dossier: worked.value } } : read);
}

function sealed(content: object): string {
  const whole = { format: REVIEW_PACKAGE_FORMAT, version: REVIEW_PACKAGE_VERSION, ...content };
  return `${JSON.stringify({ ...whole, seal: sealOf(whole) }, null, 2)}\n`;
}

function sealOf(content: object): string {
  return contentHash({ ...content, seal: undefined });
}

function damaged(file: string, place: string, reason: string): Problem {
  const where = place ? ` bij ${place}` : "";
  return {
    ...problem(
      "damaged",
      file,
      `Het beoordelingspakket ${file} klopt niet${where}: ${reason}. Vraag de afzender om het nog eens te sturen; er is niets gewijzigd.`,
    ),
    ...(place ? { place } : {}),
  };
}

function problem(id: string, file: string, message: string): Problem {
  return { id: `review-package.${id}`, file, message };
}
