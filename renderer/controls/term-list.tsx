import type { GlossaryTerm } from "../../shared/catalogue/model.ts";

/** Terms with their meaning. */
export function TermList({ terms }: { readonly terms: readonly GlossaryTerm[] }) {
  return (
    <dl className="terms">
      {terms.map((each) => (
        <div key={each.term}>
          <dt>{each.also.length > 0 ? `${each.term} (${each.also.join(", ")})` : each.term}</dt>
          <dd>{each.meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
