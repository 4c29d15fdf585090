import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Condition, conditionSchema, MAX_CONDITION_DEPTH } from "../../../shared/catalogue/condition-model.ts";
import {
  becauseSentence,
  decidersOf,
  evaluate,
  factsOf,
  formatDate,
  formatNumber,
  negate,
  type Profile,
  truthOf as quickTruthOf,
  type Truth,
  vocabularyOf,
} from "../../../shared/catalogue/conditions.ts";
import { aCatalogue, aRequirement, CHARACTERISTICS } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] },
]);
const vocabulary = vocabularyOf(CHARACTERISTICS, catalogue.sets);

/** Three conditions whose truth is fixed: gegevens yes, toegang no, aantal not answered. */
const PROFILE: Profile = { sets: ["netwerk"], values: { gegevens: true, toegang: false, rol: ["beheert"], organisatie: "gemeente", einde: "2028-01-01" } };
const LEAF: Readonly<Record<Truth, Condition>> = { yes: { is: "gegevens" }, no: { is: "toegang" }, unknown: { is: "aantal", atLeast: 5 } };

function truthOf(condition: Condition, profile: Profile = PROFILE): Truth {
  return evaluate(condition, profile, vocabulary).truth;
}

describe("de waarheidstabel met onbekend", () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    // left, right, all, any
    ["yes", "yes", "yes", "yes"],
    ["yes", "no", "no", "yes"],
    ["yes", "unknown", "unknown", "yes"],
    ["no", "yes", "no", "yes"],
    ["no", "no", "no", "no"],
    ["no", "unknown", "no", "unknown"],
    ["unknown", "yes", "unknown", "yes"],
    ["unknown", "no", "no", "unknown"],
    ["unknown", "unknown", "unknown", "unknown"],
  ])("%s en %s: all is %s, any is %s", (left, right, all, any) => {
    expect(truthOf({ all: [LEAF[left], LEAF[right]] })).toBe(all);
    expect(truthOf({ any: [LEAF[left], LEAF[right]] })).toBe(any);
  });

  test.each<[Truth, Truth]>([
    ["yes", "no"],
    ["no", "yes"],
    ["unknown", "unknown"],
  ])("not van %s is %s", (inner, outer) => {
    expect(truthOf({ not: LEAF[inner] })).toBe(outer);
  });

  test("een onbeantwoorde vraag telt nooit als nee, ook niet onder not", () => {
    expect(truthOf({ is: "gegevens" }, { sets: [], values: {} })).toBe("unknown");
    expect(truthOf({ not: { is: "gegevens" } }, { sets: [], values: {} })).toBe("unknown");
  });

  test('"weet ik niet" blijft onbekend, en alleen de vraag ernaar zegt ja', () => {
    const profile: Profile = { sets: [], values: { gegevens: null } };
    expect(truthOf({ is: "gegevens" }, profile)).toBe("unknown");
    expect(truthOf({ unknown: "gegevens" }, profile)).toBe("yes");
    expect(truthOf({ unknown: "gegevens" }, { sets: [], values: { gegevens: false } })).toBe("no");
    expect(truthOf({ unknown: "gegevens" }, { sets: [], values: {} })).toBe("unknown");
  });
});

describe("de toetsen op een kenmerk", () => {
  test.each<[string, Condition, Truth]>([
    ["een meervoudige keuze houdt de waarde in", { is: "rol", value: "beheert" }, "yes"],
    ["een meervoudige keuze houdt de waarde niet in", { is: "rol", value: "levert" }, "no"],
    ["een keuze is de waarde", { is: "organisatie", value: "gemeente" }, "yes"],
    ["een keuze is een andere waarde", { is: "organisatie", value: "politie" }, "no"],
    ["een datum ligt op de grens", { is: "einde", onOrAfter: "2028-01-01" }, "yes"],
    ["een datum ligt een dag te vroeg", { is: "einde", onOrAfter: "2028-01-02" }, "no"],
    ["een gekozen onderdeel", { set: "netwerk" }, "yes"],
    ["een basisonderdeel is altijd gekozen", { set: "basis" }, "yes"],
  ])("%s", (_name, condition, truth) => {
    expect(truthOf(condition)).toBe(truth);
  });

  test("een onderdeel van een ander deel telt alleen mee als de voorwaarde naar alle delen kijkt", () => {
    const elsewhere: Profile = { sets: [], elsewhere: ["netwerk"], values: {} };
    expect(truthOf({ set: "netwerk" }, elsewhere)).toBe("no");
    expect(truthOf({ set: "netwerk", inAnyPart: true }, elsewhere)).toBe("yes");
    expect(truthOf({ set: "netwerk", inAnyPart: true }, { sets: [], values: {} })).toBe("no");
  });

  test("een getal op de grens telt mee, een kleiner getal niet", () => {
    expect(truthOf({ is: "aantal", atLeast: 5 }, { sets: [], values: { aantal: 5 } })).toBe("yes");
    expect(truthOf({ is: "aantal", atLeast: 5 }, { sets: [], values: { aantal: 4 } })).toBe("no");
  });
});

describe("de redenen in woorden", () => {
  const because = (condition: Condition, profile: Profile = PROFILE): string => becauseSentence(evaluate(condition, profile, vocabulary).reasons);

  test("noemt bij all alles wat meetelt, bij any alleen wat waar is", () => {
    expect(because({ all: [{ set: "netwerk" }, { is: "gegevens" }] })).toBe("omdat Netwerk is gekozen en er gegevens zijn");
    expect(because({ any: [{ is: "toegang" }, { is: "gegevens" }] })).toBe("omdat er gegevens zijn");
  });

  test("noemt bij een nee wat het tegenhoudt", () => {
    expect(because({ all: [{ is: "gegevens" }, { is: "toegang" }] })).toBe("omdat er geen toegang is");
    expect(because({ set: "netwerk" }, { sets: [], values: {} })).toBe("omdat Netwerk niet is gekozen");
    expect(because({ set: "netwerk" }, { sets: [], elsewhere: ["netwerk"], values: {} })).toBe("omdat Netwerk een ander deel van de opdracht is");
    expect(because({ is: "rol", value: "levert" })).toBe("omdat niet is aangegeven dat de leverancier levert");
    expect(because({ is: "einde", onOrAfter: "2028-06-01" })).toBe("omdat het einde van de overeenkomst vóór 1 juni 2028 valt");
  });

  test("noemt bij onbekend de vraag die openstaat", () => {
    const outcome = evaluate({ all: [{ is: "gegevens" }, { is: "aantal", atLeast: 5 }] }, PROFILE, vocabulary);
    expect(outcome).toEqual({ truth: "unknown", reasons: ["nog niet bekend is hoeveel gebruikers er zijn"], open: ["aantal"] });
  });

  test("schrijft getallen en data op zijn Nederlands, los van de instellingen van de computer", () => {
    expect(formatNumber(1234567.5)).toBe("1.234.567,5");
    expect(formatDate("2027-12-11")).toBe("11 december 2027");
  });
});

const leaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { is: "gegevens" },
  { is: "toegang" },
  { is: "aantal", atLeast: 5 },
  { is: "rol", value: "beheert" },
  { set: "netwerk" },
  { set: "netwerk", inAnyPart: true },
  { unknown: "gegevens" },
);
const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ),
})).node;
const anyProfile: fc.Arbitrary<Profile> = fc.record({
  sets: fc.subarray(["netwerk"]),
  elsewhere: fc.subarray(["netwerk"]),
  values: fc.record(
    {
      gegevens: fc.constantFrom(true, false, null),
      toegang: fc.constantFrom(true, false, null),
      aantal: fc.constantFrom(0, 5, 9, null),
      rol: fc.constantFrom<readonly string[] | null>(["beheert"], ["levert"], [], null),
    },
    { requiredKeys: [] },
  ),
});

describe("eigenschappen van elke voorwaarde", () => {
  test("dubbel ontkennen verandert niets, en de wetten van De Morgan gelden ook met onbekend", () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, anyProfile, (one, other, profile) => {
        expect(truthOf({ not: { not: one } }, profile)).toBe(truthOf(one, profile));
        expect(truthOf({ not: { all: [one, other] } }, profile)).toBe(truthOf({ any: [{ not: one }, { not: other }] }, profile));
        expect(truthOf({ not: { any: [one, other] } }, profile)).toBe(truthOf({ all: [{ not: one }, { not: other }] }, profile));
        expect(negate(negate(truthOf(one, profile)))).toBe(truthOf(one, profile));
      }),
    );
  });

  test("elke uitkomst heeft een reden, en onbekend noemt altijd een vraag die nog niet beantwoord is", () => {
    fc.assert(
      fc.property(anyCondition, anyProfile, (condition, profile) => {
        const outcome = evaluate(condition, profile, vocabulary);
        expect(outcome.reasons.length).toBeGreaterThan(0);
        if (outcome.truth !== "unknown") return;
        expect(outcome.open.length).toBeGreaterThan(0);
        for (const id of outcome.open) expect(profile.values[id] ?? null).toBeNull();
      }),
    );
  });

  test("wat eenmaal ja of nee is zonder een antwoord te kennen, verandert niet door dat antwoord alsnog te geven", () => {
    const withoutUnknownTest = anyCondition.filter((condition) => !JSON.stringify(condition).includes('"unknown"'));
    fc.assert(
      fc.property(withoutUnknownTest, anyProfile, fc.boolean(), (condition, profile, answer) => {
        const before = truthOf(condition, profile);
        if (before === "unknown" || (profile.values.gegevens ?? null) !== null) return;
        expect(truthOf(condition, { ...profile, values: { ...profile.values, gegevens: answer } })).toBe(before);
      }),
    );
  });

  test("de uitkomst zonder redenen is dezelfde als met", () => {
    fc.assert(
      fc.property(anyCondition, anyProfile, (condition, profile) => {
        expect(quickTruthOf(condition, profile, vocabulary)).toBe(evaluate(condition, profile, vocabulary).truth);
      }),
    );
  });

  test("de kenmerken die de uitkomst bepaalden, bepalen haar ook zonder de andere", () => {
    fc.assert(
      fc.property(anyCondition, anyProfile, (condition, profile) => {
        const deciders = decidersOf(condition, profile, vocabulary);
        const kept = { ...profile, values: Object.fromEntries(Object.entries(profile.values).filter(([id]) => deciders.includes(id))) };
        expect(truthOf(condition, kept)).toBe(truthOf(condition, profile));
        const { open } = evaluate(condition, profile, vocabulary);
        expect(deciders).toEqual(expect.arrayContaining([...open]));
      }),
    );
  });

  test("factsOf noemt elk kenmerk waarvan de uitkomst kan afhangen", () => {
    fc.assert(
      fc.property(anyCondition, anyProfile, (condition, profile) => {
        const facts = factsOf(condition);
        const kept = {
          ...profile,
          sets: profile.sets.filter((set) => facts.sets.includes(set)),
          values: Object.fromEntries(Object.entries(profile.values).filter(([id]) => facts.characteristics.includes(id))),
        };
        expect(truthOf(condition, kept)).toBe(truthOf(condition, profile));
      }),
    );
  });
});

describe("P4: een voorwaarde die niet klopt, wordt geweigerd en is nooit stil een nee", () => {
  test.each<[string, unknown]>([
    ["een onbekende bewerking", { xor: [{ is: "gegevens" }] }],
    ["een extra veld", { is: "gegevens", maybe: true }],
    ["een lege lijst", { all: [] }],
    ["__proto__ als kenmerk", { is: "__proto__" }],
    ["niets", {}],
  ])("%s", (_name, condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(false);
  });

  test("10.000 niveaus diep wordt geweigerd zonder vast te lopen", () => {
    let deep: unknown = { is: "gegevens" };
    for (let level = 0; level < 10_000; level += 1) deep = { not: deep };
    expect(conditionSchema.safeParse(deep).success).toBe(false);
  });

  test("tot de grens mag het wel", () => {
    let deep: unknown = { is: "gegevens" };
    for (let level = 1; level < MAX_CONDITION_DEPTH; level += 1) deep = { not: deep };
    expect(conditionSchema.safeParse(deep).success).toBe(true);
  });
});
