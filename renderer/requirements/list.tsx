import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import type { RequirementKind } from "../../shared/catalogue/model.ts";
import type { JudgementState } from "../../shared/review/judgement.ts";
import { COMMENT_TEXTS } from "../comments/texts.ts";
import { classNames } from "../controls/class-names.ts";
import { Chip } from "../controls/status.tsx";
import { JUDGEMENT_CHIPS } from "../judgement/texts.ts";
import type { EntryGroup } from "./entries.ts";
import type { EntryStatus } from "./entry-status.ts";
import { KIND_CHIPS, REQUIREMENTS_TEXTS, STATUS_CHIPS } from "./texts.ts";

/** How far a key moves the choice. */
const MOVES: Readonly<Record<string, "next" | "previous" | "first" | "last">> = { ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last" };

export interface RequirementListProps {
  readonly groups: readonly EntryGroup[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Enter on the chosen row: on to the whole requirement. */
  readonly onEnter: () => void;
  readonly onMove: (move: "next" | "previous" | "first" | "last") => void;
  /** Rises when the chosen row has to get the focus. */
  readonly focusCount: number;
}

/** All rows are in the page, so that find, zoom and screen readers work; the browser skips the drawing of those out of sight. */
export function RequirementList({ groups, selected, onSelect, onEnter, onMove, focusCount }: RequirementListProps) {
  const list = useRef<HTMLDivElement>(null);
  const first = groups[0]?.entries[0]?.id;
  const hasSelected = groups.some((group) => group.entries.some((entry) => entry.id === selected));
  useEffect(() => {
    if (selected !== undefined) scrollToRow(list.current);
  }, [selected]);
  useEffect(() => {
    if (focusCount > 0) chosenRow(list.current)?.focus({ preventScroll: true });
  }, [focusCount]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      onMove(move);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const id = event.target instanceof HTMLElement ? event.target.dataset.id : undefined;
      if (id !== undefined) onSelect(id);
      onEnter();
    }
  };
  return (
    <nav className="list" ref={list} aria-label={REQUIREMENTS_TEXTS.list} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.key} className="list-group">
          <h2>
            <span>{group.name}</span>
            <span>{group.entries.length}</span>
          </h2>
          <ul>
            {group.entries.map((entry) => (
              <Row
                key={entry.id}
                id={entry.id}
                title={entry.title}
                why={entry.why}
                kind={entry.kind}
                status={entry.status}
                judgement={entry.judgement}
                comments={entry.comments}
                isSelected={entry.id === selected}
                isTabStop={hasSelected ? entry.id === selected : entry.id === first}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function chosenRow(list: HTMLElement | null): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>('[aria-current="true"]');
}

/** Moves the list, and only the list: on a small window the page around it stays where it is. */
function scrollToRow(list: HTMLElement | null): void {
  const row = chosenRow(list)?.getBoundingClientRect();
  const frame = list?.getBoundingClientRect();
  if (!list || !row || !frame) return;
  // The heading of the group stays on top of the list.
  const top = frame.top + (list.querySelector("h2")?.clientHeight ?? 0);
  if (row.top < top) list.scrollTop -= top - row.top;
  else if (row.bottom > frame.bottom) list.scrollTop += row.bottom - frame.bottom;
}

interface RowProps {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly kind: RequirementKind;
  readonly status: EntryStatus;
  readonly judgement: JudgementState | undefined;
  readonly comments: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: (id: string) => void;
}

const Row = memo(function Row({ id, title, why, kind, status, judgement, comments, isSelected, isTabStop, onSelect }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className={classNames("row", status !== "included" && "row-out")}
        data-id={id}
        aria-current={isSelected ? "true" : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onSelect(id)}
      >
        <span className="row-id">{id}</span>
        <span className="row-text">
          <span className="row-title">{title}</span>
          <span className="row-why">{why}</span>
        </span>
        <span className="row-chips">
          <Chip tone={KIND_CHIPS[kind].tone}>{KIND_CHIPS[kind].word}</Chip>
          {judgement && <Chip tone={JUDGEMENT_CHIPS[judgement].tone}>{JUDGEMENT_CHIPS[judgement].word}</Chip>}
          {comments > 0 && <Chip tone="accent">{COMMENT_TEXTS.count(comments)}</Chip>}
          {status !== "included" && <Chip tone={STATUS_CHIPS[status].tone}>{STATUS_CHIPS[status].word}</Chip>}
        </span>
      </button>
    </li>
  );
});
