/** A new tender that begins with what an earlier one had: the choices stay, what was of that one tender does not. */
import type { Catalogue } from "../catalogue/model.ts";
import { withEntry } from "./log-chain.ts";
import type { Dossier, OwnRequirement, Tender } from "./model.ts";
import { newDossier } from "./new.ts";

/** Facts of the tender that say what an organisation buys and how, and not which tender it was. */
const KEPT: readonly (keyof Tender)[] = [
  "organisation",
  "organisationKind",
  "description",
  "situation",
  "situationLinks",
  "situationNumbers",
  "situationSupplier",
  "situationOwn",
  "procedure",
  "conditions",
  "contact",
];

/**
 * `id` is a new UUID, `at` an ISO instant, `by` who asked for it. Title, reference, dates and estimate are empty again; numbers, revisions
 * and the log begin anew. A deviation keeps its text and motivation and has to be approved again. The quick scan and the ABRO are of one
 * procurement: their answers and records are not taken along. The pack stays the one that the earlier tender was built on, so that a newer
 * one is offered and never slips in.
 */
export function fromEarlier(
  earlier: Dossier,
  catalogue: Catalogue,
  { id, at, by }: { readonly id: string; readonly at: string; readonly by: string },
): Dossier {
  const fresh = newDossier(id, at);
  const perProcurement = new Set([
    ...catalogue.quickScan.questions,
    ...catalogue.characteristics.filter((each) => each.question?.step === "abro" || each.question?.step === "nationaleVeiligheid").map((each) => each.id),
  ]);
  const kept = Object.fromEntries(KEPT.flatMap((field) => (earlier.tender[field] === undefined ? [] : [[field, earlier.tender[field]]])));
  return {
    ...fresh,
    ...(earlier.pack ? { pack: earlier.pack } : {}),
    tender: { ...fresh.tender, ...kept },
    sets: earlier.sets,
    characteristics: Object.fromEntries(Object.entries(earlier.characteristics).filter(([name]) => !perProcurement.has(name))),
    parameters: earlier.parameters,
    parameterDecisions: Object.fromEntries(
      Object.entries(earlier.parameterDecisions).map(([parameter, { approvals: _, ...decision }]) => [parameter, decision]),
    ),
    decisions: Object.fromEntries(Object.entries(earlier.decisions).map(([requirement, { approvals: _, ...decision }]) => [requirement, decision])),
    ownRequirements: earlier.ownRequirements.map(({ approvals: _, ...own }): OwnRequirement => own),
    log: withEntry(fresh, {
      at,
      by,
      what: `Begonnen met de keuzes van "${earlier.tender.title || "een opdracht zonder titel"}"`.slice(0, 500),
      kind: "do",
      changes: [],
    }),
  };
}

/** What a new dossier takes from the one before it: who the buyer is. */
export function withBuyerOf(fresh: Dossier, earlier: Dossier | undefined): Dossier {
  if (!earlier) return fresh;
  const { organisation, organisationKind, conditions } = earlier.tender;
  return {
    ...fresh,
    tender: { ...fresh.tender, organisation, ...(organisationKind ? { organisationKind } : {}), ...(conditions ? { conditions } : {}) },
  };
}
