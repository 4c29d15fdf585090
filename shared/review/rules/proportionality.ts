import type { AssembledRequirement } from "../../assembly/model.ts";
import type { Finding } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** From how many proofs at tender on a jurist looks at it: each one is work for every tenderer, the losers too. */
const PROOFS_AT_TENDER = 8;
/** From how many requirements on a typical annex is heavy for the market. */
const HEAVY_LIST = 90;

export interface Burden {
  /** Minimum demands: not met is an invalid tender. */
  readonly knockOuts: number;
  readonly wishes: number;
  readonly contractClauses: number;
  readonly selection: number;
  /** Proofs that every tenderer has to hand in. */
  readonly proofsAtTender: number;
  readonly total: number;
}

/** What the list asks of the market. */
export function burdenOf(requirements: readonly AssembledRequirement[]): Burden {
  const count = (kind: AssembledRequirement["kind"]): number => requirements.filter((each) => each.kind === kind).length;
  return {
    knockOuts: count("eis"),
    wishes: count("wens"),
    contractClauses: count("contractbepaling"),
    selection: count("geschiktheidseis"),
    proofsAtTender: requirements.filter((each) => each.evidence.moment === "inschrijving").length,
    total: requirements.length,
  };
}

/** Aanbestedingswet 2012, art. 1.10, 1.13 and 1.16: what is asked is in proportion to what is bought. */
export function proportionalityFindings({ assembly }: RuleInput): readonly Finding[] {
  const burden = burdenOf(assembly.requirements);
  const findings: Finding[] = [];
  if (burden.proofsAtTender > PROOFS_AT_TENDER)
    findings.push({
      id: "many-proofs-at-tender",
      severity: "advice",
      message: `Elke inschrijver moet ${burden.proofsAtTender} bewijzen bij de inschrijving leveren.`,
      solution: "Bekijk welke bewijzen alleen de winnaar hoeft te leveren.",
      where: { step: "eisen" },
    });
  if (burden.total > HEAVY_LIST)
    findings.push({
      id: "heavy-list",
      severity: "advice",
      message: `De bijlage bevat ${burden.total} eisen. Dat is veel voor één opdracht.`,
      solution: "Bekijk per eis de evenredigheid, en of alle gekozen onderdelen nodig zijn.",
      where: { step: "eisen" },
    });
  return findings;
}
