import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { includedIds } from "../../../shared/assembly/included.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001"), aRequirement("BAS-002", { theme: "exit", when: { is: "gegevens" } })] },
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", { supersedes: ["BAS-001"], text: "De opdrachtnemer herstelt binnen {{uren}} uur." }),
      aRequirement("NET-002", { theme: "toegang", when: { is: "aantal", atLeast: 100 } }),
      aRequirement("NET-003", { supersedes: ["NET-001"], when: { is: "toegang" } }),
    ],
  },
  { id: "cloud", prefix: "CLD", requirements: [aRequirement("CLD-001")] },
]);

const decision = (change: Dossier["decisions"][string]["change"]): Dossier["decisions"][string] => ({ change, motivation: "Daarom.", by: BUYER, at: AT });
const ids = (dossier: Dossier): readonly string[] => assemble(catalogue, dossier).requirements.map((each) => each.id);

describe("welke eisen in de bijlage komen", () => {
  test("de basis altijd, een onderdeel alleen als het is gekozen, en wat niet geldt zegt waarom", () => {
    const assembly = assemble(catalogue, aDossier({ characteristics: { toegang: false, gegevens: true, aantal: 10 } }));
    expect(assembly.requirements.map((each) => each.id)).toEqual(["NET-001", "BAS-002"]);
    expect(assembly.excluded.map(({ id, cause, reasons }) => ({ id, cause, reasons }))).toEqual([
      { id: "NET-002", cause: "condition", reasons: ["omdat het aantal gebruikers minder dan 100 is"] },
      { id: "NET-003", cause: "condition", reasons: ["omdat er geen toegang is"] },
      { id: "CLD-001", cause: "condition", reasons: ["omdat Cloud niet is gekozen"] },
      { id: "BAS-001", cause: "superseded", reasons: ["omdat NET-001 meer vraagt en deze eis vervangt"] },
    ]);
  });

  test("elke eis zegt waarom zij er staat en wat zij vervangt", () => {
    const [first, second] = assemble(catalogue, aDossier({ characteristics: { toegang: false, gegevens: true, aantal: 10 } })).requirements;
    expect(first?.reasons).toEqual(["omdat Netwerk is gekozen", "vervangt BAS-001, die minder vraagt"]);
    expect(second?.reasons).toEqual(["omdat er gegevens zijn"]);
  });

  test("een open vraag zet de eis bij onbekend, niet bij nee", () => {
    const assembly = assemble(catalogue, aDossier({ characteristics: { toegang: false, gegevens: false } }));
    expect(assembly.unknown.map(({ id, open }) => ({ id, open }))).toEqual([{ id: "NET-002", open: ["aantal"] }]);
  });

  test("een parameter krijgt de waarde van het dossier, en anders de standaard", () => {
    expect(assemble(catalogue, aDossier()).requirements[0]?.text).toBe("De opdrachtnemer herstelt binnen 48 uur.");
    expect(assemble(catalogue, aDossier({ parameters: { uren: 72 } })).requirements[0]?.text).toBe("De opdrachtnemer herstelt binnen 72 uur.");
  });
});

describe("vervangen", () => {
  test("van een keten blijft alleen de zwaarste eis over", () => {
    const assembly = assemble(catalogue, aDossier({ characteristics: { toegang: true, gegevens: false, aantal: 10 } }));
    expect(assembly.requirements.map((each) => each.id)).toEqual(["NET-003"]);
    expect(assembly.requirements[0]?.replaces).toEqual(["BAS-001", "NET-001"]);
  });

  test("wordt de zwaardere eis weggelaten, dan komt de lichtere terug", () => {
    expect(ids(aDossier({ decisions: { "NET-001": decision({ kind: "leaveOut" }) } }))).toContain("BAS-001");
  });

  test("wordt de zwaardere eis een wens, dan blijft het minimum staan", () => {
    expect(ids(aDossier({ decisions: { "NET-001": decision({ kind: "changeKind", to: "wens" }) } }))).toEqual(["BAS-001", "NET-001"]);
  });

  test("een vervangen eis kan naast de zwaardere blijven staan", () => {
    expect(ids(aDossier({ decisions: { "BAS-001": decision({ kind: "keepSuperseded" }) } }))).toEqual(["BAS-001", "NET-001"]);
  });
});

describe("nummers", () => {
  test("lopen door in gedrukte volgorde", () => {
    const assembly = assemble(catalogue, aDossier({ characteristics: { toegang: false, gegevens: true, aantal: 500 } }));
    expect(assembly.requirements.map(({ number, id }) => `${number} ${id}`)).toEqual(["1 NET-001", "2 NET-002", "3 BAS-002"]);
  });

  test("die gepubliceerd zijn, veranderen niet; wat vervalt houdt zijn nummer en komt niet terug", () => {
    const numbering = { "NET-001": "1", "NET-002": "2" };
    const assembly = assemble(catalogue, aDossier({ numbering, characteristics: { toegang: false, gegevens: true, aantal: 10 } }));
    expect(assembly.requirements.map(({ number, id }) => `${number} ${id}`)).toEqual(["1 NET-001", "3 BAS-002"]);
    expect(assembly.lapsed).toEqual([{ id: "NET-002", number: "2", title: "Titel van NET-002" }]);
  });
});

describe("eigenschappen van elke samenstelling", () => {
  const anyDossier: fc.Arbitrary<Dossier> = fc
    .record({
      sets: fc.subarray(["netwerk", "cloud"]),
      gegevens: fc.constantFrom(true, false, null, undefined),
      toegang: fc.constantFrom(true, false, null, undefined),
      aantal: fc.constantFrom(5, 500, null, undefined),
      left: fc.subarray(catalogue.requirements.map((each) => each.id)),
      change: fc.constantFrom("leaveOut" as const, "keepSuperseded" as const),
    })
    .map(({ sets, left, change, ...answers }) =>
      aDossier({
        sets,
        characteristics: Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Dossier["characteristics"],
        decisions: Object.fromEntries(left.map((id) => [id, decision({ kind: change })])),
      }),
    );

  test("elke eis van de catalogus staat precies één keer: in de bijlage, niet nodig of onbekend", () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { requirements, excluded, unknown } = assemble(catalogue, dossier);
        expect([...requirements, ...excluded, ...unknown].map((each) => each.id).toSorted()).toEqual(catalogue.requirements.map((each) => each.id).toSorted());
      }),
    );
  });

  test("de snelle lijst van nummers is dezelfde als de samenstelling", () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        expect([...includedIds(catalogue, dossier)].toSorted()).toEqual([...ids(dossier)].toSorted());
      }),
    );
  });

  test("alles heeft een reden, en nummers zijn uniek", () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { requirements, excluded, unknown } = assemble(catalogue, dossier);
        for (const each of [...requirements, ...excluded, ...unknown]) expect(each.reasons.join("")).not.toBe("");
        expect(new Set(requirements.map((each) => each.number)).size).toBe(requirements.length);
      }),
    );
  });

  test("een vervangen eis wijst altijd naar een eis die in de bijlage staat", () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { requirements, excluded } = assemble(catalogue, dossier);
        const present = new Set(requirements.map((each) => each.id));
        for (const each of excluded.filter(({ cause }) => cause === "superseded"))
          expect(requirements.some((other) => other.replaces.includes(each.id) && present.has(other.id))).toBe(true);
      }),
    );
  });

  test("de volgorde van het eisenpakket binnen een onderdeel verandert niet welke eisen erin komen", () => {
    const reversed = { ...catalogue, requirements: catalogue.requirements.toReversed() };
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        expect(
          assemble(reversed, dossier)
            .requirements.map((each) => each.id)
            .toSorted(),
        ).toEqual(ids(dossier).toSorted());
      }),
    );
  });
});
