/** The annex as chapters to read on screen: the same value that is written to Word, in the order of the templates that come with the app. */
import { composeAnnex } from "../../shared/annex/compose.ts";
import type { Annex, Block, TableBlock } from "../../shared/annex/model.ts";
import { marketView } from "../../shared/dossier/audience.ts";
import type { Finding } from "../../shared/review/model.ts";
import type { View } from "../app/view.ts";
import { CHAPTERS, type ChapterName, PREVIEW_TEXTS } from "./texts.ts";

export interface Chapter {
  readonly name: ChapterName;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Preview {
  readonly fields: Annex["fields"];
  readonly chapters: readonly Chapter[];
  /** Requirement id to what is found about it. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Errors and warnings that are about no requirement, such as a date of the tender. */
  readonly elsewhere: readonly Finding[];
}

/** `date` is the ISO day that is printed. */
export function previewOf(view: View, date: string): Preview {
  const { catalogue, dossier, assembly, abro } = view;
  const annex = composeAnnex({
    catalogue,
    dossier: marketView(dossier),
    assembly,
    abro,
    date,
    ...(dossier.abro.overviewInAnnex ? { tbbOverview: dossier.abro.items } : {}),
  });
  const chapters = CHAPTERS.map((name): Chapter => ({ name, title: PREVIEW_TEXTS.chapters[name], blocks: annex.blocks[name] ?? [] }));
  return {
    fields: annex.fields,
    chapters: chapters.filter((each) => each.blocks.length > 0),
    findings: findingsByRequirement(view.findings),
    elsewhere: elsewhereIn(view.findings),
  };
}

function elsewhereIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, where }) => severity !== "advice" && (where.step !== "eisen" || where.item === undefined));
}

function findingsByRequirement(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { step, item } = finding.where;
    if (step !== "eisen" || item === undefined) continue;
    const list = found.get(item) ?? [];
    list.push(finding);
    found.set(item, list);
  }
  return found;
}

export interface Keyed<T> {
  readonly key: string;
  readonly item: T;
}

/** Each item with a name that follows its content, so that what stays the same stays the same on screen. */
export function keyed<T>(items: readonly T[], contentOf: (item: T) => string): readonly Keyed<T>[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const content = contentOf(item);
    const earlier = seen.get(content) ?? 0;
    seen.set(content, earlier + 1);
    return { key: `${content}#${earlier}`, item };
  });
}

/** What makes a block this block. */
export function contentOfBlock(block: Block): string {
  if (block.kind === "requirement") return block.id;
  return block.kind === "table" ? block.description : block.text;
}

/** What makes a row of a table this row. */
export function contentOfRow(row: TableBlock["rows"][number]): string {
  return row.map((cell) => (typeof cell === "string" ? cell : cell.tag)).join("|");
}
