/** How the list of requirements stands on the screen; comes back with the user. */
import { useState } from "react";
import { useWorkspace } from "../app/context.ts";
import type { Filter, Grouping } from "./texts.ts";

export interface ListState {
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly query: string;
  readonly selected?: string | undefined;
}

const KEY = "requirements list";
const START: ListState = { filter: "included", grouping: "theme", query: "" };

export function useListState(): readonly [ListState, (change: Partial<ListState>) => void] {
  const { formDrafts } = useWorkspace();
  const [state, setState] = useState(() => (formDrafts.get(KEY) as ListState | undefined) ?? START);
  const change = (part: Partial<ListState>): void =>
    setState((old) => {
      const next = { ...old, ...part };
      formDrafts.set(KEY, next);
      return next;
    });
  return [state, change];
}

/** The id that `move` leads to from `selected` in `ids`; the first when nothing was chosen. */
export function movedTo(ids: readonly string[], selected: string | undefined, move: "next" | "previous" | "first" | "last"): string | undefined {
  const index = selected === undefined ? -1 : ids.indexOf(selected);
  switch (move) {
    case "first":
      return ids[0];
    case "last":
      return ids.at(-1);
    case "next":
      return ids[Math.min(index + 1, ids.length - 1)];
    case "previous":
      return ids[Math.max(index - 1, 0)];
  }
}
