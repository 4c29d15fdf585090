import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readPack } from "../../../electron/catalogue/read-pack.ts";
import { ARCHIVE_FOLDER } from "../../../electron/revisions/archive.ts";
import { createServices } from "../../../electron/services.ts";
import { freezeCatalogue, thawCatalogue } from "../../../shared/catalogue/frozen.ts";
import type { Reply, Services } from "../../../shared/contract.ts";
import type { Dossier } from "../../../shared/dossier/model.ts";
import { compareRevisions } from "../../../shared/review/compare-revisions.ts";
import { APP_FOLDER, exampleJson, PACK_FOLDER } from "../../build/world.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const EXAMPLE = "gemeente-zaaksysteem.json";

function valueIn<Name extends keyof Services>(reply: Reply<Name>): Extract<Reply<Name>, { ok: true }>["value"] {
  if (!reply.ok) throw new Error(reply.problems.map((each) => each.message).join("\n"));
  return reply.value;
}
const problemIn = (reply: Reply<keyof Services>) => (reply.ok ? undefined : reply.problems[0]);

async function start(version = "1.2.3") {
  const folder = await temporaryFolder();
  let ids = 0;
  let day = 0;
  const options = {
    folders: { app: APP_FOLDER, dossiers: join(folder, "dossiers"), exports: join(folder, "exports"), data: join(folder, "data") },
    now: () => {
      day += 1;
      return new Date(Date.UTC(2026, 10, 24, 12, 0, day));
    },
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, "0")}`;
    },
    user: "Bo Inkoper",
  };
  const { services } = createServices({ ...options, version });
  const restarted = (app: string): Services => createServices({ ...options, version: app }).services;
  return { services, restarted, folder, archive: join(folder, "dossiers", ARCHIVE_FOLDER) };
}

const exportOf = async (services: Services, dossier: Dossier, answerForms: readonly ("word" | "excel")[] = []) =>
  valueIn(await services["exports.annex"]({ id: dossier.id, template: "bijlage.docx", date: "2026-11-24", answerForms }));

/** A dossier that was exported, changed and exported again. */
async function exportedTwice(forms: readonly ("word" | "excel")[] = ["word", "excel"]) {
  const world = await start();
  const { services } = world;
  const { dossier } = valueIn(await services["examples.open"]({ id: EXAMPLE }));
  const first = await exportOf(services, dossier, forms);
  const changed: Dossier = {
    ...first.dossier,
    tender: { ...first.dossier.tender, title: "Een nieuwe titel", annexVersion: "2.0" },
    decisions: {
      ...first.dossier.decisions,
      "ALG-001": {
        change: { kind: "changeText", text: "De opdrachtnemer heeft een vast aanspreekpunt." },
        motivation: "Korter.",
        by: { name: "Bo Inkoper", role: "inkoper" },
        at: "2026-11-24T12:00:00Z",
        approvals: [],
      },
    },
  };
  const saved = valueIn(await services["dossiers.save"]({ dossier: changed }));
  const now = valueIn(await services["dossiers.open"]({ id: dossier.id })).dossier;
  expect(now.saves).toBe(saved.saves);
  return { ...world, original: dossier, dossier: now, first };
}

describe("A pack that is kept with a revision", () => {
  it("is read back as the same catalogue, and gives the same text every time", async () => {
    const [pack, again] = [given(await readPack(PACK_FOLDER)), given(await readPack(PACK_FOLDER))];
    const text = freezeCatalogue({ ...pack, approvalPolicyFault: "van de organisatie, niet van het pakket" });
    expect(isDeepStrictEqual(given(thawCatalogue(text, "pakket.json")), pack)).toBe(true);
    expect(freezeCatalogue(again) === text).toBe(true);
  });

  it.each(["{", "[]", '{"pack":1}'])("is refused with the name of its file when it is no catalogue: %s", (text) => {
    const answer = thawCatalogue(text, "kapot.pakket.json");
    expect(answer.ok ? "" : answer.problems[0]?.message).toContain("kapot.pakket.json");
  });
});

function given<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error("No value");
  return result.value;
}

describe("Een export", () => {
  it("bewaart het dossier zoals het was, en van twee exports het pakket en de sjablonen één keer", async () => {
    const { services, archive, dossier, original } = await exportedTwice();
    const kinds = async () => {
      const counts: Record<string, number> = {};
      for (const name of await readdir(archive)) counts[name.slice(65)] = (counts[name.slice(65)] ?? 0) + 1;
      return counts;
    };
    expect(await kinds()).toEqual({ "revisie.json": 1, "dossier.json": 1, "pakket.json": 1, docx: 2 });
    const second = await exportOf(services, dossier, ["word", "excel"]);
    expect(await kinds()).toEqual({ "revisie.json": 2, "dossier.json": 2, "pakket.json": 1, docx: 2 });
    const [one, two] = second.dossier.revisions;
    expect([one?.snapshot, two?.snapshot].every((each) => each !== undefined && each.length === 64)).toBe(true);
    const opened = valueIn(await services["revisions.open"]({ id: dossier.id, number: 1 }));
    expect(opened).toMatchObject({ app: "1.2.3", date: "2026-11-24", revision: one });
    expect(opened.dossier).toEqual(original);
    expect(opened.catalogue.hash).toBe(one?.pack.hash);
  });

  it("wordt niet gemaakt als de kopie niet kan worden bewaard: geen document, geen ontvangstbewijs, en het wordt gezegd", async () => {
    const { services, archive, folder } = await start();
    const { dossier } = valueIn(await services["examples.open"]({ id: EXAMPLE }));
    // A file where the folder should come.
    await writeFile(archive, "in de weg");
    const reply = await services["exports.annex"]({ id: dossier.id, template: "bijlage.docx", date: "2026-11-24", answerForms: [] });
    expect(problemIn(reply)?.id).toBe("revision.not-kept");
    expect(problemIn(reply)?.message).toMatch(/De export is niet gemaakt/);
    await expect(readdir(join(folder, "exports"))).rejects.toThrow("ENOENT");
    expect(valueIn(await services["dossiers.open"]({ id: dossier.id })).dossier.revisions).toEqual([]);
    await rm(archive);
    expect((await exportOf(services, dossier)).dossier.revisions).toHaveLength(1);
  });
});

describe("Een revisie", () => {
  it("geeft dezelfde bytes als toen, ook als dossier en app sindsdien zijn gewijzigd", async () => {
    const { restarted, dossier, first } = await exportedTwice();
    const then = await Promise.all(first.files.map((each) => readFile(each.path)));
    const rebuilt = valueIn(await restarted("9.9.9")["revisions.rebuild"]({ id: dossier.id, number: 1 }));
    expect(rebuilt.app).toBe("1.2.3");
    expect(rebuilt.files.map((each) => [each.name, each.same])).toEqual(first.files.map((each) => [each.name, true]));
    for (const [index, file] of rebuilt.files.entries()) {
      expect(Buffer.compare(await readFile(file.path), then[index] ?? Buffer.of())).toBe(0);
      expect(file.path).not.toBe(first.files[index]?.path);
    }
  });

  it("zegt het als een document anders uitkomt dan het ontvangstbewijs zegt", async () => {
    const { services, dossier } = await exportedTwice([]);
    const [revision] = dossier.revisions;
    const other = { ...dossier, revisions: revision ? [{ ...revision, file: { ...revision.file, hash: "f".repeat(64) } }] : [] };
    valueIn(await services["dossiers.save"]({ dossier: other }));
    expect(valueIn(await services["revisions.rebuild"]({ id: dossier.id, number: 1 })).files.map((each) => each.same)).toEqual([false]);
  });

  it("is te vergelijken met nu: wat is gewijzigd, met de oude en de nieuwe woorden", async () => {
    const { services, dossier } = await exportedTwice([]);
    const older = valueIn(await services["revisions.open"]({ id: dossier.id, number: 1 }));
    const comparison = compareRevisions(older, { catalogue: valueIn(await services["catalogue.load"]({})), dossier });
    expect(comparison.requirements.filter((each) => each.change !== "same").map((each) => [each.id, each.change])).toEqual([["ALG-001", "changed"]]);
    expect(comparison.facts.map((each) => each.path)).toEqual(["tender/title", "tender/annexVersion"]);
  });

  it.each(["revisie.json", "dossier.json", "pakket.json", "docx"])(
    "waarvan het bestand %s ontbreekt of is gewijzigd, zegt welk bestand; andere revisies en het dossier blijven te openen",
    async (ending) => {
      const { services, archive, dossier } = await exportedTwice([]);
      const before = new Set(await readdir(archive));
      const second = await exportOf(services, dossier);
      const fresh = (await readdir(archive)).find((name) => name.endsWith(ending) && !before.has(name));
      // The pack and the template are shared: then it is about both revisions.
      const name = fresh ?? (await readdir(archive)).find((each) => each.endsWith(ending)) ?? "";
      for (const how of ["changed", "missing"]) {
        if (how === "missing") await rm(join(archive, name));
        else await writeFile(join(archive, name), "gewijzigd");
        for (const reply of [
          await services["revisions.open"]({ id: dossier.id, number: 2 }),
          await services["revisions.rebuild"]({ id: dossier.id, number: 2 }),
        ]) {
          expect(problemIn(reply)?.id).toBe(how === "missing" ? "revision.missing" : "revision.damaged");
          expect(problemIn(reply)?.message).toContain(name);
        }
        expect((await services["revisions.open"]({ id: dossier.id, number: 1 })).ok).toBe(fresh !== undefined);
        expect(valueIn(await services["dossiers.open"]({ id: dossier.id })).dossier.revisions).toHaveLength(2);
      }
      // The next export puts back what it shares with the one that misses it.
      await exportOf(services, second.dossier);
      expect((await services["revisions.open"]({ id: dossier.id, number: 1 })).ok).toBe(true);
    },
  );

  it("die er niet is, of van voor het archief, zegt dat", async () => {
    const { services, dossier } = await exportedTwice([]);
    const [revision] = dossier.revisions;
    if (!revision) throw new Error("No revision");
    const { snapshot: _snapshot, ...old } = revision;
    valueIn(await services["dossiers.save"]({ dossier: { ...dossier, revisions: [revision, { ...old, number: 2 }, { ...revision, number: 3 }] } }));
    const ids = [];
    for (const number of [2, 3, 4]) ids.push(problemIn(await services["revisions.open"]({ id: dossier.id, number }))?.id);
    expect(ids).toEqual(["revision.no-snapshot", "revision.other", "revision.unknown"]);
  });
});

describe("De redline uit de app", () => {
  const redline = (services: Services, id: string, older: object, newer: object) =>
    services["exports.redline"]({ id, template: "bijlage.docx", date: "2026-11-24", older, newer } as Parameters<Services["exports.redline"]>[0]);

  it("toont nu tegen een revisie de gewijzigde woorden, en tegen de standaard de afwijkingen", async () => {
    const { services, dossier } = await exportedTwice([]);
    for (const older of [{ kind: "revision", number: 1 }, { kind: "standard" }]) {
      const { file } = valueIn(await redline(services, dossier.id, older, { kind: "now" }));
      const xml = new TextDecoder().decode(unzipSync(await readFile(file.path))["word/document.xml"]);
      expect(xml).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*aanspreekpunt/s);
      expect(xml.includes("Bo Inkoper")).toBe(false);
      expect(file.name).toContain(older.kind === "standard" ? "redline-tegen-standaard" : "redline-tegen-revisie-1");
    }
  });

  it("kan niet zolang er niets is geëxporteerd, en niet tegen een nieuwere revisie, en zegt waarom", async () => {
    const { services } = await start();
    const { dossier } = valueIn(await services["examples.open"]({ id: EXAMPLE }));
    expect(problemIn(await redline(services, dossier.id, { kind: "standard" }, { kind: "now" }))?.message).toMatch(/nog niets geëxporteerd/);
    await exportOf(services, dossier);
    const again = await exportOf(services, dossier);
    expect(again.dossier.revisions).toHaveLength(2);
    expect(problemIn(await redline(services, dossier.id, { kind: "revision", number: 2 }, { kind: "revision", number: 1 }))?.message).toMatch(/ouder/);
    expect(problemIn(await redline(services, dossier.id, { kind: "revision", number: 7 }, { kind: "now" }))?.message).toMatch(/geen revisie 7/);
    expect((await redline(services, dossier.id, { kind: "revision", number: 1 }, { kind: "revision", number: 2 })).ok).toBe(true);
  });
});

it("Een voorbeeld neemt geen revisies mee, dus ook geen verwijzing naar een archief", () => {
  expect(exampleJson(EXAMPLE).revisions ?? []).toEqual([]);
});
