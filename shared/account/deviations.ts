import { KIND_LABELS } from "../annex/words.ts";
import { formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Change, Dossier } from "../dossier/model.ts";
import { type Judgement, judgementOf } from "../review/judgement.ts";

/** Per deviation and own requirement: what, how it departs, why, and who made and judged it. */
export function deviationRows(catalogue: Catalogue, dossier: Dossier): readonly (readonly string[])[] {
  const decided = Object.entries(dossier.decisions).map(([id, decision]) => row(id, changeText(decision.change), judgementOf(catalogue, dossier, id)));
  const own = dossier.ownRequirements.map((each) => row(each.id, `Eigen eis: ${each.title}`, judgementOf(catalogue, dossier, each.id)));
  return [...decided, ...own];
}

function row(id: string, change: string, judgement: Judgement | undefined): readonly string[] {
  return [id, change, judgement?.motivation ?? "", judgement ? judgementText(judgement) : ""];
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

const STATES: Readonly<Record<Judgement["state"], string>> = {
  open: "nog niet beoordeeld",
  approved: "akkoord",
  returned: "teruggegeven",
  lapsed: "akkoord vervallen door een wijziging",
};

function judgementText({ maker, at, state, approval }: Judgement): string {
  const made = `Gemaakt door ${maker.name}, ${formatDate(at.slice(0, 10))}`;
  if (!approval) return `${made}; ${STATES[state]}.`;
  const comment = approval.comment.trim() ? ` "${approval.comment}"` : "";
  return `${made}; ${STATES[state]}: ${approval.by.name}${approval.by.role ? ` (${approval.by.role})` : ""}, ${formatDate(approval.at.slice(0, 10))}.${comment}`;
}
