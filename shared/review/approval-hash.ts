/** What an approval is bound to: text, evidence, kind, parameters and pack version. Any other comma and it lapses by itself. */
import { contentHash } from "../canonical.ts";
import type { Catalogue, Parameter } from "../catalogue/model.ts";
import { type ParameterValue, parametersIn } from "../catalogue/parameters.ts";
import type { Decision, Dossier, OwnRequirement, ParameterDecision } from "../dossier/model.ts";

export function approvalHash(
  catalogue: Catalogue,
  dossier: Dossier,
  requirement: string,
  decision: Pick<Decision, "change" | "motivation" | "riskAcceptedBy">,
): string {
  const standard = catalogue.requirements.find((each) => each.id === requirement);
  const texts =
    decision.change.kind === "changeText" ? [decision.change.text, ...(decision.change.list ?? [])] : standard ? [standard.text, ...(standard.list ?? [])] : [];
  const evidence = standard ? [standard.evidence.text, ...(standard.evidence.repeat ? [standard.evidence.repeat] : [])] : [];
  const parameters = Object.fromEntries(
    parametersIn([...texts, ...evidence]).map((name) => [
      name,
      dossier.parameters[name] ?? catalogue.parameters.find((each) => each.id === name)?.default ?? null,
    ]),
  );
  return contentHash({
    requirement,
    change: decision.change,
    motivation: decision.motivation,
    riskAcceptedBy: decision.riskAcceptedBy,
    standard: standard ? { text: standard.text, list: standard.list ?? [], kind: standard.kind, evidence } : null,
    parameters,
    pack: `${catalogue.pack.id} ${catalogue.pack.version}`,
  });
}

export function ownApprovalHash(own: OwnRequirement): string {
  const { title, text, kind, theme, phase, evidence, source, motivation } = own;
  return contentHash({ title, text, kind, theme, phase, evidence, source, motivation });
}

export function parameterApprovalHash(
  catalogue: Catalogue,
  parameter: Parameter,
  value: ParameterValue | undefined,
  { motivation, riskAcceptedBy }: Pick<ParameterDecision, "motivation" | "riskAcceptedBy">,
): string {
  const { choose: _advice, ...standard } = parameter;
  return contentHash({ standard, value, motivation, riskAcceptedBy, pack: `${catalogue.pack.id} ${catalogue.pack.version}` });
}
