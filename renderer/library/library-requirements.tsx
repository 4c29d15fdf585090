import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { KIND_LABELS } from "../../shared/annex/words.ts";
import { type Catalogue, REQUIREMENT_KINDS } from "../../shared/catalogue/model.ts";
import { setName } from "../categories/picker.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { classNames } from "../controls/class-names.ts";
import { Chip } from "../controls/status.tsx";
import { findEntries, type LibraryEntry, type LibraryFilter, libraryEntries, NO_FILTER } from "./library.ts";
import { LibraryRequirement } from "./library-requirement.tsx";
import { LIBRARY_TEXTS } from "./texts.ts";

interface LibraryRequirementsProps {
  readonly catalogue: Catalogue;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Rows that are shown at once: a list of thousands would make every letter typed wait. */
const PAGE = 100;

export function LibraryRequirements({ catalogue, chosen, onChoose }: LibraryRequirementsProps) {
  const [filter, setFilter] = useState<LibraryFilter>(NO_FILTER);
  const entries = useMemo(() => libraryEntries(catalogue), [catalogue]);
  // Who comes here for one requirement finds it in the list as well.
  const [shown, setShown] = useState(() => PAGE * Math.max(1, Math.ceil((entries.findIndex((each) => each.requirement.id === chosen) + 1) / PAGE)));
  const asked = useDeferredValue(filter);
  const found = useMemo(() => findEntries(entries, asked), [entries, asked]);
  const change = (patch: Partial<LibraryFilter>): void => {
    setFilter({ ...filter, ...patch });
    setShown(PAGE);
  };
  const entry = entries.find((each) => each.requirement.id === chosen);
  return (
    <div className="library-requirements">
      <div className="library-find">
        <label className="field">
          <span className="field-label">{LIBRARY_TEXTS.search}</span>
          <span className="field-help">{LIBRARY_TEXTS.searchHelp}</span>
          <input type="search" className="input" value={filter.query} onChange={(event) => change({ query: event.target.value })} />
        </label>
        <div className="library-filters">
          <SelectInput
            label={LIBRARY_TEXTS.set}
            none={LIBRARY_TEXTS.any}
            value={filter.set || undefined}
            options={catalogue.sets.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(set = "") => change({ set })}
          />
          <SelectInput
            label={LIBRARY_TEXTS.theme}
            none={LIBRARY_TEXTS.any}
            value={filter.theme || undefined}
            options={catalogue.pack.themes.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(theme = "") => change({ theme })}
          />
          <SelectInput
            label={LIBRARY_TEXTS.kind}
            none={LIBRARY_TEXTS.any}
            value={filter.kind || undefined}
            options={REQUIREMENT_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
            onChange={(kind) => change({ kind: REQUIREMENT_KINDS.find((each) => each === kind) ?? "" })}
          />
          <SelectInput
            label={LIBRARY_TEXTS.source}
            none={LIBRARY_TEXTS.any}
            value={filter.source || undefined}
            options={catalogue.sources.map(({ id, citeAs }) => ({ value: id, label: citeAs }))}
            onChange={(source = "") => change({ source })}
          />
        </div>
        <label className="check-line">
          <input type="checkbox" checked={filter.obligatoryOnly} onChange={(event) => change({ obligatoryOnly: event.target.checked })} />
          <span>{LIBRARY_TEXTS.obligatoryOnly}</span>
        </label>
        <p className="library-count">
          <span role="status">{LIBRARY_TEXTS.count(found.length)}</span>
          {found.length < entries.length && (
            <Button variant="quiet" onPress={() => change(NO_FILTER)}>
              {LIBRARY_TEXTS.clear}
            </Button>
          )}
        </p>
        {found.length === 0 && <p>{LIBRARY_TEXTS.nothing}</p>}
        <FoundList catalogue={catalogue} entries={found.slice(0, shown)} chosen={chosen} onChoose={onChoose} />
        {found.length > shown && <Button onPress={() => setShown(shown + PAGE)}>{LIBRARY_TEXTS.more(Math.min(PAGE, found.length - shown))}</Button>}
      </div>
      <div className="library-read">
        {entry ? <LibraryRequirement key={entry.requirement.id} catalogue={catalogue} entry={entry} onShow={onChoose} /> : <p>{LIBRARY_TEXTS.choose}</p>}
      </div>
    </div>
  );
}

interface FoundListProps {
  readonly catalogue: Catalogue;
  readonly entries: readonly LibraryEntry[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function FoundList({ catalogue, entries, chosen, onChoose }: FoundListProps) {
  const list = useRef<HTMLUListElement>(null);
  const tabStop = entries.some((each) => each.requirement.id === chosen) ? chosen : entries[0]?.requirement.id;
  /** Arrows walk the rows, so that Tab goes past the list in one press; Enter reads. */
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const rows = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = rows.findIndex((row) => row.matches(":focus"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
  };
  useEffect(() => {
    if (chosen !== undefined) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ul className="library-list" ref={list} aria-label={LIBRARY_TEXTS.list} onKeyDown={onKeyDown}>
      {entries.map(({ requirement, set }) => (
        <li key={requirement.id}>
          <button
            type="button"
            className={classNames("library-row", requirement.id === chosen && "library-row-chosen")}
            aria-current={requirement.id === chosen ? "true" : undefined}
            tabIndex={requirement.id === tabStop ? 0 : -1}
            onClick={() => onChoose(requirement.id)}
          >
            <span className="row-id">{requirement.id}</span>
            <span className="row-text">
              <span className="row-title">{requirement.title}</span>
              <span className="row-why">{setName(catalogue, set)}</span>
            </span>
            {requirement.obligatory && <Chip tone="accent">{LIBRARY_TEXTS.obligatory}</Chip>}
          </button>
        </li>
      ))}
    </ul>
  );
}
