import { expect, test } from "vitest";
import { termsIn } from "../../../shared/catalogue/glossary.ts";

const glossary = [
  { term: "RTO", meaning: "Hersteltijd.", also: [] },
  { term: "penetratietest", meaning: "Nagebootste aanval.", also: ["pentest"] },
  { term: "verwerker", meaning: "Wie gegevens verwerkt.", also: [] },
];
const found = (text: string): readonly string[] => termsIn(glossary, [text]).map((each) => each.term);

test.each<[string, string, readonly string[]]>([
  ["een afkorting zoals zij is geschreven", "De RTO is 24 uur.", ["RTO"]],
  ["geen stuk van een ander woord", "De motor en de subverwerkersovereenkomst.", []],
  ["een woord met een hoofdletter, in het meervoud en onder een andere naam", "Pentests door de verwerkers.", ["penetratietest", "verwerker"]],
  ["geen kleine letters voor een afkorting", "De rto.", []],
])("vindt %s", (_name, text, terms) => {
  expect(found(text)).toEqual(terms);
});
