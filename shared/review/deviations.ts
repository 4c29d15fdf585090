/** Every departure from the standard in a dossier: what kind it is, whom it needs, and which norm is then not met. */
import type { Catalogue, Citation, Parameter, Requirement, RequirementKind } from "../catalogue/model.ts";
import { type ParameterValue, parameterFault, parametersIn } from "../catalogue/parameters.ts";
import type { Approval, Change, Dossier, Person } from "../dossier/model.ts";
import { approvalHash, ownApprovalHash, parameterApprovalHash } from "./approval-hash.ts";
import { DEFAULT_POLICY, type DeviationKind, sameRole } from "./approval-policy.ts";

/** A norm that leaves no choice. `isMet`: false when the deviation takes the obligation away, undefined when it changes it. */
export interface TouchedNorm {
  readonly requirement: string;
  readonly citation: Citation;
  readonly why: string;
  readonly isMet: false | undefined;
}

export interface Deviation {
  /** Id of the requirement, the own requirement or the parameter. */
  readonly id: string;
  readonly subject: "requirement" | "own" | "parameter";
  readonly kind: DeviationKind;
  readonly title: string;
  readonly maker: Person;
  /** ISO instant. */
  readonly at: string;
  readonly motivation: string;
  readonly riskAcceptedBy?: Person;
  readonly approvals: readonly Approval[];
  /** What an approval of it is bound to. */
  readonly hash: string;
  readonly norms: readonly TouchedNorm[];
  /** Every role that has to agree. */
  readonly roles: readonly string[];
  /** Label of the prepared text of the catalogue that was chosen, letter for letter. */
  readonly fallback?: string;
}

/** How much a kind asks of the market: a wish can be ignored, an unsuitable company is not even read. */
const WEIGHT: Readonly<Record<RequirementKind, number>> = { wens: 0, contractbepaling: 1, eis: 2, geschiktheidseis: 3 };

/** What kind of departure `change` of `standard` is. */
export function deviationKind(standard: Requirement, change: Change): DeviationKind {
  switch (change.kind) {
    case "leaveOut":
      return standard.obligatory ? "obligatoryLeftOut" : "recommendedLeftOut";
    case "changeText":
      return "textChanged";
    case "changeKind":
      return WEIGHT[change.to] < WEIGHT[standard.kind] ? "kindLowered" : "stricterThanAdvised";
    case "keepSuperseded":
      return "supersededKept";
  }
}

/** What kind of departure a value is; undefined when it stands within the bounds of the pack. */
export function parameterDeviationKind(parameter: Parameter, value: ParameterValue): DeviationKind | undefined {
  if (parameterFault(parameter, value) === undefined) return undefined;
  if (parameter.type !== "number" || typeof value !== "number") return "parameterOutOfBounds";
  const isStricter = parameter.stricter === "lower" ? value < parameter.min : value > parameter.max;
  return isStricter ? "stricterThanAdvised" : "parameterOutOfBounds";
}

/** All deviations, oldest first. One of a requirement that the pack does not know is none: nobody can say what it departs from. */
export function deviationsOf(catalogue: Catalogue, dossier: Dossier): readonly Deviation[] {
  const ids = [...Object.keys(dossier.decisions), ...dossier.ownRequirements.map((each) => each.id), ...Object.keys(dossier.parameterDecisions)];
  return ids
    .flatMap((id) => deviationOf(catalogue, dossier, id) ?? [])
    .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : left.id < right.id ? -1 : 1));
}

/** The deviation of requirement, own requirement or parameter `id`; undefined when it does not depart from the standard. */
export function deviationOf(catalogue: Catalogue, dossier: Dossier, id: string): Deviation | undefined {
  return requirementDeviation(catalogue, dossier, id) ?? ownDeviation(catalogue, dossier, id) ?? parameterDeviation(catalogue, dossier, id);
}

function requirementDeviation(catalogue: Catalogue, dossier: Dossier, id: string): Deviation | undefined {
  const decision = dossier.decisions[id];
  const standard = decision && catalogue.requirements.find((each) => each.id === id);
  if (!decision || !standard) return undefined;
  const fallback = fallbackOf(standard, decision.change);
  return {
    id,
    subject: "requirement",
    kind: deviationKind(standard, decision.change),
    title: standard.title,
    ...judgedParts(decision),
    hash: approvalHash(catalogue, dossier, id, decision),
    norms: touchedNorms(standard, decision.change),
    roles: rolesOf(catalogue, standard, decision.change),
    ...(fallback ? { fallback: fallback.label } : {}),
  };
}

/** Every role that has to agree to `change` of `standard`. */
export function rolesOf(catalogue: Catalogue, standard: Requirement, change: Change): readonly string[] {
  return rolesFor(catalogue, deviationKind(standard, change), touchedNorms(standard, change), fallbackOf(standard, change)?.approvers);
}

/** What asks as much or more touches no norm. */
function touchedNorms(standard: Requirement, change: Change): readonly TouchedNorm[] {
  const kind = deviationKind(standard, change);
  if (kind === "supersededKept" || kind === "stricterThanAdvised") return [];
  return normsOf(standard, kind === "obligatoryLeftOut" || (change.kind === "changeKind" && change.to === "wens") ? false : undefined);
}

function ownDeviation(catalogue: Catalogue, dossier: Dossier, id: string): Deviation | undefined {
  const own = dossier.ownRequirements.find((each) => each.id === id);
  if (!own) return undefined;
  return {
    id,
    subject: "own",
    kind: "ownAdded",
    title: own.title,
    ...judgedParts(own),
    hash: ownApprovalHash(own),
    norms: [],
    roles: rolesFor(catalogue, "ownAdded", []),
  };
}

function parameterDeviation(catalogue: Catalogue, dossier: Dossier, id: string): Deviation | undefined {
  const decision = dossier.parameterDecisions[id];
  const parameter = decision && catalogue.parameters.find((each) => each.id === id);
  const value = dossier.parameters[id];
  const kind = parameter && value !== undefined ? parameterDeviationKind(parameter, value) : undefined;
  if (!decision || !parameter || !kind) return undefined;
  const norms =
    kind === "stricterThanAdvised"
      ? []
      : catalogue.requirements
          .filter((each) => each.obligatory && parametersIn([each.text, ...(each.list ?? [])]).includes(id))
          .flatMap((each) => normsOf(each, undefined));
  return {
    id,
    subject: "parameter",
    kind,
    title: parameter.label,
    ...judgedParts(decision),
    hash: parameterApprovalHash(catalogue, parameter, value, decision),
    norms,
    roles: rolesFor(catalogue, kind, norms),
  };
}

interface Judged {
  readonly by: Person;
  readonly at: string;
  readonly motivation: string;
  readonly riskAcceptedBy?: Person | undefined;
  readonly approvals?: readonly Approval[] | undefined;
}

function judgedParts({
  by,
  at,
  motivation,
  riskAcceptedBy,
  approvals,
}: Judged): Pick<Deviation, "maker" | "at" | "motivation" | "riskAcceptedBy" | "approvals"> {
  return { maker: by, at, motivation, approvals: approvals ?? [], ...(riskAcceptedBy ? { riskAcceptedBy } : {}) };
}

function normsOf(standard: Requirement, isMet: false | undefined): readonly TouchedNorm[] {
  if (!standard.obligatory) return [];
  const { citation, why } = standard.obligatory;
  return [{ requirement: standard.id, citation, why, isMet }];
}

/** A prepared text names its own approvers, in the place of those for any changed text. */
function rolesFor(catalogue: Catalogue, kind: DeviationKind, norms: readonly TouchedNorm[], approvers?: readonly string[]): readonly string[] {
  const policy = catalogue.approvalPolicy ?? DEFAULT_POLICY;
  const roles = [...(approvers ?? policy.kinds[kind]), ...(norms.length > 0 ? policy.obligatory : [])];
  return roles.filter((role, index) => roles.findIndex((each) => sameRole(each, role)) === index);
}

function fallbackOf(standard: Requirement, change: Change) {
  if (change.kind !== "changeText") return undefined;
  const own = JSON.stringify([change.text, change.list ?? []]);
  return standard.fallbacks.find((each) => JSON.stringify([each.text, each.list ?? []]) === own);
}
