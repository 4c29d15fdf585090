/**
 * Cost of the Word export, in one run: reading and checking the template, filling it and packing it, in ratio to what zlib needs to
 * deflate the same `document.xml`. The ratio says how much the writer adds to work that no writer can avoid, whatever the machine.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { checkTemplate, writeAnnex } from "../../electron/export/index.ts";
import type { Annex } from "../../shared/annex/model.ts";
import { median } from "./median.ts";
import { syntheticAnnex } from "./synthetic-annex.ts";

export interface ExportFigures {
  readonly requirements: number;
  readonly exportMs: number;
  readonly deflateMs: number;
  /** `exportMs` to `deflateMs`. */
  readonly ratio: number;
  /** Highest memory of the process during one export, above what it had before. */
  readonly peakMb: number;
}

/** Small annexes take little time and vary more, so they are measured more often. */
const runsFor = (size: number): number => Math.max(11, Math.min(200, Math.round(60_000 / size)));

/** Figures by number of requirements. Memory is measured first and from small to large, so that no earlier run hides a later one. */
export async function benchExport(sizes: readonly number[]): Promise<Readonly<Record<string, ExportFigures>>> {
  const root = process.env.BIJLAGEBOUWER_APP ?? process.cwd();
  const template = readFileSync(join(root, "templates", "word", "bijlage.docx"));
  const annexes = new Map(sizes.toSorted((left, right) => left - right).map((size) => [size, syntheticAnnex(size)]));
  for (let run = 0; run < 20; run += 1) await exportOnce(template, syntheticAnnex(20));
  const peaks = new Map<number, number>();
  for (const [size, annex] of annexes) peaks.set(size, await peakOf(() => exportOnce(template, annex)));
  const figures: Record<string, ExportFigures> = {};
  for (const [size, annex] of annexes)
    figures[String(size)] = { requirements: size, ...(await timesOf(template, annex, size)), peakMb: peaks.get(size) ?? Number.NaN };
  return figures;
}

async function exportOnce(template: Uint8Array, annex: Annex): Promise<Uint8Array> {
  const checked = await checkTemplate(template, "bijlage.docx");
  if (!checked.ok || !checked.value.usable) throw new Error("The bundled template cannot be used");
  return writeAnnex(checked.value, annex);
}

async function timesOf(template: Uint8Array, annex: Annex, requirements: number): Promise<{ exportMs: number; deflateMs: number; ratio: number }> {
  const xml = unzipSync(await exportOnce(template, annex), { filter: (file) => file.name === "word/document.xml" })["word/document.xml"] ?? new Uint8Array();
  const runs = runsFor(requirements);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    let start = performance.now();
    await exportOnce(template, annex);
    ours.push(performance.now() - start);
    start = performance.now();
    deflateRawSync(xml, { level: 6 });
    theirs.push(performance.now() - start);
  }
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { exportMs: round(median(ours)), deflateMs: round(median(theirs)), ratio: round(median(ours) / median(theirs)) };
}

/** Megabytes above the start; exact on Linux, where the system keeps the highest mark and can forget the old one. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
  await work();
  const highest =
    process.platform === "linux"
      ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? Number.NaN) * 1024
      : process.memoryUsage().rss;
  return Math.round((highest - before) / 1024 / 1024);
}
