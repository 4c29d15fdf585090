import { abroApplies } from "../abro/scope.ts";
import type { Dossier } from "../dossier/model.ts";
import { WIZARD_STEPS, type WizardStep } from "./model.ts";

/** The steps of the wizard for this dossier, in order. Who does not have to do with the ABRO does not see it. */
export function wizardSteps(dossier: Pick<Dossier, "sets">): readonly WizardStep[] {
  return WIZARD_STEPS.filter((step) => step !== "abro" || abroApplies(dossier));
}
