import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { dependOnSeparateParts } from "../../../shared/assembly/effect.ts";
import { includedIds } from "../../../shared/assembly/included.ts";
import type { AssembledRequirement } from "../../../shared/assembly/model.ts";
import { possibleParts } from "../../../shared/assembly/parts.ts";
import { profileOf } from "../../../shared/assembly/profile.ts";
import { scopeSentences } from "../../../shared/assembly/scope.ts";
import { replacementsIn } from "../../../shared/assembly/supersession.ts";
import { evaluate, vocabularyOf } from "../../../shared/catalogue/conditions.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { relevantQuestions } from "../../../shared/review/relevant.ts";
import { review } from "../../../shared/review/review.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";

const catalogue = aCatalogue([
  {
    id: "basis",
    prefix: "BAS",
    kind: "base",
    requirements: [
      aRequirement("BAS-001"),
      aRequirement("BAS-002", { when: { all: [{ is: "gegevens" }, { not: { set: "cloud" } }] } }),
      aRequirement("BAS-003"),
      aRequirement("BAS-004", { when: { not: { set: "maatwerk", inAnyPart: true } } }),
    ],
  },
  {
    id: "privacy",
    prefix: "PRI",
    kind: "supplement",
    requirements: [
      aRequirement("PRI-001", { supersedes: ["BAS-003"] }),
      aRequirement("PRI-002", { when: { not: { all: [{ set: "netwerk" }, { is: "toegang" }] } } }),
    ],
  },
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [aRequirement("NET-001", { supersedes: ["BAS-001"] }), aRequirement("NET-002", { when: { is: "aantal", atLeast: 100 } })],
  },
  { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001", { supersedes: ["PRI-001"], when: { is: "gegevens" } })] },
  { id: "saas", prefix: "SAA", samePartAs: ["cloud"], requirements: [aRequirement("SAA-001")] },
  {
    id: "printers",
    prefix: "PRN",
    requirements: [aRequirement("PRN-001", { supersedes: ["BAS-001"] }), aRequirement("PRN-002", { when: { not: { set: "netwerk" } } })],
  },
  { id: "maatwerk", prefix: "MAA", requirements: [aRequirement("MAA-001", { supersedes: ["PRN-002"], when: { is: "toegang" } })] },
]);

const ANSWERS = { toegang: false, gegevens: true, rol: ["levert"], aantal: 10 };

/** A purchase of `sets`, with the answer whether they are separate parts. */
function purchase(sets: readonly string[], losseDelen?: boolean | null, answers: Dossier["characteristics"] = ANSWERS): Dossier {
  return aDossier({ sets: [...sets], characteristics: losseDelen === undefined ? answers : { ...answers, losseDelen } });
}

const inAnnex = (dossier: Dossier): readonly string[] => assemble(catalogue, dossier).requirements.map((each) => each.id);
const find = (dossier: Dossier, id: string): AssembledRequirement | undefined => assemble(catalogue, dossier).requirements.find((each) => each.id === id);
const saysOf = (dossier: Dossier, id: string): readonly string[] => {
  const scope = find(dossier, id)?.scope;
  return scope ? scopeSentences(scope) : [];
};

describe("een inkoop van netwerkapparatuur en een aparte clouddienst", () => {
  const separate = purchase(["netwerk", "cloud"], true);

  test("houdt de algemene eis voor de cloud, en zegt welke eis voor het netwerk geldt", () => {
    expect(inAnnex(separate)).toEqual(expect.arrayContaining(["BAS-001", "NET-001"]));
    expect(saysOf(separate, "BAS-001")).toEqual(["Voor Netwerk geldt eis 5 in plaats van deze eis."]);
    expect(saysOf(separate, "NET-001")).toEqual(["Deze eis geldt voor Netwerk in plaats van eis 1."]);
    expect(find(separate, "NET-001")?.number).toBe("5");
  });

  test("houdt de eis die voor de cloud niet geldt voor het netwerk, en zegt voor welk deel niet", () => {
    expect(inAnnex(separate)).toContain("BAS-002");
    expect(saysOf(separate, "BAS-002")).toEqual(["Deze eis geldt niet voor Cloud."]);
  });

  test("noemt in de redenen op het scherm ook het nummer uit de catalogus", () => {
    expect(find(separate, "BAS-001")?.reasons).toEqual(["omdat dit voor elke inkoop geldt", "voor Netwerk geldt NET-001 (eis 5) in plaats van deze eis"]);
    expect(find(separate, "BAS-002")?.reasons).toEqual(["omdat er gegevens zijn en Cloud een ander deel van de opdracht is", "deze eis geldt niet voor Cloud"]);
  });

  test("noemt bij een gepubliceerde eis het nummer dat zij al had", () => {
    expect(saysOf({ ...separate, numbering: { "NET-001": "31" } }, "BAS-001")).toEqual(["Voor Netwerk geldt eis 31 in plaats van deze eis."]);
  });

  test("noemt bij elke eis van een onderdeel het deel waar zij bij hoort, alleen als de inkoper zegt dat er delen zijn", () => {
    expect(find(separate, "NET-001")?.scope?.belongsTo).toBe("Netwerk");
    expect(find(separate, "BAS-001")?.scope?.belongsTo).toBeUndefined();
    expect(find(purchase(["netwerk", "cloud"]), "NET-001")?.scope?.belongsTo).toBeUndefined();
  });

  test("telt zonder antwoord en met 'weet ik niet' als losse delen: er raakt niets kwijt", () => {
    for (const answer of [undefined, null]) expect(inAnnex(purchase(["netwerk", "cloud"], answer))).toEqual(inAnnex(separate));
  });

  test("is één geheel als de inkoper dat zegt: dan vervalt wat een onderdeel vervangt of uitsluit", () => {
    const whole = purchase(["netwerk", "cloud"], false);
    expect(inAnnex(whole)).toEqual(["BAS-003", "BAS-004", "NET-001", "CLD-001"]);
    expect(assemble(catalogue, whole).requirements.every((each) => each.scope === undefined)).toBe(true);
  });

  test("laat de algemene eis vervallen als elk deel een eigen eis in de plaats heeft", () => {
    const both = purchase(["netwerk", "printers"], true);
    expect(inAnnex(both)).not.toContain("BAS-001");
    expect(assemble(catalogue, both).excluded.find((each) => each.id === "BAS-001")?.reasons).toEqual([
      "omdat NET-001 en PRN-001 meer vragen en deze eis vervangen",
    ]);
  });

  test("laat een eis van een supplement voor alle delen vervangen", () => {
    const withPrivacy = purchase(["netwerk", "cloud", "privacy"], true);
    expect(inAnnex(withPrivacy)).not.toContain("BAS-003");
    expect(saysOf(withPrivacy, "PRI-001")).toEqual(["Voor Cloud geldt eis 7 in plaats van deze eis."]);
  });

  test("raakt de eis van een onderdeel niet kwijt aan een ander deel", () => {
    expect(inAnnex(purchase(["netwerk", "printers"], true))).toContain("PRN-002");
    expect(inAnnex(purchase(["netwerk", "printers"], false))).not.toContain("PRN-002");
    expect(inAnnex(purchase(["printers", "maatwerk"], true, { ...ANSWERS, toegang: true }))).toEqual(expect.arrayContaining(["PRN-002", "MAA-001"]));
  });

  test("sluit uit wat over hetzelfde gaat, in welk deel het ook zit", () => {
    expect(inAnnex(purchase(["netwerk", "maatwerk"], true))).not.toContain("BAS-004");
    expect(assemble(catalogue, purchase(["netwerk", "maatwerk"], true)).excluded.find((each) => each.id === "BAS-004")?.reasons).toEqual([
      "omdat Maatwerk is gekozen",
    ]);
  });

  test("houdt een bewust behouden eis zonder verwijzing: de inkoper wil beide voor alles", () => {
    const kept: Dossier["decisions"] = { "BAS-001": { change: { kind: "keepSuperseded" }, motivation: "Daarom.", by: BUYER, at: AT } };
    expect(saysOf({ ...separate, decisions: kept }, "BAS-001")).toEqual([]);
  });

  test("wacht op een open vraag als die voor elk deel beslist", () => {
    const { gegevens: _, ...rest } = ANSWERS;
    expect(assemble(catalogue, purchase(["netwerk", "cloud"], true, rest)).unknown.find((each) => each.id === "BAS-002")?.open).toEqual(["gegevens"]);
  });
});

describe("onderdelen die altijd hetzelfde product beschrijven", () => {
  test("zijn samen één deel", () => {
    expect(possibleParts(catalogue, ["saas", "netwerk", "cloud", "privacy"])).toEqual([
      { name: "Netwerk", sets: ["netwerk"] },
      { name: "Cloud en Saas", sets: ["cloud", "saas"] },
    ]);
  });

  test("houden geen eis tegen elkaar in stand", () => {
    expect(inAnnex(purchase(["cloud", "saas"], true))).not.toContain("BAS-002");
    expect(saysOf(purchase(["cloud", "saas", "netwerk"], true), "BAS-002")).toEqual(["Deze eis geldt niet voor Cloud en Saas."]);
  });
});

describe("de vraag naar losse delen", () => {
  const asked = (dossier: Dossier): boolean => relevantQuestions(catalogue, dossier, assemble(catalogue, dossier)).some((each) => each.id === "losseDelen");
  const findings = (dossier: Dossier): readonly string[] =>
    review(catalogue, dossier, assemble(catalogue, dossier))
      .filter((each) => each.id.endsWith(":losseDelen"))
      .map((each) => `${each.severity} ${each.message}`);

  test("wordt pas gesteld bij twee delen, ook als er alleen een eis door wordt vervangen", () => {
    expect(asked(purchase([]))).toBe(false);
    expect(asked(purchase(["netwerk", "privacy"]))).toBe(false);
    expect(asked(purchase(["cloud", "saas"]))).toBe(false);
    expect(asked(purchase(["netwerk", "maatwerk"], undefined, { toegang: false }))).toBe(true);
    expect(asked(purchase(["netwerk", "cloud"], true))).toBe(true);
  });

  test("telt niet mee als er nog maar één deel is, ook als zij eerder is beantwoord", () => {
    const one = purchase(["netwerk"], true);
    expect(profileOf(catalogue, one).values.losseDelen).toBe(false);
    expect(asked(one)).toBe(false);
    expect(findings(one)).toEqual([]);
    expect(inAnnex(one)).toEqual(inAnnex(purchase(["netwerk"])));
  });

  test("houdt de export tegen zolang zij open staat, en zegt welke eisen ervan afhangen", () => {
    expect(findings(purchase(["netwerk", "cloud"]))).toEqual(['error "Losse delen" is nog niet beantwoord. Daarvan hangen BAS-001 en BAS-002 af.']);
  });

  test("geeft bij 'weet ik niet' een waarschuwing: de eisen staan er voor de zekerheid wel", () => {
    expect(findings(purchase(["netwerk", "cloud"], null))).toEqual([
      'warning Bij "Losse delen" is het antwoord "weet ik niet". Daarvan hangen BAS-001 en BAS-002 af. De bijlage gaat nu uit van losse delen, zodat geen eis ontbreekt.',
    ]);
  });

  test("is met ja of nee beantwoord", () => {
    expect(findings(purchase(["netwerk", "cloud"], true))).toEqual([]);
    expect(findings(purchase(["netwerk", "cloud"], false))).toEqual([]);
  });
});

describe("eigenschappen van elke gemengde inkoop", () => {
  const CATEGORIES = catalogue.sets.filter((set) => set.kind === "category").map((set) => set.id);
  const anyPurchase = fc
    .record({
      sets: fc.subarray([...CATEGORIES, "privacy"]),
      gegevens: fc.constantFrom(true, false, null, undefined),
      toegang: fc.constantFrom(true, false, null, undefined),
      aantal: fc.constantFrom(5, 500, null, undefined),
      losseDelen: fc.constantFrom(true, false, null, undefined),
      decided: fc.subarray(catalogue.requirements.map((each) => each.id)),
      change: fc.constantFrom<Dossier["decisions"][string]["change"]>({ kind: "leaveOut" }, { kind: "keepSuperseded" }, { kind: "changeKind", to: "wens" }),
    })
    .map(({ sets, decided, change, ...answers }) =>
      aDossier({
        sets,
        characteristics: Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Dossier["characteristics"],
        decisions: Object.fromEntries(decided.map((id) => [id, { change, motivation: "Daarom.", by: BUYER, at: AT }])),
      }),
    );
  const answered = (dossier: Dossier, losseDelen: boolean): Dossier => ({ ...dossier, characteristics: { ...dossier.characteristics, losseDelen } });
  const supplementsOf = (dossier: Dossier): readonly string[] => dossier.sets.filter((id) => !CATEGORIES.includes(id));

  test("wat voor een deel alleen zou gelden, geldt voor dat deel, en niets anders", () => {
    fc.assert(
      fc.property(anyPurchase, (dossier) => {
        const { requirements } = assemble(catalogue, answered(dossier, true));
        for (const part of possibleParts(catalogue, dossier.sets)) {
          const holds = requirements.filter(({ set, scope }) => {
            const elsewhere = CATEGORIES.includes(set) && !part.sets.includes(set);
            return !elsewhere && !scope?.notFor.includes(part.name) && !scope?.partlyReplacedBy.some((each) => each.part === part.name);
          });
          const alone = { ...dossier, sets: [...supplementsOf(dossier), ...part.sets] };
          const open = new Set(assemble(catalogue, alone).unknown.map((each) => each.id));
          // BAS-004 looks at every part on purpose.
          const ids = (all: Iterable<string>): readonly string[] => [...all].filter((id) => id !== "BAS-004" && !open.has(id)).toSorted();
          expect(ids(holds.map((each) => each.id))).toEqual(ids(includedIds(catalogue, alone)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("één geheel geeft wat de voorwaarden en vervangingen over alles samen geven", () => {
    fc.assert(
      fc.property(anyPurchase, (dossier) => {
        const whole = answered(dossier, false);
        const profile = profileOf(catalogue, whole);
        const vocabulary = vocabularyOf(catalogue.characteristics, catalogue.sets);
        const candidates = catalogue.requirements.flatMap((each) => {
          const change = whole.decisions[each.id]?.change;
          const conditions = [{ set: catalogue.setOf[each.id] ?? "" }, ...(each.when ? [each.when] : [])];
          if (change?.kind === "leaveOut" || evaluate({ all: conditions }, profile, vocabulary).truth !== "yes") return [];
          const kind = change?.kind === "changeKind" ? change.to : each.kind;
          return [{ id: each.id, supersedes: each.supersedes, kind, standardKind: each.kind, kept: change?.kind === "keepSuperseded" }];
        });
        const { replacedBy } = replacementsIn(candidates);
        expect([...inAnnex(whole)].toSorted()).toEqual(
          candidates
            .map((each) => each.id)
            .filter((id) => !replacedBy.has(id))
            .toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("elke eis staat precies één keer, en de snelle lijst is dezelfde", () => {
    fc.assert(
      fc.property(anyPurchase, (dossier) => {
        const { requirements, excluded, unknown } = assemble(catalogue, dossier);
        expect([...requirements, ...excluded, ...unknown].map((each) => each.id).toSorted()).toEqual(catalogue.requirements.map((each) => each.id).toSorted());
        expect([...includedIds(catalogue, dossier)].toSorted()).toEqual(requirements.map((each) => each.id).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test("een eis die naast haar vervanger blijft, wijst ernaar met het juiste nummer, en terug", () => {
    fc.assert(
      fc.property(anyPurchase, (dossier) => {
        const { requirements } = assemble(catalogue, dossier);
        const byId = new Map(requirements.map((each) => [each.id, each]));
        for (const { id, number, scope } of requirements) {
          for (const other of scope?.partlyReplacedBy ?? []) {
            expect(byId.get(other.id)?.number).toBe(other.number);
            expect(byId.get(other.id)?.scope?.partlyReplaces).toContainEqual({ part: other.part, id, number });
          }
          for (const other of scope?.partlyReplaces ?? []) expect(byId.get(other.id)?.scope?.partlyReplacedBy).toContainEqual({ part: other.part, id, number });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("geen algemene eis staat zonder verwijzing naast een eis die haar vervangt, tenzij de inkoper daarvoor koos", () => {
    fc.assert(
      fc.property(anyPurchase, (dossier) => {
        const { requirements } = assemble(catalogue, dossier);
        const general = new Map(requirements.filter(({ set }) => !CATEGORIES.includes(set)).map((each) => [each.id, each]));
        const chosen = (stricter: AssembledRequirement, weaker: string): boolean =>
          dossier.decisions[weaker]?.change.kind === "keepSuperseded" || stricter.changes.includes("changeKind");
        const pairs = requirements.flatMap((stricter) =>
          (stricter.standard?.supersedes ?? []).filter((weaker) => general.has(weaker) && !chosen(stricter, weaker)),
        );
        for (const weaker of pairs) expect(general.get(weaker)?.scope?.partlyReplacedBy ?? []).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("wat van de vraag afhangt, is precies het verschil tussen losse delen en één geheel", () => {
    fc.assert(
      fc.property(anyPurchase, (dossier) => {
        const [separate, whole] = [new Set(inAnnex(answered(dossier, true))), new Set(inAnnex(answered(dossier, false)))];
        const differing = catalogue.requirements.map((each) => each.id).filter((id) => separate.has(id) !== whole.has(id));
        expect([...dependOnSeparateParts(catalogue, dossier)].toSorted()).toEqual(differing.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});
