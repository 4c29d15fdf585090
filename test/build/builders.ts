/** Small builders: a test says only what it is about. */
import { type Abro, abroChapterSchema, abroFrameSchema } from "../../shared/abro/model.ts";
import {
  type Catalogue,
  characteristicSchema,
  packSchema,
  parameterSchema,
  quickScanSchema,
  type Requirement,
  requirementSchema,
  requirementSetSchema,
  sourceSchema,
} from "../../shared/catalogue/model.ts";
import { type Dossier, dossierSchema } from "../../shared/dossier/model.ts";
import { newDossier } from "../../shared/dossier/new.ts";

export const AT = "2026-11-24T10:00:00Z";
export const DOSSIER_ID = "00000000-0000-4000-8000-000000000001";
export const BUYER = { name: "Bo Inkoper", role: "inkoper" };
export const LAWYER = { name: "Jo Jurist", role: "jurist" };

export function aRequirement(id: string, parts: Partial<Requirement> = {}): Requirement {
  return requirementSchema.parse({
    id,
    title: `Titel van ${id}`,
    text: `De opdrachtnemer doet voor ${id} wat is afgesproken.`,
    kind: "eis",
    theme: "organisatie",
    phase: "implementatie",
    explanation: "Waarom.",
    evidence: { text: "Een verklaring.", moment: "verificatie" },
    proportionality: { weigh: "Licht." },
    citations: [{ source: "norm", place: "1.1" }],
    provenance: "own",
    ...parts,
  });
}

export interface SetOfRequirements {
  readonly id: string;
  readonly prefix: string;
  readonly kind?: "base" | "category" | "supplement";
  readonly requirements: readonly Requirement[];
  readonly advisedWhen?: unknown;
  readonly samePartAs?: readonly string[];
}

export const CHARACTERISTICS = [
  {
    id: "losseDelen",
    type: "boolean",
    label: "Losse delen",
    phrase: { yes: "wat u koopt uit losse delen bestaat", no: "wat u koopt één geheel is" },
    unknownPhrase: "nog niet bekend is of wat u koopt uit losse delen bestaat",
    question: { step: "kenmerken", group: "Wat u koopt", text: "Zijn het losse delen?", why: "Daarom." },
  },
  {
    id: "gegevens",
    type: "boolean",
    label: "Gegevens",
    phrase: { yes: "er gegevens zijn", no: "er geen gegevens zijn" },
    unknownPhrase: "nog niet bekend is of er gegevens zijn",
    question: { step: "kenmerken", group: "Gegevens", text: "Zijn er gegevens?", why: "Daarom." },
  },
  {
    id: "toegang",
    type: "boolean",
    label: "Toegang",
    phrase: { yes: "er toegang is", no: "er geen toegang is" },
    unknownPhrase: "nog niet bekend is of er toegang is",
    question: { step: "nationaleVeiligheid", group: "Toegang", text: "Is er toegang?", why: "Daarom." },
  },
  {
    id: "rol",
    type: "multi",
    label: "Rol",
    unknownPhrase: "nog niet bekend is wat de leverancier doet",
    question: { step: "kenmerken", group: "Rol", text: "Welke rol?", why: "Daarom." },
    options: [
      { value: "levert", label: "Levert", phrase: "de leverancier levert" },
      { value: "beheert", label: "Beheert", phrase: "de leverancier beheert" },
    ],
  },
  {
    id: "aantal",
    type: "number",
    label: "Aantal",
    unit: "gebruikers",
    min: 0,
    max: 100000,
    subject: "het aantal gebruikers",
    unknownPhrase: "nog niet bekend is hoeveel gebruikers er zijn",
    question: { step: "kenmerken", group: "Aantal", text: "Hoeveel?", why: "Daarom." },
  },
  {
    id: "organisatie",
    type: "choice",
    label: "Soort organisatie",
    tenderFact: "organisationKind",
    unknownPhrase: "nog niet bekend is wat voor organisatie het is",
    options: [
      { value: "gemeente", label: "Gemeente", phrase: "de opdrachtgever een gemeente is" },
      { value: "politie", label: "Politie", phrase: "de opdrachtgever de politie is" },
    ],
  },
  {
    id: "einde",
    type: "date",
    label: "Einde",
    tenderFact: "contractEnd",
    subject: "het einde van de overeenkomst",
    unknownPhrase: "nog niet bekend is wanneer de overeenkomst eindigt",
  },
].map((each) => characteristicSchema.parse(each));

export const PARAMETERS = [
  { id: "uren", type: "number", label: "Hersteltijd", unit: "uur", min: 24, max: 168, default: 48, stricter: "lower", choose: "Kies 48." },
  { id: "plaats", type: "text", label: "Plaats", choose: "Vul de plaats in." },
].map((each) => parameterSchema.parse(each));

export function aCatalogue(sets: readonly SetOfRequirements[]): Catalogue {
  return {
    pack: packSchema.parse({
      format: "bijlagebouwer-pack",
      formatVersion: 1,
      id: "proef",
      name: "Proefpakket",
      version: "2026.1.0",
      date: "2026-11-24",
      publisher: "Test",
      description: "Voor tests.",
      themes: [
        { id: "organisatie", name: "Organisatie" },
        { id: "toegang", name: "Toegang" },
        { id: "exit", name: "Exit" },
      ],
      changelog: [],
    }),
    hash: "a".repeat(64),
    sets: sets.map(({ id, prefix, kind = "category", advisedWhen, samePartAs = [] }) =>
      requirementSetSchema.parse({
        id,
        prefix,
        kind,
        name: id.charAt(0).toUpperCase() + id.slice(1),
        group: "Groep",
        description: `Over ${id}.`,
        examples: ["a", "b", "c"],
        notFor: "Nooit.",
        samePartAs,
        ...(advisedWhen ? { advisedWhen } : {}),
      }),
    ),
    requirements: sets.flatMap((each) => each.requirements),
    setOf: Object.fromEntries(sets.flatMap((each) => each.requirements.map((requirement) => [requirement.id, each.id]))),
    parameters: PARAMETERS,
    characteristics: CHARACTERISTICS,
    quickScan: quickScanSchema.parse({
      title: "Quickscan",
      disclaimer: "Eigen vragenlijst.",
      neutrality: "Landenneutraal.",
      questions: ["toegang"],
      outcomes: [
        { id: "onderzoek", label: "Nader onderzoek", when: { is: "toegang" }, advice: "Kijk.", measures: ["Kijk."], severity: "attention" },
        { id: "geen", label: "Geen aanwijzing", allKnown: true, advice: "Niets.", measures: [], severity: "none" },
      ],
    }),
    sources: [
      sourceSchema.parse({
        id: "norm",
        name: "De norm",
        citeAs: "Norm 1",
        version: "1",
        type: "norm",
        url: "https://example.org/norm",
        items: [
          { id: "1.1", title: "Eerste", verified: "read" },
          { id: "1.2", title: "Leeg", verified: "read", withdrawn: true },
          { id: "1.3", title: "Onzeker", verified: "unverified" },
        ],
      }),
    ],
    glossary: [],
    coverageNotes: {},
  };
}

/** A catalogue whose scan asks for access and for the effect, and sees a risk when both are bad. */
export function aScanCatalogue(requirements: readonly Requirement[] = []): Catalogue {
  const catalogue = aCatalogue([{ id: "netwerk", prefix: "NET", requirements }]);
  const effect = characteristicSchema.parse({
    id: "gevolg",
    type: "multi",
    label: "Gevolg",
    unknownPhrase: "nog niet bekend is wie het merkt",
    question: { step: "nationaleVeiligheid", group: "Gevolg", text: "Wie merkt het?", why: "Daarom." },
    options: [
      { value: "enkelen", label: "Enkelen", phrase: "enkelen het merken" },
      { value: "velen", label: "Velen", phrase: "velen het merken" },
    ],
  });
  const quickScan = quickScanSchema.parse({
    ...catalogue.quickScan,
    questions: ["toegang", "gevolg"],
    risks: [
      {
        id: "verstoring",
        kind: "risk",
        label: "Verstoring",
        when: { all: [{ is: "toegang" }, { is: "gevolg", value: "velen" }] },
        explanation: "Het kan stilvallen.",
        ownMeasures: ["Houd beheer zelf."],
      },
    ],
  });
  return { ...catalogue, characteristics: [...catalogue.characteristics, effect], quickScan };
}

/** A dossier that has nothing to be found against it, apart from what `parts` changes. */
export function aDossier(parts: Partial<Dossier> = {}): Dossier {
  const blank = newDossier(DOSSIER_ID, AT);
  return dossierSchema.parse({
    ...blank,
    sets: ["netwerk"],
    characteristics: { toegang: false, gegevens: false, rol: ["levert"], aantal: 10 },
    ...parts,
    tender: {
      title: "Nieuwe switches",
      reference: "K-1",
      organisation: "Gemeente Voorbeeld",
      organisationKind: "gemeente",
      description: "Switches.",
      procedure: "nationaal",
      conditions: "eigen",
      contractEnd: "2030-01-01",
      ...parts.tender,
    },
  });
}

/** A small ABRO: one requirement for all, one with a task for the buyer, and one either/or family. */
export function anAbro(parts: Partial<Abro> = {}): Abro {
  const frame = abroFrameSchema.parse({
    name: "ABRO",
    citeAs: "ABRO",
    version: "1",
    prevails: "De officiële tekst gaat voor.",
    listMissing: "De opsomming staat in de officiële tekst.",
    categories: [1, 2, 3, 4].map((id) => ({ id, label: `TBB ${id}`, rubricering: `Rubricering ${id}` })),
    applications: [
      { id: "locatie", label: "Op locatie", help: "Bij u.", chapters: ["1"] },
      { id: "digitaal", label: "Digitaal", help: "Bij hem.", chapters: ["1", "4"] },
    ],
    applicationsCertainty: "secondary",
    applicationsSource: "Hulpmiddel",
    families: [
      {
        topic: "Draadloos",
        variants: [
          { tbb: [4], numbers: ["4.5.3"] },
          { tbb: [1, 2, 3], numbers: ["4.5.4"] },
        ],
      },
    ],
    forms: [],
    annexes: [],
    planning: [
      { id: "onderzoek", label: "Onderzoek", term: "Niet bekend.", counts: "sequence", source: "ABRO", certainty: "read" },
      { id: "screening", label: "Screening", days: 56, term: "8 weken.", counts: "sequence", source: "ABRO", certainty: "read" },
      { id: "bezoek", label: "Bezoek melden", days: 7, term: "5 werkdagen.", counts: "beforeStart", source: "ABRO", certainty: "read" },
    ],
  });
  const requirement = (number: string, tbb: readonly number[], more: object = {}) => ({
    number,
    title: `Titel ${number}`,
    text: `De opdrachtnemer doet ${number}.`,
    tbb,
    ...more,
  });
  const everywhere = [1, 2, 3, 4];
  const chapters = [
    {
      id: "1",
      title: "Bestuur",
      sections: [
        { id: "1.1", title: "Opzet", requirements: [requirement("1.1.1", everywhere)] },
        {
          id: "1.4",
          title: "Afspraken",
          requirements: [requirement("1.4.1", everywhere, { buyer: { role: "supply", duty: "U levert het overzicht.", certainty: "read" } })],
        },
      ],
    },
    { id: "4", title: "Cyber", sections: [{ id: "4.5", title: "Netwerk", requirements: [requirement("4.5.3", [4]), requirement("4.5.4", [1, 2, 3])] }] },
  ].map((chapter) => abroChapterSchema.parse(chapter));
  return { frame, chapters, checks: [], ...parts };
}
