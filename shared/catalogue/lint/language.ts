import { definitionOf } from "../glossary.ts";
import type { Catalogue, Requirement } from "../model.ts";
import { type CatalogueProblem, editorial } from "./model.ts";

/** Words that no judge can apply: a number, a period, a standard or a named document belongs there instead. */
const VAGUE = [
  "adequaat",
  "adequate",
  "voldoende",
  "passend",
  "passende",
  "state of the art",
  "stand van de techniek",
  "zo spoedig mogelijk",
  "zo snel mogelijk",
  "in beginsel",
  "in principe",
  "streeft",
  "redelijk",
  "redelijke",
  "redelijkerwijs",
  "regelmatig",
  "regelmatige",
  "periodiek",
  "periodieke",
  "tijdig",
  "tijdige",
  "bijvoorbeeld",
  "geschikt",
  "geschikte",
  "waar mogelijk",
  "indien nodig",
  "zo nodig",
  "enzovoort",
  "etc",
  "best effort",
  "naar behoren",
  "deugdelijk",
  "deugdelijke",
  "optimaal",
  "optimale",
] as const;

/** Countries and makes do not belong in a requirement (Aanbestedingswet 2012, art. 2.76 lid 3; landenneutraal beleid). */
const COUNTRIES = [
  "China",
  "Chinese",
  "Rusland",
  "Russische",
  "Iran",
  "Iraanse",
  "Noord-Korea",
  "Noord-Koreaanse",
  "Amerika",
  "Amerikaanse",
  "Verenigde Staten",
  "Israël",
  "Israëlische",
  "India",
  "Indiase",
] as const;
const BRANDS = [
  "Microsoft",
  "Azure",
  "Office 365",
  "Microsoft 365",
  "Windows",
  "AWS",
  "Amazon",
  "Google",
  "Oracle",
  "SAP",
  "VMware",
  "Citrix",
  "Cisco",
  "Juniper",
  "Huawei",
  "ZTE",
  "Fortinet",
  "Palo Alto",
  "Aruba",
  "Hikvision",
  "Dahua",
  "Apple",
  "Android",
  "iOS",
  "Salesforce",
  "ServiceNow",
  "TOPdesk",
  "Kaspersky",
] as const;

/** Norms and certificates that want "of gelijkwaardig" beside them (Aanbestedingswet 2012, art. 2.76 lid 2). */
const NORM = /\b(ISO(\/IEC)?|NEN|IEC|EN \d|ETSI|SOC 2|ISAE|FIPS|OWASP|CIS|Common Criteria|EUCC|NIST|BSI C5|TLS|CSA|CycloneDX|SPDX|CSAF|SBOM-formaat)\b/;
const CERTIFICATE = /\b(certificaat|gecertificeerd|certificering)\b/i;
const EQUIVALENT = /gelijkwaardig/i;
const SUBJECT =
  /\b(opdrachtnemer|inschrijver|gegadigde|dienst|apparatuur|apparaat|product|software|oplossing|systeem|verwerker|levering|programmatuur|toepassing|koppeling|omgeving|firmware)\b/i;

/** A requirement asks one thing: a second "moet" or "dient te" is a second duty. */
const DUTY = /\b(moet|moeten|dient te|dienen te)\b/giu;

const LENGTH = { min: 20, max: 110 } as const;
const MAX_SENTENCE = 40;

/** Whether a judge, a supplier and a buyer can work with the words. */
export function languageProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return [
    ...catalogue.requirements.flatMap(wordingProblems),
    ...catalogue.requirements.flatMap(asWordings).flatMap(wordingProblems),
    ...catalogue.requirements.flatMap(fallbackProblems),
    ...scanNameProblems(catalogue),
    ...glossaryProblems(catalogue),
  ];
}

/** What the wording of a requirement consists of, wherever it comes from. */
export interface Wording extends Pick<Requirement, "id" | "title" | "text" | "list"> {
  readonly evidence: Pick<Requirement["evidence"], "text">;
}

/** What is the matter with the wording of one requirement; own texts of a tender are held against the same rules as those of a pack. */
export function wordingProblems(wording: Wording): readonly CatalogueProblem[] {
  return [...obligationProblems(wording), ...normProblems(wording), ...nameProblems(wording)];
}

/** Each prepared text in the place of the standard one: it can become the annex, so it is read with the same eyes. */
function asWordings({ id, evidence, fallbacks }: Requirement): readonly Wording[] {
  return fallbacks.map(({ label, text, list }) => ({ id, title: label, text, evidence, ...(list ? { list } : {}) }));
}

function fallbackProblems({ id, text, list, fallbacks }: Requirement): readonly CatalogueProblem[] {
  const words = (one: { readonly text: string; readonly list?: readonly string[] | undefined }): string => JSON.stringify([one.text, one.list ?? []]);
  const texts = [words({ text, list }), ...fallbacks.map(words)];
  const labels = fallbacks.map((each) => each.label);
  return [
    ...(new Set(texts).size < texts.length
      ? [editorial("error", "fallback-same-text", id, "fallbacks", "Een voorbereide tekst is gelijk aan de standaard of aan een andere voorbereide tekst.")]
      : []),
    ...(new Set(labels).size < labels.length
      ? [editorial("error", "fallback-same-label", id, "fallbacks", "Twee voorbereide teksten hebben dezelfde naam.")]
      : []),
  ];
}

function obligationText(requirement: Wording): string {
  return [requirement.text, ...(requirement.list ?? [])].join(" ");
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function containsWord(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, "iu").test(text);
}

function obligationProblems(requirement: Wording): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const text = obligationText(requirement);
  const evidence = requirement.evidence.text;
  for (const word of VAGUE) {
    if (containsWord(text, word))
      problems.push(
        editorial("error", "vague-word", requirement.id, "text", `"${word}" is niet te toetsen. Noem een getal, een termijn, een norm of een document.`),
      );
    else if (containsWord(evidence, word)) problems.push(editorial("warning", "vague-word", requirement.id, "evidence.text", `"${word}" is niet te toetsen.`));
  }
  const length = wordsIn(text);
  if (length < LENGTH.min || length > LENGTH.max)
    problems.push(editorial("warning", "text-length", requirement.id, "text", `De tekst telt ${length} woorden; 25 tot 90 is de maat.`));
  for (const sentence of requirement.text.split(/(?<=[.;:])\s+/))
    if (wordsIn(sentence) > MAX_SENTENCE)
      problems.push(editorial("warning", "long-sentence", requirement.id, "text", `Een zin telt ${wordsIn(sentence)} woorden. Knip hem.`));
  const duties = text.match(DUTY)?.length ?? 0;
  if (duties > 1)
    problems.push(
      editorial("error", "several-duties", requirement.id, "text", `Er staat ${duties} keer "moet" of "dient te". Eén eis vraagt één ding: splits haar.`),
    );
  if (!SUBJECT.test(requirement.text))
    problems.push(
      editorial("error", "no-subject", requirement.id, "text", "De tekst zegt niet wie of wat moet voldoen (de opdrachtnemer, de inschrijver, het product)."),
    );
  return problems;
}

function normProblems(requirement: Wording): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const parts = { text: obligationText(requirement), "evidence.text": requirement.evidence.text };
  for (const [place, text] of Object.entries(parts))
    if ((NORM.test(text) || CERTIFICATE.test(text)) && !EQUIVALENT.test(text))
      problems.push(
        editorial(
          "error",
          "norm-without-equivalent",
          requirement.id,
          place,
          'Bij een norm of certificaat hoort "of gelijkwaardig" (Aanbestedingswet 2012, art. 2.76 lid 2).',
        ),
      );
  return problems;
}

function nameProblems(requirement: Wording): readonly CatalogueProblem[] {
  return namesIn([obligationText(requirement), requirement.evidence.text, requirement.title].join(" "), requirement.id, "text");
}

/** The scan is country-neutral too: its own texts, and those of the questions that it asks. */
function scanNameProblems({ quickScan, characteristics }: Catalogue): readonly CatalogueProblem[] {
  const { questions, ...own } = quickScan;
  return [
    ...namesIn(JSON.stringify(own), "quickscan", "text"),
    ...characteristics.filter((each) => questions.includes(each.id)).flatMap((each) => namesIn(JSON.stringify(each), "quickscan", each.id)),
  ];
}

/** A definition is printed in the annex, where "u" is the supplier. */
function glossaryProblems({ glossary }: Catalogue): readonly CatalogueProblem[] {
  return glossary
    .filter((each) => /(?<!\p{L})(u|uw)(?!\p{L})/iu.test(definitionOf(each)))
    .map((each) =>
      editorial(
        "error",
        "definition-addresses-reader",
        each.term,
        "meaning",
        'De eerste zin van de betekenis komt in de bijlage en mag geen "u" of "uw" bevatten.',
      ),
    );
}

function namesIn(text: string, subject: string, place: string): readonly CatalogueProblem[] {
  return [
    ...BRANDS.filter((brand) => containsWord(text, brand)).map((brand) =>
      editorial("error", "brand-name", subject, place, `"${brand}" is een merk. Vraag de eigenschap, niet het merk.`),
    ),
    ...COUNTRIES.filter((country) => containsWord(text, country)).map((country) =>
      editorial("error", "country-name", subject, place, `"${country}" noemt een land. De eisen en de quickscan zijn landenneutraal.`),
    ),
  ];
}
