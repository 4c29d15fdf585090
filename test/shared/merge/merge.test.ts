import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../shared/canonical.ts";
import { type Dossier, dossierSchema } from "../../../shared/dossier/model.ts";
import { applyMerge } from "../../../shared/merge/apply.ts";
import { MERGE_OF, PLACES } from "../../../shared/merge/places.ts";
import { type Choice, type Choices, type MergePlan, planMerge, preselected } from "../../../shared/merge/plan.ts";
import { threeWay } from "../../../shared/merge/three-way.ts";
import { deviationOf } from "../../../shared/review/deviations.ts";
import { aDossier, BUYER, LAWYER } from "../../build/builders.ts";
import { mergeCatalogue as catalogue, type Sides, sides, worked } from "../../build/two-sides.ts";

const context = { catalogue, by: BUYER, at: "2026-11-26T09:00:00Z", package: "00000000-0000-4000-8000-000000000009" };
const SWAPPED: Readonly<Record<Choice, Choice>> = { mine: "theirs", theirs: "mine", both: "both" };

/** Everything that can be merged, without the order of lists, the numbers and who wrote it down. */
function contentOf(dossier: Dossier): string {
  const plain = PLACES.filter(({ name }) => name !== "comments").map(({ name, read }) => {
    const records = [...read(dossier)].map(
      ([id, fields]) => [/^[A-Z]{3}-\d+$/.test(id) && !(id in dossier.decisions) ? "" : id, [...fields].toSorted()] as const,
    );
    return [name, records.map(canonicalJson).toSorted()];
  });
  return canonicalJson([plain, conversationOf(dossier)]);
}

/** What was said, by whom, on what; and whether it is settled. */
function conversationOf(dossier: Dossier): readonly string[] {
  return dossier.comments.map(({ id: _number, replies, ...rest }) => canonicalJson([rest, replies.map((each) => canonicalJson(each)).toSorted()])).toSorted();
}

function saidIn(dossier: Dossier): readonly string[] {
  return dossier.comments.flatMap(({ text, by, at, replies }) => [{ text, by, at }, ...replies].map((each) => canonicalJson(each)));
}

function merged({ base, mine, theirs }: Sides, choose: (plan: MergePlan) => Choices) {
  const plan = planMerge(base, mine, theirs);
  return applyMerge(mine, plan, choose(plan), context);
}

const all =
  (conflicts: Choice) =>
  (plan: MergePlan): Choices => ({
    ...Object.fromEntries(plan.items.concat().map(({ key, canJoin }) => [key, conflicts === "both" && !canJoin ? "mine" : conflicts])),
    ...preselected(plan),
  });

describe("samenvoegen van twee kanten", () => {
  test("het verschil kent geen kant: omgewisseld staat hetzelfde er in spiegelbeeld", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const mirror = (side: string): string => (side === "both" ? side : side === "mine" ? "theirs" : "mine");
        const rowsOf = (left: Dossier, right: Dossier, turn: (side: string) => string, isTurned: boolean): readonly string[] =>
          threeWay(base, left, right)
            .map(({ place, id, field, changedBy, base: was, mine: here, theirs: there }) =>
              canonicalJson([place.name, id, field ?? "", turn(changedBy), was ?? "-", (isTurned ? there : here) ?? "-", (isTurned ? here : there) ?? "-"]),
            )
            .toSorted();
        expect(rowsOf(theirs, mine, mirror, true)).toEqual(rowsOf(mine, theirs, (side) => side, false));
      }),
    );
  });

  test.each(["mine", "theirs"] as const)("omgewisseld met omgekeerde keuzes (%s) is de inhoud dezelfde", (choice) => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const here = merged({ base, mine, theirs }, all(choice));
        const there = merged({ base, mine: theirs, theirs: mine }, all(SWAPPED[choice]));
        expect(contentOf(there.dossier)).toBe(contentOf(here.dossier));
      }),
    );
  });

  test("met een kant die niets wijzigde, is het resultaat de andere kant", () => {
    fc.assert(
      fc.property(sides, ({ base, theirs }) => {
        expect(contentOf(merged({ base, mine: base, theirs }, preselected).dossier)).toBe(contentOf(theirs));
        const nothing = merged({ base, mine: theirs, theirs: base }, preselected);
        expect(nothing.dossier).toEqual(theirs);
      }),
    );
  });

  test.each(["mine", "theirs", "both"] as const)("nog eens hetzelfde antwoord met dezelfde keuzes (%s) wijzigt niets", (choice) => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const once = merged({ base, mine, theirs }, all(choice));
        const twice = merged({ base, mine: once.dossier, theirs }, all(choice));
        expect(canonicalJson(twice.dossier)).toBe(canonicalJson(once.dossier));
      }),
    );
  });

  test("niets wat iemand zei gaat verloren, en niets staat er twee keer", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { dossier } = merged({ base, mine, theirs }, all("mine"));
        const said = saidIn(dossier);
        const expected = new Set([...saidIn(mine), ...saidIn(theirs)]);
        expect(new Set(said)).toEqual(expected);
        expect(said.length).toBe(expected.size);
        expect(new Set(dossier.comments.map(({ id }) => id)).size).toBe(dossier.comments.length);
      }),
    );
  });

  test("wat ik wijzigde blijft, behalve waar ik de ander koos; wat alleen de ander wijzigde komt erbij", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const plan = planMerge(base, mine, theirs);
        const { dossier } = applyMerge(mine, plan, preselected(plan), context);
        const valueAt = (of: Dossier, { place, id, field }: (typeof plan.items)[number]): unknown => {
          const record = place.read(of).get(id);
          return field === undefined ? record && Object.fromEntries(record) : record?.get(field);
        };
        for (const item of plan.items) expect(valueAt(dossier, item)).toEqual(item.isConflict ? item.mine : item.theirs);
        const touched = new Set(plan.items.map(({ key }) => key));
        for (const mineOnly of threeWay(base, mine, plan.theirs).filter((each) => each.changedBy === "mine")) {
          const key = [mineOnly.place.name, mineOnly.id, mineOnly.field].filter(Boolean).join("/");
          expect(touched.has(key)).toBe(false);
          expect(valueAt(dossier, { ...mineOnly, key, isConflict: false, canJoin: false })).toEqual(mineOnly.mine);
        }
      }),
    );
  });

  test("het resultaat is altijd een geldig dossier, en een akkoord past bij wat er staat en is nooit van de maker", () => {
    fc.assert(
      fc.property(sides, fc.constantFrom<Choice>("mine", "theirs", "both"), ({ base, mine, theirs }, choice) => {
        const { dossier, verdicts } = merged({ base, mine, theirs }, all(choice));
        expect(dossierSchema.safeParse(dossier).success).toBe(true);
        for (const { id, approval } of verdicts) {
          const deviation = deviationOf(catalogue, dossier, id);
          expect(deviation?.hash).toBe(approval.hash);
          expect(deviation?.maker.name).not.toBe(approval.by.name);
        }
      }),
    );
  });

  test("de tabel noemt elk veld van het dossier", () => {
    expect(Object.keys(MERGE_OF)).toEqual(expect.arrayContaining(Object.keys(aDossier())));
    const places = new Set(PLACES.map(({ name }) => name.split("/")[0]));
    for (const [field, how] of Object.entries(MERGE_OF)) expect(places.has(field), field).toBe(how !== "own");
  });
});

describe("een veld dat beide kanten wijzigden", () => {
  const decide = (text: string, motivation: string) => ({
    kind: "decide" as const,
    requirement: "NET-001",
    change: { kind: "changeText" as const, text },
    motivation,
  });
  const base = worked(aDossier(), [{ by: BUYER, action: decide("Binnen een dag.", "Ruimer.") }], 9);

  test("wordt niet gewijzigd zonder keuze, en beide motiveringen kunnen onder elkaar", () => {
    const mine = worked(base, [{ by: BUYER, action: decide("Binnen een dag.", "De markt wil dit.") }], 10);
    const theirs = worked(base, [{ by: LAWYER, action: decide("Binnen twee dagen.", "Zo staat het in de wet.") }], 11);
    const plan = planMerge(base, mine, theirs);
    expect(plan.items.map(({ key, isConflict, canJoin }) => [key, isConflict, canJoin])).toEqual([
      ["decisions/NET-001/change", false, false],
      ["decisions/NET-001/motivation", true, true],
    ]);
    expect(applyMerge(mine, plan, {}, context).dossier.decisions).toEqual(mine.decisions);
    const both = applyMerge(mine, plan, { ...preselected(plan), "decisions/NET-001/motivation": "both" }, context).dossier.decisions["NET-001"];
    expect(both).toMatchObject({ change: { text: "Binnen twee dagen." }, motivation: "De markt wil dit.\n\nZo staat het in de wet.", by: BUYER });
  });

  test("een tekst die de ander maakte, blijft van de ander: die kan haar niet zelf goedkeuren", () => {
    const theirs = worked(base, [{ by: LAWYER, action: decide("Binnen twee dagen.", "Zo staat het in de wet.") }], 11);
    const plan = planMerge(base, base, theirs);
    expect(applyMerge(base, plan, preselected(plan), context).dossier.decisions["NET-001"]?.by).toEqual(LAWYER);
  });

  test("een waarde die de ander koos, blijft ook met dezelfde motivering van de ander", () => {
    const beyond = (value: number) => ({ kind: "decideParameter" as const, parameter: "uren", value, motivation: "De markt." });
    const start = worked(aDossier(), [{ by: BUYER, action: beyond(500) }], 9);
    const theirs = worked(start, [{ by: LAWYER, action: beyond(1) }], 11);
    const plan = planMerge(start, start, theirs);
    const { dossier } = applyMerge(start, plan, preselected(plan), context);
    expect(dossier.parameters).toEqual({ uren: 1 });
    expect(deviationOf(catalogue, dossier, "uren")?.maker).toEqual(LAWYER);
  });

  test("twee nieuwe eigen eisen met hetzelfde nummer blijven allebei, en de opmerking gaat mee met haar eis", () => {
    const own = (title: string) => ({
      kind: "addOwn" as const,
      own: { title, text: title, kind: "eis" as const, theme: "exit", phase: "uitvoering" as const, evidence: "", source: "", motivation: "Nodig." },
    });
    const mine = worked(base, [{ by: BUYER, action: own("Van mij") }], 10);
    const theirs = worked(
      base,
      [
        { by: LAWYER, action: own("Van de ander") },
        { by: LAWYER, action: { kind: "addComment", about: { kind: "requirement", id: "EIG-001" }, text: "Deze is nieuw." } },
      ],
      11,
    );
    const plan = planMerge(base, mine, theirs);
    const { dossier } = applyMerge(mine, plan, preselected(plan), context);
    expect(dossier.ownRequirements.map(({ id, title }) => [id, title])).toEqual([
      ["EIG-001", "Van mij"],
      ["EIG-002", "Van de ander"],
    ]);
    expect(dossier.comments[0]?.about.id).toBe("EIG-002");
  });
});

describe("een oordeel uit een antwoord", () => {
  const decide = { kind: "decide" as const, requirement: "NET-001", change: { kind: "changeText" as const, text: "Binnen een dag." }, motivation: "Ruimer." };
  const approve = { kind: "judge" as const, requirement: "NET-001", verdict: "approved" as const, comment: "Goed.", role: "jurist" };
  const base = worked(aDossier(), [{ by: BUYER, action: decide }], 9);
  const theirs = worked(base, [{ by: LAWYER, action: approve }], 11);

  test("komt over als de tekst nog dezelfde is, met wie haar overnam", () => {
    const plan = planMerge(base, base, theirs);
    const outcome = applyMerge(base, plan, preselected(plan), context);
    expect(outcome.dossier.decisions["NET-001"]?.approvals).toMatchObject([{ by: LAWYER, via: { by: BUYER } }]);
    expect(outcome.refused).toEqual([]);
  });

  test("komt niet over als de tekst hier intussen is gewijzigd, en de reden staat erbij", () => {
    const mine = worked(base, [{ by: BUYER, action: { ...decide, motivation: "Anders." } }], 10);
    const plan = planMerge(base, mine, theirs);
    const outcome = applyMerge(mine, plan, preselected(plan), context);
    expect(outcome.dossier).toEqual(mine);
    expect(outcome.refused[0]?.reason).toContain("is hier anders dan wat Jo Jurist zag");
  });

  test("komt niet over als de ander ook de maker werd", () => {
    const forged = {
      ...theirs,
      decisions: { ...theirs.decisions, "NET-001": { ...theirs.decisions["NET-001"], by: LAWYER, motivation: "Van de jurist." } },
    } as Dossier;
    const withHash = deviationOf(catalogue, forged, "NET-001")?.hash ?? "";
    const approvals = (forged.decisions["NET-001"]?.approvals ?? []).map((each) => ({ ...each, hash: withHash }));
    const answer = { ...forged, decisions: { ...forged.decisions, "NET-001": { ...forged.decisions["NET-001"], approvals } } } as Dossier;
    const plan = planMerge(base, base, answer);
    expect(applyMerge(base, plan, preselected(plan), context).refused[0]?.reason).toContain("zelf gemaakt");
  });
});
