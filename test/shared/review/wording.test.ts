import { describe, expect, it } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { review } from "../../../shared/review/review.ts";
import { ownProblems, wordingHints } from "../../../shared/review/rules/wording.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";

const CATALOGUE = aCatalogue([
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", {
        text: "De opdrachtnemer meldt regelmatig een storing en levert elke maand een rapport over alle meldingen aan de opdrachtgever.",
      }),
    ],
  },
]);

function wordings(parts: Partial<Dossier>): Readonly<Record<string, string>> {
  const dossier = { ...aDossier({ sets: ["netwerk"] }), ...parts };
  const findings = review(CATALOGUE, dossier, assemble(CATALOGUE, dossier));
  return Object.fromEntries(findings.filter((each) => each.id.startsWith("wording-")).map((each) => [each.id.split(":").slice(0, 2).join(":"), each.severity]));
}

const changed = (text: string): Partial<Dossier> => ({
  decisions: { "NET-001": { change: { kind: "changeText", text }, motivation: "Omdat.", by: BUYER, at: AT } },
});
const own = (text: string, evidence = "Een rapport."): Partial<Dossier> => ({
  ownRequirements: [
    {
      id: "EIG-001",
      title: "Eigen",
      text,
      kind: "eis",
      theme: "toegang",
      phase: "uitvoering",
      evidence,
      source: "Beleid",
      motivation: "Omdat.",
      by: BUYER,
      at: AT,
    },
  ],
});
const GOOD =
  "De opdrachtnemer levert elke maand vóór de vijfde werkdag een rapport met alle meldingen van storingen aan de opdrachtgever, en bewaart dat een jaar lang.";

describe("Own wording", () => {
  it("is silent about a text in which a judge can work", () => {
    expect(wordings({ ...changed(GOOD), ...own(GOOD) })).toEqual({});
  });

  it("warns for a brand, a country and a norm without its equivalent", () => {
    expect(wordings(own(`${GOOD} Hij gebruikt Windows.`))["wording-brand-name:EIG-001"]).toBe("warning");
    expect(wordings(changed(`${GOOD} Hij gebruikt niets uit Rusland.`))["wording-country-name:NET-001"]).toBe("warning");
    expect(wordings(own(GOOD, "Een certificaat ISO/IEC 27001."))["wording-norm-without-equivalent:EIG-001"]).toBe("warning");
    expect(wordings(own(GOOD, "Een certificaat ISO/IEC 27001 of gelijkwaardig."))).toEqual({});
  });

  it("advises against a word that no judge can apply", () => {
    expect(wordings(own(`${GOOD} Hij doet dat tijdig.`))["wording-vague-word:EIG-001"]).toBe("advice");
  });

  it.each([
    ["only-a-certificate", "warning", "Hij toont dit uitsluitend aan met een certificaat of gelijkwaardig."],
    ["proof-from-all", "advice", "Elke inschrijver levert daarvan een bewijs."],
    ["proof-from-all", "advice", "Een testrapport komt bij de inschrijving mee."],
    ["risk-beyond-control", "advice", "De opdrachtnemer draagt de gevolgen, ongeacht de oorzaak."],
    ["risk-beyond-control", "advice", "Hij draagt alle risico's van deze levering."],
    ["no-cap", "advice", "De opdrachtnemer is onbeperkt aansprakelijk voor schade."],
    ["no-cap", "advice", "De opdrachtnemer is aansprakelijk voor elke schade, zonder maximum."],
    ["no-proposals", "advice", "Op deze tekst zijn geen tekstvoorstellen mogelijk."],
  ])("finds %s, as %s, in an own and in a changed text: %s", (id, severity, sentence) => {
    expect(wordings(own(`${GOOD} ${sentence}`))).toEqual({ [`wording-${id}:EIG-001`]: severity });
    expect(wordings(changed(`${GOOD} ${sentence}`))).toEqual({ [`wording-${id}:NET-001`]: severity });
  });

  it.each([
    "Hij toont dit aan met een certificaat of gelijkwaardig.",
    "De dienst gebruikt uitsluitend certificaten die nog geldig zijn, of gelijkwaardig.",
    "De winnaar levert daarvan een rapport vóór de gunning.",
    "Hij brengt alle risico's van deze levering in kaart.",
    "Hij meldt elke storing, ongeacht de oorzaak.",
    "De opdrachtnemer is aansprakelijk tot het maximum in de inkoopvoorwaarden.",
    "Inschrijvers doen hun tekstvoorstellen tot de nota van inlichtingen.",
  ])("is silent about what is in proportion: %s", (sentence) => {
    expect(wordings(own(`${GOOD} ${sentence}`))).toEqual({});
  });

  it("says in a form what the finding will say, and where a reason for the market belongs", () => {
    const draft = { id: "", title: "Eigen", text: `${GOOD} De opdrachtnemer is onbeperkt aansprakelijk.`, evidence: "Een rapport." };
    const [hint, ...others] = wordingHints(ownProblems(draft));
    expect(others).toEqual([]);
    expect(hint?.solution).toContain("aanbestedingsstukken");
  });

  it("does not blame the user for what the standard text says too", () => {
    expect(
      wordings(changed("De opdrachtnemer meldt regelmatig een storing en levert elk kwartaal een rapport over alle meldingen aan de opdrachtgever.")),
    ).toEqual({});
  });
});
