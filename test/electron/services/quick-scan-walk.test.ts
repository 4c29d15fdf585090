/** The quick scan of the bundled pack: what holds for every set of answers, and one purchase from the first answer to the file. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { composeAnnex } from "../../../shared/annex/compose.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { effectBetween } from "../../../shared/assembly/effect.ts";
import { profileOf } from "../../../shared/assembly/profile.ts";
import { type CharacteristicValue, vocabularyOf } from "../../../shared/catalogue/conditions.ts";
import type { Catalogue, Characteristic } from "../../../shared/catalogue/model.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { assessQuickScan, type QuickScanResult, type RiskState } from "../../../shared/review/quick-scan.ts";
import { scanFileText } from "../../../shared/review/scan-file-text.ts";
import { requirementsFromScan, withoutScanRisks } from "../../../shared/review/scan-requirements.ts";
import { ALL_EXAMPLES, EXAMPLES, examplePath, PACK_FOLDER } from "../../build/world.ts";

type Answers = Readonly<Record<string, CharacteristicValue>>;

/** Not the own country: a Dutch buyer may name that. */
const COUNTRIES =
  /\b(China|Chinees|Chinese|Rusland|Russisch|Russische|Iran|Iraans|Iraanse|Noord-Korea\w*|Verenigde Staten|Amerika\w*|Isra[eë]l\w*|India|Indiase|Taiwan\w*|Zuid-Korea\w*|Japan|Japanse|Turkije|Turkse|Belarus|Wit-Rusland|Oekra[iï]ne|Duitsland|Duitse|Frankrijk|Franse|Verenigd Koninkrijk|Brits|Britse|Canada|Canadese|Zweden|Zweedse|Finland|Finse|Zwitserland|Zwitserse)\b/i;

let catalogue: Catalogue;
let questions: readonly Characteristic[];

beforeAll(async () => {
  const pack = await readPack(PACK_FOLDER);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  catalogue = pack.value;
  questions = catalogue.quickScan.questions.flatMap((id) => catalogue.characteristics.filter((each) => each.id === id));
});

async function exampleDossier(name: string): Promise<Dossier> {
  const dossier = parseDossier(await readFile(examplePath(name), "utf8"), name);
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.problems));
  return dossier.value;
}

function assess(answers: Answers): QuickScanResult | undefined {
  return assessQuickScan(catalogue, { sets: [], values: answers }, vocabularyOf(catalogue.characteristics, catalogue.sets));
}

/** Every known answer to a question, from light to heavy. */
function knownAnswers(question: Characteristic): readonly CharacteristicValue[] {
  if (question.type === "boolean") return [false, true];
  if (question.type === "choice") return question.options.map((option) => option.value);
  if (question.type !== "multi") return [];
  const { options } = question;
  return Array.from({ length: 2 ** options.length }, (_, mask) =>
    options.filter((_option, index) => Math.floor(mask / 2 ** index) % 2 === 1).map((option) => option.value),
  );
}

/** Any answer to every question; `undefined` is a question without an answer. */
function anyAnswers(allowed: (question: Characteristic) => readonly (CharacteristicValue | undefined)[]): fc.Arbitrary<Answers> {
  return fc
    .tuple(...questions.map((question) => fc.constantFrom(...allowed(question))))
    .map((values) => Object.fromEntries(questions.flatMap(({ id }, index) => (values[index] === undefined ? [] : [[id, values[index]]]))));
}

const anyKnown = () => anyAnswers(knownAnswers);
const anyAtAll = () => anyAnswers((question) => [...knownAnswers(question), null, undefined]);

/** The heaviest answer: yes, the heaviest place, or everybody is hit. */
function yes(question: Characteristic): CharacteristicValue {
  return knownAnswers(question).at(-1) ?? null;
}

const WEIGHT: Readonly<Record<RiskState, number>> = { notSeen: 0, notKnown: 1, seen: 2 };

describe("de quickscan van het meegeleverde pakket, bij elk stel antwoorden", () => {
  test("telt hoogstens zestien vragen, elk met een waarom en een antwoord in gewone taal", () => {
    expect(questions.length).toBeLessThanOrEqual(16);
    expect(questions.filter((each) => !each.question?.why)).toEqual([]);
  });

  test("leest nooit een ontbrekend antwoord als: geen risico", () => {
    fc.assert(
      fc.property(anyAtAll(), (answers) => {
        const result = assess(answers);
        if (!result || result.unanswered.length + result.unknown.length === 0) return;
        expect(result.outcome.severity).not.toBe("none");
      }),
    );
  });

  test("noemt een risico alleen niet gezien als geen enkel antwoord dat nog mist daar iets aan kan veranderen", () => {
    fc.assert(
      fc.property(anyAtAll(), anyKnown(), (answers, later) => {
        const filled = { ...later, ...Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null)) };
        const after = assess(filled);
        for (const [index, { state }] of assess(answers)?.risks.entries() ?? []) if (state === "notSeen") expect(after?.risks[index]?.state).toBe("notSeen");
      }),
    );
  });

  test("wordt nooit lichter door nog een vraag met ja te beantwoorden", () => {
    const rank = (result: QuickScanResult): number => -catalogue.quickScan.outcomes.findIndex((each) => each.id === result.outcome.id);
    fc.assert(
      fc.property(anyAtAll(), fc.constantFrom(...questions), (answers, question) => {
        const before = assess(answers);
        const after = assess({ ...answers, [question.id]: yes(question) });
        if (!before || !after) return;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
        for (const [index, { risk, state }] of before.risks.entries())
          expect(WEIGHT[after.risks[index]?.state ?? "notSeen"], risk.id).toBeGreaterThanOrEqual(WEIGHT[state]);
      }),
      { numRuns: 300 },
    );
  });

  test("geeft bij een verhoogd risico altijd aan welk risico, welk signaal of welke regel dat is", () => {
    fc.assert(
      fc.property(anyAtAll(), (answers) => {
        const result = assess(answers);
        if (result?.outcome.severity !== "high") return;
        expect(result.risks.filter((each) => each.state === "seen")).not.toEqual([]);
      }),
    );
  });
});

test.each(ALL_EXAMPLES)("%s: de eisen door de quickscan zijn precies het verschil tussen de twee bijlagen", async (name) => {
  const dossier = await exampleDossier(name);
  const assembly = assemble(catalogue, dossier);
  const plain = assemble(catalogue, withoutScanRisks(catalogue, dossier));
  expect(requirementsFromScan(catalogue, dossier, assembly).map((each) => each.id)).toEqual(effectBetween(plain, assembly).added);
});

describe("een veiligheidsregio koopt switches, terwijl het parlement vraagt naar een maker uit een land met een offensief cyberprogramma", () => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = await exampleDossier(EXAMPLES[0]);
  });
  const result = (): QuickScanResult => {
    const found = assess(profileOf(catalogue, dossier).values);
    if (!found) throw new Error("Het voorbeeld heeft antwoorden.");
    return found;
  };

  test("de vragen in het parlement zijn geen waarschuwing en geen bevel: zij veranderen de antwoorden niet", () => {
    expect(dossier.characteristics).toMatchObject({ officieleWaarschuwing: false, bevelOfBesluit: false, sanctiemaatregel: false });
    expect(dossier.quickScan.grounds.officieleWaarschuwing).toContain("Tweede Kamer");
  });

  test("de uitkomst is verhoogd, door het proces en het gevolg en niet door herkomst", () => {
    expect(result().outcome.id).toBe("verhoogd");
    expect(result().reasons).toEqual([
      "de inkoop een vitaal of kritiek proces raakt, of een proces waarvan uitval de wettelijke taak stillegt",
      "uitval of misbruik een groot deel van een regio of het land raakt",
    ]);
  });

  test("verstoring en afhankelijkheid zijn gezien; over dwang en weglekken is nog niets te zeggen; geen regel gaat voor", () => {
    const states = Object.fromEntries(result().risks.map(({ risk, state }) => [risk.id, state]));
    expect(states).toEqual({
      continuiteit: "seen",
      lek: "notKnown",
      afhankelijkheid: "seen",
      dwang: "notKnown",
      waarschuwing: "notSeen",
      bevel: "notSeen",
      cloudbeleid: "notSeen",
      sancties: "notSeen",
      abro: "notSeen",
    });
    expect(result().unknown).toEqual(["staatsinvloed", "eigendomZeggenschap"]);
  });

  test("er komen eisen bij over herkomst, zeggenschap, updates en beheer, voor elke inschrijver gelijk", () => {
    const added = requirementsFromScan(catalogue, dossier, assemble(catalogue, dossier));
    expect(added.map((each) => each.id)).toEqual(
      expect.arrayContaining(["NVH-004", "NVH-005", "NVH-006", "NVH-009", "NVH-011", "NET-002", "NET-009", "NET-012"]),
    );
    expect(added.find((each) => each.id === "NET-012")?.because).toEqual(["Dwang of invloed door een staat"]);
  });

  test("een bevel om een partij te weren zou voorgaan, en brengt dezelfde eisen als een waarschuwing", () => {
    const only = (id: string): Dossier => ({
      ...withoutScanRisks(catalogue, dossier),
      characteristics: { ...withoutScanRisks(catalogue, dossier).characteristics, [id]: true },
    });
    const addedBy = (id: string): readonly string[] => requirementsFromScan(catalogue, only(id), assemble(catalogue, only(id))).map((each) => each.id);
    expect(assess(only("bevelOfBesluit").characteristics)?.risks.find((each) => each.risk.id === "bevel")?.state).toBe("seen");
    expect(addedBy("bevelOfBesluit")).toEqual(addedBy("officieleWaarschuwing"));
    expect(addedBy("bevelOfBesluit")).not.toEqual([]);
  });

  test("de tekst voor het dossier vertelt wat is gevraagd, gezien, niet bekend en besloten", () => {
    const text = scanFileText(catalogue, dossier, assemble(catalogue, dossier)) ?? "";
    expect(text).toContain("eigen vragenlijst in lijn met de Toolbox veilig inkopen. Het is niet de QuickScan van de NCTV");
    expect(text).toContain("Beoordeeld: CISO en afdeling Inkoop, 20 november 2026");
    expect(text).toContain("- Verstoring van vitale processen, omdat:");
    expect(text).toContain("Toelichting (Vitaal of kritiek proces): Zonder netwerk valt de alarmering van de brandweer uit.");
    expect(text).toContain("hierover nog niets te zeggen: Weglekken van kennis of vertrouwelijke informatie; Dwang of zeggenschap van buiten de EU.");
    expect(text).toContain("- Eis 12: Herkomst van kritieke onderdelen (door: ");
    expect(text).toContain("Risicoanalyse gemaakt");
    expect(text).toMatch(/Mensen besluiten, per inkoop\.$/);
    expect(text).not.toContain("Bijlagebouwer");
  });

  test("geen land staat in de bijlage, en geen land in de tekst voor het dossier", () => {
    const assembly = assemble(catalogue, dossier);
    expect(JSON.stringify(composeAnnex({ catalogue, dossier: marketView(dossier), assembly, date: "2026-11-28" }))).not.toMatch(COUNTRIES);
    expect(scanFileText(catalogue, dossier, assembly)).not.toMatch(COUNTRIES);
  });
});
