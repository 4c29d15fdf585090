import { join } from "node:path";
import { expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { chainFault } from "../../../shared/dossier/log-chain.ts";
import { parseDossier } from "../../../shared/dossier/migrations.ts";
import { judgementsOf } from "../../../shared/review/judgement.ts";
import { judgingQueue } from "../../../shared/review/judging-queue.ts";
import { AT, BUYER, LAWYER } from "../../build/builders.ts";
import { FORTY, fortyDeviations } from "../../build/forty-deviations.ts";
import { APP_FOLDER, exampleJson } from "../../build/world.ts";

test("veertig afwijkingen staan oudste eerst in de rij van de jurist, en na veertig oordelen is de rij leeg", async () => {
  const pack = await readPack(join(APP_FOLDER, "templates", "catalogue", "basis"));
  const example = parseDossier(JSON.stringify(exampleJson("veiligheidsregio-netwerkapparatuur.json")), "voorbeeld.json");
  if (!pack.ok || !example.ok) throw new Error("Het voorbeeld of het eisenpakket is niet te lezen.");
  let dossier = fortyDeviations(pack.value, example.value);
  const queue = () => judgingQueue(judgementsOf(pack.value, dossier), LAWYER);
  expect(queue()).toMatchObject({ judged: 0, total: FORTY + 1 });
  expect(queue().mine.length).toBe(FORTY);
  expect(queue().elsewhere.map((each) => each.deviation.id)).toEqual(["antwoordWerkdagen"]);
  const moments = queue().mine.map((each) => each.deviation.at);
  expect(moments).toEqual(moments.toSorted());
  expect(judgingQueue(judgementsOf(pack.value, dossier), BUYER).mine.map((each) => each.deviation.maker.name)).not.toContain(BUYER.name);

  for (let next = queue().mine[0]; next; next = queue().mine[0]) {
    const verdict = { kind: "judge", requirement: next.deviation.id, verdict: "approved", comment: "", role: "jurist" } as const;
    const outcome = perform(dossier, verdict, { catalogue: pack.value, by: LAWYER, at: AT });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    dossier = outcome.value;
  }
  expect(queue()).toMatchObject({ mine: [], judged: FORTY, total: FORTY + 1 });
  expect(chainFault(dossier)).toBeUndefined();
});
