/** The quick scan as a text for the procurement file. Internal: it holds the grounds that the user gave. */
import type { Assembly } from "../assembly/model.ts";
import { profileOf } from "../assembly/profile.ts";
import { formatDate, type Vocabulary, vocabularyOf } from "../catalogue/conditions.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Dossier } from "../dossier/model.ts";
import { answerPhrase, assessQuickScan, type QuickScanResult, type RiskAssessment } from "./quick-scan.ts";
import { requirementsFromScan, type ScanRequirement } from "./scan-requirements.ts";

const TEXTS = {
  procurement: "Inkoop",
  buyer: "Opdrachtgever",
  reference: "Kenmerk",
  list: "Vragenlijst",
  assessed: "Beoordeeld",
  assessedBy: (by: string, on: string | undefined) => `${by || "nog niet ingevuld door wie"}, ${on ? formatDate(on) : "nog geen datum"}`,
  outcome: "Uitkomst",
  because: "Dit komt door:",
  risk: (label: string) => `${label}, omdat:`,
  seen: "Wat de antwoorden laten zien",
  notSeen: "Niet gezien in de antwoorden",
  nothingSeen: "De antwoorden wijzen geen van de risico’s, signalen of regels uit deze vragenlijst aan.",
  ground: "Toelichting",
  notKnown: "Wat nog niet bekend is",
  nothingUnknown: "Alle vragen zijn met een bekend antwoord beantwoord.",
  openRisks: (labels: readonly string[]) => `Daardoor is hierover nog niets te zeggen: ${labels.join("; ")}.`,
  ownMeasures: "Maatregelen die de opdrachtgever zelf kan nemen",
  requirements: (number: number) => `Eisen die door de antwoorden in de bijlage staan (${number})`,
  none: "Geen.",
  requirement: ({ number, title, because }: ScanRequirement) => `Eis ${number}: ${title}${because.length > 0 ? ` (door: ${because.join("; ")})` : ""}`,
  conclusion: "Conclusie van wie besluit",
  noConclusion: "Nog niet ingevuld.",
  advice: "De uitkomst is een advies en geen oordeel over een partij of een product. Mensen besluiten, per inkoop.",
} as const;

/** Undefined while nothing was answered. Lines end in a line feed; items begin with a dash, so that it can be pasted anywhere. */
export function scanFileText(catalogue: Catalogue, dossier: Dossier, assembly: Assembly): string | undefined {
  const profile = profileOf(catalogue, dossier);
  const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
  const result = assessQuickScan(catalogue, profile, vocabulary);
  if (!result) return undefined;
  const phrase = (id: string): string => answerPhrase(id, profile, vocabulary);
  const { grounds, conclusion } = dossier.quickScan;
  const groundsOf = (questions: readonly string[]): readonly string[] => groundLines(questions, grounds, vocabulary);
  const seen = result.risks.filter((each) => each.state === "seen");
  const told = new Set([...seen.flatMap((each) => each.questions), ...result.unanswered, ...result.unknown]);
  const others = catalogue.quickScan.questions.filter((id) => !told.has(id));
  const requirements = requirementsFromScan(catalogue, dossier, assembly);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [TEXTS.outcome, [result.outcome.label, result.outcome.advice, TEXTS.because, ...result.reasons.map(item)]],
    [
      TEXTS.seen,
      [
        ...(seen.length > 0 ? seen.flatMap((each) => riskLines(each, groundsOf(each.questions))) : [TEXTS.nothingSeen]),
        ...notSeenLines(result.risks),
        ...groundsOf(others),
      ],
    ],
    [TEXTS.notKnown, unknownLines(result, phrase, groundsOf)],
    [TEXTS.ownMeasures, seen.flatMap(({ risk }) => risk.ownMeasures.map(item))],
    [TEXTS.requirements(requirements.length), requirements.map((each) => item(TEXTS.requirement(each)))],
    [TEXTS.conclusion, [conclusion.trim() || TEXTS.noConclusion, TEXTS.advice]],
  ];
  return [
    headLines(catalogue, dossier).join("\n"),
    ...sections.map(([title, lines], index) => [`${index + 1}. ${title}`, ...(lines.length > 0 ? lines : [TEXTS.none])].join("\n")),
  ].join("\n\n");
}

function headLines({ quickScan, pack }: Catalogue, { tender, quickScan: scan }: Dossier): readonly string[] {
  return [
    quickScan.title,
    ...[
      [TEXTS.procurement, tender.title],
      [TEXTS.buyer, tender.organisation],
      [TEXTS.reference, tender.reference],
    ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])),
    `${TEXTS.list}: ${quickScan.disclaimer} (${pack.name}, ${pack.version})`,
    quickScan.neutrality,
    `${TEXTS.assessed}: ${TEXTS.assessedBy(scan.assessedBy.trim(), scan.assessedOn)}`,
  ];
}

function riskLines({ risk, reasons }: RiskAssessment, grounds: readonly string[]): readonly string[] {
  return [item(TEXTS.risk(risk.label)), ...reasons.map((reason) => `  ${item(reason)}`), `  ${risk.explanation}`, ...grounds];
}

function notSeenLines(risks: readonly RiskAssessment[]): readonly string[] {
  const labels = risks.filter((each) => each.state === "notSeen").map((each) => each.risk.label);
  return labels.length > 0 ? [`${TEXTS.notSeen}: ${labels.join("; ")}.`] : [];
}

function unknownLines(
  { unanswered, unknown, risks }: QuickScanResult,
  phrase: (id: string) => string,
  groundsOf: (questions: readonly string[]) => readonly string[],
): readonly string[] {
  const missing = [...unanswered, ...unknown];
  if (missing.length === 0) return [TEXTS.nothingUnknown];
  const open = risks.filter((each) => each.state === "notKnown").map((each) => each.risk.label);
  return [...missing.flatMap((id) => [item(sentence(phrase(id))), ...groundsOf([id])]), ...(open.length > 0 ? [TEXTS.openRisks(open)] : [])];
}

/** Per question with a ground: "  Toelichting (Vitaal proces): ...". */
function groundLines(questions: readonly string[], grounds: Dossier["quickScan"]["grounds"], { characteristics }: Vocabulary): readonly string[] {
  return questions.flatMap((id) => {
    const ground = Object.hasOwn(grounds, id) ? grounds[id]?.trim() : undefined;
    return ground ? [`  ${TEXTS.ground} (${characteristics.get(id)?.label ?? id}): ${ground.replace(/\s*\n\s*/g, " ")}`] : [];
  });
}

/** "nog niet bekend is of ..." as a sentence. */
function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
}

function item(text: string): string {
  return `- ${text}`;
}
