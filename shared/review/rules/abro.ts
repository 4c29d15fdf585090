/** Findings on the ABRO: what the pack's checks say under their conditions, and what conditions cannot say about the TBB overview. */
import { abroRequirements, assembleAbro, categoriesText } from "../../abro/assemble.ts";
import { buyerDuties, lacksContact } from "../../abro/duties.ts";
import type { AbroBuiltIn } from "../../abro/model.ts";
import { abroPlanning } from "../../abro/planning.ts";
import { abroApplies, abroScopeOf, isBelowFloor } from "../../abro/scope.ts";
import { enumerate, evaluate } from "../../catalogue/conditions.ts";
import type { TbbItem } from "../../dossier/abro-model.ts";
import type { Finding, FindingPlace, Severity } from "../model.ts";
import { placeOfCharacteristic } from "./answers.ts";
import type { RuleInput } from "./rule.ts";

/** Place of the TBB overview, or of one item in it. */
function overview(item?: TbbItem): FindingPlace {
  return { step: "abro", item: item ? item.id : "tbbOverzicht" };
}

export function abroFindings(input: RuleInput): readonly Finding[] {
  const { catalogue, dossier } = input;
  if (!catalogue.abro || !abroApplies(dossier)) return [];
  return [...checkFindings(input), ...Object.values(BUILT_IN).flatMap((rule) => rule(input))];
}

function checkFindings({ catalogue, profile, vocabulary }: RuleInput): readonly Finding[] {
  return (catalogue.abro?.checks ?? []).flatMap((check) =>
    check.findings.flatMap(({ id, when, severity, message, solution, at }): readonly Finding[] => {
      if (when && evaluate(when, profile, vocabulary).truth !== "yes") return [];
      const characteristic = at === undefined ? undefined : vocabulary.characteristics.get(at);
      return [
        { id: `abro-check-${check.number}:${id}`, severity, message, solution, where: characteristic ? placeOfCharacteristic(characteristic) : overview() },
      ];
    }),
  );
}

type BuiltInRule = (input: RuleInput) => readonly Finding[];

function finding(id: string, severity: Severity, message: string, solution: string, where: FindingPlace): Finding {
  return { id: `abro-${id}`, severity, message, solution, where };
}

const BUILT_IN: Readonly<Record<AbroBuiltIn, BuiltInRule>> = {
  "tbb-items-complete": ({ dossier }) => {
    if (dossier.abro.items.length === 0)
      return [
        finding(
          "tbb-none",
          "error",
          "De ABRO geldt, maar het TBB-overzicht is leeg.",
          "Zet elk Te Beschermen Belang in het overzicht, of zet de ABRO uit.",
          overview(),
        ),
      ];
    return dossier.abro.items.flatMap((item) => {
      const missing = [
        ...(item.kind ? [] : ["het soort belang"]),
        ...(item.description.trim() ? [] : ["de omschrijving"]),
        ...(item.place.trim() ? [] : ["de plaats of het systeem"]),
        ...(item.category ? [] : ["de TBB-categorie"]),
        ...(item.rubricering ? [] : ["de bestaande rubricering (of: geen)"]),
      ];
      if (missing.length === 0) return [];
      return [finding(`tbb-incomplete:${item.id}`, "error", `Bij ${item.id} ontbreekt ${enumerate(missing)}.`, "Vul het TBB-overzicht aan.", overview(item))];
    });
  },
  "tbb-floor": ({ dossier }) =>
    dossier.abro.items
      .filter(isBelowFloor)
      .map((item) =>
        finding(
          `tbb-floor:${item.id}`,
          "error",
          `${item.id} heeft een lichtere TBB-categorie dan bij de rubricering hoort.`,
          "Kies een zwaardere categorie, of controleer de rubricering bij wie haar heeft vastgesteld. TBB 1 is de zwaarste.",
          overview(item),
        ),
      ),
  // Nothing to find at run time: no function makes a rubricering out of a category, and a test holds that.
  "tbb-no-derived-rubricering": () => [],
  "tbb-set-by": ({ dossier }) =>
    dossier.abro.items
      .filter((item) => item.category !== undefined)
      .flatMap((item) => {
        const missing = [
          ...(item.method ? [] : ["de methode"]),
          ...(item.setBy.trim() ? [] : ["wie de categorie heeft vastgesteld"]),
          ...(item.setOn ? [] : ["de datum"]),
        ];
        return [
          ...(missing.length > 0
            ? [
                finding(
                  `tbb-set-by:${item.id}`,
                  "error",
                  `Bij ${item.id} ontbreekt ${enumerate(missing)}.`,
                  "Leg vast wie de categorie vaststelde, hoe en wanneer.",
                  overview(item),
                ),
              ]
            : []),
          ...(item.confirmedBy.trim()
            ? []
            : [
                finding(
                  `tbb-confirmed:${item.id}`,
                  "warning",
                  `De categorie van ${item.id} is nog niet bevestigd.`,
                  "Laat de beveiligingsautoriteit (BVA), of wie die rol in uw organisatie heeft, de categorie bevestigen.",
                  overview(item),
                ),
              ]),
        ];
      }),
  "tbb-overview-approved": ({ dossier }) => {
    const { approvedBy, approvedOn } = dossier.abro;
    if (approvedBy.trim() && approvedOn) return [];
    return [
      finding(
        "tbb-overview-approved",
        dossier.tender.annexStatus === "definitief" ? "error" : "warning",
        "Het TBB-overzicht is nog niet door de opdrachtgever goedgekeurd (ABRO 1.4.1).",
        "Leg vast wie het overzicht goedkeurde en wanneer, vóór u publiceert of het overzicht deelt.",
        overview(),
      ),
    ];
  },
  "extra-measure-reason": ({ dossier }) =>
    dossier.abro.extraMeasures
      .filter((each) => each.text.trim() === "" || each.reason.trim() === "")
      .map((each) =>
        finding(
          `extra-measure:${each.id}`,
          "error",
          `Bij extra maatregel ${each.id} ontbreekt ${each.text.trim() === "" ? "de maatregel" : "de grond in de risicoanalyse"} (ABRO 1.3.9).`,
          "Vul aan welke uitkomst van uw risicoanalyse deze maatregel nodig maakt, of haal de maatregel weg.",
          { step: "abro", item: each.id },
        ),
      ),
  "buyer-duties": ({ catalogue, dossier, profile }) => {
    if (!catalogue.abro) return [];
    const duties = buyerDuties(assembleAbro(catalogue.abro, abroScopeOf(dossier, profile)), dossier);
    const open = duties.filter(lacksContact);
    if (open.length === 0) return [];
    return [
      finding(
        "buyer-duties",
        "warning",
        `Bij ${open.length} van de ${duties.length} ABRO-eisen met een taak voor u is nog geen contactpersoon ingevuld: ${numbersText(open.map((each) => each.number))}.`,
        "Zet bij elke taak wie hem doet. De opdrachtnemer wacht op uw besluit of goedkeuring.",
        { step: "abro", item: "abroTaken" },
      ),
    ];
  },
  "heaviest-per-place": ({ dossier, profile }) =>
    abroScopeOf(dossier, profile)
      .places.filter((place) => place.categories.length > 1)
      .map((place) =>
        finding(
          `mixed-place:${place.name}`,
          "advice",
          `Op "${place.name}" staan belangen van ${categoriesText(place.categories)}. Daar gelden de eisen in de zwaarste variant.`,
          "Bedenk of u de belangen kunt scheiden (ABRO 1.4.4). Dat maakt de eisen voor het lichtere deel lichter.",
          overview(),
        ),
      ),
  "official-text": (input) => [...provenanceFindings(input), ...missingListFindings(input)],
  planning: ({ catalogue, dossier, profile, vocabulary }) => {
    if (!catalogue.abro) return [];
    const planning = abroPlanning(catalogue.abro, dossier, profile, vocabulary);
    if (!planning.tooShort) return [];
    return [
      finding(
        "planning",
        "warning",
        `Tussen de gunningsbeslissing en het begin van de overeenkomst zitten ${planning.available} dagen. De bekende termijnen vragen er al ${planning.knownDays}, en van ${enumerate(planning.unknownTerms)} is de termijn niet bekend.`,
        "Laat de overeenkomst later beginnen, of vraag het NBIV vooraf naar de termijn.",
        { step: "opdracht", item: "contractStart" },
      ),
    ];
  },
};

/** Which text of the ABRO is printed. */
function provenanceFindings({ catalogue }: RuleInput): readonly Finding[] {
  if (!catalogue.abro) return [];
  const { official, officialFault } = catalogue.abro;
  const where: FindingPlace = { step: "abro", item: "abroTekst" };
  if (officialFault !== undefined)
    return [
      finding(
        "official-text-damaged",
        "warning",
        `De ABRO-eisen staan in de bijlage als weergave in onze woorden. ${officialFault}`,
        "Hebt u die tekst niet meer nodig? Verwijder hem dan.",
        where,
      ),
    ];
  const numbers = [...abroRequirements(catalogue.abro).keys()];
  const total = numbers.length;
  const known = official ? numbers.filter((number) => Object.hasOwn(official.texts, number)).length : 0;
  if (known === total) return [];
  return [
    finding(
      "official-text",
      "advice",
      official
        ? `De ingelezen officiële tekst heeft ${known} van de ${total} ABRO-eisen. De andere staan in de bijlage als weergave in onze woorden.`
        : "De ABRO-eisen staan in de bijlage als weergave in onze woorden. De officiële tekst gaat voor.",
      "Lees de officiële tekst in als uw organisatie die heeft. Dan komt die tekst in de bijlage.",
      where,
    ),
  ];
}

/** Requirements whose list is only in the official text: without it a supplier cannot read what he has to do. */
function missingListFindings({ catalogue, dossier, profile }: RuleInput): readonly Finding[] {
  if (!catalogue.abro) return [];
  const missing = assembleAbro(catalogue.abro, abroScopeOf(dossier, profile)).requirements.filter(
    (each) => each.listMissing && each.provenance === "paraphrase",
  );
  if (missing.length === 0) return [];
  return [
    finding(
      "lists-missing",
      dossier.tender.annexStatus === "definitief" ? "warning" : "advice",
      `Bij ${missing.length} ABRO-eisen hoort een opsomming die alleen in de officiële tekst staat: ${numbersText(missing.map((each) => each.number))}.`,
      "Lees de officiële tekst in voordat u publiceert. Kan dat niet, stuur haar dan met de stukken mee: anders weet een inschrijver niet wat hij moet doen.",
      { step: "abro", item: "abroTekst" },
    ),
  ];
}

/** At most eight numbers; the rest as a count. */
function numbersText(numbers: readonly string[]): string {
  return numbers.length <= 8 ? enumerate(numbers) : `${numbers.slice(0, 8).join(", ")} en nog ${numbers.length - 8}`;
}
