import { expect, test } from "vitest";
import type { Parameter } from "../../../shared/catalogue/model.ts";
import { fillText, parameterFault, valueWithUnit, wordsAfter } from "../../../shared/catalogue/parameters.ts";

const days: Parameter = { id: "days", type: "number", label: "Termijn", unit: "dagen", min: 1, max: 30, default: 7, stricter: "lower", choose: "Kies." };
const level: Parameter = { id: "level", type: "number", label: "Niveau", min: 1, max: 3, default: 2, stricter: "higher", choose: "Kies." };
const parameters = new Map([days, level].map((each) => [each.id, each]));

test.each([
  [7, "binnen 7 dagen, op niveau 2."],
  [1, "binnen 1 dag, op niveau 2."],
])("met de waarde %s staat er %s", (value, filled) => {
  expect(fillText("binnen {{days}} dagen, op niveau {{level}}.", parameters, { days: value })).toBe(filled);
});

test("na een ander getal dan één, of een woord zonder enkelvoud, verandert er niets", () => {
  expect(wordsAfter(1, " uur later")).toBe(" uur later");
  expect(wordsAfter(1, " constructor")).toBe(" constructor");
  expect(wordsAfter(11, " dagen")).toBe(" dagen");
  expect(wordsAfter(undefined, " dagen")).toBe(" dagen");
});

test("een waarde staat met haar eenheid in een tabel; een niveau heeft er geen", () => {
  expect([valueWithUnit(1, days), valueWithUnit(14, days), valueWithUnit(2, level)]).toEqual(["1 dag", "14 dagen", "2"]);
  expect(parameterFault(days, 40)).toBe('Kies bij "Termijn" een waarde van 1 tot en met 30 dagen.');
  expect(parameterFault(level, 4)).toBe('Kies bij "Niveau" een waarde van 1 tot en met 3.');
});
