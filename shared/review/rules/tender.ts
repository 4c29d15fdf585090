import { TENDER_LABELS } from "../../dossier/describe-action.ts";
import type { Tender } from "../../dossier/model.ts";
import type { Finding } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** Facts without which the annex has no face: they stand on the title page or decide what applies. */
const OBLIGATORY = ["title", "reference", "organisation", "organisationKind"] as const satisfies readonly (keyof Tender)[];
const ADVISED = ["procedure", "conditions", "contractEnd", "description"] as const satisfies readonly (keyof Tender)[];

export function tenderFindings({ dossier }: RuleInput): readonly Finding[] {
  const { tender } = dossier;
  const findings: Finding[] = [];
  for (const field of OBLIGATORY) {
    if (isEmpty(tender[field]))
      findings.push({
        id: `tender-fact-missing:${field}`,
        severity: "error",
        message: `${TENDER_LABELS[field]} is niet ingevuld.`,
        solution: `Vul dit in bij de stap Opdracht. Het staat op het voorblad van de bijlage of bepaalt welke eisen gelden.`,
        where: { step: "opdracht", item: field },
      });
  }
  for (const field of ADVISED) {
    if (isEmpty(tender[field]))
      findings.push({
        id: `tender-fact-advised:${field}`,
        severity: "warning",
        message: `${TENDER_LABELS[field]} is niet ingevuld.`,
        solution: "Vul dit in bij de stap Opdracht. Inschrijvers vragen er bijna altijd naar.",
        where: { step: "opdracht", item: field },
      });
  }
  return [...findings, ...dateFindings(tender)];
}

function isEmpty(value: string | number | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

function dateFindings(tender: Tender): readonly Finding[] {
  const findings: Finding[] = [];
  const order = (earlier: "publicationDate" | "closingDate" | "contractStart", later: "closingDate" | "contractStart" | "contractEnd", text: string): void => {
    const first = tender[earlier];
    const second = tender[later];
    if (first !== undefined && second !== undefined && second < first)
      findings.push({
        id: `dates-reversed:${later}`,
        severity: "error",
        message: text,
        solution: "Controleer de data bij de stap Opdracht.",
        where: { step: "opdracht", item: later },
      });
  };
  order("publicationDate", "closingDate", "De sluitingsdatum ligt vóór de publicatiedatum.");
  order("closingDate", "contractStart", "De overeenkomst begint vóór de sluitingsdatum.");
  order("contractStart", "contractEnd", "De overeenkomst eindigt voordat zij begint.");
  return findings;
}
