import { assemble } from "../../shared/assembly/assemble.ts";
import type { Catalogue, Requirement } from "../../shared/catalogue/model.ts";
import type { Action } from "../../shared/dossier/action.ts";
import { perform } from "../../shared/dossier/actions.ts";
import type { Change, Dossier } from "../../shared/dossier/model.ts";
import { BUYER } from "./builders.ts";

/** Deviations in `fortyDeviations` that wait for the jurist alone. */
export const FORTY = 40;

/** The dossier with so many deviations of different kinds that forty wait for the jurist, and one value for the CISO. */
export function fortyDeviations(catalogue: Catalogue, dossier: Dossier): Dossier {
  const standards = assemble(catalogue, dossier).requirements.flatMap(({ standard }) => (standard && !standard.obligatory ? [standard] : []));
  const wanted = FORTY - dossier.ownRequirements.length - 1;
  const decisions = standards.slice(0, wanted).map(
    (standard, index): Action => ({
      kind: "decide",
      requirement: standard.id,
      change: changeOf(standard, index),
      motivation: `De markt gaf aan dat de standaard hier niet past (punt ${index + 1} van de marktconsultatie).`,
    }),
  );
  const own: Action = {
    kind: "addOwn",
    own: {
      title: "Overleg per kwartaal",
      text: "De opdrachtnemer overlegt elk kwartaal met de CISO over de incidenten van dat kwartaal.",
      kind: "contractbepaling",
      theme: catalogue.pack.themes[0]?.id ?? "",
      phase: "uitvoering",
      evidence: "Het verslag van het overleg.",
      source: "goede praktijk: zicht op incidenten",
      motivation: "Zo houden wij zicht.",
    },
  };
  const beyond: Action = { kind: "decideParameter", parameter: "antwoordWerkdagen", value: 60, motivation: "De leverancier heeft één contactpersoon." };
  return [...decisions, own, beyond].reduce((current, action, index) => {
    const outcome = perform(current, action, { catalogue, by: BUYER, at: `2026-11-24T10:${String(index).padStart(2, "0")}:00Z` });
    if (!outcome.ok) throw new Error(outcome.problems.map((each) => each.message).join(" "));
    return outcome.value;
  }, dossier);
}

/** Text changed, left out, lowered: in turn, so that the jurist never judges two of a kind in a row. */
function changeOf(standard: Requirement, index: number): Change {
  if (index % 4 === 1) return { kind: "leaveOut" };
  if (index % 4 === 3 && standard.kind === "eis") return { kind: "changeKind", to: "wens" };
  const text = standard.text.replace(/\.$/, ", tenzij de opdrachtgever schriftelijk iets anders toestaat.");
  return { kind: "changeText", text: text === standard.text ? `In overleg geldt: ${text}` : text, ...(standard.list ? { list: [...standard.list] } : {}) };
}
