import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createServices } from "../../../electron/services.ts";
import { bytesHash } from "../../../shared/canonical.ts";
import { dispatch, type Reply, type Services } from "../../../shared/contract.ts";
import { NO_POLICY } from "../../../shared/policy.ts";
import { MARKER } from "../../build/marked-dossier.ts";
import { ALL_EXAMPLES, APP_FOLDER, EXAMPLES, exampleJson, PACK_FOLDER, temporaryFolder } from "../../build/world.ts";

const [NETWORK, CASES] = EXAMPLES;

async function start(): Promise<{ readonly services: Services; readonly folder: string; readonly shown: string[] }> {
  const folder = await temporaryFolder();
  const shown: string[] = [];
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
    reveal: (path) => shown.push(path),
  });
  return { services, folder, shown };
}

function valueIn<Name extends keyof Services>(reply: Reply<Name>): Extract<Reply<Name>, { ok: true }>["value"] {
  if (!reply.ok) throw new Error(reply.problems.map((each) => each.message).join("\n"));
  return reply.value;
}

test("een voorbeeld wordt een nieuw dossier, dat met een ontvangstbewijs kan worden geëxporteerd", async () => {
  const { services, shown } = await start();
  expect(valueIn(await services["examples.list"]({})).map((each) => each.id)).toEqual(ALL_EXAMPLES);
  const { dossier } = valueIn(await services["examples.open"]({ id: CASES }));
  expect(dossier.id).not.toBe(exampleJson(CASES).id);
  const outcome = valueIn(await services["exports.annex"]({ id: dossier.id, template: "bijlage.docx", date: "2026-11-24", answerForms: [] }));
  expect(outcome.dossier.revisions).toEqual([
    expect.objectContaining({ number: 1, by: "Bo Inkoper", template: expect.objectContaining({ name: "bijlage.docx" }) }),
  ]);
  const path = outcome.files[0]?.path ?? "";
  expect((await readFile(path)).length).toBeGreaterThan(10_000);
  expect(valueIn(await services["exports.reveal"]({ path }))).toEqual({ shown: true });
  expect(shown).toEqual([path]);
});

test("een pad dat deze sessie niet heeft gemaakt, wordt niet getoond", async () => {
  const { services, shown } = await start();
  expect(await services["exports.reveal"]({ path: "/etc/passwd" })).toMatchObject({ ok: false });
  expect(shown).toEqual([]);
});

test("een export met een fout schrijft niets en zegt wat er mist", async () => {
  const { services } = await start();
  const { dossier } = valueIn(await services["dossiers.create"]({}));
  const reply = await services["exports.annex"]({ id: dossier.id, template: "bijlage.docx", date: "2026-11-24", answerForms: [] });
  expect(reply.ok ? [] : reply.problems.map((each) => each.id)).toContain("tender-fact-missing:title");
});

test("bij een definitieve export liggen de nummers daarna vast", async () => {
  const { services } = await start();
  const { dossier } = valueIn(await services["examples.open"]({ id: CASES }));
  valueIn(await services["dossiers.save"]({ dossier: { ...dossier, tender: { ...dossier.tender, annexStatus: "definitief" } } }));
  const outcome = valueIn(await services["exports.annex"]({ id: dossier.id, template: "bijlage.docx", date: "2026-11-24", answerForms: [] }));
  expect(Object.keys(outcome.dossier.numbering)).toHaveLength(outcome.dossier.revisions[0]?.requirements ?? 0);
});

test("van elk document van een export staat het controlegetal in het ontvangstbewijs", async () => {
  const { services } = await start();
  const { dossier } = valueIn(await services["examples.open"]({ id: CASES }));
  const outcome = valueIn(await services["exports.annex"]({ id: dossier.id, template: "bijlage.docx", date: "2026-11-24", answerForms: ["word", "excel"] }));
  const [revision] = outcome.dossier.revisions;
  const receipts = revision ? [revision.file, ...revision.answerForms] : [];
  expect(receipts.map((each) => each.name)).toEqual(outcome.files.map((each) => each.name));
  expect(receipts.map((each) => each.name.replace(/^([a-z]+)-.*\.([a-z]+)$/, "$1 $2"))).toEqual([
    "bijlage docx",
    "antwoordformulier docx",
    "antwoordformulier xlsx",
  ]);
  for (const [index, { path }] of outcome.files.entries()) expect(receipts[index]?.hash).toBe(bytesHash(await readFile(path)));
  expect(revision?.answerForms.map((each) => each.template?.name)).toEqual(["antwoordformulier.docx", undefined]);
});

test("kan het antwoordformulier niet worden geschreven, dan komt er ook geen bijlage en geen ontvangstbewijs", async () => {
  const { services, folder } = await start();
  const { dossier } = valueIn(await services["examples.open"]({ id: CASES }));
  const input = { id: dossier.id, template: "bijlage.docx", date: "2026-11-24" } as const;
  const name = valueIn(await services["exports.annex"]({ ...input, answerForms: ["excel"] })).files[1]?.name ?? "";
  const exports = join(folder, "exports");
  await rm(exports, { recursive: true });
  // A folder under the name of the form cannot be replaced by a file.
  await mkdir(join(exports, name, "bezet"), { recursive: true });
  const reply = await services["exports.annex"]({ ...input, answerForms: ["excel"] });
  expect(reply.ok ? "" : reply.problems[0]?.message).toContain(name);
  expect(await readdir(exports)).toEqual([name]);
  expect(valueIn(await services["dossiers.open"]({ id: dossier.id })).dossier.revisions).toHaveLength(1);
});

test("X4: merkwoorden in elk intern veld komen in geen enkel deel van de bijlage en de antwoordformulieren terecht, en ook niet in de bestandsnaam", async () => {
  const { services } = await start();
  const example = exampleJson(NETWORK);
  const [own] = example.ownRequirements;
  const person = { name: `${MARKER} naam`, role: `${MARKER} rol` };
  const marked = {
    ...example,
    tender: { ...example.tender, contact: `${MARKER} contact`, notes: `${MARKER} notities`, estimatedValue: 987_654_321 },
    quickScan: { ...example.quickScan, grounds: { vitaalProces: `${MARKER} grond` }, assessedBy: `${MARKER} wie`, conclusion: `${MARKER} conclusie` },
    decisions: { "ALG-003": { change: { kind: "leaveOut" }, motivation: `${MARKER} motivering`, by: person, at: "2026-11-24T09:00:00Z" } },
    ownRequirements: [{ ...own, motivation: `${MARKER} motivering`, by: person }],
    log: [{ sequence: 1, at: "2026-11-24T09:00:00Z", by: `${MARKER} wie`, what: `${MARKER} wat`, kind: "do" }],
  };
  const { dossier } = valueIn(await services["dossiers.import"]({ name: `${MARKER}.json`, content: JSON.stringify(marked) }));
  for (const template of ["bijlage.docx", "bijlage-compact.docx"]) {
    const outcome = valueIn(await services["exports.annex"]({ id: dossier.id, template, date: "2026-11-24", answerForms: ["word", "excel"] }));
    expect(outcome.files).toHaveLength(3);
    for (const file of outcome.files) {
      expect(file.name).not.toContain(MARKER);
      const parts = unzipSync(await readFile(file.path));
      for (const [name, bytes] of Object.entries(parts)) {
        const text = new TextDecoder().decode(bytes);
        expect(
          `${file.name}, ${name}: ${text.includes(MARKER) || text.includes("987654321") || text.includes("987.654.321") || text.includes("Bo Inkoper")}`,
        ).toBe(`${file.name}, ${name}: false`);
      }
    }
  }
});

describe("P5: wat door de grens komt, is gecontroleerd", () => {
  const reports: unknown[] = [];
  const call = async (name: string, input: unknown) => dispatch((await start()).services, name, input, (error) => reports.push(error));

  test.each<[string, string, unknown]>([
    ["een onbekende aanroep", "dossiers.delete", {}],
    ["een naam van elk object", "constructor", {}],
    ["een extra veld", "dossiers.open", { id: "00000000-0000-4000-8000-000000000001", path: "/etc" }],
    [
      "een pad als sjabloon",
      "exports.annex",
      { id: "00000000-0000-4000-8000-000000000001", template: "../../geheim.docx", date: "2026-11-24", answerForms: [] },
    ],
    [
      "een onbekend antwoordformulier",
      "exports.annex",
      { id: "00000000-0000-4000-8000-000000000001", template: "a.docx", date: "2026-11-24", answerForms: ["pdf"] },
    ],
    ["een pad als voorbeeld", "examples.open", { id: "../package.json" }],
    ["geen invoer", "dossiers.open", undefined],
  ])("%s wordt geweigerd met een melding", async (_name, call_, input) => {
    const reply = await call(call_, input);
    expect(reply.ok).toBe(false);
    expect(reply.ok ? "" : reply.problems[0]?.message).toMatch(/\.$/);
    expect(reports).toEqual([]);
  });
});

test("een sjabloon dat kapot is, staat met zijn fout in de lijst en houdt de andere niet tegen", async () => {
  const { folder } = await start();
  const app = join(folder, "app");
  await mkdir(join(app, "templates", "word"), { recursive: true });
  await cp(PACK_FOLDER, join(app, "templates", "catalogue", "basis"), { recursive: true });
  await copyFile(join(APP_FOLDER, "templates", "word", "bijlage.docx"), join(app, "templates", "word", "goed.docx"));
  await writeFile(join(app, "templates", "word", "kapot.docx"), "geen zip");
  const { services } = createServices({
    folders: { app, dossiers: join(folder, "d"), exports: join(folder, "e"), data: join(folder, "f") },
    now: () => new Date(),
    newId: () => "",
    user: "",
    version: "",
  });
  const list = valueIn(await services["templates.list"]({}));
  expect(list.map(({ id, usable }) => ({ id, usable }))).toEqual([
    { id: "goed.docx", usable: true },
    { id: "kapot.docx", usable: false },
  ]);
  expect(list[1]?.problems[0]?.message).toContain("kapot.docx");
});

test("de map met sjablonen van de beheerder gaat voor, en een map die er niet is wordt gemeld", async () => {
  const { folder } = await start();
  const word = join(folder, "sjablonen");
  await mkdir(word, { recursive: true });
  await copyFile(join(APP_FOLDER, "templates", "word", "bijlage-compact.docx"), join(word, "bijlage.docx"));
  await copyFile(join(APP_FOLDER, "templates", "word", "bijlage-compact.docx"), join(word, "zeker.docx"));
  const services = (templates: string) =>
    createServices({
      folders: { app: APP_FOLDER, dossiers: join(folder, "d"), exports: join(folder, "e"), data: join(folder, "f") },
      policy: { ...NO_POLICY, folders: { templates }, defaults: { organisation: "Gemeente Voorbeeld" } },
      now: () => new Date(),
      newId: () => "00000000-0000-4000-8000-000000000001",
      user: "",
      version: "",
    }).services;
  const list = valueIn(await services(word)["templates.list"]({}));
  expect(list.map((each) => [each.id, each.ofOrganisation])).toEqual([
    ["bijlage.docx", true],
    ["zeker.docx", true],
    ["bijlage-compact.docx", false],
    ["bijlage-gemeente.docx", false],
    ["bijlage-rijk.docx", false],
  ]);
  expect(valueIn(await services(word)["dossiers.create"]({})).dossier.tender.organisation).toBe("Gemeente Voorbeeld");
  expect(await services(join(folder, "weg"))["templates.list"]({})).toMatchObject({ ok: false, problems: [{ id: "template.folder-unreadable" }] });
});
