/** The account (verantwoording): internal, and complete enough to explain the annex years later. */
import type { Annex, Block } from "../annex/model.ts";
import { body, heading, tableOr } from "../annex/tables.ts";
import { KIND_LABELS } from "../annex/words.ts";
import { abroAssemblyOf } from "../assembly/abro.ts";
import type { Assembly, ExclusionCause } from "../assembly/model.ts";
import { profileOf } from "../assembly/profile.ts";
import { type CharacteristicValue, enumerate, formatDate, formatNumber, vocabularyOf } from "../catalogue/conditions.ts";
import { coverageOf } from "../catalogue/coverage.ts";
import type { Catalogue, Characteristic } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import type { Finding, Severity } from "../review/model.ts";
import { assessQuickScan } from "../review/quick-scan.ts";
import { abroParts } from "./abro-parts.ts";
import { deviationRows } from "./deviations.ts";
import { internalDocument } from "./document.ts";

export interface AccountInput {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  readonly assembly: Assembly;
  readonly findings: readonly Finding[];
  /** Day that is printed, ISO. */
  readonly date: string;
}

/** Norms of which the account shows what this annex asks. */
const COVERED = ["bio2", "iso-27002"];

export function composeAccount(input: AccountInput): Annex {
  const { catalogue, dossier, date } = input;
  return internalDocument("Verantwoording", catalogue, dossier, date, [
    heading(1, "In het kort"),
    ...summary(input),
    heading(1, "Quickscan nationale veiligheid"),
    ...quickScanPart(catalogue, dossier),
    heading(1, "Marktverkenning"),
    ...marketPart(dossier),
    heading(1, "Kenmerken van de opdracht"),
    ...answersPart(catalogue, dossier),
    heading(1, "Eisen in de bijlage, met de reden"),
    ...requirementsPart(input),
    heading(1, "Eisen die niet in de bijlage staan"),
    ...excludedPart(input),
    heading(1, "Afwijkingen en akkoorden"),
    ...deviationsPart(catalogue, dossier),
    heading(1, "Bevindingen"),
    ...findingsPart(input.findings),
    ...abroParts(catalogue, dossier, abroAssemblyOf(catalogue, dossier)),
    heading(1, "Dekking van normen"),
    ...coverageParts(input),
    heading(1, "Exports en logboek"),
    ...logPart(dossier),
  ]);
}

function summary({ catalogue, dossier, assembly, findings, date }: AccountInput): readonly Block[] {
  const abro = abroAssemblyOf(catalogue, dossier);
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  return [
    body(
      `Op ${formatDate(date)} bevat de bijlage ${assembly.requirements.length} eisen${abro ? ` en ${abro.requirements.length} eisen van de ABRO` : ""}. ${assembly.excluded.length} eisen zijn niet nodig of weggelaten, ${assembly.unknown.length} hangen nog af van een antwoord.`,
    ),
    body(`Er zijn ${count("error")} fouten, ${count("warning")} waarschuwingen en ${count("advice")} adviezen.`),
    body(`Eisenpakket: ${catalogue.pack.name}, versie ${catalogue.pack.version} (controlegetal ${catalogue.hash.slice(0, 16)}).`),
    ...(dossier.pack && dossier.pack.hash !== catalogue.hash
      ? [body(`Het dossier is begonnen met versie ${dossier.pack.version} van het pakket (controlegetal ${dossier.pack.hash.slice(0, 16)}).`)]
      : []),
  ];
}

function quickScanPart(catalogue: Catalogue, dossier: Dossier): readonly Block[] {
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const result = assessQuickScan(catalogue, profile, vocabulary);
  const { assessedBy, assessedOn, conclusion, grounds } = dossier.quickScan;
  const questions = catalogue.quickScan.questions.flatMap((id) => vocabulary.characteristics.get(id) ?? []);
  return [
    body(catalogue.quickScan.disclaimer),
    body(result ? `Uitkomst: ${result.outcome.label}. ${result.outcome.advice}` : "De quickscan is niet ingevuld."),
    body(`Beoordeeld door: ${assessedBy.trim() || "nog niemand"}${assessedOn ? `, ${formatDate(assessedOn)}` : ""}.`),
    ...(conclusion.trim() ? [body(`Conclusie: ${conclusion}`)] : []),
    ...tableOr(
      "Er zijn geen vragen.",
      "De vragen van de quickscan, met antwoord en toelichting.",
      [
        ["Vraag", 50],
        ["Antwoord", 18],
        ["Toelichting", 32],
      ],
      questions.map((each) => [each.question?.text ?? each.label, answerText(each, profile.values[each.id]), grounds[each.id] ?? ""]),
    ),
  ];
}

function marketPart(dossier: Dossier): readonly Block[] {
  return tableOr(
    "Er is geen marktverkenning vastgelegd.",
    "Wie in de markt is bekeken, en wat is gevonden.",
    [
      ["Bekeken", 26],
      ["Gevonden", 44],
      ["Door", 16],
      ["Op", 14],
    ],
    dossier.marketNotes.map((each) => [each.party, each.finding, each.by, each.on ? formatDate(each.on) : ""]),
  );
}

/** What was answered outside the quick scan. */
function answersPart(catalogue: Catalogue, dossier: Dossier): readonly Block[] {
  const profile = profileOf(catalogue, dossier);
  const scan = new Set(catalogue.quickScan.questions);
  const answered = catalogue.characteristics.filter((each) => each.question && !scan.has(each.id) && profile.values[each.id] !== undefined);
  return tableOr(
    "Er zijn nog geen vragen beantwoord.",
    "De vragen die zijn beantwoord.",
    [
      ["Vraag", 66],
      ["Antwoord", 34],
    ],
    answered.map((each) => [each.question?.text ?? each.label, answerText(each, profile.values[each.id])]),
  );
}

/** An answer as a person reads it. */
export function answerText(characteristic: Characteristic, value: CharacteristicValue | undefined): string {
  if (value === undefined) return "niet beantwoord";
  if (value === null) return "weet ik niet";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "number") return characteristic.type === "number" ? `${formatNumber(value)} ${characteristic.unit}` : formatNumber(value);
  const labelOf = (each: string): string =>
    characteristic.type === "choice" || characteristic.type === "multi"
      ? (characteristic.options.find((option) => option.value === each)?.label ?? each)
      : each;
  if (typeof value === "string") return characteristic.type === "date" ? formatDate(value) : labelOf(value);
  return value.length === 0 ? "geen van deze" : value.map(labelOf).join("; ");
}

function requirementsPart({ assembly }: AccountInput): readonly Block[] {
  return tableOr(
    "De bijlage bevat nog geen eisen.",
    "Elke eis met nummer, soort en de reden waarom zij er staat.",
    [
      ["Nr.", 7],
      ["Eis", 37],
      ["Soort", 16],
      ["Waarom", 40],
    ],
    assembly.requirements.map((each) => [each.number, `${each.title} (${each.id})`, KIND_LABELS[each.kind], each.reasons.join("; ")]),
  );
}

const CAUSES: Readonly<Record<ExclusionCause, string>> = { condition: "niet nodig", superseded: "vervangen", leftOut: "weggelaten" };

/** Of a set that was not chosen no single requirement needs a reason: that would bury what was weighed under hundreds of rows. */
function excludedPart({ catalogue, dossier, assembly }: AccountInput): readonly Block[] {
  const chosen = new Set([...catalogue.sets.filter((each) => each.kind === "base").map((each) => each.id), ...dossier.sets]);
  const otherSets = catalogue.sets.filter((each) => !chosen.has(each.id)).map((each) => each.name);
  return [
    ...(otherSets.length > 0 ? [body(`Niet gekozen zijn deze onderdelen, met al hun eisen: ${enumerate(otherSets)}.`)] : []),
    ...excludedTable(assembly, chosen),
  ];
}

function excludedTable(assembly: Assembly, chosen: ReadonlySet<string>): readonly Block[] {
  return tableOr(
    "Elke eis van de gekozen onderdelen staat in de bijlage.",
    "Eisen die niet in de bijlage staan, met de reden.",
    [
      ["Eis", 40],
      ["Hoe", 16],
      ["Waarom", 44],
    ],
    [
      ...assembly.excluded
        .filter((each) => chosen.has(each.set) || each.cause !== "condition")
        .map((each) => [`${each.title} (${each.id})`, CAUSES[each.cause], each.reasons.join("; ")]),
      ...assembly.unknown.map((each) => [`${each.title} (${each.id})`, "nog onbekend", each.reasons.join("; ")]),
    ],
  );
}

function deviationsPart(catalogue: Catalogue, dossier: Dossier): readonly Block[] {
  return tableOr(
    "De bijlage wijkt nergens af van de standaard.",
    "Afwijkingen van de standaard en eigen eisen, met motivering en akkoord.",
    [
      ["Eis", 16],
      ["Afwijking", 26],
      ["Motivering", 34],
      ["Gemaakt en beoordeeld", 24],
    ],
    deviationRows(catalogue, dossier),
  );
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "fout", warning: "let op", advice: "advies" };

function findingsPart(findings: readonly Finding[]): readonly Block[] {
  return tableOr(
    "Er zijn geen bevindingen.",
    "Bevindingen bij dit dossier.",
    [
      ["Soort", 12],
      ["Bevinding", 48],
      ["Wat te doen", 40],
    ],
    findings.map((each) => [SEVERITIES[each.severity], each.message, each.solution]),
  );
}

function coverageParts({ catalogue, assembly }: AccountInput): readonly Block[] {
  const numberOf = new Map(assembly.requirements.map((each) => [each.id, each.number]));
  return COVERED.flatMap((source) => coverageOf(catalogue, source) ?? []).flatMap((coverage): readonly Block[] => {
    const rows = coverage.places.map((place) => ({ place, numbers: place.requirements.flatMap((id) => numberOf.get(id) ?? []) }));
    const asked = rows.filter((row) => row.numbers.length > 0);
    return [
      heading(2, coverage.citeAs),
      body(
        `${asked.length} van de ${rows.length} maatregelen worden in deze bijlage gevraagd. De andere zijn voor deze opdracht niet nodig, of zijn voor de eigen organisatie.`,
      ),
      ...tableOr(
        "Deze bijlage haalt deze norm niet aan.",
        `Plaatsen van ${coverage.citeAs} die deze bijlage vraagt, met de nummers van de eisen.`,
        [
          ["Plaats", 14],
          ["Onderwerp", 58],
          ["Eisen", 28],
        ],
        asked.map(({ place, numbers }) => [place.place, place.title, numbers.join(", ")]),
      ),
    ];
  });
}

function logPart(dossier: Dossier): readonly Block[] {
  return [
    ...tableOr(
      "Er is nog niets geëxporteerd.",
      "Eerdere exports van de bijlage.",
      [
        ["Nr.", 7],
        ["Versie", 17],
        ["Gemaakt", 30],
        ["Bestand en controlegetal", 46],
      ],
      dossier.revisions.map((each) => [
        String(each.number),
        `${each.annexVersion} (${each.annexStatus})`,
        `${dayAndTime(each.at)}, ${each.by}`,
        [each.file, ...each.answerForms].map(({ name, hash }) => `${name}, ${hash.slice(0, 16)}`).join("\n"),
      ]),
    ),
    ...tableOr(
      "Het logboek is leeg.",
      "Het logboek: wat er is gebeurd, wanneer en door wie.",
      [
        ["Nr.", 8],
        ["Wanneer", 22],
        ["Wie", 22],
        ["Wat", 48],
      ],
      dossier.log.map((each) => [String(each.sequence), dayAndTime(each.at), each.by, each.what]),
    ),
  ];
}

/** UTC, so that the document is the same in every time zone. */
function dayAndTime(instant: string): string {
  return `${formatDate(instant.slice(0, 10))} ${instant.slice(11, 16)} UTC`;
}
