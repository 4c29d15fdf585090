import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annex, RequirementBlock } from "../../../shared/annex/model.ts";
import { composeAnswerForm } from "../../../shared/answer-form/compose.ts";
import type { AnswerRow } from "../../../shared/answer-form/model.ts";
import { listMark } from "../../../shared/answer-form/texts.ts";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { REQUIREMENT_KINDS } from "../../../shared/catalogue/model.ts";
import { marketView } from "../../../shared/dossier/audience.ts";
import { aCatalogue, aDossier, anAbro, aRequirement } from "../../build/builders.ts";
import { annexAndForm, exampleForm, requirementsOf, rowsOf, separatePartsForm } from "../../build/forms.ts";
import { MARKER, markedDossier } from "../../build/marked-dossier.ts";
import { ALL_EXAMPLES } from "../../build/world.ts";

const factOf = (block: RequirementBlock, label: string): string => block.facts.find((each) => each.label === label)?.value ?? "";

/** What annex and form both say about a requirement. */
const inAnnex = (block: RequirementBlock) => [
  ...[block.number, block.id, block.kindLabel, block.title, block.text, block.list],
  ...[factOf(block, "Onderdeel"), factOf(block, "Bewijs"), factOf(block, "Bewijs leveren")],
];
const inForm = (row: AnswerRow) => [row.number, row.id, row.kindLabel, row.title, row.text, row.list, row.part, row.evidence, row.due];

const catalogueOf = (requirements: Parameters<typeof aCatalogue>[0][number]["requirements"]) => aCatalogue([{ id: "netwerk", prefix: "NET", requirements }]);

const abroRowsOf = (annex: Annex) =>
  (annex.blocks.abro ?? []).flatMap((block) =>
    block.kind === "table" && block.columns.length === 3
      ? block.rows.filter(([number]) => typeof number === "string" && /^\d/.test(number)).map(([number, , text]) => [number, text])
      : [],
  );

describe("het antwoordformulier", () => {
  test.each(ALL_EXAMPLES)("vraagt bij %s naar elke eis van de bijlage één keer, in dezelfde volgorde en met dezelfde tekst", async (name) => {
    const { annex, form } = await exampleForm(name);
    const asked = requirementsOf(annex);
    expect(rowsOf(form).slice(0, asked.length).map(inForm)).toEqual(asked.map(inAnnex));
    // Behind them come the requirements of the ABRO, when it applies.
    expect(
      rowsOf(form)
        .slice(asked.length)
        .map(({ number, text }) => [number, text]),
    ).toEqual(abroRowsOf(annex));
  });

  test("doet dat bij elke combinatie van soorten, thema's en teksten", () => {
    const requirement = fc.record({
      kind: fc.constantFrom(...REQUIREMENT_KINDS),
      theme: fc.constantFrom("organisatie", "toegang", "exit", "onbekend"),
      text: fc.string({ minLength: 1, maxLength: 30 }).map((each) => `Tekst ${each.replaceAll(/[{}]/g, "")}.`),
      list: fc.constantFrom<readonly string[] | undefined>(undefined, ["een", "=1+1"], ["een", "twee", "drie"]),
    });
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 12 }), (parts) => {
        const requirements = parts.map((each, index) => aRequirement(`NET-${String(index + 1).padStart(3, "0")}`, each));
        const { annex, form } = annexAndForm(catalogueOf(requirements), aDossier());
        expect(rowsOf(form)).toHaveLength(parts.length);
        expect(rowsOf(form).map(inForm)).toEqual(requirementsOf(annex).map(inAnnex));
      }),
      { numRuns: 60 },
    );
  });

  test("laat een eis en een wens met ja of nee beantwoorden, en een contractbepaling alleen met akkoord", () => {
    const requirements = REQUIREMENT_KINDS.map((kind, index) => aRequirement(`NET-00${index + 1}`, { kind }));
    const rows = rowsOf(annexAndForm(catalogueOf(requirements), aDossier()).form);
    expect(Object.fromEntries(rows.map((row) => [row.kindLabel, row.answers]))).toEqual({
      Geschiktheidseis: ["Ja", "Nee"],
      Eis: ["Ja", "Nee"],
      Wens: ["Ja", "Nee"],
      Contractbepaling: ["Akkoord", "Niet akkoord"],
    });
    expect(rows.filter((row) => row.explain).map((row) => row.kindLabel)).toEqual(["Wens"]);
  });

  test("zegt bovenaan dat een voorbehoud de inschrijving ongeldig kan maken, en dat de bijlage voorgaat", async () => {
    const { form } = await exampleForm(ALL_EXAMPLES[0] ?? "");
    expect(form.warnings[0]).toContain("voorbehoud kan uw inschrijving ongeldig zijn");
    expect(form.instructions[0]).toContain("dan gaat de bijlage voor");
  });

  test("zegt voor welk deel van de inkoop een eis geldt, in de woorden van de bijlage", async () => {
    const { annex, form } = await separatePartsForm();
    const rows = rowsOf(form);
    expect(rows.filter((row) => row.part !== "").length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.scope.length > 0).length).toBeGreaterThan(0);
    const notes = new Map(requirementsOf(annex).map((each) => [each.id, each.note ?? ""]));
    for (const { id, scope } of rows) for (const sentence of scope) expect(notes.get(id)).toContain(sentence);
  });

  test("noemt de nummers die zijn vervallen en vraagt er niet naar", () => {
    const dossier = aDossier({ numbering: { "NET-001": "1", "NET-002": "2", "NET-009": "3" } });
    const { form } = annexAndForm(catalogueOf([aRequirement("NET-001"), aRequirement("NET-002")]), dossier);
    expect(form.instructions).toContain("Nummer 3 is vervallen en staat daarom niet in dit formulier.");
    expect(rowsOf(form).map((row) => row.number)).toEqual(["1", "2"]);
  });
});

describe("het controlegetal van een rij", () => {
  const hashOf = (parts: Parameters<typeof aRequirement>[1], more: readonly string[] = []): string => {
    const requirements = [...more.map((id) => aRequirement(id)), aRequirement("NET-009", parts)];
    return rowsOf(annexAndForm(catalogueOf(requirements), aDossier()).form).find((row) => row.id === "NET-009")?.hash ?? "";
  };

  test("is kort, en hetzelfde zolang de tekst dat is, ook als het nummer schuift", () => {
    expect(hashOf({})).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf({}, ["NET-001", "NET-002"])).toBe(hashOf({}));
  });

  test.each<[string, Parameters<typeof aRequirement>[1]]>([
    ["de tekst", { text: "Iets anders." }],
    ["de opsomming", { list: ["een", "twee"] }],
    ["de titel", { title: "Anders" }],
    ["de soort", { kind: "wens" }],
    ["het bewijs", { evidence: { text: "Iets anders.", moment: "verificatie" } }],
    ["het moment van het bewijs", { evidence: { text: "Een verklaring.", moment: "inschrijving" } }],
  ])("verandert met %s", (_name, parts) => {
    expect(hashOf(parts)).not.toBe(hashOf({}));
  });
});

describe("als de ABRO geldt", () => {
  const catalogue = { ...catalogueOf([aRequirement("NET-001")]), abro: anAbro() };
  const dossier = markedDossier({ sets: ["netwerk", "abro"] });
  const { form } = annexAndForm(catalogue, dossier);

  test("vraagt een tweede deel bij elke ABRO-eis om akkoord", () => {
    const rows = form.abro.flatMap((group) => group.rows);
    expect(rows.map((row) => [row.number, row.title])).toEqual([
      ["1.1.1", "Titel 1.1.1"],
      ["1.4.1", "Titel 1.4.1"],
      ["4.5.3", "Titel 4.5.3"],
      ["4.5.4", "Titel 4.5.4"],
    ]);
    for (const row of rows) expect(row.answers).toEqual(["Akkoord", "Niet akkoord"]);
  });

  test("X4: komt niets van wat intern is in het formulier", () => {
    expect(JSON.stringify(form)).not.toContain(MARKER);
    expect(JSON.stringify(form)).toContain("Eigen eis voor de markt");
  });

  test("zonder ABRO is er geen tweede deel en staat er niets over", () => {
    const plain = aDossier();
    const input = { catalogue, dossier: marketView(plain), assembly: assemble(catalogue, plain), date: "2026-11-24" };
    expect(JSON.stringify(composeAnswerForm(input))).not.toContain("ABRO");
  });
});

test("de delen van een eis tellen als in Word: a, z, en daarna aa", () => {
  expect([0, 25, 26, 27].map(listMark)).toEqual(["a)", "z)", "aa)", "bb)"]);
});
