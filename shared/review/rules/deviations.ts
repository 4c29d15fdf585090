import { citationText } from "../../catalogue/citations.ts";
import { samePerson } from "../../dossier/actions.ts";
import { CHANGE_NAMES } from "../../dossier/change-names.ts";
import type { Approval, Person } from "../../dossier/model.ts";
import { approvalHash, ownApprovalHash } from "../approval-hash.ts";
import type { Finding, Severity } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** Every departure from the standard has a motivation and another named person's approval that still fits. */
export function deviationFindings(input: RuleInput): readonly Finding[] {
  const { catalogue, dossier } = input;
  const lapsedSeverity: Severity = dossier.tender.annexStatus === "definitief" ? "error" : "warning";
  const findings: Finding[] = [];
  for (const [id, decision] of Object.entries(dossier.decisions)) {
    const standard = catalogue.requirements.find((each) => each.id === id);
    if (!standard) continue;
    const what = `Afwijking bij ${id} (${CHANGE_NAMES[decision.change.kind]})`;
    findings.push(
      ...judgementFindings(id, what, decision.motivation, decision.by, decision.approval, approvalHash(catalogue, dossier, id, decision), lapsedSeverity),
    );
    const lowered = decision.change.kind === "leaveOut" || (decision.change.kind === "changeKind" && decision.change.to === "wens");
    if (standard.obligatory && lowered)
      findings.push({
        id: `obligatory-not-met:${id}`,
        severity: isApproved(decision.approval, decision.by, approvalHash(catalogue, dossier, id, decision)) ? "warning" : "error",
        message: `${id} is verplicht: ${standard.obligatory.why} Zonder deze eis wordt niet voldaan aan ${citationText(standard.obligatory.citation, catalogue)}.`,
        solution: "Neem de eis weer op, of laat de jurist de afwijking met motivering goedkeuren.",
        where: { step: "eisen", item: id },
      });
  }
  for (const own of dossier.ownRequirements)
    findings.push(...judgementFindings(own.id, `Eigen eis ${own.id}`, own.motivation, own.by, own.approval, ownApprovalHash(own), lapsedSeverity));
  return findings;
}

export function isApproved(approval: Approval | undefined, maker: Person, hash: string): boolean {
  return approval !== undefined && approval.verdict === "approved" && approval.hash === hash && !samePerson(approval.by, maker);
}

function judgementFindings(
  id: string,
  what: string,
  motivation: string,
  maker: Person,
  approval: Approval | undefined,
  hash: string,
  severity: Severity,
): readonly Finding[] {
  const where = { step: "eisen" as const, item: id };
  const findings: Finding[] = [];
  if (motivation.trim() === "")
    findings.push({
      id: `motivation-missing:${id}`,
      severity: "error",
      message: `${what} heeft geen motivering.`,
      solution: "Schrijf op waarom de standaard hier niet past. De motivering blijft intern.",
      where,
    });
  if (approval === undefined)
    findings.push({
      id: `approval-missing:${id}`,
      severity,
      message: `${what} is nog niet beoordeeld.`,
      solution: "Laat een ander dan de maker de afwijking beoordelen.",
      where,
    });
  else if (samePerson(approval.by, maker))
    findings.push({
      id: `approval-own-work:${id}`,
      severity: "error",
      message: `${what} is beoordeeld door de maker zelf.`,
      solution: "Laat een ander de afwijking beoordelen (vier ogen).",
      where,
    });
  else if (approval.verdict === "returned" && approval.hash !== hash)
    findings.push({
      id: `approval-missing:${id}`,
      severity,
      message: `${what} is aangepast nadat ${approval.by.name} haar teruggaf, en nog niet opnieuw beoordeeld.`,
      solution: "Laat een ander dan de maker de afwijking opnieuw beoordelen.",
      where,
    });
  else if (approval.verdict === "returned")
    findings.push({
      id: `approval-returned:${id}`,
      severity: "error",
      message: `${what} is teruggegeven door ${approval.by.name}: ${approval.comment}`,
      solution: "Pas de afwijking aan en leg haar opnieuw voor.",
      where,
    });
  else if (approval.hash !== hash)
    findings.push({
      id: `approval-lapsed:${id}`,
      severity,
      message: `Het akkoord van ${approval.by.name} op ${what.charAt(0).toLowerCase()}${what.slice(1)} is vervallen: tekst, soort, waarde of eisenpakket is daarna gewijzigd.`,
      solution: "Leg de afwijking opnieuw voor.",
      where,
    });
  return findings;
}
