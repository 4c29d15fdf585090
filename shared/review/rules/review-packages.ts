import { formatDate } from "../../catalogue/conditions.ts";
import type { Finding, FindingPlace } from "../model.ts";
import type { RuleInput } from "./rule.ts";

const WHERE: FindingPlace = { step: "beoordelen", item: "pakket" };

/** A copy for a reviewer makes no annex; and who asked for a review can be waiting for it. */
export function reviewPackageFindings({ dossier: { reviewOf, reviewPackages } }: RuleInput): readonly Finding[] {
  const waiting = reviewPackages
    .filter(({ answers, rights }) => answers.length === 0 && rights.level !== "lezen")
    .map(
      ({ id, request: { to, at } }): Finding => ({
        id: `review-waiting:${id}`,
        severity: "advice",
        message: `Op het beoordelingspakket van ${formatDate(at.slice(0, 10))}${to ? ` voor ${to}` : ""} is nog geen antwoord verwerkt.`,
        solution: "Verwerk het antwoord voordat u publiceert, als u er nog op wacht.",
        where: WHERE,
      }),
    );
  if (!reviewOf) return waiting;
  return [
    {
      id: "review-copy",
      severity: "error",
      message: `Dit is een beoordelingspakket van ${reviewOf.request.by.name}. De bijlage wordt gemaakt in het dossier van ${reviewOf.request.by.name}.`,
      solution:
        reviewOf.rights.level === "lezen"
          ? `Vraag ${reviewOf.request.by.name} om de bijlage.`
          : "Bent u klaar? Maak dan uw antwoord in de stap Te beoordelen en stuur het terug.",
      where: WHERE,
    },
    ...waiting,
  ];
}
