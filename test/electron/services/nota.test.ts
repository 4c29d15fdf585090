import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createServices } from "../../../electron/services.ts";
import type { Reply, Services } from "../../../shared/contract.ts";
import type { Action } from "../../../shared/dossier/action.ts";
import { perform } from "../../../shared/dossier/actions.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { isPublishable } from "../../../shared/publication/model.ts";
import { BUYER } from "../../build/builders.ts";
import { APP_FOLDER, EXAMPLES, temporaryFolder } from "../../build/world.ts";
import { readDocx } from "../export/read-docx.ts";
import { readXlsx } from "../export/read-xlsx.ts";

const AT = "2026-12-01T12:00:00Z";
const PARAMETER = "beschikbaarheidProcent";

interface Started {
  readonly services: Services;
  readonly exports: string;
  readonly dossier: Dossier;
  /** Performs actions on the dossier and saves it. */
  readonly change: (dossier: Dossier, ...actions: readonly Action[]) => Promise<Dossier>;
}

/** An example that was published as 1.0, with a nota in the making. */
async function published(): Promise<Started> {
  const folder = await temporaryFolder();
  let ids = 0;
  const { services } = createServices({
    folders: { app: APP_FOLDER, dossiers: join(folder, "dossiers"), exports: join(folder, "exports"), data: join(folder, "data") },
    now: () => new Date(AT),
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, "0")}`;
    },
    user: "Bo Inkoper",
    version: "0.0.0",
  });
  const catalogue = valueIn(await services["catalogue.load"]({}));
  const change: Started["change"] = async (dossier, ...actions) => {
    const next = actions.reduce((present, action) => {
      const done = perform(present, action, { catalogue, by: BUYER, at: AT });
      if (!done.ok) throw new Error(done.problems.map((each) => each.message).join("\n"));
      return done.value;
    }, dossier);
    const { saves } = valueIn(await services["dossiers.save"]({ dossier: next }));
    return { ...next, saves };
  };
  const { dossier } = valueIn(await services["examples.open"]({ id: EXAMPLES[1] }));
  const final = await change(dossier, { kind: "changeTender", patch: { annexVersion: "1.0", annexStatus: "definitief" } });
  const first = valueIn(await services["exports.annex"]({ id: final.id, template: "bijlage.docx", date: "2026-12-01", answerForms: ["word", "excel"] }));
  const asked = await change(
    first.dossier,
    { kind: "saveNota", patch: { date: "2026-12-10" } },
    { kind: "saveQuestion", patch: { question: "Mag het buiten kantoortijd?", askedBy: "Vraagsteller BV", answer: "Ja, na overleg.", nota: 1 } },
    { kind: "settleQuestion", id: "VRG-001" },
  );
  return { services, exports: join(folder, "exports"), dossier: asked, change };
}

function valueIn<Name extends keyof Services>(reply: Reply<Name>): Extract<Reply<Name>, { ok: true }>["value"] {
  if (!reply.ok) throw new Error(reply.problems.map((each) => each.message).join("\n"));
  return reply.value;
}

const make = (services: Services, { id }: Dossier) => services["exports.nota"]({ id, nota: 1, template: "bijlage-rijk.docx", answerForms: ["word", "excel"] });

test("een nota met alleen antwoorden is één document, en de bijlage blijft zoals zij is", async () => {
  const { services, dossier } = await published();
  const outcome = valueIn(await make(services, dossier));
  expect(outcome.files.map((each) => each.name.replace(/-GVB.*/, ""))).toEqual(["nota-van-inlichtingen-1"]);
  expect(outcome.dossier.revisions).toHaveLength(1);
  expect(outcome.dossier.notas[0]?.made).toMatchObject({ annexVersion: "1.0", files: [{ role: "document" }] });
  const { text } = readDocx(await readFile(outcome.files[0]?.path ?? ""));
  for (const part of ["Nota van inlichtingen 1", "Mag het buiten kantoortijd?", "Ja, na overleg.", "verandert niet: versie 1.0 blijft gelden"])
    expect(text).toContain(part);
  expect(text).not.toContain("Vraagsteller");
  expect(outcome.check.ok && isPublishable(outcome.check.value)).toBe(true);
});

test("met een gewijzigde waarde komen nota, bijlage, gemarkeerde formulieren en bijgehouden wijzigingen in één keer", async () => {
  const { services, dossier, change } = await published();
  const before = dossier.numbering;
  const changed = await change(dossier, { kind: "setParameter", parameter: PARAMETER, value: 99.9 }, { kind: "changeTender", patch: { annexVersion: "1.1" } });
  const outcome = valueIn(await make(services, changed));
  expect(outcome.files.map((each) => each.name.replace(/-GVB-.*\./, " "))).toEqual([
    "nota-van-inlichtingen-1 docx",
    "bijlage docx",
    "antwoordformulier docx",
    "antwoordformulier xlsx",
    "bijlage-wijzigingen docx",
  ]);
  expect(outcome.dossier.revisions.map((each) => each.annexVersion)).toEqual(["1.0", "1.1"]);
  expect(outcome.dossier.notas[0]?.made?.revision).toBe(2);
  expect(outcome.dossier.numbering).toEqual(before);
  expect(
    outcome.check.ok &&
      outcome.check.value.files.flatMap((file) => file.rows.filter((row) => row.outcome !== "pass").map((row) => [file.file, row.check, row.findings])),
  ).toEqual([]);

  const [nota, , word, excel, redline] = await Promise.all(outcome.files.map(async ({ path }) => readFile(path)));
  if (!nota || !word || !excel || !redline) throw new Error("Er ontbreekt een bestand.");
  expect(readDocx(nota).text).toContain("Gewijzigd: ");
  expect(readDocx(redline).parts.get("word/document.xml")).toMatch(/<w:ins [^>]*w:author="Gemeente Voorbeeldstad"/);
  const marked = readXlsx(excel).sheets[0]?.rows.filter((row) => row.B?.text === "Gewijzigd in nota van inlichtingen 1") ?? [];
  const count = marked.length;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(5);
  expect(readDocx(word).text.split("Gewijzigd in nota van inlichtingen 1")).toHaveLength(count + 1);
  const rebuilt = valueIn(await services["revisions.rebuild"]({ id: dossier.id, number: 2 }));
  expect(rebuilt.files.every((each) => each.same)).toBe(true);
});

test("zolang er iets ontbreekt, wordt er niets geschreven en staat alles wat nog moet in één lijst", async () => {
  const { services, dossier, change, exports } = await published();
  const files = await readdir(exports);
  const changed = await change(dossier, { kind: "setParameter", parameter: PARAMETER, value: 99.9 }, { kind: "reopenQuestion", id: "VRG-001" });
  const reply = await make(services, changed);
  expect(reply.ok ? [] : reply.problems.map((each) => each.id)).toEqual(["nota.unsettled:VRG-001", "nota.same-version"]);
  expect(await readdir(exports)).toEqual(files);
});

test("kan één document niet worden geschreven, dan komt er geen enkel en geen ontvangstbewijs", async () => {
  const { services, dossier, change, exports } = await published();
  const changed = await change(dossier, { kind: "setParameter", parameter: PARAMETER, value: 99.9 }, { kind: "changeTender", patch: { annexVersion: "1.1" } });
  await rm(exports, { recursive: true });
  // A folder under the name of the last document cannot be replaced by a file.
  await mkdir(join(exports, "bijlage-wijzigingen-GVB-2026-207-v1.1.docx", "bezet"), { recursive: true });
  expect((await make(services, changed)).ok).toBe(false);
  expect(await readdir(exports)).toEqual(["bijlage-wijzigingen-GVB-2026-207-v1.1.docx"]);
  const { dossier: kept } = valueIn(await services["dossiers.open"]({ id: dossier.id }));
  expect([kept.revisions.length, kept.notas[0]?.made]).toEqual([1, undefined]);
});
