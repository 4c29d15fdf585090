/** What a person has to know before an official text is taken over, in words. */
import { categoriesText } from "./assemble.ts";
import type { OfficialReport } from "./official.ts";

export interface OfficialPoint {
  readonly id: string;
  /** Nothing can be taken over while it is there; otherwise a person has to say yes to it. */
  readonly stops: boolean;
  /** What it is and what happens, in one Dutch text. */
  readonly message: string;
  /** The numbers or places that it is about. */
  readonly items: readonly string[];
}

/** All points of `report`: first those that stop the import, then those that a person has to say yes to. */
export function officialPoints(report: OfficialReport): readonly OfficialPoint[] {
  const placed = ({ number, place }: { readonly number: string; readonly place: string }): string => `${number} (${place})`;
  const point = (id: string, items: readonly string[], one: string, more: string, then: string, stops = false): readonly OfficialPoint[] =>
    items.length === 0 ? [] : [{ id, stops, items, message: `${items.length === 1 ? one : `${items.length} ${more}`} ${then}` }];
  const nothing: readonly OfficialPoint[] =
    report.texts > 0
      ? []
      : [
          {
            id: "no-text",
            stops: true,
            items: [],
            message: `In ${report.file} staat bij geen enkel nummer van de ABRO een tekst. Controleer of u het goede bestand hebt gekozen.`,
          },
        ];
  return [
    ...nothing,
    ...point(
      "unknown",
      report.unknown.map(placed),
      "1 nummer bestaat niet in de ABRO van het eisenpakket.",
      "nummers bestaan niet in de ABRO van het eisenpakket.",
      "Verbeter dat in het bestand. Heeft Excel er een datum of een getal van gemaakt? Maak de kolom dan op als tekst en vul het nummer opnieuw in.",
      true,
    ),
    ...point(
      "duplicate",
      report.duplicates.map(({ number, places }) => `${number} (${places.join("; ")})`),
      "1 nummer staat meer dan één keer in het bestand.",
      "nummers staan meer dan één keer in het bestand.",
      "Houd per nummer één rij over.",
      true,
    ),
    ...point(
      "same-as-ours",
      report.sameAsOurs,
      "1 tekst is precies onze eigen weergave.",
      "teksten zijn precies onze eigen weergave.",
      "Is dit bestand met Bijlagebouwer gemaakt? Dan is het niet de officiële tekst.",
    ),
    ...point(
      "missing",
      report.missing,
      `1 van de ${report.total} eisen staat niet in het bestand.`,
      `van de ${report.total} eisen staan niet in het bestand.`,
      "Daarvoor blijft onze weergave staan.",
    ),
    ...point("empty", report.empty.map(placed), "Bij 1 nummer is de tekst leeg.", "nummers hebben een lege tekst.", "Daarvoor blijft onze weergave staan."),
    ...point(
      "other-tbb",
      report.otherTbb.map(({ number, theirs, ours }) => `${number}: in het bestand ${categoriesText(theirs)}, in het eisenpakket ${categoriesText(ours)}`),
      "Bij 1 eis noemt het bestand andere TBB-categorieën dan het eisenpakket.",
      "eisen hebben in het bestand andere TBB-categorieën dan in het eisenpakket.",
      "De app blijft de categorieën van het eisenpakket gebruiken. Zoek uit welke kloppen, en meld een fout aan de beheerder van het eisenpakket.",
    ),
    ...point(
      "unreadable-tbb",
      report.unreadableTbb.map((each) => `${placed(each)}: "${each.value.slice(0, 40)}"`),
      "Bij 1 eis zijn de TBB-categorieën niet te lezen.",
      "eisen hebben TBB-categorieën die niet te lezen zijn.",
      "Die zijn niet vergeleken. De app gebruikt de categorieën van het eisenpakket.",
    ),
    ...point(
      "unfinished",
      report.unfinished,
      "1 tekst eindigt op een dubbele punt.",
      "teksten eindigen op een dubbele punt.",
      "De opsomming die daarbij hoort, staat waarschijnlijk niet in het bestand. De bijlage zegt dat erbij.",
    ),
    ...point(
      "without-number",
      report.withoutNumber,
      "1 rij heeft wel een tekst en geen nummer.",
      "rijen hebben wel een tekst en geen nummer.",
      "Die tekst wordt niet overgenomen. Hoort hij bij de eis erboven? Zet hem dan in dezelfde cel.",
    ),
    ...point(
      "passed-over",
      report.passedOver,
      "1 blad is overgeslagen.",
      "bladen zijn overgeslagen.",
      "Het is verborgen, of er staat geen kop met een nummer en een tekst boven de kolommen.",
    ),
  ];
}

/** True when nothing in the points stops the import. */
export function canTakeOver(points: readonly OfficialPoint[]): boolean {
  return !points.some((point) => point.stops);
}
