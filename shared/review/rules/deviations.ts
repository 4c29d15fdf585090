import { citationText } from "../../catalogue/citations.ts";
import { enumerate } from "../../catalogue/conditions.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import { DEVIATION_NAMES } from "../approval-policy.ts";
import type { Deviation } from "../deviations.ts";
import { type Judgement, judgementsOf } from "../judgement.ts";
import type { Finding, Severity } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** Every departure from the standard has a motivation, and the approval of each role that is asked, that still fits. */
export function deviationFindings({ catalogue, dossier }: RuleInput): readonly Finding[] {
  const severity: Severity = dossier.tender.annexStatus === "definitief" ? "error" : "warning";
  return [
    ...policyFindings(catalogue),
    ...judgementsOf(catalogue, dossier).flatMap((judgement) => [...judgementFindings(judgement, severity), ...normFindings(judgement, catalogue)]),
  ];
}

function policyFindings({ approvalPolicyFault }: Catalogue): readonly Finding[] {
  if (approvalPolicyFault === undefined) return [];
  return [
    {
      id: "approval-policy-unreadable",
      severity: "error",
      message: approvalPolicyFault,
      solution: "Tot dan is niet te zeggen wie een afwijking moet goedkeuren.",
      where: { step: "controle" },
    },
  ];
}

function nameOf({ id, subject, kind, title }: Deviation): string {
  if (subject === "own") return `Eigen eis ${id}`;
  return subject === "parameter" ? `De waarde van "${title}" (${DEVIATION_NAMES[kind]})` : `Afwijking bij ${id} (${DEVIATION_NAMES[kind]})`;
}

function judgementFindings({ deviation, state, verdicts, missing }: Judgement, severity: Severity): readonly Finding[] {
  const { id } = deviation;
  const where = { step: "eisen" as const, item: id };
  const what = nameOf(deviation);
  const inSentence = `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  const findings: Finding[] = [];
  if (deviation.motivation.trim() === "")
    findings.push({
      id: `motivation-missing:${id}`,
      severity: "error",
      message: `${what} heeft geen motivering.`,
      solution: "Schrijf op waarom de standaard hier niet past. De motivering blijft intern.",
      where,
    });
  const ownWork = verdicts.find((each) => each.standing === "ownWork");
  const returned = verdicts.find((each) => each.verdict === "returned" && each.standing === "counts");
  const lapsed = verdicts.filter((each) => each.standing === "lapsed");
  if (ownWork && state !== "approved")
    findings.push({
      id: `approval-own-work:${id}`,
      severity: "error",
      message: `${what} is beoordeeld door de maker zelf.`,
      solution: "Laat een ander de afwijking beoordelen (vier ogen).",
      where,
    });
  else if (returned)
    findings.push({
      id: `approval-returned:${id}`,
      severity: "error",
      message: `${what} is teruggegeven door ${returned.by.name}: ${returned.comment}`,
      solution: "Pas de afwijking aan en leg haar opnieuw voor.",
      where,
    });
  else if (state === "lapsed")
    findings.push({
      id: `approval-lapsed:${id}`,
      severity,
      message: `Het akkoord van ${enumerate(lapsed.filter((each) => each.verdict === "approved").map((each) => each.by.name))} op ${inSentence} is vervallen: tekst, soort, waarde, motivering of eisenpakket is daarna gewijzigd.`,
      solution: `Leg de afwijking opnieuw voor. Nodig: akkoord van ${enumerate(missing)}.`,
      where,
    });
  else if (state === "open")
    findings.push({
      id: `approval-missing:${id}`,
      severity,
      message: lapsed[0]
        ? `${what} is aangepast nadat ${lapsed[0].by.name} haar teruggaf, en nog niet opnieuw beoordeeld.`
        : verdicts.length > 0
          ? `${what} is nog niet door iedereen beoordeeld.`
          : `${what} is nog niet beoordeeld.`,
      solution: `Nodig: akkoord van ${enumerate(missing)}, en niet van de maker.`,
      where,
    });
  for (const { by, condition } of verdicts.filter((each) => each.standing === "counts" && each.condition.trim() !== ""))
    findings.push({
      id: `approval-condition:${id}:${by.role}`,
      severity: "advice",
      message: `${by.name} gaf akkoord op ${inSentence} onder een voorwaarde: ${condition}`,
      solution: "Zorg dat aan de voorwaarde is voldaan voordat u publiceert. De voorwaarde blijft intern.",
      where,
    });
  return findings;
}

/** What touches a norm that leaves no choice is told also after everyone agreed. */
function normFindings({ deviation, state }: Judgement, catalogue: Catalogue): readonly Finding[] {
  return deviation.norms.map(({ requirement, citation, why, isMet }) => {
    const norm = citationText(citation, catalogue);
    const isGone = isMet === false;
    return {
      id: `${isGone ? "obligatory-not-met" : "obligatory-touched"}:${deviation.id === requirement ? requirement : `${deviation.id}:${requirement}`}`,
      severity: state === "approved" ? (isGone ? "warning" : "advice") : isGone ? "error" : "warning",
      message: isGone
        ? `${requirement} is verplicht: ${why} Zonder deze eis wordt niet voldaan aan ${norm}.`
        : `${requirement} is verplicht: ${why} Met deze afwijking wordt misschien niet voldaan aan ${norm}.`,
      solution: isGone ? "Neem de eis weer op, of laat de afwijking met motivering goedkeuren." : "Laat beoordelen of de norm nog wordt gehaald.",
      where: { step: "eisen", item: deviation.id },
    };
  });
}
