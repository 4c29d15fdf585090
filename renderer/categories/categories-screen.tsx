import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { effectBetween, effectOfChoosing } from "../../shared/assembly/effect.ts";
import type { RequirementSet } from "../../shared/catalogue/model.ts";
import { advisedSets } from "../../shared/review/advised-sets.ts";
import { usePerform, useView, useWorkspace } from "../app/context.ts";
import { useIdleResults } from "../app/idle-results.ts";
import { StepPage } from "../app/step-page.tsx";
import { type View, viewOf } from "../app/view.ts";
import { effectWords } from "../characteristics/texts.ts";
import { Button } from "../controls/button.tsx";
import "./categories.css";
import { findSets, groupedSets, setName } from "./picker.ts";
import { SetCard } from "./set-card.tsx";
import { Suggestions } from "./suggestions.tsx";
import { CATEGORY_TEXTS } from "./texts.ts";

export function CategoriesScreen() {
  const { catalogue, announce, session } = useWorkspace();
  const view = useView();
  const perform = usePerform();
  const [query, setQuery] = useState("");
  const found = findSets(catalogue.sets, useDeferredValue(query));
  const ids = useMemo(() => catalogue.sets.filter((set) => set.kind !== "base").map((set) => set.id), [catalogue]);
  const effects = useIdleResults(
    ids,
    useCallback((id: string) => effectOfSet(view, id), [view]),
  );
  const advice = useMemo(() => adviceOf(view), [view]);
  // What was advised when the user came here stays on top, so that a card does not jump away from under the hand that chose it.
  const [advisedAtStart] = useState(() => [...advice.keys()]);
  const onTop = new Set([...advisedAtStart, ...advice.keys()]);

  const choose = useCallback(
    (set: RequirementSet, chosen: boolean) => {
      const before = viewOf(catalogue, session.state().history.present);
      if (perform({ kind: "chooseSet", set: set.id, chosen }) !== undefined) return;
      const words = effectWords(effectBetween(before.assembly, viewOf(catalogue, session.state().history.present).assembly));
      announce((chosen ? CATEGORY_TEXTS.announceChosen : CATEGORY_TEXTS.announceNot)(set.name, words === "" ? CATEGORY_TEXTS.addsNothing : words));
    },
    [perform, announce, catalogue, session],
  );
  const card = (set: RequirementSet) => (
    <ConnectedCard
      key={set.id}
      set={set}
      view={view}
      effect={effectText(effects[set.id], view.chosen.has(set.id))}
      advice={advice.get(set.id)}
      onChoose={choose}
    />
  );
  const isSearching = query.trim() !== "";
  const base = found.filter((set) => set.kind === "base");
  const advised = isSearching ? [] : found.filter((set) => onTop.has(set.id) && set.kind !== "base");
  return (
    <StepPage
      intro={
        <>
          <p>{CATEGORY_TEXTS.intro}</p>
          <SearchField className="search" value={query} onChange={setQuery}>
            <Label className="field-label">{CATEGORY_TEXTS.search}</Label>
            <Input className="input" placeholder={CATEGORY_TEXTS.searchHelp} />
          </SearchField>
          <p className="quiet" role="status">
            {isSearching && (found.length === 0 ? CATEGORY_TEXTS.nothing(query) : CATEGORY_TEXTS.found(found.length))}
          </p>
        </>
      }
      aside={<Choice onRemove={(set) => choose(set, false)} />}
    >
      {!isSearching && <Suggestions onChoose={choose} />}
      {isSearching && found.length === 0 && (
        <div className="card empty">
          <p>{CATEGORY_TEXTS.nothingHelp}</p>
          <Button onPress={() => setQuery("")}>{CATEGORY_TEXTS.clear}</Button>
        </div>
      )}
      {advised.length > 0 && <SetGroup title={CATEGORY_TEXTS.advised}>{advised.map(card)}</SetGroup>}
      {groupedSets(found.filter((set) => !advised.includes(set))).map(([group, sets]) => (
        <SetGroup key={group} title={group}>
          {sets.map(card)}
        </SetGroup>
      ))}
      {base.length > 0 && <SetGroup title={CATEGORY_TEXTS.always}>{base.map(card)}</SetGroup>}
    </StepPage>
  );
}

function SetGroup({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="set-group">
      <h2>{title}</h2>
      <ul className="set-list">{children}</ul>
    </section>
  );
}

interface Advice {
  readonly text: string;
  readonly isObligatory: boolean;
}

interface ConnectedCardProps {
  readonly set: RequirementSet;
  readonly view: View;
  readonly effect: string;
  readonly advice: Advice | undefined;
  readonly onChoose: (set: RequirementSet, chosen: boolean) => void;
}

function ConnectedCard({ set, view, effect, advice, onChoose }: ConnectedCardProps) {
  const { session } = useWorkspace();
  return (
    <SetCard
      set={set}
      isChosen={view.chosen.has(set.id)}
      isReadOnly={session.readOnly !== undefined}
      effect={effect}
      {...(advice ? { advice: advice.text, isObligatory: advice.isObligatory } : {})}
      related={set.related.map((each) => ({ name: setName(view.catalogue, each.set), why: each.why, isChosen: view.chosen.has(each.set) }))}
      onChoose={onChoose}
    />
  );
}

/** Beside the list: what is chosen now, each with a way to take it back. */
function Choice({ onRemove }: { readonly onRemove: (set: RequirementSet) => void }) {
  const { catalogue, session } = useWorkspace();
  const { dossier, assembly } = useView();
  return (
    <section className="card" aria-labelledby="choice-title">
      <h2 id="choice-title">{CATEGORY_TEXTS.yourChoice}</h2>
      <p>{CATEGORY_TEXTS.chosen(dossier.sets.length)}</p>
      <ul className="chosen-list">
        {dossier.sets.map((id) => {
          const set = catalogue.sets.find((each) => each.id === id);
          return (
            <li key={id}>
              <span>{set?.name ?? id}</span>
              {set && session.readOnly === undefined && (
                <Button variant="quiet" aria-label={CATEGORY_TEXTS.remove(set.name)} onPress={() => onRemove(set)}>
                  ×
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <b>{CATEGORY_TEXTS.total(assembly.requirements.length)}</b>
      </p>
    </section>
  );
}

interface SetEffect {
  /** Whether the set was chosen when this was found. */
  readonly wasChosen: boolean;
  readonly words: string;
}

function effectOfSet({ catalogue, dossier, assembly, chosen }: View, id: string): SetEffect {
  const wasChosen = chosen.has(id);
  return { wasChosen, words: effectWords(effectOfChoosing(catalogue, dossier, assembly, id, !wasChosen)) };
}

/** Empty while what is known of the effect is from before the set was chosen, or taken back. */
function effectText(effect: SetEffect | undefined, isChosen: boolean): string {
  if (effect?.wasChosen !== isChosen) return "";
  if (effect.words === "") return CATEGORY_TEXTS.addsNothing;
  return isChosen ? CATEGORY_TEXTS.takes(effect.words) : CATEGORY_TEXTS.adds(effect.words);
}

/** Advice for every set that the pack advises here, also for those that are already chosen. */
function adviceOf({ catalogue, profile, vocabulary }: View): ReadonlyMap<string, Advice> {
  return new Map(
    advisedSets(catalogue, profile, vocabulary, new Set()).map(({ set, because, why, obligatory }) => [
      set.id,
      { text: `${because.charAt(0).toUpperCase()}${because.slice(1)}. ${why}`, isObligatory: obligatory },
    ]),
  );
}
