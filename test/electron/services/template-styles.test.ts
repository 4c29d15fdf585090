import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { runCli } from "../../../electron/cli/run.ts";
import { createServices } from "../../../electron/services.ts";
import type { Services, TemplateSummary } from "../../../shared/contract.ts";
import { NO_POLICY } from "../../../shared/policy.ts";
import { APP_FOLDER, EXAMPLES, examplePath, templatePath, temporaryFolder } from "../../build/world.ts";
import { readDocx } from "../export/read-docx.ts";

const [NETWORK] = EXAMPLES;

async function start(templates?: string): Promise<{ readonly services: Services; readonly folder: string }> {
  const folder = await temporaryFolder();
  const { services } = createServices({
    folders: { app: APP_FOLDER, dossiers: join(folder, "dossiers"), exports: join(folder, "exports"), data: join(folder, "data") },
    policy: { ...NO_POLICY, folders: templates === undefined ? {} : { templates } },
    now: () => new Date("2026-11-24T12:00:00Z"),
    newId: () => "00000000-0000-4000-8000-000000000001",
    user: "Bo Inkoper",
    version: "0.0.0",
  });
  return { services, folder };
}

async function summaryOf(services: Services, id: string): Promise<TemplateSummary> {
  const reply = await services["templates.list"]({});
  const found = reply.ok ? reply.value.find((each) => each.id === id) : undefined;
  if (!found) throw new Error(`No template ${id}`);
  return found;
}

/** Style of the heading of the first requirement in the annex of the network example. */
async function headingStyleIn(path: string): Promise<string | undefined> {
  const { paragraphs } = readDocx(await readFile(path));
  return paragraphs.find((each) => /^[A-Z][a-z]+ 1\. /.test(each.text) && !each.style?.startsWith("TOC"))?.style;
}

describe("welke stijl waarvoor is", () => {
  test("de app zegt welke stijl zij zelf vindt, en welke er te kiezen zijn", async () => {
    const { services } = await start();
    const { styles } = await summaryOf(services, "bijlage.docx");
    expect(styles?.chosen).toEqual({});
    expect(styles?.found).toMatchObject({ requirementHeading: "Eis kop", heading1: "heading 1" });
    expect(styles?.available.paragraph).toContain("heading 2");
    expect(styles?.available.paragraph.some((each) => /^toc /i.test(each))).toBe(false);
  });

  test("een keuze voor een sjabloon van de app blijft bewaard, geldt in de bijlage en staat in het ontvangstbewijs", async () => {
    const { services, folder } = await start();
    const changed = await services["templates.setStyles"]({ template: "bijlage.docx", styles: { requirementHeading: "Heading 2" } });
    expect(changed.ok).toBe(true);
    expect(await readdir(join(folder, "data", "sjablonen"))).toEqual(["bijlage.stijlen.json"]);
    const opened = await services["examples.open"]({ id: NETWORK });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const outcome = await services["exports.annex"]({ id: opened.value.dossier.id, template: "bijlage.docx", date: "2026-11-24", answerForms: [] });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    expect(await headingStyleIn(outcome.value.files[0]?.path ?? "")).toBe("Heading2");
    expect(outcome.value.dossier.revisions[0]?.template.styles).toEqual({ requirementHeading: "Heading 2" });
  });

  test("wie alles weer vanzelf laat zoeken, houdt geen bestand over", async () => {
    const { services, folder } = await start();
    await services["templates.setStyles"]({ template: "bijlage.docx", styles: { note: "Normal" } });
    await services["templates.setStyles"]({ template: "bijlage.docx", styles: {} });
    expect(await readdir(join(folder, "data", "sjablonen"))).toEqual([]);
    expect((await summaryOf(services, "bijlage.docx")).styles?.chosen).toEqual({});
  });

  test("bij een sjabloon van de organisatie staat de keuze ernaast, zodat collega's haar ook hebben", async () => {
    const templates = join(await temporaryFolder(), "sjablonen");
    await mkdir(templates);
    await cp(templatePath("bijlage.docx"), join(templates, "huisstijl.docx"));
    const { services } = await start(templates);
    expect(await services["templates.setStyles"]({ template: "huisstijl.docx", styles: { fact: "Normal" } })).toMatchObject({ ok: true });
    expect((await readdir(templates)).toSorted()).toEqual(["huisstijl.docx", "huisstijl.stijlen.json"]);
  });

  test("een gekozen stijl die niet in het sjabloon staat, houdt de export tegen en wordt genoemd", async () => {
    const { services } = await start();
    await services["templates.setStyles"]({ template: "bijlage.docx", styles: { table: "Tabel van vroeger" } });
    const summary = await summaryOf(services, "bijlage.docx");
    expect(summary.usable).toBe(false);
    expect(summary.problems.map((each) => each.id)).toEqual(["chosen-style-missing"]);
    expect(summary.problems[0]?.message).toContain('Voor "tabel" is de stijl "Tabel van vroeger" gekozen');
  });

  test.each<[string, string]>([
    ["geen JSON", "{"],
    ["een onbekend onderdeel", '{"format":"bijlagebouwer-stijlen","formatVersion":1,"styles":{"kop9":"Kop 9"}}'],
    ["geen tekst", "\u00ff"],
  ])("een stijlbestand met %s maakt alleen dat sjabloon onbruikbaar, met wat u doet", async (_name, content) => {
    const { services, folder } = await start();
    await mkdir(join(folder, "data", "sjablonen"), { recursive: true });
    await writeFile(join(folder, "data", "sjablonen", "bijlage.stijlen.json"), content, "latin1");
    const summary = await summaryOf(services, "bijlage.docx");
    expect(summary).toMatchObject({ usable: false, styles: undefined });
    expect(summary.problems[0]?.message).toMatch(/bijlage\.stijlen\.json .*(Herstel het, of haal het weg|kies de stijlen opnieuw)/);
    expect((await summaryOf(services, "bijlage-rijk.docx")).usable).toBe(true);
  });

  test("de opdrachtregel volgt het stijlbestand naast het sjabloon", async () => {
    const folder = await temporaryFolder();
    const template = join(folder, "huisstijl.docx");
    await cp(templatePath("bijlage.docx"), template);
    await writeFile(
      join(folder, "huisstijl.stijlen.json"),
      JSON.stringify({ format: "bijlagebouwer-stijlen", formatVersion: 1, styles: { requirementHeading: "heading 2" } }),
    );
    const made = await runCli(["export", examplePath(NETWORK), "--template", template, "--out", join(folder, "uit")], {
      appFolder: APP_FOLDER,
      now: () => new Date("2026-11-24T12:00:00Z"),
    });
    expect(made.stderr).toBe("");
    expect(await headingStyleIn(made.stdout.split("\n")[0] ?? "")).toBe("Heading2");
  });

  test("kan de keuze niet worden bewaard, dan wordt dat gezegd en blijft alles zoals het was", async () => {
    const { services, folder } = await start();
    await writeFile(join(folder, "data"), "hier hoort een map");
    const reply = await services["templates.setStyles"]({ template: "bijlage.docx", styles: { fact: "Normal" } });
    expect(reply.ok ? "" : reply.problems[0]?.message).toContain("kan niet worden geschreven");
  });
});

describe("een export die nog bezig is", () => {
  const JOB = "00000000-0000-4000-8000-00000000000a";

  test("kan worden gestopt: er wordt niets geschreven en er komt geen ontvangstbewijs", async () => {
    const { services, folder } = await start();
    const opened = await services["examples.open"]({ id: NETWORK });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const { id } = opened.value.dossier;
    const running = services["exports.annex"]({ id, template: "bijlage.docx", date: "2026-11-24", answerForms: ["word", "excel"], job: JOB });
    let stopping = false;
    while (!stopping) {
      const reply = await services["exports.cancel"]({ job: JOB });
      stopping = reply.ok && reply.value.stopping;
      await setImmediate();
    }
    const outcome = await running;
    expect(outcome.ok ? [] : outcome.problems.map((each) => each.id)).toEqual(["export.stopped"]);
    await expect(readdir(join(folder, "exports"))).rejects.toThrow();
    expect(await services["dossiers.open"]({ id })).toMatchObject({ ok: true, value: { dossier: { revisions: [] } } });
  });

  test("zegt hoe ver zij is, en daarna niets meer", async () => {
    const { services } = await start();
    const opened = await services["examples.open"]({ id: NETWORK });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const seen = new Set<string | undefined>();
    let isDone = false;
    const running = services["exports.annex"]({
      id: opened.value.dossier.id,
      template: "bijlage.docx",
      date: "2026-11-24",
      answerForms: ["word", "excel"],
      job: JOB,
    }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      const reply = await services["exports.progress"]({ job: JOB });
      if (reply.ok) seen.add(reply.value.step);
      await setImmediate();
    }
    expect((await running).ok).toBe(true);
    expect([...seen]).toEqual(expect.arrayContaining(["annex", "forms", "check", "write"]));
    expect(await services["exports.progress"]({ job: JOB })).toEqual({ ok: true, value: { step: undefined } });
    expect(await services["exports.cancel"]({ job: JOB })).toEqual({ ok: true, value: { stopping: false } });
  });
});
