import { chainFault } from "../../dossier/log-chain.ts";
import type { Finding } from "../model.ts";
import type { RuleInput } from "./rule.ts";

/** What is the matter with the dossier's own record of what happened. */
export function recordFindings({ dossier }: RuleInput): readonly Finding[] {
  const fault = chainFault(dossier);
  if (!fault) return [];
  return [
    {
      id: `log-broken:${fault.sequence}`,
      severity: "warning",
      message: `Het logboek klopt niet meer vanaf regel ${fault.sequence}: die regel, of de regel ervoor, is buiten Bijlagebouwer om gewijzigd of weggehaald.`,
      solution: "Vraag wie het bestand heeft bewerkt. In de map versies, naast het dossier, staan eerdere versies om mee te vergelijken.",
      where: { step: "controle", item: "logboek" },
    },
  ];
}
