/** Earlier states of a dossier: what a person needs to recognise one, and going back to it. */
import type { DossierVersion } from "../contract.ts";
import type { Dossier } from "./model.ts";

/** `counter` is the number of the save. */
export function versionSummary(counter: number, dossier: Dossier): DossierVersion {
  const last = dossier.log.at(-1);
  return {
    counter,
    modified: dossier.modified,
    title: dossier.tender.title,
    sets: dossier.sets.length,
    answers: Object.keys(dossier.characteristics).length,
    deviations: Object.keys(dossier.decisions).length + Object.keys(dossier.parameterDecisions).length + dossier.ownRequirements.length,
    ...(last ? { last: { what: last.what, by: last.by } } : {}),
  };
}

/**
 * The content of `earlier` in the place of that of `dossier`. What happened stays: the log, the exports with their receipts, and the
 * numbers that were published.
 */
export function backTo(dossier: Dossier, earlier: Dossier): Dossier {
  const { id, created, saves, numbering, revisions, log, logChainedFrom } = dossier;
  return { ...earlier, id, created, saves, numbering, revisions, log, logChainedFrom };
}
