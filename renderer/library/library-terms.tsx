import { useState } from "react";
import type { GlossaryTerm } from "../../shared/catalogue/model.ts";
import { matches, plain, wordsOf } from "../controls/search.ts";
import { TermList } from "../controls/term-list.tsx";
import { LIBRARY_TEXTS } from "./texts.ts";

/** The words of the trade, to search in. */
export function LibraryTerms({ glossary }: { readonly glossary: readonly GlossaryTerm[] }) {
  const [query, setQuery] = useState("");
  const words = wordsOf(query);
  const found = glossary.filter((each) => matches(plain([each.term, ...each.also, each.meaning].join(" ")), words));
  return (
    <>
      <label className="field">
        <span className="field-label">{LIBRARY_TEXTS.termSearch}</span>
        <input type="search" className="input" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <p role="status">{LIBRARY_TEXTS.termCount(found.length)}</p>
      <TermList terms={found} />
    </>
  );
}
