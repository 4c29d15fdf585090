/** The actions on departures from the standard: making one, taking it back, judging it. */

import { enumerate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { assertNever } from "../immutable.ts";
import { failure, type Problem, type Result, success } from "../result.ts";
import { sameRole } from "../review/approval-policy.ts";
import { type Deviation, deviationOf, parameterDeviationKind } from "../review/deviations.ts";
import type { Action } from "./action.ts";
import type { Approval, Person } from "./decision-model.ts";
import type { Dossier } from "./model.ts";
import { samePerson } from "./person.ts";

type JudgeAction = Extract<Action, { kind: "judge" }>;
export type DeviationAction = Extract<Action, { kind: "decide" | "decideParameter" | "withdrawDecision" | "judge" }>;

interface DeviationContext {
  readonly catalogue: Catalogue;
  readonly by: Person;
  readonly at: string;
}

export function changeDeviation(dossier: Dossier, action: DeviationAction, context: DeviationContext): Result<Dossier, Problem> {
  switch (action.kind) {
    case "decide":
      return decide(dossier, action, context);
    case "decideParameter":
      return decideParameter(dossier, action, context);
    case "withdrawDecision": {
      if (!dossier.decisions[action.requirement]) return refuse("no-decision", `${action.requirement} wijkt niet af van de standaard.`);
      const { [action.requirement]: _gone, ...decisions } = dossier.decisions;
      return success({ ...dossier, decisions });
    }
    case "judge":
      return judge(dossier, action, context);
    default:
      return assertNever(action, "handeling");
  }
}

function refuse(id: string, message: string): Result<never, Problem> {
  return failure(problem(id, message));
}

function problem(id: string, message: string): Problem {
  return { id: `action.${id}`, message };
}

/** Who departs, when and why. Earlier verdicts stay: they count again when everything is back as it was judged. */
function judgedAnew(
  { motivation, riskAcceptedBy }: { readonly motivation: string; readonly riskAcceptedBy?: Person | undefined },
  { by, at }: DeviationContext,
  earlier: { readonly approvals?: readonly Approval[] | undefined } | undefined,
) {
  const approvals = earlier?.approvals;
  return { motivation, by, at, ...(approvals ? { approvals } : {}), ...(riskAcceptedBy && riskAcceptedBy.name.trim() !== "" ? { riskAcceptedBy } : {}) };
}

function decide(dossier: Dossier, action: Extract<Action, { kind: "decide" }>, context: DeviationContext): Result<Dossier, Problem> {
  const { change } = action;
  const standard = context.catalogue.requirements.find((each) => each.id === action.requirement);
  if (!standard) return refuse("requirement-unknown", `De eis ${action.requirement} staat niet in het eisenpakket.`);
  if (change.kind === "changeKind" && change.to === standard.kind)
    return refuse("same-kind", `${standard.id} is al een ${standard.kind}. Kies een andere soort, of ga terug naar de standaard.`);
  if (change.kind === "changeText" && change.text === standard.text && sameList(change.list, standard.list))
    return refuse("same-text", `De tekst van ${standard.id} is gelijk aan de standaard. Pas de tekst aan, of ga terug naar de standaard.`);
  const decision = { change, ...judgedAnew(action, context, dossier.decisions[standard.id]) };
  return success({ ...dossier, decisions: { ...dossier.decisions, [standard.id]: decision } });
}

function sameList(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  return JSON.stringify(left ?? []) === JSON.stringify(right ?? []);
}

function decideParameter(dossier: Dossier, action: Extract<Action, { kind: "decideParameter" }>, context: DeviationContext): Result<Dossier, Problem> {
  const { parameter: id, value } = action;
  const parameter = context.catalogue.parameters.find((each) => each.id === id);
  if (!parameter) return refuse("parameter-unknown", `De parameter ${id} staat niet in het eisenpakket.`);
  if (!parameterDeviationKind(parameter, value))
    return refuse("parameter-within-bounds", `Deze waarde van "${parameter.label}" past binnen de grenzen. Vul haar in zonder motivering.`);
  if (parameter.type === "text") return refuse("parameter-too-long", `Houd "${parameter.label}" onder de ${parameter.maxLength} tekens.`);
  if (parameter.type === "number" ? typeof value !== "number" || !Number.isFinite(value) : String(value).trim() === "")
    return refuse("parameter-no-value", `Vul bij "${parameter.label}" ${parameter.type === "number" ? "een getal" : "een waarde"} in.`);
  if (action.motivation.trim() === "") return refuse("no-motivation", "Schrijf op waarom u buiten de grenzen gaat.");
  return success({
    ...dossier,
    parameters: { ...dossier.parameters, [id]: value },
    parameterDecisions: { ...dossier.parameterDecisions, [id]: judgedAnew(action, context, dossier.parameterDecisions[id]) },
  });
}

function judge(dossier: Dossier, action: JudgeAction, { catalogue, by, at }: DeviationContext): Result<Dossier, Problem> {
  const deviation = deviationOf(catalogue, dossier, action.requirement);
  if (!deviation) return refuse("nothing-to-judge", `${action.requirement} wijkt niet af van de standaard: er is niets om te beoordelen.`);
  const refused = verdictRefusal(deviation, action, by);
  if (refused) return failure(refused);
  if (action.signed && action.signed.hash !== deviation.hash)
    return refuse("changed-while-signing", `De afwijking bij ${action.requirement} is intussen gewijzigd. Bekijk haar opnieuw en oordeel dan.`);
  const approval: Approval = {
    verdict: action.verdict,
    by: { name: by.name, role: action.role },
    at: action.signed?.at ?? at,
    hash: deviation.hash,
    comment: action.comment,
    condition: action.verdict === "approved" ? (action.condition ?? "") : "",
    ...(action.signed ? { signature: action.signed.signature } : {}),
  };
  const approvals = [...deviation.approvals.filter((each) => !sameRole(each.by.role, action.role)), approval];
  return success(withApprovals(dossier, deviation, approvals));
}

/** Why this person may not give this verdict on `deviation`; undefined when it can be given. */
export function verdictRefusal(deviation: Deviation, action: Pick<JudgeAction, "verdict" | "comment" | "role">, by: Person): Problem | undefined {
  const { id, maker, motivation, roles, approvals, hash } = deviation;
  if (samePerson(maker, by)) return problem("own-work", `${by.name} heeft deze afwijking zelf gemaakt. Laat een ander beoordelen (vier ogen).`);
  if (action.verdict === "returned")
    return action.comment.trim() === "" ? problem("no-comment", "Schrijf op wat er moet veranderen, zodat de maker verder kan.") : undefined;
  if (motivation.trim() === "") return problem("no-motivation", `Bij ${id} ontbreekt de motivering. Vraag die eerst aan ${maker.name}.`);
  if (!roles.some((role) => sameRole(role, action.role)))
    return problem("role-not-asked", `Voor deze afwijking is akkoord nodig van: ${enumerate(roles)}. Kies die functie, als u die hebt.`);
  const other = approvals.find((each) => each.verdict === "approved" && each.hash === hash && samePerson(each.by, by) && !sameRole(each.by.role, action.role));
  return other && problem("second-role", `${by.name} gaf al akkoord als ${other.by.role}. Het akkoord als ${action.role} moet van een ander komen.`);
}

function withApprovals(dossier: Dossier, { id, subject }: Deviation, approvals: readonly Approval[]): Dossier {
  switch (subject) {
    case "requirement":
      return { ...dossier, decisions: changed(dossier.decisions, id, approvals) };
    case "parameter":
      return { ...dossier, parameterDecisions: changed(dossier.parameterDecisions, id, approvals) };
    case "own":
      return { ...dossier, ownRequirements: dossier.ownRequirements.map((each) => (each.id === id ? { ...each, approvals } : each)) };
    default:
      return assertNever(subject, "afwijking");
  }
}

function changed<T extends object>(all: Readonly<Record<string, T>>, id: string, approvals: readonly Approval[]) {
  const one = all[id];
  return one ? { ...all, [id]: { ...one, approvals } } : all;
}
