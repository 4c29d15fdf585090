import type { Block } from "./model.ts";

/** A table, or the words that say that there is nothing to show. `columns`: title and share of the width, in percent. */
export function tableOr(
  empty: string,
  description: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  if (rows.length === 0) return [{ kind: "paragraph", role: "body", text: empty }];
  return [{ kind: "table", description, columns: columns.map(([title, width]) => ({ title, width })), rows }];
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

export function body(text: string): Block {
  return { kind: "paragraph", role: "body", text };
}
