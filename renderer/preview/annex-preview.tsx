import { useMemo } from "react";
import type { Block, RequirementBlock, TableBlock } from "../../shared/annex/model.ts";
import type { Finding } from "../../shared/review/model.ts";
import { useView, useWorkspace } from "../app/context.ts";
import { FindingList } from "../control/control-screen.tsx";
import { Button } from "../controls/button.tsx";
import { useFocusedHeading } from "../controls/focused-heading.ts";
import { Chip } from "../controls/status.tsx";
import { type Chapter, contentOfBlock, contentOfRow, keyed, previewOf } from "./chapters.ts";
import "./preview.css";
import { PREVIEW_TEXTS } from "./texts.ts";

export interface AnnexPreviewProps {
  /** ISO day that is printed. */
  readonly date: string;
  readonly onClose: () => void;
}

/** What will be in the annex, page-like, with each finding at the requirement that it is about. */
export function AnnexPreview({ date, onClose }: AnnexPreviewProps) {
  const view = useView();
  const heading = useFocusedHeading();
  const { fields, chapters, findings, elsewhere } = useMemo(() => previewOf(view, date), [view, date]);
  return (
    <main className="page preview">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {PREVIEW_TEXTS.title}
        </h1>
        <p className="page-intro">{PREVIEW_TEXTS.intro}</p>
        <div>
          <Button onPress={onClose}>{PREVIEW_TEXTS.close}</Button>
        </div>
      </div>
      <div className="preview-columns">
        <nav className="preview-contents" aria-label={PREVIEW_TEXTS.contents}>
          <ul>
            {chapters.map(({ name, title }) => (
              <li key={name}>
                <a
                  href={`#voorbeeld-${name}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goToHeading(`voorbeeld-${name}`);
                  }}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="preview-sheets">
          <section className="preview-sheet" aria-label={PREVIEW_TEXTS.annex}>
            <p className="preview-title">{PREVIEW_TEXTS.annex}</p>
            <p className="preview-subtitle">{fields.titel}</p>
            <dl className="preview-facts">
              {Object.entries(PREVIEW_TEXTS.facts).map(([field, label]) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd>{fields[field]}</dd>
                </div>
              ))}
            </dl>
            {elsewhere.length > 0 && (
              <>
                <h2>{PREVIEW_TEXTS.elsewhere}</h2>
                <FindingList findings={elsewhere} />
              </>
            )}
          </section>
          {chapters.map((chapter) => (
            <ChapterSheet key={chapter.name} chapter={chapter} findings={findings} />
          ))}
        </div>
      </div>
    </main>
  );
}

function goToHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

type FindingsOf = ReadonlyMap<string, readonly Finding[]>;

function ChapterSheet({ chapter, findings }: { readonly chapter: Chapter; readonly findings: FindingsOf }) {
  const { name, title, blocks } = chapter;
  // The ABRO brings its own heading along.
  const hasOwnHeading = blocks[0]?.kind === "heading" && blocks[0].level === 1;
  return (
    <section className="preview-sheet" aria-labelledby={`voorbeeld-${name}`}>
      <h2 id={`voorbeeld-${name}`} tabIndex={-1}>
        {hasOwnHeading && blocks[0]?.kind === "heading" ? blocks[0].text : title}
      </h2>
      {keyed(hasOwnHeading ? blocks.slice(1) : blocks, contentOfBlock).map(({ key, item }) => (
        <PreviewBlock key={key} block={item} findings={findings} />
      ))}
    </section>
  );
}

function PreviewBlock({ block, findings }: { readonly block: Block; readonly findings: FindingsOf }) {
  switch (block.kind) {
    case "heading":
      return block.level === 3 ? <h4>{block.text}</h4> : <h3>{block.text}</h3>;
    case "paragraph":
      return <p className={block.role === "note" ? "preview-note" : undefined}>{block.text}</p>;
    case "requirement":
      return <PreviewRequirement block={block} findings={findings.get(block.id) ?? []} />;
    case "table":
      return <PreviewTable block={block} />;
  }
}

function PreviewRequirement({ block, findings }: { readonly block: RequirementBlock; readonly findings: readonly Finding[] }) {
  const { goTo } = useWorkspace();
  return (
    <article className="preview-requirement" aria-label={`${block.kindLabel} ${block.number}`}>
      <h4>
        <span className="preview-kind">
          {block.kindLabel} {block.number}.
        </span>{" "}
        {block.title} <span className="preview-code">({block.id})</span>
      </h4>
      <p>{block.text}</p>
      {block.list.length > 0 && (
        <ol className="preview-list" type="a">
          {block.list.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
      )}
      <dl className="preview-requirement-facts">
        {block.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {block.note && <p className="preview-note">{block.note}</p>}
      {findings.length > 0 && (
        <div className="preview-findings">
          <ul className="plain-list" aria-label={PREVIEW_TEXTS.findings(findings.length)}>
            {findings.map((each) => (
              <li key={each.id}>
                <Chip tone={each.severity === "error" ? "bad" : each.severity === "warning" ? "warn" : "plain"}>{PREVIEW_TEXTS.severities[each.severity]}</Chip>{" "}
                {each.message}
              </li>
            ))}
          </ul>
          <Button onPress={() => goTo("eisen", block.id)}>{PREVIEW_TEXTS.toRequirement(block.id)}</Button>
        </div>
      )}
    </article>
  );
}

function PreviewTable({ block }: { readonly block: TableBlock }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{block.description}</caption>
        <thead>
          <tr>
            {block.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(block.rows, contentOfRow).map(({ key, item: row }) => (
            <tr key={key}>
              {row.map((cell, column) => (
                <td key={block.columns[column]?.title}>{typeof cell === "string" ? cell : cell.prompt}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
