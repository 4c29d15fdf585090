/** What of a dossier travels in a package: all of it, or what is needed to judge a few requirements. */
import type { Catalogue } from "../catalogue/model.ts";
import { parametersIn } from "../catalogue/parameters.ts";
import type { Dossier } from "../dossier/model.ts";
import type { ReviewRights } from "../dossier/review-model.ts";
import { judgementsOf } from "../review/judgement.ts";

/** Ids of what waits for a verdict: never judged, or changed since. */
export function waitingForJudgement(catalogue: Catalogue, dossier: Dossier): readonly string[] {
  return judgementsOf(catalogue, dossier)
    .filter(({ state }) => state === "open" || state === "lapsed")
    .map(({ deviation }) => deviation.id);
}

/** Ids among `ids` that this dossier and pack do not know. */
export function unknownSubjects(catalogue: Catalogue, dossier: Dossier, ids: readonly string[]): readonly string[] {
  const known = new Set([...catalogue.requirements, ...catalogue.parameters, ...dossier.ownRequirements].map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/**
 * The base of a package. The register of packages stays here. Of a part also do not travel: other decisions and remarks, the log,
 * revisions, and what the organisation wrote down about national security and for itself. Facts, answers and values stay: without them
 * nobody sees the requirement as it will be.
 */
export function packageBase(catalogue: Catalogue, dossier: Dossier, { only }: ReviewRights): Dossier {
  const { reviewOf: _own, $schema: _schema, ...rest } = dossier;
  const whole: Dossier = { ...rest, reviewPackages: [] };
  if (!only) return whole;
  const asked = new Set(only);
  const { items: _items, ...abro } = whole.abro;
  const parameters = new Set(textsOf(catalogue, dossier, only).flatMap((text) => parametersIn([text])));
  return {
    ...whole,
    tender: { ...whole.tender, contact: "", notes: "" },
    quickScan: { grounds: {}, assessedBy: "", conclusion: "" },
    marketNotes: [],
    abro: { ...abro, items: [], approvedBy: "", duties: {}, extraMeasures: [] },
    decisions: kept(whole.decisions, (id) => asked.has(id)),
    // A requirement is read with its values: why one stands outside the bounds belongs to it.
    parameterDecisions: kept(whole.parameterDecisions, (id) => asked.has(id) || parameters.has(id)),
    ownRequirements: whole.ownRequirements.filter(({ id }) => asked.has(id)),
    comments: whole.comments.filter(({ about }) => asked.has(about.id)),
    revisions: [],
    log: [],
    logChainedFrom: 1,
  };
}

function textsOf(catalogue: Catalogue, dossier: Dossier, only: readonly string[]): readonly string[] {
  const standards = catalogue.requirements.filter(({ id }) => only.includes(id)).flatMap(({ text, list }) => [text, ...(list ?? [])]);
  const own = only.flatMap((id) => {
    const change = dossier.decisions[id]?.change;
    return change?.kind === "changeText" ? [change.text, ...(change.list ?? [])] : [];
  });
  return [...standards, ...own];
}

function kept<T>(record: Readonly<Record<string, T>>, isAsked: (id: string) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => isAsked(id)));
}
