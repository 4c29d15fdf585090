import { describe, expect, test } from "vitest";
import { perform } from "../../../shared/dossier/actions.ts";
import { chainFault } from "../../../shared/dossier/log-chain.ts";
import { backTo, versionSummary } from "../../../shared/dossier/version.ts";
import { AT, aCatalogue, aDossier, aRequirement, BUYER } from "../../build/builders.ts";

const catalogue = aCatalogue([
  { id: "basis", prefix: "BAS", kind: "base", requirements: [aRequirement("BAS-001")] },
  { id: "netwerk", prefix: "NET", requirements: [aRequirement("NET-001")] },
]);
const context = { catalogue, by: BUYER, at: AT };
const done = (...results: readonly ReturnType<typeof perform>[]) => {
  const [result] = results;
  if (!result?.ok) throw new Error(result?.problems[0]?.message);
  return result.value;
};

describe("terug naar een eerdere versie", () => {
  const earlier = done(perform(aDossier({ sets: [], characteristics: {} }), { kind: "changeTender", patch: { title: "Eerste plan" } }, context));
  const now = {
    ...done(
      perform(
        done(perform(earlier, { kind: "chooseSet", set: "netwerk", chosen: true }, context)),
        { kind: "changeTender", patch: { title: "Tweede plan" } },
        context,
      ),
    ),
    numbering: { "NET-001": "7" },
    saves: 9,
  };

  test("geeft de inhoud van toen, met één regel in het logboek die zegt wat er is gebeurd", () => {
    const back = done(perform(now, { kind: "goBackTo", earlier }, context));
    expect(back).toMatchObject({ sets: [], tender: { title: "Eerste plan" } });
    expect(back.log).toHaveLength(now.log.length + 1);
    expect(back.log.at(-1)?.what).toMatch(/^Dossier teruggezet naar de versie van \d+ \w+ \d{4}$/);
    expect(back.log.at(-1)?.changes.map((each) => each.path)).toEqual(expect.arrayContaining(["tender/title", "sets/netwerk"]));
    expect(chainFault(back)).toBeUndefined();
  });

  test("laat staan wat is gebeurd: logboek, exports, gepubliceerde nummers en de teller van het opslaan", () => {
    const back = backTo(now, { ...earlier, numbering: {}, revisions: [], saves: 2 });
    expect(back).toMatchObject({ numbering: { "NET-001": "7" }, saves: 9, log: now.log, revisions: now.revisions });
  });

  test("een versie van een ander dossier wordt geweigerd", () => {
    const other = { ...earlier, id: "00000000-0000-4000-8000-0000000000ff" };
    const refused = perform(now, { kind: "goBackTo", earlier: other }, context);
    expect(refused.ok ? "" : refused.problems[0]?.message).toContain("ander dossier");
  });

  test("in een paar woorden staat er wat een mens nodig heeft om haar te herkennen", () => {
    expect(versionSummary(4, now)).toEqual({
      counter: 4,
      modified: AT,
      title: "Tweede plan",
      sets: 1,
      answers: 0,
      deviations: 0,
      last: { what: now.log.at(-1)?.what, by: BUYER.name },
    });
  });
});
