import { MOMENT_LABELS } from "../../shared/annex/words.ts";
import { citationText } from "../../shared/catalogue/citations.ts";
import type { Citation, Requirement } from "../../shared/catalogue/model.ts";
import { valueWithUnit } from "../../shared/catalogue/parameters.ts";
import type { OwnRequirement } from "../../shared/dossier/model.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { setName } from "../categories/picker.ts";
import { Button } from "../controls/button.tsx";
import { LIBRARY_TEXTS } from "../library/texts.ts";
import type { Entry } from "./entries.ts";
import { FilledText } from "./requirement-text.tsx";
import { DETAIL_TEXTS, PROVENANCE, REQUIREMENTS_TEXTS } from "./texts.ts";

export interface DetailFactsProps {
  readonly entry: Entry;
  readonly standard: Requirement | undefined;
  readonly own: OwnRequirement | undefined;
  readonly onSelect: (id: string) => void;
}

export function DetailFacts({ entry, standard, own, onSelect }: DetailFactsProps) {
  const { catalogue, openLibrary } = useWorkspace();
  const assembled = useView().assembly.requirements.find((each) => each.id === entry.id);
  const related = [
    { label: DETAIL_TEXTS.replaces, ids: assembled?.replaces ?? [] },
    { label: DETAIL_TEXTS.partlyReplaces, ids: (assembled?.scope?.partlyReplaces ?? []).map((each) => each.id) },
    { label: DETAIL_TEXTS.partlyReplacedBy, ids: (assembled?.scope?.partlyReplacedBy ?? []).map((each) => each.id) },
    { label: DETAIL_TEXTS.conflicts, ids: standard?.conflictsWith ?? [] },
  ];
  return (
    <section className="card" aria-labelledby="facts-title">
      <h3 id="facts-title">{DETAIL_TEXTS.facts}</h3>
      <dl className="facts">
        <Fact label={DETAIL_TEXTS.evidence}>{standard ? <FilledText text={standard.evidence.text} /> : own?.evidence}</Fact>
        {standard && <Fact label={DETAIL_TEXTS.moment}>{MOMENT_LABELS[standard.evidence.moment]}</Fact>}
        {standard?.evidence.repeat && (
          <Fact label={DETAIL_TEXTS.repeat}>
            <FilledText text={standard.evidence.repeat} />
          </Fact>
        )}
        <Fact label={DETAIL_TEXTS.sources}>{standard ? <Citations citations={standard.citations} /> : own?.source}</Fact>
        <Fact label={DETAIL_TEXTS.goodPractice}>{standard?.goodPractice}</Fact>
        {standard?.obligatory && (
          <Fact label={DETAIL_TEXTS.obligatoryWhy}>
            {citationText(standard.obligatory.citation, catalogue)}: {standard.obligatory.why}
          </Fact>
        )}
        {related
          .filter((each) => each.ids.length > 0)
          .map(({ label, ids }) => (
            <Fact key={label} label={label}>
              <Ids ids={[...new Set(ids)]} onSelect={onSelect} />
            </Fact>
          ))}
        <Fact label={DETAIL_TEXTS.set}>{own ? REQUIREMENTS_TEXTS.ownSet : setName(catalogue, entry.set)}</Fact>
        {standard && (
          <Fact label={DETAIL_TEXTS.provenance}>
            {PROVENANCE[standard.provenance]} {catalogue.pack.name} {catalogue.pack.version}.{" "}
            <Button variant="quiet" onPress={() => openLibrary(standard.id)}>
              {LIBRARY_TEXTS.toLibrary}
            </Button>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Citations({ citations }: { readonly citations: readonly Citation[] }) {
  const { catalogue } = useWorkspace();
  if (citations.length === 0) return null;
  return (
    <ul className="plain-list">
      {citations.map((citation) => {
        const words = citationText(citation, catalogue);
        const title = catalogue.sources.find((source) => source.id === citation.source)?.items.find((item) => item.id === citation.place)?.title;
        return (
          <li key={words}>
            {words}
            {title && <span className="quiet"> {title}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Ids({ ids, onSelect }: { readonly ids: readonly string[]; readonly onSelect: (id: string) => void }) {
  return ids.map((id) => (
    <Button key={id} variant="quiet" onPress={() => onSelect(id)}>
      {id}
    </Button>
  ));
}

/** Aanbestedingswet 2012, art. 1.10: is it in proportion, and what is the lighter way? */
export function Proportionality({ standard, onSelect }: { readonly standard: Requirement; readonly onSelect: (id: string) => void }) {
  const { catalogue } = useWorkspace();
  const { weigh, lighter, lighterRequirement, lighterParameter, hardLimit } = standard.proportionality;
  const parameter = catalogue.parameters.find((each) => each.id === lighterParameter?.parameter);
  const words = [lighter, parameter && lighterParameter && DETAIL_TEXTS.lighterParameter(parameter.label, valueWithUnit(lighterParameter.value, parameter))];
  return (
    <section className="card" aria-labelledby="proportional-title">
      <h3 id="proportional-title">{DETAIL_TEXTS.proportional}</h3>
      <p>{weigh}</p>
      {words.some(Boolean) && (
        <p>
          <b>{DETAIL_TEXTS.lighter}</b> {words.filter(Boolean).join(" ")}
        </p>
      )}
      {lighterRequirement && (
        <Button variant="quiet" onPress={() => onSelect(lighterRequirement)}>
          {DETAIL_TEXTS.lighterRequirement(lighterRequirement)}
        </Button>
      )}
      {hardLimit && (
        <p>
          <b>{DETAIL_TEXTS.hardLimit}</b> {hardLimit}
        </p>
      )}
    </section>
  );
}
