/** Blocks of the annex as WordprocessingML, in the styles of the template. */
import type { Block, FillCell, RequirementBlock, TableBlock } from "../../../shared/annex/model.ts";
import { assertNever } from "../../../shared/immutable.ts";
import { attributeText, type BoundStamps } from "./bound-stamps.ts";
import { controlOf } from "./fill-cells.ts";
import { runContent } from "./xml/escape.ts";

export interface WrittenHeading {
  /** 1 for the highest. */
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** Gives out bookmark names and ids that the template does not have yet. */
export class Anchors {
  private next: number;

  constructor(highestBookmark: number) {
    this.next = highestBookmark + 1;
  }

  take(): { readonly anchor: string; readonly id: string } {
    const id = this.next;
    this.next += 1;
    return { anchor: `_Toc${900_000_000 + id}`, id: String(id) };
  }
}

export interface WrittenBlocks {
  /** XML in pieces that follow on each other; joining them costs as much as writing them. */
  readonly pieces: readonly string[];
  readonly headings: readonly WrittenHeading[];
  readonly endsInTable: boolean;
}

/** Longest row, in characters, that is kept on one page. */
const ROW_ON_ONE_PAGE = 1500;
/** Width of the text of an A4 page with usual margins, in twips; Word uses the percentages, others the grid. */
const GRID_WIDTH = 9070;

export function writeBlocks(blocks: readonly Block[], stamps: BoundStamps, anchors: Anchors): WrittenBlocks {
  const pieces: string[] = [];
  const headings: WrittenHeading[] = [];
  let afterTable = false;
  for (const [index, block] of blocks.entries()) {
    // Two tables in a row would become one.
    if (afterTable && block.kind === "table") pieces.push(SEPARATOR);
    afterTable = block.kind === "table";
    switch (block.kind) {
      case "heading": {
        const { anchor, id } = anchors.take();
        headings.push({ level: block.level, text: block.text, anchor });
        pieces.push(fill(stamps.headings[block.level - 1], anchor, id, runContent(block.text)));
        break;
      }
      case "paragraph":
        pieces.push((block.role === "note" ? stamps.note : stamps.body)(runContent(block.text)));
        break;
      case "requirement":
        writeRequirement(block, { stamps, anchors, pieces, headings, beforeTable: blocks[index + 1]?.kind === "table" });
        break;
      case "table":
        writeTable(block, stamps, pieces);
        break;
      default:
        assertNever(block, "blok");
    }
  }
  return { pieces, headings, endsInTable: afterTable };
}

/** The smallest paragraph: between two tables, after a last table in a cell, and to carry the properties of a section. */
export const SEPARATOR = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

function fill(stamp: ((...values: readonly string[]) => string) | undefined, ...values: readonly string[]): string {
  if (!stamp) throw new Error("Heading of an unknown level");
  return stamp(...values);
}

interface RequirementPlace {
  readonly stamps: BoundStamps;
  readonly anchors: Anchors;
  readonly pieces: string[];
  readonly headings: WrittenHeading[];
  /** The table under it belongs to it: both stay on one page. */
  readonly beforeTable: boolean;
}

function writeRequirement(block: RequirementBlock, { stamps, anchors, pieces, headings, beforeTable }: RequirementPlace): void {
  const { anchor, id } = anchors.take();
  const number = `${block.kindLabel} ${block.number}.`;
  headings.push({ level: stamps.requirementLevel + 1, text: `${number} ${block.title} (${block.id})`, anchor });
  pieces.push(stamps.requirementHeading(anchor, id, runContent(number), runContent(` ${block.title}`), runContent(` (${block.id})`)));
  const more = block.list.length > 0 || block.facts.length > 0 || block.note !== undefined;
  pieces.push((more ? stamps.requirementText : stamps.requirementTextAlone)(runContent(block.text)));
  block.list.forEach((item, index) => {
    const last = index === block.list.length - 1 && block.facts.length > 0;
    pieces.push((last ? stamps.lastListItem : stamps.listItem)(runContent(item)));
  });
  block.facts.forEach((fact, index) => {
    const last = index === block.facts.length - 1 && block.note === undefined && !beforeTable;
    pieces.push((last ? stamps.lastFact : stamps.fact)(runContent(`${fact.label}:`), runContent(fact.value)));
  });
  if (block.note !== undefined) pieces.push((beforeTable ? stamps.keptNote : stamps.note)(runContent(block.note)));
}

function writeTable(block: TableBlock, stamps: BoundStamps, pieces: string[]): void {
  const { table } = stamps;
  const total = block.columns.reduce((sum, column) => sum + column.width, 0) || 1;
  const shares = block.columns.map((column) => column.width / total);
  const widths = shares.map((share) => String(Math.round(share * 5000)));
  pieces.push(table.open(attributeText(block.description)));
  for (const share of shares) pieces.push(table.column(String(Math.round(share * GRID_WIDTH))));
  pieces.push(table.startRows, table.headerRow);
  block.columns.forEach((column, index) => {
    pieces.push(table.headerCell(widths[index] ?? "", runContent(column.title)));
  });
  pieces.push(table.endRow);
  for (const row of block.rows) {
    const length = row.reduce((longest, cell) => Math.max(longest, typeof cell === "string" ? cell.length : 0), 0);
    pieces.push(length > ROW_ON_ONE_PAGE ? table.longRow : table.row);
    block.columns.forEach((_column, index) => {
      pieces.push(writeCell(row[index] ?? "", widths[index] ?? "", stamps));
    });
    pieces.push(table.endRow);
  }
  pieces.push(table.close);
}

function writeCell(cell: string | FillCell, width: string, { table }: BoundStamps): string {
  if (typeof cell === "string") return table.cell(width, runContent(cell));
  return table.fillCell(width, attributeText(cell.label), attributeText(cell.tag), controlOf(cell), runContent(cell.prompt));
}
