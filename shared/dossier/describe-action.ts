import { formatDate } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { assertNever } from "../immutable.ts";
import type { Action } from "./action.ts";
import type { Change } from "./model.ts";

/** The action in words, for the log and for "Ongedaan: ...". */
export function describeAction(action: Action, catalogue: Catalogue): string {
  switch (action.kind) {
    case "changeTender":
      return `${Object.keys(action.patch)
        .map((field) => TENDER_LABELS[field as keyof typeof TENDER_LABELS] ?? field)
        .join(", ")} gewijzigd`;
    case "chooseSet":
      return `${catalogue.sets.find((set) => set.id === action.set)?.name ?? action.set} ${action.chosen ? "gekozen" : "niet meer gekozen"}`;
    case "answer":
      return `${labelOf(action.characteristic, catalogue)}: antwoord ${action.value === undefined ? "gewist" : "gegeven"}`;
    case "giveGrounds":
      return `${labelOf(action.characteristic, catalogue)}: toelichting gewijzigd`;
    case "assessQuickScan":
      return "Conclusie van de quickscan gewijzigd";
    case "setParameter":
      return `${catalogue.parameters.find((each) => each.id === action.parameter)?.label ?? action.parameter}: ${action.value === undefined ? "terug naar de standaard" : action.value}`;
    case "decideParameter":
      return `${catalogue.parameters.find((each) => each.id === action.parameter)?.label ?? action.parameter}: ${action.value}, buiten de grenzen`;
    case "decide":
      return `Eis ${action.requirement} ${CHANGE_WORDS[action.change.kind]}`;
    case "withdrawDecision":
      return `Eis ${action.requirement} terug naar de standaard`;
    case "judge":
      return `Afwijking bij ${action.requirement} ${verdictWords(action)}`;
    case "addComment":
      return `Opmerking bij ${action.about.kind === "question" ? labelOf(action.about.id, catalogue) : action.about.id} geplaatst`;
    case "replyToComment":
      return `Opmerking ${action.id} beantwoord`;
    case "resolveComment":
      return `Opmerking ${action.id} afgehandeld`;
    case "reopenComment":
      return `Opmerking ${action.id} weer geopend`;
    case "addOwn":
      return `Eigen eis "${action.own.title}" toegevoegd`;
    case "changeOwn":
      return `Eigen eis ${action.id} gewijzigd`;
    case "removeOwn":
      return `Eigen eis ${action.id} verwijderd`;
    case "saveTbbItem":
      return `TBB-overzicht: ${action.id ?? "nieuw belang"} ${action.id ? "gewijzigd" : "toegevoegd"}`;
    case "removeTbbItem":
      return `TBB-overzicht: ${action.id} verwijderd`;
    case "changeAbro":
      return "TBB-overzicht: vaststelling gewijzigd";
    case "setBuyerDuty":
      return `Taak van de opdrachtgever bij ABRO ${action.number} gewijzigd`;
    case "saveExtraMeasure":
      return `Extra maatregel ${action.id ?? ""} ${action.id ? "gewijzigd" : "toegevoegd"}`.replace("  ", " ");
    case "removeExtraMeasure":
      return `Extra maatregel ${action.id} verwijderd`;
    case "saveMarketNote":
      return `Marktverkenning ${action.id ?? ""} ${action.id ? "gewijzigd" : "aangevuld"}`.replace("  ", " ");
    case "removeMarketNote":
      return `Marktverkenning ${action.id} verwijderd`;
    case "goBackTo":
      return `Dossier teruggezet naar de versie van ${formatDate(action.earlier.modified.slice(0, 10))}`;
    case "recordExport":
      return `Revisie ${action.revision.number} geëxporteerd`;
    default:
      return assertNever(action, "handeling");
  }
}

function verdictWords({ verdict, condition = "" }: Extract<Action, { kind: "judge" }>): string {
  if (verdict === "returned") return "teruggegeven";
  return condition.trim() === "" ? "akkoord" : "akkoord onder een voorwaarde";
}

function labelOf(characteristic: string, catalogue: Catalogue): string {
  return catalogue.characteristics.find((each) => each.id === characteristic)?.label ?? characteristic;
}

const CHANGE_WORDS: Readonly<Record<Change["kind"], string>> = {
  leaveOut: "weggelaten",
  changeText: "aangepast",
  changeKind: "van soort veranderd",
  keepSuperseded: "toch behouden",
};

export const TENDER_LABELS = {
  title: "Titel",
  reference: "Kenmerk",
  organisation: "Opdrachtgever",
  organisationKind: "Soort organisatie",
  description: "Omschrijving",
  situation: "Huidige inrichting",
  situationLinks: "Koppelingen",
  situationNumbers: "Aantallen en locaties",
  situationSupplier: "Rol van de leverancier",
  situationOwn: "Wat u zelf doet",
  lots: "Percelen",
  procedure: "Procedure",
  conditions: "Inkoopvoorwaarden",
  estimatedValue: "Geraamde waarde",
  publicationDate: "Publicatiedatum",
  closingDate: "Sluitingsdatum",
  awardDate: "Gunningsbeslissing",
  contractStart: "Begin van de overeenkomst",
  contractEnd: "Einde van de overeenkomst",
  annexVersion: "Versie van de bijlage",
  annexStatus: "Status van de bijlage",
  contact: "Contactpersoon",
  notes: "Interne notities",
} as const;
