/** The values that the requirements of a tender hold, for who has to set them: what each means, what it may be, and where it stands. */
import type { Annex } from "../annex/model.ts";
import { body, heading, tableOr } from "../annex/tables.ts";
import type { Assembly } from "../assembly/model.ts";
import { placesText } from "../catalogue/citations.ts";
import type { Catalogue, Parameter } from "../catalogue/model.ts";
import { boundsOf, valueWithUnit } from "../catalogue/parameters.ts";
import type { Dossier } from "../dossier/model.ts";
import { internalDocument } from "./document.ts";

export function composeValueList(catalogue: Catalogue, dossier: Dossier, assembly: Assembly, date: string): Annex {
  const used = catalogue.parameters.flatMap((parameter) => {
    const numbers = assembly.requirements.filter((each) => each.parameters.includes(parameter.id)).map((each) => each.number);
    return numbers.length === 0 ? [] : [{ parameter, numbers }];
  });
  const isOwn = ({ parameter }: (typeof used)[number]): boolean => Object.hasOwn(dossier.parameters, parameter.id);
  const table = (empty: string, description: string, of: typeof used) =>
    tableOr(
      empty,
      description,
      [
        ["Waarde", 24],
        ["Ingevuld", 16],
        ["Mogelijk", 20],
        ["Hoe u kiest", 28],
        ["In eis", 12],
      ],
      of.map(({ parameter, numbers }) => [parameter.label, filledIn(parameter, dossier), boundsOf(parameter), parameter.choose, placesText(numbers)]),
    );
  return internalDocument("Waardenlijst", catalogue, dossier, date, [
    body(
      "Dit zijn de waarden in de eisen van deze opdracht. Leg de lijst voor aan wie de waarden vaststelt, zoals de eigenaar van het proces of de CISO. Een waarde die hier niet is gekozen, is de standaard van het eisenpakket.",
    ),
    heading(1, "Gekozen voor deze opdracht"),
    ...table("Er is nog geen waarde gekozen: overal geldt de standaard.", "Waarden die voor deze opdracht zijn gekozen.", used.filter(isOwn)),
    heading(1, "Standaard van het eisenpakket"),
    ...table(
      "Elke waarde is voor deze opdracht gekozen.",
      "Waarden waarvoor de standaard van het eisenpakket geldt.",
      used.filter((each) => !isOwn(each)),
    ),
  ]);
}

function filledIn(parameter: Parameter, dossier: Dossier): string {
  const value = dossier.parameters[parameter.id] ?? parameter.default;
  if (value === undefined || value === "") return "nog niet ingevuld";
  const isDefault = parameter.default === undefined || value === parameter.default;
  return isDefault ? valueWithUnit(value, parameter) : `${valueWithUnit(value, parameter)} (standaard ${valueWithUnit(parameter.default, parameter)})`;
}
