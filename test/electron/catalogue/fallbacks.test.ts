import { join } from "node:path";
import { expect, test } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import { deviationOf } from "../../../shared/review/deviations.ts";
import { AT, aDossier, BUYER } from "../../build/builders.ts";
import { APP_FOLDER } from "../../build/world.ts";

test("waar juristen het vaakst over onderhandelen, liggen teksten klaar, en elke tekst kan worden overgenomen", async () => {
  const pack = await readPack(join(APP_FOLDER, "templates", "catalogue", "basis"));
  if (!pack.ok) throw new Error(pack.problems[0]?.message);
  const prepared = pack.value.requirements.filter((each) => each.fallbacks.length > 0);
  expect(prepared.length).toBeGreaterThanOrEqual(40);
  const negotiated = ["ALG-002", "ALG-004", "ALG-007", "ALG-018", "ALG-023", "ALG-027", "ALG-030", "ALG-031", "CLD-002", "CLD-015"];
  expect(negotiated.filter((id) => !prepared.some((each) => each.id === id))).toEqual([]);
  for (const { id, fallbacks } of prepared)
    for (const { label, text, list, approvers } of fallbacks) {
      const change = { kind: "changeText", text, ...(list ? { list } : {}) } as const;
      const done = perform(aDossier(), { kind: "decide", requirement: id, change, motivation: "Omdat." }, { catalogue: pack.value, by: BUYER, at: AT });
      expect(done.ok && deviationOf(pack.value, done.value, id)).toMatchObject({ fallback: label, roles: expect.arrayContaining([...approvers]) });
    }
});
