import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAnnex } from "../../../electron/export/index.ts";
import { writeZip } from "../../../electron/export/word/zip-writer.ts";
import { syntheticAnnex } from "../../bench/synthetic-annex.ts";
import { checked } from "./annex.ts";

const TEMPLATE = join(process.cwd(), "templates/word/bijlage.docx");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("X3: the same template, annex and answer form give the same bytes", () => {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bijlage-"));
    const entry = join(folder, "once.ts");
    const from = (path: string): string => JSON.stringify(join(process.cwd(), path));
    writeFileSync(
      entry,
      `import { readFileSync } from "node:fs"; import { createHash } from "node:crypto"; import { checkTemplate, writeAnnex } from ${from("electron/export/index.ts")}; import { writeAnswerFormWorkbook } from ${from("electron/export/excel/answer-form-workbook.ts")}; import { syntheticForm } from ${from("test/bench/synthetic-form.ts")}; import { syntheticAnnex } from ${from("test/bench/synthetic-annex.ts")};
const read = await checkTemplate(readFileSync(${from("templates/word/bijlage.docx")}), "bijlage.docx"); if (!read.ok) throw new Error("refused"); const form = await writeAnswerFormWorkbook(syntheticForm(30)); if (!form.ok) throw new Error("refused"); process.stdout.write(createHash("sha256").update(writeAnnex(read.value, syntheticAnnex(30))).update(form.value).digest("hex"));`,
    );
    await build({
      root: process.cwd(),
      configFile: false,
      logLevel: "error",
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: "node20",
        minify: false,
        ssr: entry,
        rolldownOptions: { output: { format: "es", entryFileNames: "once.mjs" } },
      },
      ssr: { noExternal: true },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("twice in one process", async () => {
    const write = async (): Promise<string> => sha256(writeAnnex(await checked(readFileSync(TEMPLATE)), syntheticAnnex(30)));
    expect(await write()).toBe(await write());
  });

  it("in other processes, in other time zones and locales", () => {
    const hashes = [
      { TZ: "Europe/Amsterdam", LANG: "nl_NL.UTF-8", LC_ALL: "nl_NL.UTF-8" },
      { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "America/St_Johns", LANG: "C", LC_ALL: "C" },
    ].map((environment) => {
      const run = spawnSync(process.execPath, [join(folder, "once.mjs")], { encoding: "utf8", env: { ...process.env, ...environment } });
      expect(run.stderr).toBe("");
      return run.stdout;
    });
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(hashes).size).toBe(1);
  });
});

describe("the zip that is written", () => {
  it("has its names in order and opens again with what was put in", () => {
    const parts = new Map<string, string | Uint8Array>([
      ["word/document.xml", "<a>é</a>".repeat(1000)],
      ["[Content_Types].xml", "<t/>"],
      ["word/media/a.png", new Uint8Array([1, 2, 3])],
      ["_rels/.rels", ""],
    ]);
    const read = unzipSync(writeZip(parts));
    expect(Object.keys(read)).toEqual(["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/media/a.png"]);
    expect(new TextDecoder().decode(read["word/document.xml"])).toBe("<a>é</a>".repeat(1000));
    expect(read["word/media/a.png"]).toEqual(new Uint8Array([1, 2, 3]));
  });
});
