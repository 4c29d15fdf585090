import { KIND_LABELS } from "../annex/words.ts";
import { citationText } from "../catalogue/citations.ts";
import { enumerate, formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Change, Dossier, Person } from "../dossier/model.ts";
import { DEVIATION_NAMES } from "../review/approval-policy.ts";
import type { Deviation } from "../review/deviations.ts";
import { type Judgement, judgementsOf, type Verdict } from "../review/judgement.ts";

/** Per deviation and own requirement, the oldest first: what, how it departs, why, and who made and judged it. */
export function deviationRows(catalogue: Catalogue, dossier: Dossier): readonly (readonly string[])[] {
  return judgementsOf(catalogue, dossier).map((judgement) => {
    const { deviation } = judgement;
    const accepted = deviation.riskAcceptedBy ? [`Risico aanvaard door ${personText(deviation.riskAcceptedBy)}.`] : [];
    return [
      deviation.subject === "parameter" ? deviation.title : deviation.id,
      [departureText(deviation, dossier), ...normTexts(deviation, catalogue)].join("\n"),
      [deviation.motivation, ...accepted].join("\n"),
      judgementText(judgement),
    ];
  });
}

function departureText({ id, subject, kind, title, fallback }: Deviation, dossier: Dossier): string {
  if (subject === "own") return `Eigen eis: ${title}`;
  if (subject === "parameter") return `${capital(DEVIATION_NAMES[kind])}: ${dossier.parameters[id]}`;
  const change = dossier.decisions[id]?.change;
  return `${change ? changeText(change) : ""}${fallback ? ` (voorbereide tekst "${fallback}")` : ""}`;
}

function changeText(change: Change): string {
  switch (change.kind) {
    case "leaveOut":
      return "Weggelaten";
    case "changeText":
      return `Eigen tekst: ${[change.text, ...(change.list ?? [])].join(" ")}`;
    case "changeKind":
      return `Andere soort: ${KIND_LABELS[change.to].toLowerCase()}`;
    case "keepSuperseded":
      return "Behouden naast de zwaardere eis";
  }
}

function normTexts({ norms }: Deviation, catalogue: Catalogue): readonly string[] {
  return norms.map(({ citation, isMet }) => `${isMet === false ? "Niet voldaan aan" : "Misschien niet voldaan aan"} ${citationText(citation, catalogue)}.`);
}

const STATES: Readonly<Record<Judgement["state"], string>> = {
  open: "nog niet beoordeeld",
  approved: "akkoord",
  returned: "teruggegeven",
  lapsed: "akkoord vervallen door een wijziging",
};

function judgementText({ deviation, state, verdicts, missing }: Judgement): string {
  const made = `Gemaakt door ${deviation.maker.name}, ${day(deviation.at)}; ${STATES[state]}.`;
  const open = missing.length > 0 && state !== "returned" ? [`Nog nodig: ${enumerate(missing)}.`] : [];
  return [made, ...verdicts.map(verdictText), ...open].join("\n");
}

function verdictText({ verdict, standing, by, at, comment, condition }: Verdict): string {
  const word = `${verdict === "approved" ? "Akkoord" : "Teruggegeven"}${standing === "counts" ? "" : " (telt niet meer)"}`;
  const words = [condition && `Voorwaarde: ${condition}`, comment && `"${comment}"`].filter(Boolean).join(" ");
  return `${word}: ${personText(by)}, ${day(at)}.${words ? ` ${words}` : ""}`;
}

function personText({ name, role }: Person): string {
  return role ? `${name} (${role})` : name;
}

function day(instant: string): string {
  return formatDate(instant.slice(0, 10));
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
