import type { AssembledRequirement } from "../assembly/model.ts";
import type { EVIDENCE_MOMENTS, Phase, RequirementKind } from "../catalogue/model.ts";
import type { Tender } from "../dossier/model.ts";

export const KIND_LABELS: Readonly<Record<RequirementKind, string>> = {
  geschiktheidseis: "Geschiktheidseis",
  eis: "Eis",
  wens: "Wens",
  contractbepaling: "Contractbepaling",
};

export const PHASE_LABELS: Readonly<Record<Phase, string>> = {
  inschrijving: "bij inschrijving",
  implementatie: "bij implementatie",
  uitvoering: "tijdens de uitvoering",
  exit: "bij het einde van de overeenkomst",
};

export const MOMENT_LABELS: Readonly<Record<(typeof EVIDENCE_MOMENTS)[number], string>> = {
  inschrijving: "bij de inschrijving",
  verificatie: "op verzoek, vóór de definitieve gunning (alleen de beoogde winnaar)",
  implementatie: "tijdens de implementatie",
  oplevering: "bij de oplevering",
  uitvoering: "tijdens de uitvoering",
  exit: "bij het einde van de overeenkomst",
};

/** When the proof is due: "bij de inschrijving; herhaling: jaarlijks". Empty when no moment is given. */
export function evidenceDue({ moment, repeat }: AssembledRequirement["evidence"]): string {
  if (moment === undefined) return "";
  return repeat ? `${MOMENT_LABELS[moment]}; herhaling: ${repeat}` : MOMENT_LABELS[moment];
}

export const STATUS_LABELS: Readonly<Record<Tender["annexStatus"], string>> = { concept: "Concept", definitief: "Definitief" };
