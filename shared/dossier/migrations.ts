/**
 * From the text of a file to a dossier of today's format. Steps are named, contiguous and pure; a file of a newer version is
 * never touched.
 */
import { z } from "zod";
import { describeIssues } from "../issues.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import { withEntry } from "./log-chain.ts";
import { type LogEntry, logEntrySchema } from "./log-model.ts";
import { DOSSIER_FORMAT, DOSSIER_VERSION, type Dossier, dossierSchema } from "./model.ts";

export interface MigrationStep {
  /** Version that the step reads; it writes `from + 1`. */
  readonly from: number;
  readonly name: string;
  readonly migrate: (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

export const MIGRATIONS: readonly MigrationStep[] = [
  // Version 2 records the market exploration and what people decided about the ABRO. An older dossier has neither: the model fills in "nothing yet".
  { from: 1, name: "abro-en-marktverkenning", migrate: (old) => ({ ...old }) },
  // Version 3 seals the log line by line, and knows a verdict of each role. What an older log holds is sealed as it is found;
  // `logChainedFrom` keeps that apart.
  { from: 2, name: "logboek-als-keten-en-oordeel-per-functie", migrate: (old) => verdictsInList(sealLog(old)) },
  // Version 4 keeps what was made of a publication: snapshots of revisions, and the register of questions. An older dossier has neither.
  { from: 3, name: "revisies-en-nota-van-inlichtingen", migrate: (old) => ({ ...old }) },
];

const oldLogSchema = z.array(logEntrySchema.omit({ hash: true })).default([]);

function sealLog(old: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parsed = oldLogSchema.safeParse(old.log);
  // A log that is not one is left to the model, which says what is wrong and where.
  if (!parsed.success) return { ...old };
  const logChainedFrom = (parsed.data.at(-1)?.sequence ?? 0) + 1;
  const log = parsed.data.reduce<readonly LogEntry[]>((sealed, { sequence: _counted, ...entry }) => withEntry({ log: sealed, logChainedFrom }, entry), []);
  return { ...old, log, logChainedFrom };
}

/** The one verdict of format 2 becomes the first of a list. */
function verdictsInList(old: Record<string, unknown>): Record<string, unknown> {
  const inList = (judged: unknown): unknown => {
    if (!isGroup(judged) || !("approval" in judged)) return judged;
    const { approval, ...rest } = judged;
    return { ...rest, approvals: [approval] };
  };
  return {
    ...old,
    ...(isGroup(old.decisions) ? { decisions: Object.fromEntries(Object.entries(old.decisions).map(([id, each]) => [id, inList(each)])) } : {}),
    ...(Array.isArray(old.ownRequirements) ? { ownRequirements: old.ownRequirements.map(inList) } : {}),
  };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const envelopeSchema = z.looseObject({ format: z.literal(DOSSIER_FORMAT), version: z.number().int().positive() });

/** Parses the content of a dossier file. `file` is only used in messages. All faults are reported at once. */
export function parseDossier(content: string, file: string, steps: readonly MigrationStep[] = MIGRATIONS): Result<Dossier, Problem> {
  if (content.trim() === "" || /^\0+$/.test(content)) {
    return failure({ id: "dossier.empty", file, message: `Het dossier ${file} is leeg. Zet een reservekopie terug of open een ander bestand.` });
  }
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const where = cause instanceof Error ? placeOf(cause.message, content) : "";
    return failure({
      id: "dossier.not-json",
      file,
      place: where,
      message: `Het dossier ${file} is niet te lezen: het is geen geldig JSON${where ? ` (${where})` : ""}. Zet een reservekopie terug; het bestand zelf is niet gewijzigd.`,
    });
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) {
    return failure({
      id: "dossier.foreign",
      file,
      message: `Het bestand ${file} is geen dossier van Bijlagebouwer. Kies een bestand dat met Bijlagebouwer is gemaakt.`,
    });
  }
  if (envelope.data.version > DOSSIER_VERSION) {
    return failure({
      id: "dossier.newer",
      file,
      place: "version",
      message: `Het dossier ${file} is gemaakt met een nieuwere versie van Bijlagebouwer (formaat ${envelope.data.version}, deze versie kent ${DOSSIER_VERSION}). Werk Bijlagebouwer bij; het bestand is niet gewijzigd.`,
    });
  }
  // Zod leaves this name out without a word; as a key it can only be an attack or damage. Inside a text its quotes are escaped.
  if (/"__proto__"\s*:/.test(content)) {
    return failure({
      id: "dossier.invalid",
      file,
      place: "__proto__",
      message: `Het dossier ${file} klopt niet bij __proto__: dit veld is niet toegestaan. Zet een reservekopie terug of herstel het bestand; er is niets gewijzigd.`,
    });
  }
  let current: Record<string, unknown> = envelope.data;
  for (let version = envelope.data.version; version < DOSSIER_VERSION; version += 1) {
    const step = steps.find((each) => each.from === version);
    if (!step) throw new Error(`Er is geen migratiestap vanaf dossierformaat ${version}.`);
    current = { ...step.migrate(current), version: version + 1 };
  }
  const parsed = dossierSchema.safeParse(current);
  if (parsed.success) return success(parsed.data);
  return failure(
    ...describeIssues(parsed.error).map((issue) => ({
      id: "dossier.invalid",
      file,
      place: issue.place,
      message: `Het dossier ${file} klopt niet bij ${issue.place}: ${issue.reason}. Zet een reservekopie terug of herstel het bestand; er is niets gewijzigd.`,
    })),
  );
}

/** Line and column of the position that a JSON syntax error names. */
function placeOf(message: string, content: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return "het bestand houdt te vroeg op";
  const before = content.slice(0, Number(position)).split("\n");
  return `regel ${before.length}, teken ${(before.at(-1)?.length ?? 0) + 1}`;
}
