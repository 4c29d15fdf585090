import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createServices } from "../../../electron/services.ts";
import type { Reply, Services } from "../../../shared/contract.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { isPublishable } from "../../../shared/publication/model.ts";
import { APP_FOLDER, EXAMPLES, temporaryFolder } from "../../build/world.ts";
import { readDocx } from "../export/read-docx.ts";

const DATE = "2026-11-24";

async function exported(): Promise<{ readonly services: Services; readonly dossier: Dossier; readonly paths: readonly string[] }> {
  const folder = await temporaryFolder();
  let ids = 0;
  const { services } = createServices({
    folders: { app: APP_FOLDER, dossiers: join(folder, "dossiers"), exports: join(folder, "exports"), data: join(folder, "data") },
    now: () => new Date("2026-11-24T12:00:00Z"),
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, "0")}`;
    },
    user: "Bo Inkoper",
    version: "0.0.0",
  });
  const { dossier } = valueIn(await services["examples.open"]({ id: EXAMPLES[0] }));
  const outcome = valueIn(await services["exports.annex"]({ id: dossier.id, template: "bijlage.docx", date: DATE, answerForms: ["word", "excel"] }));
  expect(outcome.check.ok && isPublishable(outcome.check.value)).toBe(true);
  expect(outcome.check.ok && outcome.check.value.files.map((each) => each.file)).toEqual(outcome.files.map((each) => each.name));
  return { services, dossier: outcome.dossier, paths: outcome.files.map((each) => each.path) };
}

function valueIn<Name extends keyof Services>(reply: Reply<Name>): Extract<Reply<Name>, { ok: true }>["value"] {
  if (!reply.ok) throw new Error(reply.problems.map((each) => each.message).join("\n"));
  return reply.value;
}

test("na een export is elk bestand gecontroleerd, en de controle kan als intern document in het dossier", async () => {
  const { services, dossier, paths } = await exported();
  const { file, report } = valueIn(await services["exports.publicationCheck"]({ id: dossier.id, revision: 1, date: DATE }));
  expect(isPublishable(report)).toBe(true);
  const { text } = readDocx(await readFile(file.path));
  for (const { hash } of report.files) expect(text).toContain(hash);
  expect(report.files).toHaveLength(paths.length);
});

test("een bestand dat na de export is gewijzigd, valt op", async () => {
  const { services, dossier, paths } = await exported();
  await appendFile(paths[0] ?? "", "x");
  const { report } = valueIn(await services["exports.publicationCheck"]({ id: dossier.id, revision: 1, date: DATE }));
  expect(report.files[0]?.rows[0]).toMatchObject({ check: "bestand", outcome: "fail" });
  expect(report.files[0]?.rows[0]?.findings.join()).toContain("na de export gewijzigd");
});

test("een bestand dat weg is, en een revisie die er niet is, worden genoemd", async () => {
  const { services, dossier, paths } = await exported();
  const missing = await services["exports.publicationCheck"]({ id: dossier.id, revision: 7, date: DATE });
  expect(missing.ok ? "" : missing.problems[0]?.message).toContain("Revisie 7 bestaat niet");
  await rm(paths[1] ?? "");
  const gone = await services["exports.publicationCheck"]({ id: dossier.id, revision: 1, date: DATE });
  expect(gone.ok ? "" : gone.problems[0]?.message).toContain(paths[1]);
});
