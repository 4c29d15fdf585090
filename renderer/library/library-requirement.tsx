import { useEffect, useRef } from "react";
import { KIND_LABELS, MOMENT_LABELS, PHASE_LABELS } from "../../shared/annex/words.ts";
import { citationText } from "../../shared/catalogue/citations.ts";
import type { Condition } from "../../shared/catalogue/condition-model.ts";
import { type ConditionOutline, outlineOf } from "../../shared/catalogue/condition-outline.ts";
import { enumerate, vocabularyOf } from "../../shared/catalogue/conditions.ts";
import { termsIn } from "../../shared/catalogue/glossary.ts";
import type { Catalogue, Citation, Requirement } from "../../shared/catalogue/model.ts";
import { boundsOf, valueWithUnit } from "../../shared/catalogue/parameters.ts";
import { GLOSSARY_TEXTS } from "../app/texts.ts";
import { setName } from "../categories/picker.ts";
import { Button } from "../controls/button.tsx";
import { Chip } from "../controls/status.tsx";
import { TermList } from "../controls/term-list.tsx";
import { PROVENANCE } from "../requirements/texts.ts";
import { type LibraryEntry, parametersOf, standardTexts } from "./library.ts";
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
      <Facts catalogue={catalogue} entry={entry} onShow={onShow} />
      <Values catalogue={catalogue} requirement={requirement} />
      <Weighing catalogue={catalogue} requirement={requirement} standard={standard} onShow={onShow} />
      <Terms catalogue={catalogue} requirement={requirement} />
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
  const { requirement } = entry;
  const set = catalogue.sets.find((each) => each.id === entry.set);
  const isBase = set?.kind === "base";
  const name = setName(catalogue, entry.set);
  return (
    <section className="card" aria-labelledby="library-applies">
      <h3 id="library-applies">{LIBRARY_TEXTS.applies}</h3>
      {requirement.when ? (
        <>
          <p>{isBase ? LIBRARY_TEXTS.alsoEvery : LIBRARY_TEXTS.also(name)}</p>
          <ConditionWords catalogue={catalogue} condition={requirement.when} />
        </>
      ) : (
        <p>{isBase ? LIBRARY_TEXTS.everyPurchase : LIBRARY_TEXTS.always(name)}</p>
      )}
      {set?.advisedWhen && (
        <>
          <p>{LIBRARY_TEXTS.alsoAdvised(name, set.advisedWhen.obligatory)}</p>
          <ConditionWords catalogue={catalogue} condition={set.advisedWhen.condition} />
        </>
      )}
    </section>
  );
}

function ConditionWords({ catalogue, condition }: { readonly catalogue: Catalogue; readonly condition: Condition }) {
  return (
    <ul>
      <Outline outline={outlineOf(condition, vocabularyOf(catalogue.characteristics, catalogue.sets))} />
    </ul>
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

interface FactsProps {
  readonly catalogue: Catalogue;
  readonly entry: LibraryEntry;
  readonly onShow: (id: string) => void;
}

function Facts({ catalogue, entry: { requirement, set }, onShow }: FactsProps) {
  const standard = standardTexts(catalogue);
  const { id, evidence, citations, obligatory } = requirement;
  const replacedBy = catalogue.requirements.filter((each) => each.supersedes.includes(id)).map((each) => each.id);
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [LIBRARY_TEXTS.evidence, standard(evidence.text)],
    [LIBRARY_TEXTS.moment, MOMENT_LABELS[evidence.moment]],
    [LIBRARY_TEXTS.repeat, evidence.repeat && standard(evidence.repeat)],
    [LIBRARY_TEXTS.sources, citations.length > 0 && <Citations catalogue={catalogue} citations={citations} />],
    [LIBRARY_TEXTS.goodPractice, requirement.goodPractice],
    [LIBRARY_TEXTS.why, obligatory && `${citationText(obligatory.citation, catalogue)}: ${obligatory.why}`],
    [LIBRARY_TEXTS.forWhom, obligatory?.when && <ConditionWords catalogue={catalogue} condition={obligatory.when} />],
    [LIBRARY_TEXTS.replaces, requirement.supersedes.length > 0 && <Ids ids={requirement.supersedes} onShow={onShow} />],
    [LIBRARY_TEXTS.replacedBy, replacedBy.length > 0 && <Ids ids={replacedBy} onShow={onShow} />],
    [LIBRARY_TEXTS.conflicts, requirement.conflictsWith.length > 0 && <Ids ids={requirement.conflictsWith} onShow={onShow} />],
    [LIBRARY_TEXTS.part, setName(catalogue, set)],
    [LIBRARY_TEXTS.theme, catalogue.pack.themes.find((each) => each.id === requirement.theme)?.name],
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

function Citations({ catalogue, citations }: { readonly catalogue: Catalogue; readonly citations: readonly Citation[] }) {
  return (
    <ul className="plain-list">
      {citations.map((citation) => {
        const source = catalogue.sources.find((each) => each.id === citation.source);
        return (
          <li key={`${citation.source} ${citation.place}`}>
            {citationText(citation, catalogue)} <span className="quiet">{source?.items.find((each) => each.id === citation.place)?.title}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The values that a buyer can choose: what the pack takes, what else is allowed, and how to choose. */
function Values({ catalogue, requirement }: { readonly catalogue: Catalogue; readonly requirement: Requirement }) {
  const parameters = parametersOf(catalogue, requirement);
  if (parameters.length === 0) return null;
  return (
    <section className="card" aria-labelledby="library-values">
      <h3 id="library-values">{LIBRARY_TEXTS.values}</h3>
      {parameters.map((parameter) => (
        <dl key={parameter.id} className="facts">
          <dt>{LIBRARY_TEXTS.value}</dt>
          <dd>{parameter.label}</dd>
          <dt>{LIBRARY_TEXTS.inPack}</dt>
          <dd>{parameter.default === undefined ? LIBRARY_TEXTS.noValue : valueWithUnit(parameter.default, parameter)}</dd>
          <dt>{LIBRARY_TEXTS.allowed}</dt>
          <dd>{boundsOf(parameter)}</dd>
          <dt>{LIBRARY_TEXTS.chooseValue}</dt>
          <dd>{parameter.choose}</dd>
        </dl>
      ))}
    </section>
  );
}

/** The words in it that a reader may not know. */
function Terms({ catalogue, requirement }: { readonly catalogue: Catalogue; readonly requirement: Requirement }) {
  const { title, text, list = [], evidence } = requirement;
  const terms = termsIn(catalogue.glossary, [[title, text, ...list, evidence.text].join("\n")]);
  if (terms.length === 0) return null;
  return (
    <section className="card" aria-labelledby="library-terms">
      <h3 id="library-terms">{GLOSSARY_TEXTS.inRequirement}</h3>
      <TermList terms={terms} />
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

interface WeighingProps {
  readonly catalogue: Catalogue;
  readonly requirement: Requirement;
  readonly standard: (text: string) => string;
  readonly onShow: (id: string) => void;
}

function Weighing({ catalogue, requirement, standard, onShow }: WeighingProps) {
  const { weigh, lighter, lighterRequirement, lighterParameter, hardLimit } = requirement.proportionality;
  const parameter = catalogue.parameters.find((each) => each.id === lighterParameter?.parameter);
  const words = [lighter, parameter && lighterParameter && LIBRARY_TEXTS.lighterValue(parameter.label, valueWithUnit(lighterParameter.value, parameter))]
    .filter(Boolean)
    .join(" ");
  return (
    <section className="card" aria-labelledby="library-weighing">
      <h3 id="library-weighing">{LIBRARY_TEXTS.proportional}</h3>
      <p>{weigh}</p>
      {words !== "" && (
        <p>
          <b>{LIBRARY_TEXTS.lighter}</b> {words}
        </p>
      )}
      {lighterRequirement && (
        <Button variant="quiet" onPress={() => onShow(lighterRequirement)}>
          {LIBRARY_TEXTS.lighterRequirement(lighterRequirement)}
        </Button>
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
            <b>{LIBRARY_TEXTS.lost}</b> {fallback.lost} {LIBRARY_TEXTS.approvers(enumerate(fallback.approvers))}
          </p>
        </details>
      ))}
    </section>
  );
}
