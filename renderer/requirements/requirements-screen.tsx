import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import type { OwnRequirementDraft } from "../../shared/dossier/actions.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { useFormDraft } from "../app/form-drafts.ts";
import { LETTERS, letterOf, useKeys } from "../app/keys.ts";
import { StepHeading } from "../app/step-page.tsx";
import type { View } from "../app/view.ts";
import { Button } from "../controls/button.tsx";
import { SelectInput } from "../controls/choice-inputs.tsx";
import { Icon } from "../controls/icon.tsx";
import { RequirementDetail } from "./detail.tsx";
import { countPerFilter, type Entry, entriesOf, groupEntries, visibleEntries } from "./entries.ts";
import { RequirementList } from "./list.tsx";
import { type ListState, movedTo, useListState } from "./list-state.ts";
import { BurdenMeter } from "./meter.tsx";
import { blankOwn, OwnForm } from "./own-form.tsx";
import "./requirements.css";
import { FILTER_NAMES, FILTERS, GROUPING_NAMES, GROUPINGS, REQUIREMENTS_TEXTS } from "./texts.ts";

export function RequirementsScreen() {
  const { catalogue, session, letterKeys, openHelp } = useWorkspace();
  const view = useView();
  const [list, setList] = useListState();
  const [newOwn, setNewOwn] = useFormDraft<OwnRequirementDraft>("own new");
  const [focusCount, setFocusCount] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [headingWanted, setHeadingWanted] = useState(0);

  const entries = useMemo(() => entriesOf(view), [view]);
  const query = useDeferredValue(list.query);
  const visible = useMemo(() => visibleEntries(entries, list.filter, query), [entries, list.filter, query]);
  const groups = useMemo(() => groupEntries(visible, list.grouping, catalogue), [visible, list.grouping, catalogue]);
  const order = useMemo(() => groups.flatMap((group) => group.entries.map((entry) => entry.id)), [groups]);
  const selected = entries.find((each) => each.id === list.selected) ?? entries.find((each) => each.id === order[0]);

  const changeList = useRef(setList);
  changeList.current = setList;
  const select = useCallback((id: string) => changeList.current({ selected: id }), []);
  const focusHeading = useCallback(() => setHeadingWanted((old) => old + 1), []);
  useEffect(() => {
    if (headingWanted > 0) heading.current?.focus();
  }, [headingWanted]);
  const move = (to: "next" | "previous" | "first" | "last"): void => {
    const id = movedTo(order, selected?.id, to);
    if (id === undefined) return;
    setNewOwn(undefined);
    select(id);
    setFocusCount((old) => old + 1);
  };
  /** To a requirement wherever it stands: the list shows everything when it would not be in it. */
  const show = (id: string): void => {
    const target = entries.find((each) => each.id === id);
    if (!target) return;
    setList({ selected: id, ...(order.includes(id) ? {} : { query: "", filter: target.status === "included" ? "included" : "all" }) });
    focusHeading();
  };
  const detail = useRef<HTMLElement>(null);
  useEffect(() => {
    // Another requirement is read from its beginning.
    if (selected?.id !== undefined && detail.current) detail.current.scrollTop = 0;
  }, [selected?.id]);
  useSentPlace(view, entries, setList, focusHeading);

  useKeys((event) => {
    if (!letterKeys) return false;
    switch (letterOf(event)) {
      case LETTERS.next:
        move("next");
        return true;
      case LETTERS.previous:
        move("previous");
        return true;
      case LETTERS.search:
        search.current?.focus();
        return true;
      default:
        return false;
    }
  });

  return (
    <main className="requirements">
      <Top list={list} setList={setList} entries={entries} search={search}>
        {session.readOnly === undefined && (
          <Button onPress={() => setNewOwn(newOwn ?? blankOwn(selected?.theme ?? catalogue.pack.themes[0]?.id ?? ""))}>
            <Icon name="plus" />
            {REQUIREMENTS_TEXTS.addOwn}
          </Button>
        )}
      </Top>
      <div className="list-side">
        <p className="list-count" role="status">
          {REQUIREMENTS_TEXTS.shown(visible.length, countPerFilter(entries)[list.filter])}
        </p>
        {visible.length === 0 ? (
          <EmptyList isSearching={query !== ""} onClear={() => setList({ query: "" })} />
        ) : (
          <RequirementList
            groups={groups}
            selected={newOwn ? undefined : selected?.id}
            onSelect={(id) => {
              setNewOwn(undefined);
              select(id);
            }}
            onEnter={focusHeading}
            onMove={move}
            focusCount={focusCount}
          />
        )}
      </div>
      <section className="detail" ref={detail} aria-label={REQUIREMENTS_TEXTS.detail}>
        {newOwn ? (
          <OwnForm
            draft={newOwn}
            onChange={setNewOwn}
            onSaved={(id) => {
              setList({ selected: id, filter: "included", query: "" });
              focusHeading();
            }}
          />
        ) : selected ? (
          <RequirementDetail key={selected.id} entry={selected} heading={heading} onSelect={show} onFocusHeading={focusHeading} />
        ) : (
          <p className="quiet">{REQUIREMENTS_TEXTS.pickOne}</p>
        )}
        <p className="keys-hint">
          <Button variant="quiet" onPress={openHelp}>
            {REQUIREMENTS_TEXTS.keysHint}
          </Button>
        </p>
      </section>
    </main>
  );
}

interface TopProps {
  readonly list: ListState;
  readonly setList: (change: Partial<ListState>) => void;
  readonly entries: readonly Entry[];
  readonly search: React.Ref<HTMLInputElement>;
  readonly children: React.ReactNode;
}

function Top({ list, setList, entries, search, children }: TopProps) {
  const counts = useMemo(() => countPerFilter(entries), [entries]);
  return (
    <div className="top">
      <div className="top-head">
        <div>
          <StepHeading />
          <p className="page-intro">{REQUIREMENTS_TEXTS.summary(counts.included, counts.notNeeded, counts.unknown)}</p>
        </div>
        <BurdenMeter />
      </div>
      <div className="tools">
        <SearchField className="search" aria-label={REQUIREMENTS_TEXTS.search} value={list.query} onChange={(query) => setList({ query })}>
          <Icon name="search" />
          <Input ref={search} className="input" placeholder={REQUIREMENTS_TEXTS.search} />
        </SearchField>
        <SelectInput
          isCompact
          label={REQUIREMENTS_TEXTS.filter}
          options={FILTERS.map((filter) => ({ value: filter, label: REQUIREMENTS_TEXTS.withCount(FILTER_NAMES[filter], counts[filter]) }))}
          value={list.filter}
          onChange={(value) => setList({ filter: FILTERS.find((each) => each === value) ?? "included" })}
        />
        <SelectInput
          isCompact
          label={REQUIREMENTS_TEXTS.grouping}
          options={GROUPINGS.map((grouping) => ({ value: grouping, label: GROUPING_NAMES[grouping] }))}
          value={list.grouping}
          onChange={(value) => setList({ grouping: GROUPINGS.find((each) => each === value) ?? "theme" })}
        />
        {children}
      </div>
    </div>
  );
}

function EmptyList({ isSearching, onClear }: { readonly isSearching: boolean; readonly onClear: () => void }) {
  return (
    <div className="empty">
      {isSearching ? (
        <>
          <h2>{REQUIREMENTS_TEXTS.nothingFound}</h2>
          <p>{REQUIREMENTS_TEXTS.nothingFoundHelp}</p>
          <Button onPress={onClear}>{REQUIREMENTS_TEXTS.showAll}</Button>
        </>
      ) : (
        <p className="quiet">{REQUIREMENTS_TEXTS.emptyFilter}</p>
      )}
    </div>
  );
}

/** Goes to the requirement, or to the field of the parameter, that a finding sent the user to. */
function useSentPlace(view: View, entries: readonly Entry[], setList: (change: Partial<ListState>) => void, focusHeading: () => void): void {
  const { place } = useWorkspace();
  const handled = useRef(-1);
  useEffect(() => {
    if (handled.current === place.visit) return;
    handled.current = place.visit;
    const { item } = place;
    if (item === undefined) return;
    const holder = view.assembly.requirements.find((each) => each.parameters.includes(item));
    const entry = entries.find((each) => each.id === item) ?? entries.find((each) => each.id === holder?.id);
    if (!entry) {
      document.querySelector("h1")?.focus();
      return;
    }
    setList({ selected: entry.id, query: "", filter: entry.status === "included" ? "included" : "all" });
    if (entry.id === item) focusHeading();
    // The field is there after the next drawing.
    else
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"] input, [data-item="${CSS.escape(item)}"] select`)?.focus(),
      );
  });
}
