/**
 * What to weigh once the annex was published: changes that could be substantial, answers that are not there yet, and the term for telling
 * the market. The app shows signs and names the article; whether the law is met is for a person to say.
 */
import { enumerate, formatDate } from "../../catalogue/conditions.ts";
import { dayNumber } from "../../dossier/days.ts";
import type { Dossier, Tender } from "../../dossier/model.ts";
import { type Nota, numberOfQuestion } from "../../dossier/nota-model.ts";
import { publishedRevision } from "../../dossier/publications.ts";
import { type AnnexChanges, annexChanges, type RequirementChange } from "../../nota/changes.ts";
import type { Finding } from "../model.ts";
import type { RuleInput } from "./rule.ts";

export function publishedFindings({ catalogue, dossier, published }: RuleInput): readonly Finding[] {
  if (!publishedRevision(dossier)) return [];
  const changes = published ? changeFindings(annexChanges(published, { catalogue, dossier })) : [];
  return [...changes, ...questionFindings(dossier), ...dossier.notas.filter((each) => !each.made).flatMap((each) => dateFindings(each, dossier.tender))];
}

/** One finding a reason, with all requirements that have it: a set that is added is one thing to lay before a lawyer. */
export function changeFindings({ requirements }: AnnexChanges): readonly Finding[] {
  const byReason = new Map<string, RequirementChange[]>();
  for (const each of requirements) {
    const reason = each.weight.join(" ");
    if (reason !== "") byReason.set(reason, [...(byReason.get(reason) ?? []), each]);
  }
  return [...byReason].map(([reason, changed]) => ({
    id: `substantial-change:${changed.map((each) => each.id).join("+")}`.slice(0, 200),
    severity: "warning",
    message: `Mogelijk wezenlijke wijziging: leg voor. ${reason} ${changed.length === 1 ? "Het gaat om" : "Het gaat om de eisen"} ${enumerate(changed.map(nameOf))}.`,
    solution:
      "Laat een jurist beoordelen of deze wijziging nog kan, en of de termijn voor inschrijven langer moet worden (Aanbestedingswet 2012, artikel 2.73).",
    where: { step: "eisen", ...(changed[0] && !changed[0].id.startsWith("ABRO-") ? { item: changed[0].id } : {}) },
  }));
}

const nameOf = ({ number, id }: RequirementChange): string => `${number} (${id})`;

function questionFindings({ questions, notas }: Dossier): readonly Finding[] {
  const open = new Set(notas.filter((each) => !each.made).map((each) => each.number));
  return questions.flatMap((each): readonly Finding[] => {
    const where = { step: "nota", item: each.id } as const;
    if (each.nota !== undefined && open.has(each.nota) && !each.settled)
      return [
        {
          id: `question-unsettled:${each.id}`,
          severity: "warning",
          message: `Vraag ${numberOfQuestion(each)} gaat in nota ${each.nota}, maar het antwoord is nog niet vastgesteld.`,
          solution: "Schrijf het antwoord en stel het vast.",
          where,
        },
      ];
    if (each.nota !== undefined) return [];
    return [
      {
        id: `question-without-nota:${each.id}`,
        severity: "advice",
        message: `Vraag ${numberOfQuestion(each)} staat nog in geen nota van inlichtingen.`,
        solution: "Kies in welke nota het antwoord komt. Vragen worden aan alle partijen beantwoord (Aanbestedingswet 2012, artikel 2.53).",
        where,
      },
    ];
  });
}

/** Procedures to which part 2 of the Aanbestedingswet with its terms applies. */
const EUROPEAN: readonly (Tender["procedure"] | undefined)[] = ["europeesOpenbaar", "europeesNietOpenbaar", "mededinging", undefined];
/** Days before closing by which the market must have the information, and in an urgent procedure (Aanbestedingswet 2012, 2.54 and 2.74). */
const DAYS_BEFORE_CLOSING = 10;
const DAYS_IF_URGENT = 4;

function dateFindings({ number, date }: Nota, { closingDate, procedure }: Tender): readonly Finding[] {
  const where = { step: "nota", item: `nota-${number}` } as const;
  if (date === undefined || closingDate === undefined) return [];
  const days = dayNumber(closingDate) - dayNumber(date);
  if (days < 0)
    return [
      {
        id: `nota-after-closing:${number}`,
        severity: "warning",
        message: `Nota ${number} komt op ${formatDate(date)}, na de sluitingsdatum van ${formatDate(closingDate)}.`,
        solution: "Kies een eerdere dag voor de nota, of een latere sluitingsdatum bij Opdracht.",
        where,
      },
    ];
  if (days >= DAYS_BEFORE_CLOSING || !EUROPEAN.includes(procedure)) return [];
  return [
    {
      id: `nota-late:${number}`,
      severity: "warning",
      message: `Nota ${number} komt ${days} ${days === 1 ? "dag" : "dagen"} voor de sluitingsdatum. Bij een Europese procedure komen inlichtingen uiterlijk ${DAYS_BEFORE_CLOSING} dagen ervoor (Aanbestedingswet 2012, artikel 2.54), in een versnelde procedure ${DAYS_IF_URGENT} dagen (artikel 2.74).`,
      solution: "Kies een eerdere dag voor de nota, of laat een jurist beoordelen of de sluitingsdatum later moet worden (artikel 2.73).",
      where,
    },
  ];
}
