/** A finding (bevinding): what stands between the dossier and a good annex. */
export type Severity = "error" | "warning" | "advice";

export const WIZARD_STEPS = [
  "opdracht",
  "nationaleVeiligheid",
  "abro",
  "inkooponderdelen",
  "kenmerken",
  "eisen",
  "beoordelen",
  "controle",
  "exporteren",
  "nota",
] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

export const STEP_NAMES: Readonly<Record<WizardStep, string>> = {
  opdracht: "Opdracht",
  nationaleVeiligheid: "Nationale veiligheid",
  abro: "ABRO",
  inkooponderdelen: "Inkooponderdelen",
  kenmerken: "Kenmerken",
  eisen: "Eisen",
  beoordelen: "Te beoordelen",
  controle: "Controle",
  exporteren: "Exporteren",
  nota: "Nota van inlichtingen",
};

export interface FindingPlace {
  readonly step: WizardStep;
  /** Field, characteristic, set, requirement or parameter in that step. */
  readonly item?: string;
}

export interface Finding {
  /** Stable: the rule, and behind a colon what it is about. */
  readonly id: string;
  readonly severity: Severity;
  /** What is the matter, in Dutch. */
  readonly message: string;
  /** What to do about it, in Dutch. */
  readonly solution: string;
  readonly where: FindingPlace;
}

/** `opdracht/title`: the place as one word, for the command line and for links. */
export function placeName(place: FindingPlace): string {
  return place.item === undefined ? place.step : `${place.step}/${place.item}`;
}
