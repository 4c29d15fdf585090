import { abroApplies } from "../abro/scope.ts";
import type { Dossier } from "../dossier/model.ts";
import { publishedRevision } from "../dossier/publications.ts";
import { WIZARD_STEPS, type WizardStep } from "./model.ts";

/** The steps of the wizard for this dossier, in order. Who does not have to do with the ABRO, has nothing to judge or published nothing, does not see those. */
export function wizardSteps(dossier: Pick<Dossier, "sets" | "decisions" | "ownRequirements" | "parameterDecisions" | "revisions">): readonly WizardStep[] {
  return WIZARD_STEPS.filter((step) => {
    if (step === "abro") return abroApplies(dossier);
    if (step === "nota") return publishedRevision(dossier) !== undefined;
    return step !== "beoordelen" || departs(dossier);
  });
}

function departs({ decisions, ownRequirements, parameterDecisions }: Pick<Dossier, "decisions" | "ownRequirements" | "parameterDecisions">): boolean {
  return ownRequirements.length > 0 || Object.keys(decisions).length > 0 || Object.keys(parameterDecisions).length > 0;
}
