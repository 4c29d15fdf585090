import { expect, test } from "vitest";
import { definitionOf, termsIn } from "../../../shared/catalogue/glossary.ts";

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

test.each([
  ["de eerste zin", "Een kopie van gegevens. Zet haar terug als proef.", "Een kopie van gegevens."],
  ["de hele betekenis als het één zin is", "Een kopie van gegevens", "Een kopie van gegevens"],
  ["niet tot een punt in een naam", "De invulling OpenID.NLGov voor de overheid. Meer staat elders.", "De invulling OpenID.NLGov voor de overheid."],
  ["een vraag", "Een bericht: raakt dit het product? Het is leesbaar voor computers.", "Een bericht: raakt dit het product?"],
])("de omschrijving voor de bijlage is %s", (_name, meaning, definition) => {
  expect(definitionOf({ meaning })).toBe(definition);
});
