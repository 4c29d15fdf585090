/** What the account says about the ABRO: what is protected, what was added, what the buyer has to do, and the time line. */
import type { AbroAssembly, LeftOutAbroRequirement } from "../abro/assemble.ts";
import { buyerDuties } from "../abro/duties.ts";
import type { Abro } from "../abro/model.ts";
import { type AbroPlanning, abroPlanning } from "../abro/planning.ts";
import type { Block } from "../annex/model.ts";
import { body, heading, tableOr } from "../annex/tables.ts";
import { overviewTable } from "../annex/tbb-table.ts";
import { profileOf } from "../assembly/profile.ts";
import { enumerate, formatDate, vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { BUYER_ROLE_NAMES, DUTY_STATE_NAMES } from "../dossier/abro-words.ts";
import type { Dossier } from "../dossier/model.ts";

export function abroParts(catalogue: Catalogue, dossier: Dossier, assembly: AbroAssembly | undefined): readonly Block[] {
  const { abro } = catalogue;
  if (!abro || !assembly) return [];
  return [
    heading(1, `${abro.frame.citeAs}`),
    body(`${assembly.requirements.length} eisen gelden, ${assembly.leftOut.length} gelden niet. ${textOrigin(abro)}`),
    heading(2, "ABRO-eisen die niet gelden"),
    ...leftOutPart(assembly),
    heading(2, "Te Beschermen Belangen"),
    ...overviewTable(dossier.abro.items, abro),
    heading(2, "Extra maatregelen"),
    ...tableOr(
      "Er zijn geen extra maatregelen.",
      "Extra maatregelen van de opdrachtgever, met hun grond.",
      [
        ["Nummer", 14],
        ["Maatregel", 43],
        ["Grond in de risicoanalyse", 43],
      ],
      dossier.abro.extraMeasures.map((each) => [each.id, each.text, each.reason]),
    ),
    heading(2, "Taken van de opdrachtgever"),
    ...tableOr(
      "Er zijn geen taken.",
      "Taken van de opdrachtgever bij de ABRO-eisen, met contactpersoon en stand.",
      [
        ["Eis", 9],
        ["Taak", 45],
        ["Contactpersoon", 20],
        ["Stand en aantekening", 26],
      ],
      buyerDuties(assembly, dossier).map((each) => [
        each.number,
        `${BUYER_ROLE_NAMES[each.task.role]}. ${each.task.duty}`,
        each.contact || "nog niemand",
        [DUTY_STATE_NAMES[each.state], each.note].filter(Boolean).join(". "),
      ]),
    ),
    heading(2, "Planning tussen gunning en begin"),
    ...planningPart(abro, catalogue, dossier),
  ];
}

function textOrigin(abro: Abro): string {
  if (!abro.official) return abro.frame.prevails;
  return `Van ${Object.keys(abro.official.texts).length} eisen is de officiële tekst gebruikt (${abro.official.file}, controlegetal ${abro.official.hash.slice(0, 16)}).`;
}

const LEFT_OUT_CAUSES: Readonly<Record<LeftOutAbroRequirement["cause"], string>> = {
  category: "Alleen voor een andere TBB-categorie",
  application: "Hoofdstuk hoort niet bij de gekozen soort toepassing",
  variant: "Op dezelfde plaats geldt de zwaardere variant",
};

function leftOutPart({ leftOut }: AbroAssembly): readonly Block[] {
  return tableOr(
    "Alle eisen gelden.",
    "ABRO-eisen die niet gelden, per reden.",
    [
      ["Reden", 30],
      ["Eisen", 70],
    ],
    (["category", "application", "variant"] as const).flatMap((cause) => {
      const numbers = leftOut.filter((each) => each.cause === cause).map((each) => each.number);
      return numbers.length === 0 ? [] : [[`${LEFT_OUT_CAUSES[cause]} (${numbers.length})`, numbers.join(", ")]];
    }),
  );
}

function planningPart(abro: Abro, catalogue: Catalogue, dossier: Dossier): readonly Block[] {
  const planning = abroPlanning(abro, dossier, profileOf(catalogue, dossier), vocabularyOf(catalogue.characteristics, catalogue.sets));
  return [
    body(timeText(planning, dossier)),
    ...tableOr(
      "Er zijn geen stappen.",
      "Stappen tussen gunning en begin, met hun termijn. Wat niet bekend is, heet onbekend.",
      [
        ["Stap", 34],
        ["Termijn", 34],
        ["Uiterlijk beginnen", 14],
        ["Bron", 18],
      ],
      planning.steps.map(({ step, latestStart }) => [
        `${step.label.charAt(0).toUpperCase()}${step.label.slice(1)}`,
        step.days === undefined ? `Onbekend. ${step.term}` : step.term,
        latestStart ? formatDate(latestStart) : "onbekend",
        step.source,
      ]),
    ),
  ];
}

function timeText({ available, knownDays, unknownTerms }: AbroPlanning, { tender }: Dossier): string {
  const { awardDate, contractStart } = tender;
  const dates = `Gunningsbeslissing: ${awardDate ? formatDate(awardDate) : "nog niet bekend"}. Begin van de overeenkomst: ${contractStart ? formatDate(contractStart) : "nog niet bekend"}.`;
  const between = available === undefined ? "" : ` Daartussen zitten ${available} dagen.`;
  const unknown = unknownTerms.length === 0 ? "" : ` Niet bekend is de termijn van: ${enumerate(unknownTerms)}.`;
  return `${dates}${between} De bekende termijnen vragen samen ${knownDays} dagen.${unknown}`;
}
