import { formatDate } from "../../catalogue/conditions.ts";
import { dayNumber, isoDay } from "../../dossier/days.ts";
import type { Tender } from "../../dossier/model.ts";
import type { Finding } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** Aanbestedingswet 2012, art. 2.54: further information is given at the latest so many days before the closing date. */
const DAYS_BEFORE_CLOSING = 10;

/** Procedures under part 2 of the law, in which that term holds. */
const EUROPEAN: ReadonlySet<Tender["procedure"]> = new Set(["europeesOpenbaar", "europeesNietOpenbaar", "mededinging"]);

/** The last day on which the nota van inlichtingen can be published, as yyyy-mm-dd; absent when the term does not hold or the closing date is unknown. */
export function lastDayOfNota({ procedure, closingDate }: Pick<Tender, "procedure" | "closingDate">): string | undefined {
  return closingDate !== undefined && EUROPEAN.has(procedure) ? isoDay(dayNumber(closingDate) - DAYS_BEFORE_CLOSING) : undefined;
}

/** Aanbestedingswet 2012, art. 2.53, 2.54 and 2.74: questions are answered in the nota van inlichtingen, and there is a last day for it. */
export function notaFindings({ dossier: { tender } }: RuleInput): readonly Finding[] {
  const last = lastDayOfNota(tender);
  const { publicationDate, closingDate } = tender;
  if (last === undefined || publicationDate === undefined || closingDate === undefined) return [];
  // A closing date before the publication is an error of its own.
  if (closingDate < publicationDate || publicationDate < last) return [];
  return [
    {
      id: "no-time-for-nota",
      severity: "warning",
      message: `Er is geen tijd voor vragen: de nota van inlichtingen moet er uiterlijk ${formatDate(last)} zijn, en de publicatie is op ${formatDate(publicationDate)} (Aanbestedingswet 2012, art. 2.54).`,
      solution: "Kies een latere sluitingsdatum. Alleen bij een versnelde procedure is de termijn vier dagen (art. 2.74).",
      where: { step: "opdracht", item: "closingDate" },
    },
  ];
}
