import { describe, expect, test } from "vitest";
import { lintCatalogue } from "../../../shared/catalogue/lint/lint.ts";
import { nearCopies } from "../../../shared/catalogue/lint/near-copies.ts";
import { type Catalogue, quickScanSchema, type Requirement } from "../../../shared/catalogue/model.ts";
import { aCatalogue, aRequirement, aScanCatalogue } from "../../build/builders.ts";

const GOOD_TEXT =
  "De opdrachtnemer herstelt elke kritieke kwetsbaarheid binnen {{uren}} uur nadat de update beschikbaar is, en meldt de opdrachtgever schriftelijk op welke dag en welk tijdstip dat is gebeurd in {{plaats}}.";

/** Problems of a pack with one requirement that is good but for `parts`; size of the set and unused questions left out. */
function problemsOf(parts: Partial<Requirement>, change: (catalogue: Catalogue) => Catalogue = (same) => same): readonly string[] {
  const catalogue = aCatalogue([
    { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001", { title: "Tijdig herstel van fouten", text: GOOD_TEXT, ...parts })] },
  ]);
  return lintCatalogue(change(catalogue))
    .problems.filter((each) => !["set-size", "characteristic-unused", "parameter-unused"].includes(each.id))
    .map((each) => `${each.severity} ${each.id}`);
}

test("een goede eis heeft geen opmerkingen", () => {
  expect(problemsOf({})).toEqual([]);
});

describe("verwijzingen", () => {
  test.each<[string, Partial<Requirement>, string]>([
    ["een bron zonder tabel", { citations: [{ source: "nergens", place: "1.1" }] }, "error citation-source-unknown"],
    ["een plaats die niet in de tabel staat", { citations: [{ source: "norm", place: "9.9" }] }, "error citation-place-unknown"],
    ["een vervallen plaats", { citations: [{ source: "norm", place: "1.2" }] }, "error citation-withdrawn"],
    ["een plaats die niet is nagekeken", { citations: [{ source: "norm", place: "1.3" }] }, "error citation-unverified"],
    ["geen bron en geen reden", { citations: [] }, "error no-citation"],
    [
      "dezelfde bron twee keer",
      {
        citations: [
          { source: "norm", place: "1.1" },
          { source: "norm", place: "1.1" },
        ],
      },
      "error citation-twice",
    ],
    ["een onbekend thema", { theme: "ruimtevaart" }, "error theme-unknown"],
    ["vervangt een eis die niet bestaat", { supersedes: ["BAS-099"] }, "error requirement-unknown"],
    ["vervangt zichzelf", { supersedes: ["BAS-001"] }, "error refers-to-itself"],
    ["een onbekende parameter", { text: GOOD_TEXT.replace("{{uren}}", "{{dagen}}") }, "error parameter-unknown"],
    ["een verkeerd geschreven parameter", { text: GOOD_TEXT.replace("{{uren}}", "{{ uren }}") }, "error parameter-malformed"],
    [
      "een lichtere waarde buiten de grenzen",
      { proportionality: { weigh: "Licht.", lighterParameter: { parameter: "uren", value: 999 } } },
      "error lighter-parameter",
    ],
  ])("%s", (_name, parts, problem) => {
    expect(problemsOf(parts)).toContain(problem);
  });

  test("een bron is niet nodig als de reden van goede praktijk er staat", () => {
    expect(problemsOf({ citations: [], goodPractice: "Geen norm noemt dit." })).toEqual([]);
  });

  test("eisen die elkaar in een kring vervangen, worden gevonden", () => {
    const catalogue = aCatalogue([
      {
        id: "basis",
        prefix: "BAS",
        kind: "base",
        requirements: [aRequirement("BAS-001", { supersedes: ["BAS-002"] }), aRequirement("BAS-002", { supersedes: ["BAS-001"] })],
      },
    ]);
    expect(lintCatalogue(catalogue).problems.filter((each) => each.id === "supersedes-circle")).toHaveLength(1);
  });

  test("een verplichte eis mag niet verdwijnen achter een eis die niet verplicht is", () => {
    const obligatory = { citation: { source: "norm", place: "1.1" }, why: "De wet." };
    const ids = (strict: Partial<Requirement>): readonly string[] =>
      lintCatalogue(
        aCatalogue([
          {
            id: "basis",
            prefix: "BAS",
            kind: "base",
            requirements: [aRequirement("BAS-001", { supersedes: ["BAS-002"], ...strict }), aRequirement("BAS-002", { obligatory })],
          },
        ]),
      ).problems.map((each) => each.id);
    expect(ids({})).toContain("obligatory-superseded");
    expect(ids({ obligatory })).not.toContain("obligatory-superseded");
  });

  test("een onderdeel kan alleen één deel zijn met een ander inkooponderdeel", () => {
    const problems = (samePartAs: readonly string[]): readonly string[] =>
      lintCatalogue(
        aCatalogue([
          { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
          { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
          { id: "saas", prefix: "SAA", samePartAs, requirements: [aRequirement("SAA-001")] },
        ]),
      ).problems.flatMap((each) => (each.id === "same-part-misfit" ? [each.subject] : []));
    expect(problems(["cloud"])).toEqual([]);
    for (const wrong of ["basis", "saas", "telex"]) expect(problems([wrong])).toEqual(["saas"]);
  });

  test("een pakket met meer onderdelen vraagt met ja of nee of een inkoop uit losse delen bestaat", () => {
    const two = aCatalogue([
      { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
      { id: "saas", prefix: "SAA", requirements: [aRequirement("SAA-001")] },
    ]);
    const ids = (characteristics: Catalogue["characteristics"]): readonly string[] =>
      lintCatalogue({ ...two, characteristics })
        .problems.map((each) => each.id)
        .filter((id) => id.startsWith("separate-parts"));
    const others = two.characteristics.filter((each) => each.id !== "losseDelen");
    const asNumber = others.find((each) => each.type === "number");
    expect(ids(two.characteristics)).toEqual([]);
    expect(ids(others)).toEqual(["separate-parts-not-asked"]);
    expect(ids([...others, ...(asNumber ? [{ ...asNumber, id: "losseDelen" }] : [])])).toEqual(["separate-parts-type"]);
  });

  test("een nummer dat twee keer voorkomt, wordt gevonden", () => {
    const catalogue = aCatalogue([{ id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001"), aRequirement("BAS-001")] }]);
    expect(lintCatalogue(catalogue).problems.map((each) => each.id)).toContain("duplicate-requirement");
  });
});

test("de reden waarom een plaats niet wordt gevraagd, hoort bij een plaats die bestaat en die niemand vraagt", () => {
  const withNote = (place: string) => problemsOf({}, (catalogue) => ({ ...catalogue, coverageNotes: { norm: { [place]: "Eigen taak." } } }));
  expect(withNote("9.9")).toEqual(["error coverage-note-unknown"]);
  expect(withNote("1.1")).toEqual(["warning coverage-note-outdated"]);
  expect(withNote("1.3")).toEqual([]);
});

describe("voorwaarden", () => {
  test.each<[string, Requirement["when"], string]>([
    ["een onbekend kenmerk", { is: "weer" }, "error condition-characteristic-unknown"],
    ["een onbekend onderdeel", { set: "telex" }, "error condition-set-unknown"],
    ["een antwoord dat niet bestaat", { is: "rol", value: "tovert" }, "error condition-test-misfit"],
    ["een ja/nee-toets op een keuze", { is: "organisatie" }, "error condition-test-misfit"],
    ["een getal-toets op een datum", { is: "einde", atLeast: 3 }, "error condition-test-misfit"],
    ["een voorwaarde die nooit waar is", { all: [{ is: "gegevens" }, { not: { is: "gegevens" } }] }, "error condition-impossible"],
    [
      "een keuze die twee dingen tegelijk moet zijn",
      {
        all: [
          { is: "organisatie", value: "gemeente" },
          { is: "organisatie", value: "politie" },
        ],
      },
      "error condition-impossible",
    ],
  ])("%s", (_name, when, problem) => {
    expect(problemsOf(when ? { when } : {})).toContain(problem);
  });

  test.each<[string, Requirement["when"]]>([
    ["een grens bij een getal", { is: "aantal", atLeast: 500 }],
    [
      "twee antwoorden van een meervoudige keuze",
      {
        all: [
          { is: "rol", value: "levert" },
          { is: "rol", value: "beheert" },
        ],
      },
    ],
    ["een onbekend antwoord", { unknown: "gegevens" }],
    ["een datum", { not: { is: "einde", onOrAfter: "2027-12-11" } }],
  ])("kan waar zijn: %s", (_name, when) => {
    expect(problemsOf(when ? { when } : {})).toEqual([]);
  });
});

describe("de quickscan", () => {
  const scan = aScanCatalogue([aRequirement("NET-001")]);
  const about = (catalogue: Catalogue): readonly string[] =>
    lintCatalogue(catalogue)
      .problems.filter((each) => each.subject === "quickscan")
      .map((each) => `${each.severity} ${each.id}`);
  const [risk] = scan.quickScan.risks;
  const withRisk = (change: object): Catalogue => ({ ...scan, quickScan: quickScanSchema.parse({ ...scan.quickScan, risks: [{ ...risk, ...change }] }) });

  test("is in orde als elke vraag iets beslist", () => {
    expect(about(scan)).toEqual([]);
  });

  test("vraagt niets waar geen uitkomst, risico of eis van afhangt", () => {
    expect(about(withRisk({ when: { is: "toegang" } }))).toEqual(["warning quickscan-question-idle"]);
  });

  test("kent geen risico met een voorwaarde die niet kan, en geen risico twee keer", () => {
    expect(about(withRisk({ when: { is: "gevolg", value: "niemand" } }))).toContain("error condition-test-misfit");
    const twice = { ...scan, quickScan: { ...scan.quickScan, risks: [...scan.quickScan.risks, ...scan.quickScan.risks] } };
    expect(lintCatalogue(twice).problems.map((each) => each.id)).toContain("duplicate-quickscan-risk");
  });

  test.each([{ not: { is: "toegang" } }, { any: [{ is: "toegang" }, { unknown: "gevolg" }] }])("wordt nooit lichter door een ja: %j mag niet", (when) => {
    expect(about(withRisk({ when }))).toContain("error quickscan-lighter");
  });

  test("noemt geen land en geen merk", () => {
    expect(about(withRisk({ explanation: "Apparatuur uit China." }))).toEqual(["error country-name"]);
    expect(about(withRisk({ ownMeasures: ["Koop geen Huawei."] }))).toEqual(["error brand-name"]);
  });
});

describe("taal en vorm", () => {
  const withText = (text: string): Partial<Requirement> => ({ text: `${text} ${GOOD_TEXT}` });

  test.each<[string, Partial<Requirement>, string]>([
    ["een vaag woord", withText("De opdrachtnemer neemt adequate maatregelen."), "error vague-word"],
    ["een merk", withText("De dienst draait op Azure."), "error brand-name"],
    ["een land", withText("De apparatuur komt niet uit China."), "error country-name"],
    ["een norm zonder gelijkwaardig", withText("De opdrachtnemer heeft een certificaat volgens ISO/IEC 27001."), "error norm-without-equivalent"],
    [
      "geen onderwerp",
      {
        text: "Er wordt binnen {{uren}} uur in {{plaats}} gewerkt aan alles wat er op dat moment nog te herstellen valt, met een schriftelijk verslag aan wie dat wil.",
      },
      "error no-subject",
    ],
    ["een dubbele punt zonder lijst", { text: GOOD_TEXT.replace(/\.$/, ":") }, "error colon-without-list"],
    ["een lijst zonder dubbele punt", { list: ["een;", "twee."] }, "error list-without-colon"],
    ["een contractbepaling bij inschrijving", { kind: "contractbepaling", phase: "inschrijving" }, "error clause-phase"],
    ["een geschiktheidseis tijdens de uitvoering", { kind: "geschiktheidseis", phase: "uitvoering" }, "error suitability-phase"],
    ["twee plichten", withText("De opdrachtnemer moet dit doen en moet dat melden."), "error several-duties"],
    ["een te korte tekst", { text: "De opdrachtnemer herstelt binnen {{uren}} uur in {{plaats}}." }, "warning text-length"],
  ])("%s", (_name, parts, problem) => {
    expect(problemsOf(parts)).toContain(problem);
  });

  test("een norm met gelijkwaardig mag, en een woord dat toevallig op een vaag woord eindigt ook", () => {
    expect(problemsOf(withText("De opdrachtnemer werkt volgens ISO/IEC 27001 of gelijkwaardig."))).toEqual([]);
    expect(problemsOf(withText("De opdrachtnemer noemt de onregelmatige tijden."))).toEqual([]);
  });
});

test("twee eisen die bijna hetzelfde zeggen, worden gevonden; andere niet", () => {
  const catalogue = aCatalogue([
    {
      id: "basis",
      prefix: "BAS",
      kind: "base",
      requirements: [
        aRequirement("BAS-001", { text: GOOD_TEXT }),
        aRequirement("BAS-002", { text: "De apparatuur stuurt elke nacht een logbestand naar de verzamelplaats van de opdrachtgever." }),
      ],
    },
    { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001", { text: GOOD_TEXT.replace("kritieke", "ernstige") })] },
  ]);
  expect(nearCopies(catalogue).map(({ left, right }) => [left, right])).toEqual([["BAS-001", "NET-001"]]);
});

describe("een voorbereide tekst", () => {
  const fallback = { label: "Ruimer", text: GOOD_TEXT.replace("elke", "iedere"), lost: "Tijd.", approvers: ["CISO"] };

  test("wordt gelezen als een eis: met termijnen, zonder vage woorden, met parameters die bestaan", () => {
    expect(problemsOf({ fallbacks: [fallback] })).toEqual([]);
    expect(problemsOf({ fallbacks: [{ ...fallback, text: `${fallback.text} Dat gebeurt tijdig.` }] })).toContain("error vague-word");
    expect(problemsOf({ fallbacks: [{ ...fallback, text: fallback.text.replace("{{uren}}", "{{dagen}}") }] })).toContain("error parameter-unknown");
    expect(problemsOf({ fallbacks: [{ ...fallback, text: `${fallback.text} Hij volgt ISO/IEC 27001.` }] })).toContain("error norm-without-equivalent");
  });

  test("verschilt van de standaard en van de andere voorbereide teksten", () => {
    expect(problemsOf({ fallbacks: [{ ...fallback, text: GOOD_TEXT }] })).toContain("error fallback-same-text");
    expect(problemsOf({ fallbacks: [fallback, { ...fallback, text: `${fallback.text} Dat geldt altijd.` }] })).toContain("error fallback-same-label");
  });
});
