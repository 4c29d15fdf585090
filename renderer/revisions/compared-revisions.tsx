import { type ChangeOfRequirement, type ComparedRequirement, changeCounts, type RevisionComparison } from "../../shared/review/compare-revisions.ts";
import type { ComparedFact } from "../../shared/review/compared-facts.ts";
import { Chip, Note, type Tone } from "../controls/status.tsx";
import "../requirements/detail.css";
import { DifferenceText } from "../requirements/requirement-text.tsx";
import { wordDifference } from "../requirements/word-difference.ts";
import { COMPARE_TEXTS } from "./texts.ts";

const TONES: Readonly<Record<ChangeOfRequirement, Tone>> = { new: "good", changed: "warn", lapsed: "bad", moved: "plain", same: "plain" };
const TOLD: readonly ChangeOfRequirement[] = ["new", "changed", "lapsed", "moved"];

/** What differs between two states: the sum of it, the facts, and each requirement with its words. */
export function ComparedRevisions({ comparison }: { readonly comparison: RevisionComparison }) {
  const { requirements, abro, facts, pack } = comparison;
  const counts = changeCounts(comparison);
  const told = TOLD.filter((each) => counts[each] > 0);
  if (told.length === 0 && facts.length === 0 && !pack) return <Note tone="good" title={COMPARE_TEXTS.nothing} />;
  return (
    <>
      <section className="card" aria-labelledby="vergelijking-samengevat">
        <h2 id="vergelijking-samengevat">{COMPARE_TEXTS.summary}</h2>
        <ul className="compare-counts">
          {[...told, "same" as const].map((each) => (
            <li key={each}>{COMPARE_TEXTS.counts[each](counts[each])}</li>
          ))}
        </ul>
        {pack && <p>{COMPARE_TEXTS.pack(pack.old, pack.new)}</p>}
      </section>
      {facts.length > 0 && <Facts facts={facts} />}
      <Requirements title={COMPARE_TEXTS.requirements} id="vergelijking-eisen" rows={requirements} />
      <Requirements title={COMPARE_TEXTS.abro} id="vergelijking-abro" rows={abro} />
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly ComparedFact[] }) {
  const { columns } = COMPARE_TEXTS;
  return (
    <section className="card" aria-labelledby="vergelijking-gegevens">
      <h2 id="vergelijking-gegevens">{COMPARE_TEXTS.facts}</h2>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{COMPARE_TEXTS.facts}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.fact}</th>
              <th scope="col">{columns.old}</th>
              <th scope="col">{columns.new}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ path, label, old, new: fresh, audience }) => {
              const { before, after } = wordDifference(old, fresh);
              return (
                <tr key={path}>
                  <th scope="row">
                    {label} {audience === "internal" && <Chip>{COMPARE_TEXTS.internal}</Chip>}
                  </th>
                  <td>
                    <DifferenceText parts={before} side="before" />
                  </td>
                  <td>
                    <DifferenceText parts={after} side="after" />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Requirements({ title, id, rows }: { readonly title: string; readonly id: string; readonly rows: readonly ComparedRequirement[] }) {
  const changed = rows.filter((each) => each.parts.length > 0);
  const moved = rows.filter((each) => each.change === "moved");
  if (changed.length + moved.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="plain-list compare-requirements">
        {changed.map((each) => (
          <li key={each.id}>
            <ChangedRequirement requirement={each} />
          </li>
        ))}
      </ul>
      {moved.length > 0 && (
        <details>
          <summary>
            {COMPARE_TEXTS.moved} ({moved.length})
          </summary>
          <ul>
            {moved.map((each) => (
              <li key={each.id}>{COMPARE_TEXTS.movedWords(each.id, each.oldNumber ?? each.number, each.number)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ChangedRequirement({ requirement }: { readonly requirement: ComparedRequirement }) {
  const { id, number, oldNumber, title, change, parts } = requirement;
  return (
    <article aria-label={`${COMPARE_TEXTS.changes[change]}: ${id}`}>
      <h3>
        <Chip tone={TONES[change]}>{COMPARE_TEXTS.changes[change]}</Chip> {COMPARE_TEXTS.number(number)} {oldNumber && COMPARE_TEXTS.wasNumber(oldNumber)}{" "}
        {title} <span className="quiet">{id}</span>
      </h3>
      <dl className="compare-parts">
        {parts.map(({ part, old, new: fresh }) => {
          const { before, after } = wordDifference(old, fresh);
          return (
            <div key={part}>
              <dt>{COMPARE_TEXTS.parts[part]}</dt>
              <dd className="comparison">
                {change !== "new" && (
                  <section aria-label={COMPARE_TEXTS.before}>
                    <DifferenceText parts={before} side="before" />
                  </section>
                )}
                {change !== "lapsed" && (
                  <section aria-label={COMPARE_TEXTS.after}>
                    <DifferenceText parts={after} side="after" />
                  </section>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </article>
  );
}
