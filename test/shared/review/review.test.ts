import { describe, expect, test } from "vitest";
import { assemble } from "../../../shared/assembly/assemble.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { placeName } from "../../../shared/review/model.ts";
import { blocksExport, review } from "../../../shared/review/review.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER, LAWYER } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  {
    id: "netwerk",
    prefix: "NET",
    requirements: [
      aRequirement("NET-001", { text: "De opdrachtnemer herstelt binnen {{uren}} uur.", conflictsWith: ["NET-004"] }),
      aRequirement("NET-002", { when: { is: "gegevens" }, obligatory: { citation: { source: "norm", place: "1.1" }, why: "De norm laat geen keuze." } }),
      aRequirement("NET-003", { when: { is: "aantal", atLeast: 100 } }),
      aRequirement("NET-004", { when: { is: "rol", value: "beheert" } }),
      aRequirement("NET-005", { text: "De apparatuur staat in {{plaats}}.", when: { is: "aantal", atLeast: 1000 } }),
    ],
  },
  {
    id: "privacy",
    prefix: "PRI",
    kind: "supplement",
    requirements: [aRequirement("PRI-001")],
    advisedWhen: { condition: { is: "gegevens" }, why: "De wet vraagt het.", obligatory: true },
  },
]);

const found = (dossier: Dossier): readonly string[] =>
  review(catalogue, dossier, assemble(catalogue, dossier)).map((each) => `${each.severity} ${each.id} @ ${placeName(each.where)}`);
const context = (by: typeof BUYER) => ({ catalogue, by, at: AT });
function following(dossier: Dossier, ...steps: readonly [Parameters<typeof perform>[1], typeof BUYER][]): Dossier {
  return steps.reduce((current, [action, by]) => {
    const outcome = perform(current, action, context(by));
    if (!outcome.ok) throw new Error(outcome.problems.map((each) => each.message).join());
    return outcome.value;
  }, dossier);
}

test("een dossier waarin alles is ingevuld, heeft geen bevindingen", () => {
  expect(found(aDossier())).toEqual([]);
});

describe("de feiten van de opdracht", () => {
  test("een bijlage zonder titel, kenmerk of opdrachtgever kan niet naar buiten", () => {
    const dossier = aDossier();
    expect(found({ ...dossier, tender: { ...dossier.tender, title: " ", reference: "" } })).toEqual([
      "error tender-fact-missing:title @ opdracht/title",
      "error tender-fact-missing:reference @ opdracht/reference",
    ]);
  });

  test("data die elkaar tegenspreken, worden gemeld", () => {
    const dossier = aDossier();
    expect(found({ ...dossier, tender: { ...dossier.tender, contractStart: "2031-01-01" } })).toEqual([
      "error dates-reversed:contractEnd @ opdracht/contractEnd",
    ]);
  });
});

describe("vragen", () => {
  test("een niet-beantwoorde vraag waar een eis van afhangt, houdt de export tegen", () => {
    const findings = found(aDossier({ characteristics: { toegang: false, gegevens: false, rol: ["levert"] } }));
    expect(findings).toEqual(["error question-unanswered:aantal @ kenmerken/aantal"]);
  });

  test("een niet-beantwoorde vraag van de quickscan houdt de export tegen", () => {
    expect(found(aDossier({ characteristics: { gegevens: false, rol: ["levert"], aantal: 1 } }))).toEqual([
      "error question-unanswered:toegang @ nationaleVeiligheid/toegang",
    ]);
  });

  test('"weet ik niet" is een waarschuwing, en een fout als er een verplichte eis van afhangt', () => {
    expect(found(aDossier({ characteristics: { toegang: false, gegevens: false, rol: ["levert"], aantal: null } }))).toEqual([
      "warning answer-unknown:aantal @ kenmerken/aantal",
    ]);
    expect(found(aDossier({ characteristics: { toegang: null, gegevens: null, rol: ["levert"], aantal: 1 } }))).toEqual([
      "error answer-unknown:gegevens @ kenmerken/gegevens",
    ]);
  });

  test("een antwoord dat niet bij de vraag past, telt niet en wordt gemeld", () => {
    expect(found(aDossier({ characteristics: { toegang: false, gegevens: "ja", rol: ["levert"], aantal: 1 } }))).toContain(
      "error answer-not-allowed:gegevens @ kenmerken/gegevens",
    );
  });
});

describe("de keuze van onderdelen", () => {
  test("een verplicht supplement dat ontbreekt, is een fout", () => {
    expect(found(aDossier({ characteristics: { toegang: false, gegevens: true, rol: ["levert"], aantal: 1 } }))).toEqual([
      "error set-advised:privacy @ inkooponderdelen/privacy",
    ]);
  });

  test("zonder inkooponderdeel is er geen bijlage", () => {
    expect(found(aDossier({ sets: [] }))).toEqual(["error no-category @ inkooponderdelen"]);
  });

  test("een onderdeel dat het eisenpakket niet kent, blijft niet stil", () => {
    expect(found(aDossier({ sets: ["netwerk", "telex"] }))).toEqual(["error set-unknown:telex @ inkooponderdelen/telex"]);
  });
});

test("een dossier onthoudt met welk eisenpakket het begon, en zegt het als dat is veranderd", () => {
  const begun = following(aDossier(), [{ kind: "answer", characteristic: "gegevens", value: false }, BUYER]);
  expect(begun.pack).toEqual({ id: "proef", version: "2026.1.0", hash: "a".repeat(64) });
  expect(found(begun)).toEqual([]);
  expect(found({ ...begun, pack: { id: "proef", version: "2025.1.0", hash: "b".repeat(64) } })).toEqual(["advice pack-changed @ eisen"]);
});

describe("de lijst zelf", () => {
  test("twee eisen die elkaar tegenspreken, worden één keer gemeld", () => {
    expect(found(aDossier({ characteristics: { toegang: false, gegevens: false, rol: ["beheert"], aantal: 1 } }))).toEqual([
      "error conflict:NET-001+NET-004 @ eisen/NET-001",
    ]);
  });

  test("een parameter zonder waarde of buiten de grenzen houdt de export tegen", () => {
    expect(found(aDossier({ characteristics: { toegang: false, gegevens: false, rol: ["levert"], aantal: 5000 } }))).toEqual([
      "error parameter-empty:plaats @ eisen/plaats",
    ]);
    expect(found(aDossier({ parameters: { uren: 500 } }))).toEqual(["error parameter-out-of-bounds:uren @ eisen/uren"]);
  });
});

describe("afwijkingen en akkoord", () => {
  const leaveOut = { kind: "decide", requirement: "NET-001", change: { kind: "leaveOut" }, motivation: "Past hier niet." } as const;
  const approve = { kind: "judge", requirement: "NET-001", verdict: "approved", comment: "", role: "jurist" } as const;

  test("zonder motivering kan de bijlage niet naar buiten", () => {
    expect(found(following(aDossier(), [{ ...leaveOut, motivation: "" }, BUYER]))).toEqual([
      "error motivation-missing:NET-001 @ eisen/NET-001",
      "warning approval-missing:NET-001 @ eisen/NET-001",
    ]);
  });

  test("zonder akkoord mag een concept wel, een definitieve bijlage niet", () => {
    const dossier = following(aDossier(), [leaveOut, BUYER]);
    expect(found(dossier)).toEqual(["warning approval-missing:NET-001 @ eisen/NET-001"]);
    const final = following(dossier, [{ kind: "changeTender", patch: { annexStatus: "definitief" } }, BUYER]);
    expect(found(final)).toEqual(["error approval-missing:NET-001 @ eisen/NET-001"]);
    expect(found(following(final, [approve, LAWYER]))).toEqual([]);
  });

  test("het akkoord vervalt bij één komma verschil en telt weer als alles terug is", () => {
    const text = {
      kind: "decide",
      requirement: "NET-001",
      change: { kind: "changeText", text: "De opdrachtnemer herstelt snel, binnen {{uren}} uur." },
      motivation: "Duidelijker.",
    } as const;
    const approved = following(aDossier(), [text, BUYER], [approve, LAWYER]);
    expect(found(approved)).toEqual([]);
    const comma = following(approved, [{ ...text, change: { kind: "changeText", text: "De opdrachtnemer herstelt snel binnen {{uren}} uur." } }, BUYER]);
    expect(found(comma)).toEqual(["warning approval-lapsed:NET-001 @ eisen/NET-001"]);
    expect(found(following(comma, [text, BUYER]))).toEqual([]);
  });

  test("het akkoord vervalt als de waarde in de tekst verandert", () => {
    const text = {
      kind: "decide",
      requirement: "NET-001",
      change: { kind: "changeText", text: "De opdrachtnemer herstelt altijd binnen {{uren}} uur." },
      motivation: "Duidelijker.",
    } as const;
    const approved = following(aDossier(), [text, BUYER], [approve, LAWYER]);
    expect(found(following(approved, [{ kind: "setParameter", parameter: "uren", value: 72 }, BUYER]))).toEqual([
      "warning approval-lapsed:NET-001 @ eisen/NET-001",
    ]);
  });

  test("wie de afwijking maakte, kan haar niet goedkeuren, ook niet met andere hoofdletters", () => {
    const dossier = following(aDossier(), [leaveOut, BUYER]);
    const outcome = perform(dossier, approve, context({ name: " bo  INKOPER ", role: "jurist" }));
    expect(outcome.ok || outcome.problems[0]?.id).toBe("action.own-work");
  });

  test("teruggeven houdt de export tegen en toont de opmerking", () => {
    const returned = following(aDossier(), [leaveOut, BUYER], [{ ...approve, verdict: "returned", comment: "Neem op." }, LAWYER]);
    const [finding] = review(catalogue, returned, assemble(catalogue, returned));
    expect(finding).toMatchObject({ id: "approval-returned:NET-001", severity: "error" });
    expect(finding?.message).toContain("Neem op.");
  });

  test("wie een teruggegeven afwijking aanpast, wacht weer op een oordeel", () => {
    const returned = following(aDossier(), [leaveOut, BUYER], [{ ...approve, verdict: "returned", comment: "Motiveer beter." }, LAWYER]);
    const changed = following(returned, [{ ...leaveOut, motivation: "De apparatuur heeft geen software." }, BUYER]);
    expect(found(changed)).toEqual(["warning approval-missing:NET-001 @ eisen/NET-001"]);
  });

  test("een verplichte eis weglaten noemt de norm die dan niet gehaald wordt", () => {
    const dossier = following(aDossier({ sets: ["netwerk", "privacy"], characteristics: { toegang: false, gegevens: true, rol: ["levert"], aantal: 1 } }), [
      { ...leaveOut, requirement: "NET-002" },
      BUYER,
    ]);
    const findings = review(catalogue, dossier, assemble(catalogue, dossier));
    expect(findings.find((each) => each.id === "obligatory-not-met:NET-002")?.message).toContain("Norm 1, 1.1");
    expect(blocksExport(findings)).toBe(true);
  });
});

test("fouten staan bovenaan, daarna in de volgorde van de stappen", () => {
  const dossier = aDossier({ sets: [], characteristics: { gegevens: false, rol: ["levert"], aantal: 1 } });
  const findings = found({ ...dossier, tender: { ...dossier.tender, description: "", title: "" } });
  expect(findings.map((each) => each.split(" @ ")[1])).toEqual(["opdracht/title", "nationaleVeiligheid/toegang", "inkooponderdelen", "opdracht/description"]);
});
