import { useCallback, useEffect, useMemo, useState } from "react";
import { ANSWER_FORM_PLACEHOLDERS, annexPlaceholders, INTERNAL_PLACEHOLDERS, type Placeholder } from "../../shared/annex/placeholders.ts";
import type { Catalogue } from "../../shared/catalogue/model.ts";
import type { Api, TemplateSummary } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { Button } from "../controls/button.tsx";
import { Busy, Chip, Note, Problems } from "../controls/status.tsx";
import { TemplateProblems } from "../export/template-choice.tsx";
import { TemplateCopy } from "../export/template-copy.tsx";
import "../export/export.css";
import { EXPORT_TEXTS } from "../export/texts.ts";
import { TEMPLATES_TEXTS } from "./texts.ts";

interface TemplatesProps {
  readonly api: Api;
  readonly catalogue: Catalogue;
  readonly canReveal: boolean;
}

type Listed =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "ready"; readonly templates: readonly TemplateSummary[] };

/** Which templates there are, what is the matter with each, and what can stand in one. */
export function Templates({ api, catalogue, canReveal }: TemplatesProps) {
  const [listed, setListed] = useState<Listed>({ kind: "loading" });
  const load = useCallback(async () => {
    setListed({ kind: "loading" });
    const reply = await api["templates.list"]({});
    setListed(reply.ok ? { kind: "ready", templates: reply.value } : { kind: "failed", problems: reply.problems });
  }, [api]);
  useEffect(() => void load(), [load]);
  return (
    <div className="library-packs">
      <p>{TEMPLATES_TEXTS.intro}</p>
      <p className="quiet">{EXPORT_TEXTS.ownStyleHelp}</p>
      {listed.kind === "loading" && <Busy>{TEMPLATES_TEXTS.loading}</Busy>}
      {listed.kind === "failed" && <Problems title={EXPORT_TEXTS.templatesFailed} problems={listed.problems} />}
      {listed.kind === "ready" && listed.templates.length === 0 && <p>{EXPORT_TEXTS.noTemplates}</p>}
      {listed.kind === "ready" && listed.templates.map((each) => <TemplateCard key={each.id} api={api} canReveal={canReveal} template={each} />)}
      {listed.kind !== "loading" && (
        <div>
          <Button onPress={() => void load()}>{TEMPLATES_TEXTS.again}</Button>
        </div>
      )}
      <PlaceholderLists catalogue={catalogue} />
    </div>
  );
}

function TemplateCard({ api, canReveal, template }: { readonly api: Api; readonly canReveal: boolean; readonly template: TemplateSummary }) {
  const { id, name, ofOrganisation, usable, asks, problems } = template;
  const heading = `template-${id}`;
  return (
    <section className="card library-template" aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      <p className="detail-chips">
        <Chip>{ofOrganisation ? TEMPLATES_TEXTS.ofOrganisation : TEMPLATES_TEXTS.ofApp}</Chip>
        <Chip tone={!usable ? "bad" : problems.length > 0 ? "warn" : "good"}>{TEMPLATES_TEXTS.state(usable, problems.length)}</Chip>
        <span className="path">{id}</span>
      </p>
      {problems.length > 0 && (
        <Note tone={usable ? "warn" : "bad"} title={EXPORT_TEXTS.templateProblems(problems.length)}>
          <TemplateProblems problems={problems} />
          <TemplateCopy api={api} canReveal={canReveal} template={id} kind="annotate" label={TEMPLATES_TEXTS.annotateNamed(name)} />
        </Note>
      )}
      {asks.length > 0 && (
        <details>
          <summary>{EXPORT_TEXTS.asks(asks.length)}</summary>
          <ul>
            {asks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      <TemplateCopy api={api} canReveal={canReveal} template={id} kind="copy" label={TEMPLATES_TEXTS.copyNamed(name)} />
    </section>
  );
}

function PlaceholderLists({ catalogue }: { readonly catalogue: Catalogue }) {
  const annex = useMemo(() => annexPlaceholders(catalogue.pack.themes), [catalogue.pack.themes]);
  return (
    <section className="card library-template" aria-labelledby="placeholders-title">
      <h2 id="placeholders-title">{TEMPLATES_TEXTS.placeholders}</h2>
      <p>{TEMPLATES_TEXTS.placeholdersIntro}</p>
      <PlaceholderTable title={TEMPLATES_TEXTS.documents.annex} placeholders={annex} />
      <PlaceholderTable title={TEMPLATES_TEXTS.documents.answerForm} placeholders={ANSWER_FORM_PLACEHOLDERS} />
      <PlaceholderTable title={TEMPLATES_TEXTS.documents.internal} placeholders={INTERNAL_PLACEHOLDERS} />
    </section>
  );
}

function PlaceholderTable({ title, placeholders }: { readonly title: string; readonly placeholders: readonly Placeholder[] }) {
  return (
    <details>
      <summary>{TEMPLATES_TEXTS.list(title, placeholders.length)}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{TEMPLATES_TEXTS.placeholder}</th>
              <th scope="col">{TEMPLATES_TEXTS.meaning}</th>
              <th scope="col">{TEMPLATES_TEXTS.example}</th>
            </tr>
          </thead>
          <tbody>
            {placeholders.map(({ name, kind, obligatory, meaning, example }) => (
              <tr key={name}>
                <td>
                  <code>{`{{${name}}}`}</code>
                  <span className="quiet"> {TEMPLATES_TEXTS.kinds[kind]}</span>
                </td>
                <td>
                  {meaning} {obligatory && <Chip tone="accent">{TEMPLATES_TEXTS.obligatory}</Chip>}
                </td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
