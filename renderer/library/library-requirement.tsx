import { useEffect, useRef } from "react";
import { KIND_LABELS, MOMENT_LABELS, PHASE_LABELS } from "../../shared/annex/words.ts";
import { citationText } from "../../shared/catalogue/citations.ts";
import { type ConditionOutline, outlineOf } from "../../shared/catalogue/condition-outline.ts";
import { vocabularyOf } from "../../shared/catalogue/conditions.ts";
import type { Catalogue, Requirement } from "../../shared/catalogue/model.ts";
import { setName } from "../categories/picker.ts";
import { Button } from "../controls/button.tsx";
import { Chip } from "../controls/status.tsx";
import { PROVENANCE } from "../requirements/texts.ts";
import { type LibraryEntry, standardTexts } from "./library.ts";
import { LIBRARY_TEXTS } from "./texts.ts";

interface LibraryRequirementProps {
  readonly catalogue: Catalogue;
  readonly entry: LibraryEntry;
  readonly onShow: (id: string) => void;
}

/** One requirement as the pack has it, whole. */
export function LibraryRequirement({ catalogue, entry, onShow }: LibraryRequirementProps) {
  const { requirement } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const standard = standardTexts(catalogue);
  return (
    <>
      <section className="card" aria-labelledby="library-title">
        <p className="detail-chips">
          <Chip>{requirement.id}</Chip>
          <Chip>
            {KIND_LABELS[requirement.kind].toLowerCase()}, {PHASE_LABELS[requirement.phase]}
          </Chip>
          {requirement.obligatory && <Chip tone="accent">{LIBRARY_TEXTS.obligatory}</Chip>}
        </p>
        <h2 id="library-title" ref={heading} tabIndex={-1}>
          {requirement.title}
        </h2>
        <p className="requirement-text">{standard(requirement.text)}</p>
        {requirement.list && <Parts list={requirement.list.map(standard)} />}
        {[requirement.text, ...(requirement.list ?? [])].some((each) => each.includes("{{")) && <p className="quiet">{LIBRARY_TEXTS.standard}</p>}
      </section>
      <Applies catalogue={catalogue} entry={entry} />
      <section className="card" aria-labelledby="library-explanation">
        <h3 id="library-explanation">{LIBRARY_TEXTS.explanation}</h3>
        <p>{requirement.explanation}</p>
        {requirement.needsJudgement && (
          <p>
            <b>{LIBRARY_TEXTS.judgement}:</b> {requirement.needsJudgement}
          </p>
        )}
      </section>
      <Facts catalogue={catalogue} requirement={requirement} onShow={onShow} />
      <Weighing requirement={requirement} standard={standard} />
    </>
  );
}

function Parts({ list }: { readonly list: readonly string[] }) {
  return (
    <ol className="requirement-parts">
      {list.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ol>
  );
}

function Applies({ catalogue, entry }: { readonly catalogue: Catalogue; readonly entry: LibraryEntry }) {
  const { requirement, set } = entry;
  const isBase = catalogue.sets.find((each) => each.id === set)?.kind === "base";
  const name = setName(catalogue, set);
  return (
    <section className="card" aria-labelledby="library-applies">
      <h3 id="library-applies">{LIBRARY_TEXTS.applies}</h3>
      {requirement.when ? (
        <>
          <p>{isBase ? LIBRARY_TEXTS.alsoEvery : LIBRARY_TEXTS.also(name)}</p>
          <ul>
            <Outline outline={outlineOf(requirement.when, vocabularyOf(catalogue.characteristics, catalogue.sets))} />
          </ul>
        </>
      ) : (
        <p>{isBase ? LIBRARY_TEXTS.everyPurchase : LIBRARY_TEXTS.always(name)}</p>
      )}
    </section>
  );
}

function Outline({ outline }: { readonly outline: ConditionOutline }) {
  if (outline.kind === "fact") return <li>{outline.words}</li>;
  return (
    <li>
      {LIBRARY_TEXTS.outline[outline.kind]}
      <ul>
        {outline.parts.map((part) => (
          <Outline key={JSON.stringify(part)} outline={part} />
        ))}
      </ul>
    </li>
  );
}

function Facts({
  catalogue,
  requirement,
  onShow,
}: {
  readonly catalogue: Catalogue;
  readonly requirement: Requirement;
  readonly onShow: (id: string) => void;
}) {
  const standard = standardTexts(catalogue);
  const { evidence, citations, obligatory } = requirement;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [LIBRARY_TEXTS.evidence, standard(evidence.text)],
    [LIBRARY_TEXTS.moment, MOMENT_LABELS[evidence.moment]],
    [LIBRARY_TEXTS.repeat, evidence.repeat && standard(evidence.repeat)],
    [LIBRARY_TEXTS.sources, citations.length > 0 && citations.map((each) => citationText(each, catalogue)).join("; ")],
    [LIBRARY_TEXTS.goodPractice, requirement.goodPractice],
    [LIBRARY_TEXTS.why, obligatory && `${citationText(obligatory.citation, catalogue)}: ${obligatory.why}`],
    [LIBRARY_TEXTS.replaces, requirement.supersedes.length > 0 && <Ids ids={requirement.supersedes} onShow={onShow} />],
    [LIBRARY_TEXTS.conflicts, requirement.conflictsWith.length > 0 && <Ids ids={requirement.conflictsWith} onShow={onShow} />],
    [LIBRARY_TEXTS.provenance, PROVENANCE[requirement.provenance]],
  ];
  return (
    <section className="card">
      <dl className="facts">
        {facts.filter(([, value]) => Boolean(value)).flatMap(([label, value]) => [<dt key={`${label} naam`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
    </section>
  );
}

/** Requirements to go to. */
export function Ids({ ids, onShow }: { readonly ids: readonly string[]; readonly onShow: (id: string) => void }) {
  return ids.map((id) => (
    <Button key={id} variant="quiet" onPress={() => onShow(id)}>
      {id}
    </Button>
  ));
}

function Weighing({ requirement, standard }: { readonly requirement: Requirement; readonly standard: (text: string) => string }) {
  const { weigh, lighter, hardLimit } = requirement.proportionality;
  return (
    <section className="card" aria-labelledby="library-weighing">
      <h3 id="library-weighing">{LIBRARY_TEXTS.proportional}</h3>
      <p>{weigh}</p>
      {lighter && (
        <p>
          <b>{LIBRARY_TEXTS.lighter}</b> {lighter}
        </p>
      )}
      {hardLimit && (
        <p>
          <b>{LIBRARY_TEXTS.hardLimit}</b> {hardLimit}
        </p>
      )}
      {requirement.fallbacks.length > 0 && <h4>{LIBRARY_TEXTS.fallbacks}</h4>}
      {requirement.fallbacks.map((fallback) => (
        <details key={fallback.label}>
          <summary>{fallback.label}</summary>
          <p>{standard(fallback.text)}</p>
          {fallback.list && <Parts list={fallback.list.map(standard)} />}
          <p>
            <b>{LIBRARY_TEXTS.lost}</b> {fallback.lost} {LIBRARY_TEXTS.approvers(fallback.approvers.join(", "))}
          </p>
        </details>
      ))}
    </section>
  );
}
